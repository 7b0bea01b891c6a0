// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupfile.h"

#include "core/common/bytes.h"
#include "core/common/durablefile.h"
#include "core/security/fieldencoding.h"
#include "core/security/keyslotsfile.h"
#include "core/security/subkey.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <sodium.h>

namespace globant::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 1;
constexpr qint64 kMostFooter = 64 * 1024 * 1024; // a chunk's hash for each MiB of a store of about a TiB
constexpr qsizetype kHash = crypto_generichash_BYTES;
constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
const QByteArray kMagic("GDBACKUP");
const QString kFormat = u"globant-data-backup"_s;

QByteArray hashOf(const QByteArray& bytes)
{
    QByteArray hash(kHash, Qt::Uninitialized);
    crypto_generichash(bytesOf(hash), std::size_t(hash.size()), bytesOf(bytes), quint64(bytes.size()), nullptr, 0);
    return hash;
}

SecretBytes manifestKey(const SecretBytes& dataKey)
{
    return security::subkeyOf(dataKey, "globant-data backup manifest 1");
}

// What the manifest is bound to.
QByteArray associatedData(qint64 storeBytes, const security::KeySlots& keySlots)
{
    return security::FieldEncoding()
        .add("globant-data backup 1")
        .add(quint64(storeBytes))
        .add(keySlots.content().mac) // which binds them in turn
        .bytes();
}

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray fromBase64(const QJsonValue& value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QByteArray manifestToJson(const Manifest& manifest)
{
    QJsonObject rows;
    for (const auto& [table, count] : manifest.content.rows.asKeyValueRange())
        rows.insert(table, count);
    QJsonArray chunks;
    for (const QByteArray& chunk : manifest.chunks)
        chunks.append(base64(chunk));
    return QJsonDocument(QJsonObject{{u"created_ms"_s, manifest.createdMs},
                                     {u"account"_s, manifest.account},
                                     {u"program"_s, manifest.program},
                                     {u"schema_version"_s, manifest.schemaVersion},
                                     {u"rows"_s, rows},
                                     {u"content"_s, base64(manifest.content.hash)},
                                     {u"log_entry"_s, manifest.logEntry},
                                     {u"log_hash"_s, base64(manifest.logHash)},
                                     {u"chunk_bytes"_s, manifest.chunkBytes},
                                     {u"chunks"_s, chunks}})
        .toJson(QJsonDocument::Compact);
}

Manifest manifestFromJson(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Manifest manifest;
    manifest.createdMs = object["created_ms"_L1].toInteger();
    manifest.account = object["account"_L1].toString();
    manifest.program = object["program"_L1].toString();
    manifest.schemaVersion = object["schema_version"_L1].toInt();
    const QJsonObject rows = object["rows"_L1].toObject();
    for (auto row = rows.begin(); row != rows.end(); ++row)
        manifest.content.rows.insert(row.key(), row->toInteger());
    manifest.content.hash = fromBase64(object["content"_L1]);
    manifest.logEntry = object["log_entry"_L1].toInteger();
    manifest.logHash = fromBase64(object["log_hash"_L1]);
    manifest.chunkBytes = object["chunk_bytes"_L1].toInteger();
    const QJsonArray chunks = object["chunks"_L1].toArray();
    for (const QJsonValue& chunk : chunks)
        manifest.chunks.append(fromBase64(chunk));
    return manifest;
}

Failure unreadable(const QFile& file)
{
    return fail(ErrorCode::UnreadableFile, u"\"%1\" cannot be read: %2."_s.arg(file.fileName(), file.errorString()));
}

Failure unusable(const QString& path, const QString& why)
{
    return fail(ErrorCode::UnusableFile, u"\"%1\" is no backup that can be used: %2."_s.arg(path, why));
}

// Reads exactly so many bytes; fewer where the file ends.
Result<QByteArray> readBytes(QFile& file, qint64 count)
{
    const QByteArray bytes = file.read(count);
    if (bytes.size() < count && file.error() != QFileDevice::NoError)
        return unreadable(file);
    return bytes;
}

} // namespace

Result<BackupFile> openBackupFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    const qsizetype tail = kHash + qsizetype(sizeof(quint64)) + kMagic.size();
    if (file.size() < tail || !file.seek(file.size() - tail))
        return unusable(path, u"it is too small"_s);
    GLOBANT_TRY_VALUE(const QByteArray end, readBytes(file, tail));
    const auto length = qint64(qFromLittleEndian<quint64>(end.constData() + kHash));
    if (!end.endsWith(kMagic) || length <= 0 || length > kMostFooter || length > file.size() - tail)
        return unusable(path, u"its end is missing, so it is cut off or of another kind"_s);
    file.seek(file.size() - tail - length);
    GLOBANT_TRY_VALUE(const QByteArray text, readBytes(file, length));
    if (hashOf(text) != end.first(kHash))
        return unusable(path, u"what stands at its end was changed"_s);
    const QJsonObject footer = QJsonDocument::fromJson(text).object();
    if (footer["format"_L1].toString() != kFormat)
        return unusable(path, u"what stands at its end was changed"_s);
    if (footer["version"_L1].toInt() > kVersion)
        return fail(ErrorCode::StoreNewer,
                    u"\"%1\" was written by a newer version of Globant Data. Install that to restore it."_s.arg(path));
    const qint64 storeBytes = footer["store_bytes"_L1].toInteger(-1);
    if (storeBytes != file.size() - tail - length)
        return unusable(path, u"parts of it are missing or too many"_s);
    auto keySlots = security::keySlotsFromJson(
        QJsonDocument(footer["keyslots"_L1].toObject()).toJson(QJsonDocument::Compact), path);
    if (!keySlots)
        return unusable(path, u"its key slots were changed"_s);
    return BackupFile{path, storeBytes, std::move(*keySlots), fromBase64(footer["nonce"_L1]),
                      fromBase64(footer["manifest"_L1])};
}

