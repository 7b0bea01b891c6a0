// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rowparser.h"
#include "tests/ingest/testtables.h"

#include <QTest>

using namespace globant;
using namespace globant::ingest;
using namespace Qt::StringLiterals;

namespace {

Dialect dialectOf(const catalog::TableSchema& table, char delimiter = ',')
{
    Dialect dialect;
    dialect.delimiter = delimiter;
    dialect.columnCount = int(table.fields.size());
    for (int i = 0; i < dialect.columnCount; ++i)
        dialect.columnOfField.append(i);
    return dialect;
}

Chunk chunkOf(const QByteArray& bytes)
{
    Chunk chunk;
    chunk.bytes = bytes;
    return chunk;
}

Batch parse(const catalog::TableSchema& table, const QByteArray& bytes, const Dialect& dialect, bool skipFirst = false)
{
    return RowParser(table, dialect, nineOfEach()).parse(chunkOf(bytes), skipFirst);
}

Batch parse(const catalog::TableSchema& table, const QByteArray& bytes)
{
    return parse(table, bytes, dialectOf(table));
}

// "1|Sales" for each row; NULL for no value.
QStringList rowsOf(const Batch& batch, const catalog::TableSchema& table)
{
    QStringList rows;
    for (qint64 i = 0; i < batch.rowCount(); ++i) {
        QStringList cells;
        for (int field = 0; field < batch.columns; ++field) {
            const Cell& cell = batch.row(i)[field];
            if (cell.length == Cell::nullLength)
                cells.append(u"NULL"_s);
            else if (table.fields[field].type == catalog::FieldType::String)
                cells.append(QString::fromUtf8(cell.text, cell.length));
            else
                cells.append(QString::number(cell.integer));
        }
        rows.append(cells.join(u'|'));
    }
    return rows;
}

const catalog::TableSchema& departments()
{
    return testTable(u"departments"_s);
}

const catalog::TableSchema& employees()
{
    return testTable(u"employees"_s);
}

} // namespace

class TestRowParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void rejects_data();
    void rejects();
    void readsEmployees();
    void readsColumnsInAnyOrder();
    void readsOptionalFields();
    void rejectsInOptionalFields();
    void skipsTheHeader_data();
    void skipsTheHeader();
    void countsLines_data();
    void countsLines();
    void pointsAtTheRecords();
    void notesTheKeys_data();
    void notesTheKeys();
    void shortensValuesInMessages();
    void readsAnotherDateFormat();
    void countsCharactersNotBytes();
};

void TestRowParser::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char* name, const QByteArray& bytes, const QStringList& rows, char delimiter = ',') {
        QTest::newRow(name) << bytes << delimiter << rows;
    };
    const QStringList two{u"1|Sales"_s, u"2|Jobs"_s};
    row("nothing", "", {});
    row("lf", "1,Sales\n2,Jobs\n", two);
    row("crlf", "1,Sales\r\n2,Jobs\r\n", two);
    row("cr", "1,Sales\r2,Jobs\r", two);
    row("mixed", "1,Sales\r\n2,Jobs", two);
    row("blank lines", "\n\r\n1,Sales\n\n\r\r\n2,Jobs\n\n", two);
    row("semicolons", "1;Sales\n2;Jobs", two, ';');
    row("tabs", "1\tSales\n2\tJobs", two, '\t');
    row("spaces", " 1 ,\t Sales\n2\t,  Jobs  ", two);
    row("quoted", "\"1\",\"Sales\"\n2,\"Jobs\"\n", two);
    row("quoted with spaces around and within", "1, \" Sales\t\" \n\"2 \",Jobs", two);
    row("delimiter and line break in quotes", "1,\"a,\r\nb\"\n", {u"1|a,\r\nb"_s});
    row("doubled quotes", "1,\"say \"\"hi\"\"\"\n2,\"\"\"\"\n", {u"1|say \"hi\""_s, u"2|\""_s});
    row("a quote within", "1,5\" disk\n2,a\"b\"\n", {u"1|5\" disk"_s, u"2|a\"b\""_s});
    row("plain after quoted", "1,\"a\"\n2,b\n3,c\n4,\"d\"\n", {u"1|a"_s, u"2|b"_s, u"3|c"_s, u"4|d"_s});
    row("utf-8", "1,José\n2,日本\n", {u"1|José"_s, u"2|日本"_s});
    row("plus sign, zeros", "+1,a\n007,b\n", {u"1|a"_s, u"7|b"_s});
    row("largest", "9223372036854775807,a\n", {u"9223372036854775807|a"_s});
}

