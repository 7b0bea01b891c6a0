// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/session.h"
#include "core/common/clock.h"
#include "core/store/store.h"
#include "core/store/workspacelock.h"

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

// A workspace that somebody has logged in to. The store closes before the lock goes.
struct OpenWorkspace
{
    QString folder;
    std::unique_ptr<store::WorkspaceLock> lock; // where it was opened for writing
    accounts::Session session;
    std::unique_ptr<store::Store> store;
};

// --workspace, or the folder globant-data in the XDG data directory.
QString workspaceFolder(const AccessOptions& options);

// Works beside a process that writes. A workspace of an older version is first brought up to date, if nobody else holds
// it.
Result<OpenWorkspace> openForReading(const AccessOptions& options, const Clock& clock);

// StoreBusy where another process writes; `command` is how this one will name itself to others.
Result<OpenWorkspace> openForWriting(const AccessOptions& options, const Clock& clock, const QString& command);

} // namespace globant::cli
