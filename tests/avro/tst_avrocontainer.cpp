// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/avro/containerreader.h"
#include "core/avro/containerwriter.h"
#include "core/avro/rowdecoder.h"
#include "tests/avro/avrofile.h"
#include "tests/support/resultchecks.h"

#include <QTest>

using namespace globant;
using namespace globant::avro;
using namespace globant::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPair = avroRecord(avroField("id", "\"long\"") + "," + avroField("name", "\"string\""));

QByteArray pair(qint64 id, const QByteArray& name)
{
    return avroLong(id) + test::avroText(name);
}

// Gives the bytes in pieces of any size.
ByteFeed feedOf(const QByteArray& bytes, qsizetype piece = 1 << 30)
{
    return [bytes, piece, at = qsizetype(0)](qsizetype count, QByteArray& out) mutable -> Result<void> {
        const qsizetype taken = qMin(qMin(count, piece), bytes.size() - at);
        out.append(bytes.constData() + at, taken);
        at += taken;
        return {};
    };
}

struct ReadRows
{
    QByteArray bytes;
    qint64 rows = 0;
    qint64 fileBytes = 0;
    qsizetype largestRun = 0;
};

Result<ReadRows> readAll(const QByteArray& file, qsizetype piece = 1 << 30)
{
    GLOBANT_TRY_VALUE(const auto reader, ContainerReader::open(feedOf(file, piece), u"x.avro"_s));
    ReadRows all;
    for (;;) {
        GLOBANT_TRY_VALUE(const auto run, reader->next());
        if (!run)
            return all;
        all.bytes += run->bytes;
        all.rows += run->rows;
        all.fileBytes += run->fileBytes;
        all.largestRun = qMax(all.largestRun, run->bytes.size());
    }
}

} // namespace

class TestAvroContainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReads_data();
    void writesAndReads();
    void pieceSizeDoesNotMatter();
    void readsOddFiles_data();
    void readsOddFiles();
    void refuses_data();
    void refuses();
    void everyCutIsNoticed();
    void numbersKeepTheirEnds();
    void unpacksAPieceAtATime();
    void skipsWhatHoldsOthers();
    void readsValues();
};

void TestAvroContainer::writesAndReads_data()
{
    QTest::addColumn<Codec>("codec");
    QTest::addColumn<int>("rows");
    for (const int rows : {0, 1, 1000, 100'000}) {
        QTest::addRow("null, %d", rows) << Codec::Null << rows;
        QTest::addRow("deflate, %d", rows) << Codec::Deflate << rows;
    }
}

void TestAvroContainer::writesAndReads()
{
    QFETCH(Codec, codec);
    QFETCH(int, rows);
    QByteArray file;
    QByteArray expected;
    {
        const auto writer = ContainerWriter::open(
            [&](QByteArrayView bytes) -> Result<void> {
                file.append(bytes);
                return {};
            },
            kPair, codec, 3);
        QVERIFY_RESULT(writer);
        for (int i = 0; i < rows; ++i) {
            const QByteArray row = pair(i * 7919, "name " + QByteArray::number(i % 1000));
            (*writer)->row().append(row.constData(), std::size_t(row.size()));
            QVERIFY_RESULT((*writer)->endRow());
            expected += row;
        }
        QVERIFY_RESULT((*writer)->finish());
    }
    const auto read = readAll(file);
    QVERIFY_RESULT(read);
    QCOMPARE(read->rows, rows);
    QVERIFY(read->bytes == expected);
    QVERIFY(rows == 0 || read->fileBytes == file.size());
}

void TestAvroContainer::pieceSizeDoesNotMatter()
{
    QList<AvroBlock> blocks;
    QByteArray expected;
    for (int i = 0; i < 300; ++i) {
        QByteArray rows;
        for (int j = 0; j < i % 7; ++j)
            rows += pair(i * 100 + j, QByteArray(i, 'x'));
        blocks.append({i % 7, deflated(rows)});
        expected += rows;
    }
    const QByteArray file = avroFile(kPair, blocks, "deflate");
    for (const qsizetype piece : {1, 2, 3, 16, 1000, 1 << 20}) {
        const auto read = readAll(file, piece);
        QVERIFY_RESULT(read);
        QVERIFY(read->bytes == expected);
    }
}

void TestAvroContainer::readsOddFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<qint64>("rows");
    const QByteArray row = pair(1, "a");
    QTest::newRow("no block") << avroFile(kPair, {}) << qint64(0);
    QTest::newRow("an empty block") << avroFile(kPair, {{0, {}}, {1, row}, {0, {}}}) << qint64(1);
    QTest::newRow("an empty deflate block")
        << avroFile(kPair, {{0, deflated({})}, {1, deflated(row)}}, "deflate") << qint64(1);
    // Python's library leaves three of the four bytes of zlib's checksum.
    QTest::newRow("bytes behind the stream")
        << avroFile(kPair, {{1, deflated(row) + "abc"}, {1, deflated(row)}}, "deflate") << qint64(2);
    const QByteArray noCodec = "Obj\x01" + avroLong(1) + test::avroText("avro.schema") + test::avroText(kPair) +
                               avroLong(0) + QByteArray(16, 'S') + avroLong(1) + avroLong(row.size()) + row +
                               QByteArray(16, 'S');
    QTest::newRow("no codec is null") << noCodec << qint64(1);
    const QByteArray entry = test::avroText("avro.schema") + test::avroText(kPair);
    QTest::newRow("a sized block of metadata")
        << QByteArray("Obj\x01" + avroLong(-1) + avroLong(entry.size()) + entry + avroLong(0) + QByteArray(16, 'S'))
        << qint64(0);
}

