// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/keyslots.h"
#include "core/store/storecopy.h"

namespace globant::backup {

// What a backup tells of itself to whoever has its data key.
struct Manifest
{
    qint64 createdMs = 0; // since 1970-01-01 UTC
    QString account;      // who made it; empty: the schedule
    QString program;      // the version that wrote it
    int schemaVersion = 0;
    store::StoreContent content; // of the store's snapshot
    qint64 logEntry = 0;         // the last one, and its hash: the head of the chain
    QByteArray logHash;
    qint64 chunkBytes = 0;
    QList<QByteArray> chunks; // BLAKE2b-256 of each `chunkBytes` of the store, the last one shorter
};

// A .gdbackup as it stands on the disk:
//   the store, a SQLCipher database under the data key of its day;
//   a footer in JSON: {"format": "globant-data-backup", "version": 1, "store_bytes", "keyslots": as keyslots.json,
//                      "nonce", "manifest"}, bytes in base64;
//   the footer's BLAKE2b-256, without a key: it tells damage from a wrong password;
//   the footer's length, 8 bytes, little-endian; "GDBACKUP".
// The manifest is sealed (XChaCha20-Poly1305, under a key derived from the data key) and bound to the rest of the
// footer; its hashes bind the store. So without the key a file tells its size, and the names of those who can open it.
struct BackupFile
{
    QString path;
    qint64 storeBytes = 0;
    security::KeySlots keySlots;
    QByteArray nonce;
    QByteArray sealedManifest;
};

// Reads the footer. UnusableFile for a file that is no backup, or cut off; StoreNewer for one of a later format.
Result<BackupFile> openBackupFile(const QString& path);

// StoreDamaged for another key, and for a footer that was changed.
Result<Manifest> openManifest(const BackupFile& file, const SecretBytes& dataKey);

// Of each of the manifest's chunks.
inline constexpr qint64 kChunkBytes = 1024 * 1024;
QByteArray hashOfChunk(const QByteArray& bytes);

// The hashes of the store file at `path`, chunk by chunk.
Result<QList<QByteArray>> hashChunks(const QString& path);

// Makes that file a backup by putting the footer behind it, flushed.
Result<void> appendFooter(const QString& path, const security::KeySlots& keySlots, const SecretBytes& dataKey,
                          const Manifest& manifest);

// Reads the store's part once, and gives its chunks to `each`, which may be empty. UnusableFile, with a sentence that
// says which part, for the first that is not what the manifest has.
Result<void> readStore(const BackupFile& file, const Manifest& manifest,
                       const std::function<Result<void>(const QByteArray& chunk)>& each);

// Whether the store file at `path` is the backup's, byte by byte: a sentence's part that says where not, else an empty
// text. `each` as above.
Result<QString> faultOfStoreFile(const QString& path, const BackupFile& file, const Manifest& manifest,
                                 const std::function<Result<void>(const QByteArray& chunk)>& each = {});

} // namespace globant::backup
