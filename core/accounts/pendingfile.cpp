// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/pendingfile.h"

#include "core/common/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace globant::accounts {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestPath = 64 * 1024;
const QString kNotes = u"writing-*.pending"_s;

int openNote(const QString& path, int flags)
{
    return ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOFOLLOW, 0600);
}

void removeNote(const QString& path)
{
    ::unlink(QFile::encodeName(path).constData());
}

bool isThere(int fd)
{
    struct stat status = {};
    return ::fstat(fd, &status) == 0 && status.st_nlink > 0;
}

// A held note of these bytes; -1 where there can be none.
int makeNote(const QString& note, const QByteArray& bytes)
{
    constexpr int kAttempts = 5;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const int fd = openNote(note, O_WRONLY | O_CREAT | O_EXCL);
        if (fd < 0)
            return -1;
        const bool held = ::flock(fd, LOCK_EX) == 0;
        // Somebody who clears up takes a note that is not yet held for an abandoned one.
        const bool taken = held && !isThere(fd);
        if (held && !taken && ::write(fd, bytes.constData(), std::size_t(bytes.size())) == bytes.size() &&
            ::fsync(fd) == 0 && syncPath(QFileInfo(note).absolutePath()))
            return fd;
        if (!taken)
            removeNote(note);
        ::close(fd);
        if (!taken)
            return -1;
    }
    return -1;
}

} // namespace

PendingFile::PendingFile(const QString& folder, const QString& path)
    : m_note(QDir(folder).filePath(
          u"writing-%1.pending"_s.arg(qulonglong(QRandomGenerator::system()->generate64()), 16, 16, QLatin1Char('0'))))
    , m_file(makeNote(m_note, QFile::encodeName(path)))
{
}

PendingFile::~PendingFile()
{
    if (m_file.isOpen())
        removeNote(m_note);
}

QStringList PendingFile::removeAbandoned(const QString& folder)
{
    QStringList removed;
    const QDir place(folder);
    for (const QString& name : place.entryList({kNotes}, QDir::Files | QDir::Hidden, QDir::Name)) {
        const QString note = place.filePath(name);
        const FileDescriptor file(openNote(note, O_RDONLY));
        if (!file.isOpen() || ::flock(file.get(), LOCK_EX | LOCK_NB) != 0)
            continue;
        const auto bytes = readSmallFile(note, kLongestPath);
        const QString path = bytes ? QFile::decodeName(*bytes) : QString();
        bool gone = true;
        if (path.endsWith(kPendingSuffix)) {
            if (QFile::exists(path))
                removed.append(path);
            else if (!QFileInfo(path).dir().exists())
                gone = false; // on a disk that may come back
            for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s})
                gone = gone && removeDurably(path + suffix);
        }
        if (gone)
            removeNote(note);
    }
    return removed;
}

} // namespace globant::accounts
