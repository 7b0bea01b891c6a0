// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rollupcounts.h"

#include "core/catalog/ddl.h"
#include "core/common/datetimeformat.h"
#include "core/store/statement.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace globant::ingest {

using namespace Qt::StringLiterals;

std::size_t RollupCounts::KeyHash::operator()(const Key& key) const
{
    // Multiplication by odd constants spreads small, dense ids over all bits (Knuth's multiplicative hashing).
    quint64 hash = quint64(key.groups[0]) * 0x9E3779B97F4A7C15u;
    hash = (hash ^ (hash >> 32) ^ quint64(key.groups[1])) * 0xC2B2AE3D27D4EB4Fu;
    hash = (hash ^ (hash >> 29) ^ quint64(quint32(key.month))) * 0x165667B19E3779F9u;
    return hash ^ (hash >> 32);
}

RollupCounts::RollupCounts(const catalog::TableSchema& table)
    : m_table(table)
{
}

void RollupCounts::add(std::array<qint64, 2> groups, qint64 timeMs, qint64 sign)
{
    const YearMonth when = yearMonthOf(timeMs);
    m_counts[Key{groups, when.year * 12 + when.month - 1}] += sign;
}

void RollupCounts::add(const Cell* cells, qint64 sign)
{
    if (!m_table.rollup)
        return;
    std::array<qint64, 2> groups{};
    for (int i = 0; i < m_table.rollup->groupBy.size(); ++i)
        groups[std::size_t(i)] = cells[m_table.rollup->groupBy[i]].integer;
    add(groups, cells[m_table.rollup->time].integer, sign);
}

void RollupCounts::add(const Batch& batch)
{
    if (!m_table.rollup)
        return;
    for (qint64 row = 0; row < batch.rowCount(); ++row)
        add(batch.row(row), 1);
}

void RollupCounts::merge(const RollupCounts& other)
{
    for (const auto& [key, count] : other.m_counts)
        m_counts[key] += count;
}

Result<void> RollupCounts::flush(const store::Connection& connection)
{
    if (!m_table.rollup || m_counts.empty())
        return {};
    std::vector<std::pair<Key, qint64>> sorted(m_counts.begin(), m_counts.end());
    m_counts.clear();
    // In the order of the rollup's primary key, so that the writes go through its pages once.
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.first.month / 12, a.first.groups, a.first.month) <
               std::tuple(b.first.month / 12, b.first.groups, b.first.month);
    });

    const QString rollup = catalog::quotedName(m_table.rollup->name);
    const QStringList columns = catalog::rollupColumns(m_table);
    const QString marks = QStringList(columns.size() + 1, u"?"_s).join(u", "_s);
    const QString doing = u"Counting the rows"_s;
    GLOBANT_TRY_VALUE(auto add,
                      store::Statement::prepare(
                          connection.handle(),
                          u"INSERT INTO %1 (%2, %3) VALUES (%4) ON CONFLICT DO UPDATE SET %3 = %3 + excluded.%3"_s.arg(
                              rollup, columns.join(u", "_s), catalog::kRollupCount, marks),
                          doing));
    bool removed = false;
    const int groupCount = int(m_table.rollup->groupBy.size());
    for (const auto& [key, count] : sorted) {
        if (count == 0)
            continue;
        removed = removed || count < 0;
        int parameter = 0;
        add.bind(parameter++, key.month / 12);
        for (int i = 0; i < groupCount; ++i)
            add.bind(parameter++, key.groups[std::size_t(i)]);
        add.bind(parameter++, key.month % 12 + 1);
        add.bind(parameter, count);
        GLOBANT_TRY(add.run());
    }
    if (removed)
        GLOBANT_TRY(connection.execute(u"DELETE FROM %1 WHERE %2 = 0"_s.arg(rollup, catalog::kRollupCount)));
    return {};
}

} // namespace globant::ingest
