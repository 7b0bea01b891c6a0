// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/dialect.h"

#include <atomic>

namespace globant::ingest {

// What a file looks like before it is imported, for a person to check.
struct FilePreview
{
    qint64 bytes = -1;       // -1: it has no size
    bool isAvro = false;     // then encoding and delimiter mean nothing, and the header is that of the schema
    QStringList columnTypes; // of an Avro file: what each column holds, for people ("a whole number")
    Encoding encoding = Encoding::Utf8;
    char delimiter = ',';
    bool header = false;
    int columnCount = 0;          // of the file
    QStringList columnNames;      // of the header; empty without one
    QList<int> columnOfField;     // for each field of the table its column, -1: none; empty without a table
    QList<QStringList> rows;      // the first ones, without the header
    QString dateExample;          // where the order of day and month is open: a date of the file, ...
    QStringList dateTimeFormats;  // ... and the formats to choose between
    std::optional<Error> problem; // why the file cannot be imported in this way
};

// Reads a file's start, as an import with these options would. `table`: null where it is not known yet. At most `rows`
// rows. What keeps the file from being imported stands in `problem`, beside all that could be made out all the same.
// UnreadableFile: missing, a folder, no permission. Cancelled as soon as `cancelled` is set.
Result<FilePreview> previewFile(const QString& path, const catalog::TableSchema* table, const DialectOptions& options,
                                int rows, const std::atomic_bool* cancelled = nullptr);

} // namespace globant::ingest
