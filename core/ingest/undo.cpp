// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/undo.h"

#include "core/store/redo.h"
#include "core/store/undo.h"

namespace globant::ingest {

using namespace Qt::StringLiterals;

Result<UndoSummary> undoImport(const store::Connection& connection, const catalog::Catalog& catalog, qint64 importId,
                               const QString& user, qint64 nowMs)
{
    GLOBANT_TRY_VALUE(const store::LogEntry entry, store::readLog(connection, importId));
    GLOBANT_TRY(summaryFromLog(entry)); // it is an import
    GLOBANT_TRY_VALUE(const store::UndoneEntry undone, store::undoEntry(connection, catalog, entry, user, nowMs));
    GLOBANT_TRY(connection.execute(u"UPDATE rejects SET retried_by = NULL WHERE retried_by = ?"_s, {importId}));
    return UndoSummary{undone.id, importId, undone.table, undone.removed, undone.restored};
}

Result<ImportSummary> redoImport(const store::Connection& connection, const catalog::Catalog& catalog, qint64 importId,
                                 const QString& user, qint64 nowMs)
{
    GLOBANT_TRY_VALUE(store::LogEntry entry, store::readLog(connection, importId));
    GLOBANT_TRY_VALUE(const ImportSummary original, summaryFromLog(entry));
    const catalog::TableSchema* table = catalog.find(original.table);
    if (table == nullptr)
        return fail(ErrorCode::NotFound, u"There is no table \"%1\"."_s.arg(original.table));
    entry.account = user;
    entry.atMs = nowMs;
    entry.detail.insert(u"redo_of"_s, importId);
    GLOBANT_TRY_VALUE(const qint64 id, store::appendLog(connection, entry));
    GLOBANT_TRY(store::redoRows(connection, *table, importId, id));
    entry.id = id;
    return summaryFromLog(entry);
}

} // namespace globant::ingest
