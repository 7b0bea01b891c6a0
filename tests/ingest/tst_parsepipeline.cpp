// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/parsepipeline.h"
#include "core/ingest/rowparser.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using ingest::Batch;
using ingest::Chunk;
using ingest::ChunkSource;
using ingest::ParsePipeline;

namespace {

// Chunks of a few rows each, every second of them with one row to reject; then the end, or an error.
class CountedSource final : public ChunkSource
{
public:
    explicit CountedSource(int chunks, std::optional<Error> failure = {})
        : m_left(chunks)
        , m_failure(std::move(failure))
    {
    }

    Result<std::optional<Chunk>> next() override
    {
        if (m_left == 0)
            return m_failure ? Result<std::optional<Chunk>>(fail(*m_failure)) : std::optional<Chunk>();
        --m_left;
        Chunk chunk;
        const int number = produced++;
        for (int row = 0; row < rowsOf(number); ++row)
            chunk.bytes += QByteArray::number(number * 1000 + row) + ",Ada,2021-02-03,1,2\n";
        if (number % 2 == 1)
            chunk.bytes += "no row\n";
        return std::optional<Chunk>(chunk);
    }
    QByteArray sha256() const override { return {}; }

    static int rowsOf(int number) { return 1 + number * 37 % 200; }
    static int linesOf(int number) { return rowsOf(number) + number % 2; }

    std::atomic_int produced = 0;

private:
    int m_left;
    std::optional<Error> m_failure;
};

// Waits for bytes that never come, as a FIFO without a writer.
class SilentSource final : public ChunkSource
{
public:
    Result<std::optional<Chunk>> next() override
    {
        std::unique_lock lock(m_mutex);
        asked = true;
        m_changed.wait(lock, [this] { return m_cancelled; });
        return fail(ErrorCode::Cancelled, u"It was cancelled."_s);
    }
    QByteArray sha256() const override { return {}; }
    void cancel() override
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled = true;
        m_changed.notify_all();
    }

    std::atomic_bool asked = false;

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_cancelled = false;
};

} // namespace

class TestParsePipeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsTheOrder_data();
    void keepsTheOrder();
    void skipsTheHeaderOnce();
    void keepsLinesThatAChunkStates();
    void passesOnTheSourcesError_data();
    void passesOnTheSourcesError();
    void stopsWaitingWhenCancelled();
    void canGoAtAnyTime_data();
    void canGoAtAnyTime();
    void boundsWhatIsInFlight();
    void countsWhatItIsGiven_data();
    void countsWhatItIsGiven();

private:
    ParsePipeline::Parameters parameters(ChunkSource& source, int workers) const
    {
        return {source, *m_parser, m_workspace.table(u"employees"_s), workers, false, nullptr};
    }

    test::ImportWorkspace m_workspace;
    ingest::Dialect m_dialect;
    std::vector<std::shared_ptr<const ingest::KeySet>> m_references;
    std::unique_ptr<ingest::RowParser> m_parser;
};

void TestParsePipeline::initTestCase()
{
    const catalog::TableSchema& table = m_workspace.table(u"employees"_s);
    m_dialect = test::plainDialect(table);
    m_references.assign(2, std::make_shared<ingest::KeySet>(std::vector<qint64>{1, 2}));
    m_parser = std::make_unique<ingest::RowParser>(table, m_dialect, m_references);
}

void TestParsePipeline::keepsTheOrder_data()
{
    QTest::addColumn<int>("workers");
    QTest::addColumn<int>("chunks");
    for (const int chunks : {0, 1, 2, 200}) {
        for (int workers = 1; workers <= 8; ++workers)
            QTest::addRow("%d workers, %d chunks", workers, chunks) << workers << chunks;
    }
}

void TestParsePipeline::keepsTheOrder()
{
    QFETCH(int, workers);
    QFETCH(int, chunks);
    CountedSource source(chunks);
    ParsePipeline pipeline(parameters(source, workers));
    qint64 line = 1;
    for (int number = 0; number < chunks; ++number) {
        const auto batch = pipeline.next();
        QVERIFY_RESULT(batch);
        QVERIFY(batch->has_value());
        QCOMPARE((*batch)->rowCount(), CountedSource::rowsOf(number));
        QCOMPARE((*batch)->minKey, number * 1000);
        QCOMPARE((*batch)->chunk.firstLine, line);
        QCOMPARE((*batch)->rejects.size(), std::size_t(number % 2));
        line += CountedSource::linesOf(number);
    }
    for (int again = 0; again < 2; ++again)
        QVERIFY(!pipeline.next().value().has_value());
}

void TestParsePipeline::skipsTheHeaderOnce()
{
    CountedSource source(2);
    auto given = parameters(source, 2);
    given.skipFirstRecord = true;
    ParsePipeline pipeline(given);
    QCOMPARE(pipeline.next().value()->rowsRead, CountedSource::linesOf(0) - 1);
    const Batch second = *pipeline.next().value();
    QCOMPARE(second.rowsRead, CountedSource::linesOf(1));
    QCOMPARE(second.chunk.firstLine, CountedSource::linesOf(0) + 1);
}

