// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupplace.h"

#include "core/backup/backup.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace globant::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRoomBeside = 1024 * 1024; // for the footer

} // namespace

Result<void> checkPlace(const QString& folder, const QString& storePath)
{
    if (!QFileInfo(folder).isDir())
        return fail(
            ErrorCode::NotFound,
            u"The folder for backups, \"%1\", is not there. Connect its disk, or choose another folder."_s.arg(folder));
    const qint64 needed = QFileInfo(storePath).size() + kRoomBeside;
    const QStorageInfo storage(folder);
    const qint64 free = storage.bytesAvailable();
    if (storage.bytesTotal() > 0 && free < needed)
        return fail(ErrorCode::StoreFull,
                    u"There is no room for a backup in \"%1\": it takes about %2 MB, and %3 MB are free. Make room, or "
                    "choose another folder."_s.arg(folder)
                        .arg(needed / 1'000'000 + 1)
                        .arg(free / 1'000'000));
    return {};
}

QString freePath(const QString& folder, qint64 nowMs)
{
    QString path;
    do {
        path = QDir(folder).filePath(suggestedName(nowMs));
        nowMs += 1000;
    } while (QFileInfo::exists(path));
    return path;
}

} // namespace globant::backup
