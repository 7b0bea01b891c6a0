// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backuplist.h"

#include "core/accounts/workspace.h"
#include "core/store/settings.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonObject>

#include <algorithm>

namespace globant::backup {

using namespace Qt::StringLiterals;

namespace {

const QString kSetting = u"backup.verified"_s;
constexpr qsizetype kMostRemembered = 1000;

QJsonObject toJson(const Verifications& verifications)
{
    QJsonObject object;
    for (const auto& [id, found] : verifications.asKeyValueRange())
        object.insert(id, QJsonObject{{u"at_ms"_s, found.atMs}, {u"fault"_s, found.fault}});
    return object;
}

void forgetOldest(Verifications& verifications)
{
    while (verifications.size() > kMostRemembered)
        verifications.erase(std::min_element(
            verifications.begin(), verifications.end(),
            [](const Verification& first, const Verification& second) { return first.atMs < second.atMs; }));
}

BackupEntry entryOf(const QFileInfo& info)
{
    BackupEntry entry;
    entry.path = info.absoluteFilePath();
    entry.bytes = info.size();
    entry.madeMs = info.lastModified().toMSecsSinceEpoch();
    return entry;
}

void readManifest(BackupEntry& entry, const BackupFile& file, const security::KeySlots& keySlots,
                  const SecretBytes& dataKey)
{
    entry.id = QString::fromLatin1(file.nonce.toHex());
    const auto key = unlockWithKnownKeys(file, keySlots, dataKey);
    auto manifest = key ? openManifest(file, *key) : Result<Manifest>(fail(key.error()));
    if (!manifest) {
        entry.error = manifest.error();
        return;
    }
    entry.manifest = std::move(*manifest);
    entry.madeMs = entry.lastVerifiedMs = entry.manifest->createdMs;
}

} // namespace

Result<QList<BackupEntry>> listBackups(const QString& folder, const security::KeySlots& keySlots,
                                       const SecretBytes& dataKey, const Verifications& verifications)
{
    const QFileInfo place(folder);
    if (!place.isDir())
        return fail(
            ErrorCode::NotFound,
            u"The folder for backups, \"%1\", is not there. Connect its disk, or choose another folder."_s.arg(folder));
    if (!place.isReadable() || !place.isExecutable())
        return fail(
            ErrorCode::UnreadableFile,
            u"The folder for backups, \"%1\", cannot be read. Check its permissions, or choose another folder."_s.arg(
                folder));
    QList<BackupEntry> entries;
    const QFileInfoList files = QDir(folder).entryInfoList({u'*' + kSuffix}, QDir::Files);
    for (const QFileInfo& info : files) {
        BackupEntry entry = entryOf(info);
        if (const auto file = openBackupFile(entry.path))
            readManifest(entry, *file, keySlots, dataKey);
        else
            entry.error = file.error();
        if (const auto known = verifications.constFind(entry.id); entry.manifest && known != verifications.cend()) {
            entry.lastVerifiedMs = known->fault.isEmpty() ? known->atMs : 0;
            entry.fault = known->fault;
        }
        entries.append(std::move(entry));
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const BackupEntry& first, const BackupEntry& second) { return first.madeMs > second.madeMs; });
    return entries;
}

Result<QList<BackupEntry>> listBackups(const accounts::Session& session, const QString& folder,
                                       const Verifications& verifications)
{
    const QString own = backupFolder(session.workspace);
    if ((folder.isEmpty() || folder == own) && !QFileInfo::exists(own))
        return QList<BackupEntry>();
    GLOBANT_TRY_VALUE(const security::KeySlots keySlots, accounts::loadWorkspace(session.workspace));
    return listBackups(folder.isEmpty() ? own : folder, keySlots, session.dataKey, verifications);
}

Result<Verifications> readVerifications(const store::Connection& connection)
{
    GLOBANT_TRY_VALUE(const QJsonValue value, store::readSetting(connection, store::kWorkspaceSettings, kSetting));
    const QJsonObject object = value.toObject();
    Verifications verifications;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        verifications.insert(entry.key(),
                             {entry->toObject()["at_ms"_L1].toInteger(), entry->toObject()["fault"_L1].toString()});
    return verifications;
}

Result<void> noteVerification(const store::Connection& connection, const QString& id, const Verification& found)
{
    if (id.isEmpty())
        return {};
    GLOBANT_TRY_VALUE(Verifications verifications, readVerifications(connection));
    verifications.insert(id, found);
    forgetOldest(verifications);
    return store::writeSetting(connection, store::kWorkspaceSettings, kSetting, toJson(verifications));
}

Result<VerifiedBackup> verifyListed(const accounts::Session& session, const QString& path, const Clock& clock,
                                    const ProgressCallback& progress)
{
    GLOBANT_TRY_VALUE(const security::KeySlots keySlots, accounts::loadWorkspace(session.workspace));
    VerifiedBackup verified{entryOf(QFileInfo(path)), {clock.nowMs(), {}}};
    const auto file = openBackupFile(path);
    if (!file && file.error().code != ErrorCode::UnusableFile)
        return fail(file.error());
    if (!file) {
        verified.verification.fault = verified.entry.fault = file.error().message;
        verified.entry.error = file.error();
        return verified;
    }
    readManifest(verified.entry, *file, keySlots, session.dataKey);
    if (!verified.entry.manifest && verified.entry.error.code == ErrorCode::WrongPassword)
        return fail(verified.entry.error);
    GLOBANT_TRY_VALUE(const SecretBytes key, unlockWithKnownKeys(*file, keySlots, session.dataKey));
    const auto whole = verifyBackup(*file, key, progress);
    if (!whole && (whole.error().code == ErrorCode::UnreadableFile || whole.error().code == ErrorCode::Cancelled))
        return fail(whole.error());
    if (!whole)
        verified.verification.fault = verified.entry.fault = whole.error().message;
    verified.entry.lastVerifiedMs = whole ? verified.verification.atMs : 0;
    return verified;
}

} // namespace globant::backup
