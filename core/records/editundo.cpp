// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/editundo.h"

#include "core/catalog/ddl.h"
#include "core/catalog/fieldvalue.h"
#include "core/store/bulkmode.h"

#include <algorithm>

namespace globant::records {

using namespace Qt::StringLiterals;

namespace {

// What would do one row of the edit again; nothing for a row that came and went within it.
Result<std::optional<RowChange>> redoOf(const store::Connection& connection, const catalog::TableSchema& table,
                                        qint64 editId, qint64 key)
{
    GLOBANT_TRY_VALUE(
        const QVariant previous,
        connection.value(
            u"SELECT previous_entry FROM before_images WHERE entry_id = ? AND table_name = ? AND row_id = ?"_s,
            {editId, table.name, key}));
    GLOBANT_TRY_VALUE(QSqlQuery row, connection.query(u"SELECT %1 FROM %2 WHERE %3 = ?"_s.arg(
                                                          catalog::columnList(table), catalog::quotedName(table.name),
                                                          catalog::quotedName(table.fields[table.key].name)),
                                                      {key}));
    if (!row.next()) {
        if (previous.isNull())
            return std::optional<RowChange>();
        return RowChange::remove(key, previous.toLongLong());
    }
    FieldTexts values;
    for (int i = 0; i < table.fields.size(); ++i)
        values.insert(table.fields[i].name, catalog::fieldText(table.fields[i], row.value(i)));
    return previous.isNull() ? RowChange::insert(values) : RowChange::update(key, values, previous.toLongLong());
}

Result<QList<RowChange>> redoOf(const store::Connection& connection, const catalog::Catalog& catalog,
                                const store::LogEntry& edit)
{
    QList<RowChange> redo;
    const catalog::TableSchema* table = catalog.find(edit.detail["table"_L1].toString());
    if (table == nullptr)
        return redo; // undoEntry tells
    QList<qint64> keys = store::editedKeys(edit);
    std::sort(keys.begin(), keys.end());
    for (const qint64 key : keys) {
        GLOBANT_TRY_VALUE(const auto change, redoOf(connection, *table, edit.id, key));
        if (change)
            redo.append(*change);
    }
    return redo;
}

} // namespace

Result<UndoneEdit> undoEdit(const store::Connection& connection, const catalog::Catalog& catalog, const Editor& editor,
                            const Clock& clock, qint64 editId)
{
    GLOBANT_TRY(accounts::require(editor.role, accounts::Role::Editor));
    GLOBANT_TRY_VALUE(const auto bulk, store::BulkMode::enter(connection));
    return store::inTransaction(connection, [&]() -> Result<UndoneEdit> {
        GLOBANT_TRY_VALUE(const store::LogEntry entry, store::readLog(connection, editId));
        if (entry.kind != "edit"_L1)
            return fail(ErrorCode::NotFound, u"Entry %1 of the log is no edit."_s.arg(editId));
        UndoneEdit undone;
        GLOBANT_TRY_VALUE(undone.redo, redoOf(connection, catalog, entry));
        GLOBANT_TRY_VALUE(undone.entry, store::undoEntry(connection, catalog, entry, editor.account, clock.nowMs()));
        return undone;
    });
}

} // namespace globant::records
