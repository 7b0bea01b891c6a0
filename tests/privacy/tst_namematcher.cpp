// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/namematcher.h"

#include <QTest>

using namespace Qt::StringLiterals;
using globant::privacy::NameMatcher;

class TestNameMatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char* what, const QString& name, const QString& value, bool matches) {
            QTest::newRow(what) << name << value << matches;
        };
        row("same", u"Ana Lima"_s, u"Ana Lima"_s, true);
        row("case", u"ana lima"_s, u"ANA LIMA"_s, true);
        row("spaces", u"  Ana   Lima "_s, u"\tAna Lima"_s, true);
        row("spaces within", u"Ana Lima"_s, u" Ana \n Lima  "_s, true);
        row("no space", u"Ana Lima"_s, u"AnaLima"_s, false);
        row("longer", u"Ana Lima"_s, u"Ana Lima Torres"_s, false);
        row("longer at the end", u"Ana Lima"_s, u"Ana Limao"_s, false);
        row("shorter", u"Ana Lima"_s, u"Ana"_s, false);
        row("empty", u"Ana Lima"_s, u""_s, false);
        row("blank", u"Ana Lima"_s, u"   "_s, false);
        row("composed and not", u"Jos\u00e9 P\u00e9rez"_s, u"Jose\u0301 Pe\u0301rez"_s, true);
        row("case beyond ASCII", u"J\u00d6RG \u00c5S"_s, u"j\u00f6rg \u00e5s"_s, true);
        row("accents matter", u"Jose"_s, u"Jos\u00e9"_s, false);
        row("no-break space", u"Ana Lima"_s, u"Ana\u00a0Lima"_s, true);
        row("Cyrillic", u"\u0410\u043d\u043d\u0430"_s, u"\u0430\u041d\u041d\u0410"_s, true);
    }

    void matches()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QTEST(NameMatcher(name).matches(value.toUtf8()), "matches");
    }

    void removes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("left"); // empty: nothing found
        const auto row = [](const char* what, const QString& text, const QString& left,
                            const QString& name = u"Ana Lima"_s) { QTest::newRow(what) << name << text << left; };
        row("a value", u"5,Ana Lima,2021-02-03,1,9"_s, u"5,(name removed),2021-02-03,1,9"_s);
        row("other case and spaces", u"5; ANA  lima ;x"_s, u"5; (name removed) ;x"_s);
        row("quoted", u"5,\"Ana Lima\",x"_s, u"5,\"(name removed)\",x"_s);
        row("first and last", u"Ana Lima\tAna Lima"_s, u"(name removed)\t(name removed)"_s);
        row("one after the other", u"Ana Lima,Ana Lima,Ana Lima"_s, u"(name removed),(name removed),(name removed)"_s);
        row("quote not closed", u"5,\"Ana Lima,x\n6,Bo,y"_s, u"5,\"(name removed),x\n6,Bo,y"_s);
        row("part of a longer name", u"5,Ana Lima Torres,x"_s, QString());
        row("end of a longer name", u"5,Diana Lima,x"_s, QString());
        row("nowhere", u"5,Bo,x"_s, QString());
        row("a comma within", u"5,\"Lima, Ana\",x"_s, u"5,\"(name removed)\",x"_s, u"Lima, Ana"_s);
        row("quotes within", u"5,\"Ana \"\"Nani\"\" Lima\",x"_s, u"5,\"(name removed)\",x"_s, u"Ana \"Nani\" Lima"_s);
        row("signs of patterns", u"5,A.* (B),x"_s, u"5,(name removed),x"_s, u"a.* (b)"_s);
        row("signs are no pattern", u"5,Axx (B),x"_s, QString(), u"a.* (b)"_s);
        row("decomposed", u"5,Jose\u0301,x"_s, u"5,(name removed),x"_s, u"JOS\u00c9"_s);
        row("a message", u"\"Ana Lima\" in id is no whole number."_s,
            u"\"(name removed)\" in id is no whole number."_s);
    }

    void removes()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QTEST(NameMatcher(name).removedFrom(text).value_or(QString()), "left");
    }

    void isEmptyWithoutLetters()
    {
        QVERIFY(NameMatcher(u" \t "_s).isEmpty());
        QVERIFY(!NameMatcher(u"A"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNameMatcher)
#include "tst_namematcher.moc"
