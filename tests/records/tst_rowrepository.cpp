// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rowrepository.h"
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace globant;
using namespace globant::records;
using namespace Qt::StringLiterals;

using Where = QList<std::pair<QString, QString>>;

class TestRowRepository : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestStore> m_store;
    std::unique_ptr<store::Connection> m_connection;

    RowRepository repository(const QString& table) const { return {*m_connection, *m_store->catalog().find(table)}; }

    static QList<qint64> idsOf(const Result<QList<QJsonObject>>& rows)
    {
        QList<qint64> ids;
        [&] { QVERIFY_RESULT(rows); }();
        for (const QJsonObject& row : rows.value())
            ids.append(row[u"id"_s].toInteger());
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<test::TestStore>();
        m_connection = m_store->connect();
        QVERIFY_RESULT(m_connection->executeScript(
            u"INSERT INTO departments VALUES (1, 'Sales', 1), (2, 'Légal \"x\"', 1);"
            "INSERT INTO jobs VALUES (1, 'Clerk', 1), (2, '7', 1);"
            // 2021-07-27T16:02:08Z, the same with 250 ms, 1969-12-31T23:59:59.999Z, 2021-07-27
            "INSERT INTO employees VALUES (30, 'c', 1627401728000, 1, 1, 1), (10, 'a', 1627401728250, 2, 1, 1),"
            "(20, '', -1, 1, 2, 1), (9007199254740993, 'e', 1627344000000, 2, 2, 1);"_s));
    }

    void cleanupTestCase()
    {
        m_connection.reset();
        m_store.reset();
    }

    void getsOneRow()
    {
        const auto row = repository(u"employees"_s).get(30);
        QVERIFY_RESULT(row);
        QCOMPARE(*row, (QJsonObject{{u"id"_s, 30},
                                    {u"name"_s, u"c"_s},
                                    {u"hired_at"_s, u"2021-07-27T16:02:08Z"_s},
                                    {u"department_id"_s, 1},
                                    {u"job_id"_s, 1}}));
        QCOMPARE(repository(u"employees"_s).get(10).value()[u"hired_at"_s].toString(), u"2021-07-27T16:02:08.250Z"_s);
        QCOMPARE(repository(u"employees"_s).get(20).value()[u"hired_at"_s].toString(), u"1969-12-31T23:59:59.999Z"_s);
        QCOMPARE(repository(u"employees"_s).get(9007199254740993).value()[u"id"_s].toInteger(), 9007199254740993);
        QCOMPARE(repository(u"departments"_s).get(2).value()[u"department"_s].toString(), u"Légal \"x\""_s);
    }

    void aMissingRowIsNamed()
    {
        const auto row = repository(u"employees"_s).get(31);
        QVERIFY_FAILED(row, ErrorCode::NotFound);
        QVERIFY2(row.error().message.contains(u"31"_s) && row.error().message.contains(u"employees"_s),
                 qPrintable(row.error().message));
    }

    void listsByKeyInWindows_data()
    {
        QTest::addColumn<std::optional<qint64>>("after");
        QTest::addColumn<qint64>("limit");
        QTest::addColumn<QList<qint64>>("ids");
        const qint64 large = 9007199254740993;
        using After = std::optional<qint64>;
        QTest::newRow("all") << After() << qint64(100) << QList<qint64>{10, 20, 30, large};
        QTest::newRow("a first page") << After() << qint64(2) << QList<qint64>{10, 20};
        QTest::newRow("the next") << After(20) << qint64(2) << QList<qint64>{30, large};
        QTest::newRow("behind the last") << After(large) << qint64(2) << QList<qint64>{};
        QTest::newRow("between keys") << After(25) << qint64(1) << QList<qint64>{30};
        QTest::newRow("below all") << After(-5) << qint64(1) << QList<qint64>{10};
        QTest::newRow("none") << After() << qint64(0) << QList<qint64>{};
    }

    void listsByKeyInWindows()
    {
        QFETCH(const std::optional<qint64>, after);
        QFETCH(const qint64, limit);
        QTEST(idsOf(repository(u"employees"_s).list({after, limit, {}})), "ids");
    }

    void filters_data()
    {
        QTest::addColumn<Where>("where");
        QTest::addColumn<QList<qint64>>("ids");
        const qint64 large = 9007199254740993;
        QTest::newRow("an integer") << Where{{u"department_id"_s, u"1"_s}} << QList<qint64>{20, 30};
        QTest::newRow("two conditions") << Where{{u"department_id"_s, u"1"_s}, {u"job_id"_s, u"2"_s}}
                                        << QList<qint64>{20};
        QTest::newRow("that exclude each other")
            << Where{{u"department_id"_s, u"1"_s}, {u"department_id"_s, u"2"_s}} << QList<qint64>{};
        QTest::newRow("a text") << Where{{u"name"_s, u"a"_s}} << QList<qint64>{10};
        QTest::newRow("the empty text") << Where{{u"name"_s, u""_s}} << QList<qint64>{20};
        QTest::newRow("a null text") << Where{{u"name"_s, QString()}} << QList<qint64>{20};
        QTest::newRow("case counts") << Where{{u"name"_s, u"A"_s}} << QList<qint64>{};
        QTest::newRow("no SQL") << Where{{u"name"_s, u"a' OR '1'='1"_s}} << QList<qint64>{};
        QTest::newRow("a time") << Where{{u"hired_at"_s, u"2021-07-27T16:02:08Z"_s}} << QList<qint64>{30};
        QTest::newRow("a time with an offset")
            << Where{{u"hired_at"_s, u"2021-07-27T18:02:08.25+02:00"_s}} << QList<qint64>{10};
        QTest::newRow("a date") << Where{{u"hired_at"_s, u"2021-07-27"_s}} << QList<qint64>{large};
        QTest::newRow("the key") << Where{{u"id"_s, QString::number(large)}} << QList<qint64>{large};
    }

    void filters()
    {
        QFETCH(const Where, where);
        QTEST(idsOf(repository(u"employees"_s).list({std::nullopt, 100, where})), "ids");
    }

    void anIntegerLikeTextStaysText()
    {
        QCOMPARE(idsOf(repository(u"jobs"_s).list({std::nullopt, 100, {{u"job"_s, u"7"_s}}})), QList<qint64>{2});
        QCOMPARE(idsOf(repository(u"jobs"_s).list({std::nullopt, 100, {{u"job"_s, u"7.0"_s}}})), QList<qint64>{});
    }

    void filtersThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("an unknown field") << u"salary"_s << u"1"_s;
        QTest::newRow("the store's own column") << u"entry_id"_s << u"1"_s;
        QTest::newRow("no field") << QString() << u"1"_s;
        QTest::newRow("SQL for a field") << u"id\" = 1 --"_s << u"1"_s;
        QTest::newRow("letters for a number") << u"job_id"_s << u"two"_s;
        QTest::newRow("a fraction") << u"job_id"_s << u"1.5"_s;
        QTest::newRow("an empty number") << u"job_id"_s << QString();
        QTest::newRow("a number too large") << u"job_id"_s << u"9223372036854775808"_s;
        QTest::newRow("no such day") << u"hired_at"_s << u"2023-02-30"_s;
        QTest::newRow("a day of no order") << u"hired_at"_s << u"01/02/2023"_s;
        QTest::newRow("an empty time") << u"hired_at"_s << QString();
    }

    void filtersThatMakeNoSenseAreRefused()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, value);
        const auto rows = repository(u"employees"_s).list({std::nullopt, 100, {{field, value}}});
        QVERIFY_FAILED(rows, ErrorCode::Usage);
        QVERIFY2(rows.error().message.contains(field), qPrintable(rows.error().message));
    }
};

QTEST_GUILESS_MAIN(TestRowRepository)
#include "tst_rowrepository.moc"