void TestAvroContainer::readsOddFiles()
{
    QFETCH(QByteArray, file);
    QFETCH(qint64, rows);
    const auto read = readAll(file);
    QVERIFY_RESULT(read);
    QCOMPARE(read->rows, rows);
}

void TestAvroContainer::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("reason");
    const QByteArray row = pair(1, "a");
    constexpr qint64 huge = qint64(1) << 62;
    const auto block = [&](const AvroBlock& it) { return avroFile(kPair, {it}); };
    const auto raw = [&](const QByteArray& bytes) { return QByteArray(avroFile(kPair, {}) + bytes); };
    QTest::newRow("empty file") << QByteArray() << u"no Avro file"_s;
    QTest::newRow("CSV") << QByteArray("1,Sales\n") << u"no Avro file"_s;
    QTest::newRow("version 2") << QByteArray("Obj\x02") + kPair << u"no Avro file"_s;
    QTest::newRow("magic alone") << QByteArray("Obj\x01") << u"within its header"_s;
    QTest::newRow("half the magic") << QByteArray("Ob") << u"within its header"_s;
    QTest::newRow("no schema") << QByteArray("Obj\x01" + avroLong(0) + QByteArray(16, 'S')) << u"no schema"_s;
    QTest::newRow("huge metadata count") << QByteArray("Obj\x01" + avroLong(huge)) << u"header"_s;
    QTest::newRow("smallest metadata count")
        << QByteArray("Obj\x01" + avroLong(std::numeric_limits<qint64>::min()) + avroLong(1)) << u"header"_s;
    QTest::newRow("huge metadata key") << QByteArray("Obj\x01" + avroLong(1) + avroLong(huge)) << u"header"_s;
    QTest::newRow("negative metadata key") << QByteArray("Obj\x01" + avroLong(1) + avroLong(-5)) << u"header"_s;
    QTest::newRow("endless metadata")
        << QByteArray("Obj\x01" +
                      (avroLong(1) + test::avroText("a") + test::avroText(QByteArray(1000, 'x'))).repeated(6000))
        << u"header"_s;
    for (const char* codec : {"zstandard", "snappy", "bzip2", "xz", "lzo", ""})
        QTest::addRow("codec %s", codec) << avroFile(kPair, {{1, row}}, codec) << u"codec"_s;
    QTest::newRow("rows of nothing") << avroFile(avroRecord(avroField("a", "\"null\"")), {{huge, {}}})
                                     << u"hold nothing"_s;
    QTest::newRow("wrong mark") << block({1, row, -1, QByteArray(16, 'T')}) << u"mark"_s;
    QTest::newRow("negative count") << block({-1, row}) << u"impossible"_s;
    QTest::newRow("negative size") << raw(avroLong(1) + avroLong(-2)) << u"impossible"_s;
    QTest::newRow("huge count") << block({huge, row}) << u"fewer rows"_s;
    QTest::newRow("count too small") << block({1, row + row}) << u"more rows"_s;
    QTest::newRow("count of none") << block({0, row}) << u"more rows"_s;
    QTest::newRow("huge size") << raw(avroLong(1) + avroLong(huge) + row) << u"cut off"_s;
    QTest::newRow("size too small") << block({1, row, row.size() - 1}) << QString();
    QTest::newRow("number too long") << block({1, QByteArray(11, char(0xFF))}) << u"no row"_s;
    QTest::newRow("number of 65 bits") << block({1, QByteArray(9, char(0xFF)) + "\x02" + test::avroText("a")})
                                       << u"no row"_s;
    QTest::newRow("count of 65 bits") << raw(QByteArray(9, char(0xFF)) + "\x02") << u"impossible"_s;
    QTest::newRow("negative length") << block({1, avroLong(1) + avroLong(-1)}) << u"no row"_s;
    QTest::newRow("huge length") << block({1, avroLong(1) + avroLong(huge)}) << u"no row"_s;
    QTest::newRow("length beyond the block") << block({1, avroLong(1) + avroLong(100) + "abc"}) << u"fewer rows"_s;
    QTest::newRow("no deflate") << avroFile(kPair, {{1, QByteArray(100, char(0xFF))}}, "deflate") << u"unpacked"_s;
    QTest::newRow("cut deflate") << avroFile(kPair, {{1, deflated(row).chopped(2)}}, "deflate") << QString();
    QTest::newRow("more in the stream") << avroFile(kPair, {{1, deflated(row + row)}}, "deflate") << u"more rows"_s;
    QTest::newRow("bomb behind the rows")
        << avroFile(kPair, {{1, deflated(row + QByteArray(100'000'000, '\0'))}}, "deflate") << u"more rows"_s;
    const QByteArray choice = avroRecord(avroField("a", R"(["null","long"])"));
    QTest::newRow("branch too high") << avroFile(choice, {{1, avroLong(2)}}) << u"no row"_s;
    QTest::newRow("negative branch") << avroFile(choice, {{1, avroLong(-1)}}) << u"no row"_s;
    const QByteArray symbol = avroRecord(avroField("a", R"({"type":"enum","name":"E","symbols":["x"]})"));
    QTest::newRow("symbol too high") << avroFile(symbol, {{1, avroLong(1)}}) << u"no row"_s;
    QTest::newRow("an int of 33 bits") << avroFile(avroRecord(avroField("a", "\"int\"")), {{1, avroLong(1ll << 31)}})
                                       << u"no row"_s;
    QTest::newRow("yes, no and 2") << avroFile(avroRecord(avroField("a", "\"boolean\"")), {{1, "\x02"}}) << u"no row"_s;
    const QByteArray list = avroRecord(avroField("a", R"({"type":"array","items":"int"})"));
    QTest::newRow("huge list") << avroFile(list, {{1, avroLong(huge)}}) << u"no row"_s;
    QTest::newRow("huge sized list") << avroFile(list, {{1, avroLong(-1) + avroLong(huge)}}) << u"no row"_s;
    const QByteArray chain = avroRecord(avroField("a", R"(["null","row"])"));
    QTest::newRow("rows in rows, 100,000 deep")
        << avroFile(chain, {{1, avroLong(1).repeated(100'000) + avroLong(0)}}) << u"no row"_s;
}

void TestAvroContainer::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, reason);
    for (const qsizetype piece : {7, 1 << 30}) {
        const auto read = readAll(file, file.size() > 1'000'000 ? 1 << 30 : piece);
        QVERIFY_FAILED(read, ErrorCode::UnusableFile);
        QVERIFY2(read.error().message.contains(reason), qPrintable(read.error().message));
    }
}

void TestAvroContainer::everyCutIsNoticed()
{
    const QByteArray row = pair(1, "Ana") + pair(2, "Ben");
    for (const bool packed : {false, true}) {
        const QByteArray file = avroFile(kPair, {{2, packed ? deflated(row) : row}, {2, packed ? deflated(row) : row}},
                                         packed ? "deflate" : "null");
        const qsizetype header = avroFile(kPair, {}, packed ? "deflate" : "null").size();
        const qsizetype oneBlock = header + (file.size() - header) / 2;
        for (qsizetype size = 0; size < file.size(); ++size) {
            if (size == header || size == oneBlock)
                QVERIFY_RESULT(readAll(file.first(size))); // a file of fewer blocks looks like this
            else
                QVERIFY_FAILED(readAll(file.first(size)), ErrorCode::UnusableFile);
        }
    }
}

void TestAvroContainer::numbersKeepTheirEnds()
{
    for (const qint64 number : {qint64(0), qint64(-1), qint64(63), qint64(64), qint64(-65), qint64(1) << 33,
                                std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()}) {
        const QByteArray bytes = avroLong(number);
        const char* at = bytes.constData();
        qint64 read = 5;
        QCOMPARE(readLong(at, bytes.constEnd(), read), ReadStatus::Good);
        QCOMPARE(read, number);
        QCOMPARE(at, bytes.constEnd());
        at = bytes.constData();
        QCOMPARE(readLong(at, bytes.constEnd() - 1, read), ReadStatus::NeedMore);
    }
    QCOMPARE(avroLong(-64), QByteArray("\x7F"));
    QCOMPARE(avroLong(64), QByteArray("\x80\x01"));
}

// One block of 200 MB, from 200 kB, comes out in small runs.
void TestAvroContainer::unpacksAPieceAtATime()
{
    constexpr qint64 rows = 200'000;
    const QByteArray one = pair(7, QByteArray(1000, 'x'));
    const auto read = [&] {
        const QByteArray file = avroFile(kPair, {{rows, deflated(one.repeated(rows))}}, "deflate");
        return ContainerReader::open(feedOf(file), u"x.avro"_s);
    }();
    QVERIFY_RESULT(read);
    qint64 seen = 0;
    for (;;) {
        const auto run = (*read)->next();
        QVERIFY_RESULT(run);
        if (!*run)
            break;
        seen += (*run)->rows;
        QVERIFY((*run)->bytes.size() <= ContainerReader::runBytes + one.size());
        QVERIFY((*run)->rows <= ContainerReader::runRows);
    }
    QCOMPARE(seen, rows);
}

void TestAvroContainer::skipsWhatHoldsOthers()
{
    const QByteArray schema =
        avroRecord(avroField("tags", R"({"type":"array","items":"string"})") + "," +
                   avroField("nulls", R"({"type":"array","items":"null"})") + "," +
                   avroField("map", R"({"type":"map","values":["null","double"]})") + "," +
                   avroField("inner", R"({"type":"record","name":"inner","fields":[{"name":"x","type":"float"}]})") +
                   "," + avroField("id", "\"long\""));
    const QByteArray row = avroLong(2) + test::avroText("a") + test::avroText("b") + avroLong(-1) + avroLong(2) +
                           test::avroText("c") + avroLong(0) + avroLong(qint64(1) << 60) + avroLong(0) + avroLong(1) +
                           test::avroText("key") + avroLong(1) + QByteArray(8, 'd') + avroLong(0) + QByteArray(4, 'f') +
                           avroLong(42);
    const auto read = readAll(avroFile(schema, {{2, row + row}}));
    QVERIFY_RESULT(read);
    QCOMPARE(read->rows, 2);
    const auto parsed = parseSchema(schema);
    QVERIFY_RESULT(parsed);
    std::vector<Value> values;
    const RowDecoder decoder(*parsed);
    const char* const next = decoder.read(row.constData(), row.constEnd(), values);
    QCOMPARE(next, row.constEnd());
    QCOMPARE(values[0].kind, Value::Kind::Unread);
    QCOMPARE(values[4].integer, 42);
}

void TestAvroContainer::readsValues()
{
    const auto schema = parseSchema(avroRecord(
        avroField("a", R"({"type":"long","logicalType":"timestamp-micros"})") + "," +
        avroField("b", R"({"type":"int","logicalType":"date"})") + "," + avroField("c", "\"double\"") + "," +
        avroField("d", "\"float\"") + "," + avroField("e", R"({"type":"enum","name":"E","symbols":["x","yy"]})") + "," +
        avroField("f", R"(["null","bytes"])") + "," + avroField("g", "\"boolean\"") + "," +
        avroField("h", R"({"type":"fixed","name":"F","size":2})") + "," +
        avroField("i", R"({"type":"bytes","logicalType":"decimal","precision":4})")));
    QVERIFY_RESULT(schema);
    const QByteArray row = avroLong(-1) + avroLong(-1) + QByteArray::fromHex("000000000000f83f") +
                           QByteArray::fromHex("000000bf") + avroLong(1) + avroLong(1) + test::avroText("\xFF") +
                           "\x01" + "hi" + test::avroText("\x01");
    std::vector<Value> values;
    const RowDecoder decoder(*schema);
    QCOMPARE(decoder.read(row.constData(), row.constEnd(), values), row.constEnd());
    QCOMPARE(values[0].kind, Value::Kind::DateTime);
    QCOMPARE(values[0].integer, -1); // the millisecond that the microsecond is within
    QCOMPARE(values[1].integer, -86'400'000);
    QCOMPARE(values[2].real, 1.5);
    QCOMPARE(values[3].real, -0.5);
    QVERIFY(values[4].view() == "yy");
    QVERIFY(values[5].view() == "\xFF");
    QVERIFY(values[6].view() == "true");
    QVERIFY(values[7].view() == "hi");
    QCOMPARE(values[8].kind, Value::Kind::Unread);
    for (qsizetype size = 0; size < row.size(); ++size)
        QVERIFY(decoder.read(row.constData(), row.constData() + size, values) == nullptr);
}

QTEST_GUILESS_MAIN(TestAvroContainer)
#include "tst_avrocontainer.moc"
