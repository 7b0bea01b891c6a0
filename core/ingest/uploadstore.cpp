// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/uploadstore.h"

#include "core/common/durablefile.h"
#include "core/ingest/uploadblocks.h"
#include "core/security/subkey.h"

#include <QDir>
#include <QJsonDocument>

#include <sodium.h>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace globant::ingest {

using namespace Qt::StringLiterals;
using namespace uploadblocks;

namespace {

constexpr qsizetype kIdDigits = 32;
const QString kSuffix = u".part"_s;

bool isId(const QString& id)
{
    return id.size() == kIdDigits &&
           std::ranges::all_of(id, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

} // namespace

Failure UploadStore::noUpload()
{
    return fail(ErrorCode::NotFound, u"There is no such upload, or it is too old. Begin it again."_s);
}

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
    std::unique_ptr<UploadStore> store(
        new UploadStore(folder, security::subkeyOf(dataKey, "globant-data uploads 1"), clock));
    (void)store->removeExpired(); // what cannot be removed now is tried again with the next upload
    return store;
}

QString UploadStore::pathOf(const QString& id) const
{
    return m_folder + u'/' + id + kSuffix;
}

int UploadStore::openFile(const QString& id, int how) const
{
    return isId(id) ? ::open(QFile::encodeName(pathOf(id)).constData(), how | O_CLOEXEC) : -1;
}

// Other writers need room too, so this is but a first look; the disk may still be full before the upload is whole.
Result<void> UploadStore::requireRoom(qint64 bytes) const
{
    struct statvfs disk = {};
    if (::statvfs(QFile::encodeName(m_folder).constData(), &disk) != 0)
        return systemFailure(u"Beginning"_s);
    const qint64 free = qint64(disk.f_bavail) * qint64(disk.f_frsize);
    if (bytes <= free)
        return {};
    return fail(
        ErrorCode::StoreFull,
        u"The upload would have %1 bytes, and the disk has room for %2. Make room on it first."_s.arg(bytes).arg(free));
}

Result<Upload> UploadStore::create(const QString& account, const QString& fileName, qint64 length,
                                   const QByteArray& metadata, UploadDurability how) const
{
    GLOBANT_TRY(requireRoom(length));
    QByteArray random(kIdDigits / 2, Qt::Uninitialized);
    randombytes_buf(random.data(), std::size_t(random.size()));
    const Upload upload{QString::fromLatin1(random.toHex()), account, fileName, length, 0, m_clock.nowMs(), metadata};
    const QByteArray header = QJsonDocument(QJsonObject{{u"account"_s, account},
                                                        {u"file"_s, fileName},
                                                        {u"length"_s, length},
                                                        {u"created_ms"_s, upload.createdMs},
                                                        {u"metadata"_s, QString::fromLatin1(metadata)}})
                                  .toJson(QJsonDocument::Compact);
    GLOBANT_TRY_VALUE(const QByteArray sealed, seal(m_key, upload.id, 0, header));
    if (how == UploadDurability::Now) {
        GLOBANT_TRY(writeFileDurably(pathOf(upload.id), sealed));
        return upload;
    }
    const FileDescriptor file(
        ::open(QFile::encodeName(pathOf(upload.id)).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return systemFailure(u"Beginning"_s);
    const auto written = writeAt(file.get(), 0, sealed);
    if (!written || ::fchmod(file.get(), S_IRUSR | S_IWUSR) != 0) { // whatever the umask
        const Failure failure = written ? systemFailure(u"Beginning"_s) : fail(written.error());
        discard(upload.id);
        return failure;
    }
    const std::scoped_lock lock(m_mutex);
    m_unsynced.insert(upload.id);
    return upload;
}

Result<void> UploadStore::syncEntry(const QString& id) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_unsynced.remove(id))
            return {};
    }
    return syncPath(m_folder);
}

