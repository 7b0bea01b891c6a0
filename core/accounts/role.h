// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QString>

#include <array>

namespace globant::accounts {

// What an account may do; each role may do all that those before it may.
enum class Role { Viewer, Editor, Administrator };
inline constexpr std::array kRoles{Role::Administrator, Role::Editor, Role::Viewer};

// "viewer", "editor", "administrator": as the store, the command line and the REST API have it.
QString roleName(Role role);
// Usage for any other name.
Result<Role> roleFromName(const QString& name);

// NotAllowed, naming the role that is needed, unless `have` is enough.
Result<void> require(Role have, Role need);

} // namespace globant::accounts
