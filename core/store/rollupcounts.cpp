// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rollupcounts.h"

#include "core/catalog/ddl.h"
#include "core/common/datetimeformat.h"
#include "core/store/statement.h"

#include <algorithm>
#include <tuple>

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kFirstSlots = 1024;

} // namespace

std::size_t RollupCounts::hashOf(const Key& key)
{
    // Multiplication by odd constants spreads small, dense ids over all bits (Knuth's multiplicative hashing).
    quint64 hash = quint64(key.groups[0]) * 0x9E3779B97F4A7C15u;
    hash = (hash ^ (hash >> 32) ^ quint64(key.groups[1])) * 0xC2B2AE3D27D4EB4Fu;
    hash = (hash ^ (hash >> 29) ^ quint64(quint32(key.month))) * 0x165667B19E3779F9u;
    return hash ^ (hash >> 32);
}

qint64& RollupCounts::countOf(const Key& key)
{
    if (2 * (m_used + 1) > m_slots.size())
        grow();
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hashOf(key) & mask;; at = (at + 1) & mask) {
        Slot& slot = m_slots[at];
        if (!slot.used) {
            slot = {key, true, 0};
            ++m_used;
        }
        if (slot.key == key)
            return slot.count;
    }
}

RollupCounts::RollupCounts(const catalog::TableSchema& table)
    : m_table(table)
{
}

void RollupCounts::grow()
{
    std::vector<Slot> before(std::max(kFirstSlots, 2 * m_slots.size()), Slot{});
    before.swap(m_slots);
    m_used = 0;
    for (const Slot& slot : before) {
        if (slot.used)
            countOf(slot.key) = slot.count;
    }
}

void RollupCounts::add(std::array<qint64, 2> groups, qint64 timeMs, qint64 sign)
{
    const YearMonth when = yearMonthOf(timeMs);
    addMonth(groups, when.year, when.month, sign);
}

void RollupCounts::addMonth(std::array<qint64, 2> groups, int year, int month, qint64 count)
{
    countOf(Key{groups, year * 12 + month - 1}) += count;
}

qint64 RollupCounts::remaining() const
{
    return std::count_if(m_slots.begin(), m_slots.end(), [](const Slot& slot) { return slot.used && slot.count != 0; });
}

void RollupCounts::merge(const RollupCounts& other)
{
    for (const Slot& slot : other.m_slots) {
        if (slot.used)
            countOf(slot.key) += slot.count;
    }
}

Result<void> RollupCounts::flush(const Connection& connection)
{
    if (m_used == 0)
        return {};
    std::vector<std::pair<Key, qint64>> sorted;
    sorted.reserve(m_used);
    for (const Slot& slot : m_slots) {
        if (slot.used)
            sorted.emplace_back(slot.key, slot.count);
    }
    m_slots.clear();
    m_used = 0;
    // In the order of the rollup's primary key, so that the writes go through its pages once.
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return std::tuple(a.first.month / 12, a.first.groups, a.first.month) <
               std::tuple(b.first.month / 12, b.first.groups, b.first.month);
    });

    const QString rollup = catalog::quotedName(m_table.rollup->name);
    const QStringList columns = catalog::rollupColumns(m_table);
    const QString marks = QStringList(columns.size() + 1, u"?"_s).join(u", "_s);
    const QString doing = u"Counting the rows"_s;
    GLOBANT_TRY_VALUE(
        auto add,
        Statement::prepare(connection.handle(),
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

} // namespace globant::store
