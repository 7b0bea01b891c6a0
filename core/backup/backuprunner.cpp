// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backuprunner.h"

#include "core/accounts/pendingfile.h"
#include "core/backup/backuplock.h"
#include "core/backup/backuprun.h"
#include "core/backup/selftest.h"

#include <QDir>

namespace globant::backup {

namespace {

Result<void> requireEditor(const accounts::Session& session)
{
    if (session.byRecovery)
        return {};
    return accounts::require(session.role, accounts::Role::Editor);
}

RunAnswer busyAnswer(const Error& error)
{
    RunAnswer answer;
    answer.outcome = RunOutcome::Busy;
    answer.error = error;
    return answer;
}

// With the lock; nobody else's self-test or backup of the schedule runs.
void clearAwayLocked(const QString& workspace)
{
    (void)accounts::PendingFile::removeAbandoned(workspace);
    QDir(selfTestFolder(workspace)).removeRecursively();
}

} // namespace

Result<RunAnswer> runDue(const RunContext& context)
{
    GLOBANT_TRY(requireEditor(context.session));
    GLOBANT_TRY_VALUE(KnownState known, ask(context.session, readKnown));
    std::optional<Due> due = known.due(context.clock.nowMs(), context.zone);
    RunAnswer nothing;
    const auto isDue = [&] {
        nothing.nextMs = due ? std::optional(due->atMs) : std::nullopt;
        return due && due->atMs <= context.clock.nowMs();
    };
    if (!isDue())
        return nothing;
    const auto lock = BackupLock::acquire(context.session.workspace);
    if (!lock)
        return busyAnswer(lock.error());
    // Another run may just have ended.
    GLOBANT_TRY_VALUE(known, ask(context.session, readKnown));
    due = known.due(context.clock.nowMs(), context.zone);
    if (!isDue())
        return nothing;
    clearAwayLocked(context.session.workspace);
    if (context.began)
        context.began();
    return BackupRun(context, std::move(known)).scheduled();
}

Result<RunAnswer> createNow(const RunContext& context, const QString& path)
{
    GLOBANT_TRY(requireEditor(context.session));
    const auto lock = BackupLock::acquire(context.session.workspace);
    if (!lock)
        return busyAnswer(lock.error());
    GLOBANT_TRY_VALUE(KnownState known, ask(context.session, readKnown));
    if (context.began)
        context.began();
    return BackupRun(context, std::move(known)).byHand(path);
}

void clearAwayUnfinished(const QString& workspace)
{
    if (const auto lock = BackupLock::acquire(workspace))
        clearAwayLocked(workspace);
}

} // namespace globant::backup
