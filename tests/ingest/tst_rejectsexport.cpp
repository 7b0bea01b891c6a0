// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rejectsexport.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using ingest::RejectsExport;
using ingest::StoredReject;

class TestRejectsExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesFields_data();
    void quotesFields();
    void splitsRecords_data();
    void splitsRecords();
    void writesValuesUnderTheirFields_data();
    void writesValuesUnderTheirFields();
    void saysWhereTheDeviceFails();
    void importsOnceCorrected();

private:
    test::ImportWorkspace m_workspace;
};

void TestRejectsExport::quotesFields_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("empty") << QString() << QByteArray();
    QTest::newRow("plain") << u"Zoë;x|y"_s << QByteArray("Zoë;x|y");
    QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
    QTest::newRow("quote") << u"5\" nail"_s << QByteArray("\"5\"\" nail\"");
    QTest::newRow("line feed") << u"a\nb"_s << QByteArray("\"a\nb\"");
    QTest::newRow("carriage return") << u"a\rb"_s << QByteArray("\"a\rb\"");
    QTest::newRow("space before") << u" a"_s << QByteArray("\" a\"");
    QTest::newRow("space behind") << u"a "_s << QByteArray("\"a \"");
}

void TestRejectsExport::quotesFields()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, field);
    QCOMPARE(ingest::csvField(value), field);
}

void TestRejectsExport::splitsRecords_data()
{
    QTest::addColumn<QString>("record");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<QStringList>("values");
    QTest::newRow("empty") << QString() << ',' << QStringList{QString()};
    QTest::newRow("empty values") << u",,"_s << ',' << QStringList{QString(), QString(), QString()};
    QTest::newRow("trimmed") << u" a ;\tb\t; c d "_s << ';' << QStringList{u"a"_s, u"b"_s, u"c d"_s};
    QTest::newRow("quoted") << u"\"a,b\", \"c \"\"d\"\"\" ,e"_s << ',' << QStringList{u"a,b"_s, u"c \"d\""_s, u"e"_s};
    QTest::newRow("quote inside") << u"5\" nail,x"_s << ',' << QStringList{u"5\" nail"_s, u"x"_s};
    QTest::newRow("line inside") << u"\"a\nb\",c"_s << ',' << QStringList{u"a\nb"_s, u"c"_s};
    QTest::newRow("tabs") << u"a\t\tb"_s << '\t' << QStringList{u"a"_s, QString(), u"b"_s};
    QTest::newRow("not closed") << u"1,\"a,b"_s << ',' << QStringList{u"1"_s, u"\"a"_s, u"b"_s};
}

void TestRejectsExport::splitsRecords()
{
    QFETCH(QString, record);
    QFETCH(char, delimiter);
    QFETCH(QStringList, values);
    QCOMPARE(ingest::splitRecord(record, delimiter), values);
}

void TestRejectsExport::writesValuesUnderTheirFields_data()
{
    QTest::addColumn<QList<int>>("columnOfField");
    QTest::addColumn<int>("columnCount");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("values");
    QTest::newRow("in order") << QList<int>{0, 1} << 2 << ',' << u"x,Clerk"_s << QByteArray("x,Clerk");
    QTest::newRow("another order") << QList<int>{2, 0} << 3 << ';' << u"Clerk;ignored;x"_s << QByteArray("x,Clerk");
    QTest::newRow("a column that the file lacks") << QList<int>{0, -1} << 1 << ',' << u"x"_s << QByteArray("x,");
    QTest::newRow("too few") << QList<int>{0, 1} << 2 << ',' << u"7"_s << QByteArray("7,");
    QTest::newRow("none") << QList<int>{1, 0} << 2 << ',' << u"7"_s << QByteArray(",7");
    QTest::newRow("too many") << QList<int>{0, 1} << 2 << ',' << u"7,Clerk,of,works"_s
                              << QByteArray("7,\"Clerk,of,works\"");
    QTest::newRow("too many, by semicolon")
        << QList<int>{0, 1} << 2 << ';' << u"7;Clerk;of"_s << QByteArray("7,Clerk;of");
    QTest::newRow("too many, another order")
        << QList<int>{1, 0} << 2 << ',' << u"Clerk,7,8"_s << QByteArray("7,\"Clerk,8\"");
    QTest::newRow("too many, the last ignored")
        << QList<int>{0, 1} << 3 << ',' << u"7,Clerk,x,y"_s << QByteArray("7,\"Clerk,y\"");
    QTest::newRow("quotes") << QList<int>{0, 1} << 2 << ',' << u"x,\"a \"\"b\"\", c\""_s
                            << QByteArray("x,\"a \"\"b\"\", c\"");
}

