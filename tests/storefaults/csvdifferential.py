# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads files NAME.csv of a folder as Python's csv module does; writes what it found to standard output, a file a line.

Of each record the fields without the spaces and tabs around them; records of one empty field are left out.
"""
import csv
import json
import pathlib
import sys

csv.field_size_limit(1 << 24)
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.csv")):
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.reader(file, delimiter=path.suffixes[0][1:].replace("tab", "\t").replace("comma", ",")
                          .replace("semicolon", ";"), skipinitialspace=True)
        records = [[field.strip(" \t") for field in row] for row in rows]
    print(json.dumps([path.name, [record for record in records if record not in ([], [""])]]))
