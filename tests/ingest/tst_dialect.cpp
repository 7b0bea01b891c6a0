// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/dialect.h"
#include "tests/ingest/testtables.h"

#include <QTest>

using namespace globant;
using namespace globant::ingest;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(globant::ingest::DialectOptions)

namespace {

Result<Dialect> detect(const QString& table, const QByteArray& sample, const DialectOptions& options = {},
                       bool complete = true)
{
    return detectDialect(sample, complete, testTable(table), options);
}

DialectOptions withColumns(const QHash<QString, int>& columns)
{
    DialectOptions options;
    options.columnOf = columns;
    return options;
}

const QByteArray kEmployee("1,Ann,2021-07-27T16:02:08Z,2,3\n");

} // namespace

class TestDialect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheDelimiter_data();
    void findsTheDelimiter();
    void findsTheHeader_data();
    void findsTheHeader();
    void mapsColumns_data();
    void mapsColumns();
    void refuses_data();
    void refuses();
    void namesMissingFields();
    void asksForTheDateOrder_data();
    void asksForTheDateOrder();
    void acceptsOtherDates_data();
    void acceptsOtherDates();
    void readsOtherEncodings_data();
    void readsOtherEncodings();
    void toleratesSomeNuls();
    void ignoresWhatTheSampleCuts();
    void takesAMissingOptionalField();
};

void TestDialect::findsTheDelimiter_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QByteArray>("sample");
    QTest::addColumn<char>("delimiter");
    const auto row = [](const char* name, const QString& table, const QByteArray& sample, char delimiter) {
        QTest::newRow(name) << table << sample << delimiter;
    };
    const QString departments = u"departments"_s;
    const QString employees = u"employees"_s;
    row("comma", departments, "1,Sales\n2,Jobs\n", ',');
    row("semicolon", departments, "1;Sales\n2;Jobs\n", ';');
    row("tab", departments, "1\tSales\n2\tJobs\n", '\t');
    row("pipe", departments, "1|Sales\r\n2|Jobs\r\n", '|');
    row("CR line ends", departments, "1;Sales\r2;Jobs\r", ';');
    row("no line end", departments, "1;Sales", ';');
    row("empty", departments, "", ',');
    row("none", departments, "1\n2\n", ',');
    row("commas in some values", departments, "1;Sales, East\n2;Jobs\n3;Legal\n", ';');
    row("commas in all values", employees, "1;Lee, Ann;2021-07-27;2;3\n2;Poe, Bob;2021-07-27;2;3\n", ';');
    row("semicolons in quotes", departments, "1,\"a;b\"\n2,\"c;d\"\n", ',');
    row("line breaks in quotes", departments, "1;\"a,\nb\"\n2;\"c\nd,e,f\"\n", ';');
    row("a tie goes to the comma", departments, "1,Research; Development\n", ',');
    row("some broken rows", employees, kEmployee.repeated(9) + "1;2;3,4\n", ',');
    row("blank lines", departments, "\n\n1;Sales\n\n2;Jobs\n", ';');
}

void TestDialect::findsTheDelimiter()
{
    QFETCH(QString, table);
    QFETCH(QByteArray, sample);
    QFETCH(char, delimiter);
    const auto dialect = detect(table, sample);
    QVERIFY2(dialect, dialect ? "" : qPrintable(dialect.error().message));
    QCOMPARE(dialect->delimiter, delimiter);
    DialectOptions options;
    options.delimiter = '^';
    QCOMPARE(detect(table, "1^x^2021-01-01^1^1\n", options)->delimiter, '^');
}

void TestDialect::findsTheHeader_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QByteArray>("sample");
    QTest::addColumn<bool>("header");
    const auto row = [](const char* name, const QString& table, const QByteArray& sample, bool header) {
        QTest::newRow(name) << table << sample << header;
    };
    const QString departments = u"departments"_s;
    const QString employees = u"employees"_s;
    row("empty", departments, "", false);
    row("data", departments, "1,Sales\n2,Jobs\n", false);
    row("names", departments, "id,department\n1,Sales\n", true);
    row("header alone", departments, "id,department\n", true);
    row("header alone, no line end", departments, "id,department", true);
    row("upper case", departments, "ID_DEPARTMENT;DEPARTMENT\n1;Sales\n", true);
    row("quoted", departments, "\"id\",\"department\"\n1,Sales\n", true);
    row("quoted and BOM", departments, "\xEF\xBB\xBF\"id\",\"department\"\n1,Sales\n", true);
    row("behind blank lines", departments, "\n\r\nid,department\n1,Sales\n", true);
    row("a quote is not closed", departments, "\"id,department\n1,Sales\n", true);
    row("other order", employees, "job_id,department_id,hired_at,name,id\n", true);
    row("a value that reads like a field", departments, "1,Department\n2,Sales\n", false);
    row("a person called Job", employees, "1,Job,2021-07-27T16:02:08Z,2,3\n", false);
    row("faulty key in the first row", employees, "x1,Ann,2021-07-27T16:02:08Z,2,3\n" + kEmployee, false);
    row("missing key in the first row", departments, ",Sales\n2,Jobs\n", false);
    row("faulty keys all over", departments, "a,Sales\nb,Jobs\n", false);
    row("faulty key, one row", departments, "a,Sales\n", false);
    row("unused columns", departments, "id,department,2021\n1,Sales,4\n", true);
}

