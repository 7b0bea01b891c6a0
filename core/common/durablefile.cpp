// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/durablefile.h"

#include "core/common/filedescriptor.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace globant {

using namespace Qt::StringLiterals;

namespace {

Failure systemFailure(const QString& what, const QString& path, int error)
{
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    const QString reason = QString::fromStdString(std::generic_category().message(error));
    return fail(full ? ErrorCode::StoreFull : ErrorCode::Internal,
                full ? u"There is no space left to write \"%1\". Free some space and try again."_s.arg(path)
                     : u"%1 \"%2\" failed: %3."_s.arg(what, path, reason));
}

QByteArray native(const QString& path)
{
    return QFile::encodeName(path);
}

Result<void> writeAll(int fd, const QByteArray& bytes, const QString& path)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::write(fd, bytes.constData() + done, std::size_t(bytes.size() - done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return systemFailure(u"Writing"_s, path, n < 0 ? errno : EIO);
        done += n;
    }
    return {};
}

} // namespace

Result<void> syncPath(const QString& path)
{
    const FileDescriptor fd(::open(native(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!fd.isOpen())
        return systemFailure(u"Opening"_s, path, errno);
    if (::fsync(fd.get()) != 0)
        return systemFailure(u"Flushing"_s, path, errno);
    return {};
}

Result<void> renameDurably(const QString& from, const QString& to)
{
    if (::rename(native(from).constData(), native(to).constData()) != 0)
        return systemFailure(u"Renaming"_s, from, errno);
    return syncPath(QFileInfo(to).absolutePath());
}

Result<void> removeDurably(const QString& path)
{
    if (::unlink(native(path).constData()) != 0) {
        if (errno == ENOENT)
            return {};
        return systemFailure(u"Removing"_s, path, errno);
    }
    return syncPath(QFileInfo(path).absolutePath());
}

Result<void> writeFileDurably(const QString& path, const QByteArray& bytes)
{
    const QString temporary = path + u".new"_s;
    const auto write = [&]() -> Result<void> {
        FileDescriptor fd(
            ::open(native(temporary).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
        if (!fd.isOpen())
            return systemFailure(u"Creating"_s, temporary, errno);
        if (::fchmod(fd.get(), 0600) != 0)
            return systemFailure(u"Protecting"_s, temporary, errno);
        GLOBANT_TRY(writeAll(fd.get(), bytes, temporary));
        if (::fsync(fd.get()) != 0)
            return systemFailure(u"Flushing"_s, temporary, errno);
        if (!fd.close())
            return systemFailure(u"Closing"_s, temporary, errno);
        return renameDurably(temporary, path);
    };
    auto written = write();
    if (!written)
        ::unlink(native(temporary).constData());
    return written;
}

Result<void> makePrivateFolder(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    if (info.exists())
        return fail(ErrorCode::Usage, u"\"%1\" exists and is not a folder. Choose another place."_s.arg(path));
    const auto notPermitted = [](const QString& folder) {
        return fail(ErrorCode::Usage,
                    u"The folder \"%1\" cannot be made. Choose a place that you may write to."_s.arg(folder));
    };
    if (!QDir().mkpath(info.absolutePath()))
        return notPermitted(info.absolutePath());
    if (::mkdir(native(path).constData(), 0700) != 0 && errno != EEXIST) {
        if (errno == EACCES || errno == EPERM || errno == EROFS)
            return notPermitted(path);
        return systemFailure(u"Creating"_s, path, errno);
    }
    if (::chmod(native(path).constData(), 0700) != 0)
        return systemFailure(u"Protecting"_s, path, errno);
    return syncPath(info.absolutePath());
}

Result<QByteArray> readSmallFile(const QString& path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::UnreadableFile, u"\"%1\" cannot be read: %2."_s.arg(path, file.errorString()));
    const QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::UnreadableFile, u"\"%1\" cannot be read: %2."_s.arg(path, file.errorString()));
    if (bytes.size() > limit)
        return fail(ErrorCode::UnusableFile,
                    u"\"%1\" is larger than the %2 bytes expected of it."_s.arg(path).arg(limit));
    return bytes;
}

} // namespace globant
