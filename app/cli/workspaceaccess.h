// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/openworkspace.h"

#include <QString>

namespace globant::cli {

// The global options that say which workspace, and as whom; empty: not given.
struct AccessOptions
{
    QString workspace;
    QString user;
    QString passwordFile;
    QString recoveryCodeFile;
};

using accounts::OpenWorkspace;

// --workspace, or the folder globant-data in the XDG data directory.
QString workspaceFolder(const AccessOptions& options);

// Works beside a process that writes. A workspace of an older version is first brought up to date, if nobody else holds
// it.
Result<OpenWorkspace> openForReading(const AccessOptions& options, const Clock& clock);

// StoreBusy where another process writes; `command` is how this one will name itself to others.
Result<OpenWorkspace> openForWriting(const AccessOptions& options, const Clock& clock, const QString& command);

} // namespace globant::cli
