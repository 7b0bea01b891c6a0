// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

// The document with --json, the sentence without. Answers Done.
int printBackup(const Terminal& terminal, const QJsonObject& json, const QString& sentence);

} // namespace globant::cli
