// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/session.h"
#include "core/catalog/catalog.h"
#include "core/common/clock.h"
#include "core/security/keyslotsfile.h"
#include "core/store/connection.h"
#include "core/store/workspacelock.h"

#include <functional>

namespace globant::accounts {

struct NewWorkspace
{
    Session session;
    security::RecoveryCode recoveryCode; // to be shown once
};

// Called after each durable step of making a workspace, so that tests can stop there.
using CreationHook = std::function<void(int step)>;

// Makes a workspace in `folder` (made too, mode 0700; files that have nothing to do with workspaces may be there) with
// its first account, an administrator. keyslots.json, written last, is the commit point; what an interrupted attempt
// left is removed by the next. Usage for an unfit name, password or folder, Conflict where there is a workspace,
// StoreBusy while another process makes one. Takes the WorkspaceLock while it runs.
Result<NewWorkspace> createWorkspace(const QString& folder, const QString& account, const SecretBytes& password,
                                     security::KdfStrength strength, const catalog::Catalog& catalog,
                                     const Clock& clock, const CreationHook& hook = {});

// For a workspace that comes from elsewhere. The folder is made where it is missing, and marked: until endCreation, a
// store in it without key slots is what an interrupted attempt left, and goes with the next. Conflict where there is a
// workspace, or a store that has lost its key slots; StoreBusy while another process makes one.
Result<std::unique_ptr<store::WorkspaceLock>> beginCreation(const QString& folder, const QString& holder,
                                                            const Clock& clock);
// keyslots.json is in place: this is a workspace.
Result<void> endCreation(const QString& folder);
// Takes back what was made.
void abandonCreation(const QString& folder);

QString keySlotsPath(const QString& folder);

// The key slots of the workspace in `folder`. NotFound where there is none; StoreDamaged where there is a store without
// key slots, or they make no sense.
Result<security::KeySlots> loadWorkspace(const QString& folder);

// Removes what interrupted rotations, restores, backups and writes left: store files that are not in force, and
// temporary files, those of backups in other folders too. Not while a rotation of this process runs. Answers what was
// removed.
Result<QStringList> removeLeftovers(const QString& folder, const store::WorkspaceLock& lock);

// Removes a store's file with its -wal and -shm.
Result<void> removeStoreFiles(const QString& storePath);

} // namespace globant::accounts
