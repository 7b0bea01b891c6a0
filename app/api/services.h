// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/readers.h"
#include "core/accounts/accountservice.h"
#include "core/accounts/openworkspace.h"
#include "core/common/clock.h"

#include <atomic>

namespace globant::api {

// What the handlers of routes work with. All of it outlives the server; handlers may use it in any thread.
struct Services
{
    const accounts::OpenWorkspace& workspace;
    const Clock& clock;
    Readers& readers;
    const std::atomic_bool& stopping;             // imports are then taken back, and searches ended
    std::chrono::milliseconds searchTime{10'000}; // how long one request may look through a table

    store::Store& store() const { return *workspace.store; }
    const catalog::Catalog& catalog() const { return workspace.store->catalog(); }
};

// The accounts of the workspace, on behalf of `actor`; changes need the writer's connection.
inline accounts::AccountService accountsFor(const Services& services, const store::Connection& connection,
                                            const accounts::Actor& actor)
{
    const accounts::Session& session = services.workspace.session;
    return accounts::AccountService({services.workspace.folder,
                                     connection,
                                     session.dataKey,
                                     services.workspace.lock.get(),
                                     actor,
                                     services.clock,
                                     {}});
}

} // namespace globant::api
