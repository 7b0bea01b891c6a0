// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/spillfile.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using ingest::SpillFile;

class TestSpillFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void returnsWhatWasWritten_data();
    void returnsWhatWasWritten();
    void readsRunsSideBySide();
    void leavesNothingInTheFolder();
    void storesNoPlainText();
    void refusesChangedBytes();
    void saysWhereThereIsNoFolder();
    void saysWhereThereIsNoSpace();

private:
    QTemporaryDir m_folder;
};

namespace {

Result<QList<QByteArray>> blocksOf(SpillFile::Reader& reader)
{
    QList<QByteArray> blocks;
    for (;;) {
        GLOBANT_TRY_VALUE(const QByteArray block, reader.nextBlock());
        if (block.isEmpty())
            return blocks;
        blocks.append(block);
    }
}

} // namespace

void TestSpillFile::returnsWhatWasWritten_data()
{
    QTest::addColumn<QList<QByteArray>>("blocks");
    QTest::newRow("an empty run") << QList<QByteArray>();
    QTest::newRow("one byte") << QList<QByteArray>{"x"};
    QTest::newRow("zero bytes inside") << QList<QByteArray>{QByteArray(5, '\0'), QByteArray("a\0b", 3)};
    QTest::newRow("a large block") << QList<QByteArray>{QByteArray(3'000'000, 'y'), "z"};
}

void TestSpillFile::returnsWhatWasWritten()
{
    QFETCH(QList<QByteArray>, blocks);
    const auto file = SpillFile::create(m_folder.path());
    QVERIFY_RESULT(file);
    const int run = (*file)->beginRun();
    QCOMPARE(run, 0);
    for (const QByteArray& block : blocks)
        QVERIFY_RESULT((*file)->writeBlock(block));
    // Two readers at once, to the same end.
    for (const auto& reader : {(*file)->openRun(run), (*file)->openRun(run)}) {
        const auto read = blocksOf(*reader);
        QVERIFY_RESULT(read);
        QCOMPARE(*read, blocks);
    }
}

void TestSpillFile::readsRunsSideBySide()
{
    const auto file = SpillFile::create(m_folder.path());
    QVERIFY_RESULT(file);
    constexpr int runs = 7;
    const auto block = [](int run, int number) { return QByteArray::number(run * 100 + number).repeated(run + 1); };
    for (int run = 0; run < runs; ++run) {
        QCOMPARE((*file)->beginRun(), run);
        for (int number = 0; number < 20; ++number)
            QVERIFY_RESULT((*file)->writeBlock(block(run, number)));
    }
    std::vector<std::unique_ptr<SpillFile::Reader>> readers;
    for (int run = 0; run < runs; ++run)
        readers.push_back((*file)->openRun(run));
    for (int number = 0; number < 20; ++number) {
        for (int run = 0; run < runs; ++run) {
            const auto read = readers[std::size_t(run)]->nextBlock();
            QVERIFY_RESULT(read);
            QCOMPARE(*read, block(run, number));
        }
    }
    for (const auto& reader : readers)
        QCOMPARE(reader->nextBlock().value_or("not at the end"), QByteArray());
}

void TestSpillFile::leavesNothingInTheFolder()
{
    const auto file = SpillFile::create(m_folder.path());
    QVERIFY_RESULT(file);
    (*file)->beginRun();
    QVERIFY_RESULT((*file)->writeBlock("text"));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

void TestSpillFile::storesNoPlainText()
{
    const auto file = SpillFile::create(m_folder.path());
    QVERIFY_RESULT(file);
    const QByteArray secret("a name that nobody else may read");
    for (int run = 0; run < 2; ++run) {
        (*file)->beginRun();
        QVERIFY_RESULT((*file)->writeBlock(secret));
    }
    const QStringList open = test::openFilesBelow(m_folder.path());
    QCOMPARE(open.size(), 1);
    QFile stored(open.first());
    QVERIFY(stored.open(QIODevice::ReadOnly));
    const QByteArray bytes = stored.readAll();
    QVERIFY(bytes.size() > 2 * secret.size());
    QVERIFY(!bytes.contains(secret.first(8)));
    QVERIFY2(bytes.first(bytes.size() / 2) != bytes.last(bytes.size() / 2), "equal runs look alike");
    QVERIFY((stored.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)) ==
            0);
}

void TestSpillFile::refusesChangedBytes()
{
    const auto file = SpillFile::create(m_folder.path());
    QVERIFY_RESULT(file);
    (*file)->beginRun();
    QVERIFY_RESULT((*file)->writeBlock("first"));
    QVERIFY_RESULT((*file)->writeBlock("second"));
    QFile stored(test::openFilesBelow(m_folder.path()).value(0));
    QVERIFY(stored.open(QIODevice::ReadWrite));
    QVERIFY(stored.seek(stored.size() - 3));
    QVERIFY(stored.putChar('!'));
    stored.close();
    const auto reader = (*file)->openRun(0);
    QCOMPARE(reader->nextBlock().value_or("an error"), "first");
    QVERIFY_FAILED(reader->nextBlock(), ErrorCode::Internal);
}

void TestSpillFile::saysWhereThereIsNoFolder()
{
    QVERIFY_FAILED(SpillFile::create(m_folder.filePath(u"missing"_s)), ErrorCode::Internal);
}

void TestSpillFile::saysWhereThereIsNoSpace()
{
    const auto file = SpillFile::create(m_folder.path());
    QVERIFY_RESULT(file);
    (*file)->beginRun();
    const test::FileSizeLimit limit(100'000);
    QVERIFY_RESULT((*file)->writeBlock(QByteArray(50'000, 'x')));
    QVERIFY_FAILED((*file)->writeBlock(QByteArray(100'000, 'x')), ErrorCode::StoreFull);
}

QTEST_GUILESS_MAIN(TestSpillFile)
#include "tst_spillfile.moc"
