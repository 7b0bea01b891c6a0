// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace globant::inbox {

// What tells one state of a file from another: the file itself, its size, and when it was last changed.
struct FileMark
{
    quint64 device = 0;
    quint64 node = 0;
    qint64 size = 0;
    qint64 writtenNs = 0; // its bytes
    qint64 changedNs = 0; // its name, owner or permissions, too
    bool operator==(const FileMark&) const = default;

    // The same bytes of the same file, perhaps under another name.
    bool sameBytes(const FileMark& other) const;
};

struct FoundFile
{
    QByteArray name; // as the file system has it
    FileMark mark;

    QString text() const; // for people; what is not valid UTF-8 is replaced
    bool hasValidName() const;
};

struct FolderContent
{
    QList<FoundFile> files; // what can be imported by the ending of its name, by name
    QStringList arriving;   // the names to be of what is being written under a temporary one
};

// A folder's regular files; links are not followed, and folders, pipes and hidden files left alone. UnreadableFile
// where the folder is not there, or cannot be read.
Result<FolderContent> readFolder(const QString& path);

// Nothing where there is no regular file of this name.
std::optional<FileMark> markOf(const QByteArray& path);

// Some program has the file open to write to it, as far as the system tells: Linux does so for local files of one's own
// (fcntl(2), leases).
bool isOpenForWriting(const QByteArray& path);

// A descriptor that reads the file as it is marked, not followed through a link. UnreadableFile: it cannot be opened.
// NotFound: it is gone, or another by now.
Result<int> openMarked(const QByteArray& path, const FileMark& mark);

} // namespace globant::inbox
