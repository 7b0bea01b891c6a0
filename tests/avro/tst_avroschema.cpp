// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/avro/schema.h"
#include "tests/avro/avrofile.h"
#include "tests/support/resultchecks.h"

#include <QTest>

using namespace globant;
using namespace globant::avro;
using namespace globant::test;
using namespace Qt::StringLiterals;

class TestAvroSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTypes();
    void refuses_data();
    void refuses();
    void knowsNames_data();
    void knowsNames();
    void measuresRows_data();
    void measuresRows();
};

void TestAvroSchema::readsTypes()
{
    const auto schema = parseSchema(R"({"type":"record","name":"a.b.Row","fields":[
        {"name":"id","type":{"type":"long"}},
        {"name":"when","type":["null",{"type":"long","logicalType":"timestamp-micros"}]},
        {"name":"day","type":{"type":"int","logicalType":"date"}},
        {"name":"odd","type":{"type":"string","logicalType":"date"}},
        {"name":"kind","type":{"type":"enum","name":"Kind","symbols":["one","two"]}},
        {"name":"again","type":"a.b.Kind"},
        {"name":"short","type":"Kind"},
        {"name":"mark","type":{"type":"fixed","name":"other.Mark","size":3}},
        {"name":"next","type":["null","Row"]}]})");
    QVERIFY_RESULT(schema);
    const Type& row = schema->row();
    QCOMPARE(row.names.size(), 9);
    QCOMPARE((*schema)[row.parts[0]].kind, Kind::Long);
    const Type& when = (*schema)[row.parts[1]];
    QCOMPARE(when.kind, Kind::Union);
    QCOMPARE((*schema)[when.parts[1]].meaning, Meaning::Microseconds);
    QCOMPARE((*schema)[row.parts[2]].meaning, Meaning::Date);
    QCOMPARE((*schema)[row.parts[3]].meaning, Meaning::Plain); // a text is no number of days
    QCOMPARE(row.parts[5], row.parts[4]);
    QCOMPARE(row.parts[6], row.parts[4]);
    QCOMPARE((*schema)[row.parts[7]].fixedSize, 3);
    QCOMPARE((*schema)[row.parts[8]].parts[1], 0);
    QCOMPARE(typeText(*schema, row.parts[1]), u"a date and time"_s);
}

void TestAvroSchema::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");
    const auto deep = [](int levels) {
        return avroRecord(avroField("a", QByteArray("{\"type\":\"array\",\"items\":").repeated(levels) + "\"int\"" +
                                             QByteArray("}").repeated(levels)));
    };
    QByteArray many;
    for (int i = 0; i < 6000; ++i)
        many += avroField("f" + QByteArray::number(i), "\"int\"") + ",";
    many.chop(1);
    QTest::newRow("nothing") << QByteArray() << u"no JSON"_s;
    QTest::newRow("no JSON") << QByteArray("{\"type\":") << u"no JSON"_s;
    QTest::newRow("a list") << QByteArray("[\"null\"]") << u"no records"_s;
    QTest::newRow("a long") << QByteArray("{\"type\":\"long\"}") << u"no records"_s;
    QTest::newRow("invalid UTF-8") << avroRecord(avroField("\xFF", "\"int\"")) << u"no JSON"_s;
    QTest::newRow("100,000 deep") << deep(100'000) << QString(); // Qt's parser or the size refuses it
    QTest::newRow("1,000 deep") << deep(1000) << QString();
    QTest::newRow("100 deep") << deep(100) << u"64 levels"_s;
    QTest::newRow("large") << avroRecord(avroField("a", "\"int\"") + QByteArray(1024 * 1024, ' ')) << u"1 MiB"_s;
    QTest::newRow("many fields") << avroRecord(many) << u"5000 types"_s;
    QTest::newRow("name with a space") << avroRecord(avroField("a b", "\"int\"")) << u"\"a b\""_s;
    QTest::newRow("name with a digit first") << avroRecord(avroField("1a", "\"int\"")) << u"\"1a\""_s;
    QTest::newRow("empty name") << avroRecord(avroField("", "\"int\"")) << u"no field's name"_s;
    QTest::newRow("SQL for a name") << avroRecord(avroField("a); DROP TABLE jobs", "\"int\"")) << u"DROP"_s;
    QTest::newRow("record's name") << QByteArray(R"({"type":"record","name":"a-b","fields":[]})") << u"\"a-b\""_s;
    QTest::newRow("no name") << QByteArray(R"({"type":"record","fields":[]})") << u"no name"_s;
    QTest::newRow("symbol") << avroRecord(avroField("a", R"({"type":"enum","name":"E","symbols":["a b"]})"))
                            << u"no symbol"_s;
    QTest::newRow("field twice") << avroRecord(avroField("a", "\"int\"") + "," + avroField("a", "\"int\""))
                                 << u"twice"_s;
    QTest::newRow("type twice") << avroRecord(avroField("a", R"({"type":"fixed","name":"row","size":1})"))
                                << u"twice"_s;
    QTest::newRow("unknown type") << avroRecord(avroField("a", "\"decimal\"")) << u"no type"_s;
    QTest::newRow("type is a number") << avroRecord(avroField("a", "7")) << u"neither"_s;
    QTest::newRow("empty union") << avroRecord(avroField("a", "[]")) << u"empty"_s;
    QTest::newRow("union in a union") << avroRecord(avroField("a", R"(["null",["int"]])")) << u"union"_s;
    QTest::newRow("endless record") << avroRecord(avroField("a", "\"row\"")) << u"without end"_s;
    QTest::newRow("negative fixed") << avroRecord(avroField("a", R"({"type":"fixed","name":"F","size":-1})"))
                                    << u"size"_s;
    QTest::newRow("huge fixed") << avroRecord(avroField("a", R"({"type":"fixed","name":"F","size":1e300})"))
                                << u"size"_s;
}

