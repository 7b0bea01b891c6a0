// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/avro/walker.h"

#include <string_view>
#include <vector>

namespace globant::avro {

// One value of a row.
struct Value
{
    enum class Kind : quint8 {
        None,     // null
        Integer,  // `integer`
        DateTime, // `integer`: milliseconds since 1970-01-01 UTC
        Real,     // `real`
        Text,     // `length` bytes at `text`: of a string, bytes or fixed, or an enum's symbol; any bytes
        Unread    // of a type that holds others, or is none of the above
    };

    Kind kind = Kind::None;
    quint32 length = 0;
    union {
        qint64 integer = 0;
        double real;
        const char* text;
    };

    std::string_view view() const { return {text, length}; }
};

// Reads rows of a schema, which must outlive it.
class RowDecoder
{
public:
    explicit RowDecoder(const Schema& schema);

    // One row into `values`, one for each field of the schema's row; texts point into the bytes or the schema. Answers
    // where the next row begins; null where there is no whole row.
    const char* read(const char* at, const char* end, std::vector<Value>& values) const;

private:
    bool readValue(int type, const char*& at, const char* end, Value& value) const;

    const Schema& m_schema;
    Walker m_walker;
};

} // namespace globant::avro
