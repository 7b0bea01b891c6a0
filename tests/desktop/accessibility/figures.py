# SPDX-License-Identifier: GPL-3.0-or-later
"""What the three files say, counted here once more and without the program."""

import collections
import csv
import datetime
import pathlib

NAMES = ("departments.csv", "jobs.csv", "hired_employees.csv")

Hire = collections.namedtuple("Hire", "id name at department job")


def files(folder):
    return [str(pathlib.Path(folder) / name) for name in NAMES]


def _rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.reader(file) if row]


def _names(path):
    return {int(row[0]): row[1] for row in _rows(path) if row[0].isdigit()}


class Figures:
    """Of whole years, all quarters: what was taken (the later row of an id wins), and how many rows were not."""

    def __init__(self, folder):
        departments, jobs, employees = files(folder)
        self.departments = _names(departments)
        self.jobs = _names(jobs)
        self.hires = {}
        self.rejected = 0
        self.replaced = 0
        for row in _rows(employees):
            if row[0] == "id":
                continue
            hire = self._hire(row)
            if hire is None:
                self.rejected += 1
                continue
            self.replaced += hire.id in self.hires
            self.hires[hire.id] = hire

    def _hire(self, row):
        try:
            number, name, at, department, job = (value.strip() for value in row)
            moment = datetime.datetime.fromisoformat(at)
            department, job = int(department), int(job)
            if moment.tzinfo is not None:
                moment = moment.astimezone(datetime.timezone.utc)
            if name and department in self.departments and job in self.jobs:
                return Hire(int(number), name, moment, self.departments[department], self.jobs[job])
        except ValueError:
            pass
        return None

    def years(self):
        return sorted({hire.at.year for hire in self.hires.values()})

    def of(self, year=None, department=None, quarters=(1, 2, 3, 4)):
        return [hire for hire in self.hires.values()
                if year in (None, hire.at.year) and department in (None, hire.department)
                and (hire.at.month + 2) // 3 in quarters]

    def by_department(self, year):
        return collections.Counter(hire.department for hire in self.of(year))


def number(text):
    """"1,643" -> 1643"""
    return int(text.replace(",", ""))


def shown(count):
    return f"{count:,}"
