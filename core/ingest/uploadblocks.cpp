// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/uploadblocks.h"

#include "core/common/bytes.h"

#include <QtEndian>

#include <sodium.h>

#include <cerrno>
#include <system_error>
#include <unistd.h>

namespace globant::ingest::uploadblocks {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kLength = sizeof(quint32);

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

} // namespace

Failure systemFailure(const QString& doing)
{
    const int error = errno;
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        return fail(ErrorCode::StoreFull,
                    u"There is no space left for the upload. Free some space and go on with it."_s);
    return fail(ErrorCode::Internal, u"%1 an upload failed: %2."_s.arg(
                                         doing, QString::fromStdString(std::generic_category().message(error))));
}

qsizetype sizeInFile(qsizetype plain)
{
    return kLength + kNonce + plain + kTag;
}

qsizetype plainSize(qsizetype sealed)
{
    return sealed - kNonce - kTag;
}

Result<QByteArray> seal(const SecretBytes& key, const QString& id, qint64 block, const QByteArray& plain)
{
    const QByteArray place = id.toLatin1() + QByteArray::number(block);
    QByteArray sealed(kLength + kNonce + plain.size() + kTag, Qt::Uninitialized);
    qToLittleEndian(quint32(sealed.size() - kLength), sealed.data());
    unsigned char* nonce = bytesOf(sealed) + kLength;
    randombytes_buf(nonce, std::size_t(kNonce));
    if (crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + kNonce, nullptr, bytesOf(plain), quint64(plain.size()),
                                                   bytesOf(place), quint64(place.size()), nullptr, nonce,
                                                   key.data()) != 0)
        return fail(ErrorCode::Internal, u"An upload could not be encrypted."_s);
    return sealed;
}

Result<QByteArray> unseal(const SecretBytes& key, const QString& id, qint64 block, const QByteArray& sealed)
{
    const QByteArray place = id.toLatin1() + QByteArray::number(block);
    QByteArray plain(sealed.size() - kNonce - kTag, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(plain), nullptr, nullptr, bytesOf(sealed) + kNonce,
                                                   quint64(sealed.size() - kNonce), bytesOf(place),
                                                   quint64(place.size()), bytesOf(sealed), key.data()) != 0)
        return fail(ErrorCode::StoreDamaged,
                    u"The upload is not what was sent: its file was changed. Send it again."_s);
    return plain;
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

Result<qsizetype> blockSizeAt(int fd, qint64 offset)
{
    GLOBANT_TRY_VALUE(const QByteArray length, readAt(fd, offset, kLength));
    if (length.size() < kLength)
        return 0;
    const auto size = qsizetype(qFromLittleEndian<quint32>(length.constData()));
    return size < kNonce + kTag || size > kMostPlain + kNonce + kTag ? 0 : size;
}

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

} // namespace globant::ingest::uploadblocks
