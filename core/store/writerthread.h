// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <memory>
#include <type_traits>

namespace globant::store {

// The one thread, with the one connection, that writes to a store and checkpoints it. Work is done in the order it is
// given. All functions may be called from any thread but the writer's own. Needs a QCoreApplication.
class WriterThread
{
public:
    // Opens the connection in the new thread; answers why where that fails.
    static Result<std::unique_ptr<WriterThread>> start(const QString& path, SecretBytes key, OpenMode mode);
    // Finishes the work given so far, checkpoints, and closes.
    ~WriterThread();
    Q_DISABLE_COPY_MOVE(WriterThread)

    // Runs `work`, a callable Result<T>(const Connection&), in the writer's thread.
    template <class Work>
    auto run(Work work) -> QFuture<std::invoke_result_t<Work, const Connection&>>
    {
        using Answer = std::invoke_result_t<Work, const Connection&>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QMetaObject::invokeMethod(m_context.get(), [this, promise, work = std::move(work)]() mutable {
            promise->addResult(work(*m_connection));
            promise->finish();
        });
        return promise->future();
    }

    // The same, waiting for the answer.
    template <class Work>
    auto runNow(Work work) -> std::invoke_result_t<Work, const Connection&>
    {
        auto future = run(std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }

private:
    WriterThread();

    QThread m_thread;
    std::unique_ptr<QObject> m_context; // lives in m_thread
    std::unique_ptr<Connection> m_connection;
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
