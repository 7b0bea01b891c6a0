// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rowquery.h"

#include "core/catalog/ddl.h"
#include "core/records/rowsql.h"

#include <QHash>

#include <algorithm>

namespace globant::records {

using namespace Qt::StringLiterals;
using catalog::quotedName;

RowQuery::RowQuery(const store::Connection& connection, const catalog::Catalog& catalog,
                   const catalog::TableSchema& table, RowFilter filter, RowOrder order,
                   const std::atomic_bool* cancelled)
    : m_connection(connection)
    , m_catalog(catalog)
    , m_table(table)
    , m_filter(std::move(filter))
    , m_order(std::move(order))
    , m_cancelled(cancelled)
{
}

Result<int> RowQuery::orderField() const
{
    if (m_order.field.isEmpty())
        return m_table.key;
    const int field = m_table.fieldIndex(m_order.field);
    if (field < 0)
        return fail(ErrorCode::Usage, u"The table \"%1\" has no field \"%2\"."_s.arg(m_table.name, m_order.field));
    return field;
}

QString RowQuery::orderColumn(int field) const
{
    if (const auto* referred = referredTable(m_catalog, m_table, field))
        return referredName(*referred, field) + u" COLLATE NOCASE"_s;
    const QString column = u"t."_s + quotedName(m_table.fields[field].name);
    return m_table.fields[field].type == catalog::FieldType::String ? column + u" COLLATE NOCASE"_s : column;
}

Result<QString> RowQuery::keysetCondition(const RowAnchor& anchor, bool upwards, FilterSql& sql) const
{
    GLOBANT_TRY_VALUE(const int field, orderField());
    const QString sign = upwards ? u">"_s : u"<"_s;
    const QString byKey = u"t.%1 %2 %3"_s.arg(quotedName(keyField().name), sign).arg(anchor.key);
    if (field == m_table.key)
        return byKey;
    const QString column = orderColumn(field);
    if (anchor.value.isNull())
        return u"(%1 IS NULL AND %2%3)"_s.arg(column, byKey, upwards ? u" OR %1 IS NOT NULL"_s.arg(column) : QString());
    QString value;
    if (anchor.value.metaType() == QMetaType::fromType<QString>()) {
        sql.texts.append(anchor.value.toString().toUtf8());
        value = u"?%1"_s.arg(sql.texts.size());
    } else {
        value = QString::number(anchor.value.toLongLong());
    }
    return u"(%1 %2 %3 OR (%1 = %3 AND %4)%5)"_s.arg(column, sign, value, byKey,
                                                     upwards ? QString() : u" OR %1 IS NULL"_s.arg(column));
}

Result<FilterSql> RowQuery::condition() const
{
    GLOBANT_TRY(addFilterFunctions(m_connection.handle()));
    GLOBANT_TRY_VALUE(FilterSql sql, filterSql(m_catalog, m_table, m_filter));
    if (m_keys)
        sql.where +=
            u" AND t.%1 BETWEEN %2 AND %3"_s.arg(quotedName(keyField().name)).arg(m_keys->first).arg(m_keys->second);
    return sql;
}

Result<QList<Row>> RowQuery::beside(const std::optional<RowAnchor>& anchor, qint64 limit, bool backwards) const
{
    GLOBANT_TRY_VALUE(FilterSql sql, condition());
    GLOBANT_TRY_VALUE(const int field, orderField());
    const bool upwards = m_order.descending == backwards;
    if (anchor) {
        GLOBANT_TRY_VALUE(const QString beyond, keysetCondition(*anchor, upwards, sql));
        sql.where += u" AND "_s + beyond;
    }
    const QString key = u"t."_s + quotedName(keyField().name);
    const QString direction = upwards ? u" ASC"_s : u" DESC"_s;
    const QString order =
        field == m_table.key ? key + direction : orderColumn(field) + direction + u", "_s + key + direction;
    const QString join = referredTable(m_catalog, m_table, field) ? joinOf(m_table, field) : QString();
    QList<qint64> keys;
    {
        const CancelGuard guard(m_connection.handle(), m_cancelled);
        GLOBANT_TRY_VALUE(store::Statement statement,
                          store::Statement::prepare(m_connection.handle(),
                                                    u"SELECT %1 FROM %2 AS t%3 WHERE %4 ORDER BY %5 LIMIT %6"_s
                                                        .arg(key, quotedName(m_table.name), join, sql.where, order)
                                                        .arg(std::max<qint64>(limit, 0)),
                                                    u"Reading rows"_s));
        bindTexts(statement, sql.texts);
        for (;;) {
            GLOBANT_TRY_VALUE(const bool row, statement.step());
            if (!row)
                break;
            keys.append(statement.integer(0));
        }
    }
    if (backwards)
        std::reverse(keys.begin(), keys.end());
    GLOBANT_TRY_VALUE(QList<Row> found, rows(keys));
    found.removeIf([](const Row& row) { return !row.present; });
    return found;
}

Result<QList<Row>> RowQuery::after(const std::optional<RowAnchor>& anchor, qint64 limit) const
{
    return beside(anchor, limit, false);
}

Result<QList<Row>> RowQuery::before(const std::optional<RowAnchor>& anchor, qint64 limit) const
{
    return beside(anchor, limit, true);
}

RowAnchor RowQuery::anchorOf(const Row& row) const
{
    const int field = m_order.field.isEmpty() ? m_table.key : m_table.fieldIndex(m_order.field);
    if (field < 0 || field >= row.values.size())
        return {{}, row.key};
    if (!referredTable(m_catalog, m_table, field))
        return {row.values[field], row.key};
    return {row.names[field].isNull() ? QVariant() : QVariant(row.names[field]), row.key};
}

Result<qint64> RowQuery::count() const
{
    GLOBANT_TRY_VALUE(const FilterSql sql, condition());
    const CancelGuard guard(m_connection.handle(), m_cancelled);
    GLOBANT_TRY_VALUE(
        store::Statement statement,
        store::Statement::prepare(m_connection.handle(),
                                  u"SELECT count(*) FROM %1 AS t WHERE %2"_s.arg(quotedName(m_table.name), sql.where),
                                  u"Counting rows"_s));
    bindTexts(statement, sql.texts);
    GLOBANT_TRY(statement.step());
    return statement.integer(0);
}

Result<QList<Row>> RowQuery::rows(const QList<qint64>& keys) const
{
    QStringList numbers;
    for (const qint64 key : keys)
        numbers.append(QString::number(key));
    GLOBANT_TRY_VALUE(const QList<Row> found,
                      read(u" WHERE t.%1 IN (%2)"_s.arg(quotedName(keyField().name), numbers.join(u',')), keys.size()));
    QHash<qint64, qsizetype> places;
    for (qsizetype i = 0; i < found.size(); ++i)
        places.insert(found[i].key, i);
    QList<Row> ordered;
    for (const qint64 key : keys) {
        const qsizetype place = places.value(key, -1);
        Row absent;
        absent.key = key;
        ordered.append(place < 0 ? absent : found[place]);
    }
    return ordered;
}

Result<QList<Row>> RowQuery::read(const QString& tail, qint64 limit) const
{
    QStringList columns;
    QString joins;
    for (const catalog::Field& field : m_table.fields)
        columns.append(u"t."_s + quotedName(field.name));
    columns.append(u"t."_s + quotedName(catalog::kEntryColumn.toString()));
    QList<int> named;
    for (int i = 0; i < m_table.fields.size(); ++i) {
        if (const auto* referred = referredTable(m_catalog, m_table, i)) {
            columns.append(referredName(*referred, i));
            joins += joinOf(m_table, i);
            named.append(i);
        }
    }
    GLOBANT_TRY_VALUE(store::Statement statement,
                      store::Statement::prepare(m_connection.handle(),
                                                u"SELECT %1 FROM %2 AS t%3%4"_s.arg(
                                                    columns.join(u", "_s), quotedName(m_table.name), joins, tail),
                                                u"Reading rows"_s));
    QList<Row> rows;
    rows.reserve(limit);
    for (;;) {
        GLOBANT_TRY_VALUE(const bool stepped, statement.step());
        if (!stepped)
            return rows;
        Row row;
        row.present = true;
        const int count = int(m_table.fields.size());
        for (int i = 0; i < count; ++i)
            row.values.append(valueAt(statement, i, m_table.fields[i].type));
        row.key = row.values[m_table.key].toLongLong();
        row.entry = statement.integer(count);
        row.names.resize(count);
        for (int i = 0; i < named.size(); ++i)
            row.names[named[i]] = valueAt(statement, count + 1 + i, catalog::FieldType::String).toString();
        rows.append(row);
    }
}

} // namespace globant::records
