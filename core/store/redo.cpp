// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/redo.h"

#include "core/catalog/ddl.h"

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

using catalog::quotedName;
using catalog::TableSchema;

QString keyOf(const TableSchema& table)
{
    return quotedName(table.fields[table.key].name);
}

// Each field under its own name, for both sides of a join.
QString columnsOf(const TableSchema& table, const QString& alias)
{
    QStringList columns;
    for (const catalog::Field& field : table.fields)
        columns.append(alias + u'.' + quotedName(field.name));
    return columns.join(u", "_s);
}

Result<void> requireKept(const Connection& connection, qint64 importId)
{
    GLOBANT_TRY_VALUE(const QVariant made,
                      connection.value(u"SELECT 1 FROM temp.sqlite_master WHERE name = 'redo_import'"_s));
    if (!made.isNull()) {
        GLOBANT_TRY_VALUE(const QVariant kept,
                          connection.value(u"SELECT 1 FROM temp.redo_import WHERE id = ?"_s, {importId}));
        if (!kept.isNull())
            return {};
    }
    return fail(ErrorCode::Conflict,
                u"The rows of import %1 are not kept any more. Import its file again instead."_s.arg(importId));
}

Result<void> requireNone(const Connection& connection, const QString& sql, const QString& sentence)
{
    GLOBANT_TRY_VALUE(const QVariant found, connection.value(sql));
    return found.isNull() ? Result<void>() : Result<void>(fail(ErrorCode::Conflict, sentence.arg(found.toString())));
}

} // namespace

Result<void> dropRedo(const Connection& connection)
{
    return connection.executeScript(u"DROP TABLE IF EXISTS temp.redo_import;"
                                    "DROP TABLE IF EXISTS temp.redo_rows;"
                                    "DROP TABLE IF EXISTS temp.redo_retried;"_s);
}

Result<void> keepForRedo(const Connection& connection, const TableSchema& table, qint64 importId)
{
    GLOBANT_TRY(dropRedo(connection));
    const QString id = QString::number(importId);
    GLOBANT_TRY(connection.execute(
        u"CREATE TEMP TABLE redo_rows AS SELECT %1, b.previous_entry AS previous_entry FROM %2 t "
        "LEFT JOIN before_images b ON b.entry_id = %3 AND b.table_name = '%4' AND b.row_id = t.%5 "
        "WHERE t.entry_id = %3 LIMIT %6"_s.arg(columnsOf(table, u"t"_s), quotedName(table.name), id, table.name,
                                               keyOf(table), QString::number(kMostRedoRows + 1))));
    GLOBANT_TRY_VALUE(const QVariant rows, connection.value(u"SELECT count(*) FROM temp.redo_rows"_s));
    if (rows.toLongLong() > kMostRedoRows)
        return dropRedo(connection);
    return connection.executeScript(
        u"CREATE TEMP TABLE redo_retried AS SELECT entry_id, line FROM rejects WHERE retried_by = %1;"
        "CREATE TEMP TABLE redo_import AS SELECT %1 AS id;"_s.arg(id));
}

Result<void> redoRows(const Connection& connection, const TableSchema& table, qint64 importId, qint64 entryId)
{
    GLOBANT_TRY(requireKept(connection, importId));
    const QString name = quotedName(table.name);
    const QString key = keyOf(table);
    const QString entry = QString::number(entryId);
    GLOBANT_TRY(requireNone(
        connection,
        u"SELECT u.%1 FROM temp.redo_rows u LEFT JOIN %2 t ON t.%1 = u.%1 WHERE t.entry_id IS NOT u.previous_entry LIMIT 1"_s
            .arg(key, name),
        u"This cannot be redone, because the row %1 of \"%2\" was changed since."_s.arg(u"%1"_s, table.name)));
    for (const catalog::ForeignKey& reference : table.foreignKeys) {
        GLOBANT_TRY(
            requireNone(connection,
                        u"SELECT %1 FROM temp.redo_rows WHERE %1 NOT IN (SELECT %2 FROM %3) LIMIT 1"_s.arg(
                            quotedName(table.fields[reference.field].name), quotedName(reference.tableKey),
                            quotedName(reference.table)),
                        u"This cannot be redone, because its rows refer to row %1 of \"%2\", which is gone."_s.arg(
                            u"%1"_s, reference.table)));
    }
    GLOBANT_TRY(connection.execute(
        u"INSERT INTO before_images (entry_id, table_name, row_id, previous_entry, image) SELECT %1, '%2', %3, "
        u"entry_id, "
        "json_array(%4) FROM %5 WHERE %3 IN (SELECT %3 FROM temp.redo_rows WHERE previous_entry IS NOT NULL)"_s.arg(
            entry, table.name, key, catalog::columnList(table), name)));
    QStringList assignments;
    for (const catalog::Field& field : table.fields)
        assignments.append(u"%1 = excluded.%1"_s.arg(quotedName(field.name)));
    // WHERE true: without it, ON would be read as that of a join (https://www.sqlite.org/lang_upsert.html).
    GLOBANT_TRY(connection.execute(u"INSERT INTO %1 (%2, entry_id) SELECT %2, %3 FROM temp.redo_rows WHERE true "
                                   "ON CONFLICT DO UPDATE SET %4, entry_id = excluded.entry_id"_s.arg(
                                       name, catalog::columnList(table), entry, assignments.join(u", "_s))));
    GLOBANT_TRY(connection.execute(
        u"INSERT INTO rejects (entry_id, line, field, code, message, text, retried_by) "
        "SELECT %1, line, field, code, message, text, retried_by FROM rejects WHERE entry_id = ?"_s.arg(entry),
        {importId}));
    GLOBANT_TRY(connection.execute(u"UPDATE rejects SET retried_by = ? WHERE retried_by IS NULL AND "
                                   "(entry_id, line) IN (SELECT entry_id, line FROM temp.redo_retried)"_s,
                                   {entryId}));
    return dropRedo(connection);
}

} // namespace globant::store
