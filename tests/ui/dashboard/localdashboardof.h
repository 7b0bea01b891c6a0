// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/localdashboard.h"

namespace globant::test {

// Goes with the session.
inline ui::LocalDashboard& localDashboardOf(ui::WorkspaceSession& session)
{
    return *new ui::LocalDashboard(session, &session);
}

} // namespace globant::test
