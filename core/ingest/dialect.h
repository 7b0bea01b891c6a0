// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"
#include "core/common/datetimeformat.h"
#include "core/common/result.h"
#include "core/ingest/encoding.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace globant::ingest {

// What a person may say about a file; what is not said is detected.
struct DialectOptions
{
    std::optional<char> delimiter;
    std::optional<Encoding> encoding;
    std::optional<bool> header;
    QString dateTimeFormat;       // as DateTimeFormat::parse takes it; empty: ISO 8601
    QHash<QString, int> columnOf; // field name -> column of the file, from 0: overrides matching by header or position
};

// How to read one file as one table. Immutable once made; shared by the workers.
struct Dialect
{
    Encoding encoding = Encoding::Utf8;
    char delimiter = ',';
    bool header = false;
    int columnCount = 0;       // a row with another number of columns is rejected
    QStringList columnNames;   // of the header; empty without one
    QList<int> columnOfField;  // for each field of the schema its column, -1: an optional field that the file lacks
    QList<int> ignoredColumns; // columns that match no field
    DateTimeFormat dateTimeFormat;
};

// Makes out how to read a file from its first bytes (`sample`: raw, from the file's start, at most 1 MiB; `complete`
// when that is the whole file). An empty file, or one of a header alone, is no error: its dialect simply yields no
// rows. Errors: UnusableFile (not CSV; a required field without a column, naming the columns there are),
// AmbiguousFormat (dates in day/month order: says which --datetime-format to choose between).
Result<Dialect> detectDialect(QByteArrayView sample, bool complete, const catalog::TableSchema& table,
                              const DialectOptions& options);

} // namespace globant::ingest
