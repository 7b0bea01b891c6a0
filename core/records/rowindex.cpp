// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rowindex.h"

#include <algorithm>

namespace globant::records {

void RowIndex::widen()
{
    for (const quint32 key : m_narrow)
        m_wide.append(qint64(key));
    m_narrow = {};
    m_isWide = true;
}

void RowIndex::shrink()
{
    m_narrow.shrink();
    m_wide.shrink();
}

qint64 RowIndex::placeBefore(qint64 key) const
{
    const qint64 samples = (m_size + kSampleStep - 1) / kSampleStep;
    qint64 low = 0;
    qint64 high = samples;
    while (low < high) { // the first sample above `key`
        const qint64 middle = (low + high) / 2;
        if (at(middle) <= key)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? -1 : (low - 1) * kSampleStep;
}

qint64 RowIndex::find(qint64 key) const
{
    if (m_isWide) {
        const auto found = std::find(m_wide.begin(), m_wide.end(), key);
        return found == m_wide.end() ? -1 : found - m_wide.begin();
    }
    if (!isNarrow(key))
        return -1;
    const auto found = std::find(m_narrow.begin(), m_narrow.end(), quint32(key));
    return found == m_narrow.end() ? -1 : found - m_narrow.begin();
}

qint64 RowIndex::firstFrom(qint64 key) const
{
    qint64 low = 0;
    qint64 high = m_size;
    while (low < high) {
        const qint64 middle = (low + high) / 2;
        if (at(middle) < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace globant::records
