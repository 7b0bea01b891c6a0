// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupfile.h"
#include "core/ingest/importservice.h"

namespace globant::backup {

struct TableRestore
{
    const BackupFile& file;
    const SecretBytes& dataKey; // of the backup
    QString table;              // of the catalog
    ingest::DuplicatePolicy policy = ingest::DuplicatePolicy::Update;
};

// Imports one table's rows as the backup has them: validated as a CSV file's would be (a row that refers to what is not
// there now is rejected), with an entry in the log under the backup's file name, undoable. Rows added since stay. The
// whole file is held against its manifest first, while `control` can cancel. Fails as verifyBackup and
// ImportService::importFiles do; NotFound where the backup does not have the table; StoreNewer.
Result<ingest::ImportSummary> restoreTable(ingest::ImportService& service, const catalog::Catalog& catalog,
                                           const TableRestore& request, const ingest::ImportControl& control);

} // namespace globant::backup
