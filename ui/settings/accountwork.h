// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/accountservice.h"
#include "ui/common/workspacesession.h"

namespace globant::ui {

// Runs `work`, a callable Result<T>(const accounts::AccountService&), on the store's writer in the name of who is
// logged in; then `then(Result<T>)` in the main thread. Only where the store can be written to.
template <class Work, class Then>
void changeAccounts(WorkspaceSession& session, QObject* context, Work work, Then then)
{
    session.write(
        context,
        [&workspace = session.workspace(), &clock = session.clock(),
         work = std::move(work)](const store::Connection& connection) {
            const accounts::Session& by = workspace.session;
            return work(accounts::AccountService({workspace.folder,
                                                  connection,
                                                  by.dataKey,
                                                  workspace.lock.get(),
                                                  {by.account, by.byRecovery},
                                                  clock,
                                                  {}}));
        },
        std::move(then));
}

// `then(Result<QList<Account>>)` with the accounts that who is logged in may see.
template <class Then>
void listAccounts(WorkspaceSession& session, QObject* context, Then then)
{
    session.read(
        context,
        [&workspace = session.workspace(), &clock = session.clock()](const store::Connection& connection) {
            const accounts::Session& by = workspace.session;
            return accounts::AccountService(
                       {workspace.folder, connection, by.dataKey, nullptr, {by.account, by.byRecovery}, clock, {}})
                .list();
        },
        std::move(then));
}

} // namespace globant::ui
