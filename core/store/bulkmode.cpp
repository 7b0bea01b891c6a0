// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bulkmode.h"

#include <sqlcipher/sqlite3.h>

namespace globant::store {

using namespace Qt::StringLiterals;

BulkMode::BulkMode(const Connection& connection)
    : m_connection(connection)
{
}

Result<std::unique_ptr<BulkMode>> BulkMode::enter(const Connection& connection)
{
    std::unique_ptr<BulkMode> mode(new BulkMode(connection));
    GLOBANT_TRY(connection.executeScript(u"PRAGMA foreign_keys = OFF"_s));
    if (sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr) != SQLITE_OK)
        return fail(sqliteError(connection.handle(), u"Preparing the change"_s));
    return mode;
}

BulkMode::~BulkMode()
{
    sqlite3_db_config(m_connection.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr);
    sqlite3_exec(m_connection.handle(), "PRAGMA foreign_keys = ON", nullptr, nullptr, nullptr);
}

} // namespace globant::store
