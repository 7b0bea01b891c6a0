// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/encoding.h"

#include <QStringEncoder>
#include <QTest>

using namespace globant::ingest;
using namespace Qt::StringLiterals;

namespace {

QByteArray decoded(Encoding encoding, const QByteArray& bytes)
{
    QByteArray out;
    Decoder(encoding).decode(bytes, true, out);
    return out;
}

QByteArray utf16(const QString& text, bool bigEndian)
{
    QStringEncoder encoder(bigEndian ? QStringEncoder::Utf16BE : QStringEncoder::Utf16LE);
    return encoder(text);
}

} // namespace

class TestEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesGoBothWays();
    void knowsOtherNames_data();
    void knowsOtherNames();
    void detects_data();
    void detects();
    void decodes_data();
    void decodes();
    void cutsChangeNothing_data();
    void cutsChangeNothing();
    void windows1252MatchesItsTable();
};

void TestEncoding::namesGoBothWays()
{
    for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252})
        QCOMPARE(encodingByName(encodingName(encoding)), std::optional(encoding));
}

void TestEncoding::knowsOtherNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("encoding"); // -1: unknown
    QTest::newRow("UTF8") << u"UTF8"_s << int(Encoding::Utf8);
    QTest::newRow("Utf-16") << u"Utf-16"_s << int(Encoding::Utf16Le);
    QTest::newRow("UTF-16BE") << u"UTF-16BE"_s << int(Encoding::Utf16Be);
    QTest::newRow("latin1") << u"latin1"_s << int(Encoding::Windows1252);
    QTest::newRow("ISO-8859-1") << u"ISO-8859-1"_s << int(Encoding::Windows1252);
    QTest::newRow("CP1252") << u"CP1252"_s << int(Encoding::Windows1252);
    QTest::newRow("none") << u""_s << -1;
    QTest::newRow("other") << u"koi8-r"_s << -1;
}

void TestEncoding::knowsOtherNames()
{
    QFETCH(QString, name);
    QFETCH(int, encoding);
    const auto found = encodingByName(name);
    QCOMPARE(found ? int(*found) : -1, encoding);
}

void TestEncoding::detects_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    const QString text = u"id,name\n1,José\n2,Zoë\n"_s;
    QTest::newRow("empty") << QByteArray() << u"utf-8"_s;
    QTest::newRow("one byte") << QByteArray("1") << u"utf-8"_s;
    QTest::newRow("ascii") << QByteArray("1,Sales\n") << u"utf-8"_s;
    QTest::newRow("utf-8") << text.toUtf8() << u"utf-8"_s;
    QTest::newRow("utf-8 with BOM, damaged") << QByteArray("\xEF\xBB\xBFid\n\xE9\xE9\xE9") << u"utf-8"_s;
    QTest::newRow("utf-8 cut in a character") << QByteArray("1,\xE2\x82") << u"utf-8"_s;
    QTest::newRow("utf-8 with one bad byte") << text.toUtf8() + "3,\xE9\n" << u"utf-8"_s;
    QTest::newRow("windows-1252") << text.toLatin1() << u"windows-1252"_s;
    QTest::newRow("utf-16le BOM") << QByteArray("\xFF\xFE", 2) + utf16(text, false) << u"utf-16le"_s;
    QTest::newRow("utf-16be BOM") << QByteArray("\xFE\xFF", 2) + utf16(text, true) << u"utf-16be"_s;
    QTest::newRow("utf-16le") << utf16(text, false) << u"utf-16le"_s;
    QTest::newRow("utf-16be") << utf16(text, true) << u"utf-16be"_s;
    QTest::newRow("utf-16le, odd length") << utf16(text, false) + '1' << u"utf-16le"_s;
    QTest::newRow("some NULs") << QByteArray("1,Sales\n2,\0\0\0\n3,Jobs\n", 21) << u"utf-8"_s;
    QTest::newRow("NULs alone") << QByteArray(100, '\0') << u"utf-8"_s;
}

void TestEncoding::detects()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QCOMPARE(encodingName(detectEncoding(bytes)), name);
}

