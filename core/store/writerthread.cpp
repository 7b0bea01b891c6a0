// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writerthread.h"

#include <openssl/crypto.h>
#include <sqlcipher/sqlite3.h>

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

bool isBusy(int code)
{
    return (code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED;
}

} // namespace

WriterThread::WriterThread()
    : m_context(new QObject)
{
    m_thread.setObjectName(u"store writer"_s);
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

Result<std::unique_ptr<WriterThread>> WriterThread::start(const QString& path, SecretBytes key, OpenMode mode)
{
    std::unique_ptr<WriterThread> writer(new WriterThread);
    Result<void> opened;
    QMetaObject::invokeMethod(
        writer->m_context.get(),
        [&] {
            auto connection = Connection::open(path, key, mode);
            if (connection)
                writer->m_connection = std::move(*connection);
            else
                opened = fail(connection.error());
        },
        Qt::BlockingQueuedConnection);
    if (!opened)
        return fail(opened.error());
    return writer;
}

WriterThread::~WriterThread()
{
    QMetaObject::invokeMethod(
        m_context.get(),
        [this] {
            if (m_connection)
                (void)checkpoint(*m_connection,
                                 CheckpointWait::None); // a WAL left behind is whole: the next start recovers it
            m_connection.reset();
            // QThread is over before the thread's own exit handlers run; by then the process may be ending.
            OPENSSL_thread_stop();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
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
