// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <limits>
#include <vector>

namespace globant::avro {

enum class Kind : quint8 {
    Null,
    Boolean,
    Int,
    Long,
    Float,
    Double,
    Bytes,
    String,
    Fixed,
    Enum,
    Union,
    Record,
    Array,
    Map
};

// What a logical type makes of the type beneath it.
enum class Meaning : quint8 {
    Plain,        // also for logical types that this program does not know: to be ignored, says the specification
    Date,         // days since 1970-01-01
    Milliseconds, // since 1970-01-01T00:00Z, or local time without a zone
    Microseconds,
    Nanoseconds,
    TimeOfDay,
    Decimal,
    Duration
};

// Types refer to each other by their index in Schema::types.
struct Type
{
    Kind kind = Kind::Null;
    Meaning meaning = Meaning::Plain;
    std::vector<int> parts; // of a record its fields' types; of a union its branches; of an array or a map its items'
    QStringList names;      // of a record its fields; of an enum its symbols
    QByteArrayList symbols; // of an enum, the same in UTF-8
    qint64 fixedSize = 0;   // of a fixed, in bytes
    qint64 fewestBytes = 0; // of a value; kEndless where no value ends
};

inline constexpr qint64 kEndless = std::numeric_limits<qint64>::max();

// The type of a file's rows, as the file was written.
struct Schema
{
    std::vector<Type> types; // the first is the row's: a record

    const Type& row() const { return types.front(); }
    const Type& operator[](int index) const { return types[std::size_t(index)]; }
};

// Of the schema's JSON (https://avro.apache.org/docs/1.11.1/specification/#schema-declaration). UnusableFile, with a
// sentence, for what is none, is no record, or is larger than any schema of rows: more than 1 MiB, 5,000 types or 64
// levels.
Result<Schema> parseSchema(const QByteArray& json);

// "a string", "a list" ... as people call it.
QString typeText(const Schema& schema, int type);

// Whether it is a name as the specification has it: letters, digits and _, no digit first. Dots separate the parts of a
// full name.
bool isName(QStringView name);

} // namespace globant::avro
