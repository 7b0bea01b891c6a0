// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <bit>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace globant::ingest {

// Walks over the bytes that end a field without quotes: the delimiter, LF and CR. Looks at 64 bytes at a time, so that
// a short field costs no mispredicted loop of its own.
class StopFinder
{
public:
    StopFinder(const char* begin, const char* end, char delimiter)
        : m_block(begin)
        , m_end(end)
        , m_delimiter(delimiter)
    {
        loadBlock();
    }

    // The next stop, each once; `end` when there is none left.
    const char* next()
    {
        while (m_stops == 0) {
            if (m_end - m_block <= kBlock)
                return m_end;
            m_block += kBlock;
            loadBlock();
        }
        const char* const stop = m_block + std::countr_zero(m_stops);
        m_stops &= m_stops - 1;
        return stop;
    }

    // Goes on with the first stop at `p` or behind it.
    void seek(const char* p)
    {
        m_block = p;
        loadBlock();
    }

private:
    static constexpr qsizetype kBlock = 64;

    bool isStop(char c) const { return c == m_delimiter || c == '\n' || c == '\r'; }

    void loadBlock()
    {
        m_stops = 0;
#ifdef __SSE2__
        if (m_end - m_block >= kBlock) {
            for (int i = 0; i < kBlock; i += 16) {
                const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(m_block + i));
                const __m128i lineEnds = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')),
                                                      _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
                const __m128i stops = _mm_or_si128(lineEnds, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(m_delimiter)));
                m_stops |= quint64(quint32(_mm_movemask_epi8(stops))) << i;
            }
            return;
        }
#endif
        const qsizetype count = std::min(kBlock, qsizetype(m_end - m_block));
        for (qsizetype i = 0; i < count; ++i)
            m_stops |= quint64(isStop(m_block[i])) << i;
    }

    const char* m_block;
    const char* m_end;
    char m_delimiter;
    quint64 m_stops = 0; // of the block, those not yet passed; bit 0 is its first byte
};

} // namespace globant::ingest
