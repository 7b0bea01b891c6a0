// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/recordscanner.h"

#include <QRandomGenerator>
#include <QTest>

using namespace globant::ingest;

namespace {

using Status = Record::Status;

QByteArray randomCsv(QRandomGenerator& random, int length)
{
    static const QByteArray letters("\"\"\",,\n\n\r ab1");
    QByteArray bytes;
    for (int i = 0; i < length; ++i)
        bytes.append(letters[random.bounded(int(letters.size()))]);
    return bytes;
}

} // namespace

class TestRecordScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scans_data();
    void scans();
    void asksForMore_data();
    void asksForMore();
    void anAnswerStands();
    void givesUpOnALongQuote();
    void finishesALongLine();
    void wholeRecordsEndWhereRecordsEnd_data();
    void wholeRecordsEndWhereRecordsEnd();
    void wholeRecordsAgreeWithTheScanner();
    void wholeRecordsRefuseALongLine();
};

void TestRecordScanner::scans_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("next");
    QTest::addColumn<bool>("good");
    const auto row = [](const char* name, const char* bytes, int end, int next, bool good = true) {
        QTest::newRow(name) << QByteArray(bytes) << end << next << good;
    };
    row("lf", "1,a\n2,b\n", 3, 4);
    row("crlf", "1,a\r\n2,b\r\n", 3, 5);
    row("cr", "1,a\r2,b\r", 3, 4);
    row("cr cr", "1,a\r\r\n", 3, 4);
    row("no line end", "1,a", 3, 3);
    row("blank line", "\n1,a", 0, 1);
    row("blank crlf", "\r\n1,a", 0, 2);
    row("nothing", "", 0, 0);
    row("quoted", "\"1\",\"a\"\nx", 7, 8);
    row("quoted, last", "\"1\",\"a\"", 7, 7);
    row("line breaks in quotes", "1,\"a\nb\r\nc\rd\"\nx", 12, 13);
    row("delimiter in quotes", "\"a,\nb\",1\nx", 8, 9);
    row("doubled quotes", "\"a\"\"\n\"\"\",1\nx", 10, 11);
    row("spaces before and behind quotes", " \t\"a\nb\" \t,1\n", 11, 12);
    row("a quote within a value is a character", "5\" disk,\n\"", 8, 9);
    row("empty quotes", "\"\"\n", 2, 3);
    row("unclosed", "1,\"a\n2,b\n", 4, 5, false);
    row("unclosed crlf", "1,\"a\r\n2,b\r\n", 4, 6, false);
    row("unclosed in the last line", "1,\"a", 4, 4, false);
    row("lone quote at the end", "1,\"", 3, 3, false);
    row("text behind quotes", "1,\"a\"b\n2,c\n", 6, 7, false);
    row("text behind quotes over lines", "1,\"a\nb\"c\n2,c\n", 4, 5, false);
    row("quote behind quotes", "1,\"a\" \"b\"\n", 9, 10, false);
    row("only doubled ones follow", "1,\"a\"\"\n2,\"\"\n", 6, 7, false);
}

void TestRecordScanner::scans()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, end);
    QFETCH(int, next);
    QFETCH(bool, good);
    const Record record = scanRecord(bytes.cbegin(), bytes.cend(), ',', true);
    QCOMPARE(record.status, good ? Status::Complete : Status::Unterminated);
    QCOMPARE(record.end - bytes.cbegin(), end);
    QCOMPARE(record.next - bytes.cbegin(), next);
}

void TestRecordScanner::asksForMore_data()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char* bytes :
         {"", "1", "1,a", "1,a\r", "1,\"", "1,\"a", "1,\"a\"", "1,\"a\" ", "1,\"a\nb\n", "\r", "\"a\"\"", "1,\"a\"b"})
        QTest::newRow(bytes) << QByteArray(bytes);
}

void TestRecordScanner::asksForMore()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(scanRecord(bytes.cbegin(), bytes.cend(), ',', false).status, Status::NeedMore);
    QVERIFY(scanRecord(bytes.cbegin(), bytes.cend(), ',', true).status != Status::NeedMore);
}

void TestRecordScanner::anAnswerStands()
{
    QRandomGenerator random(4);
    for (int i = 0; i < 3000; ++i) {
        const QByteArray bytes = randomCsv(random, 1 + random.bounded(40));
        const char* const begin = bytes.cbegin();
        const Record whole = scanRecord(begin, bytes.cend(), ',', true);
        QVERIFY(whole.next > begin && whole.end <= whole.next && whole.next <= bytes.cend());
        for (qsizetype visible = 0; visible <= bytes.size(); ++visible) {
            const Record part = scanRecord(begin, begin + visible, ',', false);
            if (part.status == Status::NeedMore)
                continue;
            QCOMPARE(part.status, whole.status);
            QCOMPARE(part.end, whole.end);
            QCOMPARE(part.next, whole.next);
        }
    }
}

