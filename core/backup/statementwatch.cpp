// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/statementwatch.h"

#include <sqlcipher/sqlite3.h>

namespace globant::backup {

namespace {

constexpr int kStepsBetween = 500'000; // of SQLite's virtual machine: some hundredths of a second

} // namespace

StatementWatch::StatementWatch(const store::Connection& connection, const ProgressCallback& progress)
    : m_connection(connection)
    , m_progress(progress)
{
    sqlite3_progress_handler(m_connection.handle(), kStepsBetween, &StatementWatch::callBack, this);
}

StatementWatch::~StatementWatch()
{
    sqlite3_progress_handler(m_connection.handle(), 0, nullptr, nullptr);
}

Result<void> StatementWatch::check()
{
    if (m_state && m_progress)
        m_state = m_progress({});
    return m_state;
}

int StatementWatch::callBack(void* self)
{
    return static_cast<StatementWatch*>(self)->check() ? 0 : 1;
}

} // namespace globant::backup