Result<Manifest> openManifest(const BackupFile& file, const SecretBytes& dataKey)
{
    const auto changed = [&] {
        return fail(
            ErrorCode::StoreDamaged,
            u"\"%1\" is not what was written: what stands at its end was changed, or it is of another key."_s.arg(
                file.path));
    };
    if (file.nonce.size() != kNonce || file.sealedManifest.size() < kTag)
        return changed();
    const QByteArray bound = associatedData(file.storeBytes, file.keySlots);
    QByteArray json(file.sealedManifest.size() - kTag, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            bytesOf(json), nullptr, nullptr, bytesOf(file.sealedManifest), quint64(file.sealedManifest.size()),
            bytesOf(bound), quint64(bound.size()), bytesOf(file.nonce), manifestKey(dataKey).data()) != 0)
        return changed();
    return manifestFromJson(json);
}

QByteArray hashOfChunk(const QByteArray& bytes)
{
    return hashOf(bytes);
}

Result<QList<QByteArray>> hashChunks(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    QList<QByteArray> chunks;
    while (!file.atEnd()) {
        GLOBANT_TRY_VALUE(const QByteArray chunk, readBytes(file, kChunkBytes));
        chunks.append(hashOf(chunk));
    }
    return chunks;
}

Result<void> appendFooter(const QString& path, const security::KeySlots& keySlots, const SecretBytes& dataKey,
                          const Manifest& manifest)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return unreadable(file);
    const qint64 storeBytes = file.size();
    const QByteArray json = manifestToJson(manifest);
    const QByteArray bound = associatedData(storeBytes, keySlots);
    QByteArray nonce(kNonce, Qt::Uninitialized);
    randombytes_buf(nonce.data(), std::size_t(nonce.size()));
    QByteArray sealed(json.size() + kTag, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed), nullptr, bytesOf(json), quint64(json.size()),
                                               bytesOf(bound), quint64(bound.size()), nullptr, bytesOf(nonce),
                                               manifestKey(dataKey).data());
    const QJsonObject footer{{u"format"_s, kFormat},
                             {u"version"_s, kVersion},
                             {u"store_bytes"_s, storeBytes},
                             {u"keyslots"_s, QJsonDocument::fromJson(security::keySlotsToJson(keySlots)).object()},
                             {u"nonce"_s, base64(nonce)},
                             {u"manifest"_s, base64(sealed)}};
    const QByteArray text = QJsonDocument(footer).toJson(QJsonDocument::Compact);
    QByteArray length(sizeof(quint64), Qt::Uninitialized);
    qToLittleEndian(quint64(text.size()), length.data());
    const QByteArray footerBytes = text + hashOf(text) + length + kMagic;
    file.seek(storeBytes);
    if (file.write(footerBytes) != footerBytes.size() || !file.flush()) {
        return fail(ErrorCode::StoreFull,
                    u"The backup cannot be written: %1. Free some space and try again."_s.arg(file.errorString()));
    }
    file.close();
    return syncPath(path);
}

namespace {

// Reads the manifest's chunks from `file`'s start, and answers the first byte of the first one that is another; -1: all
// are as they should be, and so many bytes in all.
Result<qint64> firstOtherChunk(QFile& file, qint64 storeBytes, const Manifest& manifest,
                               const std::function<Result<void>(const QByteArray& chunk)>& each)
{
    qint64 left = storeBytes;
    for (const QByteArray& expected : manifest.chunks) {
        const qint64 at = file.pos();
        GLOBANT_TRY_VALUE(const QByteArray chunk, readBytes(file, qMin(left, manifest.chunkBytes)));
        if (chunk.isEmpty() || hashOf(chunk) != expected)
            return at;
        left -= chunk.size();
        if (each)
            GLOBANT_TRY(each(chunk));
    }
    return left == 0 ? -1 : storeBytes - left;
}

QString otherBytes(qint64 at, const Manifest& manifest, qint64 storeBytes)
{
    return u"its bytes %1 to %2 are not what was written"_s.arg(at).arg(qMin(at + manifest.chunkBytes, storeBytes) - 1);
}

} // namespace

Result<void> readStore(const BackupFile& backup, const Manifest& manifest,
                       const std::function<Result<void>(const QByteArray& chunk)>& each)
{
    QFile file(backup.path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    if (manifest.chunkBytes <= 0)
        return unusable(backup.path, u"it does not say what it holds"_s);
    GLOBANT_TRY_VALUE(const qint64 other, firstOtherChunk(file, backup.storeBytes, manifest, each));
    if (other >= 0)
        return unusable(backup.path, otherBytes(other, manifest, backup.storeBytes));
    return {};
}

Result<QString> faultOfStoreFile(const QString& path, const BackupFile& backup, const Manifest& manifest,
                                 const std::function<Result<void>(const QByteArray& chunk)>& each)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    if (file.size() != backup.storeBytes)
        return u"it has %1 bytes instead of %2"_s.arg(file.size()).arg(backup.storeBytes);
    GLOBANT_TRY_VALUE(const qint64 other, firstOtherChunk(file, backup.storeBytes, manifest, each));
    return other < 0 ? QString() : otherBytes(other, manifest, backup.storeBytes);
}

} // namespace globant::backup
