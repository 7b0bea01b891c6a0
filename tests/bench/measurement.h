// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/dataset.h"

#include <optional>

namespace globant::bench {

class Postgres;

// What one run took; times in seconds of the clock on the wall.
struct Figures
{
    double import = 0;   // of the employees: parsing, writing, rollup, log, commit, checkpoint
    qint64 peakKib = 0;  // most memory resident during the import
    double quarters = 0; // the two metrics of 2022, each over a new connection, whose page cache is empty
    double hired = 0;
    double quartersAgain = 0; // once more over the same connection
    double open = 0;          // from the opened key slot to a store that can be read and written
    double check = 0;         // all that `check` does
    double checkFloor = 0;    // SQLCipher's and SQLite's own integrity checks
    qint64 checkPeakKib = 0;
    double again = 0;            // the same file once more, every row unchanged
    double undo = 0;             // taking the first import back
    std::optional<double> floor; // the same rows from memory: INSERT ... SELECT, commit and checkpoint alone
    std::optional<double> shell;
    std::optional<double> postgres;     // COPY, with references
    std::optional<double> postgresBare; // without
};

// What to measure besides.
struct Comparisons
{
    bool floor = true;
    QString shell;                      // empty: none
    const Postgres* postgres = nullptr; // null: none
};

// A fresh workspace in `folder`, the three imports, and what is done with them, in that order. Fails, with a sentence
// that says which, where a count is not what the files call for.
Result<Figures> measure(const Dataset& data, const QString& folder, const Comparisons& comparisons);

} // namespace globant::bench
