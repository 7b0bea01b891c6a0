// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/restore.h"

#include "core/accounts/accountrepository.h"
#include "core/accounts/workspace.h"
#include "core/backup/restoredlog.h"
#include "core/common/durablefile.h"
#include "core/common/filedescriptor.h"
#include "core/security/keyslotsfile.h"
#include "core/store/connectionthread.h"
#include "core/store/schema.h"
#include "core/store/unchangingfile.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>

#include <fcntl.h>

namespace globant::backup {

using namespace Qt::StringLiterals;

namespace {

// What of the file is tried before anything is done: who wrote it, and that this program knows it.
Result<Manifest> readManifest(const BackupFile& file, const SecretBytes& dataKey)
{
    GLOBANT_TRY(file.keySlots.authenticate(dataKey));
    GLOBANT_TRY_VALUE(Manifest manifest, openManifest(file, dataKey));
    if (manifest.schemaVersion > store::currentVersion())
        return fail(
            ErrorCode::StoreNewer,
            u"\"%1\" was written by a newer version of Globant Data. Install that to restore it."_s.arg(file.path));
    return manifest;
}

Result<void> tell(const RestoreCallback& progress, RestoreStep step, qint64 done, qint64 total)
{
    return progress ? progress({step, done, total}) : Result<void>();
}

// What is called for each chunk: does `then`, which may be empty, and tells how far it is.
std::function<Result<void>(const QByteArray&)> telling(const RestoreCallback& progress, RestoreStep step, qint64 total,
                                                       std::function<Result<void>(const QByteArray&)> then = {})
{
    const auto done = std::make_shared<qint64>(0);
    return [=](const QByteArray& chunk) -> Result<void> {
        if (then)
            GLOBANT_TRY(then(chunk));
        *done += chunk.size();
        return tell(progress, step, *done, total);
    };
}

Result<void> writeStoreFile(const BackupFile& file, const Manifest& manifest, const QString& path,
                            const RestoreCallback& progress)
{
    QFile store(path);
    if (!store.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(ErrorCode::UnreadableFile, u"\"%1\" cannot be written: %2."_s.arg(path, store.errorString()));
    GLOBANT_TRY(readStore(
        file, manifest,
        telling(progress, RestoreStep::Reading, file.storeBytes, [&](const QByteArray& chunk) -> Result<void> {
            if (store.write(chunk) != chunk.size() || !store.flush())
                return fail(ErrorCode::StoreFull,
                            u"The backup cannot be restored to \"%1\": %2. Nothing was restored."_s.arg(
                                path, store.errorString()));
            return {};
        })));
    store.close();
    GLOBANT_TRY(syncPath(path));
    // So that what is read back comes from the disk.
    const FileDescriptor fd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (fd.isOpen())
        (void)::posix_fadvise(fd.get(), 0, 0, POSIX_FADV_DONTNEED);
    return {};
}

// The file is what was verified when the backup was written, byte by byte, and opens with its key.
Result<void> verifyStoreFile(const BackupFile& file, const Manifest& manifest, const QString& path,
                             const SecretBytes& dataKey, const RestoreCallback& progress)
{
    GLOBANT_TRY_VALUE(QString fault, faultOfStoreFile(path, file, manifest,
                                                      telling(progress, RestoreStep::Verifying, file.storeBytes)));
    if (fault.isEmpty()) {
        GLOBANT_TRY_VALUE(const store::SqliteHandle db, store::openUnchangingFile(path, dataKey));
        GLOBANT_TRY_VALUE(const store::StoreContent content, store::readContent(db.get(), false));
        if (content.rows != manifest.content.rows)
            fault = u"its tables have other numbers of rows"_s;
    }
    if (fault.isEmpty())
        return {};
    return fail(ErrorCode::StoreDamaged,
                u"The restored store is not whole (%1). Nothing was restored; check the disk."_s.arg(fault));
}

Result<BackupSummary> restoreInto(const BackupFile& file, const SecretBytes& dataKey, const QString& folder,
                                  const Clock& clock, const Restorer* restorer, const RestoreCallback& progress)
{
    GLOBANT_TRY_VALUE(const Manifest manifest, readManifest(file, dataKey));
    GLOBANT_TRY_VALUE(const auto lock, accounts::beginCreation(folder, u"restoring a backup"_s, clock));
    auto takeBack = qScopeGuard([&] { accounts::abandonCreation(folder); });
    const QString path = QDir(folder).filePath(file.keySlots.storeFile());
    GLOBANT_TRY(writeStoreFile(file, manifest, path, progress));
    GLOBANT_TRY(verifyStoreFile(file, manifest, path, dataKey, progress));
    if (restorer != nullptr) {
        GLOBANT_TRY(bringUpToDate(path, dataKey));
        GLOBANT_TRY(noteRestore(path, dataKey, restoreEntry(file, manifest, restorer->account, clock.nowMs())));
        GLOBANT_TRY(syncPath(path));
    }
    GLOBANT_TRY(security::saveKeySlots(file.keySlots, accounts::keySlotsPath(folder)));
    takeBack.dismiss();
    GLOBANT_TRY(accounts::endCreation(folder));
    return BackupSummary{file.path, QFileInfo(file.path).size(), manifest};
}

Result<void> requireAdministrator(const RestoreOver& request)
{
    if (request.session.byRecovery)
        return {};
    GLOBANT_TRY_VALUE(const accounts::Account account,
                      accounts::AccountRepository(request.writer).find(request.session.account, request.clock.nowMs()));
    if (account.isDisabled())
        return fail(ErrorCode::NotAllowed, u"The account \"%1\" is not in use any more."_s.arg(account.name));
    return accounts::require(account.role, accounts::Role::Administrator);
}

// What is about to be replaced, as a backup with a name of its own.
Result<BackupSummary> makeSafetyBackup(const RestoreOver& request)
{
    const QString folder = backupFolder(request.session.workspace);
    GLOBANT_TRY(tell(request.progress, RestoreStep::SafetyBackup, 0, 0));
    GLOBANT_TRY(makePrivateFolder(folder));
    const QString base = suggestedName(request.clock.nowMs()).chopped(kSuffix.size()) + u"-before-restore"_s;
    QString path = QDir(folder).filePath(base + kSuffix);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QDir(folder).filePath(u"%1-%2%3"_s.arg(base).arg(number).arg(kSuffix));
    BackupOptions options;
    options.program = request.program;
    if (request.progress)
        options.pause = [&](const Progress& pages) {
            return tell(request.progress, RestoreStep::SafetyBackup, pages.done, pages.total);
        };
    return createBackup(request.session, path, request.clock, options);
}

// The backup's store under another key, held against its manifest on both ends.
Result<void> makeStore(const RestoreOver& request, const Manifest& manifest, const QString& path,
                       const SecretBytes& key)
{
    constexpr int kPagesAtOnce = 256;
    GLOBANT_TRY(tell(request.progress, RestoreStep::Copying, 0, 0));
    store::CopyOptions options;
    options.content = store::ContentOf::Nothing; // the manifest says it
    options.unchanging = true;
    if (request.progress) {
        options.pagesAtOnce = kPagesAtOnce;
        options.pause = [&](int done, int total) { return tell(request.progress, RestoreStep::Copying, done, total); };
    }
    GLOBANT_TRY(store::copyStore(request.file.path, request.backupKey, path, key, options));
    GLOBANT_TRY(tell(request.progress, RestoreStep::Verifying, 0, request.file.storeBytes));
    GLOBANT_TRY_VALUE(const QString fault, store::faultOfCopy(path, key, manifest.content));
    if (!fault.isEmpty())
        return fail(ErrorCode::StoreDamaged,
                    u"The restored store is not whole (%1). Nothing was changed; check the disk."_s.arg(fault));
    return bringUpToDate(path, key);
}

} // namespace

Result<BackupSummary> restoreBackup(const BackupFile& file, const SecretBytes& dataKey, const QString& folder,
                                    const Restorer& restorer, const RestoreCallback& progress)
{
    return restoreInto(file, dataKey, folder, restorer.clock, &restorer, progress);
}

Result<BackupSummary> restoreBackup(const BackupFile& file, const SecretBytes& dataKey, const QString& folder,
                                    const RestoreCallback& progress)
{
    const SystemClock clock;
    return restoreInto(file, dataKey, folder, clock, nullptr, progress);
}

Result<RestoredOver> restoreOver(const RestoreOver& request)
{
    GLOBANT_TRY(requireAdministrator(request));
    GLOBANT_TRY_VALUE(const Manifest manifest, readManifest(request.file, request.backupKey));
    GLOBANT_TRY_VALUE(security::KeySlots keySlots, accounts::loadWorkspace(request.session.workspace));
    GLOBANT_TRY(keySlots.authenticate(request.session.dataKey));
    if (request.file.keySlots.workspaceId() != keySlots.workspaceId())
        return fail(ErrorCode::Conflict,
                    u"\"%1\" is a backup of another workspace. Restore it into a new folder."_s.arg(request.file.path));
    // Before anything is written: whoever chose a damaged file learns it at once.
    GLOBANT_TRY(
        readStore(request.file, manifest, telling(request.progress, RestoreStep::Reading, request.file.storeBytes)));

    (void)store::checkpoint(request.writer, store::CheckpointWait::None); // a store in one file is copied faster
    GLOBANT_TRY_VALUE(BackupSummary safety, makeSafetyBackup(request));
    store::LogEntry entry = restoreEntry(request.file, manifest, request.session.account, request.clock.nowMs());
    addReplaced(entry, safety.manifest, QFileInfo(safety.path).fileName());
    qint64 entryId = 0;
    const auto make = [&](const QString& path, const SecretBytes& key) {
        return makeStore(request, manifest, path, key);
    };
    const auto amend = [&](const store::Connection& restored) -> Result<void> {
        GLOBANT_TRY(keepAccess(request.writer, restored));
        GLOBANT_TRY_VALUE(entryId, store::appendLog(restored, entry));
        return {};
    };
    GLOBANT_TRY_VALUE(accounts::RotatedStore replaced,
                      accounts::replaceStore(request.session.workspace, std::move(keySlots), request.session.dataKey,
                                             request.writer, make, amend, request.lock, request.hook));
    return RestoredOver{std::move(replaced),
                        BackupSummary{request.file.path, QFileInfo(request.file.path).size(), manifest},
                        std::move(safety), entryId};
}

} // namespace globant::backup
