// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/uploadstore.h"

#include <QHash>

#include <mutex>

namespace globant::api {

// What one account may have on its way at a time.
struct UploadLimits
{
    int uploads = 32;
    qint64 bytes = 64LL * 1024 * 1024 * 1024; // that they were begun with, together
};

// The uploads on their way, for the routes: who writes to which. From any thread; parts come in the server's, so the
// lock is never held while the disk is waited for.
class Uploads
{
public:
    // The clock outlives it.
    Uploads(std::unique_ptr<ingest::UploadStore> store, const Clock& clock, const UploadLimits& limits = {});

    // StoreFull where the account has too much on its way already, or the disk has no room for it. `how`: with
    // WithFirstPart it does not wait for the disk.
    Result<ingest::Upload> create(const QString& account, const QString& fileName, qint64 length,
                                  const QByteArray& metadata, ingest::UploadDurability how);
    // NotFound too for those of another account.
    Result<ingest::Upload> find(const QString& id, const QString& account);
    // A part that is being sent is void too.
    Result<void> remove(const QString& id, const QString& account);
    // The same, without waiting for the disk, for one that its client does not know of.
    void discard(const QString& id);
    Result<std::unique_ptr<ingest::ByteSource>> openSource(const QString& id);

    // One part: begun, appended to, and then ended in one of three ways. Conflict where one is begun already; NotFound
    // once the upload was removed.
    Result<void> begin(const QString& id);
    Result<void> append(const QString& id, QByteArrayView bytes);
    Result<qint64> finish(const QString& id); // waits for the disk; answers the new offset
    void keep(const QString& id);             // the client left: what came stays, as far as it can be written
    void rollBack(const QString& id);         // what came is void

private:
    // What an upload takes of its account's share.
    struct Share
    {
        QString account;
        qint64 bytes = 0;
        qint64 createdMs = 0;
    };

    Result<QString> reserve(const QString& account, qint64 length);
    std::shared_ptr<ingest::UploadStore::Writer> writerOf(const QString& id);
    std::shared_ptr<ingest::UploadStore::Writer> take(const QString& id);
    void forget(const QString& id);

    std::unique_ptr<ingest::UploadStore> m_store;
    const Clock& m_clock;
    const UploadLimits m_limits;
    std::mutex m_mutex;
    QHash<QString, std::shared_ptr<ingest::UploadStore::Writer>> m_writers; // guarded by m_mutex
    QHash<QString, Share> m_shares;                                         // the same
    quint64 m_reserved = 0;                                                 // the same; names what has no id yet
};

} // namespace globant::api
