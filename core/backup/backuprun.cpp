// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backuprun.h"

#include "core/backup/backupplace.h"
#include "core/backup/generations.h"
#include "core/backup/quietthread.h"
#include "core/common/durablefile.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <thread>

namespace globant::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kLongestRest(50);

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

} // namespace

BackupRun::BackupRun(const RunContext& context, KnownState known)
    : m_context(context)
    , m_known(std::move(known))
    , m_folder(folderOf(m_known.schedule, context.session.workspace))
{
}

Result<RunAnswer> BackupRun::scheduled()
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

Result<RunAnswer> BackupRun::byHand(const QString& path)
{
    GLOBANT_TRY(
        makeAndNote(path.isEmpty() ? freePath(m_folder, m_context.clock.nowMs()) : path, false, path.isEmpty()));
    return answer();
}

// A run that was killed between the backup's name and the note of it left a whole backup that nobody knows of.
Result<bool> BackupRun::adopt()
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

Result<void> BackupRun::makeAndNote(const QString& path, bool scheduled, bool counts)
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

Result<void> BackupRun::note(const MadeReport& report)
{
    GLOBANT_TRY_VALUE(const ScheduleState state, m_context.writer.runNow([&](const store::Connection& connection) {
        return noteMade(connection, m_context.session.account, report, m_context.clock.nowMs());
    }));
    if (report.counts)
        GLOBANT_TRY(know(state));
    return {};
}

Result<void> BackupRun::noteFailure(const Error& error, bool scheduled)
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

Result<void> BackupRun::know(const ScheduleState& state)
{
    m_known.state = state;
    GLOBANT_TRY_VALUE(m_known.imports, ask(m_context.session, [&](const store::Connection& connection) {
                          return importsSince(connection, state.lastLogEntry);
                      }));
    return {};
}

void BackupRun::planRemoval()
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

Result<void> BackupRun::removeExpired()
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
        return noteRemovalFailed(connection, m_context.session.account, m_answer.removalFault, m_context.clock.nowMs());
    });
}

RunAnswer BackupRun::answer()
{
    if (const auto due = m_known.due(m_context.clock.nowMs(), m_context.zone))
        m_answer.nextMs = due->atMs;
    return m_answer;
}

} // namespace globant::backup
