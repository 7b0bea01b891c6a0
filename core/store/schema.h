// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/store/connection.h"

namespace globant::store {

// The number of migrations that this program knows (:/sql/NNNN-*.sql); a store's own number is PRAGMA user_version.
int currentVersion();

// Brings a store up to date, over a writing connection: applies each migration that it lacks, in its own transaction,
// then makes the catalog's tables that are missing. StoreNewer for a store of a newer program; StoreDamaged where an
// existing table's columns are not those of its schema.
Result<void> migrate(const Connection& connection, const catalog::Catalog& catalog);

// For connections that only read: StoreNewer as above; Conflict where the store must first be migrated by a writer.
Result<void> requireCurrent(const Connection& connection);

} // namespace globant::store
