// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace globant::store {

struct LogEntry
{
    qint64 id = 0;                // 1, 2, 3 ... in the order of the changes; filled in by appendLog
    QString kind;                 // "import", "undo", "account" ...
    QString account;              // who did it
    qint64 atMs = 0;              // since 1970-01-01 UTC
    std::optional<qint64> refers; // the entry that this one is about, such as the import undone
    QJsonObject detail;           // what happened, in terms of `kind`; no secrets
};

// The id that the next entry gets; holds until the end of the writer's transaction.
Result<qint64> nextLogId(const Connection& connection);

// Appends one entry, inside the transaction of the change that it tells of, and answers its id. Its hash is BLAKE2b-256
// (RFC 7693) over the hash of the entry before (32 zero bytes for the first) and its own columns, each preceded by its
// length as 8 bytes, little-endian; numbers as decimal text, an absent `refers` as the empty text.
Result<qint64> appendLog(const Connection& connection, const LogEntry& entry);

// One entry; NotFound for an id that is not there.
Result<LogEntry> readLog(const Connection& connection, qint64 id);

// All entries of a kind, oldest first.
Result<QList<LogEntry>> readLogOfKind(const Connection& connection, const QString& kind);

// Recomputes the chain: the ids run 1, 2, 3 ..., each entry names the hash of the one before, and each hash fits its
// entry. Answers a sentence for the first entry that does not, and an empty text where all do.
Result<QString> verifyLog(const Connection& connection);

} // namespace globant::store
