// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/selftest.h"

#include "core/accounts/openworkspace.h"
#include "core/accounts/workspace.h"
#include "core/backup/backuplist.h"
#include "core/backup/backuplock.h"
#include "core/backup/backupreport.h"
#include "core/backup/quietthread.h"
#include "core/backup/restore.h"
#include "core/backup/statementwatch.h"
#include "core/store/integritycheck.h"
#include "core/store/log.h"
#include "core/store/settings.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QScopeGuard>
#include <QStorageInfo>

#include <algorithm>

namespace globant::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;
constexpr qint64 kMonthMs = 30 * kDayMs;
constexpr qint64 kClockSlackMs = 3'600'000;
constexpr qint64 kRoomBeside = 16 * 1024 * 1024; // for the WAL of a migration
const QString kSetting = u"backup.proof"_s;

struct Found
{
    Schedule schedule;
    ScheduleState state;
    Proof proof;
};

Result<Found> readFound(const store::Connection& connection)
{
    Found known;
    GLOBANT_TRY_VALUE(known.schedule, readSchedule(connection));
    GLOBANT_TRY_VALUE(known.state, readScheduleState(connection));
    GLOBANT_TRY_VALUE(known.proof, readProof(connection));
    return known;
}

// The newest that can be opened, or, newer still, the schedule's last one, which should be.
std::optional<BackupEntry> newestOf(const QList<BackupEntry>& entries, const ScheduleState& state)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const BackupEntry& entry) {
        return entry.manifest || entry.path == state.lastFile;
    });
    return found == entries.end() ? std::nullopt : std::optional(*found);
}

Failure unproven(const QString& why)
{
    return fail(ErrorCode::StoreDamaged,
                u"The backup does not come back whole: %1. Make a new one now, and check the disk."_s.arg(why));
}

// Opens what was restored, as a person would, which brings an older version up to date.
Result<void> checkRestored(const BackupFile& file, const SecretBytes& key, const Manifest& manifest,
                           const QString& folder, const RunContext& context)
{
    accounts::Session restored;
    restored.workspace = folder;
    restored.workspaceId = context.session.workspaceId;
    restored.account = context.session.account;
    restored.role = context.session.role;
    restored.storePath = QDir(folder).filePath(file.keySlots.storeFile());
    restored.dataKey = key.clone();
    GLOBANT_TRY_VALUE(auto lock, store::WorkspaceLock::acquire(folder, u"self-test"_s, context.clock));
    GLOBANT_TRY_VALUE(const accounts::OpenWorkspace opened,
                      accounts::openForWriting(std::move(restored), std::move(lock)));
    GLOBANT_TRY_VALUE(const auto reader, opened.store->reader());
    StatementWatch watch(*reader, context.progress);
    const auto checked = store::checkIntegrity(*reader, opened.store->catalog());
    GLOBANT_TRY(watch.check()); // what was ended counts as damage in the report
    GLOBANT_TRY_VALUE(const store::IntegrityReport report, checked);
    for (const QString& part : {report.integrity, report.rollup, report.foreignKeys, report.log})
        if (part != u"ok"_s)
            return unproven(part);
    GLOBANT_TRY_VALUE(const QVariant head, reader->value(u"SELECT hash FROM log WHERE id = ?"_s, {manifest.logEntry}));
    if (head.toByteArray() != manifest.logHash)
        return unproven(u"its log ends with another entry"_s);
    return {};
}

Result<void> restoreAndCheck(const RunContext& context, const BackupEntry& entry)
{
    if (!entry.manifest)
        return fail(entry.error);
    const QString folder = selfTestFolder(context.session.workspace);
    if (QDir(folder).exists() && !QDir(folder).removeRecursively())
        return fail(ErrorCode::StoreFull, u"\"%1\", left by a self-test, cannot be removed. Remove it."_s.arg(folder));
    const QStorageInfo storage(context.session.workspace);
    const qint64 free = storage.bytesAvailable();
    if (storage.bytesTotal() > 0 && free < entry.bytes + kRoomBeside)
        return fail(ErrorCode::StoreFull, u"There is no room to restore a backup for the self-test: it takes %1 MB "
                                          "beside the workspace, and %2 MB are free. Make room."_s
                                              .arg((entry.bytes + kRoomBeside) / 1'000'000 + 1)
                                              .arg(free / 1'000'000));
    const auto cleanUp = qScopeGuard([&] { QDir(folder).removeRecursively(); });
    GLOBANT_TRY_VALUE(const BackupFile file, openBackupFile(entry.path));
    GLOBANT_TRY_VALUE(const security::KeySlots keySlots, accounts::loadWorkspace(context.session.workspace));
    GLOBANT_TRY_VALUE(const SecretBytes key, unlockWithKnownKeys(file, keySlots, context.session.dataKey));
    const auto tell = [&](const RestoreProgress& now) -> Result<void> {
        const qint64 before =
            now.step == RestoreStep::Verifying ? file.storeBytes : 0; // read back after it was written
        return context.progress ? context.progress({before + now.done, 2 * file.storeBytes}) : Result<void>();
    };
    GLOBANT_TRY_VALUE(const BackupSummary restored, restoreBackup(file, key, folder, tell));
    return checkRestored(file, key, restored.manifest, folder, context);
}

// What says that the backup is bad, rather than that it could not be tried.
bool isOfTheBackup(const Error& error)
{
    return error.code == ErrorCode::UnusableFile || error.code == ErrorCode::StoreDamaged;
}

