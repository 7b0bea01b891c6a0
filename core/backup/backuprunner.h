// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backup.h"
#include "core/backup/schedule.h"
#include "core/store/connectionthread.h"

#include <QTimeZone>

#include <functional>
#include <optional>

namespace globant::backup {

// What the functions here work with, of a process that holds the workspace. All block, and may be called from any
// thread but the writer's and one that must stay smooth. All that is referred to outlives the call; the session does
// not change during it (a rotation of the key meanwhile makes the run fail, and it is tried again).
struct RunContext
{
    const accounts::Session& session;
    store::ConnectionThread& writer;
    const Clock& clock;
    QString program; // the version that runs
    QTimeZone zone = QTimeZone::systemTimeZone();
    // Called before the work and often during it, perhaps in another thread, with what is done; an error ends it.
    // Cancelled is no failure of a backup or a self-test: nothing is noted, and it stays due.
    ProgressCallback progress = {};
    // In the way of nobody: by a thread of the lowest priority for processor and disk, with rests between slices; for a
    // process that people look at, or that answers them.
    bool gently = false;
    // Called once when something was due and the work begins.
    std::function<void()> began = {};
};

enum class RunOutcome {
    NothingDue,
    Made,    // `backup` is there and verified
    Adopted, // `backup` had been made by a run that a crash ended before it could note it
    Failed,  // `error` says why; it was noted, and is tried again at `nextMs`
    Busy,    // another run makes a backup right now; `error` has a sentence
};

struct RunAnswer
{
    RunOutcome outcome = RunOutcome::NothingDue;
    std::optional<Reason> reason; // why it was due
    std::optional<BackupSummary> backup;
    Error error;
    QStringList removed;          // files of generations that the rule removed
    QString removalFault;         // a sentence where the rule could not be followed: the backup counts all the same
    std::optional<qint64> nextMs; // when the next backup is due; none: nothing is planned
};

// Makes the backup that is due, if one is, beside an import that may run (it is noted once that has ended): creates and
// verifies it, notes it in the log (kind "backup") and in the state, and removes what the generations no longer keep.
// However this is interrupted, the next run finds its way: a backup is never made twice, and none is removed before the
// new one is verified. An error is one of the store's; what stops a backup itself is an answer. NotAllowed for a
// viewer.
Result<RunAnswer> runDue(const RunContext& context);

// Makes one now, on behalf of the session's account, in the schedule's folder or (not empty) at `path`: it counts as
// the schedule's last unless it has a path of its own, and generations never remove it. NotAllowed below editor.
Result<RunAnswer> createNow(const RunContext& context, const QString& path = {});

// Removes what a process that was killed left behind in the workspace: half-written backups, wherever they are, and a
// self-test's restored workspace. runDue() does it too; a busy run of another is left alone.
void clearAwayUnfinished(const QString& workspace);

} // namespace globant::backup
