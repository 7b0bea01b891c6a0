// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backupjson.h"
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "app/cli/interrupt.h"
#include "app/cli/scheduletext.h"
#include "core/common/timestamp.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace globant::cli {

using namespace Qt::StringLiterals;
using backup::RunAnswer;
using backup::RunOutcome;
using backup::SelfTestAnswer;
using backup::SelfTestOutcome;

namespace {

// A program that holds the workspace has so long to make a backup that is due before somebody should be told.
constexpr qint64 kOverdueMs = 3'600'000;

QString outcomeName(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::NothingDue:
        return u"nothing_due"_s;
    case RunOutcome::Made:
        return u"made"_s;
    case RunOutcome::Adopted:
        return u"adopted"_s;
    case RunOutcome::Failed:
        return u"failed"_s;
    case RunOutcome::Busy:
        return u"busy"_s;
    }
    return {};
}

QJsonObject selfTestJson(const SelfTestAnswer& answer)
{
    static const QStringList names{u"nothing_due"_s, u"proven"_s, u"failed"_s, u"busy"_s};
    QJsonObject json{{u"outcome"_s, names[int(answer.outcome)]}};
    if (answer.proof.atMs != 0) {
        json.insert(u"at"_s, formatTimestamp(answer.proof.atMs));
        json.insert(u"ok"_s, answer.proof.ok);
        json.insert(u"file"_s, answer.proof.file);
        json.insert(u"fault"_s, answer.proof.fault);
    }
    return json;
}

QJsonObject runJson(const RunAnswer& answer)
{
    QJsonObject json = answer.backup ? backupJson(*answer.backup) : QJsonObject();
    json.insert(u"outcome"_s, outcomeName(answer.outcome));
    if (answer.reason)
        json.insert(u"reason"_s, reasonName(*answer.reason));
    json.insert(u"removed"_s, QJsonArray::fromStringList(answer.removed));
    if (!answer.removalFault.isEmpty())
        json.insert(u"removal_fault"_s, answer.removalFault);
    json.insert(u"next_at"_s, answer.nextMs ? QJsonValue(formatTimestamp(*answer.nextMs)) : QJsonValue());
    return json;
}

QString runSentence(const RunAnswer& answer)
{
    const QString next = answer.nextMs ? u" The next one is due at %1."_s.arg(localTime(*answer.nextMs)) : QString();
    if (answer.outcome == RunOutcome::Busy)
        return answer.error.message;
    if (!answer.backup)
        return u"No backup is due."_s + next;
    QString sentence =
        u"\"%1\" is written and verified (%2 bytes)."_s.arg(answer.backup->path, grouped(answer.backup->bytes));
    if (!answer.removed.isEmpty())
        sentence += u" Older ones removed: %1."_s.arg(answer.removed.size());
    if (!answer.removalFault.isEmpty())
        sentence += u' ' + answer.removalFault;
    return sentence + next;
}

Failure selfTestFailure(const backup::Proof& proof)
{
    return fail(ErrorCode::UnusableFile, u"The self-test failed: %1"_s.arg(proof.fault));
}

backup::RunContext contextOf(const CommandContext& context, const OpenWorkspace& workspace,
                             const InterruptGuard& interrupt, const QString& sentence = kBackupCancelled)
{
    backup::RunContext run{workspace.session, workspace.store->writer(), context.clock,
                           QCoreApplication::applicationVersion()};
    run.progress = untilInterrupted(interrupt, sentence);
    return run;
}

// Whether something is due, asked beside whoever writes: a look each quarter of an hour must not hold the workspace
// while somebody opens it.
struct Look
{
    ScheduleView view;
    bool backup = false;
    bool selfTest = false;
};

Result<Look> look(const OpenWorkspace& workspace, qint64 nowMs)
{
    GLOBANT_TRY_VALUE(const auto reader, workspace.store->reader());
    Look seen;
    GLOBANT_TRY_VALUE(seen.view, readScheduleView(*reader, workspace.folder, nowMs));
    seen.backup = seen.view.due && seen.view.due->atMs <= nowMs;
    seen.selfTest = backup::isSelfTestDue(seen.view.proof, seen.view.state.lastSuccessMs, nowMs);
    return seen;
}

