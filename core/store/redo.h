// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"
#include "core/store/connection.h"

namespace globant::store {

// So many rows of an undone import are kept to do it again, in memory.
inline constexpr qint64 kMostRedoRows = 200'000;

// Keeps the rows of an import that is about to be undone, in the same transaction: in the memory of this connection,
// until dropRedo(), the next undo, or its end. Keeps nothing where there are more than kMostRedoRows. Writer's
// connection; so are the next.
Result<void> keepForRedo(const Connection& connection, const catalog::TableSchema& table, qint64 importId);

// Forgets what was kept.
Result<void> dropRedo(const Connection& connection);

// Brings the kept rows of the import again, as written by the new entry `entryId`, with the before-images that an undo
// of it needs, and its rejected rows. With triggers and foreign keys on, inside the transaction in which the caller has
// added that entry to the log. Conflict where nothing of this import is kept, one of its rows was changed or added
// since, or refers to one that is gone.
Result<void> redoRows(const Connection& connection, const catalog::TableSchema& table, qint64 importId, qint64 entryId);

} // namespace globant::store
