// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/importsummary.h"
#include "core/store/connection.h"

#include <functional>
#include <limits>

namespace globant::ingest {

// What the store remembers of the rows that an import rejected.
struct StoredReject
{
    qint64 line = 0; // of the file, from 1
    QString field;   // empty where the row as a whole is at fault
    QString code;
    QString message;
    QString text;
    std::optional<qint64> retriedBy; // the import that took the row up again
};

// The contract's object for one reject.
QJsonObject rejectJson(const StoredReject& reject);

// Reads the ingestion log. Over any connection, in its thread; all readers may look.
class ImportLog
{
public:
    explicit ImportLog(const store::Connection& connection);

    // Oldest first, with status "undone" where that is so.
    Result<QList<ImportSummary>> list() const;
    // At most `limit` of those with a smaller id than `before`, newest first.
    Result<QList<ImportSummary>> newest(qint64 before, int limit) const;
    // NotFound where the id is no import.
    Result<ImportSummary> find(qint64 importId) const;
    // One after the other, by line; stops at the first error that `each` answers.
    Result<void> forEachReject(qint64 importId, const std::function<Result<void>(const StoredReject&)>& each) const;

    // At most `limit` of them, by line, from the first behind `afterLine` on (0: the first of all); none behind the one
    // with which their texts reach `mostCharacters`.
    Result<QList<StoredReject>> rejects(qint64 importId, qint64 afterLine, int limit,
                                        qint64 mostCharacters = std::numeric_limits<qint64>::max()) const;

private:
    const store::Connection& m_connection;
};

} // namespace globant::ingest
