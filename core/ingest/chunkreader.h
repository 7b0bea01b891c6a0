// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/ingest/batch.h"
#include "core/ingest/bytesource.h"
#include "core/ingest/encoding.h"
#include "core/ingest/recordscanner.h"

#include <QString>

#include <atomic>
#include <memory>
#include <optional>

namespace globant::ingest {

// Where chunks come from: a file, or rejected rows given another try.
class ChunkSource
{
public:
    ChunkSource() = default;
    virtual ~ChunkSource() = default;
    Q_DISABLE_COPY_MOVE(ChunkSource)

    // The next chunk in order; nothing at the end. Called from one thread.
    virtual Result<std::optional<Chunk>> next() = 0;
    // SHA-256 of all raw bytes read, in lower-case hex. Valid once next() has answered the end.
    virtual QByteArray sha256() const = 0;
    // From another thread: a next() that waits for its input gives up with Cancelled, within 100 ms.
    virtual void cancel() {}
};

// Opens a file once, reads its start for dialect detection, then yields the whole file in chunks of about `chunkBytes`
// that end where a record ends. Never maps the file (a mapped file that shrinks is a SIGBUS) and never seeks (a FIFO
// cannot).
class ChunkReader final : public ChunkSource
{
public:
    // Does not wait for a FIFO's writer. UnreadableFile: missing, a folder, no permission (each with its own sentence).
    static Result<std::unique_ptr<ChunkReader>> open(const QString& path, qsizetype chunkBytes = 1024 * 1024);
    // The same for bytes that are no file yet; `name` stands for them in sentences.
    static std::unique_ptr<ChunkReader> over(std::unique_ptr<ByteSource> bytes, const QString& name);
    ~ChunkReader() override;

    // Up to 1 MiB from the start, read now; sampleIsWhole() when the file ends within it.
    Result<QByteArray> sample();
    bool sampleIsWhole() const;
    // In bytes as opened; -1 where it has no size (a FIFO, /dev/stdin).
    qint64 fileSize() const;
    // Must be called before the first next(). `delimiter` as in Dialect.
    void configure(Encoding encoding, char delimiter);

    // The first chunk holds a record that is not empty, if the file has one. UnreadableFile: a read error, or a regular
    // file that became shorter or longer since it was opened. UnusableFile: a line longer than kMaxRecordBytes.
    Result<std::optional<Chunk>> next() override;
    QByteArray sha256() const override;

    // For a file that its sample shows to be no CSV: its bytes, and those that were read for the sample. The reader is
    // of no use then.
    struct Released
    {
        std::unique_ptr<ByteSource> bytes;
        QByteArray head;
    };
    Released release();

    void cancel() override;
    // As soon as `flag` is set, which must outlive the reader, sample() and next() give up in the same way.
    void cancelWhen(const std::atomic_bool* flag);

private:
    struct Private;
    explicit ChunkReader(std::unique_ptr<Private> p);
    Result<std::optional<Chunk>> readChunk();

    std::unique_ptr<Private> d;
};

} // namespace globant::ingest
