// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/foldercontent.h"

#include "core/common/filedescriptor.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace globant::inbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kTaken{".csv"_L1, ".tsv"_L1, ".txt"_L1, ".avro"_L1};
constexpr std::array kTemporary{".part"_L1, ".partial"_L1,  ".filepart"_L1,   ".tmp"_L1, ".temp"_L1,
                                ".new"_L1,  ".download"_L1, ".crdownload"_L1, "~"_L1};

bool isTaken(const QString& name)
{
    return std::ranges::any_of(kTaken, [&](QLatin1StringView end) { return name.endsWith(end, Qt::CaseInsensitive); });
}

// "employees.csv" of "employees.csv.part", and of ".employees.csv.Xy12ab" as rsync has it; empty where the name tells
// of nothing that will be taken.
QString nameToBe(QString name)
{
    const bool hidden = name.startsWith(u'.');
    if (hidden)
        name.remove(0, 1);
    for (const QLatin1StringView end : kTemporary)
        if (name.endsWith(end, Qt::CaseInsensitive))
            name.chop(end.size());
    if (hidden && !isTaken(name))
        name = name.section(u'.', 0, -2);
    return isTaken(name) ? name : QString();
}

qint64 nanoseconds(const timespec& time)
{
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

FileMark markFrom(const struct stat& info)
{
    return {quint64(info.st_dev), quint64(info.st_ino), qint64(info.st_size), nanoseconds(info.st_mtim),
            nanoseconds(info.st_ctim)};
}

Failure cannotRead(const QString& folder, int error)
{
    if (error == ENOENT || error == ENOTDIR)
        return fail(ErrorCode::UnreadableFile, u"There is no folder \"%1\". Check its name."_s.arg(folder));
    return fail(ErrorCode::UnreadableFile, u"The folder \"%1\" cannot be read: %2."_s.arg(
                                               folder, QString::fromStdString(std::generic_category().message(error))));
}

} // namespace

bool FileMark::sameBytes(const FileMark& other) const
{
    return device == other.device && node == other.node && size == other.size && writtenNs == other.writtenNs;
}

QString FoundFile::text() const
{
    return QString::fromUtf8(name);
}

bool FoundFile::hasValidName() const
{
    return QFile::encodeName(QFile::decodeName(name)) == name;
}

Result<FolderContent> readFolder(const QString& path)
{
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(QFile::encodeName(path).constData()), ::closedir);
    if (!folder)
        return cannotRead(path, errno);
    FolderContent content;
    errno = 0;
    while (const dirent* entry = ::readdir(folder.get())) {
        const QByteArray name(static_cast<const char*>(entry->d_name));
        const QString text = QString::fromUtf8(name);
        struct stat info = {};
        const bool regular = ::fstatat(::dirfd(folder.get()), name.constData(), &info, AT_SYMLINK_NOFOLLOW) == 0 &&
                             S_ISREG(info.st_mode);
        errno = 0;
        if (!regular)
            continue;
        if (!name.startsWith('.') && isTaken(text))
            content.files.append({name, markFrom(info)});
        else if (const QString later = nameToBe(text); !later.isEmpty())
            content.arriving.append(later);
    }
    if (errno != 0)
        return cannotRead(path, errno);
    std::ranges::sort(content.files, {}, &FoundFile::name);
    return content;
}

std::optional<FileMark> markOf(const QByteArray& path)
{
    struct stat info = {};
    if (::lstat(path.constData(), &info) != 0 || !S_ISREG(info.st_mode))
        return std::nullopt;
    return markFrom(info);
}

bool isOpenForWriting(const QByteArray& path)
{
    const FileDescriptor file(::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
    // Whoever opens the file in the moment of the lease makes the system send its signal: one that does nothing, in
    // place of SIGIO, which would end the program.
    if (!file.isOpen() || ::fcntl(file.get(), F_SETSIG, SIGURG) != 0)
        return false;
    if (::fcntl(file.get(), F_SETLEASE, F_RDLCK) == 0) {
        ::fcntl(file.get(), F_SETLEASE, F_UNLCK);
        return false;
    }
    return errno == EAGAIN;
}

Result<int> openMarked(const QByteArray& path, const FileMark& mark)
{
    const QString text = QString::fromUtf8(path);
    const auto another = [&] {
        return fail(ErrorCode::NotFound, u"\"%1\" has changed or is gone; nothing of it was imported."_s.arg(text));
    };
    const int fd = ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
    if (fd < 0) {
        const int error = errno;
        if (error == ENOENT || error == ELOOP || markOf(path) != mark)
            return another();
        if (error == EACCES || error == EPERM)
            return fail(ErrorCode::UnreadableFile, u"You are not permitted to read \"%1\"."_s.arg(text));
        // Out of descriptors or memory: not the file's fault.
        const bool unreadable = error != EMFILE && error != ENFILE && error != ENOMEM;
        return fail(unreadable ? ErrorCode::UnreadableFile : ErrorCode::Internal,
                    u"\"%1\" cannot be opened: %2."_s.arg(
                        text, QString::fromStdString(std::generic_category().message(error))));
    }
    struct stat info = {};
    if (::fstat(fd, &info) == 0 && S_ISREG(info.st_mode) && markFrom(info) == mark)
        return fd;
    ::close(fd);
    return another();
}

} // namespace globant::inbox
