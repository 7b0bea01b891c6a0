// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/v1/uploads.h"

namespace globant::api {

using namespace Qt::StringLiterals;
using ingest::Upload;
using ingest::UploadDurability;
using ingest::UploadStore;

namespace {

Failure noUpload()
{
    return fail(ErrorCode::NotFound, u"There is no such upload, or it is too old. Begin it again."_s);
}

} // namespace

Uploads::Uploads(std::unique_ptr<UploadStore> store, const Clock& clock, const UploadLimits& limits)
    : m_store(std::move(store))
    , m_clock(clock)
    , m_limits(limits)
{
    for (const Upload& upload : m_store->list())
        m_shares.insert(upload.id, {upload.account, upload.length, upload.createdMs});
}

// Room for one more upload; under a name of its own until it has an id, so that two at once cannot take the same room.
Result<QString> Uploads::reserve(const QString& account, qint64 length)
{
    const qint64 nowMs = m_clock.nowMs();
    const std::scoped_lock lock(m_mutex);
    m_shares.removeIf([nowMs](const auto& share) { return nowMs - share->createdMs > UploadStore::kKeptMs; });
    int uploads = 0;
    qint64 bytes = 0;
    for (const Share& share : std::as_const(m_shares)) {
        uploads += share.account == account ? 1 : 0;
        bytes += share.account == account ? share.bytes : 0;
    }
    if (uploads >= m_limits.uploads)
        return fail(
            ErrorCode::StoreFull,
            u"%1 of your uploads are on their way, and there may not be more. Finish or delete one first."_s.arg(
                uploads));
    if (length > m_limits.bytes - bytes)
        return fail(ErrorCode::StoreFull,
                    u"Your uploads together may have %1 bytes, and those on their way have %2. Finish or delete one "
                    "first."_s.arg(m_limits.bytes)
                        .arg(bytes));
    const QString name = u"new %1"_s.arg(++m_reserved);
    m_shares.insert(name, {account, length, nowMs});
    return name;
}

Result<Upload> Uploads::create(const QString& account, const QString& fileName, qint64 length,
                               const QByteArray& metadata, UploadDurability how)
{
    if (how == UploadDurability::Now)
        GLOBANT_TRY(m_store->removeExpired());
    GLOBANT_TRY_VALUE(const QString reserved, reserve(account, length));
    auto upload = m_store->create(account, fileName, length, metadata, how);
    const std::scoped_lock lock(m_mutex);
    const Share share = m_shares.take(reserved);
    if (upload)
        m_shares.insert(upload->id, share);
    return upload;
}

Result<Upload> Uploads::find(const QString& id, const QString& account)
{
    GLOBANT_TRY_VALUE(Upload upload, m_store->find(id));
    if (upload.account != account)
        return noUpload();
    return upload;
}

Result<void> Uploads::remove(const QString& id, const QString& account)
{
    GLOBANT_TRY(find(id, account));
    forget(id);
    return m_store->remove(id);
}

void Uploads::discard(const QString& id)
{
    forget(id);
    m_store->discard(id);
}

void Uploads::forget(const QString& id)
{
    const std::scoped_lock lock(m_mutex);
    m_shares.remove(id);
    m_writers.remove(id);
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
    const auto writer = writerOf(id);
    return writer ? writer->append(bytes) : noUpload();
}

// Stays among the writers until it is done with the file, so that no second one begins before.
Result<qint64> Uploads::finish(const QString& id)
{
    const auto writer = writerOf(id);
    if (!writer)
        return noUpload();
    const auto flushed = writer->flush();
    const qint64 offset = writer->offset();
    if (!take(id)) // removed meanwhile
        return noUpload();
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

std::shared_ptr<UploadStore::Writer> Uploads::writerOf(const QString& id)
{
    const std::scoped_lock lock(m_mutex);
    return m_writers.value(id);
}

std::shared_ptr<UploadStore::Writer> Uploads::take(const QString& id)
{
    const std::scoped_lock lock(m_mutex);
    return m_writers.take(id);
}

} // namespace globant::api
