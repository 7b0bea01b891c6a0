// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/uploadstore.h"

#include "core/common/durablefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QtEndian>

#include <sodium.h>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBlock = 256 * 1024;
constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kLength = sizeof(quint32);
constexpr qsizetype kIdDigits = 32;
const QString kSuffix = u".part"_s;

unsigned char* bytesOf(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

const unsigned char* bytesOf(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

Failure noUpload()
{
    return fail(ErrorCode::NotFound, u"There is no such upload, or it is too old. Begin it again."_s);
}

Failure systemFailure(const QString& doing)
{
    const int error = errno;
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        return fail(ErrorCode::StoreFull,
                    u"There is no space left for the upload. Free some space and go on with it."_s);
    return fail(ErrorCode::Internal, u"%1 an upload failed: %2."_s.arg(
                                         doing, QString::fromStdString(std::generic_category().message(error))));
}

// Reads `size` bytes at `offset`; fewer only at the end of the file.
Result<QByteArray> readAt(int fd, qint64 offset, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    qsizetype done = 0;
    while (done < size) {
        const ssize_t n = ::pread(fd, bytes.data() + done, std::size_t(size - done), offset + done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return systemFailure(u"Reading"_s);
        if (n == 0)
            break;
        done += n;
    }
    bytes.truncate(done);
    return bytes;
}

Result<void> writeAt(int fd, qint64 offset, const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t n = ::pwrite(fd, bytes.constData() + done, std::size_t(bytes.size() - done), offset + done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return systemFailure(u"Writing"_s);
        done += n;
    }
    return {};
}

// How many bytes a block has behind its length; 0: there is none.
Result<qsizetype> blockSizeAt(int fd, qint64 offset)
{
    GLOBANT_TRY_VALUE(const QByteArray length, readAt(fd, offset, kLength));
    if (length.size() < kLength)
        return 0;
    const auto size = qsizetype(qFromLittleEndian<quint32>(length.constData()));
    return size < kNonce + kTag || size > kBlock + kNonce + kTag ? 0 : size;
}

// What a block holds, behind its length; nothing where the file ends before.
Result<std::optional<QByteArray>> blockAt(int fd, qint64 offset)
{
    GLOBANT_TRY_VALUE(const qsizetype size, blockSizeAt(fd, offset));
    if (size == 0)
        return std::optional<QByteArray>();
    GLOBANT_TRY_VALUE(QByteArray sealed, readAt(fd, offset + kLength, size));
    if (sealed.size() < size)
        return std::optional<QByteArray>();
    return std::optional(std::move(sealed));
}

} // namespace

UploadStore::UploadStore(QString folder, SecretBytes key, const Clock& clock)
    : m_folder(std::move(folder))
    , m_key(std::move(key))
    , m_clock(clock)
{
}

Result<std::unique_ptr<UploadStore>> UploadStore::open(const QString& folder, const SecretBytes& dataKey,
                                                       const Clock& clock)
{
    GLOBANT_TRY(makePrivateFolder(folder));
    static constexpr char kContext[] = "globant-data uploads 1";
    SecretBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    crypto_generichash(key.data(), key.size(), reinterpret_cast<const unsigned char*>(kContext), sizeof kContext - 1,
                       dataKey.data(), dataKey.size());
    return std::unique_ptr<UploadStore>(new UploadStore(folder, std::move(key), clock));
}

QString UploadStore::pathOf(const QString& id) const
{
    return m_folder + u'/' + id + kSuffix;
}

Result<QByteArray> UploadStore::seal(const QString& id, qint64 block, const QByteArray& plain) const
{
    const QByteArray place = id.toLatin1() + QByteArray::number(block);
    QByteArray sealed(kLength + kNonce + plain.size() + kTag, Qt::Uninitialized);
    qToLittleEndian(quint32(sealed.size() - kLength), sealed.data());
    unsigned char* nonce = bytesOf(sealed) + kLength;
    randombytes_buf(nonce, std::size_t(kNonce));
    if (crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + kNonce, nullptr, bytesOf(plain), quint64(plain.size()),
                                                   bytesOf(place), quint64(place.size()), nullptr, nonce,
                                                   m_key.data()) != 0)
        return fail(ErrorCode::Internal, u"An upload could not be encrypted."_s);
    return sealed;
}

Result<QByteArray> UploadStore::unseal(const QString& id, qint64 block, const QByteArray& sealed) const
{
    const QByteArray place = id.toLatin1() + QByteArray::number(block);
    QByteArray plain(sealed.size() - kNonce - kTag, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(plain), nullptr, nullptr, bytesOf(sealed) + kNonce,
                                                   quint64(sealed.size() - kNonce), bytesOf(place),
                                                   quint64(place.size()), bytesOf(sealed), m_key.data()) != 0)
        return fail(ErrorCode::StoreDamaged,
                    u"The upload is not what was sent: its file was changed. Send it again."_s);
    return plain;
}

