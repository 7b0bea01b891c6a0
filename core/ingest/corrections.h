// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/importservice.h"

#include <QHash>

namespace globant::ingest {

// Writes the rejected rows of an import that wait for another try to a new file (mode 0600) and answers how
// ImportService::importFiles takes them up: as the first file was read, at the same lines where that can be. `texts`:
// by line, what a person made of a row; the others stand as they were, malformed bytes included. Over any connection,
// in its thread. Conflict: none waits, or the import was undone. UnreadableFile: the file is there already, or cannot
// be written.
Result<ImportRequest> writeCorrections(const store::Connection& connection, qint64 importId,
                                       const QHash<qint64, QString>& texts, const catalog::Catalog& catalog,
                                       const QString& path);

} // namespace globant::ingest
