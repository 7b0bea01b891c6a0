// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/role.h"

namespace globant::accounts {

using namespace Qt::StringLiterals;

QString roleName(Role role)
{
    switch (role) {
    case Role::Viewer:
        return u"viewer"_s;
    case Role::Editor:
        return u"editor"_s;
    case Role::Administrator:
        return u"administrator"_s;
    }
    return {};
}

Result<Role> roleFromName(const QString& name)
{
    for (const Role role : kRoles)
        if (roleName(role) == name)
            return role;
    return fail(ErrorCode::Usage, u"\"%1\" is no role. Roles are viewer, editor and administrator."_s.arg(name));
}

Result<void> require(Role have, Role need)
{
    if (have >= need)
        return {};
    return fail(ErrorCode::NotAllowed,
                u"This needs the role %1, and this account has the role %2. Ask an administrator."_s.arg(
                    roleName(need), roleName(have)));
}

} // namespace globant::accounts
