// SPDX-License-Identifier: GPL-3.0-or-later
// How RowQuery numbers rows, and finds windows by their numbers.
#include "core/catalog/ddl.h"
#include "core/records/indexscan.h"
#include "core/records/rowquery.h"
#include "core/records/rowsql.h"

#include <QHash>

#include <algorithm>

namespace globant::records {

using namespace Qt::StringLiterals;
using catalog::quotedName;

namespace {

// The places of a table's names in order, by its key; equal names have the same.
Result<QHash<qint64, qint64>> ranksOf(sqlite3* db, const catalog::TableSchema& table, const QString& key)
{
    const QString name = quotedName(table.fields[nameField(table)].name);
    GLOBANT_TRY_VALUE(
        store::Statement statement,
        store::Statement::prepare(db,
                                  u"SELECT %1, dense_rank() OVER (ORDER BY %2 COLLATE NOCASE) FROM %3"_s.arg(
                                      quotedName(key), name, quotedName(table.name)),
                                  u"Reading names"_s));
    QHash<qint64, qint64> ranks;
    for (;;) {
        GLOBANT_TRY_VALUE(const bool row, statement.step());
        if (!row)
            return ranks;
        ranks.insert(statement.integer(0), statement.integer(1));
    }
}

} // namespace

Result<RowIndex> RowQuery::index(qint64 mostRows) const
{
    sqlite3* const db = m_connection.handle();
    GLOBANT_TRY_VALUE(const FilterSql sql, condition());
    GLOBANT_TRY_VALUE(const int field, orderField());
    const CancelGuard guard(db, m_cancelled);
    IndexScan scan;
    scan.texts = sql.texts;
    scan.mostRows = mostRows;
    scan.cancelled = m_cancelled;
    scan.everyKey = field != m_table.key || !m_filter.isEmpty();
    scan.permille = m_permille;
    if (m_permille)
        GLOBANT_TRY(findKeyRange(scan));
    if (field != m_table.key)
        scan.order = m_table.fields[field].type == catalog::FieldType::String ? IndexScan::Order::ByText
                                                                              : IndexScan::Order::ByNumber;
    if (const auto* referred = referredTable(m_catalog, m_table, field)) {
        GLOBANT_TRY_VALUE(scan.ranks, ranksOf(db, *referred, m_table.foreignKeyOf(field)->tableKey));
    }
    const qsizetype texts = sql.texts.size();
    scan.sql = u"SELECT t.%1, t.%2 FROM %3 AS t WHERE (%4) AND t.%1 BETWEEN ?%5 AND ?%6 ORDER BY t.%1"_s
                   .arg(quotedName(keyField().name), quotedName(m_table.fields[field].name), quotedName(m_table.name),
                        sql.where)
                   .arg(texts + 1)
                   .arg(texts + 2);
    return makeIndex(db, scan);
}

// The lowest and the highest key of the table, whatever the filter.
Result<void> RowQuery::findKeyRange(IndexScan& scan) const
{
    GLOBANT_TRY_VALUE(store::Statement range,
                      store::Statement::prepare(m_connection.handle(),
                                                u"SELECT (SELECT min(%1) FROM %2), (SELECT max(%1) FROM %2)"_s.arg(
                                                    quotedName(keyField().name), quotedName(m_table.name)),
                                                u"Reading rows"_s));
    GLOBANT_TRY(range.step());
    scan.lowestKey = range.integer(0);
    scan.highestKey = range.integer(1);
    return {};
}

Result<QList<Row>> RowQuery::window(const RowIndex& index, qint64 first, qint64 limit) const
{
    first = std::max<qint64>(first, 0);
    limit = std::min(limit, index.size() - first);
    if (limit <= 0)
        return QList<Row>();
    const qint64 lowest = m_order.descending ? index.size() - first - limit : first;
    QList<Row> found;
    if (index.isSampled()) {
        const QString key = u"t."_s + quotedName(keyField().name);
        GLOBANT_TRY_VALUE(found, read(u" WHERE %1 >= %2 ORDER BY %1 LIMIT %3 OFFSET %4"_s.arg(key)
                                          .arg(index.sampleBefore(lowest))
                                          .arg(limit)
                                          .arg(lowest % RowIndex::kSampleStep),
                                      limit));
    } else {
        QList<qint64> keys;
        for (qint64 row = lowest; row < lowest + limit; ++row)
            keys.append(index.keyAt(row));
        GLOBANT_TRY_VALUE(found, rows(keys));
    }
    found.resize(limit); // rows that went since the index was made
    if (m_order.descending)
        std::reverse(found.begin(), found.end());
    return found;
}

Result<std::optional<qint64>> RowQuery::position(const RowIndex& index, qint64 key) const
{
    using Place = std::optional<qint64>;
    qint64 place = -1;
    if (!index.isSampled()) {
        place = index.find(key);
    } else if (const qint64 from = index.placeBefore(key); from >= 0) {
        const QString column = quotedName(keyField().name);
        GLOBANT_TRY_VALUE(store::Statement statement,
                          store::Statement::prepare(m_connection.handle(),
                                                    u"SELECT count(*), max(%1) FROM %2 WHERE %1 BETWEEN %3 AND %4"_s
                                                        .arg(column, quotedName(m_table.name))
                                                        .arg(index.sampleBefore(from))
                                                        .arg(key),
                                                    u"Looking for a row"_s));
        GLOBANT_TRY(statement.step());
        if (statement.integer(0) > 0 && statement.integer(1) == key)
            place = from + statement.integer(0) - 1;
    }
    if (place < 0 || place >= index.size())
        return Place();
    return Place(m_order.descending ? index.size() - 1 - place : place);
}

} // namespace globant::records