void TestDialect::findsTheHeader()
{
    QFETCH(QString, table);
    QFETCH(QByteArray, sample);
    QFETCH(bool, header);
    const auto dialect = detect(table, sample);
    QVERIFY2(dialect, dialect ? "" : qPrintable(dialect.error().message));
    QCOMPARE(dialect->header, header);
    QCOMPARE(dialect->columnNames.isEmpty(), !header);
}

void TestDialect::mapsColumns_data()
{
    QTest::addColumn<QByteArray>("sample");
    QTest::addColumn<DialectOptions>("options");
    QTest::addColumn<QList<int>>("columns");
    QTest::addColumn<int>("count");
    QTest::addColumn<QList<int>>("ignored");
    DialectOptions noHeader;
    noHeader.header = false;
    DialectOptions header;
    header.header = true;
    const DialectOptions any;
    QTest::newRow("position") << QByteArray("1,Sales\n") << any << QList<int>{0, 1} << 2 << QList<int>{};
    QTest::newRow("position, too many columns")
        << QByteArray("1,Sales,x\n") << any << QList<int>{0, 1} << 2 << QList<int>{};
    QTest::newRow("empty") << QByteArray() << any << QList<int>{0, 1} << 2 << QList<int>{};
    QTest::newRow("header") << QByteArray("a,department,id\n") << any << QList<int>{2, 1} << 3 << QList<int>{0};
    QTest::newRow("header with an empty name")
        << QByteArray("id,department,\n1,a,\n") << any << QList<int>{0, 1} << 3 << QList<int>{2};
    QTest::newRow("a header taken for data")
        << QByteArray("id,department\n") << noHeader << QList<int>{0, 1} << 2 << QList<int>{};
    QTest::newRow("header said, file empty") << QByteArray() << header << QList<int>{0, 1} << 2 << QList<int>{};
    QTest::newRow("unknown header, columns given")
        << QByteArray("foo,bar,baz\n1,2,x\n") << withColumns({{u"id"_s, 0}, {u"department"_s, 2}}) << QList<int>{0, 2}
        << 3 << QList<int>{1};
    QTest::newRow("one column given") << QByteArray("id,department,remark\n1,2,x\n")
                                      << withColumns({{u"department"_s, 2}}) << QList<int>{0, 2} << 3 << QList<int>{1};
    QTest::newRow("no header, columns given")
        << QByteArray("x,y,7,z\nx,y,8,z\n") << withColumns({{u"id"_s, 2}, {u"department"_s, 0}}) << QList<int>{2, 0}
        << 4 << QList<int>{1, 3};
    QTest::newRow("no header, one column given")
        << QByteArray("5,x,Sales\n6,x,Jobs\n") << withColumns({{u"department"_s, 2}}) << QList<int>{0, 2} << 3
        << QList<int>{1};
}

void TestDialect::mapsColumns()
{
    QFETCH(QByteArray, sample);
    QFETCH(DialectOptions, options);
    QFETCH(QList<int>, columns);
    QFETCH(int, count);
    QFETCH(QList<int>, ignored);
    const auto dialect = detect(u"departments"_s, sample, options);
    QVERIFY2(dialect, dialect ? "" : qPrintable(dialect.error().message));
    QCOMPARE(dialect->columnOfField, columns);
    QCOMPARE(dialect->columnCount, count);
    QCOMPARE(dialect->ignoredColumns, ignored);
}

