// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/indexscan.h"

#include "core/records/textrows.h"
#include "core/store/statement.h"

#include <algorithm>
#include <limits>

namespace globant::records {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAll = 1000;
constexpr int kParts = 200; // that a table is read in
constexpr int kRead = 600;  // of it, where rows are ordered after they were read

struct NumberedRow
{
    qint64 value = 0;
    qint64 key = 0;

    auto operator<=>(const NumberedRow&) const = default;
};

bool isSet(const std::atomic_bool* flag)
{
    return flag && flag->load(std::memory_order_relaxed);
}

Failure cancelled()
{
    return fail(ErrorCode::Cancelled, u"Ordering the rows was cancelled."_s);
}

void tell(const IndexScan& scan, int permille)
{
    if (scan.permille)
        scan.permille->store(permille, std::memory_order_relaxed);
}

// Sorts in parts, between which it can stop. False: it has.
bool sortUnless(const IndexScan& scan, NumberedRow* begin, NumberedRow* end, std::size_t all, std::size_t& done)
{
    constexpr std::ptrdiff_t kPart = 1 << 17;
    if (isSet(scan.cancelled))
        return false;
    if (end - begin <= kPart) {
        std::sort(begin, end);
        done += std::size_t(end - begin);
        tell(scan, kRead + int((kAll - kRead) * done / all));
        return true;
    }
    NumberedRow* const middle = begin + (end - begin) / 2;
    std::nth_element(begin, middle, end);
    return sortUnless(scan, begin, middle, all, done) && sortUnless(scan, middle, end, all, done);
}

// The first key of part `step` of the keys; the parts before the first and behind the last have no end.
qint64 partBegin(const IndexScan& scan, int step)
{
    if (step == 0)
        return std::numeric_limits<qint64>::min();
    const double keys = double(scan.highestKey) - double(scan.lowestKey) + 1;
    return qint64(double(scan.lowestKey) + keys * step / kParts);
}

// Hands each row to `each`, which answers whether it can take more; answers whether rows were left out. In parts, so
// that it is told how far the reading is where the filter lets few rows through.
template <class Each>
Result<bool> forEachRow(sqlite3* db, const IndexScan& scan, int share, const Each& each)
{
    GLOBANT_TRY_VALUE(store::Statement statement, store::Statement::prepare(db, scan.sql, u"Reading rows"_s));
    const int texts = int(scan.texts.size());
    for (int i = 0; i < texts; ++i)
        statement.bindText(i, scan.texts[i]);
    const int parts = double(scan.highestKey) - double(scan.lowestKey) > kParts ? kParts : 1;
    qint64 count = 0;
    for (int part = 0; part < parts; ++part) {
        statement.bind(texts, partBegin(scan, part));
        statement.bind(texts + 1,
                       part + 1 == parts ? std::numeric_limits<qint64>::max() : partBegin(scan, part + 1) - 1);
        for (;; ++count) {
            GLOBANT_TRY_VALUE(const bool row, statement.step());
            if (!row)
                break;
            if (count == scan.mostRows || !each(statement))
                return true;
        }
        tell(scan, share * (part + 1) / parts);
        if (isSet(scan.cancelled))
            return fail(ErrorCode::Cancelled, u"Reading the rows was cancelled."_s);
    }
    return false;
}

Result<RowIndex> indexAsRead(sqlite3* db, const IndexScan& scan)
{
    RowIndex index = scan.everyKey ? RowIndex::ofKeys() : RowIndex::ofSamples();
    GLOBANT_TRY_VALUE(const bool truncated, forEachRow(db, scan, kAll, [&](const store::Statement& row) {
                          index.append(row.integer(0));
                          return true;
                      }));
    if (truncated)
        index.setTruncated();
    return index;
}

Result<RowIndex> indexByNumber(sqlite3* db, const IndexScan& scan)
{
    constexpr qint64 kFirst = std::numeric_limits<qint64>::min();
    GrowingArray<NumberedRow> rows;
    GLOBANT_TRY_VALUE(const bool truncated, forEachRow(db, scan, kRead, [&](const store::Statement& row) {
                          qint64 value = row.isNull(1) ? kFirst : row.integer(1);
                          if (scan.ranks)
                              value = row.isNull(1) ? kFirst : scan.ranks->value(value, kFirst);
                          rows.append({value, row.integer(0)});
                          return true;
                      }));
    std::size_t done = 0;
    if (!sortUnless(scan, rows.begin(), rows.end(), std::max<std::size_t>(rows.size(), 1), done))
        return cancelled();
    RowIndex index = RowIndex::ofKeys();
    for (const NumberedRow& row : rows)
        index.append(row.key);
    if (truncated)
        index.setTruncated();
    return index;
}

Result<RowIndex> indexByText(sqlite3* db, const IndexScan& scan)
{
    TextRows rows;
    GLOBANT_TRY_VALUE(const bool truncated, forEachRow(db, scan, kRead, [&](const store::Statement& row) {
                          return rows.add(row.integer(0),
                                          row.isNull(1) ? std::nullopt : std::optional<QByteArrayView>(row.text(1)));
                      }));
    RowIndex index = RowIndex::ofKeys();
    const std::size_t all = std::max<std::size_t>(rows.size(), 1);
    if (!rows.appendTo(index, [&](std::size_t done) {
            tell(scan, kRead + int((kAll - kRead) * done / all));
            return !isSet(scan.cancelled);
        }))
        return cancelled();
    if (truncated)
        index.setTruncated();
    return index;
}

Result<RowIndex> make(sqlite3* db, const IndexScan& scan)
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

} // namespace

Result<RowIndex> makeIndex(sqlite3* db, const IndexScan& scan)
{
    GLOBANT_TRY_VALUE(RowIndex index, make(db, scan));
    index.shrink();
    return index;
}

} // namespace globant::records
