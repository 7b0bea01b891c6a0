// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/rejectcode.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace globant::ingest {

using catalog::RejectCode;
using catalog::rejectName;

// One row that was not imported.
struct Reject
{
    qint64 line = 0; // in a Batch: counted from the batch's first line, 0; elsewhere: of the file, from 1
    int field = -1;  // index into TableSchema::fields, -1 where the row as a whole is at fault
    RejectCode code = RejectCode::MissingValue;
    QString message; // a sentence for people
    QByteArray text; // the record as it stands in the file (as UTF-8), without its line end
};

// One value: an integer or a datetime (milliseconds) in `integer`; a string as `length` bytes of UTF-8 at `text`.
// A missing value of a field that is not required has `length` == nullLength.
struct Cell
{
    static constexpr quint32 nullLength = UINT32_MAX;

    union {
        qint64 integer;
        const char* text;
    };
    quint32 length;
};

// Where an accepted row came from, for a reject that only the store can decide on (duplicate_key).
struct RowOrigin
{
    quint32 offset; // of the record in Chunk::bytes
    quint32 length; // in bytes, without the line end
    qint64 line;    // from the batch's first line, 0
};

// A run of whole records of a file, as UTF-8 without BOM. Never ends inside a record, nor between CR and LF.
struct Chunk
{
    qint64 sequence = 0; // 0, 1, 2 ... in file order
    QByteArray bytes;
    qint64 fileBytes = 0; // how many bytes of the file it stands for (before decoding), for progress
    qint64 firstLine = 0; // in the file, from 1; 0: it follows on the chunk before
};

// What a worker made of a chunk. Movable, not copyable: cells point into chunk.bytes, decoded and unescaped.
struct Batch
{
    Batch() = default;
    Batch(Batch&&) = default;
    Batch& operator=(Batch&&) = default;
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;

    Chunk chunk;
    QByteArray decoded;                // rows that are no text as they stand in the file (Avro)
    std::deque<std::string> unescaped; // values that had to be made: whose doubled quotes were undone, ...
    int columns = 0;                   // cells a row: TableSchema::fields.size(), in that order
    std::vector<Cell> cells;           // row after row
    std::vector<RowOrigin> origins;    // one a row
    std::vector<Reject> rejects;
    qint64 rowsRead = 0;   // accepted + rejected
    qint64 lineCount = 0;  // physical lines in the chunk: LF, CRLF or a lone CR ends one
    bool ascending = true; // the keys of the accepted rows strictly ascend
    qint64 minKey = 0;     // of the accepted rows, where there are any
    qint64 maxKey = 0;

    qint64 rowCount() const { return qint64(origins.size()); }
    const Cell* row(qint64 index) const { return cells.data() + index * columns; }
};

} // namespace globant::ingest