void TestDialect::refuses_data()
{
    QTest::addColumn<QByteArray>("sample");
    QTest::addColumn<DialectOptions>("options");
    QTest::addColumn<int>("code");
    const int unusable = int(ErrorCode::UnusableFile);
    const int usage = int(ErrorCode::Usage);
    const QByteArray good("1,Sales\n");
    QByteArray noise;
    for (int i = 0; i < 20'000; ++i)
        noise.append(char((i * 7919 + i / 256 * 31) & 0xFF));
    const DialectOptions any;
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << any << unusable;
    QTest::newRow("ELF") << QByteArray("\x7F"
                                       "ELF\x02\x01\x01\0\0\0",
                                       10)
                         << any << unusable;
    QTest::newRow("workbook") << QByteArray("PK\x03\x04\x14\0", 6) << any << unusable;
    QTest::newRow("noise") << noise << any << unusable;
    QTest::newRow("zeros") << QByteArray(4096, '\0') << any << unusable;
    QTest::newRow("unknown header") << QByteArray("foo,bar\n1,Sales\n") << any << unusable;
    QTest::newRow("header of another table") << QByteArray("id,job\n1,Dev\n") << any << unusable;
    DialectOptions options;
    options.delimiter = '"';
    QTest::newRow("quote as delimiter") << good << options << usage;
    options.delimiter = '\n';
    QTest::newRow("line end as delimiter") << good << options << usage;
    options.delimiter = char(0xA7);
    QTest::newRow("delimiter beyond ASCII") << good << options << usage;
    options = any;
    options.dateTimeFormat = u"dd/mm/yy"_s;
    QTest::newRow("date format") << good << options << usage;
    QTest::newRow("no such field") << good << withColumns({{u"job"_s, 0}}) << usage;
    QTest::newRow("one column twice") << good << withColumns({{u"id"_s, 1}, {u"department"_s, 1}}) << usage;
    QTest::newRow("negative column") << good << withColumns({{u"id"_s, -1}}) << usage;
    QTest::newRow("column beyond the header")
        << QByteArray("id,department\n1,x\n") << withColumns({{u"department"_s, 2}}) << usage;
    QTest::newRow("the other field's column") << good << withColumns({{u"department"_s, 0}}) << unusable;
}

void TestDialect::refuses()
{
    QFETCH(QByteArray, sample);
    QFETCH(DialectOptions, options);
    QFETCH(int, code);
    const auto dialect = detect(u"departments"_s, sample, options);
    QVERIFY(!dialect);
    QCOMPARE(int(dialect.error().code), code);
    QVERIFY(dialect.error().message.endsWith(u'.'));
}

void TestDialect::namesMissingFields()
{
    const auto dialect = detect(u"employees"_s, "id,name,when,department\n");
    QVERIFY(!dialect);
    for (const QString& word : {u"hired_at, job_id"_s, u"\"id\", \"name\", \"when\", \"department\""_s, u"position"_s})
        QVERIFY2(dialect.error().message.contains(word), qPrintable(dialect.error().message));
}

void TestDialect::asksForTheDateOrder_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<QStringList>("formats");
    const auto row = [](const QString& date, const QStringList& formats) {
        QTest::newRow(qPrintable(date)) << date << formats;
    };
    row(u"03/04/2021"_s, {u"dd/MM/yyyy"_s, u"MM/dd/yyyy"_s});
    row(u"3/4/2021"_s, {u"d/M/yyyy"_s, u"M/d/yyyy"_s});
    row(u"31/12/2021"_s, {u"dd/MM/yyyy"_s, u"MM/dd/yyyy"_s});
    row(u"03.04.2021"_s, {u"dd.MM.yyyy"_s, u"MM.dd.yyyy"_s});
    row(u"03-04-2021 16:02"_s, {u"dd-MM-yyyy HH:mm"_s, u"MM-dd-yyyy HH:mm"_s});
    row(u"03/04/2021 16:02:08"_s, {u"dd/MM/yyyy HH:mm:ss"_s, u"MM/dd/yyyy HH:mm:ss"_s});
    row(u"03/04/2021T16:02:08.250Z"_s, {u"dd/MM/yyyyTHH:mm:ss.zt"_s, u"MM/dd/yyyyTHH:mm:ss.zt"_s});
    row(u"3/4/2021 6:02 PM"_s, {u"d/M/yyyy h:mm AP"_s, u"M/d/yyyy h:mm AP"_s});
    row(u"03/04/21"_s, {u"2021-07-27"_s});
}

