// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"
#include "core/ingest/batch.h"
#include "core/store/connection.h"

#include <array>
#include <vector>

namespace globant::ingest {

// Changes to a table's rollup, gathered in memory and then written at once. Of one thread at a time.
class RollupCounts
{
public:
    // Does nothing for a table without a rollup.
    explicit RollupCounts(const catalog::TableSchema& table);

    // Counts one row (`cells` in schema order) `sign` times: +1 where it came, -1 where it went.
    void add(const Cell* cells, qint64 sign);
    // Every row of a batch, +1.
    void add(const Batch& batch);
    // The same from values: those of Rollup::groupBy in order, and the time in milliseconds.
    void add(std::array<qint64, 2> groups, qint64 timeMs, qint64 sign);
    void merge(const RollupCounts& other);

    // Adds everything to the rollup's table, within the caller's transaction, and forgets it.
    Result<void> flush(const store::Connection& connection);

private:
    struct Key
    {
        std::array<qint64, 2> groups;
        qint32 month; // year * 12 + month - 1
        bool operator==(const Key&) const = default;
    };
    struct Slot
    {
        Key key;
        bool used;
        qint64 count;
    };

    // The key's count, made with 0 if it is new.
    qint64& countOf(const Key& key);
    void grow();

    const catalog::TableSchema& m_table;
    // An open-addressed hash table with linear probing, its size a power of two, at most half full: counting is one
    // look at memory a row, where a node-based map takes several.
    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace globant::ingest
