// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backuplock.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>

namespace globant::backup {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<BackupLock>> BackupLock::acquire(const QString& workspace)
{
    const QString path = QDir(workspace).filePath(u"backup.lock"_s);
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return fail(ErrorCode::StoreDamaged,
                    u"\"%1\" cannot be opened for writing: %2. Check the folder's permissions."_s.arg(
                        path, QString::fromStdString(std::generic_category().message(errno))));
    std::unique_ptr<BackupLock> lock(new BackupLock(fd));
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0)
        return fail(ErrorCode::StoreBusy, u"A backup is being made or tested already. Wait until it is done."_s);
    return lock;
}

} // namespace globant::backup
