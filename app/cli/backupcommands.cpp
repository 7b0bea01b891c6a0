// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backupjson.h"
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "core/backup/backuplist.h"
#include "core/backup/backuprunner.h"
#include "core/common/durablefile.h"
#include "core/common/timestamp.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace globant::cli {

using namespace Qt::StringLiterals;
using backup::BackupEntry;
using backup::BackupSummary;

namespace {

// Where another program holds the workspace, its log does not hear of the backup.
Result<BackupSummary> createUnlogged(const CommandContext& context, const OpenWorkspace& workspace, QString path,
                                     const backup::ProgressCallback& progress)
{
    if (!workspace.session.byRecovery)
        GLOBANT_TRY(accounts::require(workspace.session.role, accounts::Role::Editor));
    if (path.isEmpty()) {
        GLOBANT_TRY_VALUE(const auto reader, workspace.store->reader());
        GLOBANT_TRY_VALUE(const backup::Schedule schedule, backup::readSchedule(*reader));
        const QString folder = folderOf(schedule, workspace.folder);
        if (schedule.folder.isEmpty())
            GLOBANT_TRY(makePrivateFolder(folder));
        path = QDir(folder).filePath(backup::suggestedName(context.clock.nowMs()));
    }
    return backup::createBackup(workspace.session, path, context.clock,
                                {QCoreApplication::applicationVersion(), progress});
}

Result<BackupSummary> createLogged(const CommandContext& context, const OpenWorkspace& workspace, const QString& path,
                                   const backup::ProgressCallback& progress)
{
    backup::RunContext run{workspace.session, workspace.store->writer(), context.clock,
                           QCoreApplication::applicationVersion()};
    run.progress = progress;
    GLOBANT_TRY_VALUE(const backup::RunAnswer answer, backup::createNow(run, path));
    if (!answer.backup)
        return fail(answer.error);
    return *answer.backup;
}

Result<int> create(const CommandContext& context, const BackupArguments& arguments)
{
    const QString path = arguments.file.empty() ? QString() : arguments.path();
    auto workspace = openForWriting(context.access, context.clock, u"backup create"_s);
    if (!workspace && workspace.error().code == ErrorCode::StoreBusy)
        workspace = openForReading(context.access, context.clock);
    if (!workspace)
        return fail(workspace.error());
    const bool logged = workspace->store->canWrite();
    const InterruptGuard interrupt;
    const auto progress = untilInterrupted(interrupt, kBackupCancelled);
    GLOBANT_TRY_VALUE(const BackupSummary summary, logged ? createLogged(context, *workspace, path, progress)
                                                          : createUnlogged(context, *workspace, path, progress));
    QJsonObject json = backupJson(summary);
    json.insert(u"logged"_s, logged);
    QString sentence = u"\"%1\" is written and verified (%2 bytes). It opens with the passwords of today."_s.arg(
        summary.path, grouped(summary.bytes));
    if (!logged)
        sentence += u" The history does not show it, as another program holds the workspace."_s;
    return printBackup(context.terminal, json, sentence);
}

// Its own folder, and that of the schedule where that is another one.
Result<QList<BackupEntry>> allBackups(const OpenWorkspace& workspace)
{
    GLOBANT_TRY_VALUE(const auto reader, workspace.store->reader());
    GLOBANT_TRY_VALUE(const backup::Schedule schedule, backup::readSchedule(*reader));
    GLOBANT_TRY_VALUE(const backup::Verifications known, backup::readVerifications(*reader));
    GLOBANT_TRY_VALUE(QList<BackupEntry> entries, backup::listBackups(workspace.session, {}, known));
    if (!schedule.folder.isEmpty() && schedule.folder != backup::backupFolder(workspace.folder)) {
        GLOBANT_TRY_VALUE(const QList<BackupEntry> others,
                          backup::listBackups(workspace.session, schedule.folder, known));
        entries += others;
        std::stable_sort(entries.begin(), entries.end(), [](const BackupEntry& first, const BackupEntry& second) {
            return first.madeMs > second.madeMs;
        });
    }
    return entries;
}

QJsonObject entryJson(const BackupEntry& entry)
{
    if (!entry.manifest)
        return {{u"file"_s, entry.path}, {u"bytes"_s, entry.bytes}, {u"error"_s, entry.error.message}};
    QJsonObject json = backupJson({entry.path, entry.bytes, *entry.manifest});
    json.insert(u"scheduled"_s, entry.isScheduled());
    if (entry.isWhole())
        json.insert(u"verified_at"_s, formatTimestamp(entry.lastVerifiedMs));
    else
        json.insert(u"error"_s, entry.fault);
    return json;
}

QStringList entryLine(const BackupEntry& entry)
{
    if (!entry.manifest)
        return {entry.path, QString(), QString(), grouped(entry.bytes), QString(), entry.error.message};
    return {entry.path,
            formatTimestamp(entry.madeMs),
            entry.isScheduled() ? u"(schedule)"_s : entry.manifest->account,
            grouped(entry.bytes),
            entry.isWhole() ? formatTimestamp(entry.lastVerifiedMs) : QString(),
            entry.isWhole() ? u"ok"_s : entry.fault};
}

Result<int> list(const CommandContext& context)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    GLOBANT_TRY_VALUE(const QList<BackupEntry> entries, allBackups(workspace));
    QJsonArray array;
    QList<QStringList> lines;
    for (const BackupEntry& entry : entries) {
        array.append(entryJson(entry));
        lines.append(entryLine(entry));
    }
    if (context.terminal.json())
        context.terminal.print(QJsonDocument(array));
    else
        context.terminal.printTable({u"file"_s, u"made"_s, u"by"_s, u"bytes"_s, u"verified"_s, u"state"_s}, lines, {3});
    return Done;
}

} // namespace

void addBackupCommands(CommandLine& line)
{
    CLI::App* backups = line.add(line.root(), "backup", "Encrypted backups of the workspace");
    backups->require_subcommand(1);
    CLI::App* making = line.add(
        backups, "create", "Writes a backup and verifies it; without a name, into the workspace's folder \"backups\"",
        "backup create /media/disk/hires.gdbackup");
    const auto arguments = std::make_shared<BackupArguments>();
    making->add_option("file", arguments->file, "The backup")->type_name("FILE");
    line.onChosen(making, [arguments](const CommandContext& context) { return create(context, *arguments); });
    line.onChosen(line.add(backups, "list", "The backups of the workspace, newest first", "backup list"), list);
    addRestoreCommands(line, backups);
    addScheduleCommand(line, backups);
    addBackupRunCommands(line, backups);
}

} // namespace globant::cli
