// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/preview.h"
#include "tests/interchange/avroworkspace.h"
#include "tests/support/resultchecks.h"

#include <QTest>

using namespace globant;
using namespace globant::test;
using namespace Qt::StringLiterals;
using ingest::DuplicatePolicy;

namespace {

const QByteArray kMillis = R"({"type":"long","logicalType":"timestamp-millis"})";

QByteArray optional(const QByteArray& type)
{
    return "[\"null\"," + type + "]";
}

QByteArray real(double value)
{
    return QByteArray(reinterpret_cast<const char*>(&value), sizeof value);
}

} // namespace

class TestAvroImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTypes_data();
    void takesTypes();
    void refusesTypes_data();
    void refusesTypes();
    void matchesByNameAndAlias();
    void takesAllTexts();
    void asksForTheOrderOfDates();
    void followsTheDuplicatePolicy();
    void dryRunUndoAndCancel();
    void takesNothingOfADamagedFile();
    void knowsAvroByItsStart();
    void previews();
    void previewsWhatCannotBeImported();
};

// The name of an employee, or the day of hiring, as all kinds of types.
void TestAvroImport::takesTypes_data()
{
    QTest::addColumn<QByteArray>("idType");
    QTest::addColumn<QByteArray>("nameType");
    QTest::addColumn<QByteArray>("dateType");
    QTest::addColumn<QByteArray>("row"); // the three
    QTest::addColumn<QString>("expected");
    const QByteArray id = avroLong(7);
    const QByteArray name = avroText("Ana");
    const QByteArray date = avroLong(1'600'000'000'123);
    const QByteArray longs = "\"long\"";
    const QByteArray text = "\"string\"";
    QTest::newRow("plain") << longs << text << kMillis << id + name + date << u"7|Ana|1600000000123"_s;
    QTest::newRow("int") << QByteArray("\"int\"") << text << kMillis << id + name + date << u"7|Ana|1600000000123"_s;
    QTest::newRow("double") << QByteArray("\"double\"") << text << kMillis << real(7) + name + date
                            << u"7|Ana|1600000000123"_s;
    QTest::newRow("id as text") << text << text << kMillis << avroText(" 7 ") + name + date << u"7|Ana|1600000000123"_s;
    QTest::newRow("id as bytes") << QByteArray("\"bytes\"") << text << kMillis << avroText("7") + name + date
                                 << u"7|Ana|1600000000123"_s;
    QTest::newRow("optional") << optional(longs) << optional(text) << optional(kMillis)
                              << avroLong(1) + id + avroLong(1) + name + avroLong(1) + date << u"7|Ana|1600000000123"_s;
    QTest::newRow("any of several") << QByteArray(R"(["string","null","long","double"])") << text << kMillis
                                    << avroLong(3) + real(7) + name + date << u"7|Ana|1600000000123"_s;
    QTest::newRow("enum") << longs << QByteArray(R"({"type":"enum","name":"N","symbols":["Ben","Ana"]})") << kMillis
                          << id + avroLong(1) + date << u"7|Ana|1600000000123"_s;
    QTest::newRow("fixed") << longs << QByteArray(R"({"type":"fixed","name":"N","size":3})") << kMillis
                           << id + "Ana" + date << u"7|Ana|1600000000123"_s;
    QTest::newRow("number for a name") << longs << longs << kMillis << id + avroLong(-12) + date
                                       << u"7|-12|1600000000123"_s;
    QTest::newRow("fraction for a name") << longs << QByteArray("\"double\"") << kMillis << id + real(0.1) + date
                                         << u"7|0.1|1600000000123"_s;
    QTest::newRow("yes for a name") << longs << QByteArray("\"boolean\"") << kMillis << id + "\x01" + date
                                    << u"7|true|1600000000123"_s;
    QTest::newRow("moment for a name") << longs << kMillis << kMillis << id + avroLong(0) + date
                                       << u"7|1970-01-01T00:00:00Z|1600000000123"_s;
    QTest::newRow("spaces around") << longs << text << kMillis << id + avroText("  Ana\t") + date
                                   << u"7|Ana|1600000000123"_s;
    QTest::newRow("quotes and commas") << longs << text << kMillis << id + avroText("A, \"B\"\n") + date
                                       << u"7|A, \"B\"\n|1600000000123"_s;
    QTest::newRow("micros") << longs << text << QByteArray(R"({"type":"long","logicalType":"timestamp-micros"})")
                            << id + name + avroLong(-1) << u"7|Ana|-1"_s;
    QTest::newRow("local millis") << longs << text
                                  << QByteArray(R"({"type":"long","logicalType":"local-timestamp-millis"})")
                                  << id + name + avroLong(5) << u"7|Ana|5"_s;
    QTest::newRow("date") << longs << text << QByteArray(R"({"type":"int","logicalType":"date"})")
                          << id + name + avroLong(19000) << u"7|Ana|1641600000000"_s;
    QTest::newRow("ISO text") << longs << text << text << id + name + avroText("2020-09-13T12:26:40.123Z")
                              << u"7|Ana|1600000000123"_s;
}