void TestDialect::asksForTheDateOrder()
{
    QFETCH(QString, date);
    QFETCH(QStringList, formats);
    const QByteArray line = "1;Ann;" + date.toUtf8() + ";2;3\n";
    const auto dialect = detect(u"employees"_s, line + line + "2;Bob;;2;3\n");
    QVERIFY(!dialect);
    QCOMPARE(dialect.error().code, ErrorCode::AmbiguousFormat);
    for (const QString& format : formats)
        QVERIFY2(dialect.error().message.contains(format), qPrintable(dialect.error().message));
    if (formats.size() < 2)
        return;
    // What the sentence proposes is understood, and settles the question.
    DialectOptions options;
    options.dateTimeFormat = formats.last();
    QVERIFY(detect(u"employees"_s, line, options));
    QVERIFY(DateTimeFormat::parse(formats.first())->read(date.toStdString()));
}

void TestDialect::acceptsOtherDates_data()
{
    QTest::addColumn<QByteArray>("sample");
    QTest::newRow("ISO") << kEmployee;
    QTest::newRow("one odd date among good ones") << kEmployee.repeated(10) + "1,Ann,03/04/2021,2,3\n";
    QTest::newRow("no dates") << QByteArray("1,Ann,,2,3\n");
    QTest::newRow("nonsense") << QByteArray("1,Ann,soon,2,3\n");
    QTest::newRow("year first") << QByteArray("1,Ann,2021/04/03,2,3\n");
    QTest::newRow("header alone") << QByteArray("id,name,hired_at,department_id,job_id\n");
}

void TestDialect::acceptsOtherDates()
{
    QFETCH(QByteArray, sample);
    const auto dialect = detect(u"employees"_s, sample);
    QVERIFY2(dialect, dialect ? "" : qPrintable(dialect.error().message));
}

void TestDialect::readsOtherEncodings_data()
{
    QTest::addColumn<QByteArray>("sample");
    QTest::addColumn<QString>("encoding");
    const auto wide = [](const QByteArray& text) {
        QByteArray bytes;
        for (const char c : text)
            bytes.append(c).append('\0');
        return bytes;
    };
    const QByteArray text("ID_DEPARTMENT;DEPARTMENT\r\n1;Sales\r\n");
    QTest::newRow("utf-16") << QByteArray("\xFF\xFE", 2) + wide(text) << u"utf-16le"_s;
    QTest::newRow("utf-16 without BOM") << wide(text) << u"utf-16le"_s;
    QTest::newRow("windows-1252") << text + "2;Caf\xE9\r\n" << u"windows-1252"_s;
}

void TestDialect::readsOtherEncodings()
{
    QFETCH(QByteArray, sample);
    QFETCH(QString, encoding);
    const auto dialect = detect(u"departments"_s, sample);
    QVERIFY2(dialect, dialect ? "" : qPrintable(dialect.error().message));
    QCOMPARE(encodingName(dialect->encoding), encoding);
    QCOMPARE(dialect->columnNames, (QStringList{u"ID_DEPARTMENT"_s, u"DEPARTMENT"_s}));
    QCOMPARE(dialect->delimiter, ';');
    DialectOptions options;
    options.encoding = Encoding::Windows1252;
    QCOMPARE(detect(u"departments"_s, "1,x\n", options)->encoding, Encoding::Windows1252);
}

void TestDialect::toleratesSomeNuls()
{
    const QByteArray nuls(12, '\0');
    QVERIFY(detect(u"departments"_s, "1,Sales\n2," + nuls.first(3) + "\n3,Jobs\n"));
    QVERIFY(detect(u"departments"_s, QByteArray("1,Sales\n").repeated(50) + "2," + nuls + "\n3,Jobs\n"));
}

void TestDialect::ignoresWhatTheSampleCuts()
{
    // The last record is cut, in a quoted value and in a character.
    const QByteArray sample("1;Sales\n2;\"Caf\xC3\xA9, Bar, x\ny, z\xE2\x82");
    const auto dialect = detect(u"departments"_s, sample, {}, false);
    QVERIFY2(dialect, dialect ? "" : qPrintable(dialect.error().message));
    QCOMPARE(dialect->delimiter, ';');
    QCOMPARE(dialect->encoding, Encoding::Utf8);
}

void TestDialect::takesAMissingOptionalField()
{
    const auto dialect = detectDialect("note_id,weight\n1,2\n", true, optionalTable(), {});
    QVERIFY2(dialect, dialect ? "" : qPrintable(dialect.error().message));
    QCOMPARE(dialect->columnOfField, (QList<int>{0, -1, -1, 1}));
}

QTEST_GUILESS_MAIN(TestDialect)
#include "tst_dialect.moc"
