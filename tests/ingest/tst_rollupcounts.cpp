// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/ddl.h"
#include "core/ingest/rollupcounts.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using ingest::RollupCounts;

class TestRollupCounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByUtcMonth_data();
    void countsByUtcMonth();
    void addsToWhatIsThere();
    void removesWhatComesToNothing();
    void mergesOthers();
    void equalsARecountOfTheRows();
    void ignoresTablesWithoutRollup();

private:
    Result<void> flush(RollupCounts& counts)
    {
        return m_workspace.store().writer().runNow([&](const store::Connection& connection) {
            return store::inTransaction(connection, [&] { return counts.flush(connection); });
        });
    }
    QStringList rollup() const { return m_workspace.rows(u"SELECT * FROM hire_counts"_s); }

    test::ImportWorkspace m_workspace;
};

void TestRollupCounts::countsByUtcMonth_data()
{
    QTest::addColumn<QByteArray>("time");
    QTest::addColumn<QString>("row");
    QTest::newRow("plain") << QByteArray("2021-07-27T16:02:08Z") << u"2021|4|5|7|1"_s;
    QTest::newRow("an offset into the next year") << QByteArray("2020-12-31T23:30:00-01:00") << u"2021|4|5|1|1"_s;
    QTest::newRow("the last millisecond of 1969") << QByteArray("1969-12-31T23:59:59.999Z") << u"1969|4|5|12|1"_s;
    QTest::newRow("the first year") << QByteArray("0001-01-01") << u"1|4|5|1|1"_s;
    QTest::newRow("the last year") << QByteArray("9999-12-31T23:59:59.999Z") << u"9999|4|5|12|1"_s;
}

void TestRollupCounts::countsByUtcMonth()
{
    QFETCH(QByteArray, time);
    QFETCH(QString, row);
    test::ImportWorkspace workspace;
    const catalog::TableSchema& table = workspace.table(u"employees"_s);
    RollupCounts counts(table);
    counts.add(test::parsedBatch(table, "1,Ada," + time + ",4,5\n"));
    const auto flushed = workspace.store().writer().runNow([&](const store::Connection& c) { return counts.flush(c); });
    QVERIFY_RESULT(flushed);
    QCOMPARE(workspace.rows(u"SELECT * FROM hire_counts"_s), QStringList{row});
}

void TestRollupCounts::addsToWhatIsThere()
{
    RollupCounts counts(m_workspace.table(u"employees"_s));
    const auto batch = test::parsedBatch(m_workspace.table(u"employees"_s),
                                         "1,Ada,2021-02-03,4,5\n2,Bo,2021-02-28,4,5\n3,Cy,2021-03-01,4,5\n");
    counts.add(batch);
    QVERIFY_RESULT(flush(counts));
    QCOMPARE(rollup(), (QStringList{u"2021|4|5|2|2"_s, u"2021|4|5|3|1"_s}));
    QVERIFY_RESULT(flush(counts)); // forgotten by the first
    counts.add(batch);
    QVERIFY_RESULT(flush(counts));
    QCOMPARE(rollup(), (QStringList{u"2021|4|5|2|4"_s, u"2021|4|5|3|2"_s}));
}

void TestRollupCounts::removesWhatComesToNothing()
{
    const auto batch =
        test::parsedBatch(m_workspace.table(u"employees"_s), "1,Ada,2021-02-03,4,5\n3,Cy,2021-03-01,4,5\n");
    RollupCounts counts(m_workspace.table(u"employees"_s));
    const QStringList before = rollup();
    counts.add(batch);
    counts.add(batch.row(0), -1);
    counts.add(batch.row(1), -1);
    QVERIFY_RESULT(flush(counts));
    QCOMPARE(rollup(), before);
    for (const QString& left : before)
        counts.add({4, 5}, left.contains(u"|2|"_s) ? batch.row(0)[2].integer : batch.row(1)[2].integer,
                   -left.section(u'|', 4).toLongLong());
    QVERIFY_RESULT(flush(counts));
    QCOMPARE(rollup(), QStringList());
}

void TestRollupCounts::mergesOthers()
{
    const catalog::TableSchema& table = m_workspace.table(u"employees"_s);
    RollupCounts sum(table);
    RollupCounts other(table);
    sum.add(test::parsedBatch(table, "1,Ada,2030-02-03,4,5\n"));
    other.add(test::parsedBatch(table, "2,Bo,2030-02-04,4,5\n3,Cy,2030-02-04,5,5\n"));
    sum.merge(other);
    QVERIFY_RESULT(flush(sum));
    QCOMPARE(m_workspace.rows(u"SELECT * FROM hire_counts WHERE year = 2030"_s),
             (QStringList{u"2030|4|5|2|2"_s, u"2030|5|5|2|1"_s}));
}

void TestRollupCounts::equalsARecountOfTheRows()
{
    test::ImportWorkspace workspace;
    const catalog::TableSchema& table = workspace.table(u"employees"_s);
    QRandomGenerator random(7);
    QByteArray csv;
    for (int i = 0; i < 3000; ++i)
        csv += QByteArray::number(i) + ",x," + QByteArray::number(1960 + random.bounded(60)) + "-0" +
               QByteArray::number(1 + random.bounded(9)) + "-15T01:02:03Z," +
               QByteArray::number(1 + random.bounded(20)) + ',' + QByteArray::number(1 + random.bounded(20)) + '\n';
    const auto batch = test::parsedBatch(table, csv);
    QCOMPARE(batch.rowCount(), 3000);
    RollupCounts counts(table);
    counts.add(batch);
    const auto written = workspace.store().writer().runNow([&](const store::Connection& connection) -> Result<void> {
        GLOBANT_TRY_VALUE(const auto bulk, ingest::BulkMode::enter(connection));
        return store::inTransaction(connection, [&]() -> Result<void> {
            GLOBANT_TRY(counts.flush(connection));
            for (qint64 row = 0; row < batch.rowCount(); ++row) {
                const ingest::Cell* cells = batch.row(row);
                GLOBANT_TRY(
                    connection.execute(u"INSERT INTO employees VALUES (?, 'x', ?, ?, ?, 1)"_s,
                                       {cells[0].integer, cells[2].integer, cells[3].integer, cells[4].integer}));
            }
            return {};
        });
    });
    QVERIFY_RESULT(written);
    const QStringList recount = workspace.rows(catalog::rollupRecount(table) + u" ORDER BY 1, 2, 3, 4"_s);
    QVERIFY(recount.size() > 1000);
    QCOMPARE(workspace.rows(u"SELECT * FROM hire_counts ORDER BY 1, 2, 3, 4"_s), recount);
}

void TestRollupCounts::ignoresTablesWithoutRollup()
{
    const catalog::TableSchema& table = m_workspace.table(u"jobs"_s);
    RollupCounts counts(table);
    const auto batch = test::parsedBatch(table, "1,Clerk\n");
    const QStringList before = m_workspace.content();
    counts.add(batch);
    counts.add(batch.row(0), -1);
    QVERIFY_RESULT(flush(counts));
    QCOMPARE(m_workspace.content(), before);
}

QTEST_GUILESS_MAIN(TestRollupCounts)
#include "tst_rollupcounts.moc"
