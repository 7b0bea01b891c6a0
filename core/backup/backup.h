// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/session.h"
#include "core/backup/backupfile.h"
#include "core/common/clock.h"

namespace globant::backup {

inline const QString kSuffix = QStringLiteral(".gdbackup");

// The workspace's own folder for backups.
QString backupFolder(const QString& workspace);
// "2026-11-23-184103.gdbackup", in UTC.
QString suggestedName(qint64 nowMs);

struct Progress
{
    qint64 done = 0;  // pages of a copy, bytes of what is read
    qint64 total = 0; // 0: that cannot be told
};
// Called in the working thread as it goes on; an error, such as Cancelled, ends it.
using ProgressCallback = std::function<Result<void>(const Progress&)>;

struct BackupOptions
{
    QString program; // the version that runs
    // Called a few dozen times while pages are copied, so that others get their turn, and once more before they are
    // verified; an error ends the backup.
    ProgressCallback pause = {};
    bool scheduled = false; // the manifest then names no account
};

// One backup, as its manifest has it.
struct BackupSummary
{
    QString path;
    qint64 bytes = 0;
    Manifest manifest;
};

// Writes a backup of the session's workspace to `path`, from one snapshot, while others work. It is verified before it
// has its name: every page's HMAC, the structure, and every value against the snapshot. Conflict for a file that is
// there; StoreFull for a full disk. Nothing is left behind by a failure; what a killed process
// leaves ("<name>.<digits>.part") the next start removes. Any thread, besides two of its own while it runs; reads the
// store by connections of its own.
Result<BackupSummary> createBackup(const accounts::Session& session, const QString& path, const Clock& clock,
                                   const BackupOptions& options);

// The data key of a backup: from one that is known (of the workspace now, or one of its older ones), ...
Result<SecretBytes> unlockWithKnownKeys(const BackupFile& file, const security::KeySlots& current,
                                        const SecretBytes& dataKey);
// ... or from a password of its day (`account` may be empty where there is only one), or the recovery code.
// WrongPassword.
Result<SecretBytes> unlockWithPassword(const BackupFile& file, const QString& account, const SecretBytes& password);
Result<SecretBytes> unlockWithRecoveryCode(const BackupFile& file, QByteArrayView code);

// Reads the whole file and holds it against its manifest: so it is, byte by byte, what was verified when it was
// written. `progress` is called for each MiB.
Result<BackupSummary> verifyBackup(const BackupFile& file, const SecretBytes& dataKey,
                                   const ProgressCallback& progress = {});

} // namespace globant::backup