Result<Upload> UploadStore::create(const QString& account, const QString& fileName, qint64 length) const
{
    QByteArray random(kIdDigits / 2, Qt::Uninitialized);
    randombytes_buf(random.data(), std::size_t(random.size()));
    const Upload upload{QString::fromLatin1(random.toHex()), account, fileName, length, 0, m_clock.nowMs()};
    const QByteArray header = QJsonDocument(QJsonObject{{u"account"_s, account},
                                                        {u"file"_s, fileName},
                                                        {u"length"_s, length},
                                                        {u"created_ms"_s, upload.createdMs}})
                                  .toJson(QJsonDocument::Compact);
    GLOBANT_TRY_VALUE(const QByteArray sealed, seal(upload.id, 0, header));
    GLOBANT_TRY(writeFileDurably(pathOf(upload.id), sealed));
    return upload;
}

Result<UploadStore::Scan> UploadStore::scan(const QString& id, int fd) const
{
    Scan scan;
    scan.upload.id = id;
    GLOBANT_TRY_VALUE(const auto header, blockAt(fd, 0));
    if (!header)
        return noUpload();
    const auto text = unseal(id, 0, *header);
    if (!text) // of an earlier data key
        return noUpload();
    const QJsonObject json = QJsonDocument::fromJson(*text).object();
    scan.upload.account = json["account"_L1].toString();
    scan.upload.fileName = json["file"_L1].toString();
    scan.upload.length = json["length"_L1].toInteger();
    scan.upload.createdMs = json["created_ms"_L1].toInteger();
    if (m_clock.nowMs() - scan.upload.createdMs > kKeptMs)
        return noUpload();
    scan.blocks = 1;
    scan.fileEnd = kLength + header->size();
    struct stat info = {};
    if (::fstat(fd, &info) != 0)
        return systemFailure(u"Reading"_s);
    qsizetype last = 0;
    while (true) {
        GLOBANT_TRY_VALUE(const qsizetype size, blockSizeAt(fd, scan.fileEnd));
        if (size == 0 || scan.fileEnd + kLength + size > info.st_size)
            break;
        last = kLength + size;
        scan.upload.offset += size - kNonce - kTag;
        scan.fileEnd += last;
        ++scan.blocks;
    }
    if (last == 0)
        return scan;
    // A crash may have left the last one's length without its bytes.
    GLOBANT_TRY_VALUE(const auto sealed, blockAt(fd, scan.fileEnd - last));
    if (!sealed || !unseal(id, scan.blocks - 1, *sealed)) {
        scan.upload.offset -= last - kLength - kNonce - kTag;
        scan.fileEnd -= last;
        --scan.blocks;
    }
    return scan;
}

