// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/filedescriptor.h"

#include <QString>
#include <QStringList>

namespace globant::accounts {

// What the names of files that are not yet whole end in.
inline const QString kPendingSuffix = QStringLiteral(".part");

// While it exists, a note in a workspace's folder says which file is being written, wherever that is, so that the next
// start can remove it should this process be killed. The note is held by flock(2): a file that somebody still writes is
// left alone. Best effort: where no note can be made (a full disk), nothing is noted.
class PendingFile
{
public:
    // `path` ends in kPendingSuffix. With it go its -wal, -shm and -journal.
    PendingFile(const QString& folder, const QString& path);
    // The note goes; the file is for its writer to rename or remove before.
    ~PendingFile();
    Q_DISABLE_COPY_MOVE(PendingFile)

    // Removes the files that killed processes left, and their notes. Answers the files removed.
    static QStringList removeAbandoned(const QString& folder);

private:
    QString m_note;
    FileDescriptor m_file;
};

} // namespace globant::accounts
