// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/filedescriptor.h"
#include "core/common/result.h"

#include <QString>

#include <memory>

namespace globant::backup {

// The right to make, remove and test backups of a workspace, of one thread of all processes: flock(2) on its file
// backup.lock, which is never removed. It ends with the process, however that ends.
class BackupLock
{
public:
    // Never waits: StoreBusy where another has it.
    static Result<std::unique_ptr<BackupLock>> acquire(const QString& workspace);

private:
    explicit BackupLock(int fd)
        : m_file(fd)
    {
    }
    FileDescriptor m_file;
};

} // namespace globant::backup
