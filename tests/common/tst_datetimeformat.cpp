// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/datetimeformat.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

using namespace globant;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kFirst = -62'135'596'800'000; // 0001-01-01T00:00:00Z
constexpr qint64 kLast = 253'402'300'799'999;  // 9999-12-31T23:59:59.999Z

std::optional<qint64> read(const DateTimeFormat& format, const QString& text)
{
    return format.read(text.toStdString());
}

qint64 utc(const QString& text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toMSecsSinceEpoch();
}

} // namespace

class TestDateTimeFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsIso_data();
    void readsIso();
    void refusesIso_data();
    void refusesIso();
    void refusesEveryDamagedByte();
    void agreesWithQDateTime();
    void readsPatterns_data();
    void readsPatterns();
    void refusesPatterns_data();
    void refusesPatterns();
    void tellsYearAndMonth();
    void tellsYearAndMonthOfEveryDay();
};

void TestDateTimeFormat::readsIso_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("same");
    const QString moment = u"2021-07-27T16:02:08Z"_s;
    const QString day = u"2021-07-27T00:00:00Z"_s;
    for (const QString& text :
         {moment, u"2021-07-27t16:02:08z"_s, u"2021-07-27 16:02:08Z"_s, u"2021-07-27T16:02:08"_s,
          u"2021-07-27 16:02:08"_s, u"2021-07-27T21:02:08+05:00"_s, u"2021-07-27T21:02:08+0500"_s,
          u"2021-07-27T21:02:08+05"_s, u"2021-07-27T10:32:08-05:30"_s, u"20210727T160208Z"_s, u"20210727T160208"_s,
          u"20210727T210208+0500"_s, u"20210727 160208"_s, u"2021-07-27T16:02:08-00:00"_s, u"2021-07-27T16:02:08.0Z"_s,
          u"2021-07-27T16:02:08.0009999Z"_s, u"2021-07-28T15:01:08+22:59"_s})
        QTest::newRow(qPrintable(text)) << text << moment;
    QTest::newRow("date") << u"2021-07-27"_s << day;
    QTest::newRow("basic date") << u"20210727"_s << day;
    QTest::newRow("no seconds") << u"2021-07-27T16:02"_s << u"2021-07-27T16:02:00Z"_s;
    QTest::newRow("no seconds, offset") << u"2021-07-27T16:02+02:00"_s << u"2021-07-27T14:02:00Z"_s;
    QTest::newRow("basic, no seconds") << u"20210727T1602Z"_s << u"2021-07-27T16:02:00Z"_s;
    QTest::newRow("fraction") << u"2021-07-27T16:02:08.25Z"_s << u"2021-07-27T16:02:08.250Z"_s;
    QTest::newRow("fraction with a comma") << u"2021-07-27T16:02:08,5"_s << u"2021-07-27T16:02:08.500Z"_s;
    QTest::newRow("fraction is cut, not rounded")
        << u"2021-07-27T16:02:08.9999999999Z"_s << u"2021-07-27T16:02:08.999Z"_s;
    QTest::newRow("before 1970") << u"1969-12-31T23:59:59.5Z"_s << u"1969-12-31T23:59:59.500Z"_s;
    QTest::newRow("leap day") << u"2020-02-29T00:00:00Z"_s << u"2020-02-29T00:00:00Z"_s;
    QTest::newRow("leap day of 2000") << u"2000-02-29"_s << u"2000-02-29T00:00:00Z"_s;
    QTest::newRow("first") << u"0001-01-01T00:00:00Z"_s << u"0001-01-01T00:00:00Z"_s;
    QTest::newRow("last") << u"9999-12-31T23:59:59.999Z"_s << u"9999-12-31T23:59:59.999Z"_s;
    QTest::newRow("the offset leads into the next year") << u"2021-12-31T23:00:00-02:00"_s << u"2022-01-01T01:00:00Z"_s;
}

void TestDateTimeFormat::readsIso()
{
    QFETCH(QString, text);
    QFETCH(QString, same);
    const auto ms = read(DateTimeFormat(), text);
    QVERIFY(ms.has_value());
    QCOMPARE(*ms, utc(same));
}