void TestAvroImport::takesTypes()
{
    QFETCH(QByteArray, idType);
    QFETCH(QByteArray, nameType);
    QFETCH(QByteArray, dateType);
    QFETCH(QByteArray, row);
    QFETCH(QString, expected);
    ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    const QByteArray schema =
        avroRecord(avroField("id", idType) + "," + avroField("name", nameType) + "," + avroField("hired_at", dateType) +
                   "," + avroField("department_id", "\"long\"") + "," + avroField("job_id", "\"int\""));
    const QByteArray rest = avroLong(2) + avroLong(3);
    for (const DuplicatePolicy policy : {DuplicatePolicy::Update, DuplicatePolicy::Reject}) {
        const auto summary = workspace.import(
            workspace.file(u"employees.avro"_s, avroFile(schema, {{1, deflated(row + rest)}}, "deflate")), policy);
        QVERIFY_RESULT(summary);
        QCOMPARE(summary->counts.rowsRead, 1);
        QCOMPARE(workspace.rows(u"SELECT id, name, hired_at, department_id, job_id FROM employees"_s),
                 QStringList{expected + u"|2|3"_s});
    }
    QCOMPARE(workspace.damage(), QString());
}

void TestAvroImport::refusesTypes_data()
{
    QTest::addColumn<QByteArray>("idType");
    QTest::addColumn<QByteArray>("nameType");
    QTest::addColumn<QString>("reason");
    const QByteArray longs = "\"long\"";
    const QByteArray text = "\"string\"";
    const auto list = [](const QByteArray& type) { return "{\"type\":\"array\",\"items\":" + type + "}"; };
    QTest::newRow("list") << longs << list(text) << u"a list"_s;
    QTest::newRow("map") << longs << QByteArray(R"({"type":"map","values":"int"})") << u"a map"_s;
    QTest::newRow("record") << longs << QByteArray(R"({"type":"record","name":"N","fields":[]})") << u"a record"_s;
    QTest::newRow("a list or a text") << longs << "[" + text + "," + list(text) + "]" << u"a text or a list"_s;
    QTest::newRow("decimal") << longs << QByteArray(R"({"type":"bytes","logicalType":"decimal","precision":9})")
                             << u"a decimal number"_s;
    QTest::newRow("time of day") << longs << QByteArray(R"({"type":"int","logicalType":"time-millis"})")
                                 << u"a time of day"_s;
    QTest::newRow("moment for an id") << kMillis << text << u"a date and time"_s;
    QTest::newRow("yes for an id") << QByteArray("\"boolean\"") << text << u"yes or no"_s;
    QTest::newRow("never an id") << QByteArray("\"null\"") << text << u"nothing"_s;
    QTest::newRow("no unit") << longs << text << u"timestamp-millis"_s; // the date, below
}

