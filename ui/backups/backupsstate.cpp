// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupsstate.h"

#include <QDir>
#include <QStorageInfo>

#include <algorithm>

namespace globant::ui {

qint64 BackupsState::usedBytes() const
{
    qint64 bytes = 0;
    for (const backup::BackupEntry& entry : backups)
        bytes += entry.bytes;
    return bytes;
}

const backup::BackupEntry* BackupsState::newestWhole() const
{
    const auto found = std::ranges::find_if(backups, &backup::BackupEntry::isWhole);
    return found == backups.end() ? nullptr : &*found;
}

bool BackupsState::isDeletable(const backup::BackupEntry& entry) const
{
    const backup::BackupEntry* const newest = newestWhole();
    return !entry.isWhole() || (newest != nullptr && newest->path != entry.path);
}

qint64 freeBytesAt(const QString& folder)
{
    QDir at(folder);
    while (!at.exists() && !at.isRoot()) {
        const QString above = QFileInfo(at.absolutePath()).absolutePath();
        if (above == at.absolutePath())
            break;
        at.setPath(above);
    }
    const QStorageInfo storage(at.absolutePath());
    return storage.isValid() ? storage.bytesAvailable() : -1;
}

Result<BackupsState> readBackupsState(const accounts::OpenWorkspace& workspace, const Clock& clock)
{
    BackupsState state;
    state.readMs = clock.nowMs();
    GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
    GLOBANT_TRY_VALUE(state.schedule, backup::readSchedule(*connection));
    GLOBANT_TRY_VALUE(state.run, backup::readScheduleState(*connection));
    GLOBANT_TRY_VALUE(state.proof, backup::readProof(*connection));
    GLOBANT_TRY_VALUE(state.imports, backup::importsSince(*connection, state.run.lastLogEntry));
    GLOBANT_TRY_VALUE(const backup::Verifications verifications, backup::readVerifications(*connection));
    state.next = backup::nextDue(state.schedule, state.run, state.imports, state.readMs, QTimeZone::systemTimeZone());
    state.folder = backup::folderOf(state.schedule, workspace.folder);
    auto backups = backup::listBackups(workspace.session, state.schedule.folder, verifications);
    if (backups)
        state.backups = std::move(*backups);
    else
        state.folderError = backups.error();
    state.freeBytes = freeBytesAt(state.folder);
    return state;
}

} // namespace globant::ui