void TestRowParser::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(char, delimiter);
    QFETCH(QStringList, rows);
    const Batch batch = parse(departments(), bytes, dialectOf(departments(), delimiter));
    QCOMPARE(rowsOf(batch, departments()), rows);
    QVERIFY(batch.rejects.empty());
    QCOMPARE(batch.rowsRead, rows.size());
}

void TestRowParser::rejects_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field"); // empty: the row as a whole
    QTest::addColumn<QString>("message");
    const QString when = u"2021-07-27T16:02:08Z"_s;
    const auto row = [](const QByteArray& record, const char* code, const QString& field, const QString& message) {
        QTest::newRow(record.toPercentEncoding(" ,:;+\"").constData())
            << record << QString::fromLatin1(code) << field << message;
    };
    const QString quote = u"A quoted value is not closed, or other text follows its closing quote."_s;
    row("1,\"Ann,2021-07-27,1,1", "unterminated_quote", {}, quote);
    row("1,\"Ann\"x,2021-07-27,1,1", "unterminated_quote", {}, quote);
    row("x,\"Ann\xE9,2021-07-27", "unterminated_quote", {}, quote);
    const QString bytes = u"The row has bytes that are no text in the encoding utf-8."_s;
    row("1,Jos\xE9,2021-07-27,1,1", "bad_encoding", {}, bytes);
    row("1,\"Jos\xE9\",2021-07-27,1,1", "bad_encoding", {}, bytes);
    row(QByteArray("1,A\0n,2021-07-27,1,1", 20), "bad_encoding", {}, bytes);
    row("1,\xED\xA0\x80,2021-07-27,1", "bad_encoding", {}, bytes);
    row("1", "column_count", {}, u"The row has 1 column; 5 are expected."_s);
    row("x,,2021-07-27,1", "column_count", {}, u"The row has 4 columns; 5 are expected."_s);
    row("1,Ann,2021-07-27,1,1,", "column_count", {}, u"The row has 6 columns; 5 are expected."_s);
    row("\"1\",Ann,2021-07-27,1", "column_count", {}, u"The row has 4 columns; 5 are expected."_s);
    row("  ", "column_count", {}, u"The row has 1 column; 5 are expected."_s);
    row(",,,,", "missing_value", u"id"_s, u"id has no value."_s);
    row("x,Ann,soon,1,", "missing_value", u"job_id"_s, u"job_id has no value."_s);
    row("1,\"  \",2021-07-27,1,1", "missing_value", u"name"_s, u"name has no value."_s);
    row("1,Ann,2021-07-27,\t,1", "missing_value", u"department_id"_s, u"department_id has no value."_s);
    row("32x,Ann,soon,1,1", "bad_integer", u"id"_s, u"\"32x\" in id is no whole number."_s);
    row("1,Ann,2021-07-27,99,abc", "bad_integer", u"job_id"_s, u"\"abc\" in job_id is no whole number."_s);
    for (const char* number : {"1.0", "1e3", "0x1", "--1", "+-1", "+", "-", "1 2", "1_000", "\xD9\xA1"})
        row(number + QByteArray(",Ann,2021-07-27,1,1"), "bad_integer", u"id"_s,
            u"\"%1\" in id is no whole number."_s.arg(QString::fromUtf8(number)));
    row("9223372036854775808,Ann,2021-07-27,1,1", "bad_integer", u"id"_s,
        u"\"9223372036854775808\" in id is too large a number."_s);
    row("1,Ann,2021-07-27,-9223372036854775809,1", "bad_integer", u"department_id"_s,
        u"\"-9223372036854775809\" in department_id is too large a number."_s);
    row("99999999999999999999999,Ann,2021-07-27,1,1", "bad_integer", u"id"_s,
        u"\"99999999999999999999999\" in id is too large a number."_s);
    row("-1,Ann,2021-07-27,1,1", "bad_integer", u"id"_s, u"\"-1\" in id is below the smallest value allowed, 0."_s);
    row("1,Ann,2021-02-30,99,1", "bad_datetime", u"hired_at"_s,
        u"\"2021-02-30\" in hired_at is no date and time; write it like %1."_s.arg(when));
    row("1,Ann,\"a\"\"b\nc\",1,1", "bad_datetime", u"hired_at"_s,
        u"\"a\"b c\" in hired_at is no date and time; write it like %1."_s.arg(when));
    row("1," + QByteArray(256, 'a') + ",soon,1,1", "value_too_long", u"name"_s,
        u"The value of name has 256 characters; 255 are allowed."_s);
    row("1,Ann,2021-07-27,99,99", "unknown_department", u"department_id"_s, u"No department has the id 99."_s);
    row("1,Ann,2021-07-27,1,10", "unknown_job", u"job_id"_s, u"No job has the id 10."_s);
    row("1,Ann,2021-07-27,1,-1", "unknown_job", u"job_id"_s, u"No job has the id -1."_s);
}

