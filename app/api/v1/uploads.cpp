// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/v1/uploads.h"

namespace globant::api {

using namespace Qt::StringLiterals;
using ingest::Upload;
using ingest::UploadStore;

Result<Upload> Uploads::create(const QString& account, const QString& fileName, qint64 length,
                               const QByteArray& metadata)
{
    GLOBANT_TRY(m_store->removeExpired());
    return m_store->create(account, fileName, length, metadata);
}

Result<Upload> Uploads::find(const QString& id, const QString& account)
{
    GLOBANT_TRY_VALUE(Upload upload, m_store->find(id));
    if (upload.account != account)
        return fail(ErrorCode::NotFound, u"There is no such upload, or it is too old. Begin it again."_s);
    return upload;
}

Result<void> Uploads::remove(const QString& id, const QString& account)
{
    GLOBANT_TRY(find(id, account));
    {
        const std::scoped_lock lock(m_mutex);
        if (m_writers.contains(id))
            return fail(ErrorCode::Conflict, u"A part of this upload is being sent."_s);
    }
    // Waits for the disk. A part that begins meanwhile goes to a file that is gone.
    return m_store->remove(id);
}

Result<std::unique_ptr<ingest::ByteSource>> Uploads::openSource(const QString& id)
{
    return m_store->openSource(id);
}

Result<void> Uploads::begin(const QString& id)
{
    const std::scoped_lock lock(m_mutex);
    if (m_writers.contains(id))
        return fail(ErrorCode::Conflict, u"Another part of this upload is being sent."_s);
    GLOBANT_TRY_VALUE(auto writer, m_store->openWriter(id));
    m_writers.insert(id, std::move(writer));
    return {};
}

Result<void> Uploads::append(const QString& id, QByteArrayView bytes)
{
    std::shared_ptr<UploadStore::Writer> writer;
    {
        const std::scoped_lock lock(m_mutex);
        writer = m_writers.value(id);
    }
    return writer->append(bytes);
}

// Stays among the writers until it is done with the file, so that no second one begins before.
Result<qint64> Uploads::finish(const QString& id)
{
    std::shared_ptr<UploadStore::Writer> writer;
    {
        const std::scoped_lock lock(m_mutex);
        writer = m_writers.value(id);
    }
    const auto flushed = writer->flush();
    const qint64 offset = writer->offset();
    take(id);
    if (!flushed)
        return fail(flushed.error());
    return offset;
}

void Uploads::keep(const QString& id)
{
    if (const auto writer = take(id))
        (void)writer->write(); // what is not written is sent again
}

void Uploads::rollBack(const QString& id)
{
    if (const auto writer = take(id))
        (void)writer->rollBack(); // a file that is too long is cut when it is next opened
}

std::shared_ptr<UploadStore::Writer> Uploads::take(const QString& id)
{
    const std::scoped_lock lock(m_mutex);
    return m_writers.take(id);
}

} // namespace globant::api
