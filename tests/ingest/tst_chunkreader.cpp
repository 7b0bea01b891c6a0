// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/chunkreader.h"
#include "core/ingest/rowparser.h"
#include "tests/ingest/testtables.h"
#include "tests/support/resultchecks.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace globant;
using namespace globant::ingest;
using namespace Qt::StringLiterals;

namespace {

const catalog::TableSchema& departments()
{
    return testTable(u"departments"_s);
}

Dialect dialectWith(char delimiter)
{
    Dialect dialect;
    dialect.delimiter = delimiter;
    dialect.columnCount = 2;
    dialect.columnOfField = {0, 1};
    return dialect;
}

// All that an import would see of a file: a line for each row and reject, in file order, then the sums.
struct Outcome
{
    QStringList events;
    qint64 rowsRead = 0;
    qint64 lines = 0;
    qint64 fileBytes = 0;
    QByteArray text;

    bool operator==(const Outcome&) const = default;
};

void add(Outcome& outcome, const Batch& batch)
{
    QMap<qint64, QString> events;
    for (qint64 i = 0; i < batch.rowCount(); ++i) {
        const Cell* row = batch.row(i);
        const qint64 line = outcome.lines + batch.origins[std::size_t(i)].line;
        events.insert(line,
                      u"%1: %2|%3"_s.arg(line).arg(row[0].integer).arg(QString::fromUtf8(row[1].text, row[1].length)));
    }
    for (const Reject& reject : batch.rejects) {
        const qint64 line = outcome.lines + reject.line;
        events.insert(line, u"%1: %2 %3 %4"_s.arg(line)
                                .arg(rejectName(reject.code))
                                .arg(reject.field)
                                .arg(QString::fromUtf8(reject.text)));
    }
    outcome.events += events.values();
    outcome.rowsRead += batch.rowsRead;
    outcome.lines += batch.lineCount;
    outcome.text += batch.chunk.bytes;
}

Outcome parsedWhole(const QByteArray& text, bool skipHeader)
{
    const Dialect dialect = dialectWith(',');
    Chunk chunk;
    chunk.bytes = text;
    Outcome outcome;
    add(outcome, RowParser(departments(), dialect, {}).parse(std::move(chunk), skipHeader));
    outcome.fileBytes = text.size();
    return outcome;
}

Result<Outcome> readInChunks(const QString& path, qsizetype chunkBytes, bool skipHeader,
                             Encoding encoding = Encoding::Utf8, bool withSample = true)
{
    GLOBANT_TRY_VALUE(const auto reader, ChunkReader::open(path, chunkBytes));
    if (withSample)
        GLOBANT_TRY(reader->sample());
    reader->configure(encoding, ',');
    const Dialect dialect = dialectWith(',');
    const References none;
    const RowParser parser(departments(), dialect, none);
    Outcome outcome;
    for (qint64 sequence = 0;; ++sequence) {
        GLOBANT_TRY_VALUE(auto chunk, reader->next());
        if (!chunk)
            return outcome;
        if (chunk->sequence != sequence)
            return fail(ErrorCode::Internal, u"chunk out of order"_s);
        outcome.fileBytes += chunk->fileBytes;
        add(outcome, parser.parse(std::move(*chunk), skipHeader && sequence == 0));
    }
}

// Everything that CSV files have, well-formed or not.
QByteArray randomCsv(QRandomGenerator& random)
{
    static const QByteArrayList pieces{
        "\"",         "\"\"",      "\n",    "\r",       "\r\n",         "\n",
        ",",          ",",         "1,a\n", "2,b\r\n",  "3,\"c\nd\"\n", "4,\"e\"\"f\"\n",
        "5,\"g\"x\n", " ",         "x",     "\xC3\xA9", "\xE9",         "7, \"h\r\ni\" \r\n",
        "\n\n",       "8,\"lost\n"};
    QByteArray bytes;
    const int count = random.bounded(60);
    for (int i = 0; i < count; ++i)
        bytes += pieces[random.bounded(int(pieces.size()))];
    return bytes;
}

} // namespace

class TestChunkReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAFile_data();
    void readsAFile();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void refusesWithoutPermission();
    void reportsAReadError();
    void samplesTheStart_data();
    void samplesTheStart();
    void chunkSizeDoesNotMatter();
    void aCutInAQuotedValueIsSafe();
    void decodesAcrossChunks();
    void givesUpOnALostQuoteAnywhere();
    void readsALongQuotedValue();
    void refusesALongLine();
    void firstChunkHoldsARecord();
    void noticesAFileThatShrinks();
    void noticesAFileThatGrows();
    void readsAFifo();
    void readsAnEmptyFifo();
    void stopsWaitingForAFifo();
    void readsADevice();

