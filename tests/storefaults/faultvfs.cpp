// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storefaults/faultvfs.h"

#include <QFile>

#include <sqlcipher/sqlite3.h>

#include <new>

namespace globant::test {

using namespace Qt::StringLiterals;

namespace {

// What SQLite allocates for a file: this, and behind it the file of the VFS below.
struct ShimFile
{
    sqlite3_file base;
    FaultVfs* vfs;
    QString* path; // null: nothing is recorded
    sqlite3_file* real;
};

ShimFile* shim(sqlite3_file* file)
{
    return reinterpret_cast<ShimFile*>(file);
}

sqlite3_file* real(sqlite3_file* file)
{
    return shim(file)->real;
}

FaultVfs* ownerOf(sqlite3_vfs* vfs)
{
    return static_cast<FaultVfs*>(vfs->pAppData);
}

void record(sqlite3_file* file, FileEvent::Kind kind, qint64 offset = 0, const QByteArray& bytes = {})
{
    if (shim(file)->path != nullptr)
        shim(file)->vfs->record({kind, *shim(file)->path, offset, bytes});
}

int closeFile(sqlite3_file* file)
{
    const int code = real(file)->pMethods->xClose(real(file));
    delete shim(file)->path;
    file->pMethods = nullptr;
    return code;
}

int readFile(sqlite3_file* file, void* into, int size, sqlite3_int64 offset)
{
    if (shim(file)->vfs->fails(FileCall::Read))
        return SQLITE_IOERR_READ;
    return real(file)->pMethods->xRead(real(file), into, size, offset);
}

int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset)
{
    FaultVfs* const vfs = shim(file)->vfs;
    const bool fails = vfs->fails(FileCall::Write);
    if (fails && vfs->kind() == FaultKind::IoError)
        return SQLITE_IOERR_WRITE;
    if (fails && vfs->kind() == FaultKind::NoSpace)
        return SQLITE_FULL;
    const int written = fails ? size / 2 : size;
    const int code = real(file)->pMethods->xWrite(real(file), bytes, written, offset);
    if (code == SQLITE_OK)
        record(file, FileEvent::Kind::Write, offset, QByteArray(static_cast<const char*>(bytes), written));
    return fails ? SQLITE_FULL : code;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    if (shim(file)->vfs->fails(FileCall::Truncate))
        return SQLITE_IOERR_TRUNCATE;
    const int code = real(file)->pMethods->xTruncate(real(file), size);
    if (code == SQLITE_OK)
        record(file, FileEvent::Kind::Truncate, size);
    return code;
}

int syncFile(sqlite3_file* file, int flags)
{
    if (shim(file)->vfs->fails(FileCall::Sync))
        return SQLITE_IOERR_FSYNC;
    const int code = real(file)->pMethods->xSync(real(file), flags);
    if (code == SQLITE_OK)
        record(file, FileEvent::Kind::Sync);
    return code;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}

int lockFile(sqlite3_file* file, int level)
{
    return shim(file)->vfs->fails(FileCall::Lock) ? SQLITE_IOERR_LOCK : real(file)->pMethods->xLock(real(file), level);
}

int unlockFile(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

int checkReservedLock(sqlite3_file* file, int* held)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), held);
}

