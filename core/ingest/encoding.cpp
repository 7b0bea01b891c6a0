// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/encoding.h"

#include "core/common/utf8.h"

#include <array>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

constexpr char kMalformed = char(0xFF);
constexpr QByteArrayView kUtf8Bom("\xEF\xBB\xBF");
constexpr QByteArrayView kUtf16LeBom("\xFF\xFE");
constexpr QByteArrayView kUtf16BeBom("\xFE\xFF");

// Windows-1252's 0x80 to 0x9F, with C1 controls for its five unassigned bytes:
// https://encoding.spec.whatwg.org/index-windows-1252.txt
constexpr std::array<char16_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

std::optional<Encoding> utf16WithoutBom(QByteArrayView sample)
{
    const qsizetype pairs = qMin(sample.size(), qsizetype(65536)) / 2;
    qsizetype zerosFirst = 0;
    qsizetype zerosSecond = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        zerosFirst += sample[2 * i] == '\0';
        zerosSecond += sample[2 * i + 1] == '\0';
    }
    const auto mostly = [&](qsizetype zeros, qsizetype others) {
        return zeros * 10 >= pairs * 7 && others * 10 <= pairs;
    };
    if (pairs >= 2 && mostly(zerosSecond, zerosFirst))
        return Encoding::Utf16Le;
    if (pairs >= 2 && mostly(zerosFirst, zerosSecond))
        return Encoding::Utf16Be;
    return {};
}

// Whether what lies beyond ASCII is mostly well-formed UTF-8: Windows-1252 text hardly ever is.
bool looksLikeUtf8(QByteArrayView sample)
{
    qsizetype good = 0;
    qsizetype bad = 0;
    while (!sample.isEmpty()) {
        const int length = utf8CharacterLength(sample);
        if (length < 0)
            break;
        good += length > 1;
        bad += length == 0;
        sample = sample.sliced(qMax(length, 1));
    }
    return bad == 0 || good > bad;
}

void decodeWindows1252(QByteArrayView bytes, QByteArray& out)
{
    for (const char c : bytes) {
        const auto byte = quint8(c);
        appendUtf8(byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80u] : byte, out);
    }
}

} // namespace

QString encodingName(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return u"utf-8"_s;
    case Encoding::Utf16Le:
        return u"utf-16le"_s;
    case Encoding::Utf16Be:
        return u"utf-16be"_s;
    case Encoding::Windows1252:
        return u"windows-1252"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Encoding> encodingByName(const QString& name)
{
    static const QHash<QString, Encoding> encodings = {
        {u"utf-8"_s, Encoding::Utf8},
        {u"utf8"_s, Encoding::Utf8},
        {u"utf-16"_s, Encoding::Utf16Le},
        {u"utf16"_s, Encoding::Utf16Le},
        {u"utf-16le"_s, Encoding::Utf16Le},
        {u"utf16le"_s, Encoding::Utf16Le},
        {u"utf-16be"_s, Encoding::Utf16Be},
        {u"utf16be"_s, Encoding::Utf16Be},
        {u"windows-1252"_s, Encoding::Windows1252},
        {u"cp1252"_s, Encoding::Windows1252},
        {u"latin1"_s, Encoding::Windows1252},
        {u"latin-1"_s, Encoding::Windows1252},
        {u"iso-8859-1"_s, Encoding::Windows1252},
    };
    const auto found = encodings.constFind(name.trimmed().toLower());
    return found == encodings.cend() ? std::nullopt : std::optional(*found);
}

Encoding detectEncoding(QByteArrayView sample)
{
    if (sample.startsWith(kUtf8Bom))
        return Encoding::Utf8;
    if (sample.startsWith(kUtf16LeBom))
        return Encoding::Utf16Le;
    if (sample.startsWith(kUtf16BeBom))
        return Encoding::Utf16Be;
    if (const auto utf16 = utf16WithoutBom(sample))
        return *utf16;
    return looksLikeUtf8(sample) ? Encoding::Utf8 : Encoding::Windows1252;
}

Decoder::Decoder(Encoding encoding)
    : m_encoding(encoding)
{
}

void Decoder::decode(QByteArrayView bytes, bool last, QByteArray& out)
{
    switch (m_encoding) {
    case Encoding::Utf8:
        decodeUtf8(bytes, last, out);
        break;
    case Encoding::Utf16Le:
    case Encoding::Utf16Be:
        decodeUtf16(bytes, last, out);
        break;
    case Encoding::Windows1252:
        decodeWindows1252(bytes, out);
        break;
    }
}

void Decoder::decodeUtf8(QByteArrayView bytes, bool last, QByteArray& out)
{
    if (!m_started) {
        m_pending.append(bytes);
        bytes = m_pending;
        if (!last && bytes.size() < kUtf8Bom.size() && kUtf8Bom.startsWith(bytes))
            return;
        m_started = true;
        out.append(bytes.startsWith(kUtf8Bom) ? bytes.sliced(kUtf8Bom.size()) : bytes);
        m_pending.clear();
        return;
    }
    out.append(bytes);
}

void Decoder::decodeUtf16(QByteArrayView bytes, bool last, QByteArray& out)
{
    QByteArray joined;
    if (!m_pending.isEmpty()) {
        joined = m_pending + bytes.toByteArray();
        bytes = joined;
        m_pending.clear();
    }
    qsizetype i = 0;
    const auto unitAt = [&](qsizetype at) {
        const auto first = quint8(bytes[at]);
        const auto second = quint8(bytes[at + 1]);
        return m_encoding == Encoding::Utf16Le ? char16_t(first | second << 8) : char16_t(first << 8 | second);
    };
    if (!m_started && bytes.size() >= 2) {
        m_started = true;
        // U+FFFE is no character: it is the other byte order's BOM.
        if (unitAt(0) == 0xFFFE)
            m_encoding = m_encoding == Encoding::Utf16Le ? Encoding::Utf16Be : Encoding::Utf16Le;
        if (unitAt(0) == 0xFEFF)
            i = 2;
    }
    for (; i + 1 < bytes.size(); i += 2) {
        const char16_t unit = unitAt(i);
        if (!QChar::isSurrogate(unit)) {
            appendUtf8(unit, out);
            continue;
        }
        if (QChar::isHighSurrogate(unit) && i + 3 >= bytes.size() && !last)
            break;
        if (QChar::isHighSurrogate(unit) && i + 3 < bytes.size() && QChar::isLowSurrogate(unitAt(i + 2))) {
            appendUtf8(QChar::surrogateToUcs4(unit, unitAt(i + 2)), out);
            i += 2;
        } else {
            out.append(kMalformed);
        }
    }
    if (!last)
        m_pending = bytes.sliced(i).toByteArray();
    else if (i < bytes.size())
        out.append(kMalformed);
}

} // namespace globant::ingest
