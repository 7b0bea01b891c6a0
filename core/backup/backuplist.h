// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/session.h"
#include "core/backup/backup.h"
#include "core/store/connection.h"

#include <QHash>

#include <optional>

namespace globant::backup {

// When a backup was last read whole, and what was found.
struct Verification
{
    qint64 atMs = 0;
    QString fault; // a sentence; empty: it was as it had been written
};
// By BackupEntry::id.
using Verifications = QHash<QString, Verification>;

// A file in a folder of backups, as its footer tells of it: listing reads no whole file.
struct BackupEntry
{
    QString path;
    qint64 bytes = 0;
    QString id;                       // of the content, whatever the file is called; empty: the footer is unreadable
    std::optional<Manifest> manifest; // none: `error` says why
    Error error;
    qint64 madeMs = 0;         // by the manifest, else the time of the file
    qint64 lastVerifiedMs = 0; // when it was last found whole: when it was written, if never since; 0: it is not
    QString fault;             // what the last verification found, if that was bad

    // It can be opened, and was whole when somebody last looked.
    bool isWhole() const { return manifest && fault.isEmpty(); }
    // The schedule made it, and its generations may remove it; false for what a person made.
    bool isScheduled() const { return manifest && manifest->account.isEmpty(); }
};

// The backups (*.gdbackup) in `folder`, newest first, files that cannot be opened among them. Keys from before a
// rotation open too. NotFound where the folder is not there, UnreadableFile where it cannot be read. Any thread.
Result<QList<BackupEntry>> listBackups(const QString& folder, const security::KeySlots& keySlots,
                                       const SecretBytes& dataKey, const Verifications& verifications = {});

// The same for the session's workspace: an empty `folder` is its own folder for backups, which the first one makes, so
// that a missing one holds none.
Result<QList<BackupEntry>> listBackups(const accounts::Session& session, const QString& folder,
                                       const Verifications& verifications = {});

// What the workspace remembers; over any connection.
Result<Verifications> readVerifications(const store::Connection& connection);
// Remembers one; an empty id is ignored. On the writer's connection.
Result<void> noteVerification(const store::Connection& connection, const QString& id, const Verification& found);

struct VerifiedBackup
{
    BackupEntry entry;
    Verification verification;
};
// Reads a whole backup of the session's workspace and holds it against its manifest (verifyBackup), with the keys that
// the session knows. A bad file is an answer (`fault`), not an error; WrongPassword for a backup of another workspace,
// Cancelled as `progress` has it. Any thread; hand the answer to noteVerification() by the writer.
Result<VerifiedBackup> verifyListed(const accounts::Session& session, const QString& path, const Clock& clock,
                                    const ProgressCallback& progress = {});

} // namespace globant::backup
