// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountrules.h"
#include "tests/support/resultchecks.h"

using namespace globant;
using namespace globant::accounts;
using namespace Qt::StringLiterals;

class TestAccountRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("checked"); // empty: refused
        QTest::newRow("plain") << u"ana"_s << u"ana"_s;
        QTest::newRow("with a space inside") << u"ana lópez"_s << u"ana lópez"_s;
        QTest::newRow("decomposed") << u"jose\u0301"_s << u"jos\u00e9"_s;
        QTest::newRow("outside the BMP") << u"\U0001F600"_s << u"\U0001F600"_s;
        QTest::newRow("64 characters") << QString(64, u'a') << QString(64, u'a');
        QTest::newRow("64 characters outside the BMP") << u"\U0001F600"_s.repeated(64) << u"\U0001F600"_s.repeated(64);
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("65 characters") << QString(65, u'a') << QString();
        QTest::newRow("space first") << u" ana"_s << QString();
        QTest::newRow("space last") << u"ana "_s << QString();
        QTest::newRow("only a space") << u" "_s << QString();
        QTest::newRow("newline") << u"an\na"_s << QString();
        QTest::newRow("NUL") << QString(u"an"_s + QChar(0) + u'a') << QString();
        QTest::newRow("escape") << u"an\u001ba"_s << QString();
        QTest::newRow("right-to-left override") << u"an\u202ea"_s << QString();
        QTest::newRow("half a surrogate pair") << QString(u"an"_s + QChar(0xd83d)) << QString();
    }

    void names()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, checked);
        const auto answer = checkedAccountName(name);
        if (checked.isEmpty()) {
            QVERIFY_FAILED(answer, ErrorCode::Usage);
        } else {
            QVERIFY_RESULT(answer);
            QCOMPARE(*answer, checked);
        }
    }

    void passwords_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("good");
        QTest::newRow("eight characters") << u"12345678"_s << true;
        QTest::newRow("eight of two bytes") << u"áéíóúñüö"_s << true;
        QTest::newRow("long") << QString(5000, u'x') << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("seven characters") << u"1234567"_s << false;
        QTest::newRow("four of two bytes") << u"áéíó"_s << false;
        QTest::newRow("the name") << u"josé maría"_s << false;
        QTest::newRow("the account's name in ASCII") << u"josefina"_s << true;
    }

    void passwords()
    {
        QFETCH(const QString, password);
        QFETCH(const bool, good);
        QByteArray bytes = password.toUtf8();
        const auto answer = checkPassword(SecretBytes::taking(bytes), u"josé maría"_s);
        if (good)
            QVERIFY_RESULT(answer);
        else
            QVERIFY_FAILED(answer, ErrorCode::Usage);
    }

    void theNameIsNoPasswordWhateverItsCase()
    {
        QByteArray bytes("JoseFina");
        QVERIFY_FAILED(checkPassword(SecretBytes::taking(bytes), u"josefina"_s), ErrorCode::Usage);
    }
};

QTEST_GUILESS_MAIN(TestAccountRules)
#include "tst_accountrules.moc"