private:
    QString write(const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(u"file.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the test's file");
        return path;
    }

    QString makeFifo()
    {
        const QString path = m_folder.filePath(u"fifo"_s);
        QFile::remove(path);
        if (::mkfifo(QFile::encodeName(path).constData(), 0600) != 0)
            qFatal("cannot make a FIFO");
        return path;
    }

    QTemporaryDir m_folder;
};

void TestChunkReader::readsAFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one row") << QByteArray("1,a");
    QTest::newRow("blank lines alone") << QByteArray("\n\r\n\n");
    QTest::newRow("rows") << QByteArray("1,a\n2,b\n").repeated(1000);
    QTest::newRow("beyond the sample") << QByteArray("1,some words to fill a line\n").repeated(100'000);
}

void TestChunkReader::readsAFile()
{
    QFETCH(QByteArray, bytes);
    const QString path = write(bytes);
    for (const bool withSample : {true, false}) {
        auto reader = ChunkReader::open(path, 100'000);
        QVERIFY_RESULT(reader);
        QCOMPARE((*reader)->fileSize(), bytes.size());
        if (withSample)
            QVERIFY_RESULT((*reader)->sample());
        QByteArray all;
        qint64 fileBytes = 0;
        while (true) {
            auto chunk = (*reader)->next();
            QVERIFY_RESULT(chunk);
            if (!*chunk)
                break;
            QVERIFY(chunk->value().bytes.size() <= 200'000);
            all += chunk->value().bytes;
            fileBytes += chunk->value().fileBytes;
        }
        QCOMPARE(all, bytes);
        QCOMPARE(fileBytes, bytes.size());
        QCOMPARE((*reader)->sha256(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QVERIFY(!(*reader)->next()->has_value());
    }
}

void TestChunkReader::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("word");
    QTest::newRow("missing") << m_folder.filePath(u"none.csv"_s) << u"no file"_s;
    QTest::newRow("below a file") << write("x") + u"/x"_s << u"no file"_s;
    QTest::newRow("folder") << m_folder.path() << u"folder"_s;
    QTest::newRow("empty name") << QString() << u"no file"_s;
}

void TestChunkReader::refusesWhatIsNoFile()
{
    QFETCH(QString, path);
    QFETCH(QString, word);
    const auto reader = ChunkReader::open(path);
    QVERIFY_FAILED(reader, ErrorCode::UnreadableFile);
    QVERIFY2(reader.error().message.contains(word), qPrintable(reader.error().message));
}

void TestChunkReader::refusesWithoutPermission()
{
    if (::geteuid() == 0)
        QSKIP("The administrator may read everything.");
    const QString path = write("1,a\n");
    QVERIFY(QFile::setPermissions(path, QFile::WriteOwner));
    const auto reader = ChunkReader::open(path);
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY_FAILED(reader, ErrorCode::UnreadableFile);
    QVERIFY(reader.error().message.contains(u"permitted"_s));
}

void TestChunkReader::reportsAReadError()
{
    // Nothing is mapped at address 0, so the first read fails.
    const auto reader = ChunkReader::open(u"/proc/self/mem"_s);
    QVERIFY_RESULT(reader);
    QVERIFY_FAILED((*reader)->next(), ErrorCode::UnreadableFile);
    QVERIFY_FAILED((*reader)->next(), ErrorCode::UnreadableFile);
}

void TestChunkReader::samplesTheStart_data()
{
    QTest::addColumn<qsizetype>("size");
    constexpr qsizetype mib = 1024 * 1024;
    for (const qsizetype size : {qsizetype(0), qsizetype(1), mib - 1, mib, mib + 1, 3 * mib})
        QTest::addRow("%lld", static_cast<long long>(size)) << size;
}

void TestChunkReader::samplesTheStart()
{
    QFETCH(qsizetype, size);
    QByteArray bytes(size, 'x');
    for (qsizetype i = 10; i < size; i += 10)
        bytes[i] = '\n';
    const auto reader = ChunkReader::open(write(bytes));
    QVERIFY_RESULT(reader);
    for (int i = 0; i < 2; ++i) {
        const auto sample = (*reader)->sample();
        QVERIFY_RESULT(sample);
        QCOMPARE(*sample, bytes.first(qMin(size, qsizetype(1024 * 1024))));
        QCOMPARE((*reader)->sampleIsWhole(), size <= 1024 * 1024);
    }
}

void TestChunkReader::chunkSizeDoesNotMatter()
{
    QRandomGenerator random(6);
    for (int i = 0; i < 60; ++i) {
        const QByteArray bytes = randomCsv(random);
        const QString path = write(bytes);
        for (const bool skipHeader : {false, true}) {
            const Outcome whole = parsedWhole(bytes, skipHeader);
            QCOMPARE(whole.rowsRead, whole.events.size());
            for (qsizetype size = 1; size <= 1024; size += size < 64 ? 1 : 480) {
                const auto outcome = readInChunks(path, size, skipHeader, Encoding::Utf8, size % 2 == 0);
                QVERIFY_RESULT(outcome);
                QCOMPARE(outcome->events, whole.events);
                QVERIFY(*outcome == whole);
            }
        }
    }
}

void TestChunkReader::aCutInAQuotedValueIsSafe()
{
    const QByteArray bytes("1,a\r\n2,\"say \"\"x\"\",\r\nthen\r\r\n go \"\r\n3,\"\"\r\n4,\"z\"");
    const QString path = write(bytes);
    const Outcome whole = parsedWhole(bytes, false);
    QCOMPARE(whole.events, (QStringList{u"0: 1|a"_s, u"1: 2|say \"x\",\r\nthen\r\r\n go"_s,
                                        u"5: missing_value 1 3,\"\""_s, u"6: 4|z"_s}));
    for (qsizetype cut = 1; cut <= bytes.size(); ++cut)
        QVERIFY(*readInChunks(path, cut, false) == whole);
}

void TestChunkReader::decodesAcrossChunks()
{
    const QString text = u"1,é€𝄞\r\n2,\"日\n本\"\r\n3,x"_s;
    QByteArray wide("\xFF\xFE", 2);
    for (const QChar c : text)
        wide.append(char(c.unicode() & 0xFF)).append(char(c.unicode() >> 8));
    const QString path = write(wide);
    Outcome whole = parsedWhole(text.toUtf8(), false);
    whole.fileBytes = wide.size();
    QCOMPARE(whole.events.size(), 3);
    for (qsizetype size = 1; size <= wide.size() + 1; ++size)
        QVERIFY(*readInChunks(path, size, false, Encoding::Utf16Le) == whole);

    const QString bomAlone = write("\xEF\xBB\xBF");
    const auto outcome = readInChunks(bomAlone, 1024, true);
    QVERIFY_RESULT(outcome);
    QCOMPARE(outcome->fileBytes, 3);
    QCOMPARE(outcome->rowsRead, 0);
}

void TestChunkReader::givesUpOnALostQuoteAnywhere()
{
    // The next quote stands further away than kMaxRecordBytes.
    const QByteArray line = "2," + QByteArray(250, 'w') + "\n";
    const QByteArray lines = line.repeated(int(kMaxRecordBytes / line.size() + 2));
    const QByteArray bytes = "1,a\n9,\"lost\n" + lines + "3,\"b\"\n";
    const QString path = write(bytes);
    const Outcome whole = parsedWhole(bytes, false);
    QCOMPARE(whole.events[1], u"1: unterminated_quote -1 9,\"lost"_s);
    QCOMPARE(whole.rowsRead, whole.lines);
    for (const qsizetype size : {qsizetype(4096), qsizetype(1024 * 1024), qsizetype(32 * 1024 * 1024)})
        QVERIFY(*readInChunks(path, size, false) == whole);
}

void TestChunkReader::readsALongQuotedValue()
{
    const QByteArray value = QByteArray("words, and\nmore ").repeated(300'000);
    const auto outcome = readInChunks(write("1,\"" + value + "\"\n2,b\n"), 1000, false);
    QVERIFY_RESULT(outcome);
    QCOMPARE(outcome->rowsRead, 2);
    QVERIFY(outcome->events[0].contains(u"value_too_long"_s) || outcome->events[0].contains(u"0:"_s));
    QCOMPARE(outcome->events[1], u"300001: 2|b"_s);
}

void TestChunkReader::refusesALongLine()
{
    const QString path = write("1,a\n2," + QByteArray(int(kMaxRecordBytes), 'x') + "\n3,c\n");
    for (const qsizetype size : {qsizetype(100'000), qsizetype(32 * 1024 * 1024)})
        QVERIFY_FAILED(readInChunks(path, size, false), ErrorCode::UnusableFile);
}

void TestChunkReader::firstChunkHoldsARecord()
{
    const QString path = write("\n\r\n\n\r\rid,department\n1,a\n");
    for (qsizetype size = 1; size < 30; ++size) {
        const auto reader = ChunkReader::open(path, size);
        const auto chunk = (*reader)->next();
        QVERIFY_RESULT(chunk);
        QVERIFY(chunk->value().bytes.contains("id,department"));
    }
    const QString blank = write(QByteArray("\n").repeated(int(kMaxRecordBytes) * 3));
    const auto reader = ChunkReader::open(blank);
    QVERIFY_FAILED((*reader)->next(), ErrorCode::UnusableFile);
}

void TestChunkReader::noticesAFileThatShrinks()
{
    const QString path = write(QByteArray("1,a\n").repeated(10'000));
    const auto reader = ChunkReader::open(path, 1000);
    QVERIFY_RESULT((*reader)->next());
    QVERIFY(QFile::resize(path, 20'000));
    Result<std::optional<Chunk>> chunk = (*reader)->next();
    while (chunk && *chunk)
        chunk = (*reader)->next();
    QVERIFY_FAILED(chunk, ErrorCode::UnreadableFile);
    QVERIFY(chunk.error().message.contains(u"shorter"_s));
    QVERIFY((*reader)->sha256().isEmpty());
}

void TestChunkReader::noticesAFileThatGrows()
{
    const QString path = write(QByteArray("1,a\n").repeated(10'000));
    const auto reader = ChunkReader::open(path, 1000);
    QVERIFY_RESULT((*reader)->next());
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("2,b\n");
    file.close();
    Result<std::optional<Chunk>> chunk = (*reader)->next();
    while (chunk && *chunk)
        chunk = (*reader)->next();
    QVERIFY_FAILED(chunk, ErrorCode::UnreadableFile);
    QVERIFY(chunk.error().message.contains(u"grew"_s));
}

void TestChunkReader::readsAFifo()
{
    const QString path = makeFifo();
    const QByteArray bytes = QByteArray("1,a\n2,\"b\nc\"\n").repeated(50'000);
    std::thread writer([&] {
        QFile file(path);
        // In small pieces, so that the reader has to wait.
        if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            for (qsizetype at = 0; at < bytes.size(); at += 3001)
                file.write(bytes.mid(at, 3001));
        }
    });
    const auto reader = ChunkReader::open(path, 10'000);
    QByteArray all;
    bool good = reader && (*reader)->fileSize() == -1 && (*reader)->sample();
    while (good) {
        const auto chunk = (*reader)->next();
        good = chunk.has_value();
        if (!good || !*chunk)
            break;
        all += chunk->value().bytes;
    }
    writer.join();
    QVERIFY(good);
    QCOMPARE(all, bytes);
    QCOMPARE((*reader)->sha256(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

void TestChunkReader::readsAnEmptyFifo()
{
    const QString path = makeFifo();
    const auto reader = ChunkReader::open(path);
    QVERIFY_RESULT(reader);
    // The writer comes after the reader, and goes without a word.
    const int fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC);
    QVERIFY(fd >= 0);
    ::close(fd);
    const auto chunk = (*reader)->next();
    QVERIFY_RESULT(chunk);
    QVERIFY(!chunk->has_value());
}

void TestChunkReader::stopsWaitingForAFifo()
{
    const QString path = makeFifo();
    for (const bool sampled : {false, true}) {
        const auto reader = ChunkReader::open(path);
        QVERIFY_RESULT(reader);
        std::thread person([&] { (*reader)->cancel(); });
        if (sampled)
            QVERIFY_FAILED((*reader)->sample(), ErrorCode::Cancelled);
        else
            QVERIFY_FAILED((*reader)->next(), ErrorCode::Cancelled);
        person.join();
    }
}

void TestChunkReader::readsADevice()
{
    const auto reader = ChunkReader::open(u"/dev/null"_s);
    QVERIFY_RESULT(reader);
    QCOMPARE((*reader)->fileSize(), -1);
    QVERIFY_RESULT((*reader)->sample());
    QVERIFY(!(*reader)->next()->has_value());
}

QTEST_GUILESS_MAIN(TestChunkReader)
#include "tst_chunkreader.moc"