int fileControl(sqlite3_file* file, int operation, void* argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int sectorSize(sqlite3_file* file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

int deviceCharacteristics(sqlite3_file* file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** out)
{
    if (shim(file)->vfs->fails(FileCall::SharedMemory))
        return SQLITE_IOERR_SHMMAP;
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, out);
}

int shmLock(sqlite3_file* file, int offset, int count, int flags)
{
    if ((flags & SQLITE_SHM_LOCK) != 0 && shim(file)->vfs->fails(FileCall::Lock))
        return SQLITE_IOERR_SHMLOCK;
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

void shmBarrier(sqlite3_file* file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}

int shmUnmap(sqlite3_file* file, int remove)
{
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

int fetchPage(sqlite3_file* file, sqlite3_int64 offset, int size, void** out)
{
    return real(file)->pMethods->xFetch(real(file), offset, size, out);
}

int unfetchPage(sqlite3_file* file, sqlite3_int64 offset, void* page)
{
    return real(file)->pMethods->xUnfetch(real(file), offset, page);
}

constexpr sqlite3_io_methods kMethods{
    3,          closeFile,         readFile,    writeFile,  truncateFile,          syncFile, fileSize, lockFile,
    unlockFile, checkReservedLock, fileControl, sectorSize, deviceCharacteristics, shmMap,   shmLock,  shmBarrier,
    shmUnmap,   fetchPage,         unfetchPage};

int openFile(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
{
    FaultVfs* const owner = ownerOf(vfs);
    auto* opened = new (file) ShimFile{};
    opened->real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(ShimFile));
    if (owner->fails(FileCall::Open))
        return SQLITE_CANTOPEN;
    const QString path = name == nullptr ? QString() : QFile::decodeName(name);
    const bool isNew = name != nullptr && !QFile::exists(path);
    const int code = owner->below()->xOpen(owner->below(), name, opened->real, flags, outFlags);
    if (opened->real->pMethods == nullptr)
        return code;
    opened->vfs = owner;
    opened->path = path.isEmpty() ? nullptr : new QString(path);
    opened->base.pMethods = &kMethods;
    if (isNew)
        record(file, FileEvent::Kind::Create);
    return code;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncFolder)
{
    FaultVfs* const owner = ownerOf(vfs);
    if (owner->fails(FileCall::Delete))
        return SQLITE_IOERR_DELETE;
    const int code = owner->below()->xDelete(owner->below(), name, syncFolder);
    if (code == SQLITE_OK)
        owner->record({FileEvent::Kind::Delete, QFile::decodeName(name), 0, {}});
    return code;
}

} // namespace

FaultVfs::FaultVfs()
    : m_below(sqlite3_vfs_find(nullptr))
    , m_vfs(std::make_unique<sqlite3_vfs>(*m_below))
{
    m_vfs->pNext = nullptr;
    m_vfs->zName = "faults";
    m_vfs->szOsFile = int(sizeof(ShimFile)) + m_below->szOsFile;
    m_vfs->pAppData = this;
    m_vfs->xOpen = openFile;
    m_vfs->xDelete = deleteFile;
    // The rest of the VFS below looks at nothing of its own but these.
    m_vfs->xAccess = [](sqlite3_vfs* vfs, const char* name, int flags, int* out) {
        return ownerOf(vfs)->below()->xAccess(ownerOf(vfs)->below(), name, flags, out);
    };
    m_vfs->xFullPathname = [](sqlite3_vfs* vfs, const char* name, int size, char* out) {
        return ownerOf(vfs)->below()->xFullPathname(ownerOf(vfs)->below(), name, size, out);
    };
    if (sqlite3_vfs_register(m_vfs.get(), 1) != SQLITE_OK)
        qFatal("the VFS cannot be registered");
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(m_vfs.get());
    sqlite3_vfs_register(m_below, 1);
}

void FaultVfs::arm(const Fault& fault)
{
    disarm();
    const std::lock_guard lock(m_mutex);
    m_fault = fault;
    m_armed = true;
}

void FaultVfs::disarm()
{
    const std::lock_guard lock(m_mutex);
    m_armed = false;
    m_fired = false;
    for (auto& count : m_counts)
        count = 0;
}

bool FaultVfs::fails(FileCall call)
{
    const std::lock_guard lock(m_mutex);
    const int number = ++m_counts[std::size_t(call)];
    if (!m_armed || call != m_fault.call || number < m_fault.nth || (!m_fault.lasting && number > m_fault.nth))
        return false;
    m_fired = true;
    return true;
}

void FaultVfs::beginTrace(const QString& folder)
{
    const std::lock_guard lock(m_mutex);
    m_folder = folder;
    m_events.clear();
    m_tracing = true;
}

std::vector<FileEvent> FaultVfs::endTrace()
{
    const std::lock_guard lock(m_mutex);
    m_tracing = false;
    return std::move(m_events);
}

void FaultVfs::record(FileEvent event)
{
    if (!m_tracing || event.path.endsWith("-shm"_L1))
        return;
    const std::lock_guard lock(m_mutex);
    if (event.path.isEmpty() || event.path == m_folder || event.path.startsWith(m_folder + u'/'))
        m_events.push_back(std::move(event));
}

} // namespace globant::test