void TestAvroImport::refusesTypes()
{
    QFETCH(QByteArray, idType);
    QFETCH(QByteArray, nameType);
    QFETCH(QString, reason);
    ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    const QByteArray schema = avroRecord(avroField("id", idType) + "," + avroField("name", nameType) + "," +
                                         avroField("hired_at", "\"long\"") + "," +
                                         avroField("department_id", "\"long\"") + "," + avroField("job_id", "\"int\""));
    const auto summary = workspace.import(workspace.file(u"employees.avro"_s, avroFile(schema, {})));
    QVERIFY_FAILED(summary, ErrorCode::UnusableFile);
    QVERIFY2(summary.error().message.contains(reason), qPrintable(summary.error().message));
    QCOMPARE(workspace.number(u"SELECT count(*) FROM log WHERE kind = 'import'"_s), 2);
}

void TestAvroImport::matchesByNameAndAlias()
{
    ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    const QByteArray schema = avroRecord(
        avroField("Job", "\"int\"") + "," + avroField("remark", R"({"type":"array","items":"string"})") + "," +
        avroField("Hire_Date", R"({"type":"int","logicalType":"date"})") + "," + avroField("full_name", "\"string\"") +
        "," + avroField("employee_id", "\"long\"") + "," + avroField("IdDepartment", "\"int\""));
    const QByteArray row = avroLong(3) + avroLong(1) + avroText("x") + avroLong(0) + avroLong(0) + avroText("Ana") +
                           avroLong(9) + avroLong(2);
    const auto summary = workspace.import(workspace.file(u"Hired_Employees.avro"_s, avroFile(schema, {{1, row}})));
    QVERIFY_RESULT(summary);
    QCOMPARE(summary->ignoredColumns(), QStringList{u"remark"_s});
    QCOMPARE(workspace.rows(u"SELECT id, name, hired_at, department_id, job_id FROM employees"_s),
             QStringList{u"9|Ana|0|2|3"_s});

    const auto lacking =
        workspace.import(workspace.file(u"employees2.avro"_s, avroFile(avroRecord(avroField("id", "\"int\"")), {})));
    QVERIFY_FAILED(lacking, ErrorCode::UnusableFile);
    QVERIFY(lacking.error().message.contains(u"name, hired_at, department_id, job_id"_s));
}

void TestAvroImport::takesAllTexts()
{
    ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    const QByteArray rows = allTextRow({"1", "Ana", "2021-02-03T04:05:06Z", "1", "1"}) +
                            allTextRow({"2", "", "2021-02-03T04:05:06Z", "1", "1"}) +
                            allTextRow({"3", "Cy", "yesterday", "1", "1"}) +
                            allTextRow({"4", "Di", "2021-02-03", "1", ""});
    const auto summary =
        workspace.import(workspace.file(u"hired_employees.avro"_s, avroFile(allTextEmployees(), {{4, rows}})));
    QVERIFY_RESULT(summary);
    QCOMPARE(countsText(summary->counts), u"1 0 0 0 3"_s);
    QCOMPARE(
        workspace.rows(u"SELECT line, field, code, text FROM rejects ORDER BY line"_s),
        (QStringList{u"2|name|missing_value|2,,2021-02-03T04:05:06Z,1,1"_s,
                     u"3|hired_at|bad_datetime|3,Cy,yesterday,1,1"_s, u"4|job_id|missing_value|4,Di,2021-02-03,1,"_s}));
}

void TestAvroImport::asksForTheOrderOfDates()
{
    ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    const QString path = workspace.file(
        u"employees.avro"_s, avroFile(allTextEmployees(), {{1, allTextRow({"1", "Ana", "03/04/2021", "1", "1"})}}));
    QVERIFY_FAILED(workspace.import(path), ErrorCode::AmbiguousFormat);
    auto request = importRequest(path);
    request.dialect.dateTimeFormat = u"dd/MM/yyyy"_s;
    const auto outcomes = workspace.service().importFiles({request}, {});
    QVERIFY_RESULT(outcomes);
    QCOMPARE(workspace.rows(u"SELECT hired_at FROM employees"_s), QStringList{u"1617408000000"_s});
}