// The window and "serve" make the backups of the workspace that they hold. Where a backup stays due all the same,
// another program holds it, or theirs fails: then a timer should show it.
Result<int> leaveToHolder(const CommandContext& context, const Look& seen, const Error& busy)
{
    if (seen.backup && context.clock.nowMs() - seen.view.due->atMs > kOverdueMs)
        return fail(busy.code,
                    u"A backup has been due since %1. %2"_s.arg(localTime(seen.view.due->atMs), busy.message));
    return printBackup(context.terminal, {{u"outcome"_s, u"elsewhere"_s}, {u"message"_s, busy.message}},
                       u"The program that holds the workspace makes its backups. %1"_s.arg(busy.message));
}

Result<int> runDue(const CommandContext& context)
{
    const InterruptGuard interrupt;
    GLOBANT_TRY_VALUE(OpenWorkspace workspace, openForReading(context.access, context.clock));
    if (!workspace.session.byRecovery)
        GLOBANT_TRY(accounts::require(workspace.session.role, accounts::Role::Editor));
    GLOBANT_TRY_VALUE(const Look seen, look(workspace, context.clock.nowMs()));
    RunAnswer answer;
    answer.nextMs = seen.view.due ? std::optional(seen.view.due->atMs) : std::nullopt;
    if (!seen.backup && !seen.selfTest)
        return printBackup(context.terminal, runJson(answer), runSentence(answer));
    if (!workspace.lock) { // held already where an older version had to be brought up to date
        auto lock =
            store::WorkspaceLock::acquire(workspace.folder, u"globant-data-cli backup run-due"_s, context.clock);
        if (!lock)
            return leaveToHolder(context, seen, lock.error());
        accounts::Session session = std::move(workspace.session);
        workspace.store.reset();
        GLOBANT_TRY_VALUE(workspace, accounts::openForWriting(std::move(session), std::move(*lock)));
    }

    const backup::RunContext run = contextOf(context, workspace, interrupt);
    GLOBANT_TRY_VALUE(answer, backup::runDue(run));
    if (answer.outcome == RunOutcome::Failed) {
        const QString again = answer.nextMs ? u" It is tried again at %1."_s.arg(localTime(*answer.nextMs)) : QString();
        return fail(answer.error.code, answer.error.message + again);
    }
    GLOBANT_TRY_VALUE(const SelfTestAnswer tested, backup::runDueSelfTest(run));
    if (tested.outcome == SelfTestOutcome::Failed)
        return selfTestFailure(tested.proof);
    QJsonObject json = runJson(answer);
    json.insert(u"self_test"_s, selfTestJson(tested));
    QString sentence = runSentence(answer);
    if (tested.outcome == SelfTestOutcome::Proven)
        sentence += u" The self-test restored it, and it came back whole."_s;
    return printBackup(context.terminal, json, sentence);
}

Result<int> selfTest(const CommandContext& context)
{
    const InterruptGuard interrupt;
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace,
                      openForWriting(context.access, context.clock, u"backup self-test"_s));
    GLOBANT_TRY_VALUE(const SelfTestAnswer answer,
                      backup::runSelfTest(contextOf(context, workspace, interrupt,
                                                    u"The self-test was cancelled. Nothing is left of it."_s)));
    if (answer.outcome == SelfTestOutcome::Failed)
        return selfTestFailure(answer.proof);
    if (answer.outcome == SelfTestOutcome::Busy)
        return fail(ErrorCode::StoreBusy, u"A backup is being made or tested already. Wait until it is done."_s);
    if (answer.outcome == SelfTestOutcome::NothingDue)
        return fail(ErrorCode::NotFound, u"There is no backup to test. Make one: globant-data-cli backup create"_s);
    return printBackup(context.terminal, selfTestJson(answer),
                       u"\"%1\" of %2 was restored, opened and checked: it came back whole."_s.arg(
                           answer.proof.file, localTime(answer.proof.backupMs)));
}

} // namespace

void addBackupRunCommands(CommandLine& line, CLI::App* backups)
{
    line.onChosen(line.add(backups, "run-due",
                           "Makes the backup that the schedule wants now, if it wants one; for timers",
                           "backup run-due --json"),
                  runDue);
    line.onChosen(line.add(backups, "self-test", "Restores the latest backup into a temporary folder and checks it",
                           "backup self-test"),
                  selfTest);
}

} // namespace globant::cli