void TestRowParser::rejects()
{
    QFETCH(QByteArray, record);
    QFETCH(QString, code);
    QFETCH(QString, field);
    QFETCH(QString, message);
    const QByteArray good("5,Bob,2021-07-27,1,1");
    const Batch batch = parse(employees(), "4,Al,2021-07-27,1,1\n" + record + '\n' + good + '\n');
    QCOMPARE(batch.rowCount(), 2);
    QCOMPARE(batch.rowsRead, 3);
    QCOMPARE(batch.rejects.size(), std::size_t(1));
    const Reject& reject = batch.rejects[0];
    const catalog::ForeignKey* key = employees().foreignKeyOf(reject.field);
    QCOMPARE(rejectName(reject.code, key != nullptr ? key->rejectCode : QString()), code);
    QCOMPARE(reject.field, employees().fieldIndex(field));
    QCOMPARE(reject.message, message);
    QCOMPARE(reject.line, 1);
    QByteArray text = record;
    text.replace('\xE9', "\xEF\xBF\xBD")
        .replace('\0', "\xEF\xBF\xBD")
        .replace("\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    QCOMPARE(reject.text, text);
    QCOMPARE(rowsOf(batch, employees()).last(), u"5|Bob|1627344000000|1|1"_s);
}

void TestRowParser::readsEmployees()
{
    const Batch batch = parse(
        employees(), "4535,\"Marcelo \"\"M\"\" G\",2021-07-27T16:02:08Z,1,9\n4572,Lidia,1969-07-27T19:04:09.5Z,9,2\n");
    QCOMPARE(rowsOf(batch, employees()),
             (QStringList{u"4535|Marcelo \"M\" G|1627401728000|1|9"_s, u"4572|Lidia|-13582550500|9|2"_s}));
}

void TestRowParser::readsColumnsInAnyOrder()
{
    Dialect dialect = dialectOf(departments());
    dialect.columnCount = 4;
    dialect.columnOfField = {3, 1};
    const Batch batch = parse(departments(), "x,Sales,y,1\n\"a,b\",Jobs,,2\n1,Sales\n", dialect);
    QCOMPARE(rowsOf(batch, departments()), (QStringList{u"1|Sales"_s, u"2|Jobs"_s}));
    QCOMPARE(batch.rejects.size(), std::size_t(1));
}

void TestRowParser::readsOptionalFields()
{
    Dialect dialect = dialectOf(optionalTable());
    const Batch batch = parse(optionalTable(), "1,,,\n2, \"\" ,2021-07-27,-10\n", dialect);
    QCOMPARE(rowsOf(batch, optionalTable()), (QStringList{u"1|NULL|NULL|NULL"_s, u"2|NULL|1627344000000|-10"_s}));
    dialect.columnCount = 2;
    dialect.columnOfField = {0, -1, -1, 1};
    QCOMPARE(rowsOf(parse(optionalTable(), "1,2\n", dialect), optionalTable()), QStringList{u"1|NULL|NULL|2"_s});
}

void TestRowParser::rejectsInOptionalFields()
{
    const Batch batch = parse(optionalTable(), "1,,soon,\n2,,,-11\n3,abcdef,,\n,,,\n");
    QCOMPARE(batch.rowCount(), 0);
    QList<RejectCode> codes;
    for (const Reject& reject : batch.rejects)
        codes.append(reject.code);
    QCOMPARE(codes, (QList<RejectCode>{RejectCode::BadDateTime, RejectCode::BadInteger, RejectCode::ValueTooLong,
                                       RejectCode::MissingValue}));
}

void TestRowParser::skipsTheHeader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("line"); // of the first row
    QTest::newRow("plain") << QByteArray("id,department\n1,Sales\n") << qint64(1);
    QTest::newRow("quoted, two lines") << QByteArray("id,\"depart\nment\"\n1,Sales\n") << qint64(2);
    QTest::newRow("behind blank lines") << QByteArray("\n\r\nid,department\n1,Sales\n") << qint64(3);
    QTest::newRow("unterminated") << QByteArray("\"id,department\n1,Sales\n") << qint64(1);
    QTest::newRow("malformed") << QByteArray("id,\xE9\n1,Sales\n") << qint64(1);
}

