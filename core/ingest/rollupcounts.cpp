// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rollupcounts.h"

namespace globant::ingest {

void RollupCounts::add(const Cell* cells, qint64 sign)
{
    if (!table().rollup)
        return;
    std::array<qint64, 2> groups{};
    for (int i = 0; i < table().rollup->groupBy.size(); ++i)
        groups[std::size_t(i)] = cells[table().rollup->groupBy[i]].integer;
    add(groups, cells[table().rollup->time].integer, sign);
}

void RollupCounts::add(const Batch& batch)
{
    if (!table().rollup)
        return;
    for (qint64 row = 0; row < batch.rowCount(); ++row)
        add(batch.row(row), 1);
}

} // namespace globant::ingest
