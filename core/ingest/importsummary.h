// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/dialect.h"
#include "core/store/log.h"

#include <QJsonObject>
#include <QMap>

namespace globant::ingest {

// What happens to a row whose key is in the store, or earlier in the file, already.
enum class DuplicatePolicy {
    Update, // the later row wins; one that changes nothing counts as unchanged
    Skip,   // the earlier row stays
    Reject, // the later row is rejected as duplicate_key
};

QString policyName(DuplicatePolicy policy);
std::optional<DuplicatePolicy> policyByName(const QString& name);

// rowsRead = inserted + updated + unchanged + skipped + rejected.
struct RowCounts
{
    qint64 rowsRead = 0;
    qint64 inserted = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 skipped = 0;
    qint64 rejected = 0;
    QMap<QString, qint64> rejectedByCode;
};

// One import, as the log keeps it and as `import --json` prints it.
struct ImportSummary
{
    qint64 id = 0; // of its log entry; 0 for a dry run
    QString table;
    QString file;   // its name, without folders
    QString sha256; // of the file's bytes, lower-case hex
    QString user;
    qint64 startedAtMs = 0;
    double seconds = 0;
    QString status; // "done", "undone", "dry_run"; "checkpoint_pending": done, and still in the write-ahead log
    RowCounts counts;
    DuplicatePolicy policy = DuplicatePolicy::Update;
    Dialect dialect;               // how the file was read, for a retry
    std::optional<qint64> retryOf; // the import whose rejected rows these were

    QStringList ignoredColumns() const; // names, or "column 7" without a header
};

// The contract's object for one import.
QJsonObject summaryJson(const ImportSummary& summary);

// The log entry of kind "import" that holds the summary, and back.
store::LogEntry summaryToLog(const ImportSummary& summary);
Result<ImportSummary> summaryFromLog(const store::LogEntry& entry);

} // namespace globant::ingest
