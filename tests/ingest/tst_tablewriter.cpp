// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tablewriter.h"
#include "core/store/log.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace globant;
using ingest::DuplicatePolicy;
using ingest::RowCounts;
using ingest::TableWriter;

class TestTableWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesThePolicy_data();
    void appliesThePolicy();
    void comparesEveryField_data();
    void comparesEveryField();
    void keepsOneImageOfAnothersRow();
    void findsRowsFarAndNear();
    void tellsWhatIsAllNew_data();
    void tellsWhatIsAllNew();
    void givesEachRowItsKey_data();
    void givesEachRowItsKey();
    void countsTheRollupOfReplacedRows();
    void storesRejects();

private:
    // Writes batches of CSV rows as one more entry of the log, as an import does.
    Result<RowCounts> write(test::ImportWorkspace& workspace, const QString& tableName, const QByteArrayList& batches,
                            DuplicatePolicy policy = DuplicatePolicy::Update)
    {
        const catalog::TableSchema& table = workspace.table(tableName);
        return workspace.store().writer().runNow([&](const store::Connection& connection) -> Result<RowCounts> {
            GLOBANT_TRY_VALUE(const auto bulk, ingest::BulkMode::enter(connection));
            return store::inTransaction(connection, [&]() -> Result<RowCounts> {
                GLOBANT_TRY_VALUE(const qint64 entry, store::nextLogId(connection));
                GLOBANT_TRY_VALUE(const auto writer, TableWriter::create(connection, table, entry, policy));
                qint64 line = 1;
                for (const QByteArray& csv : batches) {
                    const auto batch = test::parsedBatch(table, csv, line);
                    line += batch.lineCount;
                    GLOBANT_TRY_VALUE(const bool allNew, writer->write(batch));
                    if (allNew)
                        writer->rollup().add(batch);
                }
                GLOBANT_TRY(writer->rollup().flush(connection));
                GLOBANT_TRY(store::appendLog(connection, {0, u"import"_s, u"ada"_s, 0, {}, {}}));
                return writer->counts();
            });
        });
    }
};

