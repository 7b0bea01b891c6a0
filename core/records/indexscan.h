// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/records/rowindex.h"

#include <QByteArrayList>
#include <QHash>

#include <atomic>
#include <optional>

struct sqlite3;

namespace globant::records {

// What an index is made from.
struct IndexScan
{
    enum class Order { AsRead, ByNumber, ByText };

    // Answers keys in ascending order, and beside them what to order by. Its parameters are `texts`, then the lowest
    // and the highest key that it is to answer.
    QString sql;
    QByteArrayList texts;
    Order order = Order::AsRead;
    std::optional<QHash<qint64, qint64>> ranks; // numbers to order by instead of those read; those it lacks come first
    bool everyKey = true;                       // false: samples
    qint64 mostRows = RowIndex::kMostRows;
    const std::atomic_bool* cancelled = nullptr; // asked while rows are ordered; not while SQLite reads
    qint64 lowestKey = 0;                        // of the table, to read it in parts and tell how far that is
    qint64 highestKey = 0;
    std::atomic_int* permille = nullptr; // of the work that is done; null: nobody asks
};

// Orders in memory: 16 bytes a row by numbers; by texts 8 to 12 bytes, and the texts.
Result<RowIndex> makeIndex(sqlite3* db, const IndexScan& scan);

} // namespace globant::records