void TestEncoding::decodes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const QString text = u"id;é€𝄞\r\n"_s;
    const auto bytes = [](const char* p, qsizetype n) { return QByteArray(p, n); };
    QTest::newRow("utf-8 passes, BOM or not") << u"utf-8"_s << text.toUtf8() << text.toUtf8();
    QTest::newRow("utf-8 loses its BOM") << u"utf-8"_s << "\xEF\xBB\xBF" + text.toUtf8() << text.toUtf8();
    QTest::newRow("utf-8 loses one BOM only")
        << u"utf-8"_s << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBFx") << QByteArray("\xEF\xBB\xBFx");
    QTest::newRow("utf-8 BOM alone") << u"utf-8"_s << QByteArray("\xEF\xBB\xBF") << QByteArray();
    QTest::newRow("utf-8 half a BOM") << u"utf-8"_s << QByteArray("\xEF\xBB") << QByteArray("\xEF\xBB");
    QTest::newRow("utf-8 malformed passes") << u"utf-8"_s << QByteArray("a\xE9z") << QByteArray("a\xE9z");
    QTest::newRow("utf-16le") << u"utf-16le"_s << utf16(text, false) << text.toUtf8();
    QTest::newRow("utf-16be") << u"utf-16be"_s << utf16(text, true) << text.toUtf8();
    QTest::newRow("utf-16le BOM") << u"utf-16le"_s << bytes("\xFF\xFE", 2) + utf16(text, false) << text.toUtf8();
    QTest::newRow("BOM decides the byte order")
        << u"utf-16"_s << bytes("\xFE\xFF", 2) + utf16(text, true) << text.toUtf8();
    QTest::newRow("odd byte at the end") << u"utf-16le"_s
                                         << bytes("1\0"
                                                  "2",
                                                  3)
                                         << QByteArray("1\xFF");
    QTest::newRow("one byte") << u"utf-16le"_s << bytes("1", 1) << QByteArray("\xFF");
    QTest::newRow("lone high surrogate") << u"utf-16be"_s << bytes("\xD8\x34\0x", 4) << QByteArray("\xFFx");
    QTest::newRow("high surrogate at the end") << u"utf-16be"_s << bytes("\0x\xD8\x34", 4) << QByteArray("x\xFF");
    QTest::newRow("lone low surrogate") << u"utf-16be"_s << bytes("\xDD\x1E\0x", 4) << QByteArray("\xFFx");
    QTest::newRow("two high, one low") << u"utf-16be"_s << bytes("\xD8\x34\xD8\x34\xDD\x1E", 6)
                                       << QByteArray("\xFF\xF0\x9D\x84\x9E");
    QTest::newRow("NUL") << u"utf-16le"_s << bytes("1\0\0\0", 4) << bytes("1\0", 2);
    QTest::newRow("windows-1252") << u"windows-1252"_s << QByteArray("Jos\xE9 \x80 \x93") << u"José € “"_s.toUtf8();
    QTest::newRow("empty") << u"utf-16le"_s << QByteArray() << QByteArray();
}

void TestEncoding::decodes()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    QCOMPARE(decoded(*encodingByName(name), bytes), expected);
}

void TestEncoding::cutsChangeNothing_data()
{
    decodes_data();
}

void TestEncoding::cutsChangeNothing()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    for (qsizetype first = 0; first <= bytes.size(); ++first) {
        for (qsizetype second = first; second <= bytes.size(); ++second) {
            Decoder decoder(*encodingByName(name));
            QByteArray out;
            decoder.decode(bytes.first(first), false, out);
            decoder.decode(bytes.sliced(first, second - first), false, out);
            decoder.decode(bytes.sliced(second), true, out);
            QCOMPARE(out, expected);
        }
    }
    Decoder bytewise(*encodingByName(name));
    QByteArray out;
    for (const char c : bytes)
        bytewise.decode(QByteArrayView(&c, 1), false, out);
    bytewise.decode({}, true, out);
    QCOMPARE(out, expected);
}

void TestEncoding::windows1252MatchesItsTable()
{
    // 0x80 to 0x9F; the five that are not assigned keep their number.
    const QString high = u"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"_s;
    for (int byte = 0; byte < 256; ++byte) {
        const QChar expected = byte >= 0x80 && byte < 0xA0 ? high[byte - 0x80] : QChar(byte);
        QCOMPARE(decoded(Encoding::Windows1252, QByteArray(1, char(byte))), QString(expected).toUtf8());
    }
}

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
