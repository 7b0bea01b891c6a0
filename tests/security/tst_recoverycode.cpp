// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/recoverycode.h"
#include "tests/support/resultchecks.h"

#include <QRegularExpression>

using namespace globant;
using namespace globant::security;
using namespace Qt::StringLiterals;

class TestRecoveryCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isPrintedInGroups()
    {
        const QString text = RecoveryCode::generate().text();
        static const QRegularExpression kShape(u"\\A([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}\\z"_s);
        QVERIFY2(kShape.match(text).hasMatch(), qPrintable(text));
        QVERIFY(text != RecoveryCode::generate().text());
    }

    void isReadHoweverTyped_data()
    {
        QTest::addColumn<int>("style");
        QTest::newRow("as printed") << 0;
        QTest::newRow("lower case") << 1;
        QTest::newRow("without dashes") << 2;
        QTest::newRow("spaces and a line end") << 3;
        QTest::newRow("O for 0, l and I for 1") << 4;
        QTest::newRow("dashes of a word processor") << 5;
    }

    void isReadHoweverTyped()
    {
        QFETCH(const int, style);
        for (int i = 0; i < 50; ++i) {
            const RecoveryCode code = RecoveryCode::generate();
            QString typed = code.text();
            switch (style) {
            case 1:
                typed = typed.toLower();
                break;
            case 2:
                typed.remove(u'-');
                break;
            case 3:
                typed = u"  "_s + typed.replace(u'-', u' ') + u"\r\n"_s;
                break;
            case 4:
                typed.replace(u'0', i % 2 == 0 ? u'O' : u'o');
                typed.replace(u'1', i % 2 == 0 ? u'l' : u'I');
                break;
            case 5:
                typed.replace(u'-', QString(QChar(0x2013)) + QChar(0x00a0));
                break;
            default:
                break;
            }
            const auto parsed = RecoveryCode::parse(typed.toUtf8());
            QVERIFY_RESULT(parsed);
            QVERIFY(parsed->bytes() == code.bytes());
            QCOMPARE(parsed->text(), code.text());
        }
    }

    void everyWrongCharacterIsTold()
    {
        const QString text = RecoveryCode::generate().text();
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text[at] == u'-')
                continue;
            QString typed = text;
            typed[at] = typed[at] == u'7' ? u'8' : u'7';
            const auto parsed = RecoveryCode::parse(typed.toUtf8());
            QVERIFY_FAILED(parsed, ErrorCode::WrongPassword);
            QVERIFY(parsed.error().message.contains(u"mistyped"_s));
        }
    }

    void swappedNeighboursAreTold()
    {
        const QString text = RecoveryCode::generate().text().remove(u'-');
        for (qsizetype at = 0; at + 1 < text.size(); ++at) {
            QString typed = text;
            std::swap(typed[at], typed[at + 1]);
            if (typed != text)
                QVERIFY_FAILED(RecoveryCode::parse(typed.toUtf8()), ErrorCode::WrongPassword);
        }
    }

    void whatIsNoCodeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QString>("told");
        QTest::newRow("nothing") << QByteArray() << u"0 characters"_s;
        QTest::newRow("too short") << QByteArray("0000-0000") << u"8 characters"_s;
        QTest::newRow("too long") << QByteArray(37, '0') << u"37 characters"_s;
        QTest::newRow("very long") << QByteArray(100'000, 'A') << u"100000 characters"_s;
        QTest::newRow("U is none of its letters") << QByteArray("000U") << u"character 4"_s;
        QTest::newRow("NUL") << QByteArray("0\0", 2) << u"character 2"_s;
        QTest::newRow("not UTF-8") << QByteArray("\xff\xfe") << u"character 1"_s;
        QTest::newRow("half a dash") << QByteArray("\xe2\x80") << u"character 1"_s;
    }

    void whatIsNoCodeIsRefused()
    {
        QFETCH(const QByteArray, typed);
        QFETCH(const QString, told);
        const auto parsed = RecoveryCode::parse(typed);
        QVERIFY_FAILED(parsed, ErrorCode::WrongPassword);
        QVERIFY2(parsed.error().message.contains(told), qPrintable(parsed.error().message));
    }
};

QTEST_GUILESS_MAIN(TestRecoveryCode)
#include "tst_recoverycode.moc"
