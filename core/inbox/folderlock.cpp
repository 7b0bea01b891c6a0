// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/folderlock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>

namespace globant::inbox {

using namespace Qt::StringLiterals;

FolderLock::FolderLock(int fd, quint64 device, quint64 node)
    : m_file(fd)
    , m_device(device)
    , m_node(node)
{
}

Result<std::unique_ptr<FolderLock>> FolderLock::acquire(const QString& folder)
{
    struct stat info = {};
    const bool there = ::stat(QFile::encodeName(folder).constData(), &info) == 0 && S_ISDIR(info.st_mode);
    if (!there)
        return fail(ErrorCode::UnreadableFile, u"There is no folder \"%1\". Check its name."_s.arg(folder));
    const QString path = folder + u"/.globant-data-watch.lock"_s;
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return fail(
            ErrorCode::UnreadableFile,
            u"Nothing can be written in the folder \"%1\", so its files cannot be moved when they are imported: "
            "%2. Choose a folder that you may write to."_s.arg(
                folder, QString::fromStdString(std::generic_category().message(errno))));
    std::unique_ptr<FolderLock> lock(new FolderLock(fd, quint64(info.st_dev), quint64(info.st_ino)));
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return fail(ErrorCode::StoreBusy,
                    u"The folder \"%1\" is watched already, by another window or another program."_s.arg(folder));
    return lock;
}

bool FolderLock::isOf(const QString& folder) const
{
    struct stat info = {};
    return ::stat(QFile::encodeName(folder).constData(), &info) == 0 && quint64(info.st_dev) == m_device &&
           quint64(info.st_ino) == m_node;
}

} // namespace globant::inbox