void TestAvroSchema::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, reason);
    const auto schema = parseSchema(json);
    QVERIFY_FAILED(schema, ErrorCode::UnusableFile);
    QVERIFY2(schema.error().message.contains(reason), qPrintable(schema.error().message));
    QVERIFY(schema.error().message.size() < 300);
}

void TestAvroSchema::knowsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    for (const char16_t* name : {u"a", u"_", u"A1", u"a.b_c", u"hired_at"})
        QTest::addRow("%s", qPrintable(QString::fromUtf16(name))) << QString::fromUtf16(name) << true;
    for (const char16_t* name : {u"", u"1", u"a.", u".a", u"a..b", u"a-b", u"a b", u"\u00E9t\u00E9"})
        QTest::addRow("not %s", qPrintable(QString::fromUtf16(name))) << QString::fromUtf16(name) << false;
    QTest::newRow("NUL") << QString(QChar(0)) << false;
}

void TestAvroSchema::knowsNames()
{
    QFETCH(QString, name);
    QFETCH(bool, good);
    QCOMPARE(isName(name), good);
}

void TestAvroSchema::measuresRows_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<qint64>("fewest");
    QTest::newRow("nothing") << QByteArray() << qint64(0);
    QTest::newRow("nulls") << avroField("a", "\"null\"") << qint64(0);
    QTest::newRow("two") << avroField("a", "\"long\"") + "," + avroField("b", "\"double\"") << qint64(9);
    QTest::newRow("union") << avroField("a", R"(["double","null"])") << qint64(1);
    QTest::newRow("list of itself") << avroField("a", R"({"type":"array","items":"row"})") << qint64(1);
    // Each of the forty holds the one before twice: 2^40 bytes in a schema of a few kilobytes.
    QByteArray doubling = "{\"type\":\"record\",\"name\":\"r0\",\"fields\":[" + avroField("a", "\"int\"") + "]}";
    for (int i = 1; i <= 40; ++i) {
        const QByteArray before = "\"r" + QByteArray::number(i - 1) + "\"";
        doubling = "{\"type\":\"record\",\"name\":\"r" + QByteArray::number(i) + "\",\"fields\":[" +
                   avroField("a", doubling) + "," + avroField("b", before) + "]}";
    }
    QTest::newRow("doubling") << avroField("a", doubling) << (qint64(1) << 40);
}

void TestAvroSchema::measuresRows()
{
    QFETCH(QByteArray, fields);
    QFETCH(qint64, fewest);
    const auto schema = parseSchema(avroRecord(fields));
    QVERIFY_RESULT(schema);
    QCOMPARE(schema->row().fewestBytes, fewest);
}

QTEST_GUILESS_MAIN(TestAvroSchema)
#include "tst_avroschema.moc"
