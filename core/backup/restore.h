// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/rotatekey.h"
#include "core/accounts/session.h"
#include "core/backup/backup.h"

#include <functional>

namespace globant::backup {

enum class RestoreStep {
    SafetyBackup, // of what is about to be replaced, written and verified
    Reading,      // the backup, every byte held against its manifest
    Copying,      // into the new store, under a new key
    Verifying,    // the new store
};

struct RestoreProgress
{
    RestoreStep step = RestoreStep::Reading;
    qint64 done = 0;  // bytes or pages of this step
    qint64 total = 0; // 0: not known yet
};

// Called in the working thread as a restore goes on; an error, such as Cancelled, ends it with nothing changed.
using RestoreCallback = std::function<Result<void>(const RestoreProgress&)>;

// Who restores into a new folder, for the restored log.
struct Restorer
{
    QString account; // who opened the backup; empty: with the recovery code
    const Clock& clock;
};

// Makes a workspace of the backup in `folder`, which must not hold one; it is made where it is missing. It opens with
// the passwords of the backup's day. The folder is a workspace once keyslots.json stands in it, which comes last: a
// crash before leaves none, and what it leaves is cleared away by the next restore (or `init`) there. Every byte is
// held against the manifest, before and after it is written. A store of an older version is brought up to date, and its
// log gets an entry of the kind "restore" (see restoreOver). Conflict for a folder with a workspace; StoreNewer for a
// store of a later version.
Result<BackupSummary> restoreBackup(const BackupFile& file, const SecretBytes& dataKey, const QString& folder,
                                    const Restorer& restorer, const RestoreCallback& progress = {});
// The same without a word in the log, and without bringing anything up to date: for trying a backup out.
Result<BackupSummary> restoreBackup(const BackupFile& file, const SecretBytes& dataKey, const QString& folder,
                                    const RestoreCallback& progress = {});

// A restore over the workspace that is open. All references outlive it.
struct RestoreOver
{
    const BackupFile& file;
    const SecretBytes& backupKey;     // of the backup: see the unlock functions
    const accounts::Session& session; // of the workspace now
    const store::Connection& writer;  // of the store now, in its thread, outside a transaction
    const store::WorkspaceLock& lock;
    const Clock& clock;
    QString program; // the version that runs
    RestoreCallback progress = {};
    accounts::RotationHook hook = {}; // called after each step but Copied and Verified, so that tests can stop there
};

struct RestoredOver
{
    accounts::RotatedStore store; // in force now: as after a key rotation, the writer has served, and must be retired
    BackupSummary restored;
    BackupSummary safety; // what was there before, in the workspace's folder for backups
    qint64 entry = 0;     // of the restored log: the restore's own
};

// Puts the backup's rows, rejects, imports and log in the place of the workspace's, under a new data key.
// Who may come in does not go back in time: accounts, roles, passwords, the recovery code, tokens and settings stay as
// they are now, so nobody is locked out by an old password, and neither a disabled account nor a revoked token comes
// back. (Restored into a new folder, a backup opens with the passwords of its day.) The data keys of before stay sealed
// under the new one, so every earlier backup, the safety backup among them, can still be verified and restored.
//
// First a verified safety backup is written. The durable write of keyslots.json, which names the new store, is the
// commit point: interrupted anywhere, the old store or the new one is in force, whole, and the next start removes the
// rest. Any thread that owns `writer`; holds off other writers while it runs. The restored log gets an entry of the
// kind "restore": {"file": the backup's name, "made_at": when, in ms, "made_by", "last_entry": the log's last then,
// "over": true, "replaced_entry" and "replaced_hash": the head of the log that was replaced, "safety": the safety
// backup's name}; without "over" and what follows it for a restore into a new folder.
//
// NotAllowed below administrator; Conflict for a backup of another workspace; StoreNewer for one of a later version;
// else as verifyBackup and createBackup fail.
Result<RestoredOver> restoreOver(const RestoreOver& request);

} // namespace globant::backup
