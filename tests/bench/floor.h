// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"
#include "core/store/connection.h"

#include <string>
#include <vector>

namespace globant::bench {

// Employees as an import leaves them, in the order of their keys, ready to be given to SQLite.
struct FloorRows
{
    struct Row
    {
        qint64 id;
        qint64 hiredAt;
        std::size_t name; // offset in `names`
        quint32 nameBytes;
        qint32 department;
        qint32 job;
    };
    std::vector<Row> rows;
    std::string names;
};

// What a store holds.
Result<FloorRows> readFloorRows(const store::Connection& connection);

// A way to write them. The first of floorVariants() is the import's.
struct FloorVariant
{
    enum class Feed {
        GivenOut,  // INSERT ... SELECT from a virtual table, keys given out by SQLite
        OwnKeys,   // the same, each row with its key
        Statement, // a bound INSERT for each row
        Images, // INSERT ... SELECT from tables in memory that hold the records ready: SQLite copies them as they are
    };
    QString key; // in JSON
    QString title;
    Feed feed = Feed::GivenOut;
    QByteArray pragmas = {}; // of the new file, behind the usual ones
    int pageBytes = 16384;
    bool encrypted = true;
    bool hmac = true;
    bool entryColumn = true; // the one that says which import a row is from
};
const std::vector<FloorVariant>& floorVariants();

// Seconds to write the rows into a new file in `folder` in one transaction, to commit it and to empty the write-ahead
// log, and nothing else: no file is read, nothing is checked, counted or logged. To make images takes no time here.
Result<double> insertFloor(const FloorRows& rows, const catalog::TableSchema& table, const FloorVariant& variant,
                           const QString& folder);

} // namespace globant::bench
