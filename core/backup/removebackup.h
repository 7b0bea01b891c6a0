// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/session.h"
#include "core/common/clock.h"
#include "core/store/connection.h"

namespace globant::backup {

// Deletes a backup file that a person wants gone, with an entry in the log (kind "backup", "action": "deleted", "file":
// its name). Conflict for the newest of its folder that is whole, so that there always is a way back; NotFound for a
// file that is no backup; NotAllowed below administrator. On the writer's connection.
Result<void> removeBackup(const accounts::Session& session, const store::Connection& writer, const QString& path,
                          const Clock& clock);

} // namespace globant::backup
