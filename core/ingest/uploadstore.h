// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "core/common/filedescriptor.h"
#include "core/common/secretbytes.h"
#include "core/ingest/bytesource.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <memory>
#include <mutex>
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
    QByteArray metadata;  // as the client said it in Upload-Metadata

    bool isWhole() const { return offset == length; }
};

// When the disk is waited for, so that a new upload survives a power cut.
enum class UploadDurability {
    Now,
    WithFirstPart, // by Writer::flush()
};

// Uploads on their way, each in a file of its own below the workspace: a header, then blocks of length, nonce and
// ciphertext (XChaCha20-Poly1305 under a key derived from the workspace's data key, each bound to its upload and its
// place), so that what is not yet in the store is as unreadable as what is. From any thread, but one upload's writer is
// of one at a time.
class UploadStore
{
public:
    static constexpr qint64 kKeptMs = 48 * 3'600'000LL; // from when it was begun

    // `folder`: of the uploads, made where it is missing; those too old are removed. The clock outlives it.
    static Result<std::unique_ptr<UploadStore>> open(const QString& folder, const SecretBytes& dataKey,
                                                     const Clock& clock);

    // StoreFull where the disk has no room for that many bytes.
    Result<Upload> create(const QString& account, const QString& fileName, qint64 length,
                          const QByteArray& metadata = {}, UploadDurability how = UploadDurability::Now) const;
    // NotFound: unknown, expired, or of an earlier data key. What a crash left half-written is not counted.
    Result<Upload> find(const QString& id) const;
    Result<void> remove(const QString& id) const;
    void discard(const QString& id) const; // the same, without waiting for the disk
    // Those that find() would find, with offset 0, as their headers alone are read.
    QList<Upload> list() const;
    // Removes those that are too old; answers how many.
    Result<int> removeExpired() const;

private:
    // Where an upload ends in its file.
    struct End
    {
        qint64 bytes = 0;  // of the file, behind the last whole block
        qint64 blocks = 0; // the header included
        qint64 offset = 0; // bytes of the upload
    };

public:
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
        Writer(const UploadStore& store, Upload upload, int fd, const End& end);
        Result<void> writeBlock();

        const UploadStore& m_store;
        const Upload m_upload;
        FileDescriptor m_file;
        const End m_start;
        End m_end;       // of what is written
        qint64 m_offset; // with m_block
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
        qint64 headerEnd = 0;
        End end;
    };

    UploadStore(QString folder, SecretBytes key, const Clock& clock);
    static Failure noUpload();
    QString pathOf(const QString& id) const;
    int openFile(const QString& id, int how) const; // -1: there is none
    Result<Scan> readHeader(const QString& id, int fd) const;
    Result<Scan> scan(const QString& id, int fd) const;
    std::optional<End> remembered(const QString& id) const;
    void remember(const QString& id, const End& end) const;
    void forget(const QString& id) const;
    Result<void> requireRoom(qint64 bytes) const;
    Result<void> syncEntry(const QString& id) const; // the file's name, where that is still to be done

    QString m_folder;
    SecretBytes m_key;
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    mutable QHash<QString, End> m_ends; // of those with a writer since open(); guarded by m_mutex
    mutable QSet<QString> m_unsynced;   // the same
};

} // namespace globant::ingest
