// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backup.h"

#include "core/accounts/login.h"
#include "core/accounts/pendingfile.h"
#include "core/accounts/workspace.h"
#include "core/common/durablefile.h"
#include "core/store/statement.h"
#include "core/store/unchangingfile.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QScopeGuard>

#include <future>

namespace globant::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPagesAtOnce = 256; // 4 MiB

// From the copy, which nobody writes to.
Result<void> readLogHead(const QString& path, const SecretBytes& dataKey, Manifest& manifest)
{
    const QString doing = u"Reading the backup"_s;
    GLOBANT_TRY_VALUE(const store::SqliteHandle db, store::openUnchangingFile(path, dataKey));
    GLOBANT_TRY_VALUE(
        store::Statement last,
        store::Statement::prepare(db.get(), u"SELECT id, hash FROM log ORDER BY id DESC LIMIT 1"_s, doing));
    GLOBANT_TRY_VALUE(const bool row, last.step());
    if (row) {
        manifest.logEntry = last.integer(0);
        manifest.logHash = last.text(1).toByteArray();
    }
    GLOBANT_TRY_VALUE(store::Statement version, store::Statement::prepare(db.get(), u"PRAGMA user_version"_s, doing));
    GLOBANT_TRY(version.step());
    manifest.schemaVersion = int(version.integer(0));
    return {};
}

// To the disk, and back for the hashes of what is there.
Result<QList<QByteArray>> flushAndHash(const QString& path)
{
    GLOBANT_TRY(syncPath(path));
    return hashChunks(path);
}

// Copies and verifies into `part`; what the copy holds goes into the manifest. Where the store's file could be copied
// as it stands, the copy is held against its bytes, and else against every value of the snapshot.
Result<void> writeStore(const accounts::Session& session, const QString& part, const BackupOptions& options,
                        Manifest& manifest)
{
    store::CopyOptions copy;
    copy.content = store::ContentOf::Values;
    copy.sameBytes = [&](const QByteArray& bytes) { manifest.chunks.append(hashOfChunk(bytes)); };
    if (options.pause) {
        copy.pagesAtOnce = kPagesAtOnce;
        copy.pause = [&options](int done, int total) { return options.pause({done, total}); };
    }
    GLOBANT_TRY_VALUE(manifest.content,
                      store::copyStore(session.storePath, session.dataKey, part, session.dataKey, copy));
    if (options.pause)
        GLOBANT_TRY(options.pause({})); // how long the verification takes cannot be told
    auto reading = std::async(std::launch::async, [&part] { return flushAndHash(part); });
    const auto found = store::examineCopy(part, session.dataKey, store::ContentOf::Values);
    auto chunks = reading.get();
    GLOBANT_TRY(found);
    GLOBANT_TRY(chunks);
    QString fault = found->fault;
    if (manifest.chunks.isEmpty() && fault.isEmpty() && found->content != manifest.content)
        fault = u"its rows are not those of the store"_s;
    if (!manifest.chunks.isEmpty() && fault.isEmpty() && *chunks != manifest.chunks)
        fault = u"its bytes are not those of the store"_s;
    if (!fault.isEmpty())
        return fail(
            ErrorCode::StoreDamaged,
            u"The backup is not whole (%1), so it was thrown away. Run \"globant-data-cli check\"."_s.arg(fault));
    manifest.content = found->content;
    manifest.chunkBytes = kChunkBytes;
    manifest.chunks = std::move(*chunks);
    return readLogHead(part, session.dataKey, manifest);
}

// Else the store would be blamed for a folder that is missing or may not be written to.
Result<void> requireWritableFolder(const QString& part)
{
    QFile probe(part);
    if (probe.open(QIODevice::WriteOnly | QIODevice::NewOnly) && probe.remove())
        return {};
    return fail(ErrorCode::UnreadableFile,
                u"The folder \"%1\" cannot be written to: %2. Choose another place for the backup."_s.arg(
                    QFileInfo(part).absolutePath(), probe.errorString()));
}

