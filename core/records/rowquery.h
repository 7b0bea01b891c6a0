// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/rowfilter.h"
#include "core/records/rowindex.h"
#include "core/store/connection.h"

#include <QVariantList>

#include <atomic>

namespace globant::records {

// A row as a person sees it, with where it came from.
struct Row
{
    qint64 key = 0;
    bool present = false; // false: no row has the key any more; the rest is empty
    QVariantList values;  // in schema order: qint64 (datetimes in ms since 1970-01-01 UTC), QString, or null
    QStringList names;    // in schema order: what the row that a foreign key refers to is called; else empty
    qint64 entry = 0;     // the log entry that last wrote it (originOf)
};

// By one field, equal ones by key; a reference by the name of what it refers to. Texts: ASCII letters without regard to
// case, else by code point. Missing values come first. Descending is the exact reverse.
struct RowOrder
{
    QString field; // empty: the key
    bool descending = false;

    bool operator==(const RowOrder&) const = default;
};

// Where a window begins: beside the row with this key, which need not exist any more.
struct RowAnchor
{
    QVariant value; // of the order's field, as Row has it (the name for a reference); unused in the order of keys
    qint64 key = 0;
};

// The rows of one table that a filter lets through, in an order, for a grid over millions of them. Over any connection,
// in its thread; sees the last commit, anew with each call. The catalog and `cancelled` outlive the query.
//
// Only the key has an index: what is ordered by another field, and what is counted, reads the whole table (about half a
// second a million rows). Such a call ends soon, with Cancelled, once `cancelled` is set or the connection interrupted.
class RowQuery
{
public:
    RowQuery(const store::Connection& connection, const catalog::Catalog& catalog, const catalog::TableSchema& table,
             RowFilter filter = {}, RowOrder order = {}, const std::atomic_bool* cancelled = nullptr);

    // For questions that go through a table in steps: only rows with keys of this range, both ends included.
    void setKeyRange(qint64 lowest, qint64 highest) { m_keys = {lowest, highest}; }
    // What index() tells while it works: how much of it is done, by the keys that were read. Outlives the query.
    void setProgress(std::atomic_int* permille) { m_permille = permille; }

    const catalog::TableSchema& table() const { return m_table; }
    const RowFilter& filter() const { return m_filter; }
    const RowOrder& order() const { return m_order; }
    bool isByKey() const { return m_order.field.isEmpty() || m_order.field == keyField().name; }

    // The next rows behind an anchor, or the first; at most `limit`. In the order of keys it reads no more than it must
    // to find so many; in another it keeps `limit` rows while it reads the table.
    Result<QList<Row>> after(const std::optional<RowAnchor>& anchor, qint64 limit) const;
    // The rows just before an anchor, or the last, in the query's order.
    Result<QList<Row>> before(const std::optional<RowAnchor>& anchor, qint64 limit) const;
    RowAnchor anchorOf(const Row& row) const;

    Result<qint64> count() const;

    // Numbers all rows, so that any window is found at once. Reads the table once; see RowIndex for what it keeps.
    Result<RowIndex> index(qint64 mostRows = RowIndex::kMostRows) const;
    // Rows first ... first + limit - 1 of an index made for this filter and field; fewer at its end. Quick.
    Result<QList<Row>> window(const RowIndex& index, qint64 first, qint64 limit) const;
    // The number of the row with this key in the index; nothing where it is not among the rows.
    Result<std::optional<qint64>> position(const RowIndex& index, qint64 key) const;

    // These rows, in this order; absent ones stand as Row::present == false. For as many as a window holds.
    Result<QList<Row>> rows(const QList<qint64>& keys) const;

private:
    Result<FilterSql> condition() const;
    Result<void> findKeyRange(struct IndexScan& scan) const;
    Result<QList<Row>> beside(const std::optional<RowAnchor>& anchor, qint64 limit, bool backwards) const;
    Result<QList<Row>> read(const QString& tail, qint64 limit) const;
    Result<QString> keysetCondition(const RowAnchor& anchor, bool upwards, FilterSql& sql) const;

    Result<int> orderField() const;
    const catalog::Field& keyField() const { return m_table.fields[m_table.key]; }
    QString orderColumn(int field) const;

    const store::Connection& m_connection;
    const catalog::Catalog& m_catalog;
    const catalog::TableSchema& m_table;
    RowFilter m_filter;
    RowOrder m_order;
    const std::atomic_bool* m_cancelled;
    std::atomic_int* m_permille = nullptr;
    std::optional<std::pair<qint64, qint64>> m_keys;
};

} // namespace globant::records
