// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/ingest/chunkparser.h"
#include "core/ingest/chunkreader.h"
#include "core/ingest/importsummary.h"
#include "core/store/bulkmode.h"

#include <atomic>
#include <functional>

namespace globant::ingest {

struct ImportProgress
{
    enum class Phase {
        Reading,  // rows are read, and written as they come
        Sorting,  // rows are read and put in order, because their keys do not ascend
        Writing,  // sorted rows are written
        Finishing // counts, log, commit
    };

    QString file; // name, without folders
    Phase phase = Phase::Reading;
    qint64 rows = 0;        // read so far; while Writing: written so far
    qint64 rowsTotal = -1;  // while Writing; -1: not known yet
    qint64 bytes = 0;       // read so far
    qint64 bytesTotal = -1; // -1: the file does not say
    double seconds = 0;     // since the file was begun
};

// Called in the writer's thread, at most about ten times a second, and at each change of phase.
using ProgressCallback = std::function<void(const ImportProgress&)>;

struct ImportControl
{
    const std::atomic_bool* cancelled = nullptr; // set it to stop; the file's rows are then all taken back
    ProgressCallback progress;
    // Called in the transaction of each file, right before it is committed: what is written there stays or goes with
    // the import, and an error takes it back. Not for a dry run.
    std::function<Result<void>(const store::Connection&, const ImportSummary&)> beforeCommit = {};
    int workers = 0;                      // parsing threads; 0: as many as the machine has cores, at most 8
    qint64 sortMemory = 36 * 1024 * 1024; // bytes of rows to be sorted that are kept before they go to a temporary file
};

// One input, ready to be read.
struct ImportInput
{
    ChunkSource& source;
    const catalog::TableSchema& table;
    Dialect dialect;
    DuplicatePolicy policy = DuplicatePolicy::Update;
    QString fileName;
    qint64 totalBytes = -1;
    QString user;
    qint64 startedAtMs = 0;
    std::optional<qint64> retryOf;
    ParserFactory parser = {}; // none: the chunks are CSV, as `dialect` tells
};

// Reads one input to its end and writes rows, rejects, rollup and log entry, inside the transaction that the caller has
// begun in bulk mode (BulkMode). On an error the caller rolls back. `folder`: where sorted runs may spill to. In the
// writer's thread.
Result<ImportSummary> runImport(const store::Connection& connection, const catalog::Catalog& catalog,
                                const QString& folder, const ImportInput& input, const ImportControl& control);

using store::BulkMode;

} // namespace globant::ingest
