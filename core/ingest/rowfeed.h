// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"
#include "core/ingest/batch.h"
#include "core/store/connection.h"
#include "core/store/statement.h"

#include <memory>
#include <optional>

namespace globant::ingest {

// Inserts whole batches by one `INSERT INTO table SELECT ... FROM` a virtual table that reads the batch's cells
// (https://www.sqlite.org/vtab.html): SQLite pulls the rows itself, without a statement a row. Where keys count up by
// one, as exported ids mostly do, the key is left to SQLite, which gives out the one after the largest
// (https://www.sqlite.org/autoinc.html): it then need not look for each key in the tree. Of the writer's thread.
class RowFeed
{
public:
    // The feed registers its module on the connection, under a name of its own, and takes it back when it goes.
    static Result<std::unique_ptr<RowFeed>> create(const store::Connection& connection,
                                                   const catalog::TableSchema& table, qint64 entryId);
    ~RowFeed();
    Q_DISABLE_COPY_MOVE(RowFeed)

    // `maxKey`: the largest key in the table, if it holds any. The batch's keys must ascend from above it. A constraint
    // that fails rolls back the whole transaction.
    Result<void> insert(const Batch& batch, std::optional<qint64> maxKey);

private:
    RowFeed(const store::Connection& connection, const catalog::TableSchema& table);
    Result<void> insertRows(store::Statement& insert, const Batch& batch, qint64 first, qint64 end);
    qint64 keyOf(const Batch& batch, qint64 row) const { return batch.row(row)[m_key].integer; }

    struct Source;
    const store::Connection& m_connection;
    const int m_key; // index of the key field
    std::unique_ptr<Source> m_source;
    std::unique_ptr<store::Statement> m_insert;     // with the batch's keys
    std::unique_ptr<store::Statement> m_insertNext; // with the keys that follow on the largest
};

} // namespace globant::ingest
