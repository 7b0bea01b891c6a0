// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/store/connection.h"

#include <QStringList>

namespace globant::store {

// Holds the rows, before-images and rejected rows that are there against those that the log says each import and edit
// left, and answers a sentence for each that differs: what an older state of a page looks like, which is whole in
// itself. Entries of which something was deleted for its age are left out. In one transaction that reads, the
// caller's or its own.
Result<QStringList> rowsAgainstLog(const Connection& connection, const catalog::Catalog& catalog);

} // namespace globant::store
