// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/filedescriptor.h"
#include "core/common/result.h"
#include "core/ingest/sha256.h"

#include <QString>

#include <memory>

namespace globant::interchange {

// What a temporary name ends with while its file is written.
inline constexpr QLatin1StringView kUnfinished(".new");

// A file that is written from start to end, mode 0600 whatever the umask: under a temporary name beside its own, which
// it takes, durably, once all of it is on the disk. Until then what was there stays. Of one thread.
class OutputFile
{
public:
    // UnreadableFile where it cannot be made there.
    static Result<std::unique_ptr<OutputFile>> create(const QString& path);
    // Takes the unfinished file away.
    ~OutputFile();
    Q_DISABLE_COPY_MOVE(OutputFile)

    // StoreFull where the disk is.
    Result<void> write(QByteArrayView bytes);
    Result<void> commit();

    const QString& path() const { return m_path; }
    qint64 size() const { return m_size; }
    // After commit(): of its bytes, in lower-case hex.
    QString sha256() const { return QString::fromLatin1(m_sha256); }

private:
    OutputFile(QString path, int fd);
    Result<void> flush();
    Failure cannotWrite(int error) const;

    const QString m_path;
    const QString m_temporary;
    FileDescriptor m_fd;
    QByteArray m_buffer;
    qint64 m_size = 0;
    ingest::Sha256 m_hash;
    QByteArray m_sha256;
};

// SHA-256 of a file as it stands, in lower-case hex; empty where it cannot be read.
QString sha256OfFile(const QString& path);

} // namespace globant::interchange
