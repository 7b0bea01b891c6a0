// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backupjson.h"
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "app/cli/interrupt.h"
#include "app/cli/progressline.h"
#include "app/cli/secretsource.h"
#include "app/cli/summarytext.h"
#include "core/accounts/login.h"
#include "core/accounts/workspace.h"
#include "core/backup/restore.h"
#include "core/backup/tablerestore.h"
#include "core/common/timestamp.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace globant::cli {

using namespace Qt::StringLiterals;
using backup::BackupFile;
using backup::BackupSummary;

namespace {

// With the recovery code or password given for this command, whatever workspace there is.
Result<SecretBytes> unlock(const CommandContext& context, const BackupFile& file)
{
    const AccessOptions& access = context.access;
    if (!access.recoveryCodeFile.isEmpty()) {
        GLOBANT_TRY_VALUE(const SecretBytes code, readSecretFile(access.recoveryCodeFile));
        return backup::unlockWithRecoveryCode(file, code.view());
    }
    GLOBANT_TRY_VALUE(const SecretBytes password, access.passwordFile.isEmpty() ? promptSecret(u"Password"_s)
                                                                                : readSecretFile(access.passwordFile));
    return backup::unlockWithPassword(file, access.user, password);
}

Result<int> verify(const CommandContext& context, const BackupArguments& arguments)
{
    GLOBANT_TRY_VALUE(const BackupFile file, backup::openBackupFile(arguments.path()));
    GLOBANT_TRY_VALUE(const SecretBytes key, unlock(context, file));
    const InterruptGuard interrupt;
    GLOBANT_TRY_VALUE(const BackupSummary summary,
                      backup::verifyBackup(file, key, untilInterrupted(interrupt, u"The check was cancelled."_s)));
    QJsonObject json = backupJson(summary);
    json.insert(u"ok"_s, true);
    return printBackup(context.terminal, json,
                       u"\"%1\" is whole, and as it was when it was written."_s.arg(summary.path));
}

struct RestoreArguments : BackupArguments
{
    bool over = false;
    std::string table;
    std::string onDuplicate = "update";
};

// Ctrl+C ends a restore with nothing changed.
backup::RestoreCallback whileRestoring(const InterruptGuard& interrupt)
{
    return [&interrupt](const backup::RestoreProgress&) -> Result<void> {
        if (*interrupt.flag())
            return fail(ErrorCode::Cancelled, u"Cancelled. Nothing was changed."_s);
        return {};
    };
}

Result<int> restoreTo(const CommandContext& context, const RestoreArguments& arguments)
{
    GLOBANT_TRY_VALUE(const BackupFile file, backup::openBackupFile(arguments.path()));
    GLOBANT_TRY_VALUE(const SecretBytes key, unlock(context, file));
    QString account;
    if (context.access.recoveryCodeFile.isEmpty()) {
        GLOBANT_TRY_VALUE(account, accounts::resolveAccount(file.keySlots, context.access.user));
    }
    const InterruptGuard interrupt;
    const QString folder = QFileInfo(QFile::decodeName(QByteArray::fromStdString(arguments.to))).absoluteFilePath();
    GLOBANT_TRY_VALUE(const BackupSummary summary,
                      backup::restoreBackup(file, key, folder, {account, context.clock}, whileRestoring(interrupt)));
    QJsonObject json = backupJson(summary);
    json.insert(u"workspace"_s, folder);
    return printBackup(context.terminal, json,
                       u"The workspace of %1 is in \"%2\". It opens with the passwords of that day."_s.arg(
                           formatTimestamp(summary.manifest.createdMs), folder));
}

// With the workspace's own keys where it is one of its backups, so that no password of then is needed.
Result<SecretBytes> unlockWithin(const CommandContext& context, const OpenWorkspace& workspace, const BackupFile& file)
{
    GLOBANT_TRY_VALUE(const auto keySlots, accounts::loadWorkspace(workspace.folder));
    if (auto known = backup::unlockWithKnownKeys(file, keySlots, workspace.session.dataKey))
        return std::move(*known);
    return unlock(context, file);
}

Result<int> restoreOverWorkspace(const CommandContext& context, const RestoreArguments& arguments)
{
    GLOBANT_TRY_VALUE(const BackupFile file, backup::openBackupFile(arguments.path()));
    const InterruptGuard interrupt;
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace,
                      openForWriting(context.access, context.clock, u"backup restore"_s));
    GLOBANT_TRY_VALUE(const SecretBytes key, unlockWithin(context, workspace, file));
    auto restored =
        workspace.store->writer().runNow([&](const store::Connection& writer) -> Result<backup::RestoredOver> {
            GLOBANT_TRY_VALUE(auto over,
                              backup::restoreOver({file, key, workspace.session, writer, *workspace.lock, context.clock,
                                                   QCoreApplication::applicationVersion(), whileRestoring(interrupt)}));
            workspace.store->writer().retire();
            return over;
        });
    if (!restored)
        return fail(restored.error());
    QJsonObject json = backupJson(restored->restored);
    json.insert(u"workspace"_s, workspace.folder);
    json.insert(u"safety"_s, backupJson(restored->safety));
    return printBackup(
        context.terminal, json,
        u"The workspace is as it was on %1. Accounts, passwords, tokens and settings stay as they are today.\n"
        "What was there before is in \"%2\"."_s.arg(formatTimestamp(restored->restored.manifest.createdMs),
                                                    restored->safety.path));
}

