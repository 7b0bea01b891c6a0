// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QByteArray>

#include <atomic>
#include <memory>

typedef struct evp_md_ctx_st EVP_MD_CTX;

namespace globant::ingest {

// A file, FIFO or device read once from its start, hashed on the way. Of one thread, cancel() aside.
class InputFile
{
public:
    // UnreadableFile: missing, a folder, no permission. Never waits for a FIFO's writer.
    static Result<std::unique_ptr<InputFile>> open(const QString& path);
    ~InputFile();
    Q_DISABLE_COPY_MOVE(InputFile)

    // Appends up to `count` bytes to `out`, fewer only at the end. UnreadableFile: a read error, or a regular file
    // whose size at the end is not what it was when opened. Cancelled after cancel().
    Result<void> read(qsizetype count, QByteArray& out);
    bool atEnd() const { return m_atEnd; }
    // In bytes as opened, -1 where it has no size.
    qint64 size() const { return m_size; }
    // SHA-256 of all bytes, in lower-case hex; empty before the end.
    QByteArray sha256() const { return m_sha256; }

    // From any thread: a read() that waits gives up within 100 ms.
    void cancel() { m_cancelled = true; }
    // The same, as soon as `flag` is set, which must outlive this.
    void cancelWhen(const std::atomic_bool* flag) { m_cancelFlag = flag; }

private:
    InputFile(QString path, int fd, qint64 size);
    bool isCancelled() const { return m_cancelled || (m_cancelFlag != nullptr && *m_cancelFlag); }
    Result<void> waitForBytes() const;
    Result<void> finish();

    QString m_path;
    int m_fd;
    qint64 m_size;
    qint64 m_read = 0;
    bool m_atEnd = false;
    QByteArray m_sha256;
    EVP_MD_CTX* m_hash;
    std::atomic<bool> m_cancelled = false;
    const std::atomic_bool* m_cancelFlag = nullptr;
};

} // namespace globant::ingest
