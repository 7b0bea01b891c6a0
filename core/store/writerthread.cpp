// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writerthread.h"

#include <sqlcipher/sqlite3.h>

namespace globant::store {

using namespace Qt::StringLiterals;

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
                (void)checkpoint(*m_connection); // a WAL left behind is whole: the next start recovers it
            m_connection.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Result<bool> checkpoint(const Connection& connection)
{
    // Each attempt waits for readers as long as the connection's busy timeout.
    constexpr int kAttempts = 3;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const int code =
            sqlite3_wal_checkpoint_v2(connection.handle(), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
        if (code == SQLITE_OK)
            return true;
        if ((code & 0xff) != SQLITE_BUSY && (code & 0xff) != SQLITE_LOCKED)
            return fail(sqliteError(connection.handle(), u"Writing the changes into the store's file"_s));
    }
    return false;
}

} // namespace globant::store
