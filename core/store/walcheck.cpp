// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/walcheck.h"

#include <QByteArray>
#include <QFile>
#include <QtEndian>

#include <bit>
#include <optional>
#include <utility>

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

// https://www.sqlite.org/fileformat2.html#the_write_ahead_log
constexpr qint64 kHeaderBytes = 32;
constexpr qint64 kFrameHeaderBytes = 24;
constexpr quint32 kMagic = 0x377f0682; // the lowest bit: checksums over big-endian words

struct Checksum
{
    quint32 first = 0;
    quint32 second = 0;
    bool operator==(const Checksum&) const = default;

    void add(const char* bytes, qint64 size, bool bigEndian)
    {
        for (qint64 i = 0; i + 8 <= size; i += 8) {
            first += word(bytes + i, bigEndian) + second;
            second += word(bytes + i + 4, bigEndian) + first;
        }
    }

private:
    static quint32 word(const char* bytes, bool bigEndian)
    {
        return bigEndian ? qFromBigEndian<quint32>(bytes) : qFromLittleEndian<quint32>(bytes);
    }
};

quint32 big(const char* bytes)
{
    return qFromBigEndian<quint32>(bytes);
}

class Frames
{
public:
    explicit Frames(QFile& file)
        : m_file(file)
        , m_header(file.read(kHeaderBytes))
    {
    }

    // The number, from 1, of the first frame that does not fit although a commit stands there or behind it; 0: of the
    // header. Nothing: there is none.
    std::optional<qint64> fault()
    {
        if (m_header.size() < kHeaderBytes || m_header == QByteArray(kHeaderBytes, '\0'))
            return std::nullopt; // never written, or cut off before its first frame
        if (!readHeader())
            return m_file.size() > kHeaderBytes ? std::optional<qint64>(0) : std::nullopt;
        std::optional<qint64> unfit;
        for (qint64 number = 1;; ++number) {
            const QByteArray frame = m_file.read(kFrameHeaderBytes + m_pageBytes);
            if (frame.size() < kFrameHeaderBytes + m_pageBytes)
                return std::nullopt;
            if (!unfit && frame.mid(8, 8) == m_salts && follows(frame, frame.left(8), true)) {
                m_change.insert(big(frame.constData()));
                if (isCommit(frame))
                    m_pages.unite(std::exchange(m_change, {}));
                continue;
            }
            if (!ofThisLog(frame))
                return std::nullopt; // left by an earlier round
            if (isCommit(frame) || (!unfit && hidesCommit(frame)))
                return unfit.value_or(number);
            if (!unfit)
                unfit = number;
        }
    }

    // Those of committed changes; after fault().
    const QSet<qint64>& pages() const { return m_pages; }

private:
    bool readHeader()
    {
        const quint32 magic = big(m_header.constData());
        m_bigEndian = (magic & 1) != 0;
        m_pageBytes = big(m_header.constData() + 8);
        m_salts = m_header.mid(16, 8);
        m_checksum.add(m_header.constData(), kFrameHeaderBytes, m_bigEndian);
        return (magic & ~1U) == kMagic && std::has_single_bit(quint64(m_pageBytes)) && m_pageBytes <= 65536 &&
               m_checksum == Checksum{big(m_header.constData() + 24), big(m_header.constData() + 28)};
    }

    // Whether the frame, beginning with `head`, carries the checksum of all up to it.
    bool follows(const QByteArray& frame, const QByteArray& head, bool take)
    {
        Checksum sum = m_checksum;
        sum.add(head.constData(), 8, m_bigEndian);
        sum.add(frame.constData() + kFrameHeaderBytes, m_pageBytes, m_bigEndian);
        const bool equal = sum == Checksum{big(frame.constData() + 16), big(frame.constData() + 20)};
        if (equal && take)
            m_checksum = sum;
        return equal;
    }

    // The two salts of another round differ both; one that does not is damage.
    bool ofThisLog(const QByteArray& frame) const
    {
        return frame.mid(8, 4) == m_salts.left(4) || frame.mid(12, 4) == m_salts.right(4);
    }

    static bool isCommit(const QByteArray& frame) { return big(frame.constData() + 4) != 0; }

    // A commit names the size of the store; one bit flipped may have made that 0.
    bool hidesCommit(const QByteArray& frame)
    {
        for (int bit = 0; bit < 32; ++bit) {
            QByteArray head = frame.left(8);
            qToBigEndian(quint32(1) << bit, head.data() + 4);
            if (follows(frame, head, false))
                return true;
        }
        return false;
    }

    QFile& m_file;
    const QByteArray m_header;
    bool m_bigEndian = false;
    qint64 m_pageBytes = 0;
    QByteArray m_salts;
    Checksum m_checksum;
    QSet<qint64> m_change; // pages of the change that is being read
    QSet<qint64> m_pages;
};

struct Reading
{
    std::optional<qint64> fault;
    QSet<qint64> pages;
};

Reading readFrames(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Frames frames(file);
    const auto fault = frames.fault();
    return {fault, frames.pages()};
}

} // namespace

WriteAheadLog readWriteAheadLog(const QString& path)
{
    const QString log = path + u"-wal"_s;
    const Reading found = readFrames(log);
    // What is being written just now looks different the next moment.
    if (!found.fault || readFrames(log).fault != found.fault)
        return {{}, found.pages};
    return {u"the write-ahead log is damaged at frame %1, so that the last changes are missing"_s.arg(*found.fault),
            found.pages};
}

} // namespace globant::store
