// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/store/log.h"

namespace globant::store {

struct UndoneEntry
{
    qint64 id = 0; // of the undo's own log entry
    QString table;
    qint64 removed = 0;  // rows that the entry had inserted
    qint64 restored = 0; // rows that are again what they were before it
};

// SQL that keeps the before-image of a row, for an entry that is about to replace or delete it; its only parameter is
// the row's key. A row that the entry wrote itself needs none. A failure rolls back the transaction.
QString keepImageSql(const catalog::TableSchema& table, qint64 entryId);

// The keys that an edit names in its log entry: those that it inserted, updated and deleted.
QList<qint64> editedKeys(const LogEntry& edit);

// Takes one import or edit back, inside the transaction that the caller has begun in BulkMode: rows that it inserted
// go, rows that it replaced or deleted come back from their before-images, the rollup follows, and the log gets an
// entry of the kind "undo". `entry`: its detail names the one `table`. Conflict, with a sentence that says which,
// where: it was undone already; before-images that it takes were deleted for their age; a later import or edit changed
// one of its rows; other rows refer to one that would go; a row that would come back refers to one that is gone. In the
// writer's thread.
Result<UndoneEntry> undoEntry(const Connection& connection, const catalog::Catalog& catalog, const LogEntry& entry,
                              const QString& account, qint64 nowMs);

} // namespace globant::store
