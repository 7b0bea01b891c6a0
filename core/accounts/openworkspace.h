// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/session.h"
#include "core/common/clock.h"
#include "core/store/store.h"
#include "core/store/workspacelock.h"

namespace globant::accounts {

// A workspace that somebody has logged in to. The store closes before the lock goes.
struct OpenWorkspace
{
    QString folder;
    std::unique_ptr<store::WorkspaceLock> lock; // where it was opened for writing
    Session session;
    std::unique_ptr<store::Store> store;
};

// Works beside a process that writes. A workspace of an older version is first brought up to date, if nobody else holds
// it; `holder` is how this program then names itself to others.
Result<OpenWorkspace> openForReading(Session session, const QString& holder, const Clock& clock);

// With the lock of the session's workspace; clears away what interrupted rotations left.
Result<OpenWorkspace> openForWriting(Session session, std::unique_ptr<store::WorkspaceLock> lock);

} // namespace globant::accounts
