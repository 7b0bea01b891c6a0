// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/dataset.h"

#include <optional>

namespace globant::bench {

// What one run took; times in seconds of the clock on the wall.
struct Figures
{
    double import = 0;   // of the employees: parsing, writing, rollup, log, commit, checkpoint
    qint64 peakKib = 0;  // most memory resident during the import
    double quarters = 0; // the two metrics of 2022, over a new connection
    double hired = 0;
    double again = 0; // the same file once more, every row unchanged
    double undo = 0;  // taking the first import back
    std::optional<double> shell;
};

// A fresh store in `folder`, the three imports, and what is done with them, in that order. `shell` may be empty. Fails,
// with a sentence that says which, where a count is not what the files call for.
Result<Figures> measure(const Dataset& data, const QString& folder, const QString& shell);

} // namespace globant::bench
