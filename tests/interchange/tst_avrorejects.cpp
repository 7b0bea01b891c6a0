// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/corrections.h"
#include "core/ingest/rejectsexport.h"
#include "tests/interchange/avroworkspace.h"
#include "tests/support/resultchecks.h"

#include <QBuffer>
#include <QTest>

using namespace globant;
using namespace globant::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kSchema =
    avroRecord(avroField("id", R"(["null","long","double","string"])") + "," + avroField("extra", "\"string\"") + "," +
               avroField("name", R"(["null","string","bytes"])") + "," +
               avroField("hired_at", R"(["null",{"type":"long","logicalType":"timestamp-millis"},"string"])") + "," +
               avroField("department_id", "\"long\"") + "," + avroField("job_id", "\"long\""));

QByteArray nothing()
{
    return avroLong(0);
}
QByteArray id(qint64 value)
{
    return avroLong(1) + avroLong(value);
}
QByteArray name(const QByteArray& text)
{
    return avroLong(1) + avroText(text);
}
QByteArray moment(qint64 ms)
{
    return avroLong(1) + avroLong(ms);
}

} // namespace

class TestAvroRejects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rejectsRows_data();
    void rejectsRows();
    void waitsForAnotherTry();
};

void TestAvroRejects::rejectsRows_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("reject"); // field, code, text
    const QByteArray extra = avroText("a,b");
    const QByteArray parents = avroLong(1) + avroLong(2);
    QTest::newRow("no id") << nothing() + extra + name("Ana") + moment(0) + parents
                           << u"id|missing_value|,\"a,b\",Ana,1970-01-01T00:00:00Z,1,2"_s;
    QTest::newRow("negative id") << id(-1) + extra + name("Ana") + moment(0) + parents
                                 << u"id|bad_integer|-1,\"a,b\",Ana,1970-01-01T00:00:00Z,1,2"_s;
    const double half = 1.5;
    QTest::newRow("fraction") << avroLong(2) + QByteArray(reinterpret_cast<const char*>(&half), 8) + extra +
                                     name("Ana") + moment(0) + parents
                              << u"id|bad_integer|1.5,\"a,b\",Ana,1970-01-01T00:00:00Z,1,2"_s;
    const double large = 1e19;
    QTest::newRow("too large") << avroLong(2) + QByteArray(reinterpret_cast<const char*>(&large), 8) + extra +
                                      name("Ana") + moment(0) + parents
                               << u"id|bad_integer|1e+19,\"a,b\",Ana,1970-01-01T00:00:00Z,1,2"_s;
    QTest::newRow("a text for an id") << avroLong(3) + avroText("x1") + extra + name("Ana") + moment(0) + parents
                                      << u"id|bad_integer|x1,\"a,b\",Ana,1970-01-01T00:00:00Z,1,2"_s;
    QTest::newRow("no name") << id(1) + extra + nothing() + moment(0) + parents
                             << u"name|missing_value|1,\"a,b\",,1970-01-01T00:00:00Z,1,2"_s;
    QTest::newRow("a name of spaces") << id(1) + extra + name(" \t ") + moment(0) + parents
                                      << u"name|missing_value|1,\"a,b\",\" \t \",1970-01-01T00:00:00Z,1,2"_s;
    QTest::newRow("a long name") << id(1) + avroText("") + name(QByteArray(256, 'n')) + moment(0) + parents
                                 << u"name|value_too_long|1,,%1,1970-01-01T00:00:00Z,1,2"_s.arg(QString(256, u'n'));
    QTest::newRow("invalid UTF-8") << id(1) + extra + name("A\xFF") + moment(0) + parents
                                   << u"name|bad_encoding|1,\"a,b\",A\uFFFD,1970-01-01T00:00:00Z,1,2"_s;
    QTest::newRow("invalid UTF-8 in an ignored field")
        << id(-1) + avroText("\xC0\x80") + name("A") + moment(0) + parents
        << u"id|bad_integer|-1,\uFFFD\uFFFD,A,1970-01-01T00:00:00Z,1,2"_s;
    QTest::newRow("a NUL") << id(1) + extra + name(QByteArray("A\0B", 3)) + moment(0) + parents
                           << u"name|bad_encoding|1,\"a,b\",A\uFFFDB,1970-01-01T00:00:00Z,1,2"_s;
    QTest::newRow("the year 10,000") << id(1) + extra + name("Ana") + moment(253'402'300'800'000) + parents
                                     << u"hired_at|bad_datetime|1,\"a,b\",Ana,253402300800000,1,2"_s;
    QTest::newRow("no moment") << id(1) + extra + name("Ana") + avroLong(2) + avroText("soon") + parents
                               << u"hired_at|bad_datetime|1,\"a,b\",Ana,soon,1,2"_s;
    QTest::newRow("unknown job") << id(1) + extra + name("Ana") + moment(0) + avroLong(1) + avroLong(77)
                                 << u"job_id|unknown_job|1,\"a,b\",Ana,1970-01-01T00:00:00Z,1,77"_s;
    QTest::newRow("two faults") << id(-1) + extra + nothing() + moment(0) + avroLong(9) + avroLong(9)
                                << u"name|missing_value|-1,\"a,b\",,1970-01-01T00:00:00Z,9,9"_s;
}

