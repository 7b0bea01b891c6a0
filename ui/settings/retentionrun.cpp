// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/retentionrun.h"

#include "core/privacy/retention.h"
#include "ui/common/localized.h"
#include "ui/common/workspacesession.h"

namespace globant::ui {

void applyRetentionWhenDue(WorkspaceSession& session)
{
    if (!session.canWrite())
        return;
    session.write(
        &session,
        [actor = privacy::Actor{session.account(), session.role()},
         &clock = session.clock()](const store::Connection& connection) -> Result<privacy::Purged> {
            GLOBANT_TRY_VALUE(const bool due, privacy::isRetentionDue(connection, clock.nowMs()));
            if (!due)
                return privacy::Purged();
            return privacy::applyRetention(connection, actor, clock);
        },
        [&session](const Result<privacy::Purged>& purged) {
            if (!purged)
                Q_EMIT session.logFailed(localized(purged.error()));
            else if (purged->id != 0)
                Q_EMIT session.logChanged();
        });
}

} // namespace globant::ui
