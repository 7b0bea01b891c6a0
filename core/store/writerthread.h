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

// The one thread, with the one connection, that writes to a store and checkpoints it. Work is done in the order it is
// given. All functions may be called from any thread but the writer's own.
class WriterThread
{
public:
    // Opens the connection in the new thread; answers why where that fails.
    static Result<std::unique_ptr<WriterThread>> start(const QString& path, SecretBytes key, OpenMode mode);
    // Finishes the work given so far, checkpoints, and closes.
    ~WriterThread();
    Q_DISABLE_COPY_MOVE(WriterThread)

    // Runs `work`, a callable Result<T>(const Connection&), in the writer's thread; for callers with an event loop.
    template <class Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work, const Connection&>>
    {
        auto promise = std::make_shared<QPromise<std::invoke_result_t<Work, const Connection&>>>();
        promise->start();
        // Shared, as a std::function copies what it holds, and work may hold what cannot be copied.
        post([this, promise, shared = std::make_shared<Work>(std::move(work))] {
            promise->addResult((*shared)(*m_connection));
            promise->finish();
        });
        return promise->future();
    }

    // The same, waiting for the answer.
    template <class Work>
    auto runNow(Work work) -> std::invoke_result_t<Work, const Connection&>
    {
        std::optional<std::invoke_result_t<Work, const Connection&>> answer;
        std::binary_semaphore done(0);
        post([&] {
            answer.emplace(work(*m_connection));
            done.release();
        });
        done.acquire();
        return std::move(*answer);
    }

private:
    using Job = std::function<void()>;

    WriterThread() = default;
    void post(Job job);
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_posted;
    std::deque<Job> m_jobs; // guarded by m_mutex
    bool m_ending = false;  // guarded by m_mutex
    std::unique_ptr<Connection> m_connection;
    std::thread m_thread; // last: it uses the others
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
