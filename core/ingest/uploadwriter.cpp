// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/sha256.h"
#include "core/ingest/uploadblocks.h"
#include "core/ingest/uploadstore.h"

#include <fcntl.h>
#include <unistd.h>

namespace globant::ingest {

using namespace Qt::StringLiterals;
using namespace uploadblocks;

UploadStore::Writer::Writer(const UploadStore& store, Upload upload, int fd, const End& end)
    : m_store(store)
    , m_upload(std::move(upload))
    , m_file(fd)
    , m_start(end)
    , m_end(end)
    , m_offset(end.offset)
{
}

Result<void> UploadStore::Writer::append(QByteArrayView bytes)
{
    if (bytes.size() > m_upload.length - m_offset)
        return fail(ErrorCode::Usage,
                    u"There are more bytes than the %1 that the upload was begun with."_s.arg(m_upload.length));
    m_offset += bytes.size();
    m_block += bytes;
    while (m_block.size() >= kMostPlain)
        GLOBANT_TRY(writeBlock());
    return {};
}

Result<void> UploadStore::Writer::writeBlock()
{
    const QByteArray plain = m_block.first(qMin(kMostPlain, m_block.size()));
    GLOBANT_TRY_VALUE(const QByteArray sealed, seal(m_store.m_key, m_upload.id, m_end.blocks, plain));
    GLOBANT_TRY(writeAt(m_file.get(), m_end.bytes, sealed));
    m_end = {m_end.bytes + sealed.size(), m_end.blocks + 1, m_end.offset + plain.size()};
    m_store.remember(m_upload.id, m_end);
    m_block = m_block.sliced(plain.size());
    return {};
}

Result<void> UploadStore::Writer::write()
{
    while (!m_block.isEmpty())
        GLOBANT_TRY(writeBlock());
    return {};
}

Result<void> UploadStore::Writer::flush()
{
    GLOBANT_TRY(write());
    if (::fsync(m_file.get()) != 0)
        return systemFailure(u"Writing"_s);
    return m_store.syncEntry(m_upload.id);
}

Result<void> UploadStore::Writer::rollBack()
{
    m_block.clear();
    m_end = m_start;
    m_offset = m_start.offset;
    m_store.remember(m_upload.id, m_start);
    if (::ftruncate(m_file.get(), m_start.bytes) != 0)
        return systemFailure(u"Writing"_s);
    return {};
}

class UploadStore::Source final : public ByteSource
{
public:
    Source(const UploadStore& store, Upload upload, int fd, qint64 offset)
        : m_store(store)
        , m_upload(std::move(upload))
        , m_file(fd)
        , m_fileOffset(offset)
    {
    }

    Result<void> read(qsizetype count, QByteArray& out) override
    {
        while (count > 0 && !m_atEnd) {
            if (isCancelled())
                return fail(ErrorCode::Cancelled, u"Reading the upload was cancelled."_s);
            if (m_taken == m_rest.size()) {
                GLOBANT_TRY_VALUE(const auto sealed, blockAt(m_file.get(), m_fileOffset));
                if (!sealed) {
                    if (m_read != m_upload.length)
                        return fail(ErrorCode::StoreDamaged,
                                    u"The upload is not what was sent: a part of its file is gone. Send it again."_s);
                    m_atEnd = true;
                    break;
                }
                m_taken = 0;
                GLOBANT_TRY_VALUE(m_rest, unseal(m_store.m_key, m_upload.id, m_block, *sealed));
                m_fileOffset += sizeInFile(plainSize(sealed->size()));
                ++m_block;
            }
            const QByteArrayView part = QByteArrayView(m_rest).sliced(m_taken, qMin(count, m_rest.size() - m_taken));
            m_hash.add(part);
            out += part;
            count -= part.size();
            m_taken += part.size();
            m_read += part.size();
        }
        return {};
    }
    bool atEnd() const override { return m_atEnd; }
    qint64 size() const override { return m_upload.length; }
    QByteArray sha256() const override { return m_atEnd ? m_hash.hex() : QByteArray(); }

private:
    const UploadStore& m_store;
    const Upload m_upload;
    FileDescriptor m_file;
    qint64 m_fileOffset;
    qint64 m_block = 1;
    qint64 m_read = 0;
    QByteArray m_rest;     // the block at hand
    qsizetype m_taken = 0; // of it
    Sha256 m_hash;
    bool m_atEnd = false;
};

Result<std::unique_ptr<UploadStore::Writer>> UploadStore::openWriter(const QString& id) const
{
    const int fd = openFile(id, O_RDWR);
    if (fd < 0)
        return noUpload();
    auto found = scan(id, fd);
    if (!found) {
        ::close(fd);
        return fail(found.error());
    }
    std::unique_ptr<Writer> writer(new Writer(*this, found->upload, fd, found->end));
    if (::ftruncate(fd, found->end.bytes) != 0)
        return systemFailure(u"Opening"_s);
    remember(id, found->end);
    return writer;
}

Result<std::unique_ptr<ByteSource>> UploadStore::openSource(const QString& id) const
{
    const int fd = openFile(id, O_RDONLY);
    if (fd < 0)
        return noUpload();
    auto found = scan(id, fd);
    if (!found || !found->upload.isWhole()) {
        ::close(fd);
        return found ? fail(ErrorCode::Conflict,
                            u"The upload is not complete: %1 of %2 bytes are there."_s.arg(found->upload.offset)
                                .arg(found->upload.length))
                     : fail(found.error());
    }
    return std::make_unique<Source>(*this, found->upload, fd, found->headerEnd);
}

} // namespace globant::ingest
