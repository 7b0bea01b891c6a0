// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/openworkspace.h"
#include "core/ingest/importservice.h"

namespace globant::bench {

// A new workspace in `folder`, in place of one that is there, opened for writing. Its password is sealed as weakly as
// can be: deriving keys is not what is measured.
Result<accounts::OpenWorkspace> createBenchWorkspace(const QString& folder);

// What logging in to it gives, before anything of its store is open.
Result<accounts::Session> loginToBench(const QString& folder);
// From there to a store that can be read and written.
Result<accounts::OpenWorkspace> openBench(accounts::Session session);

// Imports one file by the defaults.
Result<ingest::ImportSummary> importFile(accounts::OpenWorkspace& workspace, const QString& path);
Result<ingest::UndoSummary> undoImport(accounts::OpenWorkspace& workspace, qint64 importId);

} // namespace globant::bench
