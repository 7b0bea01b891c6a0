// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/timestamp.h"

#include <QTest>

using namespace globant;
using namespace Qt::StringLiterals;

class TestTimestamp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isIsoInUtc_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("the epoch") << qint64(0) << u"1970-01-01T00:00:00Z"_s;
        QTest::newRow("milliseconds") << qint64(250) << u"1970-01-01T00:00:00.250Z"_s;
        QTest::newRow("one millisecond") << qint64(1) << u"1970-01-01T00:00:00.001Z"_s;
        QTest::newRow("one before the epoch") << qint64(-1) << u"1969-12-31T23:59:59.999Z"_s;
        QTest::newRow("a second before the epoch") << qint64(-1000) << u"1969-12-31T23:59:59Z"_s;
        QTest::newRow("a day of now") << qint64(1'769'850'000'000) << u"2026-01-31T09:00:00Z"_s;
        QTest::newRow("29 February") << qint64(1'709'164'800'000) << u"2024-02-29T00:00:00Z"_s;
        QTest::newRow("year 1") << qint64(-62'135'596'800'000) << u"0001-01-01T00:00:00Z"_s;
        QTest::newRow("the end of 9999") << qint64(253'402'300'799'999) << u"9999-12-31T23:59:59.999Z"_s;
    }

    void isIsoInUtc()
    {
        QFETCH(const qint64, ms);
        QTEST(formatTimestamp(ms), "text");
    }

    void theSystemsZoneDoesNotMatter()
    {
        qputenv("TZ", "Asia/Kolkata");
        QCOMPARE(formatTimestamp(0), u"1970-01-01T00:00:00Z"_s);
        qunsetenv("TZ");
    }
};

QTEST_GUILESS_MAIN(TestTimestamp)
#include "tst_timestamp.moc"
