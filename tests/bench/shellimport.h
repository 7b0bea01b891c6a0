// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/dataset.h"

namespace globant::bench {

// The sqlcipher shell in PATH; empty where there is none.
QString findShell();

// Whether the shell's .import can take files of this shape into a table of the five fields, every row.
bool shellTakes(Shape shape);

// Seconds that the shell takes to .import the employees into a new keyed database in `folder`, from its start to its
// end, with a typed table of an integer key, and nothing else. Fails where a row was not taken.
Result<double> importWithShell(const QString& shell, const Dataset& data, const QString& folder);

} // namespace globant::bench
