// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/openedbackup.h"

#include "core/accounts/workspace.h"

#include <QFileInfo>

namespace globant::ui {

namespace {

Result<OpenedBackup> openWithKey(backup::BackupFile file, SecretBytes key)
{
    GLOBANT_TRY_VALUE(backup::Manifest manifest, backup::openManifest(file, key));
    const qint64 bytes = QFileInfo(file.path).size();
    return OpenedBackup{std::move(file), std::make_shared<const SecretBytes>(std::move(key)), std::move(manifest),
                        bytes};
}

} // namespace

Result<OpenedBackup> openWithKnownKeys(backup::BackupFile file, const accounts::OpenWorkspace& workspace)
{
    GLOBANT_TRY_VALUE(const security::KeySlots keySlots, accounts::loadWorkspace(workspace.folder));
    GLOBANT_TRY_VALUE(SecretBytes key, backup::unlockWithKnownKeys(file, keySlots, workspace.session.dataKey));
    return openWithKey(std::move(file), std::move(key));
}

Result<OpenedBackup> openWithSecret(backup::BackupFile file, const BackupSecret& secret)
{
    if (secret.isRecoveryCode) {
        GLOBANT_TRY_VALUE(SecretBytes key, backup::unlockWithRecoveryCode(file, secret.password.view()));
        return openWithKey(std::move(file), std::move(key));
    }
    GLOBANT_TRY_VALUE(SecretBytes key, backup::unlockWithPassword(file, secret.account, secret.password));
    return openWithKey(std::move(file), std::move(key));
}

} // namespace globant::ui
