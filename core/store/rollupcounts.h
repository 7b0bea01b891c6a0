// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"
#include "core/store/connection.h"

#include <array>
#include <vector>

namespace globant::store {

// Changes to a table's rollup, gathered in memory and then written at once. For a table with a rollup. Of one thread at
// a time.
class RollupCounts
{
public:
    explicit RollupCounts(const catalog::TableSchema& table);

    // Counts one row `sign` times: +1 where it came, -1 where it went. `groups`: the values of Rollup::groupBy in
    // order.
    void add(std::array<qint64, 2> groups, qint64 timeMs, qint64 sign);
    // The same for `count` rows of one month, 1 ... 12.
    void addMonth(std::array<qint64, 2> groups, int year, int month, qint64 count);
    void merge(const RollupCounts& other);
    // How many counts are not 0.
    qint64 remaining() const;

    // Adds everything to the rollup's table, within the caller's transaction, and forgets it.
    Result<void> flush(const Connection& connection);

protected:
    const catalog::TableSchema& table() const { return m_table; }

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

    static std::size_t hashOf(const Key& key);
    // The key's count, made with 0 if it is new.
    qint64& countOf(const Key& key);
    void grow();

    const catalog::TableSchema& m_table;
    // An open-addressed hash table with linear probing, its size a power of two, at most half full: counting is one
    // look at memory a row, where a node-based map takes several.
    std::vector<Slot> m_slots;
    std::size_t m_used = 0;
};

} // namespace globant::store
