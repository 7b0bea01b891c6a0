// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/ingest/importsummary.h"
#include "core/store/connection.h"

namespace globant::ingest {

struct UndoSummary
{
    qint64 id = 0;       // of the undo's own log entry
    qint64 importId = 0; // what was undone
    QString table;
    qint64 removed = 0;  // rows that the import had inserted
    qint64 restored = 0; // rows that are again what they were before it
};

// Takes one import back, inside the transaction that the caller has begun in bulk mode: rows that it inserted go, rows
// that it replaced come back from their before-images, the rollup follows, rejects that it had retried wait again, and
// the log gets an entry. Conflict, with a sentence that says which, where: it was undone already; a later import or
// edit changed one of its rows; other rows refer to one that would go; a row that would come back refers to one that is
// gone. NotFound where the id is no import. In the writer's thread.
Result<UndoSummary> undoImport(const store::Connection& connection, const catalog::Catalog& catalog, qint64 importId,
                               const QString& user, qint64 nowMs);

// Does an import again that was undone over this connection, from the rows that store::keepForRedo() kept, inside the
// transaction that the caller has begun, not in bulk mode: as a new entry with the old one's file and counts, which can
// be undone like any import. Conflict as store::redoRows(). In the writer's thread.
Result<ImportSummary> redoImport(const store::Connection& connection, const catalog::Catalog& catalog, qint64 importId,
                                 const QString& user, qint64 nowMs);

} // namespace globant::ingest