namespace {

bool isId(const QString& id)
{
    return id.size() == kIdDigits &&
           std::ranges::all_of(id, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

} // namespace

Result<Upload> UploadStore::find(const QString& id) const
{
    if (!isId(id))
        return noUpload();
    const FileDescriptor file(::open(QFile::encodeName(pathOf(id)).constData(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen())
        return noUpload();
    GLOBANT_TRY_VALUE(const Scan found, scan(id, file.get()));
    return found.upload;
}

Result<void> UploadStore::remove(const QString& id) const
{
    if (!isId(id))
        return noUpload();
    return removeDurably(pathOf(id));
}

Result<int> UploadStore::removeExpired() const
{
    int removed = 0;
    const QStringList names = QDir(m_folder).entryList({u'*' + kSuffix}, QDir::Files);
    for (const QString& name : names) {
        const auto upload = find(name.chopped(kSuffix.size()));
        if (upload || upload.error().code != ErrorCode::NotFound)
            continue;
        GLOBANT_TRY(removeDurably(m_folder + u'/' + name));
        ++removed;
    }
    return removed;
}

UploadStore::Writer::Writer(const UploadStore& store, const Upload& upload, int fd, qint64 fileEnd, qint64 blocks)
    : m_store(store)
    , m_upload(upload)
    , m_file(fd)
    , m_startEnd(fileEnd)
    , m_startBlocks(blocks)
    , m_fileEnd(fileEnd)
    , m_blocks(blocks)
    , m_offset(upload.offset)
{
}

Result<std::unique_ptr<UploadStore::Writer>> UploadStore::openWriter(const QString& id) const
{
    if (!isId(id))
        return noUpload();
    const int fd = ::open(QFile::encodeName(pathOf(id)).constData(), O_RDWR | O_CLOEXEC);
    if (fd < 0)
        return noUpload();
    auto found = scan(id, fd);
    if (!found) {
        ::close(fd);
        return fail(found.error());
    }
    std::unique_ptr<Writer> writer(new Writer(*this, found->upload, fd, found->fileEnd, found->blocks));
    if (::ftruncate(fd, found->fileEnd) != 0)
        return systemFailure(u"Opening"_s);
    return writer;
}

Result<void> UploadStore::Writer::append(QByteArrayView bytes)
{
    if (bytes.size() > m_upload.length - m_offset)
        return fail(ErrorCode::Usage,
                    u"There are more bytes than the %1 that the upload was begun with."_s.arg(m_upload.length));
    m_offset += bytes.size();
    m_block += bytes;
    while (m_block.size() >= kBlock)
        GLOBANT_TRY(writeBlock());
    return {};
}

Result<void> UploadStore::Writer::writeBlock()
{
    const QByteArray plain = m_block.first(qMin(kBlock, m_block.size()));
    GLOBANT_TRY_VALUE(const QByteArray sealed, m_store.seal(m_upload.id, m_blocks, plain));
    GLOBANT_TRY(writeAt(m_file.get(), m_fileEnd, sealed));
    m_fileEnd += sealed.size();
    ++m_blocks;
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
    return {};
}

Result<void> UploadStore::Writer::rollBack()
{
    m_block.clear();
    m_fileEnd = m_startEnd;
    m_blocks = m_startBlocks;
    m_offset = m_upload.offset;
    if (::ftruncate(m_file.get(), m_startEnd) != 0)
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
            if (m_rest.isEmpty()) {
                GLOBANT_TRY_VALUE(const auto sealed, blockAt(m_file.get(), m_fileOffset));
                if (!sealed) {
                    if (m_read != m_upload.length)
                        return fail(ErrorCode::StoreDamaged,
                                    u"The upload is not what was sent: a part of its file is gone. Send it again."_s);
                    m_atEnd = true;
                    break;
                }
                GLOBANT_TRY_VALUE(m_rest, m_store.unseal(m_upload.id, m_block, *sealed));
                m_fileOffset += kLength + sealed->size();
                ++m_block;
            }
            const QByteArray part = m_rest.first(qMin(count, m_rest.size()));
            m_hash.addData(part);
            out += part;
            count -= part.size();
            m_read += part.size();
            m_rest = m_rest.sliced(part.size());
        }
        return {};
    }
    bool atEnd() const override { return m_atEnd; }
    qint64 size() const override { return m_upload.length; }
    QByteArray sha256() const override { return m_atEnd ? m_hash.result().toHex() : QByteArray(); }

private:
    const UploadStore& m_store;
    const Upload m_upload;
    FileDescriptor m_file;
    qint64 m_fileOffset;
    qint64 m_block = 1;
    qint64 m_read = 0;
    QByteArray m_rest;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    bool m_atEnd = false;
};

Result<std::unique_ptr<ByteSource>> UploadStore::openSource(const QString& id) const
{
    if (!isId(id))
        return noUpload();
    const int fd = ::open(QFile::encodeName(pathOf(id)).constData(), O_RDONLY | O_CLOEXEC);
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
    GLOBANT_TRY_VALUE(const auto header, blockAt(fd, 0));
    return std::make_unique<Source>(*this, found->upload, fd, kLength + header->size());
}

} // namespace globant::ingest
