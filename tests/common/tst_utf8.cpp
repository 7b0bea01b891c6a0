// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/utf8.h"

#include <QTest>

using namespace globant;

class TestUtf8 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsValidFromMalformed_data();
    void tellsValidFromMalformed();
    void seesOneBadByteAnywhere();
    void everyCodePointRoundTrips();
    void replacesMalformedBytesAndNul();
};

void TestUtf8::tellsValidFromMalformed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("valid");
    QTest::newRow("empty") << QByteArray() << true;
    QTest::newRow("ascii") << QByteArray("abcdefghijklmnop") << true;
    QTest::newRow("two bytes") << QByteArray("\xC2\x80") << true;
    QTest::newRow("three bytes") << QByteArray("\xE0\xA0\x80") << true;
    QTest::newRow("last before the surrogates") << QByteArray("\xED\x9F\xBF") << true;
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
    QTest::newRow("four bytes") << QByteArray("\xF0\x90\x80\x80") << true;
    QTest::newRow("U+10FFFF") << QByteArray("\xF4\x8F\xBF\xBF") << true;
    QTest::newRow("above U+10FFFF") << QByteArray("\xF4\x90\x80\x80") << false;
    QTest::newRow("overlong two") << QByteArray("\xC1\xBF") << false;
    QTest::newRow("overlong three") << QByteArray("\xE0\x9F\xBF") << false;
    QTest::newRow("overlong four") << QByteArray("\xF0\x8F\xBF\xBF") << false;
    QTest::newRow("lone continuation") << QByteArray("a\x80") << false;
    QTest::newRow("cut") << QByteArray("abc\xE2\x82") << false;
    QTest::newRow("latin-1") << QByteArray("Jos\xE9 Diaz") << false;
    QTest::newRow("FF") << QByteArray("\xFF") << false;
    QTest::newRow("F5") << QByteArray("\xF5\x80\x80\x80") << false;
}

void TestUtf8::tellsValidFromMalformed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, valid);
    QCOMPARE(isValidUtf8(bytes), valid);
    QCOMPARE(isValidUtf8("1234567" + bytes + "12345678"), valid);
}

void TestUtf8::seesOneBadByteAnywhere()
{
    for (qsizetype length = 1; length < 40; ++length) {
        for (qsizetype at = 0; at < length; ++at) {
            QByteArray bytes(length, 'a');
            QVERIFY(isValidUtf8(bytes));
            bytes[at] = char(0xE9);
            QVERIFY(!isValidUtf8(bytes));
        }
    }
}

void TestUtf8::everyCodePointRoundTrips()
{
    QByteArray all;
    qsizetype count = 0;
    for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
        if (QChar::isSurrogate(c))
            continue;
        QByteArray one;
        appendUtf8(c, one);
        QCOMPARE(one, QString::fromUcs4(&c, 1).toUtf8());
        QCOMPARE(utf8CharacterLength(one), int(one.size()));
        for (qsizetype cut = 1; cut < one.size(); ++cut)
            QCOMPARE(utf8CharacterLength(one.first(cut)), -1);
        all += one;
        ++count;
    }
    QVERIFY(isValidUtf8(all));
    QCOMPARE(codePointCount(all), count);
    QCOMPARE(withReplacementCharacters(all), all);
}

void TestUtf8::replacesMalformedBytesAndNul()
{
    QCOMPARE(withReplacementCharacters("a\xE9z"), QByteArray("a\xEF\xBF\xBDz"));
    QCOMPARE(withReplacementCharacters(QByteArrayView("a\0z", 3)), QByteArray("a\xEF\xBF\xBDz"));
    QCOMPARE(withReplacementCharacters("\xE2\x82"), QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD"));
    QCOMPARE(withReplacementCharacters("\xE2\x82\xAC\xFF"), QByteArray("\xE2\x82\xAC\xEF\xBF\xBD"));
}

QTEST_GUILESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
