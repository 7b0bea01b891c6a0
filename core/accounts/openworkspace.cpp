// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/openworkspace.h"

#include "core/accounts/workspace.h"

namespace globant::accounts {

namespace {

Result<void> openStore(OpenWorkspace& workspace, store::Store::Access access)
{
    GLOBANT_TRY_VALUE(catalog::Catalog catalog, catalog::Catalog::builtIn());
    GLOBANT_TRY_VALUE(workspace.store, store::Store::open(workspace.session.storePath, workspace.session.dataKey,
                                                          std::move(catalog), access));
    return {};
}

} // namespace

Result<OpenWorkspace> openForReading(Session session, const QString& holder, const Clock& clock)
{
    OpenWorkspace workspace;
    workspace.folder = session.workspace;
    workspace.session = std::move(session);
    auto opened = openStore(workspace, store::Store::Access::Read);
    if (!opened && opened.error().code == ErrorCode::Conflict) {
        GLOBANT_TRY_VALUE(workspace.lock, store::WorkspaceLock::acquire(workspace.folder, holder, clock));
        opened = openStore(workspace, store::Store::Access::Write);
    }
    if (!opened)
        return fail(opened.error());
    return workspace;
}

Result<OpenWorkspace> openForWriting(Session session, std::unique_ptr<store::WorkspaceLock> lock)
{
    OpenWorkspace workspace;
    workspace.folder = session.workspace;
    workspace.lock = std::move(lock);
    workspace.session = std::move(session);
    GLOBANT_TRY(removeLeftovers(workspace.folder, *workspace.lock));
    GLOBANT_TRY(openStore(workspace, store::Store::Access::Write));
    return workspace;
}

} // namespace globant::accounts
