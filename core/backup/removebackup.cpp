// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/removebackup.h"

#include "core/backup/backuplist.h"
#include "core/common/durablefile.h"
#include "core/store/log.h"

#include <QFileInfo>

#include <algorithm>

namespace globant::backup {

using namespace Qt::StringLiterals;

Result<void> removeBackup(const accounts::Session& session, const store::Connection& writer, const QString& path,
                          const Clock& clock)
{
    GLOBANT_TRY(accounts::require(session.role, accounts::Role::Administrator));
    GLOBANT_TRY_VALUE(const Verifications verifications, readVerifications(writer));
    GLOBANT_TRY_VALUE(const QList<BackupEntry> backups,
                      listBackups(session, QFileInfo(path).absolutePath(), verifications));
    const auto found = std::ranges::find(backups, path, &BackupEntry::path);
    if (found == backups.end())
        return fail(ErrorCode::NotFound, u"There is no backup \"%1\"."_s.arg(path));
    if (std::ranges::find_if(backups, &BackupEntry::isWhole) == found)
        return fail(ErrorCode::Conflict,
                    u"\"%1\" is the newest backup that is whole. Make another one first."_s.arg(path));
    GLOBANT_TRY(removeDurably(path));
    return store::inTransaction(writer, [&]() -> Result<void> {
        store::LogEntry entry;
        entry.kind = u"backup"_s;
        entry.account = session.account;
        entry.atMs = clock.nowMs();
        entry.detail = {{u"action"_s, u"deleted"_s}, {u"file"_s, QFileInfo(path).fileName()}};
        GLOBANT_TRY(store::appendLog(writer, entry));
        return {};
    });
}

} // namespace globant::backup
