// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/backupkeeper.h"

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
            Q_EMIT troubled(state->lastFailure.message);
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

backup::RunContext BackupKeeper::context() const
{
    backup::RunContext context{m_session.workspace().session, m_session.store().writer(), m_session.clock(),
                               QCoreApplication::applicationVersion()};
    context.gently = true;
    return context;
}

// `work` runs in another thread, `then` with its answer in the main one, when the job has ended.
template <class Work, class Then>
void BackupKeeper::run(Job job, Work work, Then then)
{
    if (this->job() != Job::None) {
        Q_EMIT failed(alreadyAtIt());
        return;
    }
    m_job = job;
    m_percent = -1;
    Q_EMIT jobChanged();
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
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    backup::RunContext context = this->context();
    context.progress = [this, cancelled = m_cancelled](const backup::Progress& now) -> Result<void> {
        if (*cancelled)
            return fail(ErrorCode::Cancelled, tr("The backup was cancelled. Nothing was written."));
        const int percent = now.total > 0 ? int(qint64(now.done) * 100 / now.total) : -1;
        QMetaObject::invokeMethod(
            this,
            [this, percent] {
                if (std::exchange(m_percent, percent) != percent)
                    Q_EMIT jobChanged();
            },
            Qt::QueuedConnection);
        return {};
    };
    run(
        Job::Creating, [context, path] { return backup::createNow(context, path); },
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
    run(
        Job::Verifying,
        [path, &session = m_session]() -> Result<backup::VerifiedBackup> {
            GLOBANT_TRY_VALUE(const backup::VerifiedBackup found,
                              backup::verifyListed(session.workspace().session, path, session.clock()));
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
    run(
        Job::Proving, [context = context()] { return backup::runSelfTest(context); },
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
        Q_EMIT troubled(answer.error.message);
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
        Q_EMIT troubled(answer.proof.fault);
    }
    Q_EMIT changed();
    Q_EMIT m_session.logChanged();
}

} // namespace globant::desktop