void TestAvroImport::followsTheDuplicatePolicy()
{
    ImportWorkspace workspace;
    const QByteArray schema = avroRecord(avroField("id", "\"long\"") + "," + avroField("job", "\"string\""));
    QByteArray rows;
    for (const int id : {5, 3, 4, 3, 5})
        rows += avroLong(id) + avroText("job, " + QByteArray(1, char('a' + rows.size() / 8)));
    const QString path = workspace.file(u"jobs.avro"_s, avroFile(schema, {{5, rows}}));
    const auto first = workspace.import(path, DuplicatePolicy::Reject);
    QVERIFY_RESULT(first);
    QCOMPARE(countsText(first->counts), u"3 0 0 0 2"_s);
    QCOMPARE(workspace.rows(u"SELECT line, code, text FROM rejects ORDER BY line"_s),
             (QStringList{u"4|duplicate_key|3,\"job, d\""_s, u"5|duplicate_key|5,\"job, e\""_s}));
    const auto second = workspace.import(path);
    QVERIFY_RESULT(second);
    QCOMPARE(countsText(second->counts), u"0 2 3 0 0"_s);
    QCOMPARE(workspace.damage(), QString());
}

void TestAvroImport::dryRunUndoAndCancel()
{
    ImportWorkspace workspace;
    const QByteArray schema = avroRecord(avroField("id", "\"long\"") + "," + avroField("department", "\"string\""));
    const QString path = workspace.file(
        u"departments.avro"_s, avroFile(schema, {{2, avroLong(1) + avroText("A") + avroLong(2) + avroText("B")}}));
    const QStringList before = workspace.content();
    const auto dry = workspace.service().dryRun({importRequest(path)}, {});
    QVERIFY_RESULT(dry);
    QCOMPARE(dry->first().summary->counts.inserted, 2);
    QCOMPARE(workspace.content(), before);

    const std::atomic_bool cancelled = true;
    ingest::ImportControl control;
    control.cancelled = &cancelled;
    const auto stopped = workspace.service().importFiles({importRequest(path)}, control);
    QVERIFY(!stopped || stopped->first().error->code == ErrorCode::Cancelled);
    QCOMPARE(workspace.content(), before);

    const auto done = workspace.import(path);
    QVERIFY_RESULT(done);
    QCOMPARE(done->sha256.size(), 64);
    QVERIFY_RESULT(workspace.service().undo(done->id));
    QCOMPARE(workspace.number(u"SELECT count(*) FROM departments"_s), 0);
}

void TestAvroImport::takesNothingOfADamagedFile()
{
    ImportWorkspace workspace;
    const QByteArray schema = avroRecord(avroField("id", "\"long\"") + "," + avroField("department", "\"string\""));
    QList<AvroBlock> blocks;
    for (int i = 0; i < 50; ++i) {
        QByteArray rows;
        for (int j = 0; j < 1000; ++j)
            rows += avroLong(i * 1000 + j) + avroText("some department or other");
        blocks.append({1000, rows});
    }
    blocks.last().sync = QByteArray(16, 'x');
    const QStringList before = workspace.content();
    const QString path = workspace.file(u"departments.avro"_s, avroFile(schema, blocks));
    const auto summary = workspace.import(path);
    QVERIFY_FAILED(summary, ErrorCode::UnusableFile);
    QVERIFY2(summary.error().message.contains(u"block 50"_s), qPrintable(summary.error().message));
    QCOMPARE(workspace.content(), before);
    QVERIFY_FAILED(workspace.import(workspace.file(u"jobs.avro"_s, {})), ErrorCode::UnusableFile);
    QVERIFY_FAILED(workspace.import(workspace.file(u"jobs.avro"_s, "1,Clerk\n")), ErrorCode::UnusableFile);
}

