// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "app/cli/secretsource.h"
#include "core/accounts/workspace.h"
#include "core/backup/backup.h"
#include "core/common/durablefile.h"
#include "core/common/timestamp.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace globant::cli {

using namespace Qt::StringLiterals;
using backup::BackupFile;
using backup::BackupSummary;

namespace {

struct BackupArguments
{
    std::string file;
    std::string to;

    QString path() const { return QFileInfo(QFile::decodeName(QByteArray::fromStdString(file))).absoluteFilePath(); }
};

QJsonObject summaryJson(const BackupSummary& summary)
{
    QJsonObject rows;
    for (const auto& [table, count] : summary.manifest.content.rows.asKeyValueRange())
        rows.insert(table, count);
    return {{u"file"_s, summary.path},
            {u"bytes"_s, summary.bytes},
            {u"created_at"_s, formatTimestamp(summary.manifest.createdMs)},
            {u"user"_s, summary.manifest.account},
            {u"program"_s, summary.manifest.program},
            {u"rows"_s, rows}};
}

int printSummary(const Terminal& terminal, QJsonObject json, const QString& sentence)
{
    if (terminal.json())
        terminal.print(QJsonDocument(json));
    else
        terminal.print(sentence);
    return Done;
}

Result<int> create(const CommandContext& context, const BackupArguments& arguments)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    GLOBANT_TRY(accounts::require(workspace.session.role, accounts::Role::Editor));
    QString path = arguments.path();
    if (arguments.file.empty()) {
        const QString folder = backup::backupFolder(workspace.folder);
        GLOBANT_TRY(makePrivateFolder(folder));
        path = QDir(folder).filePath(backup::suggestedName(context.clock.nowMs()));
    }
    backup::BackupOptions options;
    options.program = QCoreApplication::applicationVersion();
    GLOBANT_TRY_VALUE(const BackupSummary summary,
                      backup::createBackup(workspace.session, path, context.clock, options));
    return printSummary(context.terminal, summaryJson(summary),
                        u"\"%1\" is written and verified (%2 bytes). It opens with the passwords of today."_s.arg(
                            summary.path, grouped(summary.bytes)));
}

Result<int> list(const CommandContext& context)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    GLOBANT_TRY_VALUE(const auto keySlots, accounts::loadWorkspace(workspace.folder));
    const QDir folder(backup::backupFolder(workspace.folder));
    QJsonArray array;
    QList<QStringList> lines;
    for (const QString& name : folder.entryList({u'*' + backup::kSuffix}, QDir::Files, QDir::Name)) {
        // Its manifest alone: "backup verify" reads the whole file.
        const auto file = backup::openBackupFile(folder.filePath(name));
        const auto key = file ? backup::unlockWithKnownKeys(*file, keySlots, workspace.session.dataKey)
                              : Result<SecretBytes>(fail(file.error()));
        const auto manifest = key ? backup::openManifest(*file, *key) : Result<backup::Manifest>(fail(key.error()));
        const qint64 bytes = QFileInfo(folder.filePath(name)).size();
        if (manifest) {
            array.append(summaryJson({folder.filePath(name), bytes, *manifest}));
            lines.append({name, formatTimestamp(manifest->createdMs), manifest->account, grouped(bytes), u"ok"_s});
        } else {
            array.append(QJsonObject{
                {u"file"_s, folder.filePath(name)}, {u"bytes"_s, bytes}, {u"error"_s, manifest.error().message}});
            lines.append({name, QString(), QString(), grouped(bytes), manifest.error().message});
        }
    }
    if (context.terminal.json())
        context.terminal.print(QJsonDocument(array));
    else
        context.terminal.printTable({u"file"_s, u"made"_s, u"by"_s, u"bytes"_s, u"state"_s}, lines, {3});
    return Done;
}

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
    GLOBANT_TRY_VALUE(const BackupSummary summary, backup::verifyBackup(file, key));
    QJsonObject json = summaryJson(summary);
    json.insert(u"ok"_s, true);
    return printSummary(context.terminal, json,
                        u"\"%1\" is whole, and as it was when it was written."_s.arg(summary.path));
}

Result<int> restore(const CommandContext& context, const BackupArguments& arguments)
{
    GLOBANT_TRY_VALUE(const BackupFile file, backup::openBackupFile(arguments.path()));
    GLOBANT_TRY_VALUE(const SecretBytes key, unlock(context, file));
    const QString folder = QFileInfo(QFile::decodeName(QByteArray::fromStdString(arguments.to))).absoluteFilePath();
    GLOBANT_TRY_VALUE(const BackupSummary summary, backup::restoreBackup(file, key, folder));
    QJsonObject json = summaryJson(summary);
    json.insert(u"workspace"_s, folder);
    return printSummary(context.terminal, json,
                        u"The workspace of %1 is in \"%2\". It opens with the passwords of that day."_s.arg(
                            formatTimestamp(summary.manifest.createdMs), folder));
}

} // namespace

void addBackupCommands(CommandLine& line)
{
    CLI::App* backups = line.add(line.root(), "backup", "Encrypted backups of the workspace");
    backups->require_subcommand(1);
    const auto add = [&](const std::string& name, const std::string& description, const std::string& example,
                         bool fileRequired, auto run) {
        CLI::App* command = line.add(backups, name, description, example);
        const auto arguments = std::make_shared<BackupArguments>();
        CLI::Option* file = command->add_option("file", arguments->file, "The backup")->type_name("FILE");
        if (fileRequired)
            file->required();
        line.onChosen(command, [arguments, run](const CommandContext& context) { return run(context, *arguments); });
        return std::pair(command, arguments);
    };
    add("create", "Writes a backup and verifies it; without a name, into the workspace's folder \"backups\"",
        "backup create /media/disk/hires.gdbackup", false, create);
    line.onChosen(line.add(backups, "list", "The backups in the workspace's folder", "backup list"), list);
    add("verify", "Reads a whole backup and checks it, with a password of its day or the recovery code",
        "backup verify hires.gdbackup", true, verify);
    const auto restoring = add("restore", "Makes a workspace of a backup, in a folder without one",
                               "backup restore hires.gdbackup --to restored", true, restore);
    restoring.first->add_option("--to", restoring.second->to, "The new workspace's folder")
        ->required()
        ->type_name("DIR");
}

} // namespace globant::cli