Result<void> note(const store::Connection& connection, const QString& account, const Proof& proof,
                  const BackupEntry& entry, bool saysOfBackup, double seconds)
{
    return store::inTransaction(connection, [&]() -> Result<void> {
        GLOBANT_TRY(store::writeSetting(connection, store::kWorkspaceSettings, kSetting, toJson(proof)));
        if (saysOfBackup)
            GLOBANT_TRY(noteVerification(connection, entry.id, {proof.atMs, proof.fault}));
        QJsonObject detail{{u"action"_s, proof.ok ? u"proven"_s : u"failed"_s},
                           {u"file"_s, QFileInfo(proof.file).fileName()},
                           {u"made_at"_s, proof.backupMs},
                           {u"seconds"_s, seconds}};
        if (!proof.ok)
            detail.insert(u"message"_s, proof.fault);
        GLOBANT_TRY(store::appendLog(connection, {0, u"selftest"_s, account, proof.atMs, std::nullopt, detail}));
        return {};
    });
}

Result<SelfTestAnswer> test(const RunContext& context, bool onlyIfDue)
{
    if (!context.session.byRecovery)
        GLOBANT_TRY(accounts::require(context.session.role, accounts::Role::Editor));
    GLOBANT_TRY_VALUE(Found known, ask(context.session, readFound));
    const auto isDue = [&] {
        return !onlyIfDue || isSelfTestDue(known.proof, known.state.lastSuccessMs, context.clock.nowMs());
    };
    if (!isDue())
        return SelfTestAnswer{SelfTestOutcome::NothingDue, known.proof};
    const auto lock = BackupLock::acquire(context.session.workspace);
    if (!lock)
        return SelfTestAnswer{SelfTestOutcome::Busy, known.proof};
    GLOBANT_TRY_VALUE(known, ask(context.session, readFound));
    if (!isDue())
        return SelfTestAnswer{SelfTestOutcome::NothingDue, known.proof};
    QElapsedTimer timer;
    timer.start();
    const auto entries = listBackups(context.session, known.schedule.folder);
    const std::optional<BackupEntry> entry = entries ? newestOf(*entries, known.state) : std::nullopt;
    if (entries && !entry && (!onlyIfDue || known.state.lastSuccessMs == 0))
        return SelfTestAnswer{SelfTestOutcome::NothingDue, known.proof};
    if (context.began)
        context.began();

    Result<void> checked;
    if (!entries)
        checked = fail(entries.error());
    else if (!entry)
        checked = fail(ErrorCode::NotFound, u"There is no backup left in \"%1\". Make a new one."_s.arg(
                                                folderOf(known.schedule, context.session.workspace)));
    else
        runQuietly(context.gently, [&] { checked = restoreAndCheck(context, *entry); });
    if (!checked && checked.error().code == ErrorCode::Cancelled)
        return fail(checked.error());

    Proof proof = known.proof;
    proof.atMs = context.clock.nowMs();
    proof.ok = checked.has_value();
    proof.fault = checked ? QString() : checked.error().message;
    proof.file = entry ? entry->path : QString();
    proof.backupMs = entry ? entry->madeMs : 0;
    if (proof.ok) {
        proof.provenMs = proof.atMs;
        proof.provenFile = proof.file;
    }
    GLOBANT_TRY(context.writer.runNow([&](const store::Connection& connection) {
        return note(connection, context.session.account, proof, entry.value_or(BackupEntry()),
                    checked.has_value() || isOfTheBackup(checked.error()), double(timer.elapsed()) / 1000);
    }));
    return SelfTestAnswer{proof.ok ? SelfTestOutcome::Proven : SelfTestOutcome::Failed, proof};
}

} // namespace

QString selfTestFolder(const QString& workspace)
{
    return QDir(workspace).filePath(u"self-test"_s);
}

QJsonObject toJson(const Proof& proof)
{
    return {{u"at_ms"_s, proof.atMs},
            {u"ok"_s, proof.ok},
            {u"fault"_s, proof.fault},
            {u"file"_s, proof.file},
            {u"backup_ms"_s, proof.backupMs},
            {u"proven_ms"_s, proof.provenMs},
            {u"proven_file"_s, proof.provenFile}};
}

Proof proofFromJson(const QJsonObject& object)
{
    return {object["at_ms"_L1].toInteger(),     object["ok"_L1].toBool(),           object["fault"_L1].toString(),
            object["file"_L1].toString(),       object["backup_ms"_L1].toInteger(), object["proven_ms"_L1].toInteger(),
            object["proven_file"_L1].toString()};
}

Result<Proof> readProof(const store::Connection& connection)
{
    GLOBANT_TRY_VALUE(const QJsonValue value, store::readSetting(connection, store::kWorkspaceSettings, kSetting));
    return proofFromJson(value.toObject());
}

bool isSelfTestDue(const Proof& proof, qint64 newestBackupMs, qint64 nowMs)
{
    if (newestBackupMs == 0)
        return false;
    if (proof.atMs == 0 || proof.atMs > nowMs + kClockSlackMs)
        return true;
    return nowMs - proof.atMs >= (proof.ok ? kMonthMs : kDayMs);
}

Result<SelfTestAnswer> runSelfTest(const RunContext& context)
{
    return test(context, false);
}

Result<SelfTestAnswer> runDueSelfTest(const RunContext& context)
{
    return test(context, true);
}

} // namespace globant::backup
