// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/textrows.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>
#include <vector>

namespace globant::records {

namespace {

constexpr std::size_t kMostVarint = 10;                         // bytes
constexpr std::size_t kBucketBytes = 2;                         // of a text, which choose its bucket
constexpr std::size_t kBuckets = 1 + (1 << (8 * kBucketBytes)); // the first for missing texts

constexpr std::size_t kHeadBytes = 16; // of a text behind those, which mostly decide

// Seven bits a byte, the lowest first; the highest bit says that more follow.
std::size_t writeVarint(uchar* to, quint64 number)
{
    std::size_t bytes = 0;
    for (; number >= 0x80; number >>= 7)
        to[bytes++] = uchar(number | 0x80);
    to[bytes++] = uchar(number);
    return bytes;
}

quint64 readVarint(const uchar*& from)
{
    quint64 number = 0;
    for (int shift = 0;; shift += 7) {
        const uchar byte = *from++;
        number |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            return number;
    }
}

// Small numbers of either sign become small ones without (0, -1, 1, -2 ... as 0, 1, 2, 3 ...).
quint64 folded(qint64 key)
{
    return (quint64(key) << 1) ^ quint64(key >> 63);
}

qint64 unfolded(quint64 number)
{
    return qint64(number >> 1) ^ -qint64(number & 1);
}

uchar lowered(char c)
{
    return uchar(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

// Sorts in parts, between which it can stop. False: it has.
template <class Iterator, class Before, class GoOn>
bool sortInParts(Iterator begin, Iterator end, const Before& before, const GoOn& goOn)
{
    constexpr std::ptrdiff_t kPart = 1 << 16;
    if (end - begin <= kPart) {
        std::sort(begin, end, before);
        return true;
    }
    if (!goOn())
        return false;
    const Iterator middle = begin + (end - begin) / 2;
    std::nth_element(begin, middle, end, before);
    return sortInParts(begin, middle, before, goOn) && sortInParts(middle, end, before, goOn);
}

} // namespace

bool TextRows::add(qint64 key, std::optional<QByteArrayView> text)
{
    const std::size_t at = m_bytes.size();
    if (at / kUnit > std::numeric_limits<quint32>::max())
        return false;
    const std::size_t length = text ? std::size_t(text->size()) : 0;
    uchar* const begin = m_bytes.grow(length + 2 * kMostVarint + kUnit);
    uchar* to = begin + writeVarint(begin, text ? length + 1 : 0);
    if (text)
        to = std::transform(text->begin(), text->end(), to, lowered);
    to += writeVarint(to, folded(key));
    m_bytes.truncate(at + (std::size_t(to - begin) + kUnit - 1) / kUnit * kUnit);
    m_rows.append(quint32(at / kUnit));
    return true;
}

QByteArrayView TextRows::textOf(quint32 row) const
{
    const uchar* at = m_bytes.data() + row * kUnit;
    const quint64 length = readVarint(at);
    return {at, qsizetype(length == 0 ? 0 : length - 1)};
}

bool TextRows::isMissing(quint32 row) const
{
    return m_bytes[row * kUnit] == 0;
}

qint64 TextRows::keyOf(quint32 row) const
{
    const QByteArrayView text = textOf(row);
    const uchar* at = reinterpret_cast<const uchar*>(text.data()) + text.size();
    return unfolded(readVarint(at));
}

std::size_t TextRows::bucketOf(quint32 row) const
{
    if (isMissing(row))
        return 0;
    const QByteArrayView text = textOf(row);
    std::size_t bucket = 0;
    for (std::size_t i = 0; i < kBucketBytes; ++i)
        bucket = bucket << 8 | (i < std::size_t(text.size()) ? uchar(text[qsizetype(i)]) : 0);
    return bucket + 1;
}

TextRows::Head TextRows::headOf(quint32 row) const
{
    const QByteArrayView text = textOf(row);
    const std::size_t size = std::size_t(text.size());
    uchar bytes[kHeadBytes] = {};
    if (size > kBucketBytes)
        std::memcpy(bytes, text.data() + kBucketBytes, std::min(size, kBucketBytes + kHeadBytes) - kBucketBytes);
    return {qFromBigEndian<quint64>(bytes), qFromBigEndian<quint64>(bytes + kHeadBytes / 2),
            quint32(std::min<std::size_t>(size, std::numeric_limits<quint32>::max())), row};
}

bool TextRows::isBefore(const Head& one, const Head& other) const
{
    if (one.first != other.first)
        return one.first < other.first;
    if (one.second != other.second)
        return one.second < other.second;
    if (std::min(one.size, other.size) > kBucketBytes + kHeadBytes) { // there is more than the heads have
        const QByteArrayView text = textOf(one.row);
        const QByteArrayView otherText = textOf(other.row);
        const int difference =
            std::memcmp(text.data(), otherText.data(), std::size_t(std::min(text.size(), otherText.size())));
        if (difference != 0)
            return difference < 0;
    }
    if (one.size != other.size)
        return one.size < other.size;
    return one.row < other.row; // as they were added by key
}

bool TextRows::appendTo(RowIndex& index, const std::function<bool(std::size_t)>& goOn)
{
    std::vector<std::size_t> ends(kBuckets + 1, 0);
    for (const quint32 row : m_rows)
        ++ends[bucketOf(row) + 1];
    for (std::size_t bucket = 0; bucket < kBuckets; ++bucket)
        ends[bucket + 1] += ends[bucket];
    GrowingArray<quint32> bucketed;
    bucketed.grow(m_rows.size());
    for (const quint32 row : m_rows) // turns ends[n] from where bucket n begins into where it ends
        bucketed[ends[bucketOf(row)]++] = row;
    m_rows = {};

    constexpr std::size_t kStep = 1 << 16; // rows between two questions
    GrowingArray<Head> heads;
    std::size_t done = 0;
    std::size_t asked = 0;
    for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) {
        heads.truncate(0);
        for (std::size_t i = done; i < ends[bucket]; ++i)
            heads.append(headOf(bucketed[i]));
        if (done - asked >= kStep && !goOn(asked = done))
            return false;
        if (!sortInParts(
                heads.begin(), heads.end(), [this](const Head& one, const Head& other) { return isBefore(one, other); },
                [&] { return goOn(done); }))
            return false;
        for (const Head& head : heads)
            index.append(keyOf(head.row));
        done = ends[bucket];
    }
    m_bytes = {};
    return true;
}

} // namespace globant::records
