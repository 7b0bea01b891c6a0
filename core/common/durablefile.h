// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QByteArray>
#include <QString>

namespace globant {

// Replaces `path` by a file of these bytes, mode 0600 whatever the umask, so that after a power cut either the old file
// or the new one is there, whole: temporary file beside it, fsync, rename, fsync of the folder. Every step's error is
// reported (StoreFull, or Internal with the system's words), and the temporary file is removed.
Result<void> writeFileDurably(const QString& path, const QByteArray& bytes);

// rename(2) and fsync of the target's folder. Both in one file system.
Result<void> renameDurably(const QString& from, const QString& to);

// Deletes the file and makes that durable; a missing file is no error.
Result<void> removeDurably(const QString& path);

// fsync of the file's content; of a folder: of its entries.
Result<void> syncPath(const QString& path);

// Makes the folder and its parents, the folder itself mode 0700 whatever the umask; existing is no error.
Result<void> makePrivateFolder(const QString& path);

// Reads a whole file of at most `limit` bytes; larger is UnusableFile, unreadable is UnreadableFile.
Result<QByteArray> readSmallFile(const QString& path, qint64 limit);

} // namespace globant
