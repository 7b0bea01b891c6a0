// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backuprunner.h"

#include "core/accounts/pendingfile.h"
#include "core/backup/backuplock.h"
#include "core/backup/backupreport.h"
#include "core/backup/quietthread.h"
#include "core/backup/selftest.h"
#include "core/common/durablefile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <chrono>
#include <thread>

namespace globant::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kLongestRest(50);
constexpr qint64 kRoomBeside = 1024 * 1024; // for the footer

Result<void> checkPlace(const QString& folder, const QString& storePath)
{
    if (!QFileInfo(folder).isDir())
        return fail(
            ErrorCode::NotFound,
            u"The folder for backups, \"%1\", is not there. Connect its disk, or choose another folder."_s.arg(folder));
    const qint64 needed = QFileInfo(storePath).size() + kRoomBeside;
    const QStorageInfo storage(folder);
    const qint64 free = storage.bytesAvailable();
    if (storage.bytesTotal() > 0 && free < needed)
        return fail(ErrorCode::StoreFull,
                    u"There is no room for a backup in \"%1\": it takes about %2 MB, and %3 MB are free. Make room, or "
                    "choose another folder."_s.arg(folder)
                        .arg(needed / 1'000'000 + 1)
                        .arg(free / 1'000'000));
    return {};
}

// Of the first second that has none yet: a clock that was set back comes by the same time again.
QString freePath(const QString& folder, qint64 nowMs)
{
    QString path;
    do {
        path = QDir(folder).filePath(suggestedName(nowMs));
        nowMs += 1000;
    } while (QFileInfo::exists(path));
    return path;
}

Result<BackupSummary> make(const RunContext& context, const QString& path, bool scheduled)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (folder == backupFolder(context.session.workspace))
        GLOBANT_TRY(makePrivateFolder(folder));
    GLOBANT_TRY(checkPlace(folder, context.session.storePath));
    if (context.progress)
        GLOBANT_TRY(context.progress({}));
    BackupOptions options;
    options.program = context.program;
    options.scheduled = scheduled;
    QElapsedTimer slice;
    slice.start();
    if (context.gently || context.progress)
        options.pause = [&](const Progress& progress) -> Result<void> {
            if (context.gently) // half of the time is others'
                std::this_thread::sleep_for(std::min(std::chrono::milliseconds(slice.elapsed()), kLongestRest));
            slice.restart();
            return context.progress ? context.progress(progress) : Result<void>();
        };
    Result<BackupSummary> made = fail(ErrorCode::Internal, u"The backup did not run."_s);
    runQuietly(context.gently, [&] { made = createBackup(context.session, path, context.clock, options); });
    return made;
}

QList<Generation> generationsOf(const QList<BackupEntry>& entries)
{
    QList<Generation> generations;
    for (const BackupEntry& entry : entries)
        generations.append({entry.path, entry.madeMs, entry.isWhole(), entry.isScheduled()});
    return generations;
}

// A run, from the moment that it has the lock.
class Run
{
public:
    Run(const RunContext& context, KnownState known)
        : m_context(context)
        , m_known(std::move(known))
        , m_folder(folderOf(m_known.schedule, context.session.workspace))
    {
    }

    Result<RunAnswer> scheduled()
    {
        GLOBANT_TRY_VALUE(const bool adopted, adopt());
        const std::optional<Due> due = m_known.due(m_context.clock.nowMs(), m_context.zone);
        if (adopted && (!due || due->atMs > m_context.clock.nowMs())) {
            m_answer.outcome = RunOutcome::Adopted;
        } else if (!due) { // the clock was set meanwhile
            return answer();
        } else {
            m_answer.reason = due->reason;
            GLOBANT_TRY(makeAndNote(freePath(m_folder, m_context.clock.nowMs()), true, true));
        }
        if (m_answer.outcome != RunOutcome::Failed)
            GLOBANT_TRY(removeExpired());
        return answer();
    }

