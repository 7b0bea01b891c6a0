// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/importsummary.h"
#include "core/ingest/rollupcounts.h"
#include "core/ingest/rowfeed.h"

#include <memory>
#include <vector>

namespace globant::ingest {

// Applies batches to a table within the writer's transaction: inserts what is new, updates, skips or rejects what is
// there, keeps the before-image of every row that it replaces, and counts. Of the writer's thread.
class TableWriter
{
public:
    static Result<std::unique_ptr<TableWriter>> create(const store::Connection& connection,
                                                       const catalog::TableSchema& table, qint64 entryId,
                                                       DuplicatePolicy policy);
    ~TableWriter();
    Q_DISABLE_COPY_MOVE(TableWriter)

    // Rows of a batch in ascending order of keys (equal keys side by side); chunk.firstLine is filled in. True: all
    // keys were new, above every key present, and the batch is not counted into rollup(): the caller does that, where
    // there is time.
    Result<bool> write(const Batch& batch);

    // Stores rejected rows with the import; their lines are the file's.
    Result<void> reject(const std::vector<Reject>& rejects, qint64 firstLine);

    RowCounts& counts() { return m_counts; }
    RollupCounts& rollup() { return m_rollup; }

private:
    TableWriter(const store::Connection& connection, const catalog::TableSchema& table, qint64 entryId,
                DuplicatePolicy policy);
    Result<void> prepare();
    bool isAllNew(const Batch& batch) const;
    Result<void> writeRow(const Batch& batch, qint64 row);
    // Stands the scan on the row of this key; false where there is none.
    Result<bool> find(qint64 key);
    bool sameAsFound(const Cell* cells) const;
    Result<void> replaceFound(const Cell* cells);
    Result<void> insertRow(const Cell* cells);
    Result<void> rejectDuplicate(const Batch& batch, qint64 row);
    void bindCells(store::Statement& statement, const Cell* cells) const;

    struct Statements;
    const store::Connection& m_connection;
    const catalog::TableSchema& m_table;
    const qint64 m_entryId;
    const DuplicatePolicy m_policy;
    std::unique_ptr<RowFeed> m_feed;
    std::unique_ptr<Statements> m_statements;
    RowCounts m_counts;
    RollupCounts m_rollup;
    std::optional<qint64> m_maxKey;  // of the table, as it is now
    std::optional<qint64> m_scanKey; // the key that the scan stands on
    std::optional<qint64> m_lastKey; // of the row written last, row by row
};

} // namespace globant::ingest
