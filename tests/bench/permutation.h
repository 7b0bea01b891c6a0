// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace globant::bench {

// Puts the numbers 0 ... count-1 in an order that looks like chance and is always the same, without keeping them: a
// Feistel network over the next even number of bits, walked until it lands among them again.
class Permutation
{
public:
    explicit Permutation(quint64 count)
        : m_count(count)
    {
        while ((quint64(1) << (2 * m_halfBits)) < count)
            ++m_halfBits;
    }

    quint64 at(quint64 index) const
    {
        do
            index = shuffled(index);
        while (index >= m_count);
        return index;
    }

private:
    quint64 shuffled(quint64 value) const
    {
        const quint64 mask = (quint64(1) << m_halfBits) - 1;
        quint64 left = value >> m_halfBits;
        quint64 right = value & mask;
        for (quint64 round = 1; round <= 4; ++round) {
            // The finisher of SplitMix64, https://prng.di.unimi.it/splitmix64.c (public domain).
            quint64 mixed = right + round * 0x9e3779b97f4a7c15;
            mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
            const quint64 next = left ^ ((mixed ^ (mixed >> 31)) & mask);
            left = right;
            right = next;
        }
        return (left << m_halfBits) | right;
    }

    quint64 m_count;
    int m_halfBits = 1;
};

} // namespace globant::bench
