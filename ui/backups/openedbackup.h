// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/openworkspace.h"
#include "core/backup/backup.h"

#include <memory>

namespace globant::ui {

// A backup whose key is known: what can be restored from.
struct OpenedBackup
{
    backup::BackupFile file;
    std::shared_ptr<const SecretBytes> key;
    backup::Manifest manifest;
    qint64 bytes = 0;
};

// What was typed to open a backup of another workspace, or of before all keys that this one remembers.
struct BackupSecret
{
    QString account;
    SecretBytes password;
    bool isRecoveryCode = false; // and `account` means nothing
};

// With a key of `workspace`, of now or of before. WrongPassword where none fits. Reads the end of the file. Any thread,
// as the one below.
Result<OpenedBackup> openWithKnownKeys(backup::BackupFile file, const accounts::OpenWorkspace& workspace);
Result<OpenedBackup> openWithSecret(backup::BackupFile file, const BackupSecret& secret);

} // namespace globant::ui
