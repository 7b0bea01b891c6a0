// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <array>
#include <vector>

namespace globant::metrics {

// Hires of a department and a job, by their ids, in the quarters of a year.
struct QuarterSum
{
    qint64 department = 0;
    qint64 job = 0;
    std::array<qint64, 4> hires{}; // Q1 ... Q4
};

// From the rollup, in the order of its key. Months are added up by a function of ours that SQLite calls for each row: a
// sum for each quarter, in SQL, takes three times as long.
Result<std::vector<QuarterSum>> quarterSums(const store::Connection& connection, int year);

} // namespace globant::metrics
