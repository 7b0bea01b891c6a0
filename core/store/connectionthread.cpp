// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connectionthread.h"

#include <sqlcipher/sqlite3.h>

#ifdef Q_OS_LINUX
#include <pthread.h>
#endif

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

bool isBusy(int code)
{
    return (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED;
}

} // namespace

Result<std::unique_ptr<ConnectionThread>> ConnectionThread::start(const QString& path, SecretBytes key, OpenMode mode)
{
    std::unique_ptr<ConnectionThread> thread(new ConnectionThread(mode));
    thread->m_thread = std::thread([raw = thread.get()] { raw->loop(); });
    Result<void> opened;
    std::binary_semaphore done(0);
    thread->post([&] {
        auto connection = Connection::open(path, key, mode);
        if (connection) {
            thread->m_connection = std::move(*connection);
            thread->m_handle = thread->m_connection->handle();
        } else {
            opened = fail(connection.error());
        }
        done.release();
    });
    done.acquire();
    if (!opened)
        return fail(opened.error());
    return thread;
}

ConnectionThread::~ConnectionThread()
{
    post([this] {
        if (m_connection && m_mode != OpenMode::QueryOnly && !isRetired())
            (void)checkpoint(*m_connection,
                             CheckpointWait::None); // a WAL left behind is whole: the next start recovers it
        m_connection.reset();
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    });
    m_thread.join();
}

void ConnectionThread::interrupt()
{
    // The connection is there from start() to the destructor, and SQLite takes this call from any thread.
    sqlite3_interrupt(m_handle);
}

void ConnectionThread::retire()
{
    const std::lock_guard lock(m_mutex);
    m_retired = true;
}

bool ConnectionThread::isRetired()
{
    const std::lock_guard lock(m_mutex);
    return m_retired;
}

void ConnectionThread::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_posted.notify_one();
}

void ConnectionThread::loop()
{
#ifdef Q_OS_LINUX
    pthread_setname_np(pthread_self(), m_mode == OpenMode::QueryOnly ? "store reader" : "store writer");
#endif
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            if (m_ending)
                return;
            m_posted.wait(lock, [this] { return !m_jobs.empty(); });
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

Result<bool> checkpoint(const Connection& connection, CheckpointWait wait)
{
    // Each attempt waits for readers as long as the connection's busy timeout.
    const int attempts = wait == CheckpointWait::Long ? 3 : 1;
    sqlite3* const db = connection.handle();
    if (wait == CheckpointWait::None)
        sqlite3_busy_timeout(db, 0);
    int code = SQLITE_BUSY;
    for (int attempt = 0; attempt < attempts && isBusy(code); ++attempt)
        code = sqlite3_wal_checkpoint_v2(db, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(db, kBusyTimeoutMs);
    if (code != SQLITE_OK && !isBusy(code))
        return fail(sqliteError(db, u"Writing the changes into the store's file"_s));
    return code == SQLITE_OK;
}

} // namespace globant::store
