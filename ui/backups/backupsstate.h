// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/openworkspace.h"
#include "core/backup/backuplist.h"
#include "core/backup/schedule.h"
#include "core/backup/selftest.h"

namespace globant::ui {

// All that the page shows, read at one moment.
struct BackupsState
{
    qint64 readMs = 0;
    backup::Schedule schedule;
    backup::ScheduleState run;
    backup::Proof proof;
    std::optional<backup::Due> next;
    qint64 imports = 0; // since the last backup
    QString folder;
    QList<backup::BackupEntry> backups; // newest first
    std::optional<Error> folderError;   // why `backups` could not be read
    qint64 freeBytes = -1;              // where the folder is, or will be; -1: that cannot be told

    qint64 usedBytes() const;
    // The newest that is whole; null: none.
    const backup::BackupEntry* newestWhole() const;
    // A person may delete it: it is damaged, or another one that is whole is newer.
    bool isDeletable(const backup::BackupEntry& entry) const;
};

// Any thread but the main one: asks the disk.
Result<BackupsState> readBackupsState(const accounts::OpenWorkspace& workspace, const Clock& clock);

// Of the file system that holds `folder` or the next folder above it that is there; -1: that cannot be told.
qint64 freeBytesAt(const QString& folder);

} // namespace globant::ui
