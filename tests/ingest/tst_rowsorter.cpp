// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rowsorter.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace globant;
using ingest::Batch;
using ingest::RowSorter;

namespace {

constexpr qint64 kInMemory = qint64(1) << 40;

// The key is not the first column; the other two may lack a value.
catalog::TableSchema notesTable()
{
    const auto table = catalog::parseTableSchema(R"({
        "x-name": "notes", "x-singular": "note", "x-title": "Notes", "x-file-pattern": "notes",
        "fields": [
            { "name": "text", "title": "Text", "type": "string" },
            { "name": "id", "title": "Id", "type": "integer", "constraints": { "required": true } },
            { "name": "at", "title": "At", "type": "datetime" }
        ],
        "primaryKey": "id" })",
                                                 u"notes"_s);
    if (!table)
        qFatal("%s", qPrintable(table.error().message));
    return *table;
}

// Key, line, the record's text where it was kept, and the values.
using Row = std::tuple<qint64, qint64, QByteArray, QByteArrayList>;

QList<Row> rowsOf(const Batch& batch)
{
    QList<Row> rows;
    for (qint64 i = 0; i < batch.rowCount(); ++i) {
        const ingest::Cell* cells = batch.row(i);
        const auto number = [](const ingest::Cell& cell) {
            return cell.length == ingest::Cell::nullLength ? QByteArray("NULL") : QByteArray::number(cell.integer);
        };
        const QByteArray text = cells[0].length == ingest::Cell::nullLength
                                    ? QByteArray("NULL")
                                    : QByteArray(cells[0].text, qsizetype(cells[0].length));
        const ingest::RowOrigin& origin = batch.origins[std::size_t(i)];
        rows.append({cells[1].integer,
                     batch.chunk.firstLine + origin.line,
                     batch.chunk.bytes.mid(qsizetype(origin.offset), qsizetype(origin.length)),
                     {text, number(cells[1]), number(cells[2])}});
    }
    return rows;
}

QByteArray manyRows(int count, int differentKeys)
{
    QRandomGenerator random(20210727);
    QByteArray csv;
    for (int i = 0; i < count; ++i) {
        const int id = int(random.bounded(differentKeys)) - differentKeys / 2;
        csv += (i % 7 == 0 ? QByteArray() : "\"note \"\"" + QByteArray::number(i) + "\"\"\"") + ',' +
               QByteArray::number(id) + (i % 5 == 0 ? ",\n" : ",2021-07-27T16:02:08Z\n");
    }
    return csv;
}

} // namespace

class TestRowSorter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsByKeyThenLine_data();
    void sortsByKeyThenLine();
    void describesItsBatches();
    void leavesNoFileAndNoPlainText();
    void saysWhereThereIsNoSpace();

private:
    const catalog::TableSchema m_table = notesTable();
    QTemporaryDir m_folder;
};

