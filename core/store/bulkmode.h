// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

namespace globant::store {

// While it exists, the connection neither checks foreign keys nor fires triggers: an import and an undo do both jobs
// themselves, in bulk. Made and ended outside of transactions.
class BulkMode
{
public:
    static Result<std::unique_ptr<BulkMode>> enter(const Connection& connection);
    ~BulkMode();
    Q_DISABLE_COPY_MOVE(BulkMode)

private:
    explicit BulkMode(const Connection& connection);
    const Connection& m_connection;
};

} // namespace globant::store
