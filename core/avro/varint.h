// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>

namespace globant::avro {

// Numbers as Avro writes them: zig-zag, then seven bits a byte, the lowest first
// (https://avro.apache.org/docs/1.11.1/specification/#primitive-types-1).

enum class ReadStatus : quint8 {
    Good,
    NeedMore, // the bytes end within the value
    Broken,   // no such value can be
};

// Reads from `at`, which moves behind the number where Good.
inline ReadStatus readLong(const char*& at, const char* end, qint64& value)
{
    quint64 bits = 0;
    const char* p = at;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        if (p == end)
            return ReadStatus::NeedMore;
        const auto byte = quint8(*p++);
        if (shift == 63 && byte > 1)
            return ReadStatus::Broken; // more than 64 bits
        bits |= quint64(byte & 0x7F) << shift;
        if (byte < 0x80) {
            value = qint64(bits >> 1) ^ -qint64(bits & 1);
            at = p;
            return ReadStatus::Good;
        }
    }
    return ReadStatus::Broken;
}

inline void appendLong(std::string& out, qint64 value)
{
    char bytes[10];
    std::size_t size = 0;
    quint64 bits = (quint64(value) << 1) ^ quint64(value >> 63);
    while (bits >= 0x80) {
        bytes[size++] = char(bits | 0x80);
        bits >>= 7;
    }
    bytes[size++] = char(bits);
    out.append(bytes, size);
}

// A string or bytes: the length, then as many bytes.
inline void appendText(std::string& out, std::string_view text)
{
    appendLong(out, qint64(text.size()));
    out.append(text);
}

} // namespace globant::avro