void TestParsePipeline::keepsLinesThatAChunkStates()
{
    class Rows final : public ChunkSource
    {
    public:
        Result<std::optional<Chunk>> next() override
        {
            if (m_next == 3)
                return std::optional<Chunk>();
            Chunk chunk;
            chunk.bytes = "1,Ada,2021-02-03,1,2\n";
            chunk.firstLine = m_lines[m_next++];
            return std::optional<Chunk>(chunk);
        }
        QByteArray sha256() const override { return {}; }

    private:
        std::size_t m_next = 0;
        std::array<qint64, 3> m_lines{7, 0, 90};
    } source;
    ParsePipeline pipeline(parameters(source, 3));
    for (const qint64 line : {7, 8, 90})
        QCOMPARE(pipeline.next().value()->chunk.firstLine, line);
}

void TestParsePipeline::passesOnTheSourcesError_data()
{
    QTest::addColumn<int>("chunks");
    for (const int chunks : {0, 1, 50})
        QTest::addRow("after %d chunks", chunks) << chunks;
}

void TestParsePipeline::passesOnTheSourcesError()
{
    QFETCH(int, chunks);
    CountedSource source(chunks, Error{ErrorCode::UnreadableFile, u"The disk is gone."_s});
    ParsePipeline pipeline(parameters(source, 2));
    for (int taken = 0; taken <= chunks; ++taken) {
        const auto batch = pipeline.next();
        if (batch) {
            QVERIFY2(batch->has_value(), "it ended as if the file were whole");
            continue;
        }
        QVERIFY_FAILED(batch, ErrorCode::UnreadableFile);
        QVERIFY_FAILED(pipeline.next(), ErrorCode::UnreadableFile);
        return;
    }
    QFAIL("no error came");
}

void TestParsePipeline::stopsWaitingWhenCancelled()
{
    std::atomic_bool cancelled = false;
    SilentSource source;
    auto given = parameters(source, 2);
    given.cancelled = &cancelled;
    ParsePipeline pipeline(given);
    std::thread person([&] {
        while (!source.asked)
            std::this_thread::yield();
        cancelled = true;
    });
    QVERIFY_FAILED(pipeline.next(), ErrorCode::Cancelled);
    person.join();
}

void TestParsePipeline::canGoAtAnyTime_data()
{
    QTest::addColumn<int>("taken");
    for (const int taken : {0, 1, 7, 100})
        QTest::addRow("after %d batches", taken) << taken;
}

void TestParsePipeline::canGoAtAnyTime()
{
    QFETCH(int, taken);
    for (int workers = 1; workers <= 4; ++workers) {
        CountedSource source(100);
        ParsePipeline pipeline(parameters(source, workers));
        for (int i = 0; i < taken; ++i) {
            auto batch = pipeline.next();
            QVERIFY_RESULT(batch);
            if (i % 2 == 0)
                pipeline.count(std::move(**batch));
        }
    }
    SilentSource silent;
    const ParsePipeline pipeline(parameters(silent, 2));
}

void TestParsePipeline::boundsWhatIsInFlight()
{
    for (int workers = 1; workers <= 4; ++workers) {
        CountedSource source(500);
        ParsePipeline pipeline(parameters(source, workers));
        int taken = 0;
        for (;;) {
            auto batch = pipeline.next();
            QVERIFY_RESULT(batch);
            if (!*batch)
                break;
            ++taken;
            QVERIFY2(source.produced - taken <= workers * 2 + 2, "more was read than the queue may hold");
            pipeline.count(std::move(**batch));
        }
        QCOMPARE(taken, 500);
    }
}

void TestParsePipeline::countsWhatItIsGiven_data()
{
    QTest::addColumn<int>("workers");
    for (const int workers : {1, 2, 4, 8})
        QTest::addRow("%d workers", workers) << workers;
}

void TestParsePipeline::countsWhatItIsGiven()
{
    QFETCH(int, workers);
    CountedSource source(300);
    ParsePipeline pipeline(parameters(source, workers));
    qint64 counted = 0;
    for (int number = 0;; ++number) {
        auto batch = pipeline.next();
        QVERIFY_RESULT(batch);
        if (!*batch)
            break;
        if (number % 3 == 0)
            continue;
        counted += (*batch)->rowCount();
        pipeline.count(std::move(**batch));
    }
    auto counts = pipeline.takeCounts();
    QVERIFY_RESULT(counts);
    const auto flushed = m_workspace.store().writer().runNow([&](const store::Connection& connection) -> Result<void> {
        GLOBANT_TRY(connection.execute(u"DELETE FROM hire_counts"_s));
        return counts->flush(connection);
    });
    QVERIFY_RESULT(flushed);
    QCOMPARE(m_workspace.rows(u"SELECT * FROM hire_counts"_s), QStringList{u"2021|1|2|2|%1"_s.arg(counted)});
}

QTEST_GUILESS_MAIN(TestParsePipeline)
#include "tst_parsepipeline.moc"
