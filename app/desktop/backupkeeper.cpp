// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/backupkeeper.h"

#include "ui/common/localized.h"
#include "ui/common/workspacesession.h"

#include <QCoreApplication>
#include <QPointer>
#include <QtConcurrentRun>

namespace globant::desktop {

using namespace Qt::StringLiterals;
using backup::RunOutcome;
using backup::SelfTestOutcome;

namespace {

constexpr std::chrono::seconds kAfterChange{1};

Error alreadyAtIt()
{
    return {ErrorCode::StoreBusy,
            BackupKeeper::tr("Another backup is being made or tried out right now. Do this again in a moment.")};
}

} // namespace

BackupKeeper::BackupKeeper(ui::WorkspaceSession& session, Others others, QObject* parent)
    : BackupControl(parent)
    , m_session(session)
    , m_others(std::move(others))
{
    m_pool.setMaxThreadCount(1);
    m_waking.setSingleShot(true);
    m_waking.setInterval(kAfterChange);
    connect(&m_waking, &QTimer::timeout, this, &BackupKeeper::wake);
    // Imports come with it, and a schedule may count them.
    connect(&session, &ui::WorkspaceSession::dataChanged, &m_waking, qOverload<>(&QTimer::start));
    connect(&m_notice, &BackupNotice::chosen, this, &BackupKeeper::chosen);
}

BackupKeeper::~BackupKeeper()
{
    cancel();
    m_thread.reset();
    m_pool.waitForDone();
}

void BackupKeeper::start(std::chrono::milliseconds first)
{
    if (!m_session.canWrite())
        return;
    m_session.read(this, backup::readScheduleState, [this](const Result<backup::ScheduleState>& state) {
        if (state && state->tries > 0)
            Q_EMIT troubled(ui::localized(state->lastFailure));
    });
    begin(first);
}

void BackupKeeper::begin(std::chrono::milliseconds first)
{
    backup::BackupThread::Listener listener;
    listener.ran = [this](const backup::RunAnswer& answer) {
        QMetaObject::invokeMethod(
            this, [this, answer] { takeRun(answer); }, Qt::QueuedConnection);
    };
    listener.tested = [this](const backup::SelfTestAnswer& answer) {
        QMetaObject::invokeMethod(
            this, [this, answer] { takeTest(answer); }, Qt::QueuedConnection);
    };
    listener.busy = [this](bool busy) {
        QMetaObject::invokeMethod(
            this, [this, busy] { takeScheduled(busy); }, Qt::QueuedConnection);
    };
    backup::BackupThread::Options options;
    options.program = QCoreApplication::applicationVersion();
    options.first = first;
    m_thread = std::make_unique<backup::BackupThread>(m_session.workspace().session, m_session.store().writer(),
                                                      m_session.clock(), std::move(options), std::move(listener));
}

ui::BackupControl::Job BackupKeeper::job() const
{
    return m_job == Job::None && m_scheduled ? Job::Scheduled : m_job;
}

// False where there is one already.
bool BackupKeeper::beginJob(Job job)
{
    if (this->job() != Job::None) {
        Q_EMIT failed(alreadyAtIt());
        return false;
    }
    m_job = job;
    m_percent = -1;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    Q_EMIT jobChanged();
    return true;
}

// Of the job that begins, which fails with this sentence when it is cancelled.
backup::RunContext BackupKeeper::context(const QString& cancelled)
{
    backup::RunContext context{m_session.workspace().session, m_session.store().writer(), m_session.clock(),
                               QCoreApplication::applicationVersion()};
    context.gently = true;
    context.progress = reporter(cancelled);
    return context;
}

// Called in the working thread, where it may be called often: the main one hears of each percent.
backup::ProgressCallback BackupKeeper::reporter(const QString& cancelled)
{
    return [this, cancelled, flag = m_cancelled,
            told = std::make_shared<int>(-1)](const backup::Progress& now) -> Result<void> {
        if (*flag)
            return fail(ErrorCode::Cancelled, cancelled);
        const int percent = now.total > 0 ? int(now.done * 100 / now.total) : -1;
        if (std::exchange(*told, percent) == percent)
            return {};
        QMetaObject::invokeMethod(
            this,
            [this, percent, flag] {
                if (flag != m_cancelled || m_job == Job::None) // it has ended meanwhile
                    return;
                m_percent = percent;
                Q_EMIT jobChanged();
            },
            Qt::QueuedConnection);
        return {};
    };
}

// `work` runs in another thread, `then` with its answer in the main one, when the job has ended.
template <class Work, class Then>
void BackupKeeper::run(Work work, Then then)
{
    ui::whenDone(QtConcurrent::run(&m_pool, std::move(work)), this, [this, then = std::move(then)](const auto& answer) {
        m_job = Job::None;
        Q_EMIT jobChanged();
        then(answer);
        Q_EMIT changed();
        Q_EMIT m_session.logChanged();
    });
}

void BackupKeeper::create(const QString& path)
{
    if (!beginJob(Job::Creating))
        return;
    run([context = context(tr("The backup was cancelled. Nothing was written.")),
         path] { return backup::createNow(context, path); },
        [this](const Result<backup::RunAnswer>& answer) { takeCreated(answer); });
}

void BackupKeeper::takeCreated(const Result<backup::RunAnswer>& answer)
{
    if (!answer) {
        Q_EMIT failed(answer.error());
        return;
    }
    if (answer->outcome == RunOutcome::Made && answer->backup) {
        m_notice.withdraw();
        Q_EMIT troubled(QString());
        Q_EMIT created(*answer->backup);
        wake();
    } else {
        Q_EMIT failed(answer->error);
    }
}

void BackupKeeper::verify(const QString& path)
{
    if (!beginJob(Job::Verifying))
        return;
    run(
        [path, &session = m_session,
         progress = reporter(tr("The check was cancelled. What is known of the backup stays as it was."))]()
            -> Result<backup::VerifiedBackup> {
            GLOBANT_TRY_VALUE(const backup::VerifiedBackup found,
                              backup::verifyListed(session.workspace().session, path, session.clock(), progress));
            GLOBANT_TRY(session.store().writer().runNow([&found](const store::Connection& connection) {
                return backup::noteVerification(connection, found.entry.id, found.verification);
            }));
            return found;
        },
        [this](const Result<backup::VerifiedBackup>& found) {
            if (found)
                Q_EMIT verified(*found);
            else
                Q_EMIT failed(found.error());
        });
}

void BackupKeeper::prove()
{
    if (!beginJob(Job::Proving))
        return;
    run([context =
             context(tr("The test was cancelled. Nothing is left of it."))] { return backup::runSelfTest(context); },
        [this](const Result<backup::SelfTestAnswer>& answer) {
            if (!answer)
                Q_EMIT failed(answer.error());
            else if (answer->outcome == SelfTestOutcome::Busy)
                Q_EMIT failed(alreadyAtIt());
            else if (answer->outcome != SelfTestOutcome::NothingDue)
                Q_EMIT proven(answer->proof);
        });
}

void BackupKeeper::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void BackupKeeper::wake()
{
    if (m_thread)
        m_thread->wake();
}

void BackupKeeper::quieten(QObject* context, std::function<void()> then)
{
    cancel();
    // Behind the job that runs; ending the thread takes as long as it needs to stop.
    auto ended = QtConcurrent::run(&m_pool, [thread = std::shared_ptr(std::move(m_thread))]() mutable {
        thread.reset();
        return true;
    });
    ui::whenDone(ended, this, [this, context = QPointer(context), then = std::move(then)](bool) {
        takeScheduled(false);
        m_others.stop([context, then] {
            if (context)
                then();
        });
    });
}

void BackupKeeper::resume()
{
    if (!m_thread && m_session.canWrite())
        begin(std::chrono::seconds(0));
    m_others.resume();
}

void BackupKeeper::takeScheduled(bool busy)
{
    if (std::exchange(m_scheduled, busy) != busy)
        Q_EMIT jobChanged();
}

void BackupKeeper::takeRun(const backup::RunAnswer& answer)
{
    if (answer.outcome == RunOutcome::Failed) {
        m_notice.show(tr("A backup failed"), tr("It is tried again by itself. Globant Data says why, and what to do."));
        Q_EMIT troubled(ui::localized(answer.error));
    } else {
        m_notice.withdraw();
        Q_EMIT troubled(QString());
    }
    Q_EMIT changed();
    Q_EMIT m_session.logChanged();
}

void BackupKeeper::takeTest(const backup::SelfTestAnswer& answer)
{
    if (answer.outcome == SelfTestOutcome::Failed) {
        m_notice.show(tr("A backup does not come back whole"),
                      tr("Its self-test failed. Globant Data says why, and what to do."));
        Q_EMIT troubled(ui::localized(answer.proof.fault));
    }
    Q_EMIT changed();
    Q_EMIT m_session.logChanged();
}

} // namespace globant::desktop
