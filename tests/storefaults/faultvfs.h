// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

struct sqlite3_vfs;

namespace globant::test {

enum class FileCall { Open, Read, Write, Sync, Truncate, Lock, Delete, SharedMemory };
inline constexpr std::size_t kFileCalls = 8;

enum class FaultKind {
    IoError,    // EIO, or what SQLite makes of it for the call
    NoSpace,    // ENOSPC; of writes only
    ShortWrite, // half of the bytes, then ENOSPC; of writes only
};

struct Fault
{
    FileCall call = FileCall::Write;
    FaultKind kind = FaultKind::IoError;
    int nth = 1;          // counted from 1 and from arm()
    bool lasting = false; // every later call of the kind fails too
};

// One thing that happened to a file, for a replay.
struct FileEvent
{
    enum class Kind {
        Create,   // the name is there, the file is empty
        Write,    // `bytes` at `offset`
        Truncate, // to `offset` bytes
        Sync,     // what was written is on the disk; of a folder: its names are
        Delete,   // the name is gone
        Replace,  // another file, with `bytes`, was given the name
        Mark,     // the test's own
    };
    Kind kind = Kind::Mark;
    QString path;
    qint64 offset = 0;
    QByteArray bytes;
};

// SQLite's default VFS of this process while it lives: passes every call on to the one before, and fails or records
// what it is told to. One at a time; functions from any thread. No connection may be open when it goes.
class FaultVfs
{
public:
    FaultVfs();
    ~FaultVfs();
    Q_DISABLE_COPY_MOVE(FaultVfs)

    void arm(const Fault& fault);
    void disarm();
    bool fired() const { return m_fired; }
    // Since arm(), disarm() or the beginning.
    int count(FileCall call) const { return m_counts[std::size_t(call)]; }

    // Records what happens to the files below `folder`, their indexes in shared memory (-shm) left out.
    void beginTrace(const QString& folder);
    std::vector<FileEvent> endTrace();
    void record(FileEvent event);

    // For the VFS's own functions: counts the call, and answers whether it is to fail.
    bool fails(FileCall call);
    FaultKind kind() const { return m_fault.kind; }
    sqlite3_vfs* below() const { return m_below; }

private:
    sqlite3_vfs* m_below;
    std::unique_ptr<sqlite3_vfs> m_vfs;
    mutable std::mutex m_mutex;
    Fault m_fault;
    bool m_armed = false;
    std::atomic_bool m_fired = false;
    std::array<std::atomic_int, kFileCalls> m_counts{};
    std::atomic_bool m_tracing = false;
    QString m_folder;
    std::vector<FileEvent> m_events;
};

} // namespace globant::test
