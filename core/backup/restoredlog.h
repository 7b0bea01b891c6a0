// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupfile.h"
#include "core/store/log.h"

namespace globant::backup {

// What is done to a store that came out of a backup, before it is in force.

// Migrates a store of an older version.
Result<void> bringUpToDate(const QString& path, const SecretBytes& dataKey);

// The log's entry of kind "restore" (restore.h says what it holds). An empty account: with the recovery code.
store::LogEntry restoreEntry(const BackupFile& file, const Manifest& manifest, const QString& account, qint64 nowMs);
// Adds what was replaced, which is in the safety backup of this manifest and name.
void addReplaced(store::LogEntry& entry, const Manifest& replaced, const QString& safetyName);

// Appends it in a transaction of its own, and leaves one file.
Result<void> noteRestore(const QString& path, const SecretBytes& dataKey, const store::LogEntry& entry);

// Makes accounts, tokens, the keys that they are checked by, and settings those of `now`. Inside a transaction of
// `restored`, both up to date.
Result<void> keepAccess(const store::Connection& now, const store::Connection& restored);

} // namespace globant::backup