    Result<RunAnswer> byHand(const QString& path)
    {
        GLOBANT_TRY(
            makeAndNote(path.isEmpty() ? freePath(m_folder, m_context.clock.nowMs()) : path, false, path.isEmpty()));
        return answer();
    }

private:
    // A run that was killed between the backup's name and the note of it left a whole backup that nobody knows of.
    Result<bool> adopt()
    {
        const auto entries = listBackups(m_context.session, m_known.schedule.folder, m_known.verifications);
        if (!entries)
            return false; // making one will say what is wrong
        for (const BackupEntry& entry : *entries) {
            if (!entry.isWhole() || !entry.isScheduled() || entry.madeMs > m_context.clock.nowMs())
                continue;
            if (entry.madeMs <= m_known.state.lastSuccessMs)
                return false;
            GLOBANT_TRY_VALUE(const bool ours, ask(m_context.session, [&](const store::Connection& connection) {
                                  return isOfThisHistory(connection, *entry.manifest);
                              }));
            if (!ours)
                continue;
            m_answer.backup = BackupSummary{entry.path, entry.bytes, *entry.manifest};
            GLOBANT_TRY(note({*m_answer.backup, 0, true, true, {}}));
            return true;
        }
        return false;
    }

    Result<void> makeAndNote(const QString& path, bool scheduled, bool counts)
    {
        QElapsedTimer timer;
        timer.start();
        auto made = make(m_context, path, scheduled);
        if (!made)
            return noteFailure(made.error(), scheduled);
        m_answer.outcome = RunOutcome::Made;
        m_answer.backup = std::move(*made);
        QStringList expired;
        if (scheduled) {
            planRemoval();
            for (const QString& each : std::as_const(m_expired))
                expired.append(QFileInfo(each).fileName());
        }
        return note({*m_answer.backup, double(timer.elapsed()) / 1000, false, counts, expired});
    }

    Result<void> note(const MadeReport& report)
    {
        GLOBANT_TRY_VALUE(const ScheduleState state, m_context.writer.runNow([&](const store::Connection& connection) {
            return noteMade(connection, m_context.session.account, report, m_context.clock.nowMs());
        }));
        if (report.counts)
            GLOBANT_TRY(know(state));
        return {};
    }

    Result<void> noteFailure(const Error& error, bool scheduled)
    {
        m_answer.outcome = RunOutcome::Failed;
        m_answer.error = error;
        if (error.code == ErrorCode::Cancelled)
            return {};
        GLOBANT_TRY_VALUE(m_known.state, m_context.writer.runNow([&](const store::Connection& connection) {
            return noteFailed(connection, m_context.session.account, error, scheduled, m_context.clock.nowMs());
        }));
        return {};
    }

    Result<void> know(const ScheduleState& state)
    {
        m_known.state = state;
        GLOBANT_TRY_VALUE(m_known.imports, ask(m_context.session, [&](const store::Connection& connection) {
                              return importsSince(connection, state.lastLogEntry);
                          }));
        return {};
    }

    void planRemoval()
    {
        m_planned = true;
        const auto entries = listBackups(m_context.session, m_known.schedule.folder, m_known.verifications);
        if (!entries) {
            m_answer.removalFault = entries.error().message;
            return;
        }
        m_expired =
            expiredGenerations(generationsOf(*entries), m_known.schedule.keep, m_context.clock.nowMs(), m_context.zone);
        if (m_answer.backup)
            m_expired.removeAll(m_answer.backup->path);
    }

    Result<void> removeExpired()
    {
        if (!m_planned)
            planRemoval();
        for (const QString& path : std::as_const(m_expired)) {
            if (const auto removed = removeDurably(path))
                m_answer.removed.append(path);
            else if (m_answer.removalFault.isEmpty())
                m_answer.removalFault = u"An old backup cannot be removed: %1"_s.arg(removed.error().message);
        }
        if (m_answer.removalFault.isEmpty())
            return {};
        return m_context.writer.runNow([&](const store::Connection& connection) {
            return noteRemovalFailed(connection, m_context.session.account, m_answer.removalFault,
                                     m_context.clock.nowMs());
        });
    }

    RunAnswer answer()
    {
        if (const auto due = m_known.due(m_context.clock.nowMs(), m_context.zone))
            m_answer.nextMs = due->atMs;
        return m_answer;
    }

    const RunContext& m_context;
    KnownState m_known;
    QString m_folder;
    QStringList m_expired;
    bool m_planned = false;
    RunAnswer m_answer;
};

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
    return Run(context, std::move(known)).scheduled();
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
    return Run(context, std::move(known)).byHand(path);
}

void clearAwayUnfinished(const QString& workspace)
{
    if (const auto lock = BackupLock::acquire(workspace))
        clearAwayLocked(workspace);
}

} // namespace globant::backup
