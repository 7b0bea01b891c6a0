// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/importlog.h"
#include "core/ingest/importservice.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace globant;
using ingest::DuplicatePolicy;
using ingest::ImportRequest;

// What becomes of the rows of a file: by policy, rejected, the second time, and tried only.
class TestImportRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesEveryReject_data();
    void storesEveryReject();
    void appliesThePolicy_data();
    void appliesThePolicy();
    void changesNothingTheSecondTime_data();
    void changesNothingTheSecondTime();
    void triesWithoutChanging();
};

namespace {

const QByteArray kEmployees("1,Ada,2021-02-03T04:05:06Z,1,2\n2,Bo,2021-03-04,2,1\n");

// 4 rows of every ten new, the others of keys that came before, in the order of their keys or in none.
QByteArray employeeRows(int count, bool sorted)
{
    QByteArrayList rows;
    for (int i = 0; i < count; ++i) {
        const int id = i * (i % 10 < 4 ? 1 : 2) / 2;
        rows.append(QByteArray::number(id) + ",Name " + QByteArray::number(i) + ",20" +
                    QByteArray::number(10 + id % 20) + "-02-03," + QByteArray::number(1 + i % 3) + ',' +
                    QByteArray::number(1 + id % 2) + '\n');
    }
    if (sorted)
        std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
            return a.left(a.indexOf(',')).toInt() < b.left(b.indexOf(',')).toInt();
        });
    return rows.join();
}

} // namespace

void TestImportRows::storesEveryReject_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("rejects"); // line, field, code, text
    QTest::addColumn<QString>("message");     // part of it
    const QByteArray good("1,Ada,2021-02-03,1,2\n");
    QTest::newRow("missing value") << good + "2,,2021-02-03,1,2\n"
                                   << QStringList{u"2|name|missing_value|2,,2021-02-03,1,2"_s} << u"name"_s;
    QTest::newRow("no number") << good + "\r\n2,Bo,2021-02-03,1,two\r\n"
                               << QStringList{u"3|job_id|bad_integer|2,Bo,2021-02-03,1,two"_s} << u"two"_s;
    QTest::newRow("below the minimum") << good + "-2,Bo,2021-02-03,1,2\n"
                                       << QStringList{u"2|id|bad_integer|-2,Bo,2021-02-03,1,2"_s} << u"0"_s;
    QTest::newRow("no such date") << good + "2,Bo,2021-02-30,1,2\n"
                                  << QStringList{u"2|hired_at|bad_datetime|2,Bo,2021-02-30,1,2"_s} << u"2021-02-30"_s;
    QTest::newRow("too few columns") << good + "2,Bo\n" << QStringList{u"2|NULL|column_count|2,Bo"_s} << u"5"_s;
    QTest::newRow("too many columns") << good + "2,Bo,2021-02-03,1,2,3\n"
                                      << QStringList{u"2|NULL|column_count|2,Bo,2021-02-03,1,2,3"_s} << u"6"_s;
    QTest::newRow("unknown department") << good + "2,Bo,2021-02-03,9,2\n"
                                        << QStringList{u"2|department_id|unknown_department|2,Bo,2021-02-03,9,2"_s}
                                        << u"9"_s;
    QTest::newRow("unknown job") << good + "2,Bo,2021-02-03,1,8\n"
                                 << QStringList{u"2|job_id|unknown_job|2,Bo,2021-02-03,1,8"_s} << u"8"_s;
    QTest::newRow("a quote that is not closed")
        << good + "2,\"Bo,2021-02-03,1,2\n" + "3,Cy,2021-02-03,1,2\n"
        << QStringList{u"2|NULL|unterminated_quote|2,\"Bo,2021-02-03,1,2"_s} << QString();
    QTest::newRow("no text") << good + "2,B\xC3(,2021-02-03,1,2\n3,Zo\xC3\xAB \xC3\x89lan,2021-02-03,1,2\n"
                             << QStringList{u"2|NULL|bad_encoding|2,B�(,2021-02-03,1,2"_s} << u"utf-8"_s;
    QTest::newRow("too long") << good + "2," + QByteArray(256, 'x') + ",2021-02-03,1,2\n"
                              << QStringList{u"2|name|value_too_long|2,%1,2021-02-03,1,2"_s.arg(QString(256, u'x'))}
                              << u"256"_s;
    QTest::newRow("several, under a header, with a line inside")
        << QByteArray("id,name,hired_at,department_id,job_id\n1,\"A\nda\",2021-02-03,1,2\n2,\"B\no\",,1,2\n3,,,,\n")
        << QStringList{u"4|hired_at|missing_value|2,\"B\no\",,1,2"_s, u"6|name|missing_value|3,,,,"_s} << QString();
}

