// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/role.h"

#include <QString>

namespace globant::privacy {

// On whose behalf something is deleted.
struct Actor
{
    QString account;
    accounts::Role role = accounts::Role::Viewer;
};

} // namespace globant::privacy
