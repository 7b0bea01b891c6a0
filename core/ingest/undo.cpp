// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/undo.h"

#include "core/ingest/importsummary.h"
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

} // namespace globant::ingest
