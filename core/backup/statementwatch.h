// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backup.h"

namespace globant::backup {

// While it lives, calls `progress` (with a Progress that tells nothing) a few times a second while statements of the
// connection run, and ends them once that fails. One at a time for a connection, in its thread.
class StatementWatch
{
public:
    StatementWatch(const store::Connection& connection, const ProgressCallback& progress);
    ~StatementWatch();
    Q_DISABLE_COPY_MOVE(StatementWatch)

    // What ended the statements, or now does.
    Result<void> check();

private:
    static int callBack(void* self);

    const store::Connection& m_connection;
    const ProgressCallback& m_progress;
    Result<void> m_state;
};

} // namespace globant::backup