void TestRowParser::skipsTheHeader()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, line);
    const Batch batch = parse(departments(), bytes, dialectOf(departments()), true);
    QCOMPARE(rowsOf(batch, departments()), QStringList{u"1|Sales"_s});
    QCOMPARE(batch.rowsRead, 1);
    QVERIFY(batch.rejects.empty());
    QCOMPARE(batch.origins[0].line, line);
    QCOMPARE(parse(departments(), "id,department", dialectOf(departments()), true).rowsRead, 0);
}

void TestRowParser::countsLines_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("lines");
    QTest::addColumn<QList<qint64>>("ofRows");
    QTest::newRow("nothing") << QByteArray() << qint64(0) << QList<qint64>{};
    QTest::newRow("lf") << QByteArray("1,a\n2,b\n") << qint64(2) << QList<qint64>{0, 1};
    QTest::newRow("no line end") << QByteArray("1,a\n2,b") << qint64(2) << QList<qint64>{0, 1};
    QTest::newRow("no line end, quoted") << QByteArray("1,a\n2,\"b\nc\"") << qint64(3) << QList<qint64>{0, 1};
    QTest::newRow("blank lines") << QByteArray("\n\r\n1,a\r\r2,b\n\n") << qint64(6) << QList<qint64>{2, 4};
    QTest::newRow("breaks in quotes") << QByteArray("1,\"a\r\nb\rc\n\nd\"\r\n2,b\n") << qint64(6)
                                      << QList<qint64>{0, 5};
    QTest::newRow("an unterminated quote is one line")
        << QByteArray("x,\"a\n2,b\n3,c\n") << qint64(3) << QList<qint64>{1, 2};
}

void TestRowParser::countsLines()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qint64, lines);
    QFETCH(QList<qint64>, ofRows);
    const Batch batch = parse(departments(), bytes);
    QCOMPARE(batch.lineCount, lines);
    QList<qint64> found;
    for (const RowOrigin& origin : batch.origins)
        found.append(origin.line);
    QCOMPARE(found, ofRows);
}

