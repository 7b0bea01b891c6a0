// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspacelock.h"

#include "core/common/timestamp.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

QString readHolder(int fd)
{
    char text[512];
    const ssize_t n = ::pread(fd, text, sizeof text, 0);
    return n > 0 ? QString::fromUtf8(text, n).trimmed() : QString();
}

void writeHolder(int fd, const QByteArray& text)
{
    // Informs people only: a failure here changes nothing about the lock.
    if (::ftruncate(fd, 0) == 0 && ::pwrite(fd, text.constData(), std::size_t(text.size()), 0) < 0)
        return;
}

} // namespace

Result<std::unique_ptr<WorkspaceLock>> WorkspaceLock::acquire(const QString& folder, const QString& holder,
                                                              const Clock& clock)
{
    const QString path = QDir(folder).filePath(u"workspace.lock"_s);
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return fail(ErrorCode::StoreDamaged,
                    u"\"%1\" cannot be opened for writing: %2. Check the folder's permissions."_s.arg(
                        path, QString::fromStdString(std::generic_category().message(errno))));
    std::unique_ptr<WorkspaceLock> lock(new WorkspaceLock(fd));
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        const QString text = readHolder(fd);
        return fail(ErrorCode::StoreBusy,
                    u"Another program is writing to this workspace: %1. Wait until it is done, or close it."_s.arg(
                        text.isEmpty() ? u"it did not say which"_s : text));
    }
    ::fchmod(fd, 0600);
    writeHolder(fd, u"%1 (process %2, since %3)\n"_s.arg(holder)
                        .arg(::getpid())
                        .arg(formatTimestamp(clock.nowMs() / 1000 * 1000))
                        .toUtf8());
    return lock;
}

WorkspaceLock::WorkspaceLock(int fd)
    : m_fd(fd)
{
}

WorkspaceLock::~WorkspaceLock()
{
    ::close(m_fd);
}

} // namespace globant::store