void TestRowSorter::sortsByKeyThenLine_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<qint64>("memoryLimit");
    QTest::addColumn<bool>("keepText");
    const QList<std::pair<const char*, QByteArray>> inputs{
        {"no rows", ""},
        {"one row", "a,5,\n"},
        {"descending", "c,3,\nb,2,\na,1,\n"},
        {"one key", "first,1,\nsecond,1,\nthird,1,\n"},
        {"extreme keys", "a,9223372036854775807,\nb,-9223372036854775808,\nc,0,\n"},
        {"no values", ",2,\n,1,\n"},
        {"long texts", QByteArray(700'000, 'x') + ",2,\n" + QByteArray(300'000, 'y') + ",1,\nz,3,\n"},
        {"many rows", manyRows(8'000, 1'000)},
    };
    for (const auto& [name, csv] : inputs) {
        for (const qint64 limit : {qint64(1), qint64(300'000), kInMemory}) {
            for (const bool keepText : {false, true})
                QTest::addRow("%s, limit %lld, %s", name, limit, keepText ? "with text" : "without text")
                    << csv << limit << keepText;
        }
    }
}

void TestRowSorter::sortsByKeyThenLine()
{
    QFETCH(QByteArray, csv);
    QFETCH(qint64, memoryLimit);
    QFETCH(bool, keepText);
    RowSorter sorter(m_table, m_folder.path(), keepText, memoryLimit);
    QList<Row> expected;
    qint64 line = 1;
    const QByteArrayList lines = csv.split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); i += 97) {
        const QByteArrayList some = lines.mid(i, qMin(qsizetype(97), lines.size() - 1 - i));
        Batch batch = test::parsedBatch(m_table, some.join('\n') + '\n', line);
        QCOMPARE(batch.rejects.size(), std::size_t(0));
        expected += rowsOf(batch);
        line += some.size();
        QVERIFY_RESULT(sorter.add(std::move(batch)));
    }
    std::sort(expected.begin(), expected.end());
    if (!keepText) {
        for (Row& row : expected)
            std::get<2>(row).clear();
    }

    QList<Row> sorted;
    for (;;) {
        const auto next = sorter.next();
        QVERIFY_RESULT(next);
        if (!*next)
            break;
        QVERIFY((*next)->rowCount() > 0);
        QCOMPARE((*next)->rejects.size(), std::size_t(0));
        sorted += rowsOf(**next);
    }
    QCOMPARE(sorted.size(), expected.size());
    QVERIFY(sorted == expected);
    QVERIFY(!sorter.next().value().has_value());
}

void TestRowSorter::describesItsBatches()
{
    RowSorter sorter(m_table, m_folder.path(), false, 1);
    QVERIFY_RESULT(sorter.add(test::parsedBatch(m_table, "a,9,\nb,4,\n", 1)));
    QVERIFY_RESULT(sorter.add(test::parsedBatch(m_table, "c,-2,\n", 3)));
    auto next = sorter.next();
    QVERIFY_RESULT(next);
    QVERIFY(next->has_value());
    QCOMPARE((*next)->columns, 3);
    QCOMPARE((*next)->minKey, -2);
    QCOMPARE((*next)->maxKey, 9);
    QVERIFY((*next)->ascending);

    RowSorter twice(m_table, m_folder.path(), false, 1);
    QVERIFY_RESULT(twice.add(test::parsedBatch(m_table, "a,9,\nb,4,\nc,9,\n", 1)));
    next = twice.next();
    QVERIFY_RESULT(next);
    QVERIFY2(!(*next)->ascending, "equal keys do not ascend strictly");
}

void TestRowSorter::leavesNoFileAndNoPlainText()
{
    RowSorter sorter(m_table, m_folder.path(), true, 1);
    QVERIFY_RESULT(sorter.add(test::parsedBatch(m_table, "nobody may read this,2,\n", 1)));
    QVERIFY_RESULT(sorter.add(test::parsedBatch(m_table, "nor this here,1,\n", 2)));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    const QStringList open = test::openFilesBelow(m_folder.path());
    QCOMPARE(open.size(), 1);
    QFile file(open.first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.size() > 30);
    QVERIFY(!bytes.contains("nobody"));
    QVERIFY(!bytes.contains("nor this"));
}

void TestRowSorter::saysWhereThereIsNoSpace()
{
    RowSorter sorter(m_table, m_folder.path(), true, 1);
    const test::FileSizeLimit limit(50'000);
    QVERIFY_RESULT(sorter.add(test::parsedBatch(m_table, manyRows(3000, 100))));
    QVERIFY_FAILED(sorter.next(), ErrorCode::StoreFull);

    RowSorter early(m_table, m_folder.path(), true, 1);
    QVERIFY_RESULT(early.add(test::parsedBatch(m_table, manyRows(3000, 100))));
    QVERIFY_FAILED(early.add(test::parsedBatch(m_table, manyRows(10, 100))), ErrorCode::StoreFull);
}

QTEST_GUILESS_MAIN(TestRowSorter)
#include "tst_rowsorter.moc"