void TestRowParser::pointsAtTheRecords()
{
    Batch batch = parse(departments(), "\r\n 1,Sales \r\nx,y\r\n2,\"a\"\"\nb\"\n");
    QList<QByteArray> records;
    for (const RowOrigin& origin : batch.origins)
        records.append(batch.chunk.bytes.mid(origin.offset, origin.length));
    QCOMPARE(records, (QList<QByteArray>{" 1,Sales ", "2,\"a\"\"\nb\""}));
    // A moved batch keeps its values.
    const Batch moved = std::move(batch);
    QCOMPARE(rowsOf(moved, departments()), (QStringList{u"1|Sales"_s, u"2|a\"\nb"_s}));
}

void TestRowParser::notesTheKeys_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("ascending");
    QTest::addColumn<qint64>("lowest");
    QTest::addColumn<qint64>("highest");
    QTest::newRow("one") << QByteArray("7,a\n") << true << qint64(7) << qint64(7);
    QTest::newRow("ascending") << QByteArray("1,a\n2,b\n9,c\n") << true << qint64(1) << qint64(9);
    QTest::newRow("equal") << QByteArray("1,a\n1,b\n") << false << qint64(1) << qint64(1);
    QTest::newRow("descending") << QByteArray("5,a\n3,b\n4,c\n") << false << qint64(3) << qint64(5);
    QTest::newRow("rejected rows do not count") << QByteArray("5,a\n99,\n1,\n6,c\n") << true << qint64(5) << qint64(6);
}

void TestRowParser::notesTheKeys()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, ascending);
    QFETCH(qint64, lowest);
    QFETCH(qint64, highest);
    const Batch batch = parse(departments(), bytes);
    QCOMPARE(batch.ascending, ascending);
    QCOMPARE(batch.minKey, lowest);
    QCOMPARE(batch.maxKey, highest);
}

void TestRowParser::shortensValuesInMessages()
{
    const Batch batch = parse(departments(), QByteArray(100, 'x') + ",a\n");
    QCOMPARE(batch.rejects[0].message, u"\"%1…\" in id is no whole number."_s.arg(QString(60, u'x')));
    QCOMPARE(batch.rejects[0].text.size(), 102);
}

void TestRowParser::readsAnotherDateFormat()
{
    Dialect dialect = dialectOf(employees());
    dialect.dateTimeFormat = *DateTimeFormat::parse(u"dd/MM/yyyy"_s);
    const Batch batch = parse(employees(), "1,Ann,27/07/2021,1,1\n2,Bob,2021-07-27,1,1\n", dialect);
    QCOMPARE(rowsOf(batch, employees()), QStringList{u"1|Ann|1627344000000|1|1"_s});
    QCOMPARE(batch.rejects[0].message, u"\"2021-07-27\" in hired_at is no date and time; write it like dd/MM/yyyy."_s);

    // A time within doubled quotes is none, even where the format has a quote.
    dialect.dateTimeFormat = *DateTimeFormat::parse(u"yyyy\"MM\"dd"_s);
    const Batch quoted = parse(employees(), "1,Ann,\"2021\"\"07\"\"27\",1,1\n", dialect);
    QCOMPARE(quoted.rejects.at(0).code, RejectCode::BadDateTime);
}

void TestRowParser::countsCharactersNotBytes()
{
    const QByteArray longest = u"é"_s.repeated(255).toUtf8();
    QCOMPARE(parse(departments(), "1," + longest).rowCount(), 1);
    QCOMPARE(parse(departments(), "1,\"" + longest + "\"").rowCount(), 1);
    QCOMPARE(parse(departments(), "1,\"\"\"" + longest + "\"").rejects.at(0).code, RejectCode::ValueTooLong);
}

QTEST_GUILESS_MAIN(TestRowParser)
#include "tst_rowparser.moc"
