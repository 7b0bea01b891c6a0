// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"
#include "core/common/result.h"
#include "core/ingest/batch.h"

#include <memory>

namespace globant::ingest {

// Puts rows that come in no order of their keys into ascending order, rows of one key in the order of the file: sorted
// runs in a temporary file, then a merge (Knuth, The Art of Computer Programming 3, 5.4). The file is unlinked as soon
// as it is open, and encrypted under a key that exists in memory alone. Memory stays near `memoryLimit` whatever the
// number of rows. Used from one thread; it sorts, writes and merges in one of its own beside that.
class RowSorter
{
public:
    // `folder`: where the temporary file goes. `keepText`: rows carry their record's text, for rejects. `table` must
    // outlive it.
    RowSorter(const catalog::TableSchema& table, QString folder, bool keepText, qint64 memoryLimit);
    // Waits for its thread.
    ~RowSorter();
    Q_DISABLE_COPY_MOVE(RowSorter)

    // Batches in file order, chunk.firstLine filled in. StoreFull where the temporary file finds no space: here, at a
    // later add(), or at next().
    Result<void> add(Batch batch);

    // After the last add(): the rows in order, in batches; nothing at the end. Their origins hold the line within the
    // file (chunk.firstLine is 0), and their text where it was kept; they have no rejects.
    Result<std::optional<Batch>> next();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace globant::ingest