void TestDateTimeFormat::refusesIso_data()
{
    QTest::addColumn<QString>("text");
    for (const QString& text : {u""_s,
                                u"2021"_s,
                                u"2021-07"_s,
                                u"2021-7-27"_s,
                                u"2021-07-27T"_s,
                                u"2021-07-27T16"_s,
                                u"2021-07-27T16:"_s,
                                u"2021-07-27T16:02:"_s,
                                u"2021-07-27T16:02:08."_s,
                                u"2021-07-27T16:02:08.Z"_s,
                                u"2021-07-27T16:02:08ZZ"_s,
                                u"2021-07-27T16:02:08+5"_s,
                                u"2021-07-27T16:02:08+05:0"_s,
                                u"2021-07-27T16:02:08+24:00"_s,
                                u"2021-07-27T16:02:08+05:60"_s,
                                u"2021-07-27T24:00:00Z"_s,
                                u"2021-07-27T23:60:00Z"_s,
                                u"2021-07-27T23:59:60Z"_s,
                                u"2021-07-27T25:00Z"_s,
                                u"2021-02-29T00:00:00Z"_s,
                                u"2021-02-30"_s,
                                u"1900-02-29"_s,
                                u"2021-04-31"_s,
                                u"2021-13-01"_s,
                                u"2021-00-10"_s,
                                u"2021-01-00"_s,
                                u"0000-01-01"_s,
                                u"0000-12-31T23:00:00-05:00"_s,
                                u"0001-01-01T00:00:00+00:01"_s,
                                u"9999-12-31T23:59:59-00:01"_s,
                                u"10000-01-01"_s,
                                u"-2021-07-27"_s,
                                u"2021-07-27Z"_s,
                                u"2021-07-27  16:02:08"_s,
                                u"2021-07-27T16:02:08 Z"_s,
                                u"2021-07-27X16:02:08Z"_s,
                                u"27/07/2021"_s,
                                u"2021/07/27"_s,
                                u"2021-0727"_s,
                                u"202107-27"_s,
                                u"20210727T16:02:08"_s,
                                u"2021-07-27T160208"_s,
                                u"1627401728"_s,
                                u"2021072"_s,
                                u"202107270"_s,
                                u"+021-07-27"_s,
                                u"20a1-07-27T16:02:08Z"_s,
                                u"２０２１-07-27"_s,
                                u"yesterday"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestDateTimeFormat::refusesIso()
{
    QFETCH(QString, text);
    QVERIFY(!read(DateTimeFormat(), text));
}

void TestDateTimeFormat::refusesEveryDamagedByte()
{
    const std::string good = "2021-07-27T16:02:08Z";
    const DateTimeFormat iso;
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (const char c : {'x', '/', '\0', '\x80', '\xFF', '~'}) {
            std::string damaged = good;
            damaged[at] = c;
            QCOMPARE(iso.read(damaged).has_value(), damaged == good);
        }
        QVERIFY(!iso.read(good.substr(0, at)) || at == 10 || at == 16 || at == 19);
    }
}

void TestDateTimeFormat::agreesWithQDateTime()
{
    QRandomGenerator64 random(2);
    const DateTimeFormat iso;
    for (int i = 0; i < 20'000; ++i) {
        const qint64 ms = kFirst + qint64(random() % quint64(kLast - kFirst + 1));
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
        QCOMPARE(read(iso, time.toString(Qt::ISODateWithMs)), std::optional(ms));
        const qint64 second = (ms - kFirst) / 1000 * 1000 + kFirst;
        QCOMPARE(read(iso, time.toString(Qt::ISODate)), std::optional(second));
    }
}

void TestDateTimeFormat::readsPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("same"); // empty: refused
    const auto row = [](const QString& pattern, const QString& text, const QString& same) {
        QTest::addRow("%s: %s", qPrintable(pattern), qPrintable(text)) << pattern << text << same;
    };
    row(u"dd/MM/yyyy"_s, u"03/04/2021"_s, u"2021-04-03T00:00:00Z"_s);
    row(u"MM/dd/yyyy"_s, u"03/04/2021"_s, u"2021-03-04T00:00:00Z"_s);
    row(u"dd/MM/yyyy"_s, u"3/4/2021"_s, {});
    row(u"d/M/yyyy"_s, u"3/4/2021"_s, u"2021-04-03T00:00:00Z"_s);
    row(u"d/M/yyyy"_s, u"13/12/2021"_s, u"2021-12-13T00:00:00Z"_s);
    row(u"d/M/yyyy"_s, u"013/12/2021"_s, {});
    row(u"dd/MM/yyyy"_s, u"31/02/2021"_s, {});
    row(u"dd/MM/yyyy"_s, u"03/13/2021"_s, {});
    row(u"dd/MM/yyyy"_s, u"03/04/2021 "_s, {});
    row(u"dd/MM/yyyy"_s, u"03/04/21"_s, {});
    row(u"dd/MM/yyyy"_s, u"03-04-2021"_s, {});
    row(u"dd/MM/yyyy"_s, u""_s, {});
    row(u"dd.MM.yyyy HH:mm"_s, u"03.04.2021 16:02"_s, u"2021-04-03T16:02:00Z"_s);
    row(u"dd.MM.yyyy HH:mm"_s, u"03.04.2021 24:02"_s, {});
    row(u"d.M.yyyy H:m:s"_s, u"3.4.2021 6:2:8"_s, u"2021-04-03T06:02:08Z"_s);
    row(u"dd/MM/yyyy hh:mm AP"_s, u"03/04/2021 12:30 AM"_s, u"2021-04-03T00:30:00Z"_s);
    row(u"dd/MM/yyyy hh:mm AP"_s, u"03/04/2021 12:30 pm"_s, u"2021-04-03T12:30:00Z"_s);
    row(u"M/d/yyyy h:mm ap"_s, u"4/3/2021 1:30 PM"_s, u"2021-04-03T13:30:00Z"_s);
    row(u"M/d/yyyy h:mm ap"_s, u"4/3/2021 13:30 PM"_s, {});
    row(u"M/d/yyyy h:mm ap"_s, u"4/3/2021 0:30 AM"_s, {});
    row(u"M/d/yyyy h:mm ap"_s, u"4/3/2021 1:30 XM"_s, {});
    row(u"yyyy-MM-ddTHH:mm:ss.zzzt"_s, u"2021-04-03T16:02:08.250+02:00"_s, u"2021-04-03T14:02:08.250Z"_s);
    row(u"yyyy-MM-ddTHH:mm:ss.zzzt"_s, u"2021-04-03T16:02:08.25+02:00"_s, {});
    row(u"yyyy-MM-dd HH:mm:ss.z t"_s, u"2021-04-03 16:02:08.5 Z"_s, u"2021-04-03T16:02:08.500Z"_s);
    row(u"yyyy-MM-ddTHH:mm:ssZ"_s, u"2021-04-03T16:02:08Z"_s, u"2021-04-03T16:02:08Z"_s);
    row(u"yyyyMMdd"_s, u"20210403"_s, u"2021-04-03T00:00:00Z"_s);
    row(u"dd 'de' MM 'de' yyyy"_s, u"03 de 04 de 2021"_s, u"2021-04-03T00:00:00Z"_s);
    row(u"yyyy/MM/dd HH''mm"_s, u"2021/04/03 16'02"_s, u"2021-04-03T16:02:00Z"_s);
    row(u"yyyy年M月d日"_s, u"2021年4月3日"_s, u"2021-04-03T00:00:00Z"_s);
    row(u"t dd/MM/yyyy HH"_s, u"+01:00 01/01/0001 00"_s, {});
}

void TestDateTimeFormat::readsPatterns()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(QString, same);
    const auto format = DateTimeFormat::parse(pattern);
    QVERIFY2(format.has_value(), format ? "" : qPrintable(format.error().message));
    QVERIFY(!format->isIso());
    QCOMPARE(format->pattern(), pattern);
    const auto ms = read(*format, text);
    QCOMPARE(ms.has_value(), !same.isEmpty());
    if (ms)
        QCOMPARE(*ms, utc(same));
}

