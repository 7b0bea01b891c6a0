// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backuplist.h"
#include "core/backup/backuprunner.h"

#include <type_traits>

namespace globant::backup {

// Runs `work`, a callable Result<T>(const store::Connection&), on a connection of its own that only reads: the writer
// may be busy with an import for long, beside which a backup is made.
template <class Work>
auto ask(const accounts::Session& session, Work work) -> std::invoke_result_t<Work, const store::Connection&>
{
    GLOBANT_TRY_VALUE(const auto reader,
                      store::Connection::open(session.storePath, session.dataKey, store::OpenMode::QueryOnly));
    return work(*reader);
}

// What is noted of runs in the store; what notes is work for the writer's connection.

// What a run has to know before it begins.
struct KnownState
{
    Schedule schedule;
    ScheduleState state;
    qint64 imports = 0; // since the state's last backup
    Verifications verifications;

    std::optional<Due> due(qint64 nowMs, const QTimeZone& zone) const
    {
        return nextDue(schedule, state, imports, nowMs, zone);
    }
};
Result<KnownState> readKnown(const store::Connection& connection);

// Whether the backup is of this store's own history: the log's entry that it ends with is the same.
Result<bool> isOfThisHistory(const store::Connection& connection, const Manifest& manifest);

struct MadeReport
{
    const BackupSummary& backup;
    double seconds = 0;
    bool adopted = false;
    bool counts = true;       // for the schedule
    QStringList expired = {}; // names of the files that are removed next
};
// An entry of the kind "backup" ("action": "made" or "adopted"), and the state, in one transaction. Answers the state.
Result<ScheduleState> noteMade(const store::Connection& connection, const QString& account, const MadeReport& report,
                               qint64 nowMs);

// "action": "failed". Counts a try, and plans the next one, where the schedule asked for the backup. A series of
// failures is in the log at its begin and then about once a day.
Result<ScheduleState> noteFailed(const store::Connection& connection, const QString& account, const Error& error,
                                 bool scheduled, qint64 nowMs);

// "action": "removal_failed".
Result<void> noteRemovalFailed(const store::Connection& connection, const QString& account, const QString& message,
                               qint64 nowMs);

} // namespace globant::backup
