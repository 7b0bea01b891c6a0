// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backup.h"

#include "core/accounts/login.h"
#include "core/accounts/workspace.h"
#include "core/common/durablefile.h"
#include "core/security/keyslotsfile.h"
#include "core/store/schema.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>

namespace globant::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPagesAtOnce = 256; // 4 MiB
const QString kPart = u".part"_s;

Result<void> readLogHead(const store::Connection& connection, Manifest& manifest)
{
    GLOBANT_TRY_VALUE(QSqlQuery row, connection.query(u"SELECT id, hash FROM log ORDER BY id DESC LIMIT 1"_s));
    if (row.next()) {
        manifest.logEntry = row.value(0).toLongLong();
        manifest.logHash = row.value(1).toByteArray();
    }
    GLOBANT_TRY_VALUE(const QVariant version, connection.value(u"PRAGMA user_version"_s));
    manifest.schemaVersion = version.toInt();
    return {};
}

// Copies and verifies into `part`; what the copy holds goes into the manifest.
Result<void> writeStore(const accounts::Session& session, const QString& part, const BackupOptions& options,
                        Manifest& manifest)
{
    store::CopyOptions copy;
    copy.hash = true;
    if (options.pause) {
        copy.pagesAtOnce = kPagesAtOnce;
        copy.pause = [&options](int done, int total) { return options.pause({done, total}); };
    }
    GLOBANT_TRY_VALUE(manifest.content,
                      store::copyStore(session.storePath, session.dataKey, part, session.dataKey, copy));
    GLOBANT_TRY_VALUE(const QString fault, store::faultOfCopy(part, session.dataKey, manifest.content));
    if (!fault.isEmpty())
        return fail(
            ErrorCode::StoreDamaged,
            u"The backup is not whole (%1), so it was thrown away. Run \"globant-data-cli check\"."_s.arg(fault));
    GLOBANT_TRY_VALUE(const auto written, store::Connection::open(part, session.dataKey, store::OpenMode::QueryOnly));
    return readLogHead(*written, manifest);
}

// A connection leaves these beside a database; for a backup they hold nothing.
Result<void> removeCompanions(const QString& path)
{
    GLOBANT_TRY(removeDurably(path + u"-wal"_s));
    return removeDurably(path + u"-shm"_s);
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
    const QString part = path + kPart;
    GLOBANT_TRY(removeDurably(part)); // of an attempt that was interrupted
    auto cleanUp = qScopeGuard([&] {
        (void)removeCompanions(part);
        (void)removeDurably(part);
    });
    Manifest manifest;
    manifest.createdMs = clock.nowMs();
    manifest.account = session.account;
    manifest.program = options.program;
    GLOBANT_TRY(writeStore(session, part, options, manifest));
    GLOBANT_TRY(removeCompanions(part));
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

Result<BackupSummary> verifyBackup(const BackupFile& file, const SecretBytes& dataKey)
{
    GLOBANT_TRY(file.keySlots.authenticate(dataKey));
    GLOBANT_TRY_VALUE(const Manifest manifest, openManifest(file, dataKey));
    GLOBANT_TRY(readStore(file, manifest, {}));
    return BackupSummary{file.path, QFileInfo(file.path).size(), manifest};
}

Result<BackupSummary> restoreBackup(const BackupFile& file, const SecretBytes& dataKey, const QString& folder)
{
    GLOBANT_TRY(file.keySlots.authenticate(dataKey));
    GLOBANT_TRY_VALUE(const Manifest manifest, openManifest(file, dataKey));
    if (manifest.schemaVersion > store::currentVersion())
        return fail(
            ErrorCode::StoreNewer,
            u"\"%1\" was written by a newer version of Globant Data. Install that to restore it."_s.arg(file.path));
    const auto present = accounts::loadWorkspace(folder);
    if (present || present.error().code != ErrorCode::NotFound)
        return fail(ErrorCode::Conflict,
                    u"There is a workspace in \"%1\" already. Choose another folder."_s.arg(folder));
    GLOBANT_TRY(makePrivateFolder(folder));
    const QString storePath = QDir(folder).filePath(file.keySlots.storeFile());
    auto cleanUp = qScopeGuard([&] { (void)accounts::removeStoreFiles(storePath); });
    {
        GLOBANT_TRY(accounts::removeStoreFiles(storePath)); // of an attempt that was interrupted
        QFile store(storePath);
        if (!store.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return fail(ErrorCode::UnreadableFile,
                        u"\"%1\" cannot be written: %2."_s.arg(storePath, store.errorString()));
        store.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        GLOBANT_TRY(readStore(file, manifest, [&](const QByteArray& chunk) -> Result<void> {
            if (store.write(chunk) != chunk.size() || !store.flush())
                return fail(ErrorCode::StoreFull,
                            u"The backup cannot be restored to \"%1\": %2. Nothing was restored."_s.arg(
                                folder, store.errorString()));
            return {};
        }));
    }
    GLOBANT_TRY(syncPath(storePath));
    GLOBANT_TRY_VALUE(const QString fault, store::faultOfCopy(storePath, dataKey, manifest.content));
    if (!fault.isEmpty())
        return fail(ErrorCode::StoreDamaged,
                    u"The restored store is not whole (%1). Nothing was restored; check the disk."_s.arg(fault));
    GLOBANT_TRY(security::saveKeySlots(file.keySlots, accounts::keySlotsPath(folder)));
    cleanUp.dismiss();
    return BackupSummary{file.path, QFileInfo(file.path).size(), manifest};
}

} // namespace globant::backup