void TestDateTimeFormat::refusesPatterns_data()
{
    QTest::addColumn<QString>("pattern");
    for (const QString& pattern : {u"dd/MM"_s,
                                   u"MM/yyyy"_s,
                                   u"dd/yyyy"_s,
                                   u"dd/mm/yyyy"_s,
                                   u"dd/MM/yy"_s,
                                   u"DD/MM/YYYY"_s,
                                   u"dd MMM yyyy"_s,
                                   u"ddd dd/MM/yyyy"_s,
                                   u"dd/MM/yyyy dd"_s,
                                   u"dMyyyy"_s,
                                   u"dd/MM/yyyy HH:mm AP"_s,
                                   u"dd/MM/yyyy AP"_s,
                                   u"dd/MM/yyyy HH hh"_s,
                                   u"dd/MM/yyyy tt"_s,
                                   u"dd/MM/yyyy zz"_s,
                                   u"dd/MM/yyyy 'T"_s,
                                   u"dd/MM/yyyy um HH"_s,
                                   u"yyyyy-MM-dd"_s,
                                   u"dd/MM/yyyy mm"_s,
                                   u"x"_s})
        QTest::newRow(qPrintable(pattern)) << pattern;
}

void TestDateTimeFormat::refusesPatterns()
{
    QFETCH(QString, pattern);
    const auto format = DateTimeFormat::parse(pattern);
    QVERIFY(!format);
    QCOMPARE(format.error().code, ErrorCode::Usage);
    QVERIFY(format.error().message.contains(pattern));
    QVERIFY(DateTimeFormat::parse({})->isIso());
}

void TestDateTimeFormat::tellsYearAndMonth()
{
    QRandomGenerator64 random(3);
    for (int i = 0; i < 50'000; ++i) {
        const qint64 ms = kFirst + qint64(random() % quint64(kLast - kFirst + 1));
        const QDate date = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).date();
        QCOMPARE(yearMonthOf(ms).year, date.year());
        QCOMPARE(yearMonthOf(ms).month, date.month());
    }
}

void TestDateTimeFormat::tellsYearAndMonthOfEveryDay()
{
    constexpr qint64 day = 86'400'000;
    for (QDate date(1, 1, 1); date.year() < 10'000; date = date.addDays(1)) {
        const qint64 start = (date.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * day;
        for (const qint64 ms : {start, start + day - 1}) {
            const YearMonth found = yearMonthOf(ms);
            if (found.year != date.year() || found.month != date.month())
                QFAIL(qPrintable(date.toString(Qt::ISODate)));
        }
    }
}

QTEST_GUILESS_MAIN(TestDateTimeFormat)
#include "tst_datetimeformat.moc"
