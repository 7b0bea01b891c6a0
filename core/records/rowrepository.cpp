// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rowrepository.h"

#include "core/catalog/ddl.h"
#include "core/common/datetimeformat.h"
#include "core/common/timestamp.h"
#include "core/store/sqlcipherdriver.h"

#include <QSqlError>

namespace globant::records {

using namespace Qt::StringLiterals;

namespace {

QJsonObject rowJson(const catalog::TableSchema& table, const QSqlQuery& row)
{
    QJsonObject json;
    for (int i = 0; i < table.fields.size(); ++i) {
        const QVariant value = row.value(i);
        QJsonValue shown;
        if (value.isNull())
            shown = QJsonValue::Null;
        else if (table.fields[i].type == catalog::FieldType::Integer)
            shown = value.toLongLong();
        else if (table.fields[i].type == catalog::FieldType::DateTime)
            shown = formatTimestamp(value.toLongLong());
        else
            shown = value.toString();
        json.insert(table.fields[i].name, shown);
    }
    return json;
}

Result<QVariant> valueOf(const catalog::Field& field, const QString& text)
{
    if (field.type == catalog::FieldType::String)
        return QVariant(text.isNull() ? u""_s : text); // a null QString would be bound as NULL
    if (field.type == catalog::FieldType::DateTime) {
        const std::optional<qint64> ms = DateTimeFormat().read(text.toStdString());
        if (!ms)
            return fail(
                ErrorCode::Usage,
                u"\"%1\" is no date and time for %2; write it like 2021-07-27T16:02:08Z."_s.arg(text, field.name));
        return QVariant(*ms);
    }
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber)
        return fail(ErrorCode::Usage, u"\"%1\" is no whole number for %2."_s.arg(text, field.name));
    return QVariant(number);
}

} // namespace

RowRepository::RowRepository(const store::Connection& connection, const catalog::TableSchema& table)
    : m_connection(connection)
    , m_table(table)
{
}

Result<QList<QJsonObject>> RowRepository::list(const RowWindow& window) const
{
    const QString key = catalog::quotedName(m_table.fields[m_table.key].name);
    QStringList conditions;
    QVariantList values;
    if (window.after) {
        conditions.append(key + u" > ?"_s);
        values.append(*window.after);
    }
    for (const auto& [name, text] : window.where) {
        const int field = m_table.fieldIndex(name);
        if (field < 0)
            return fail(ErrorCode::Usage,
                        u"The table \"%1\" has no field \"%2\". \"tables schema %1\" shows its fields."_s.arg(
                            m_table.name, name));
        GLOBANT_TRY_VALUE(const QVariant value, valueOf(m_table.fields[field], text));
        conditions.append(catalog::quotedName(name) + u" = ?"_s);
        values.append(value);
    }
    const QString where = conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
    GLOBANT_TRY_VALUE(QSqlQuery rows, m_connection.query(u"SELECT %1 FROM %2%3 ORDER BY %4 LIMIT ?"_s.arg(
                                                             catalog::columnList(m_table),
                                                             catalog::quotedName(m_table.name), where, key),
                                                         values << window.limit));
    QList<QJsonObject> list;
    while (rows.next())
        list.append(rowJson(m_table, rows));
    if (rows.lastError().isValid())
        return fail(store::queryError(rows.lastError(), u"Reading rows"_s));
    return list;
}

Result<QJsonObject> RowRepository::get(qint64 key) const
{
    GLOBANT_TRY_VALUE(const StoredRow row, find(key));
    return row.json;
}

Result<StoredRow> RowRepository::find(qint64 key) const
{
    const QString& field = m_table.fields[m_table.key].name;
    GLOBANT_TRY_VALUE(QSqlQuery rows,
                      m_connection.query(u"SELECT %1, %2 FROM %3 WHERE %4 = ?"_s.arg(
                                             catalog::columnList(m_table), catalog::kEntryColumn,
                                             catalog::quotedName(m_table.name), catalog::quotedName(field)),
                                         {key}));
    if (rows.next())
        return StoredRow{rowJson(m_table, rows), rows.value(int(m_table.fields.size())).toLongLong()};
    if (rows.lastError().isValid())
        return fail(store::queryError(rows.lastError(), u"Reading rows"_s));
    return fail(ErrorCode::NotFound, u"\"%1\" has no row with the %2 %3."_s.arg(m_table.name, field).arg(key));
}

} // namespace globant::records
