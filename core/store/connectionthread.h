// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <semaphore>
#include <thread>
#include <type_traits>

namespace globant::store {

// A thread with a connection of its own, which does work in the order it is given. The store's writer is one, the only
// one that writes and checkpoints; a part of the program that asks much has another to read. All functions may be
// called from any thread but this one.
class ConnectionThread
{
public:
    // Opens the connection in the new thread; answers why where that fails.
    static Result<std::unique_ptr<ConnectionThread>> start(const QString& path, SecretBytes key, OpenMode mode);
    // Finishes the work given so far, checkpoints (unless it only reads), and closes.
    ~ConnectionThread();
    Q_DISABLE_COPY_MOVE(ConnectionThread)

    // Runs `work`, a callable Result<T>(const Connection&), in the thread; for callers with an event loop.
    template <class Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work, const Connection&>>
    {
        auto promise = std::make_shared<QPromise<std::invoke_result_t<Work, const Connection&>>>();
        promise->start();
        // Shared, as a std::function copies what it holds, and work may hold what cannot be copied.
        post([this, promise, shared = std::make_shared<Work>(std::move(work))] {
            promise->addResult(answer(*shared));
            promise->finish();
        });
        return promise->future();
    }

    // The same, waiting for the answer.
    template <class Work>
    auto runNow(Work work) -> std::invoke_result_t<Work, const Connection&>
    {
        std::optional<std::invoke_result_t<Work, const Connection&>> answered;
        std::binary_semaphore done(0);
        post([&] {
            answered.emplace(answer(work));
            done.release();
        });
        done.acquire();
        return std::move(*answered);
    }

    // For a store whose file has been replaced: all work that has not begun, and all that is still to be given, fails
    // with Conflict and runs no more, and the connection closes without a checkpoint. May be called by work in the
    // thread too.
    void retire();

    // Stops the statement that runs now, if one does: it fails with Cancelled.
    void interrupt();

private:
    using Job = std::function<void()>;

    explicit ConnectionThread(OpenMode mode)
        : m_mode(mode)
    {
    }
    void post(Job job);
    void loop();
    bool isRetired();

    template <class Work>
    auto answer(Work& work) -> std::invoke_result_t<Work, const Connection&>
    {
        if (isRetired())
            return fail(ErrorCode::Conflict,
                        QStringLiteral("The workspace's data has got a new key meanwhile, and this was not done. Do "
                                       "it again."));
        return work(*m_connection);
    }

    const OpenMode m_mode;
    std::mutex m_mutex;
    std::condition_variable m_posted;
    std::deque<Job> m_jobs; // guarded by m_mutex
    bool m_ending = false;  // guarded by m_mutex
    bool m_retired = false; // guarded by m_mutex
    std::unique_ptr<Connection> m_connection;
    sqlite3* m_handle = nullptr; // of m_connection
    std::thread m_thread;        // last: it uses the others
};

// How long a checkpoint waits for readers to let go of their snapshots.
enum class CheckpointWait {
    Long, // a few times the connection's busy timeout
    None,
};

// Moves the WAL into the database file and empties it, with bounded retries while a reader's snapshot is in the way.
// Writer's connection only. False: a reader held on; what was committed is safe in the WAL, and a later call finishes
// it.
Result<bool> checkpoint(const Connection& connection, CheckpointWait wait = CheckpointWait::Long);

} // namespace globant::store
