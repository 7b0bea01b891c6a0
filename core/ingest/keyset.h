// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace globant::ingest {

// A set of 64-bit keys, built once and then asked from any thread. A bitmap where the keys lie close together, else
// sorted.
class KeySet
{
public:
    KeySet() = default;
    // `keys` in ascending order, without duplicates.
    explicit KeySet(std::vector<qint64> keys);

    bool contains(qint64 key) const
    {
        if (key < m_first || key > m_last)
            return false;
        if (m_bits.empty())
            return containsSorted(key);
        const quint64 bit = quint64(key) - quint64(m_first);
        return (m_bits[bit / 64] >> (bit % 64) & 1) != 0;
    }
    std::size_t size() const { return m_count; }

private:
    bool containsSorted(qint64 key) const;

    std::vector<quint64> m_bits;
    std::vector<qint64> m_sorted;
    qint64 m_first = 0;
    qint64 m_last = -1;
    std::size_t m_count = 0;
};

} // namespace globant::ingest
