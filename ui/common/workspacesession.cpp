// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/workspacesession.h"

namespace globant::ui {

WorkspaceSession::WorkspaceSession(accounts::OpenWorkspace workspace, const Clock& clock)
    : m_workspace(std::move(workspace))
    , m_clock(clock)
{
}

Result<std::unique_ptr<WorkspaceSession>> WorkspaceSession::start(accounts::OpenWorkspace workspace, const Clock& clock)
{
    std::unique_ptr<WorkspaceSession> session(new WorkspaceSession(std::move(workspace), clock));
    GLOBANT_TRY_VALUE(session->m_reader, session->m_workspace.store->readerThread());
    return session;
}

WorkspaceSession::~WorkspaceSession()
{
    m_pool.waitForDone();
}

bool WorkspaceSession::canWrite() const
{
    return m_workspace.store->canWrite() && role() >= accounts::Role::Editor;
}

} // namespace globant::ui