// Between good rows, with its number as the line, whatever the policy.
void TestAvroRejects::rejectsRows()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, reject);
    const QByteArray good = avroText("") + name("Good") + moment(1) + avroLong(1) + avroLong(1);
    const QByteArray file = avroFile(kSchema, {{2, id(10) + good + row}, {1, id(11) + good}});
    for (const auto policy : {ingest::DuplicatePolicy::Update, ingest::DuplicatePolicy::Reject}) {
        ImportWorkspace workspace;
        QVERIFY_RESULT(workspace.importParents());
        const auto summary = workspace.import(workspace.file(u"employees.avro"_s, file), policy);
        QVERIFY_RESULT(summary);
        QCOMPARE(countsText(summary->counts), u"2 0 0 0 1"_s);
        QCOMPARE(workspace.rows(u"SELECT line, field, code, text FROM rejects"_s), QStringList{u"2|"_s + reject});
        QCOMPARE(workspace.damage(), QString());
    }
}

// As a CSV file's would: tried again when the job exists, exported, and corrected.
void TestAvroRejects::waitsForAnotherTry()
{
    ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    const QByteArray rest = avroText("x, y") + name("Ana \"A\"") + moment(1'600'000'000'123) + avroLong(1);
    const QByteArray file = avroFile(kSchema, {{2, id(1) + rest + avroLong(8) + id(-2) + rest + avroLong(1)}});
    const auto summary = workspace.import(workspace.file(u"employees.avro"_s, file));
    QVERIFY_RESULT(summary);
    QCOMPARE(summary->counts.rejected, 2);

    QBuffer out;
    QVERIFY(out.open(QIODevice::WriteOnly));
    ingest::RejectsExport rejects(workspace.table(u"employees"_s), summary->dialect, out);
    const auto reader = workspace.store().reader();
    QVERIFY_RESULT(reader);
    QVERIFY_RESULT(ingest::ImportLog(**reader).forEachReject(
        summary->id, [&](const ingest::StoredReject& reject) { return rejects.write(reject); }));
    QVERIFY2(out.data().startsWith("1,\"Ana \"\"A\"\"\",2020-09-13T12:26:40.123Z,1,8,1,job_id,unknown_job,"),
             out.data().constData());

    QVERIFY_RESULT(workspace.import(workspace.file(u"jobs.csv"_s, "8,Cook\n")));
    const auto retried = workspace.service().retry(summary->id, {});
    QVERIFY_RESULT(retried);
    QCOMPARE(countsText(retried->counts), u"1 0 0 0 1"_s);
    QCOMPARE(workspace.rows(u"SELECT * FROM (SELECT id, name, hired_at, department_id, job_id FROM employees)"_s),
             QStringList{u"1|Ana \"A\"|1600000000123|1|8"_s});

    const auto request =
        ingest::writeCorrections(**reader, retried->id, {{2, u"2,,Cy,2021-01-01,1,1"_s}}, workspace.store().catalog(),
                                 workspace.folder() + u"/corrected.csv"_s);
    QVERIFY_RESULT(request);
    const auto corrected = workspace.service().importFiles({*request}, {});
    QVERIFY_RESULT(corrected);
    QVERIFY(corrected->first().summary.has_value());
    QCOMPARE(countsText(corrected->first().summary->counts), u"1 0 0 0 0"_s);
}

QTEST_GUILESS_MAIN(TestAvroRejects)
#include "tst_avrorejects.moc"