void TestRecordScanner::givesUpOnALongQuote()
{
    const QByteArray start("1,\"lost\n");
    const QByteArray lines = QByteArray("2,some text\n").repeated(int(kMaxRecordBytes / 12 + 1));
    const QByteArray file = start + lines + "3,\"\n";
    const char* const begin = file.cbegin();
    for (const qsizetype visible : {qsizetype(100), kMaxRecordBytes - 1, kMaxRecordBytes, file.size()}) {
        const Record record = scanRecord(begin, begin + visible, ',', false);
        if (visible < kMaxRecordBytes) {
            QCOMPARE(record.status, Status::NeedMore);
        } else {
            QCOMPARE(record.status, Status::Unterminated);
            QCOMPARE(record.next - begin, start.size());
        }
    }
    // Unquoted text that goes on for longer than that behind a quoted line break counts as lost, too.
    const QByteArray wide = "\"a\nb\"," + QByteArray(int(kMaxRecordBytes), 'x') + '\n';
    const Record record = scanRecord(wide.cbegin(), wide.cend(), ',', true);
    QCOMPARE(record.status, Status::Unterminated);
    QCOMPARE(record.end - wide.cbegin(), 2);
}

void TestRecordScanner::finishesALongLine()
{
    const QByteArray line = QByteArray(int(kMaxRecordBytes) + 10, 'x') + "\n1\n";
    const Record record = scanRecord(line.cbegin(), line.cend(), ',', false);
    QCOMPARE(record.status, Status::Complete);
    QCOMPARE(record.end - line.cbegin(), kMaxRecordBytes + 10);
    QCOMPARE(scanRecord(line.cbegin(), line.cbegin() + kMaxRecordBytes + 5, ',', false).status, Status::NeedMore);
}

void TestRecordScanner::wholeRecordsEndWhereRecordsEnd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("whole");
    const auto row = [](const char* name, const char* bytes, int whole) {
        QTest::newRow(name) << QByteArray(bytes) << whole;
    };
    row("nothing", "", 0);
    row("part of a line", "1,a", 0);
    row("lines", "1,a\n2,b\n3", 8);
    row("a CR at the end may be half a CRLF", "1,a\r2,b\r", 4);
    row("CRLF", "1,a\r\n2,b\r\n", 10);
    row("an open quote", "1,a\n2,\"b\n3,c\n", 4);
    row("an open quote with blank lines before", "\n\r\n\"b\n3,c\n", 3);
    row("a closed quote", "1,a\n2,\"b\n\"\n3", 11);
    row("a closed quote at the end", "1,a\n2,\"b\n\"", 4);
    row("a quote within", "1,a\"\n2,\n3", 8);
    row("text behind quotes", "1,\"a\"b\n2", 7);
}

void TestRecordScanner::wholeRecordsEndWhereRecordsEnd()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, whole);
    QCOMPARE(wholeRecords(bytes.cbegin(), bytes.cend(), ',', false), whole);
    QCOMPARE(wholeRecords(bytes.cbegin(), bytes.cend(), ',', true), bytes.size());
}

void TestRecordScanner::wholeRecordsAgreeWithTheScanner()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 5000; ++i) {
        const QByteArray bytes = randomCsv(random, random.bounded(80));
        const char* p = bytes.cbegin();
        while (p < bytes.cend()) {
            const Record record = scanRecord(p, bytes.cend(), ',', false);
            if (record.status == Status::NeedMore)
                break;
            p = record.next;
        }
        QCOMPARE(wholeRecords(bytes.cbegin(), bytes.cend(), ',', false), p - bytes.cbegin());
    }
}

void TestRecordScanner::wholeRecordsRefuseALongLine()
{
    const QByteArray longest = "1\n" + QByteArray(int(kMaxRecordBytes), 'x') + "\n1\n";
    QCOMPARE(wholeRecords(longest.cbegin(), longest.cend(), ',', false), longest.size());
    const QByteArray tooLong = "1\n" + QByteArray(int(kMaxRecordBytes) + 1, 'x') + "\n1\n";
    QCOMPARE(wholeRecords(tooLong.cbegin(), tooLong.cend(), ',', false), qsizetype(-1));
    QCOMPARE(wholeRecords(tooLong.cbegin(), tooLong.cend(), ',', true), qsizetype(-1));
    // A line in a quoted value that is never closed is a line all the same.
    const QByteArray quoted = "\"a\n" + QByteArray(int(kMaxRecordBytes) + 1, 'x');
    QCOMPARE(wholeRecords(quoted.cbegin(), quoted.cend(), ',', false), qsizetype(-1));
}

QTEST_GUILESS_MAIN(TestRecordScanner)
#include "tst_recordscanner.moc"
