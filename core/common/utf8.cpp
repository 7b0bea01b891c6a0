// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/utf8.h"

#include <cstring>

namespace globant {

namespace {

struct Lead
{
    int length = 0;    // of the character, 0: no lead byte
    quint8 low = 0x80; // bounds of the second byte
    quint8 high = 0xBF;
};

Lead leadOf(quint8 byte)
{
    if (byte < 0x80)
        return {1};
    if (byte < 0xC2)
        return {};
    if (byte < 0xE0)
        return {2};
    if (byte == 0xE0)
        return {3, 0xA0, 0xBF};
    if (byte == 0xED)
        return {3, 0x80, 0x9F};
    if (byte < 0xF0)
        return {3};
    if (byte == 0xF0)
        return {4, 0x90, 0xBF};
    if (byte < 0xF4)
        return {4};
    if (byte == 0xF4)
        return {4, 0x80, 0x8F};
    return {};
}

// Whether all of the eight bytes at `p` are ASCII.
bool eightAscii(const char* p)
{
    quint64 word;
    std::memcpy(&word, p, sizeof word);
    return (word & 0x8080808080808080u) == 0;
}

} // namespace

int utf8CharacterLength(QByteArrayView bytes)
{
    const Lead lead = leadOf(quint8(bytes[0]));
    for (int i = 1; i < lead.length; ++i) {
        if (i >= bytes.size())
            return -1;
        const auto byte = quint8(bytes[i]);
        if (i == 1 ? byte < lead.low || byte > lead.high : (byte & 0xC0) != 0x80)
            return 0;
    }
    return lead.length;
}

bool isValidUtf8(QByteArrayView bytes)
{
    const char* p = bytes.data();
    const char* const end = p + bytes.size();
    while (p < end) {
        if (end - p >= 8 && eightAscii(p)) {
            p += 8;
            continue;
        }
        const int length = utf8CharacterLength(QByteArrayView(p, end));
        if (length <= 0)
            return false;
        p += length;
    }
    return true;
}

qsizetype codePointCount(QByteArrayView utf8)
{
    qsizetype count = 0;
    for (const char c : utf8)
        count += (quint8(c) & 0xC0) != 0x80;
    return count;
}

QByteArray withReplacementCharacters(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size());
    while (!bytes.isEmpty()) {
        const int length = utf8CharacterLength(bytes);
        if (length <= 0 || bytes[0] == '\0') {
            appendUtf8(0xFFFD, out);
            bytes = bytes.sliced(1);
        } else {
            out.append(bytes.first(length));
            bytes = bytes.sliced(length);
        }
    }
    return out;
}

void appendUtf8(char32_t codePoint, QByteArray& out)
{
    const auto continuation = [&](int shift) { out.append(char(0x80 | (codePoint >> shift & 0x3F))); };
    if (codePoint < 0x80) {
        out.append(char(codePoint));
    } else if (codePoint < 0x800) {
        out.append(char(0xC0 | codePoint >> 6));
        continuation(0);
    } else if (codePoint < 0x10000) {
        out.append(char(0xE0 | codePoint >> 12));
        continuation(6);
        continuation(0);
    } else {
        out.append(char(0xF0 | codePoint >> 18));
        continuation(12);
        continuation(6);
        continuation(0);
    }
}

} // namespace globant
