// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/outputfile.h"

#include "core/common/durablefile.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace globant::interchange {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBufferBytes = 256 * 1024;

} // namespace

OutputFile::OutputFile(QString path, int fd)
    : m_path(std::move(path))
    , m_temporary(m_path + kUnfinished)
    , m_fd(fd)
{
    m_buffer.reserve(kBufferBytes * 2);
}

Result<std::unique_ptr<OutputFile>> OutputFile::create(const QString& path)
{
    const QByteArray temporary = QFile::encodeName(path + kUnfinished);
    const int fd =
        ::open(temporary.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    const int error = errno;
    std::unique_ptr<OutputFile> file(new OutputFile(path, fd));
    if (fd < 0)
        return file->cannotWrite(error);
    if (::fchmod(fd, S_IRUSR | S_IWUSR) != 0)
        return file->cannotWrite(errno);
    if (!file->m_hash.isGood())
        return fail(ErrorCode::Internal, u"OpenSSL offers no SHA-256."_s);
    return file;
}

OutputFile::~OutputFile()
{
    if (m_fd.isOpen())
        ::unlink(QFile::encodeName(m_temporary).constData());
}

Failure OutputFile::cannotWrite(int error) const
{
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        return fail(ErrorCode::StoreFull,
                    u"There is no space left to write \"%1\". Free some space and try again."_s.arg(m_path));
    return fail(ErrorCode::UnreadableFile, u"\"%1\" cannot be written: %2."_s.arg(
                                               m_path, QString::fromStdString(std::generic_category().message(error))));
}

Result<void> OutputFile::write(QByteArrayView bytes)
{
    m_buffer.append(bytes);
    return m_buffer.size() >= kBufferBytes ? flush() : Result<void>();
}

Result<void> OutputFile::flush()
{
    qsizetype done = 0;
    while (done < m_buffer.size()) {
        const ssize_t n = ::write(m_fd.get(), m_buffer.constData() + done, std::size_t(m_buffer.size() - done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return cannotWrite(n < 0 ? errno : EIO);
        done += n;
    }
    m_hash.add(m_buffer);
    m_size += m_buffer.size();
    m_buffer.resize(0);
    return {};
}

Result<void> OutputFile::commit()
{
    GLOBANT_TRY(flush());
    if (::fsync(m_fd.get()) != 0)
        return cannotWrite(errno);
    GLOBANT_TRY(renameDurably(m_temporary, m_path));
    m_sha256 = m_hash.hex();
    if (!m_fd.close())
        return cannotWrite(errno);
    return {};
}

QString sha256OfFile(const QString& path)
{
    QFile file(path);
    ingest::Sha256 hash;
    if (!file.open(QIODevice::ReadOnly) || !hash.isGood())
        return {};
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(1024 * 1024);
        if (bytes.isEmpty())
            return {};
        hash.add(bytes);
    }
    return QString::fromLatin1(hash.hex());
}

} // namespace globant::interchange
