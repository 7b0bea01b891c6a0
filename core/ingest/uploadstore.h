// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "core/common/filedescriptor.h"
#include "core/common/secretbytes.h"
#include "core/ingest/bytesource.h"

#include <QJsonObject>
#include <QList>

#include <memory>
#include <optional>

namespace globant::ingest {

// A file that is being uploaded in parts, perhaps over days and restarts.
struct Upload
{
    QString id;           // 32 hexadecimal digits
    QString account;      // who began it
    QString fileName;     // as the client calls it, without folders
    qint64 length = 0;    // bytes when it is whole
    qint64 offset = 0;    // bytes that are there
    qint64 createdMs = 0; // since 1970-01-01 UTC

    bool isWhole() const { return offset == length; }
};

// Uploads on their way, each in a file of its own below the workspace: a header, then blocks of length, nonce and
// ciphertext (XChaCha20-Poly1305 under a key derived from the workspace's data key, each bound to its upload and its
// place), so that what is not yet in the store is as unreadable as what is. Of one thread at a time.
class UploadStore
{
public:
    static constexpr qint64 kKeptMs = 48 * 3'600'000LL; // from when it was begun

    // `folder`: of the uploads, made where it is missing. The clock outlives it.
    static Result<std::unique_ptr<UploadStore>> open(const QString& folder, const SecretBytes& dataKey,
                                                     const Clock& clock);

    Result<Upload> create(const QString& account, const QString& fileName, qint64 length) const;
    // NotFound: unknown, expired, or of an earlier data key. What a crash left half-written is not counted.
    Result<Upload> find(const QString& id) const;
    Result<void> remove(const QString& id) const;
    // Removes those that are too old; answers how many.
    Result<int> removeExpired() const;

    // Adds bytes at the end of an upload. What was flushed survives a crash.
    class Writer
    {
    public:
        Q_DISABLE_COPY_MOVE(Writer)
        ~Writer() = default;
        qint64 offset() const { return m_offset; } // with what is not yet written
        // Usage where there would be more than the upload's length; StoreFull where the disk is.
        Result<void> append(QByteArrayView bytes);
        Result<void> write(); // without waiting for the disk: what a crash then leaves is found out
        Result<void> flush();
        // As if nothing had been appended.
        Result<void> rollBack();

    private:
        friend class UploadStore;
        Writer(const UploadStore& store, const Upload& upload, int fd, qint64 fileEnd, qint64 blocks);
        Result<void> writeBlock();

        const UploadStore& m_store;
        const Upload m_upload;
        FileDescriptor m_file;
        const qint64 m_startEnd;
        const qint64 m_startBlocks;
        qint64 m_fileEnd;
        qint64 m_blocks;
        qint64 m_offset;
        QByteArray m_block;
    };
    // One writer an upload at a time: that is for the caller to see to.
    Result<std::unique_ptr<Writer>> openWriter(const QString& id) const;
    // Reads a whole upload from its start. StoreDamaged, while reading, where a block is not what was written. The
    // store outlives it.
    Result<std::unique_ptr<ByteSource>> openSource(const QString& id) const;

private:
    class Source;
    struct Scan
    {
        Upload upload;
        qint64 fileEnd = 0; // behind the last whole block
        qint64 blocks = 0;  // the header's included
    };

    UploadStore(QString folder, SecretBytes key, const Clock& clock);
    QString pathOf(const QString& id) const;
    Result<Scan> scan(const QString& id, int fd) const;
    Result<QByteArray> seal(const QString& id, qint64 block, const QByteArray& plain) const;
    Result<QByteArray> unseal(const QString& id, qint64 block, const QByteArray& sealed) const;

    QString m_folder;
    SecretBytes m_key;
    const Clock& m_clock;
};

} // namespace globant::ingest
