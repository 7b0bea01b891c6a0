// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/hiremetrics.h"
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

using namespace globant;
using namespace globant::metrics;
using namespace Qt::StringLiterals;

namespace {

// Each row as "department|job|q1 q2 q3 q4".
QStringList quarters(const store::Connection& connection, const MetricFilter& filter)
{
    QStringList lines;
    const auto rows = hiresByQuarter(connection, filter);
    [&] { QVERIFY_RESULT(rows); }();
    for (const QuarterHires& row : rows.value())
        lines.append(u"%1|%2|%3 %4 %5 %6"_s.arg(row.department, row.job)
                         .arg(row.hires[0])
                         .arg(row.hires[1])
                         .arg(row.hires[2])
                         .arg(row.hires[3]));
    return lines;
}

// Each row as "id|department|hired".
QStringList aboveMean(const store::Connection& connection, const MetricFilter& filter)
{
    QStringList lines;
    const auto rows = departmentsAboveMean(connection, filter);
    [&] { QVERIFY_RESULT(rows); }();
    for (const DepartmentHires& row : rows.value())
        lines.append(u"%1|%2|%3"_s.arg(row.id).arg(row.department).arg(row.hired));
    return lines;
}

} // namespace

class TestHireMetrics : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestStore> m_store;
    std::unique_ptr<store::Connection> m_connection;
    qint64 m_lastEmployee = 0;

    void hire(qint64 department, qint64 job, const QString& day, int times = 1)
    {
        const qint64 ms = QDateTime::fromString(day + u"T12:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch();
        for (int i = 0; i < times; ++i)
            QVERIFY_RESULT(m_connection->execute(u"INSERT INTO employees VALUES (?, 'a', ?, ?, ?, 1)"_s,
                                                 {++m_lastEmployee, ms, department, job}));
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::TestStore>();
        m_connection = m_store->connect();
        m_lastEmployee = 0;
        QVERIFY_RESULT(m_connection->executeScript(
            u"INSERT INTO departments VALUES (1, 'Sales', 1), (2, 'Legal', 1), (3, 'apples', 1), (4, 'Zoo', 1), (5, "
            u"'Sales', 1), "
            "(6, 'Ärzte', 1), (7, 'Empty', 1);"
            "INSERT INTO jobs VALUES (1, 'Clerk', 1), (2, 'Boss', 1), (3, 'Clerk', 1), (4, 'clerk', 1);"_s));
        QVERIFY_RESULT(m_connection->begin());
        hire(1, 1, u"2021-01-01"_s, 3);
        hire(1, 1, u"2021-03-31"_s);
        hire(1, 1, u"2021-04-01"_s, 2);
        hire(1, 2, u"2021-12-31"_s);
        hire(5, 3, u"2021-06-30"_s, 4); // Sales and Clerk under other ids
        hire(2, 1, u"2021-07-01"_s);
        hire(2, 1, u"2021-09-30"_s);
        hire(2, 1, u"2021-10-01"_s);
        hire(3, 4, u"2021-05-05"_s);
        hire(4, 2, u"2021-05-05"_s);
        hire(6, 1, u"2021-02-02"_s, 2);
        hire(2, 2, u"2020-12-31"_s, 7);
        hire(4, 1, u"2022-01-01"_s, 5);
        QVERIFY_RESULT(m_connection->commit());
    }

    void cleanup()
    {
        m_connection.reset();
        m_store.reset();
    }

    // In the order of UTF-8's bytes: Z before a, and both before Ä; equal names of several ids count together.
    void quartersAreByNameInByteOrder()
    {
        QCOMPARE(quarters(*m_connection, {2021, {}, {}}),
                 (QStringList{u"Legal|Clerk|0 0 2 1"_s, u"Sales|Boss|0 0 0 1"_s, u"Sales|Clerk|4 6 0 0"_s,
                              u"Zoo|Boss|0 1 0 0"_s, u"apples|clerk|0 1 0 0"_s, u"Ärzte|Clerk|2 0 0 0"_s}));
    }

    void quartersOfOneYearAlone_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("before") << 2020 << QStringList{u"Legal|Boss|0 0 0 7"_s};
        QTest::newRow("after") << 2022 << QStringList{u"Zoo|Clerk|5 0 0 0"_s};
        QTest::newRow("without hires") << 2019 << QStringList();
        QTest::newRow("0") << 0 << QStringList();
        QTest::newRow("negative") << -2021 << QStringList();
        QTest::newRow("the smallest") << std::numeric_limits<int>::min() << QStringList();
        QTest::newRow("the largest") << std::numeric_limits<int>::max() << QStringList();
    }

    void quartersOfOneYearAlone()
    {
        QFETCH(const int, year);
        QTEST(quarters(*m_connection, {year, {}, {}}), "lines");
        if (quarters(*m_connection, {year, {}, {}}).isEmpty())
            QCOMPARE(aboveMean(*m_connection, {year, {}, {}}), QStringList());
    }

    void quartersAreFiltered_data()
    {
        using Name = std::optional<QString>;
        QTest::addColumn<std::optional<QString>>("department");
        QTest::addColumn<std::optional<QString>>("job");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("department") << Name(u"Sales"_s) << Name()
                                    << QStringList{u"Sales|Boss|0 0 0 1"_s, u"Sales|Clerk|4 6 0 0"_s};
        QTest::newRow("job") << Name() << Name(u"Boss"_s)
                             << QStringList{u"Sales|Boss|0 0 0 1"_s, u"Zoo|Boss|0 1 0 0"_s};
        QTest::newRow("both") << Name(u"Sales"_s) << Name(u"Clerk"_s) << QStringList{u"Sales|Clerk|4 6 0 0"_s};
        QTest::newRow("both, not together") << Name(u"Legal"_s) << Name(u"Boss"_s) << QStringList();
        QTest::newRow("case counts") << Name(u"sales"_s) << Name() << QStringList();
        QTest::newRow("whole names") << Name(u"Sale"_s) << Name() << QStringList();
        QTest::newRow("no wildcards") << Name(u"%"_s) << Name() << QStringList();
        QTest::newRow("not ASCII") << Name(u"Ärzte"_s) << Name() << QStringList{u"Ärzte|Clerk|2 0 0 0"_s};
        QTest::newRow("no SQL") << Name(u"' OR 1 --"_s) << Name() << QStringList();
        QTest::newRow("the empty name is a name") << Name(u""_s) << Name() << QStringList();
        QTest::newRow("a null name is a name") << Name(QString()) << Name() << QStringList();
        QTest::newRow("the empty job is a name") << Name() << Name(u""_s) << QStringList();
    }

    void quartersAreFiltered()
    {
        QFETCH(const std::optional<QString>, department);
        QFETCH(const std::optional<QString>, job);
        QTEST(quarters(*m_connection, {2021, department, job}), "lines");
    }

    // 2021: 1 has 7, 5 has 4, 2 has 3, 6 has 2, 3 and 4 have 1, 7 has none: the mean of six is 3.
    void aboveTheMeanOfThoseThatHired()
    {
        QCOMPARE(aboveMean(*m_connection, {2021, {}, {}}), (QStringList{u"1|Sales|7"_s, u"5|Sales|4"_s}));
    }

    void oneDepartmentIsNotAboveItself() { QCOMPARE(aboveMean(*m_connection, {2020, {}, {}}), QStringList()); }

    void equalCountsAreInOrderOfIds()
    {
        QVERIFY_RESULT(m_connection->begin());
        hire(6, 1, u"2023-02-02"_s, 3);
        hire(2, 1, u"2023-03-03"_s, 3);
        hire(4, 1, u"2023-04-04"_s, 4);
        hire(1, 1, u"2023-05-05"_s, 1);
        QVERIFY_RESULT(m_connection->commit());
        QCOMPARE(aboveMean(*m_connection, {2023, {}, {}}), (QStringList{u"4|Zoo|4"_s, u"2|Legal|3"_s, u"6|Ärzte|3"_s}));
    }

    // 3 and 4 hires: the mean, 3.5, is no whole number.
    void theMeanIsNotRounded()
    {
        QVERIFY_RESULT(m_connection->begin());
        hire(1, 1, u"2024-01-01"_s, 3);
        hire(2, 1, u"2024-01-01"_s, 4);
        QVERIFY_RESULT(m_connection->commit());
        QCOMPARE(aboveMean(*m_connection, {2024, {}, {}}), QStringList{u"2|Legal|4"_s});
    }

    void aDepartmentFilterDoesNotChangeTheMean_data()
    {
        QTest::addColumn<QString>("department");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("above") << u"Sales"_s << QStringList{u"1|Sales|7"_s, u"5|Sales|4"_s};
        QTest::newRow("at the mean") << u"Legal"_s << QStringList();
        QTest::newRow("below") << u"Zoo"_s << QStringList();
        QTest::newRow("unknown") << u"Unheard of"_s << QStringList();
        QTest::newRow("empty") << u""_s << QStringList();
        QTest::newRow("null") << QString() << QStringList();
    }

    void aDepartmentFilterDoesNotChangeTheMean()
    {
        QFETCH(const QString, department);
        QTEST(aboveMean(*m_connection, {2021, department, {}}), "lines");
    }

    void areReadOverAReader()
    {
        const auto reader = m_store->connect(store::OpenMode::QueryOnly);
        QCOMPARE(aboveMean(*reader, {2021, {}, {}}).size(), 2);
        QCOMPARE(quarters(*reader, {2021, {}, {}}).size(), 6);
    }

    void aDamagedStoreIsAnError()
    {
        QVERIFY_RESULT(m_connection->execute(u"DROP TABLE hire_counts"_s));
        QVERIFY(!hiresByQuarter(*m_connection, {2021, {}, {}}).has_value());
        QVERIFY(!departmentsAboveMean(*m_connection, {2021, {}, {}}).has_value());
    }

    // Field names and types of the services that this product replaces: id and year are strings.
    void jsonHasTheOriginalsShape()
    {
        const auto text = [](const QJsonArray& array) {
            return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
        };
        QCOMPARE(
            text(quartersJson(hiresByQuarter(*m_connection, {2021, u"Legal"_s, {}}).value(), 2021)),
            u"[{\"department\":\"Legal\",\"job\":\"Clerk\",\"q_1\":0,\"q_2\":0,\"q_3\":2,\"q_4\":1,\"year\":\"2021\"}]"_s);
        QCOMPARE(text(hiredJson(departmentsAboveMean(*m_connection, {2021, {}, {}}).value().mid(0, 1), 2021)),
                 u"[{\"department\":\"Sales\",\"hired\":7,\"id\":\"1\",\"year\":\"2021\"}]"_s);
        QCOMPARE(text(quartersJson({}, 2021)), u"[]"_s);
    }
};

QTEST_GUILESS_MAIN(TestHireMetrics)
#include "tst_hiremetrics.moc"
