// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/batch.h"
#include "core/store/rollupcounts.h"

namespace globant::ingest {

// Changes to a table's rollup, counted from parsed rows. Does nothing for a table without a rollup.
class RollupCounts : public store::RollupCounts
{
public:
    using store::RollupCounts::RollupCounts;

    using store::RollupCounts::add;
    // Counts one row (`cells` in schema order) `sign` times: +1 where it came, -1 where it went.
    void add(const Cell* cells, qint64 sign);
    // Every row of a batch, +1.
    void add(const Batch& batch);
};

} // namespace globant::ingest
