// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace globant::ui {

class WorkspaceSession;

// Deletes in the background what the workspace's rule says is too old, where the session may write and this was not
// done for a day. Tells by the session's logChanged(), or logFailed().
void applyRetentionWhenDue(WorkspaceSession& session);

} // namespace globant::ui
