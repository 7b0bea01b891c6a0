// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "core/common/result.h"

#include <QString>

#include <memory>

namespace globant::store {

// The right to write to a workspace, held by at most one process: flock(2) on its file workspace.lock, which is never
// removed. The file's text names the holder for people; the lock itself ends with the process, however it ends.
class WorkspaceLock
{
public:
    // `holder` is what the process calls itself, such as "globant-data-cli import". Never waits: StoreBusy with the
    // holder's name, process and time where another process has it.
    static Result<std::unique_ptr<WorkspaceLock>> acquire(const QString& folder, const QString& holder,
                                                          const Clock& clock);
    ~WorkspaceLock();
    Q_DISABLE_COPY_MOVE(WorkspaceLock)

private:
    explicit WorkspaceLock(int fd);
    int m_fd;
};

} // namespace globant::store
