// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

namespace globant::privacy {

// Has SQLite overwrite with zeros what it deletes, whatever the library was built with. For a writing connection;
// outside of transactions. It stays so: Debian's builds of SQLite have it on from the start.
inline Result<void> deleteSecurely(const store::Connection& connection)
{
    return connection.executeScript(QStringLiteral("PRAGMA secure_delete = ON"));
}

} // namespace globant::privacy
