// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytesource.h"
#include "core/ingest/sha256.h"

#include <memory>

namespace globant::ingest {

// A file, FIFO or device.
class InputFile final : public ByteSource
{
public:
    // UnreadableFile: missing, a folder, no permission. Never waits for a FIFO's writer.
    static Result<std::unique_ptr<InputFile>> open(const QString& path);
    // The same for what is open already, and is closed with this; `path` stands for it in sentences.
    static Result<std::unique_ptr<InputFile>> adopt(int fd, const QString& path);
    ~InputFile() override;

    // UnreadableFile: a read error, or a regular file whose size at the end is not what it was when opened.
    Result<void> read(qsizetype count, QByteArray& out) override;
    bool atEnd() const override { return m_atEnd; }
    // As opened.
    qint64 size() const override { return m_size; }
    QByteArray sha256() const override { return m_sha256; }

private:
    InputFile(QString path, int fd, qint64 size);
    Result<void> waitForBytes() const;
    Result<void> finish();

    QString m_path;
    int m_fd;
    qint64 m_size;
    qint64 m_read = 0;
    bool m_atEnd = false;
    QByteArray m_sha256;
    Sha256 m_hash;
};

} // namespace globant::ingest