void TestTableWriter::appliesThePolicy_data()
{
    QTest::addColumn<DuplicatePolicy>("policy");
    QTest::addColumn<QByteArrayList>("batches"); // onto 10|ten and 20|twenty of entry 1
    QTest::addColumn<QString>("counts");
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QStringList>("images");
    QTest::addColumn<QStringList>("rejects");
    const QStringList none;
    const QString ten = u"10|ten|1"_s;
    const QString twenty = u"20|twenty|1"_s;

    const QByteArrayList stored{"10,TEN\n"};
    QTest::newRow("in the store, update")
        << DuplicatePolicy::Update << stored << u"0 1 0 0 0"_s << QStringList{u"10|TEN|2"_s, twenty}
        << QStringList{u"2|jobs|10|1|[10,\"ten\"]"_s} << none;
    QTest::newRow("in the store, skip") << DuplicatePolicy::Skip << stored << u"0 0 0 1 0"_s << QStringList{ten, twenty}
                                        << none << none;
    QTest::newRow("in the store, reject")
        << DuplicatePolicy::Reject << stored << u"0 0 0 0 1"_s << QStringList{ten, twenty} << none
        << QStringList{u"1|id|duplicate_key|10,TEN"_s};

    const QByteArrayList unchanged{"10,ten\n20,twenty\n"};
    QTest::newRow("unchanged, update") << DuplicatePolicy::Update << unchanged << u"0 0 2 0 0"_s
                                       << QStringList{ten, twenty} << none << none;
    QTest::newRow("unchanged, skip") << DuplicatePolicy::Skip << unchanged << u"0 0 0 2 0"_s << QStringList{ten, twenty}
                                     << none << none;
    QTest::newRow("unchanged, reject") << DuplicatePolicy::Reject << unchanged << u"0 0 0 0 2"_s
                                       << QStringList{ten, twenty} << none
                                       << QStringList{u"1|id|duplicate_key|10,ten"_s,
                                                      u"2|id|duplicate_key|20,twenty"_s};

    const QByteArrayList sameBatch{"15,a\n15,b\n15,b\n15,c\n"};
    QTest::newRow("in the same batch, update") << DuplicatePolicy::Update << sameBatch << u"1 2 1 0 0"_s
                                               << QStringList{ten, u"15|c|2"_s, twenty} << none << none;
    QTest::newRow("in the same batch, skip") << DuplicatePolicy::Skip << sameBatch << u"1 0 0 3 0"_s
                                             << QStringList{ten, u"15|a|2"_s, twenty} << none << none;
    QTest::newRow("in the same batch, reject")
        << DuplicatePolicy::Reject << sameBatch << u"1 0 0 0 3"_s << QStringList{ten, u"15|a|2"_s, twenty} << none
        << QStringList{u"2|id|duplicate_key|15,b"_s, u"3|id|duplicate_key|15,b"_s, u"4|id|duplicate_key|15,c"_s};

    const QByteArrayList aboveAll{"30,a\n30,b\n"};
    QTest::newRow("above all keys, update") << DuplicatePolicy::Update << aboveAll << u"1 1 0 0 0"_s
                                            << QStringList{ten, twenty, u"30|b|2"_s} << none << none;
    QTest::newRow("above all keys, skip")
        << DuplicatePolicy::Skip << aboveAll << u"1 0 0 1 0"_s << QStringList{ten, twenty, u"30|a|2"_s} << none << none;
    QTest::newRow("above all keys, reject")
        << DuplicatePolicy::Reject << aboveAll << u"1 0 0 0 1"_s << QStringList{ten, twenty, u"30|a|2"_s} << none
        << QStringList{u"2|id|duplicate_key|30,b"_s};

    const QByteArrayList earlierBatch{"30,a\n31,b\n", "30,c\n31,b\n32,d\n"};
    QTest::newRow("in an earlier batch, update")
        << DuplicatePolicy::Update << earlierBatch << u"3 1 1 0 0"_s
        << QStringList{ten, twenty, u"30|c|2"_s, u"31|b|2"_s, u"32|d|2"_s} << none << none;
    QTest::newRow("in an earlier batch, skip")
        << DuplicatePolicy::Skip << earlierBatch << u"3 0 0 2 0"_s
        << QStringList{ten, twenty, u"30|a|2"_s, u"31|b|2"_s, u"32|d|2"_s} << none << none;
    QTest::newRow("in an earlier batch, reject")
        << DuplicatePolicy::Reject << earlierBatch << u"3 0 0 0 2"_s
        << QStringList{ten, twenty, u"30|a|2"_s, u"31|b|2"_s, u"32|d|2"_s} << none
        << QStringList{u"3|id|duplicate_key|30,c"_s, u"4|id|duplicate_key|31,b"_s};

    const QByteArrayList between{"5,a\n10,x\n15,b\n20,twenty\n25,c\n"};
    QTest::newRow("between, update") << DuplicatePolicy::Update << between << u"3 1 1 0 0"_s
                                     << QStringList{u"5|a|2"_s, u"10|x|2"_s, u"15|b|2"_s, twenty, u"25|c|2"_s}
                                     << QStringList{u"2|jobs|10|1|[10,\"ten\"]"_s} << none;
    QTest::newRow("nothing") << DuplicatePolicy::Update << QByteArrayList{""} << u"0 0 0 0 0"_s
                             << QStringList{ten, twenty} << none << none;
}

void TestTableWriter::appliesThePolicy()
{
    QFETCH(DuplicatePolicy, policy);
    QFETCH(QByteArrayList, batches);
    QFETCH(QString, counts);
    QFETCH(QStringList, rows);
    QFETCH(QStringList, images);
    QFETCH(QStringList, rejects);
    test::ImportWorkspace workspace;
    QVERIFY_RESULT(write(workspace, u"jobs"_s, {"10,ten\n20,twenty\n"}));
    const auto written = write(workspace, u"jobs"_s, batches, policy);
    QVERIFY_RESULT(written);
    QCOMPARE(test::countsText(*written), counts);
    QCOMPARE(written->rejectedByCode.value(u"duplicate_key"_s), written->rejected);
    QCOMPARE(workspace.rows(u"SELECT * FROM jobs"_s), rows);
    QCOMPARE(workspace.rows(u"SELECT * FROM before_images"_s), images);
    QCOMPARE(workspace.rows(u"SELECT line, field, code, text FROM rejects"_s), rejects);
}

void TestTableWriter::comparesEveryField_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("counts");
    QTest::newRow("equal") << QByteArray("1,Zoë,2021-02-03T04:05:06Z,1,2\n") << u"0 0 1 0 0"_s;
    QTest::newRow("equal, written otherwise")
        << QByteArray("+01, \"Zoë\" ,2021-02-03T05:05:06+01:00,001,2\n") << u"0 0 1 0 0"_s;
    QTest::newRow("name") << QByteArray("1,Zoé,2021-02-03T04:05:06Z,1,2\n") << u"0 1 0 0 0"_s;
    QTest::newRow("name begins alike") << QByteArray("1,Zoë B,2021-02-03T04:05:06Z,1,2\n") << u"0 1 0 0 0"_s;
    QTest::newRow("a millisecond") << QByteArray("1,Zoë,2021-02-03T04:05:06.001Z,1,2\n") << u"0 1 0 0 0"_s;
    QTest::newRow("department") << QByteArray("1,Zoë,2021-02-03T04:05:06Z,2,2\n") << u"0 1 0 0 0"_s;
    QTest::newRow("job") << QByteArray("1,Zoë,2021-02-03T04:05:06Z,1,1\n") << u"0 1 0 0 0"_s;
}

