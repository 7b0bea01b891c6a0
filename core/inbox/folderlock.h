// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/filedescriptor.h"
#include "core/common/result.h"

#include <QString>

#include <memory>

namespace globant::inbox {

// The right to take files out of a folder, held by at most one watcher: flock(2) on the hidden file
// .globant-data-watch.lock in it. A file system without such locks is taken at its word that nobody else watches.
class FolderLock
{
public:
    // StoreBusy: another one watches. UnreadableFile: the folder cannot be written to.
    static Result<std::unique_ptr<FolderLock>> acquire(const QString& folder);
    // The folder of that path is still the one that was locked (a network folder may go and come back).
    bool isOf(const QString& folder) const;

private:
    FolderLock(int fd, quint64 device, quint64 node);

    const FileDescriptor m_file;
    const quint64 m_device; // of the folder
    const quint64 m_node;
};

} // namespace globant::inbox
