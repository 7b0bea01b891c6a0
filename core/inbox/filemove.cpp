// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/filemove.h"

#include "core/common/durablefile.h"
#include "core/common/filedescriptor.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace globant::inbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kCopyBytes = 1024 * 1024;

Failure cannot(const QByteArray& from, const QByteArray& to, int error)
{
    const QString target = QString::fromUtf8(to);
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        return fail(ErrorCode::StoreFull,
                    u"There is no space left to write \"%1\". Free some space; it is tried again."_s.arg(target));
    return fail(
        ErrorCode::UnreadableFile,
        u"\"%1\" cannot be moved to \"%2\": %3. Whoever imports must be permitted to write to both folders."_s.arg(
            QString::fromUtf8(from), target, QString::fromStdString(std::generic_category().message(error))));
}

// 0, or the system's error; EEXIST where there is something already.
int renameNew(const QByteArray& from, const QByteArray& to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // A file system that cannot keep from replacing: a second name in the place of the first, ...
    if (::link(from.constData(), to.constData()) == 0)
        return ::unlink(from.constData()) == 0 ? 0 : errno;
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS)
        return errno;
    // ... or over a file of our own that holds the name.
    const FileDescriptor holder(::open(to.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!holder.isOpen())
        return errno;
    if (::rename(from.constData(), to.constData()) == 0)
        return 0;
    const int error = errno;
    ::unlink(to.constData());
    return error;
}

int copyBytes(int from, int to)
{
    std::vector<char> buffer(kCopyBytes);
    while (true) {
        const ssize_t n = ::read(from, buffer.data(), buffer.size());
        if (n == 0)
            return 0;
        if (n < 0 && errno != EINTR)
            return errno;
        for (ssize_t done = 0; done < n;) {
            const ssize_t written = ::write(to, buffer.data() + done, std::size_t(n - done));
            if (written < 0 && errno != EINTR)
                return errno;
            done += qMax<ssize_t>(written, 0);
        }
    }
}

// To a hidden name beside the target, all of it and flushed.
int copyBeside(const QByteArray& from, const QByteArray& copy)
{
    const FileDescriptor source(::open(from.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!source.isOpen())
        return errno;
    struct stat info = {};
    if (::fstat(source.get(), &info) != 0)
        return errno;
    if (!S_ISREG(info.st_mode))
        return EINVAL;
    ::unlink(copy.constData()); // what a crash has left
    FileDescriptor target(::open(copy.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!target.isOpen())
        return errno;
    if (const int error = copyBytes(source.get(), target.get()); error != 0)
        return error;
    const timespec times[] = {info.st_atim, info.st_mtim};
    (void)::futimens(target.get(), times);
    if (::fchmod(target.get(), info.st_mode & 0777) != 0 || ::fsync(target.get()) != 0 || !target.close())
        return errno;
    return 0;
}

} // namespace

Result<bool> moveFile(const QByteArray& from, const QByteArray& to)
{
    int error = renameNew(from, to);
    if (error == EXDEV) {
        const qsizetype slash = to.lastIndexOf('/') + 1;
        // Short enough for any file system, whatever the target's name.
        const QByteArray copy = to.first(slash) + ".globant-data-moving-" + QByteArray::number(::getpid());
        error = copyBeside(from, copy);
        if (error == 0)
            error = renameNew(copy, to);
        if (error != 0)
            ::unlink(copy.constData());
        else if (auto synced = syncPath(QFile::decodeName(to.first(slash))); !synced)
            return fail(synced.error());
        else if (::unlink(from.constData()) != 0)
            error = errno;
    }
    if (error == EEXIST)
        return false;
    if (error != 0)
        return cannot(from, to, error);
    return true;
}

Result<QString> makeFolderLike(const QString& parent, const QString& name)
{
    const QString path = parent + u'/' + name;
    const QByteArray native = QFile::encodeName(path);
    struct stat info = {};
    if (::stat(native.constData(), &info) == 0) {
        if (S_ISDIR(info.st_mode))
            return path;
        return fail(ErrorCode::UnreadableFile,
                    u"\"%1\" is no folder, and imported files are to go there. Move it elsewhere."_s.arg(path));
    }
    if (::stat(QFile::encodeName(parent).constData(), &info) != 0 || ::mkdir(native.constData(), 0700) != 0 ||
        ::chmod(native.constData(), info.st_mode & 07777) != 0)
        return fail(ErrorCode::UnreadableFile,
                    u"The folder \"%1\" cannot be made: %2. Whoever imports must be permitted to write there."_s.arg(
                        path, QString::fromStdString(std::generic_category().message(errno))));
    GLOBANT_TRY(syncPath(parent));
    return path;
}

} // namespace globant::inbox