void TestImportRows::storesEveryReject()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, rejects);
    QFETCH(QString, message);
    test::ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    const auto summary = workspace.import(workspace.file(u"employees.csv"_s, bytes));
    QVERIFY_RESULT(summary);
    QCOMPARE(workspace.rows(u"SELECT line, field, code, text FROM rejects WHERE entry_id = 3"_s), rejects);
    QVERIFY(summary->counts.inserted >= 1);
    QCOMPARE(summary->counts.rejected, rejects.size());
    QCOMPARE(summary->counts.rowsRead, summary->counts.inserted + rejects.size());
    const QString code = rejects.first().section(u'|', 2, 2);
    QCOMPARE(summary->counts.rejectedByCode.value(code), rejects.size());

    const auto reader = workspace.store().reader();
    QList<ingest::StoredReject> stored;
    QVERIFY_RESULT(ingest::ImportLog(**reader).forEachReject(3, [&](const ingest::StoredReject& reject) {
        stored.append(reject);
        return Result<void>();
    }));
    QCOMPARE(stored.size(), rejects.size());
    QCOMPARE(stored.first().code, code);
    QVERIFY(stored.first().message.size() > 10);
    QVERIFY2(stored.first().message.contains(message), qPrintable(stored.first().message));
    QVERIFY(!stored.first().retriedBy);
    const QJsonObject json = ingest::rejectJson(stored.first());
    QCOMPARE(json[u"line"_s].toInteger(), stored.first().line);
    QCOMPARE(json[u"field"_s].isNull(), stored.first().field.isEmpty());
    QCOMPARE(json[u"text"_s].toString(), stored.first().text);
    QCOMPARE(workspace.damage(), QString());
}

void TestImportRows::appliesThePolicy_data()
{
    QTest::addColumn<DuplicatePolicy>("policy");
    QTest::addColumn<QString>("counts");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("rejects");
    QTest::newRow("update") << DuplicatePolicy::Update << u"1 2 1 0 0"_s
                            << QStringList{u"1|A"_s, u"2|Bo"_s, u"9|Nine"_s} << QStringList();
    QTest::newRow("skip") << DuplicatePolicy::Skip << u"1 0 0 3 0"_s << QStringList{u"1|Ada"_s, u"2|Bo"_s, u"9|New"_s}
                          << QStringList();
    QTest::newRow("reject") << DuplicatePolicy::Reject << u"1 0 0 0 3"_s
                            << QStringList{u"1|Ada"_s, u"2|Bo"_s, u"9|New"_s}
                            << QStringList{u"2|9, \"Nine\",2021-02-03,1,1"_s, u"3|1,A,2021-02-03,1,1"_s,
                                           u"4|2,Bo,2021-03-04,2,1"_s};
}

void TestImportRows::appliesThePolicy()
{
    QFETCH(DuplicatePolicy, policy);
    QFETCH(QString, counts);
    QFETCH(QStringList, names);
    QFETCH(QStringList, rejects);
    test::ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    QVERIFY_RESULT(workspace.import(workspace.file(u"employees.csv"_s, kEmployees)));
    const auto summary = workspace.import(
        workspace.file(u"employees.csv"_s,
                       "9,New,2021-02-03,1,1\n9, \"Nine\",2021-02-03,1,1\n1,A,2021-02-03,1,1\n2,Bo,2021-03-04,2,1\n"),
        policy);
    QVERIFY_RESULT(summary);
    QCOMPARE(test::countsText(summary->counts), counts);
    QCOMPARE(workspace.rows(u"SELECT id, name FROM employees"_s), names);
    QCOMPARE(workspace.rows(u"SELECT line, text FROM rejects WHERE code = 'duplicate_key' AND field = 'id'"_s),
             rejects);
    QCOMPARE(workspace.damage(), QString());
}

