// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rowindex.h"

#include "core/store/statement.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>

namespace globant::records {

using namespace Qt::StringLiterals;

namespace {

struct NumberedRow
{
    qint64 value = 0;
    qint64 key = 0;

    auto operator<=>(const NumberedRow&) const = default;
};

// Texts one after the other in large blocks, so that millions of short ones cost no allocation each.
class TextArena
{
public:
    // Lower-cases ASCII letters, as the collation NOCASE compares them.
    const char* add(QByteArrayView text)
    {
        const auto size = std::size_t(text.size());
        if (m_used + size > m_capacity) {
            m_capacity = std::max(kBlock, size);
            m_blocks.push_back(std::make_unique_for_overwrite<char[]>(m_capacity));
            m_used = 0;
        }
        char* const to = m_blocks.back().get() + m_used;
        std::transform(text.begin(), text.end(), to,
                       [](char c) { return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c; });
        m_used += size;
        return to;
    }

private:
    static constexpr std::size_t kBlock = 1 << 20;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_used = 0;
    std::size_t m_capacity = 0;
};

struct TextRow
{
    const char* text = nullptr; // null: the value is missing
    qint64 size = 0;
    qint64 key = 0;

    bool operator<(const TextRow& other) const
    {
        if (const auto common = std::size_t(std::min(size, other.size)); common > 0) {
            if (const int difference = std::memcmp(text, other.text, common); difference != 0)
                return difference < 0;
        }
        if (size != other.size)
            return size < other.size;
        if ((text == nullptr) != (other.text == nullptr))
            return text == nullptr;
        return key < other.key;
    }
};

bool isSet(const std::atomic_bool* flag)
{
    return flag && flag->load(std::memory_order_relaxed);
}

// Sorts in parts, between which it can stop. False: it has.
template <class Iterator>
bool sortUnless(const std::atomic_bool* cancelled, Iterator begin, Iterator end)
{
    constexpr qint64 kPart = 1 << 17;
    if (isSet(cancelled))
        return false;
    if (end - begin <= kPart) {
        std::sort(begin, end);
        return true;
    }
    const Iterator middle = begin + (end - begin) / 2;
    std::nth_element(begin, middle, end);
    return sortUnless(cancelled, begin, middle) && sortUnless(cancelled, middle, end);
}

template <class Row>
Result<RowIndex> ordered(std::vector<Row> rows, const IndexScan& scan, bool truncated)
{
    RowIndex index = RowIndex::ofKeys();
    if (!sortUnless(scan.cancelled, rows.begin(), rows.end()))
        return fail(ErrorCode::Cancelled, u"Ordering the rows was cancelled."_s);
    for (const Row& row : rows)
        index.append(row.key);
    if (truncated)
        index.setTruncated();
    return index;
}

// Hands each row to `each`; answers whether there were more than the scan may take.
template <class Each>
Result<bool> forEachRow(sqlite3* db, const IndexScan& scan, const Each& each)
{
    GLOBANT_TRY_VALUE(store::Statement statement, store::Statement::prepare(db, scan.sql, u"Reading rows"_s));
    for (int i = 0; i < scan.texts.size(); ++i)
        statement.bindText(i, scan.texts[i]);
    for (qint64 count = 0;; ++count) {
        GLOBANT_TRY_VALUE(const bool row, statement.step());
        if (!row)
            return false;
        if (count == scan.mostRows)
            return true;
        each(statement);
    }
}

Result<RowIndex> indexAsRead(sqlite3* db, const IndexScan& scan)
{
    RowIndex index = scan.everyKey ? RowIndex::ofKeys() : RowIndex::ofSamples();
    GLOBANT_TRY_VALUE(const bool truncated,
                      forEachRow(db, scan, [&](const store::Statement& row) { index.append(row.integer(0)); }));
    if (truncated)
        index.setTruncated();
    return index;
}

Result<RowIndex> indexByNumber(sqlite3* db, const IndexScan& scan)
{
    constexpr qint64 kFirst = std::numeric_limits<qint64>::min();
    std::vector<NumberedRow> rows;
    GLOBANT_TRY_VALUE(const bool truncated, forEachRow(db, scan, [&](const store::Statement& row) {
                          qint64 value = row.isNull(1) ? kFirst : row.integer(1);
                          if (scan.ranks)
                              value = row.isNull(1) ? kFirst : scan.ranks->value(value, kFirst);
                          rows.push_back({value, row.integer(0)});
                      }));
    return ordered(std::move(rows), scan, truncated);
}

Result<RowIndex> indexByText(sqlite3* db, const IndexScan& scan)
{
    TextArena arena;
    std::vector<TextRow> rows;
    GLOBANT_TRY_VALUE(const bool truncated, forEachRow(db, scan, [&](const store::Statement& row) {
                          const bool missing = row.isNull(1);
                          const QByteArrayView text = missing ? QByteArrayView() : row.text(1);
                          rows.push_back({missing ? nullptr : arena.add(text), text.size(), row.integer(0)});
                      }));
    return ordered(std::move(rows), scan, truncated);
}

} // namespace

qint64 RowIndex::bytes() const
{
    qint64 bytes = 0;
    for (const auto& block : m_blocks)
        bytes += qint64(block.capacity() * sizeof(qint64));
    return bytes;
}

qint64 RowIndex::placeBefore(qint64 key) const
{
    const qint64 samples = (m_size + kSampleStep - 1) / kSampleStep;
    qint64 low = 0;
    qint64 high = samples;
    while (low < high) { // the first sample above `key`
        const qint64 middle = (low + high) / 2;
        if (at(middle) <= key)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? -1 : (low - 1) * kSampleStep;
}

qint64 RowIndex::find(qint64 key) const
{
    qint64 before = 0;
    for (const auto& block : m_blocks) {
        if (const auto found = std::find(block.begin(), block.end(), key); found != block.end())
            return before + (found - block.begin());
        before += qint64(block.size());
    }
    return -1;
}

Result<RowIndex> makeIndex(sqlite3* db, const IndexScan& scan)
{
    switch (scan.order) {
    case IndexScan::Order::AsRead:
        return indexAsRead(db, scan);
    case IndexScan::Order::ByNumber:
        return indexByNumber(db, scan);
    case IndexScan::Order::ByText:
        return indexByText(db, scan);
    }
    return fail(ErrorCode::Internal, u"This order is unknown."_s);
}

} // namespace globant::records