void TestTableWriter::comparesEveryField()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, counts);
    test::ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    QVERIFY_RESULT(write(workspace, u"employees"_s, {"1,Zoë,2021-02-03T04:05:06Z,1,2\n"}));
    const auto written = write(workspace, u"employees"_s, {row});
    QVERIFY_RESULT(written);
    QCOMPARE(test::countsText(*written), counts);
    QCOMPARE(workspace.damage(), QString());
}

void TestTableWriter::keepsOneImageOfAnothersRow()
{
    test::ImportWorkspace workspace;
    QVERIFY_RESULT(write(workspace, u"jobs"_s, {"1,a\n"}));
    const auto written = write(workspace, u"jobs"_s, {"1,b\n1,c\n", "1,d\n1,a\n"});
    QVERIFY_RESULT(written);
    QCOMPARE(test::countsText(*written), u"0 4 0 0 0"_s);
    QCOMPARE(workspace.rows(u"SELECT * FROM before_images"_s), QStringList{u"2|jobs|1|1|[1,\"a\"]"_s});
    QCOMPARE(workspace.rows(u"SELECT * FROM jobs"_s), QStringList{u"1|a|2"_s});
}

void TestTableWriter::findsRowsFarAndNear()
{
    test::ImportWorkspace workspace;
    QByteArray even;
    for (int id = 0; id < 2000; id += 2)
        even += QByteArray::number(id) + ",old\n";
    QVERIFY_RESULT(write(workspace, u"jobs"_s, {even}));
    // Gaps of every width around the number of steps that are cheaper than a seek; odd keys are new.
    QByteArray some;
    int inserted = 0;
    int updated = 0;
    for (int id = 1, gap = 0; id < 1990; id += 1 + gap++ % 41) {
        some += QByteArray::number(id) + ",new\n";
        ++(id % 2 == 0 ? updated : inserted);
    }
    const auto written = write(workspace, u"jobs"_s, {some});
    QVERIFY_RESULT(written);
    QCOMPARE(test::countsText(*written), u"%1 %2 0 0 0"_s.arg(inserted).arg(updated));
    QCOMPARE(workspace.number(u"SELECT count(*) FROM jobs"_s), 1000 + inserted);
    QCOMPARE(workspace.number(u"SELECT count(*) FROM jobs WHERE job = 'new' AND id % 2 = 0"_s), updated);
    QCOMPARE(workspace.number(u"SELECT count(*) FROM before_images"_s), updated);
}

void TestTableWriter::tellsWhatIsAllNew_data()
{
    QTest::addColumn<QByteArray>("csv"); // onto 10|ten
    QTest::addColumn<bool>("allNew");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("the next") << QByteArray("11,a\n") << true;
    QTest::newRow("two above") << QByteArray("12,a\n20,b\n") << true;
    QTest::newRow("the same") << QByteArray("10,a\n") << false;
    QTest::newRow("below and above") << QByteArray("9,a\n11,b\n") << false;
    QTest::newRow("one twice") << QByteArray("11,a\n11,b\n") << false;
}

void TestTableWriter::tellsWhatIsAllNew()
{
    QFETCH(const QByteArray, csv);
    QFETCH(const bool, allNew);
    test::ImportWorkspace workspace;
    QVERIFY_RESULT(write(workspace, u"jobs"_s, {"10,ten\n"}));
    const catalog::TableSchema& table = workspace.table(u"jobs"_s);
    const auto answer = workspace.store().writer().runNow([&](const store::Connection& connection) -> Result<bool> {
        GLOBANT_TRY_VALUE(const auto bulk, ingest::BulkMode::enter(connection));
        GLOBANT_TRY_VALUE(const auto writer, TableWriter::create(connection, table, 2, DuplicatePolicy::Update));
        return writer->write(test::parsedBatch(table, csv));
    });
    QVERIFY_RESULT(answer);
    QCOMPARE(*answer, allNew);
}

