// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/interrupt.h"
#include "app/cli/terminal.h"
#include "core/backup/backup.h"

#include <QJsonObject>

#include <string>

namespace globant::cli {

// What the commands about one backup are given.
struct BackupArguments
{
    std::string file;
    std::string to;

    QString path() const; // absolute
};

// A backup as --json prints it.
QJsonObject backupJson(const backup::BackupSummary& summary);

inline const QString kBackupCancelled = QStringLiteral("The backup was cancelled. Nothing is left of it.");

// Ends what goes on, with this sentence, once Ctrl+C was pressed.
backup::ProgressCallback untilInterrupted(const InterruptGuard& interrupt, const QString& sentence);

// The document with --json, the sentence without. Answers Done.
int printBackup(const Terminal& terminal, const QJsonObject& json, const QString& sentence);

} // namespace globant::cli
