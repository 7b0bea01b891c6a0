// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/growingarray.h"

#include <cstdint>
#include <limits>

namespace globant::records {

// The numbers of rows, ascending: which key stands at place n. All rows of a table in the order of keys: every 1,000th
// key (20 KB for 5 million rows). Otherwise each key: 4 bytes a row (20 MB), or 8 where a key needs more. Immutable
// once made.
class RowIndex
{
public:
    static constexpr qint64 kMostRows = 20'000'000; // what lies behind is not numbered
    static constexpr qint64 kSampleStep = 1000;

    static RowIndex ofSamples() { return RowIndex(true); }
    static RowIndex ofKeys() { return RowIndex(false); }

    // The next row's key.
    void append(qint64 key)
    {
        if (!m_sampled || m_size % kSampleStep == 0)
            push(key);
        ++m_size;
    }
    void setTruncated() { m_truncated = true; }
    void shrink(); // once all are appended

    qint64 size() const { return m_size; }
    bool isTruncated() const { return m_truncated; } // there are more rows than it numbers
    bool isSampled() const { return m_sampled; }
    qint64 bytes() const { return qint64(m_narrow.size() * sizeof(quint32) + m_wide.size() * sizeof(qint64)); }

    // Of the row at place `row`; only where not sampled.
    qint64 keyAt(qint64 row) const { return at(row); }
    // The sample at or before place `row`, which is at place row - row % kSampleStep; only where sampled.
    qint64 sampleBefore(qint64 row) const { return at(row / kSampleStep); }
    // The place of the last sample that is not above `key`; -1: all are. Only where sampled.
    qint64 placeBefore(qint64 key) const;
    // -1: not among them. Reads through all; only where not sampled.
    qint64 find(qint64 key) const;
    // The place of the first key that is not below `key`; size() where all are. Only where keys ascend, and not
    // sampled.
    qint64 firstFrom(qint64 key) const;

private:
    explicit RowIndex(bool sampled)
        : m_sampled(sampled)
    {
    }
    static bool isNarrow(qint64 key) { return key >= 0 && key <= std::numeric_limits<quint32>::max(); }
    void push(qint64 key)
    {
        if (!m_isWide && !isNarrow(key))
            widen();
        if (m_isWide)
            m_wide.append(key);
        else
            m_narrow.append(quint32(key));
    }
    void widen();
    qint64 at(qint64 place) const
    {
        return m_isWide ? m_wide[std::size_t(place)] : qint64(m_narrow[std::size_t(place)]);
    }

    bool m_sampled;
    bool m_truncated = false;
    bool m_isWide = false;
    qint64 m_size = 0;
    GrowingArray<quint32> m_narrow; // all keys, while each fits ...
    GrowingArray<qint64> m_wide;    // ... or all of them here
};

} // namespace globant::records
