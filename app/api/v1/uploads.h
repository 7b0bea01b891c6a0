// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/uploadstore.h"

#include <QHash>

#include <mutex>

namespace globant::api {

// The uploads on their way, for the routes: who writes to which. From any thread; parts come in the server's, so the
// lock is never held while the disk is waited for.
class Uploads
{
public:
    explicit Uploads(std::unique_ptr<ingest::UploadStore> store)
        : m_store(std::move(store))
    {
    }

    Result<ingest::Upload> create(const QString& account, const QString& fileName, qint64 length,
                                  const QByteArray& metadata);
    // NotFound too for those of another account.
    Result<ingest::Upload> find(const QString& id, const QString& account);
    // Conflict while somebody writes to it.
    Result<void> remove(const QString& id, const QString& account);
    Result<std::unique_ptr<ingest::ByteSource>> openSource(const QString& id);

    // One part: begun, appended to, and then ended in one of three ways. Conflict where one is begun already.
    Result<void> begin(const QString& id);
    Result<void> append(const QString& id, QByteArrayView bytes);
    Result<qint64> finish(const QString& id); // waits for the disk; answers the new offset
    void keep(const QString& id);             // the client left: what came stays, as far as it can be written
    void rollBack(const QString& id);         // what came is void

private:
    std::shared_ptr<ingest::UploadStore::Writer> take(const QString& id);

    std::unique_ptr<ingest::UploadStore> m_store;
    std::mutex m_mutex;
    QHash<QString, std::shared_ptr<ingest::UploadStore::Writer>> m_writers; // guarded by m_mutex
};

} // namespace globant::api
