// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/keyset.h"

#include <algorithm>

namespace globant::ingest {

namespace {

// A bitmap of this many bits (1 MiB) is worth having however few keys there are.
constexpr quint64 kSmallRange = 8 * 1024 * 1024;
// Bits for each key up to which the bitmap takes no more memory than the keys themselves.
constexpr quint64 kBitsPerKey = 64;

} // namespace

KeySet::KeySet(std::vector<qint64> keys)
    : m_count(keys.size())
{
    if (keys.empty())
        return;
    m_first = keys.front();
    m_last = keys.back();
    // Unsigned, because the distance between two 64-bit keys need not fit a signed number.
    const quint64 distance = quint64(m_last) - quint64(m_first);
    if (distance >= kSmallRange && distance / kBitsPerKey >= m_count) {
        m_sorted = std::move(keys);
        return;
    }
    m_bits.resize(distance / 64 + 1);
    for (const qint64 key : keys) {
        const quint64 bit = quint64(key) - quint64(m_first);
        m_bits[bit / 64] |= quint64(1) << (bit % 64);
    }
}

bool KeySet::containsSorted(qint64 key) const
{
    return std::binary_search(m_sorted.cbegin(), m_sorted.cend(), key);
}

} // namespace globant::ingest
