// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/workspacesession.h"

#include "core/records/activity.h"
#include "ui/common/localized.h"

namespace globant::ui {

using namespace Qt::StringLiterals;

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

accounts::OpenWorkspace WorkspaceSession::close(std::unique_ptr<WorkspaceSession> session)
{
    session->m_pool.waitForDone();
    session->m_reader.reset();
    accounts::OpenWorkspace workspace = std::move(session->m_workspace);
    workspace.store.reset();
    return workspace;
}

bool WorkspaceSession::canWrite() const
{
    return m_workspace.store->canWrite() && role() >= accounts::Role::Editor;
}

template <class Append>
void WorkspaceSession::appendToLog(Append append)
{
    if (!m_workspace.store->canWrite())
        return;
    write(this, std::move(append), [this](const Result<qint64>& appended) {
        if (appended)
            Q_EMIT logChanged();
        else
            Q_EMIT logFailed(localized(appended.error()));
    });
}

void WorkspaceSession::logLogin()
{
    const accounts::Session& session = m_workspace.session;
    appendToLog([account = session.account, method = session.method, wrongBefore = session.wrongBefore,
                 nowMs = m_clock.nowMs()](const store::Connection& connection) {
        return records::logLogin(connection, account, method, wrongBefore, u"window"_s, nowMs);
    });
}

void WorkspaceSession::logExport(const QString& what, const QString& format, qint64 rows, const QString& fileName)
{
    appendToLog([account = account(), out = records::LoggedExport{what, format, rows, fileName},
                 nowMs = m_clock.nowMs()](const store::Connection& connection) {
        return records::logExport(connection, account, out, nowMs);
    });
}

} // namespace globant::ui
