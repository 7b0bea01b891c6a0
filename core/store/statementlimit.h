// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QDeadlineTimer>

#include <atomic>

namespace globant::store {

// While it lives, ends a statement of the connection that runs beyond a deadline, or once `stop` is set: it fails with
// Cancelled. One at a time for a connection, in its thread; `stop` outlives it.
class StatementLimit
{
public:
    StatementLimit(const Connection& connection, std::chrono::milliseconds atMost, const std::atomic_bool& stop);
    ~StatementLimit();
    Q_DISABLE_COPY_MOVE(StatementLimit)

private:
    static int isOver(void* self);

    const Connection& m_connection;
    const QDeadlineTimer m_deadline;
    const std::atomic_bool& m_stop;
};

} // namespace globant::store