void TestAvroImport::knowsAvroByItsStart()
{
    ImportWorkspace workspace;
    const QByteArray schema = avroRecord(avroField("id", "\"long\"") + "," + avroField("job", "\"string\""));
    QVERIFY_RESULT(
        workspace.import(workspace.file(u"jobs.dat"_s, avroFile(schema, {{1, avroLong(1) + avroText("A")}}))));
    QCOMPARE(workspace.rows(u"SELECT id, job FROM jobs"_s), QStringList{u"1|A"_s});
    auto request = importRequest(workspace.file(u"jobs.csv"_s, "1,Clerk\n"));
    request.mustBeAvro = true;
    QVERIFY_FAILED(workspace.service().importFiles({request}, {}), ErrorCode::UnusableFile);
}

void TestAvroImport::previews()
{
    const ImportWorkspace workspace;
    const QByteArray rows =
        allTextRow({"1", "Ana", "03/04/2021", "1", "1"}) + allTextRow({"2", "Bo", "05/04/2021", "1", "1"});
    const QString path = workspace.file(u"employees.avro"_s, avroFile(allTextEmployees(), {{2, rows}}));
    const auto preview = ingest::previewFile(path, &workspace.table(u"employees"_s), {}, 1);
    QVERIFY_RESULT(preview);
    QVERIFY(preview->isAvro);
    QVERIFY(preview->header);
    QCOMPARE(preview->columnNames.value(2), u"datetime"_s);
    QCOMPARE(preview->columnTypes.value(2), u"a text"_s);
    QCOMPARE(preview->columnOfField, (QList<int>{0, 1, 2, 3, 4}));
    QCOMPARE(preview->rows, QList<QStringList>{(QStringList{u"1"_s, u"Ana"_s, u"03/04/2021"_s, u"1"_s, u"1"_s})});
    QCOMPARE(preview->dateTimeFormats.size(), 2);
    QCOMPARE(preview->problem->code, ErrorCode::AmbiguousFormat);
    const auto unknown = ingest::previewFile(path, nullptr, {}, 5);
    QVERIFY_RESULT(unknown);
    QCOMPARE(unknown->rows.size(), 2);
    QVERIFY(!unknown->problem);
}

void TestAvroImport::previewsWhatCannotBeImported()
{
    const ImportWorkspace workspace;
    const auto damaged =
        ingest::previewFile(workspace.file(u"jobs.avro"_s, "Obj\x01"), &workspace.table(u"jobs"_s), {}, 5);
    QVERIFY_RESULT(damaged);
    QCOMPARE(damaged->problem->code, ErrorCode::UnusableFile);
    const auto lacking = ingest::previewFile(
        workspace.file(u"jobs.avro"_s,
                       avroFile(avroRecord(avroField("nr", "\"int\"") + "," + avroField("job", "\"string\"")),
                                {{1, avroLong(4) + avroText("Cook")}})),
        &workspace.table(u"jobs"_s), {}, 5);
    QVERIFY_RESULT(lacking);
    QCOMPARE(lacking->problem->code, ErrorCode::UnusableFile);
    QCOMPARE(lacking->columnOfField, (QList<int>{-1, 1}));
    QCOMPARE(lacking->rows.size(), 1);
    // As the import page lets a person say it.
    ingest::DialectOptions options;
    options.columnOf.insert(u"id"_s, 0);
    const auto given = ingest::previewFile(
        workspace.file(u"jobs.avro"_s,
                       avroFile(avroRecord(avroField("nr", "\"int\"") + "," + avroField("job", "\"string\"")),
                                {{1, avroLong(4) + avroText("Cook")}})),
        &workspace.table(u"jobs"_s), options, 5);
    QVERIFY_RESULT(given);
    QVERIFY(!given->problem);
}

QTEST_GUILESS_MAIN(TestAvroImport)
#include "tst_avroimport.moc"