// A name that nobody else writes to.
QString partOf(const QString& path)
{
    return path + u".%1"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0')) +
           accounts::kPendingSuffix;
}

} // namespace

QString backupFolder(const QString& workspace)
{
    return workspace + u"/backups"_s;
}

QString suggestedName(qint64 nowMs)
{
    return QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(u"yyyy-MM-dd-HHmmss"_s) + kSuffix;
}

Result<BackupSummary> createBackup(const accounts::Session& session, const QString& path, const Clock& clock,
                                   const BackupOptions& options)
{
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Conflict, u"There is a file \"%1\" already. Choose another name."_s.arg(path));
    // Of the moment before the copy: a rotation meanwhile takes the store's file away, and the copy fails.
    GLOBANT_TRY_VALUE(const security::KeySlots keySlots, accounts::loadWorkspace(session.workspace));
    GLOBANT_TRY(keySlots.authenticate(session.dataKey));
    const QString part = partOf(path);
    const accounts::PendingFile pending(session.workspace, part); // goes after the clean-up
    auto cleanUp = qScopeGuard([&] { (void)accounts::removeStoreFiles(part); });
    GLOBANT_TRY(requireWritableFolder(part));
    Manifest manifest;
    manifest.createdMs = clock.nowMs();
    if (!options.scheduled)
        manifest.account = session.account;
    manifest.program = options.program;
    GLOBANT_TRY(writeStore(session, part, options, manifest));
    GLOBANT_TRY(appendFooter(part, keySlots, session.dataKey, manifest));
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Conflict, u"There is a file \"%1\" already. Choose another name."_s.arg(path));
    GLOBANT_TRY(renameDurably(part, path));
    cleanUp.dismiss();
    return BackupSummary{path, QFileInfo(path).size(), manifest};
}

Result<SecretBytes> unlockWithKnownKeys(const BackupFile& file, const security::KeySlots& current,
                                        const SecretBytes& dataKey)
{
    if (file.keySlots.workspaceId() == current.workspaceId()) {
        if (file.keySlots.authenticate(dataKey))
            return dataKey.clone();
        GLOBANT_TRY_VALUE(std::vector<security::OpenedOlderKey> older, current.olderKeys(dataKey));
        for (security::OpenedOlderKey& key : older)
            if (file.keySlots.authenticate(key.dataKey))
                return std::move(key.dataKey);
    }
    return fail(ErrorCode::WrongPassword,
                u"\"%1\" is a backup of another workspace, or was changed; it opens with a password of its day."_s.arg(
                    file.path));
}

Result<SecretBytes> unlockWithPassword(const BackupFile& file, const QString& account, const SecretBytes& password)
{
    GLOBANT_TRY_VALUE(const QString name, accounts::resolveAccount(file.keySlots, account));
    GLOBANT_TRY_VALUE(security::OpenedSlot opened, file.keySlots.openWithPassword(name, password));
    return std::move(opened.dataKey);
}

Result<SecretBytes> unlockWithRecoveryCode(const BackupFile& file, QByteArrayView code)
{
    GLOBANT_TRY_VALUE(const security::RecoveryCode parsed, security::RecoveryCode::parse(code));
    GLOBANT_TRY_VALUE(security::OpenedSlot opened, file.keySlots.openWithRecoveryCode(parsed));
    return std::move(opened.dataKey);
}

Result<BackupSummary> verifyBackup(const BackupFile& file, const SecretBytes& dataKey, const ProgressCallback& progress)
{
    GLOBANT_TRY(file.keySlots.authenticate(dataKey));
    GLOBANT_TRY_VALUE(const Manifest manifest, openManifest(file, dataKey));
    qint64 done = 0;
    GLOBANT_TRY(readStore(file, manifest, [&](const QByteArray& chunk) -> Result<void> {
        done += chunk.size();
        return progress ? progress({done, file.storeBytes}) : Result<void>();
    }));
    return BackupSummary{file.path, QFileInfo(file.path).size(), manifest};
}

} // namespace globant::backup
