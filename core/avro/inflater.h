// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <zlib.h>

namespace globant::avro {

// Inflates the raw deflate streams of blocks (RFC 1951), one after the other.
class Inflater
{
public:
    Inflater() = default;
    Q_DISABLE_COPY_MOVE(Inflater)
    ~Inflater()
    {
        if (m_isReady)
            inflateEnd(&m_stream);
    }

    // Before each stream. False: zlib cannot.
    bool begin()
    {
        m_ended = false;
        if (m_isReady)
            return inflateReset(&m_stream) == Z_OK;
        m_isReady = inflateInit2(&m_stream, -MAX_WBITS) == Z_OK;
        return m_isReady;
    }

    bool hasEnded() const { return m_ended; }

    // Moves `in` behind what was read, and `out` behind what was written. False: the bytes are no such stream.
    bool inflateSome(const char*& in, const char* inEnd, char*& out, char* outEnd)
    {
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in));
        m_stream.avail_in = uInt(std::min<qint64>(inEnd - in, 1 << 30));
        m_stream.next_out = reinterpret_cast<Bytef*>(out);
        m_stream.avail_out = uInt(outEnd - out);
        const int code = ::inflate(&m_stream, Z_NO_FLUSH);
        in = reinterpret_cast<const char*>(m_stream.next_in);
        out = reinterpret_cast<char*>(m_stream.next_out);
        m_ended = code == Z_STREAM_END;
        return code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR;
    }

private:
    z_stream m_stream = {};
    bool m_isReady = false;
    bool m_ended = false;
};

} // namespace globant::avro