Result<int> restoreOneTable(const CommandContext& context, const RestoreArguments& arguments)
{
    GLOBANT_TRY_VALUE(const BackupFile file, backup::openBackupFile(arguments.path()));
    const InterruptGuard interrupt;
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace,
                      openForWriting(context.access, context.clock, u"backup restore"_s));
    GLOBANT_TRY_VALUE(const SecretBytes key, unlockWithin(context, workspace, file));
    ingest::ImportService service(*workspace.store, workspace.folder, workspace.session.account, workspace.session.role,
                                  context.clock);
    ingest::ImportControl control;
    control.cancelled = interrupt.flag();
    const auto policy = ingest::policyByName(QString::fromStdString(arguments.onDuplicate));
    const auto summary = [&] {
        ProgressLine progress;
        control.progress = [&](const ingest::ImportProgress& state) { progress.show(state); };
        return backup::restoreTable(
            service, workspace.store->catalog(),
            {file, key, QString::fromStdString(arguments.table), policy.value_or(ingest::DuplicatePolicy::Update)},
            control);
    }();
    if (!summary)
        return fail(summary.error());
    if (context.terminal.json())
        context.terminal.print(QJsonDocument(QJsonArray{ingest::summaryJson(*summary)}));
    else
        printSummary(context.terminal, *summary);
    return summary->counts.rejected > 0 ? RowsRejected : Done;
}

Result<int> restore(const CommandContext& context, const RestoreArguments& arguments)
{
    if (arguments.over)
        return restoreOverWorkspace(context, arguments);
    return arguments.table.empty() ? restoreTo(context, arguments) : restoreOneTable(context, arguments);
}

} // namespace

void addRestoreCommands(CommandLine& line, CLI::App* backups)
{
    CLI::App* verifying = line.add(
        backups, "verify", "Reads a whole backup and checks it, with a password of its day or the recovery code",
        "backup verify hires.gdbackup");
    const auto verified = std::make_shared<BackupArguments>();
    verifying->add_option("file", verified->file, "The backup")->type_name("FILE")->required();
    line.onChosen(verifying, [verified](const CommandContext& context) { return verify(context, *verified); });

    CLI::App* restoring =
        line.add(backups, "restore", "Restores a backup: into a new folder, over the workspace, or one table of it",
                 "backup restore hires.gdbackup --to restored");
    const auto arguments = std::make_shared<RestoreArguments>();
    restoring->add_option("file", arguments->file, "The backup")->type_name("FILE")->required();
    CLI::Option_group* where = restoring->add_option_group("where", "What becomes of it, one of these");
    where->add_option("--to", arguments->to, "Make a workspace of it in this folder, with the passwords of its day")
        ->type_name("DIR");
    where->add_flag(
        "--over", arguments->over,
        "Put it in the place of the workspace, after a safety backup; accounts and passwords stay as they are");
    CLI::Option* table = where
                             ->add_option("--table", arguments->table,
                                          "Import this table's rows from it into the workspace; can be undone")
                             ->type_name("NAME");
    where->require_option(1);
    restoring
        ->add_option("--on-duplicate", arguments->onDuplicate,
                     "With --table: what to do with a key that is there already (default update)")
        ->check(CLI::IsMember({"update", "skip", "reject"}))
        ->type_name("POLICY")
        ->needs(table);
    line.onChosen(restoring, [arguments](const CommandContext& context) { return restore(context, *arguments); });
}

} // namespace globant::cli