void TestImportRows::changesNothingTheSecondTime_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keysRepeat");
    QTest::newRow("one row") << QByteArray("1,Ada,2021-02-03,1,1\n") << false;
    QTest::newRow("in order") << QByteArray("1,Ada,2021-02-03,1,1\n2,Bo,2021-02-03,1,1\n7,Cy,2021-02-03,3,1\n")
                              << false;
    QTest::newRow("in no order") << QByteArray("7,Cy,2021-02-03,3,1\n1,Ada,2021-02-03,1,1\n2,Bo,2021-02-03,1,1\n")
                                 << false;
    QTest::newRow("many in order") << employeeRows(30'000, true) << true;
    QTest::newRow("many in no order") << employeeRows(30'000, false) << true;
}

void TestImportRows::changesNothingTheSecondTime()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, keysRepeat);
    test::ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    const QString path = workspace.file(u"employees.csv"_s, bytes);
    const auto first = workspace.import(path);
    QVERIFY_RESULT(first);
    QCOMPARE(first->counts.rejected, 0);
    const auto names = u"SELECT id, name, hired_at, department_id, job_id FROM employees"_s;
    const QStringList rows = workspace.rows(names);
    const QStringList counts = workspace.rows(u"SELECT * FROM hire_counts"_s);
    const QStringList whole = workspace.rows(u"SELECT * FROM employees"_s);

    const auto second = workspace.import(path);
    QVERIFY_RESULT(second);
    QCOMPARE(second->counts.rowsRead, first->counts.rowsRead);
    QCOMPARE(second->counts.inserted + second->counts.rejected + second->counts.skipped, 0);
    QCOMPARE(workspace.rows(names), rows);
    QCOMPARE(workspace.rows(u"SELECT * FROM hire_counts"_s), counts);
    // Rows whose key the file has once keep their entry; of repeated keys, the earlier row is an update on the way.
    if (!keysRepeat) {
        QCOMPARE(second->counts.unchanged, second->counts.rowsRead);
        QCOMPARE(workspace.rows(u"SELECT * FROM employees"_s), whole);
        QCOMPARE(workspace.number(u"SELECT count(*) FROM before_images"_s), 0);
    }
    QCOMPARE(workspace.damage(), QString());
}

void TestImportRows::triesWithoutChanging()
{
    test::ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    QVERIFY_RESULT(workspace.import(workspace.file(u"employees.csv"_s, kEmployees)));
    const QList<ImportRequest> requests{
        test::importRequest(
            workspace.file(u"employees-2.csv"_s, employeeRows(5000, false) + "7,,,,\n9,Ed,2021-01-01,4,1\n")),
        test::importRequest(workspace.file(u"departments-2.csv"_s, "1,Other\n4,Four\n4,Five\n"))};
    const QStringList before = workspace.content();
    QStringList rejected;
    const auto tried = workspace.service().dryRun(
        requests, {}, [&](const ingest::ImportSummary& summary, const store::Connection& connection) {
            return ingest::ImportLog(connection).forEachReject(summary.id, [&](const ingest::StoredReject& reject) {
                rejected.append(u"%1 %2"_s.arg(summary.table, reject.text));
                return Result<void>();
            });
        });
    QVERIFY_RESULT(tried);
    QCOMPARE(workspace.content(), before);
    QCOMPARE(rejected, QStringList{u"employees 7,,,,"_s});

    const auto done = workspace.service().importFiles(requests, {});
    QVERIFY_RESULT(done);
    QCOMPARE(tried->size(), 2);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(tried->at(i).summary->id, 0);
        QCOMPARE(tried->at(i).summary->status, u"dry_run"_s);
        QCOMPARE(tried->at(i).file, done->at(i).file);
        QCOMPARE(tried->at(i).summary->sha256, done->at(i).summary->sha256);
        QCOMPARE(test::countsText(tried->at(i).summary->counts), test::countsText(done->at(i).summary->counts));
        QCOMPARE(tried->at(i).summary->counts.rejectedByCode, done->at(i).summary->counts.rejectedByCode);
    }
    QCOMPARE(workspace.damage(), QString());
}

QTEST_GUILESS_MAIN(TestImportRows)
#include "tst_importrows.moc"