Result<UploadStore::Scan> UploadStore::readHeader(const QString& id, int fd) const
{
    GLOBANT_TRY_VALUE(const auto header, blockAt(fd, 0));
    if (!header)
        return noUpload();
    const auto text = unseal(m_key, id, 0, *header);
    if (!text) // of an earlier data key
        return noUpload();
    const QJsonObject json = QJsonDocument::fromJson(*text).object();
    Scan scan;
    scan.upload = {id,
                   json["account"_L1].toString(),
                   json["file"_L1].toString(),
                   json["length"_L1].toInteger(),
                   0,
                   json["created_ms"_L1].toInteger(),
                   json["metadata"_L1].toString().toLatin1()};
    if (m_clock.nowMs() - scan.upload.createdMs > kKeptMs)
        return noUpload();
    scan.headerEnd = sizeInFile(plainSize(header->size()));
    scan.end = {scan.headerEnd, 1, 0};
    return scan;
}

// Goes on from where a writer was last known to have ended: parts may be small, and uploads long. Does not remember
// the end itself, as a writer may be at work and take it back.
Result<UploadStore::Scan> UploadStore::scan(const QString& id, int fd) const
{
    GLOBANT_TRY_VALUE(Scan scan, readHeader(id, fd));
    struct stat info = {};
    if (::fstat(fd, &info) != 0)
        return systemFailure(u"Reading"_s);
    if (const auto known = remembered(id); known && known->bytes <= info.st_size)
        scan.end = *known;
    End last;
    while (true) {
        GLOBANT_TRY_VALUE(const qsizetype size, blockSizeAt(fd, scan.end.bytes));
        const qsizetype inFile = sizeInFile(plainSize(size));
        if (size == 0 || scan.end.bytes + inFile > info.st_size)
            break;
        last = scan.end;
        scan.end = {last.bytes + inFile, last.blocks + 1, last.offset + plainSize(size)};
    }
    if (last.blocks > 0) {
        // A crash may have left the last one's length without its bytes.
        GLOBANT_TRY_VALUE(const auto sealed, blockAt(fd, last.bytes));
        if (!sealed || !unseal(m_key, id, last.blocks, *sealed))
            scan.end = last;
    }
    scan.upload.offset = scan.end.offset;
    return scan;
}

std::optional<UploadStore::End> UploadStore::remembered(const QString& id) const
{
    const std::scoped_lock lock(m_mutex);
    const auto end = m_ends.constFind(id);
    return end == m_ends.cend() ? std::nullopt : std::optional(*end);
}

void UploadStore::remember(const QString& id, const End& end) const
{
    const std::scoped_lock lock(m_mutex);
    m_ends.insert(id, end);
}

Result<Upload> UploadStore::find(const QString& id) const
{
    const FileDescriptor file(openFile(id, O_RDONLY));
    if (!file.isOpen())
        return noUpload();
    GLOBANT_TRY_VALUE(const Scan found, scan(id, file.get()));
    return found.upload;
}

Result<void> UploadStore::remove(const QString& id) const
{
    if (!isId(id))
        return noUpload();
    forget(id);
    return removeDurably(pathOf(id));
}

void UploadStore::discard(const QString& id) const
{
    if (!isId(id))
        return;
    forget(id);
    ::unlink(QFile::encodeName(pathOf(id)).constData());
}

void UploadStore::forget(const QString& id) const
{
    const std::scoped_lock lock(m_mutex);
    m_ends.remove(id);
    m_unsynced.remove(id);
}

QList<Upload> UploadStore::list() const
{
    QList<Upload> uploads;
    const QStringList names = QDir(m_folder).entryList({u'*' + kSuffix}, QDir::Files);
    for (const QString& name : names) {
        const FileDescriptor file(openFile(name.chopped(kSuffix.size()), O_RDONLY));
        if (!file.isOpen())
            continue;
        if (const auto header = readHeader(name.chopped(kSuffix.size()), file.get()))
            uploads.append(header->upload);
    }
    return uploads;
}

Result<int> UploadStore::removeExpired() const
{
    int removed = 0;
    const QStringList names = QDir(m_folder).entryList({u'*' + kSuffix}, QDir::Files);
    for (const QString& name : names) {
        const QString id = name.chopped(kSuffix.size());
        const FileDescriptor file(openFile(id, O_RDONLY));
        if (!file.isOpen())
            continue;
        const auto header = readHeader(id, file.get());
        if (header || header.error().code != ErrorCode::NotFound)
            continue;
        GLOBANT_TRY(remove(id));
        ++removed;
    }
    return removed;
}

} // namespace globant::ingest