void TestRejectsExport::writesValuesUnderTheirFields()
{
    QFETCH(QList<int>, columnOfField);
    QFETCH(int, columnCount);
    QFETCH(char, delimiter);
    QFETCH(QString, text);
    QFETCH(QByteArray, values);
    ingest::Dialect dialect;
    dialect.columnOfField = columnOfField;
    dialect.columnCount = columnCount;
    dialect.delimiter = delimiter;
    QBuffer out;
    QVERIFY(out.open(QIODevice::WriteOnly));
    RejectsExport exported(m_workspace.table(u"jobs"_s), dialect, out);
    QVERIFY_RESULT(exported.writeHeader());
    QVERIFY_RESULT(exported.write({12, u"id"_s, u"bad_integer"_s, u"\"x\" in id is no whole number."_s, text, {}}));
    QCOMPARE(out.data(), "id,job,reject_line,reject_field,reject_code,reject_message\r\n" + values +
                             ",12,id,bad_integer,\"\"\"x\"\" in id is no whole number.\"\r\n");
}

void TestRejectsExport::saysWhereTheDeviceFails()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("there is no /dev/full");
    RejectsExport exported(m_workspace.table(u"jobs"_s), {}, full);
    QVERIFY_FAILED(exported.writeHeader(), ErrorCode::UnreadableFile);
}

void TestRejectsExport::importsOnceCorrected()
{
    test::ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    const auto first =
        workspace.import(workspace.file(u"employees.csv"_s, "job;name;id;hired;department\n"
                                                            "1;\"Ada, \"\"the first\"\"\";1;2021-02-03;7\n"
                                                            "1;Bo;2;BAD DATE;2\n"
                                                            "1;Cy;;2021-02-03;2\n"
                                                            "1;Di;4;2021-02-03;2;extra\n"));
    QVERIFY_RESULT(first);
    QCOMPARE(first->counts.rejected, 4);

    QBuffer out;
    QVERIFY(out.open(QIODevice::WriteOnly));
    RejectsExport exported(workspace.table(u"employees"_s), first->dialect, out);
    QVERIFY_RESULT(exported.writeHeader());
    const auto reader = workspace.store().reader();
    QVERIFY_RESULT(reader);
    QVERIFY_RESULT(ingest::ImportLog(**reader).forEachReject(
        first->id, [&](const StoredReject& reject) { return exported.write(reject); }));
    QByteArray corrected = out.data();
    QCOMPARE(corrected.count("\r\n"), 5);
    // Not corrected, all rows are rejected again, for reasons of their own.
    const auto unchanged = workspace.service().retryWith(3, workspace.file(u"again.csv"_s, corrected), {});
    QVERIFY_RESULT(unchanged);
    QCOMPARE(test::countsText(unchanged->counts), u"0 0 0 0 4"_s);
    QCOMPARE(unchanged->ignoredColumns(),
             (QStringList{u"reject_line"_s, u"reject_field"_s, u"reject_code"_s, u"reject_message"_s}));

    corrected.replace(",7,1,", ",2,1,")
        .replace(",BAD DATE,", ",2021-05-06,")
        .replace(",Cy,", "3,Cy,")
        .replace("1;extra", "1");
    const auto accepted = workspace.service().retryWith(3, workspace.file(u"corrected.csv"_s, corrected), {});
    QVERIFY_RESULT(accepted);
    QCOMPARE(test::countsText(accepted->counts), u"4 0 0 0 0"_s);
    QCOMPARE(workspace.rows(u"SELECT id, name, department_id, job_id FROM employees"_s),
             (QStringList{u"1|Ada, \"the first\"|2|1"_s, u"2|Bo|2|1"_s, u"3|Cy|2|1"_s, u"4|Di|2|1"_s}));
    QCOMPARE(workspace.damage(), QString());
}

QTEST_GUILESS_MAIN(TestRejectsExport)
#include "tst_rejectsexport.moc"
