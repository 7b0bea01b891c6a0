// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupreport.h"
#include "core/backup/backuprunner.h"

namespace globant::backup {

// A run of the backup runner, from the moment that it has the lock: used once. The context outlives it.
class BackupRun
{
public:
    BackupRun(const RunContext& context, KnownState known);

    Result<RunAnswer> scheduled();
    // Empty: into the schedule's folder.
    Result<RunAnswer> byHand(const QString& path);

private:
    Result<bool> adopt();
    Result<void> makeAndNote(const QString& path, bool scheduled, bool counts);
    Result<void> note(const MadeReport& report);
    Result<void> noteFailure(const Error& error, bool scheduled);
    Result<void> know(const ScheduleState& state);
    void planRemoval();
    Result<void> removeExpired();
    RunAnswer answer();

    const RunContext& m_context;
    KnownState m_known;
    QString m_folder;
    QStringList m_expired;
    bool m_planned = false;
    RunAnswer m_answer;
};

} // namespace globant::backup
