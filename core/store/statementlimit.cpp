// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statementlimit.h"

#include <sqlcipher/sqlite3.h>

namespace globant::store {

namespace {

constexpr int kStepsBetween = 20'000; // of SQLite's virtual machine: well below a millisecond

} // namespace

StatementLimit::StatementLimit(const Connection& connection, std::chrono::milliseconds atMost,
                               const std::atomic_bool& stop)
    : m_connection(connection)
    , m_deadline(atMost)
    , m_stop(stop)
{
    sqlite3_progress_handler(m_connection.handle(), kStepsBetween, &StatementLimit::isOver, this);
}

StatementLimit::~StatementLimit()
{
    sqlite3_progress_handler(m_connection.handle(), 0, nullptr, nullptr);
}

int StatementLimit::isOver(void* self)
{
    const auto* limit = static_cast<const StatementLimit*>(self);
    return limit->m_stop || limit->m_deadline.hasExpired() ? 1 : 0;
}

} // namespace globant::store
