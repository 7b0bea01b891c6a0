// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/avro/schema.h"
#include "core/avro/varint.h"

namespace globant::avro {

// No row of a table comes near it; a length beyond it is a lie.
inline constexpr qint64 kMostRowBytes = 8 * 1024 * 1024;

// Steps over values without reading them, checking that each is one of its type: lengths, branches of unions, symbols,
// numbers in their range. The schema must outlive it.
class Walker
{
public:
    explicit Walker(const Schema& schema)
        : m_schema(schema)
    {
    }

    // `at` moves behind the value where Good, and is anywhere otherwise.
    ReadStatus skip(int type, const char*& at, const char* end) const { return skip(type, at, end, 0); }

    // The length of a string or bytes whose content begins at `at` then.
    static ReadStatus readLength(const char*& at, const char* end, qint64& length);

private:
    ReadStatus skip(int type, const char*& at, const char* end, int level) const;
    ReadStatus skipItems(const Type& type, const char*& at, const char* end, int level) const;

    const Schema& m_schema;
};

} // namespace globant::avro
