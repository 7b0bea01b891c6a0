// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/outbox.h"

#include "core/common/durablefile.h"
#include "core/common/filedescriptor.h"
#include "core/inbox/filemove.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace globant::inbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestName = 255 - 16; // with an ending of ours
constexpr int kStampLength = 24;

bool exists(const QString& path)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0;
}

QString shortened(QString text, qsizetype bytes)
{
    while (QFile::encodeName(text).size() > bytes || (!text.isEmpty() && text.back().isHighSurrogate()))
        text.chop(1);
    return text;
}

} // namespace

Outbox::Outbox(QString watched, const Clock& clock)
    : m_watched(std::move(watched))
    , m_clock(clock)
{
}

QString Outbox::trayPath(Tray tray) const
{
    return m_watched + (tray == Tray::Done ? u"/done"_s : u"/failed"_s);
}

Result<void> Outbox::prepare()
{
    for (const QString& name : {u"done"_s, u"failed"_s}) {
        GLOBANT_TRY_VALUE(const QString path, makeFolderLike(m_watched, name));
        if (::faccessat(AT_FDCWD, QFile::encodeName(path).constData(), W_OK | X_OK, AT_EACCESS) != 0)
            return fail(
                ErrorCode::UnreadableFile,
                u"You are not permitted to write to \"%1\", where files go when they are imported."_s.arg(path));
    }
    return {};
}

QString Outbox::freeName(const QString& name) const
{
    const auto isFree = [this](const QString& candidate) {
        const QString done = trayPath(Tray::Done) + u'/' + candidate;
        const QString failed = trayPath(Tray::Failed) + u'/' + candidate;
        return !exists(done) && !exists(failed) && !exists(done + u".rejects.csv"_s) &&
               !exists(failed + u".error.json"_s);
    };
    if (QFile::encodeName(name).size() <= kLongestName && isFree(name))
        return name;
    const QString ending = shortened(QFileInfo(name).suffix(), 16);
    const QString base = shortened(QFileInfo(name).completeBaseName(), kLongestName - kStampLength - ending.size());
    const QString stamp = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()).toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const auto stamped = [&](int number) {
        return u"%1-%2%3.%4"_s.arg(base, stamp, number > 1 ? u"-%1"_s.arg(number) : QString(), ending);
    };
    int number = 1;
    while (!isFree(stamped(number)))
        ++number;
    return stamped(number);
}

// False where something of that name is there. Its rows are for whoever could read the file that they came from.
Result<bool> Outbox::reserve(const QString& path, const QByteArray& like) const
{
    struct stat info = {};
    const mode_t mode = ::lstat(like.constData(), &info) == 0 ? (info.st_mode & 0666) | 0600 : 0600;
    const FileDescriptor file(
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (file.isOpen() && ::fchmod(file.get(), mode) == 0)
        return true;
    if (errno == EEXIST)
        return false;
    const bool full = errno == ENOSPC || errno == EDQUOT;
    return fail(
        full ? ErrorCode::StoreFull : ErrorCode::UnreadableFile,
        u"\"%1\" cannot be written: %2."_s.arg(path, QString::fromStdString(std::generic_category().message(errno))));
}

// False: there is a file of that name.
Result<bool> Outbox::moveMarked(const FoundFile& file, const QByteArray& to) const
{
    const QByteArray from = QFile::encodeName(m_watched) + '/' + file.name;
    GLOBANT_TRY_VALUE(const bool moved, moveFile(from, to));
    if (!moved)
        return false;
    // Replaced in the last moment: it is new, and goes back.
    const auto mark = markOf(to);
    if (!mark || mark->device != file.mark.device || mark->sameBytes(file.mark))
        return true;
    GLOBANT_TRY_VALUE(const bool back, moveFile(to, from));
    if (!back)
        GLOBANT_TRY(moveFile(to, QFile::encodeName(m_watched + u'/' + freeName(file.text()))));
    return fail(ErrorCode::NotFound, u"\"%1\" was replaced."_s.arg(file.text()));
}

Result<Outbox::Placed> Outbox::place(const FoundFile& file, Tray tray, QString target, const Beside& beside,
                                     bool again) const
{
    const QByteArray from = QFile::encodeName(m_watched) + '/' + file.name;
    for (;; target = freeName(file.text())) {
        const QString path = trayPath(tray) + u'/' + target;
        Placed placed;
        if (beside.write) {
            GLOBANT_TRY_VALUE(const bool reserved, reserve(path + beside.ending, from));
            if (!reserved && !again)
                continue;
            again = false;
            placed.beside = path + beside.ending;
            GLOBANT_TRY(beside.write(placed.beside));
        }
        if (markOf(from) != file.mark)
            return placed;
        const auto moved = moveMarked(file, QFile::encodeName(path));
        if (!moved && moved.error().code == ErrorCode::NotFound)
            return placed;
        if (!moved)
            return fail(moved.error());
        if (*moved) {
            placed.movedTo = path;
            return placed;
        }
        if (!placed.beside.isEmpty())
            QFile::remove(placed.beside);
    }
}

Result<void> Outbox::sync() const
{
    GLOBANT_TRY(syncPath(trayPath(Tray::Done)));
    GLOBANT_TRY(syncPath(trayPath(Tray::Failed)));
    return syncPath(m_watched);
}

} // namespace globant::inbox
