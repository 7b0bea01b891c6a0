// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"
#include "core/ingest/batch.h"
#include "core/store/connection.h"
#include "core/store/statement.h"

#include <memory>

namespace globant::ingest {

// Inserts whole batches by one `INSERT INTO table SELECT ... FROM` a virtual table that reads the batch's cells
// (https://www.sqlite.org/vtab.html): SQLite pulls the rows itself, without a statement a row. Of the writer's thread.
class RowFeed
{
public:
    // The feed registers its module on the connection, under a name of its own, and takes it back when it goes.
    static Result<std::unique_ptr<RowFeed>> create(const store::Connection& connection,
                                                   const catalog::TableSchema& table, qint64 entryId);
    ~RowFeed();
    Q_DISABLE_COPY_MOVE(RowFeed)

    // All keys of the batch must be new to the table. A constraint that fails rolls back the whole transaction.
    Result<void> insert(const Batch& batch);

private:
    RowFeed(const store::Connection& connection, const catalog::TableSchema& table);

    struct Source;
    const store::Connection& m_connection;
    std::unique_ptr<Source> m_source;
    std::unique_ptr<store::Statement> m_insert;
};

} // namespace globant::ingest