void TestTableWriter::givesEachRowItsKey_data()
{
    QTest::addColumn<QList<QList<qint64>>>("batches"); // of ascending keys
    const auto run = [](qint64 first, qint64 last) {
        QList<qint64> keys;
        for (qint64 i = 0; i <= last - first; ++i)
            keys.append(first + i);
        return keys;
    };
    const auto everyOther = [](qint64 first, int count) {
        QList<qint64> keys;
        for (int i = 0; i < count; ++i)
            keys.append(first + 2 * i);
        return keys;
    };
    using Batches = QList<QList<qint64>>;
    QTest::newRow("one row") << Batches{{1}};
    QTest::newRow("from 0") << Batches{run(0, 40)};
    QTest::newRow("from 1") << Batches{run(1, 40)};
    QTest::newRow("from 2") << Batches{run(2, 40)};
    QTest::newRow("from far up") << Batches{run(1'000'000, 1'000'040)};
    QTest::newRow("runs of 15, 16 and 17") << Batches{run(1, 15) + run(20, 35) + run(40, 56)};
    QTest::newRow("a run between single keys") << Batches{everyOther(1, 9) + run(50, 90) + everyOther(100, 9)};
    QTest::newRow("runs side by side over batches") << Batches{run(1, 20), run(21, 60), run(61, 61), run(62, 99)};
    QTest::newRow("a gap between batches") << Batches{run(1, 20), run(22, 60)};
    QTest::newRow("no run at all") << Batches{everyOther(1, 50), everyOther(101, 50)};
    QTest::newRow("a run onto rows written one by one") << Batches{{5, 9}, {5, 9, 10}, run(11, 50)};
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    QTest::newRow("up to the largest integer") << Batches{run(most - 30, most)};
}

void TestTableWriter::givesEachRowItsKey()
{
    QFETCH(const QList<QList<qint64>>, batches);
    QByteArrayList csv;
    QMap<qint64, QString> expected;
    for (const QList<qint64>& keys : batches) {
        QByteArray rows;
        for (const qint64 key : keys) {
            rows += QByteArray::number(key) + ",job " + QByteArray::number(key) + '\n';
            expected.insert(key, u"%1|job %1|1"_s.arg(key));
        }
        csv.append(rows);
    }
    test::ImportWorkspace workspace;
    QVERIFY_RESULT(write(workspace, u"jobs"_s, csv));
    QCOMPARE(workspace.rows(u"SELECT * FROM jobs ORDER BY id"_s), QStringList(expected.values()));
}

void TestTableWriter::countsTheRollupOfReplacedRows()
{
    test::ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    QVERIFY_RESULT(
        write(workspace, u"employees"_s, {"1,Ada,2021-02-03,1,1\n3,Bo,2021-02-03,1,1\n5,Cy,2021-02-03,2,1\n"}));
    QVERIFY_RESULT(write(workspace, u"employees"_s,
                         {"1,Ada,2021-03-03,1,1\n2,Di,2021-02-03,1,1\n5,Cy,2021-02-03,1,1\n5,Cy,2022-02-03,1,1\n"}));
    QCOMPARE(workspace.rows(u"SELECT * FROM hire_counts"_s),
             (QStringList{u"2021|1|1|2|2"_s, u"2021|1|1|3|1"_s, u"2022|1|1|2|1"_s}));
    QCOMPARE(workspace.damage(), QString());
}

void TestTableWriter::storesRejects()
{
    test::ImportWorkspace workspace;
    const catalog::TableSchema& table = workspace.table(u"employees"_s);
    const auto counts =
        workspace.store().writer().runNow([&](const store::Connection& connection) -> Result<RowCounts> {
            GLOBANT_TRY_VALUE(const auto bulk, ingest::BulkMode::enter(connection));
            GLOBANT_TRY_VALUE(const auto writer, TableWriter::create(connection, table, 1, DuplicatePolicy::Update));
            GLOBANT_TRY(writer->reject({{0, -1, ingest::RejectCode::ColumnCount, u"Too few."_s, "1"},
                                        {2, 4, ingest::RejectCode::UnknownReference, u"No job."_s, "2,ü"}},
                                       40));
            GLOBANT_TRY(store::appendLog(connection, {0, u"import"_s, u"ada"_s, 0, {}, {}}));
            return writer->counts();
        });
    QVERIFY_RESULT(counts);
    QCOMPARE(counts->rejected, 2);
    QCOMPARE(counts->rejectedByCode, (QMap<QString, qint64>{{u"column_count"_s, 1}, {u"unknown_job"_s, 1}}));
    QCOMPARE(workspace.rows(u"SELECT * FROM rejects"_s),
             (QStringList{u"1|40|NULL|column_count|Too few.|1|NULL"_s, u"1|42|job_id|unknown_job|No job.|2,ü|NULL"_s}));
}

QTEST_GUILESS_MAIN(TestTableWriter)
#include "tst_tablewriter.moc"
