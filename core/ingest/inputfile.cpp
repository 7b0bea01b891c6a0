// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/inputfile.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPollMs = 100;

Failure unreadable(const QString& path, int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return fail(ErrorCode::UnreadableFile, u"There is no file \"%1\". Check its name."_s.arg(path));
    case EISDIR:
        return fail(ErrorCode::UnreadableFile, u"\"%1\" is a folder. Choose the files in it."_s.arg(path));
    case EACCES:
    case EPERM:
        return fail(ErrorCode::UnreadableFile, u"You are not permitted to read \"%1\"."_s.arg(path));
    default:
        return fail(
            ErrorCode::UnreadableFile,
            u"\"%1\" cannot be read: %2."_s.arg(path, QString::fromStdString(std::generic_category().message(error))));
    }
}

} // namespace

InputFile::InputFile(QString path, int fd, qint64 size)
    : m_path(std::move(path))
    , m_fd(fd)
    , m_size(size)
{
}

InputFile::~InputFile()
{
    ::close(m_fd);
}

Result<std::unique_ptr<InputFile>> InputFile::open(const QString& path)
{
    // O_NONBLOCK: opening a FIFO must not wait for its writer.
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return unreadable(path, errno);
    return adopt(fd, path);
}

Result<std::unique_ptr<InputFile>> InputFile::adopt(int fd, const QString& path)
{
    struct stat info = {};
    const int error = ::fstat(fd, &info) != 0 ? errno : S_ISDIR(info.st_mode) ? EISDIR : 0;
    if (error != 0) {
        ::close(fd);
        return unreadable(path, error);
    }
    const bool regular = S_ISREG(info.st_mode);
    if (regular)
        ::posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL);
    std::unique_ptr<InputFile> file(new InputFile(path, fd, regular ? qint64(info.st_size) : -1));
    if (!file->m_hash.isGood())
        return fail(ErrorCode::Internal, u"OpenSSL offers no SHA-256."_s);
    return file;
}

// A FIFO that no writer has opened yet reads as if at its end; poll knows the difference.
Result<void> InputFile::waitForBytes() const
{
    while (!isCancelled()) {
        pollfd waiting{m_fd, POLLIN, 0};
        const int ready = ::poll(&waiting, 1, kPollMs);
        if (ready > 0)
            return {};
        if (ready < 0 && errno != EINTR)
            return unreadable(m_path, errno);
    }
    return fail(ErrorCode::Cancelled, u"Reading \"%1\" was cancelled."_s.arg(m_path));
}

Result<void> InputFile::read(qsizetype count, QByteArray& out)
{
    const qsizetype start = out.size();
    const qsizetype wanted = start + count;
    while (!m_atEnd && out.size() < wanted) {
        if (isCancelled() || m_size < 0)
            GLOBANT_TRY(waitForBytes());
        const qsizetype filled = out.size();
        out.resize(wanted);
        const ssize_t n = ::read(m_fd, out.data() + filled, std::size_t(wanted - filled));
        const int error = errno;
        out.truncate(filled + qMax(n, ssize_t(0)));
        if (n < 0 && error != EINTR && error != EAGAIN)
            return unreadable(m_path, error);
        if (n > 0)
            m_hash.add(QByteArrayView(out).sliced(filled));
        m_read += qMax(n, ssize_t(0));
        if (n == 0)
            GLOBANT_TRY(finish());
        if (m_size >= 0 && m_read > m_size)
            return fail(
                ErrorCode::UnreadableFile,
                u"\"%1\" grew while it was read; nothing was imported. Wait until it is written completely."_s.arg(
                    m_path));
    }
    return {};
}

Result<void> InputFile::finish()
{
    if (m_read < m_size)
        return fail(
            ErrorCode::UnreadableFile,
            u"\"%1\" became shorter while it was read; nothing was imported. Wait until it is written completely."_s
                .arg(m_path));
    m_sha256 = m_hash.hex();
    if (m_sha256.isEmpty())
        return fail(ErrorCode::Internal, u"OpenSSL could not compute a SHA-256."_s);
    m_atEnd = true;
    return {};
}

} // namespace globant::ingest
