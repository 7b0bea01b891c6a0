// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupthread.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace globant::backup {

using namespace Qt::StringLiterals;

namespace {

accounts::Session copyOf(const accounts::Session& session)
{
    accounts::Session copy;
    copy.workspace = session.workspace;
    copy.workspaceId = session.workspaceId;
    copy.account = session.account;
    copy.role = session.role;
    copy.storePath = session.storePath;
    copy.dataKey = session.dataKey.clone();
    copy.byRecovery = session.byRecovery;
    copy.method = session.method;
    return copy;
}

} // namespace

class BackupThread::Private
{
public:
    Private(const accounts::Session& session, store::ConnectionThread& writer, const Clock& clock, Options options,
            Listener listener)
        : m_session(copyOf(session))
        , m_options(std::move(options))
        , m_listener(std::move(listener))
        , m_context{m_session, writer, clock, m_options.program}
        , m_wait(m_options.first)
    {
        m_context.gently = true;
        m_context.progress = [this](const Progress&) -> Result<void> {
            if (isEnding())
                return fail(ErrorCode::Cancelled, u"The backup was stopped. It is made the next time."_s);
            return {};
        };
        m_context.began = [this] { tellBusy(true); };
        m_thread = std::thread([this] { loop(); });
    }
    ~Private()
    {
        {
            const std::lock_guard guard(m_mutex);
            m_ending = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Private)

    void wake()
    {
        {
            const std::lock_guard guard(m_mutex);
            m_woken = true;
        }
        m_changed.notify_all();
    }

private:
    bool isEnding()
    {
        const std::lock_guard guard(m_mutex);
        return m_ending;
    }

    // False: it is to end.
    bool waitForTurn()
    {
        std::unique_lock guard(m_mutex);
        m_changed.wait_for(guard, m_wait, [this] { return m_ending || m_woken; });
        m_woken = false;
        m_wait = m_options.every;
        return !m_ending;
    }

    void loop()
    {
        while (waitForTurn()) {
            backUp();
            if (!isEnding())
                test();
        }
    }

    void backUp()
    {
        m_context.zone = QTimeZone::systemTimeZone(); // a laptop travels
        const auto answer = runDue(m_context);
        tellBusy(false);
        if (!answer)
            return tellFailed(answer.error());
        const bool stopped = answer->outcome == RunOutcome::Failed && answer->error.code == ErrorCode::Cancelled;
        if (answer->outcome != RunOutcome::NothingDue && answer->outcome != RunOutcome::Busy && !stopped &&
            m_listener.ran)
            m_listener.ran(*answer);
    }

    void test()
    {
        const auto answer = runDueSelfTest(m_context);
        tellBusy(false);
        if (!answer) {
            if (answer.error().code != ErrorCode::Cancelled) // by the destructor
                tellFailed(answer.error());
            return;
        }
        if ((answer->outcome == SelfTestOutcome::Proven || answer->outcome == SelfTestOutcome::Failed) &&
            m_listener.tested)
            m_listener.tested(*answer);
    }

    void tellBusy(bool busy)
    {
        if (std::exchange(m_busy, busy) != busy && m_listener.busy)
            m_listener.busy(busy);
    }
    void tellFailed(const Error& error) const
    {
        if (m_listener.failed)
            m_listener.failed(error);
    }

    accounts::Session m_session;
    Options m_options;
    Listener m_listener;
    RunContext m_context;
    bool m_busy = false; // of the thread
    std::chrono::milliseconds m_wait;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_ending = false; // guarded by m_mutex
    bool m_woken = false;  // guarded by m_mutex
    std::thread m_thread;  // last: it uses the others
};

BackupThread::BackupThread(const accounts::Session& session, store::ConnectionThread& writer, const Clock& clock,
                           Options options, Listener listener)
    : d(std::make_unique<Private>(session, writer, clock, std::move(options), std::move(listener)))
{
}

BackupThread::~BackupThread() = default;

void BackupThread::wake()
{
    d->wake();
}

} // namespace globant::backup
