// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace globant;
using ingest::ImportOutcome;
using ingest::ImportProgress;
using ingest::ImportRequest;
using Phase = ImportProgress::Phase;

// Whatever happens to an import, all of a file's rows are there, with the log entry, or none; and the next import
// works.
class TestImportFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isCancelled_data();
    void isCancelled();
    void isCancelledBeforeItBegins();
    void isCancelledWhileItWaitsForAFifo();
    void readsAFifo();
    void seesAFileShrink();
    void seesAFileGrow();
    void findsNoSpaceForTheStore();
    void findsNoSpaceForSorting();
    void isUndoneWithoutSpace();
    void leavesReadersTheirSnapshot();
    void leavesNoWriteAheadLogBehind_data();
    void leavesNoWriteAheadLogBehind();

private:
    Result<QList<ImportOutcome>> import(const QStringList& paths, const ingest::ImportControl& control = {})
    {
        QList<ImportRequest> requests;
        for (const QString& path : paths)
            requests.append(test::importRequest(path));
        return m_workspace->service().importFiles(requests, control);
    }

    // About `megabytes` of rows.
    static QByteArray rows(int megabytes, bool sorted)
    {
        QByteArray csv;
        for (int i = 0; csv.size() < megabytes * 1024 * 1024; ++i)
            csv += QByteArray::number(sorted ? i : i ^ 1) + ",A rather long name so that rows are few,2021-02-03,1,1\n";
        return csv;
    }

    // Nothing of the failed file is there, and the next one finds its way.
    void checkWholeAndUsable(const QStringList& before)
    {
        QCOMPARE(m_workspace->content(), before);
        QCOMPARE(m_workspace->damage(), QString());
        const auto later =
            m_workspace->import(m_workspace->file(u"employees.csv"_s, "2,Bo,2021-02-03,1,1\n1,Ada,2021-02-03,2,1\n"));
        QVERIFY_RESULT(later);
        QCOMPARE(test::countsText(later->counts), u"2 0 0 0 0"_s);
        QCOMPARE(m_workspace->damage(), QString());
    }

    std::unique_ptr<test::ImportWorkspace> m_workspace;
};

void TestImportFaults::init()
{
    m_workspace = std::make_unique<test::ImportWorkspace>();
    QVERIFY_RESULT(m_workspace->importParents());
}

void TestImportFaults::cleanup()
{
    m_workspace.reset();
}

void TestImportFaults::isCancelled_data()
{
    QTest::addColumn<bool>("sorted");
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<int>("files"); // that are done
    QTest::newRow("before the first row") << true << Phase::Reading << 1;
    QTest::newRow("while sorting") << false << Phase::Sorting << 1;
    QTest::newRow("while writing") << false << Phase::Writing << 1;
    QTest::newRow("too late") << true << Phase::Finishing << 2;
}

void TestImportFaults::isCancelled()
{
    QFETCH(bool, sorted);
    QFETCH(Phase, phase);
    QFETCH(int, files);
    std::atomic_bool cancelled = false;
    ingest::ImportControl control;
    control.cancelled = &cancelled;
    control.sortMemory = 500'000;
    QStringList before;
    control.progress = [&](const ImportProgress& progress) {
        if (progress.file != "employees.csv"_L1)
            return;
        if (before.isEmpty())
            before = m_workspace->content(); // what is committed
        cancelled = cancelled || progress.phase == phase;
    };
    const auto outcomes = import(
        {m_workspace->file(u"employees.csv"_s, rows(3, sorted)), m_workspace->file(u"departments.csv"_s, "9,Nine\n")},
        control);
    QVERIFY_RESULT(outcomes);
    QCOMPARE(outcomes->size(), 2);
    QVERIFY(outcomes->at(0).summary);
    QCOMPARE(m_workspace->number(u"SELECT count(*) FROM departments WHERE id = 9"_s), 1);
    if (files == 2) {
        QVERIFY(outcomes->at(1).summary);
        QCOMPARE(m_workspace->number(u"SELECT count(*) FROM employees"_s), outcomes->at(1).summary->counts.inserted);
        QCOMPARE(m_workspace->damage(), QString());
        return;
    }
    QVERIFY(outcomes->at(1).error);
    QCOMPARE(errorName(outcomes->at(1).error->code), errorName(ErrorCode::Cancelled));
    QVERIFY(outcomes->at(1).error->message.contains(u"nothing of this file was imported"_s));
    checkWholeAndUsable(before);
}

void TestImportFaults::isCancelledBeforeItBegins()
{
    const std::atomic_bool cancelled = true;
    ingest::ImportControl control;
    control.cancelled = &cancelled;
    const QStringList before = m_workspace->content();
    const auto outcomes = import(
        {m_workspace->file(u"employees.csv"_s, "1,Ada,2021-02-03,1,1\n"), m_workspace->file(u"jobs.csv"_s, "7,x\n")},
        control);
    if (outcomes) {
        QCOMPARE(outcomes->size(), 1); // the files behind are not tried
        QVERIFY(outcomes->first().error);
        QCOMPARE(errorName(outcomes->first().error->code), errorName(ErrorCode::Cancelled));
    } else {
        QVERIFY_FAILED(outcomes, ErrorCode::Cancelled);
    }
    checkWholeAndUsable(before);
}

void TestImportFaults::isCancelledWhileItWaitsForAFifo()
{
    const QString path = m_workspace->folder() + u"/jobs.fifo"_s;
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    std::atomic_bool cancelled = false;
    ingest::ImportControl control;
    control.cancelled = &cancelled;
    // Once it is opened for reading, opening it for writing no longer fails.
    int fd = -1;
    std::thread person([&] {
        while ((fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_NONBLOCK)) < 0)
            std::this_thread::yield();
        cancelled = true;
    });
    const auto outcomes = import({path}, control);
    person.join();
    ::close(fd);
    QVERIFY2(!outcomes || outcomes->first().error, "it was imported");
    QCOMPARE(errorName(outcomes ? outcomes->first().error->code : outcomes.error().code),
             errorName(ErrorCode::Cancelled));
}

void TestImportFaults::readsAFifo()
{
    const QString path = m_workspace->folder() + u"/jobs.fifo"_s;
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    QByteArray csv;
    for (int i = 0; i < 100'000; ++i)
        csv += QByteArray::number(10 + i) + ",some job\n";
    std::thread writer([&] {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(csv);
    });
    qint64 bytesTotal = 0;
    ingest::ImportControl control;
    control.progress = [&](const ImportProgress& progress) { bytesTotal = progress.bytesTotal; };
    const auto outcomes = import({path}, control);
    writer.join();
    QVERIFY_RESULT(outcomes);
    QVERIFY(outcomes->first().summary);
    QCOMPARE(outcomes->first().summary->counts.inserted, 100'000);
    QCOMPARE(bytesTotal, -1);
    QCOMPARE(m_workspace->damage(), QString());
}

void TestImportFaults::seesAFileShrink()
{
    const QString path = m_workspace->file(u"employees.csv"_s, rows(40, true));
    QStringList before = m_workspace->content();
    ingest::ImportControl control;
    bool cut = false;
    control.progress = [&](const ImportProgress&) {
        if (!cut)
            cut = QFile::resize(path, 1'000'000);
    };
    const auto outcomes = import({path}, control);
    QVERIFY_RESULT(outcomes);
    QVERIFY(cut);
    QVERIFY(outcomes->first().error);
    QCOMPARE(errorName(outcomes->first().error->code), errorName(ErrorCode::UnreadableFile));
    QVERIFY(outcomes->first().error->message.contains(u"shorter"_s));
    checkWholeAndUsable(before);
}

void TestImportFaults::seesAFileGrow()
{
    const QString path = m_workspace->file(u"employees.csv"_s, rows(3, true));
    const QStringList before = m_workspace->content();
    ingest::ImportControl control;
    bool grown = false;
    control.progress = [&](const ImportProgress& progress) {
        if (!grown && progress.phase == Phase::Reading) {
            QFile file(path);
            grown = file.open(QIODevice::Append) && file.write(rows(40, true)) > 0;
        }
    };
    const auto outcomes = import({path}, control);
    QVERIFY_RESULT(outcomes);
    QVERIFY(grown);
    // Either it had been read to its end by then, and is whole, or nothing of it is there.
    if (outcomes->first().summary)
        QSKIP("the file was read before it grew");
    QCOMPARE(errorName(outcomes->first().error->code), errorName(ErrorCode::UnreadableFile));
    checkWholeAndUsable(before);
}

void TestImportFaults::findsNoSpaceForTheStore()
{
    const QString path = m_workspace->file(u"employees.csv"_s, rows(6, true));
    const QStringList before = m_workspace->content();
    {
        const test::FileSizeLimit limit(2'000'000);
        const auto outcomes = import({path});
        QVERIFY_RESULT(outcomes);
        QVERIFY(outcomes->first().error);
        QCOMPARE(errorName(outcomes->first().error->code), errorName(ErrorCode::StoreFull));
    }
    checkWholeAndUsable(before);
}

void TestImportFaults::findsNoSpaceForSorting()
{
    const QString path = m_workspace->file(u"employees.csv"_s, rows(3, false));
    const QStringList before = m_workspace->content();
    {
        const test::FileSizeLimit limit(2'000'000);
        ingest::ImportControl control;
        control.sortMemory = 500'000;
        const auto outcomes = import({path}, control);
        QVERIFY_RESULT(outcomes);
        QVERIFY(outcomes->first().error);
        QCOMPARE(errorName(outcomes->first().error->code), errorName(ErrorCode::StoreFull));
        QVERIFY2(outcomes->first().error->message.contains(u"sort"_s), qPrintable(outcomes->first().error->message));
    }
    checkWholeAndUsable(before);
}

void TestImportFaults::isUndoneWithoutSpace()
{
    const QString path = m_workspace->file(u"employees.csv"_s, rows(6, true));
    QVERIFY_RESULT(import({path}));
    QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"employees-b.csv"_s, "99999999,Zed,2021-02-03,1,1\n")));
    const QStringList before = m_workspace->content();
    {
        const test::FileSizeLimit limit(100'000);
        QVERIFY_FAILED(m_workspace->service().undo(3), ErrorCode::StoreFull);
    }
    QCOMPARE(m_workspace->content(), before);
    QCOMPARE(m_workspace->damage(), QString());
    QVERIFY_RESULT(m_workspace->service().undo(3));
    QCOMPARE(m_workspace->rows(u"SELECT id FROM employees"_s), QStringList{u"99999999"_s});
    QCOMPARE(m_workspace->damage(), QString());
}

void TestImportFaults::leavesReadersTheirSnapshot()
{
    // So that a checkpoint gives up at once rather than after seconds.
    QVERIFY_RESULT(m_workspace->store().writer().runNow(
        [](const store::Connection& c) { return c.executeScript(u"PRAGMA busy_timeout = 1"_s); }));
    const auto reader = m_workspace->store().reader();
    QVERIFY_RESULT(reader);
    const auto count = [&] { return (*reader)->value(u"SELECT count(*) FROM employees"_s).value().toLongLong(); };
    QVERIFY_RESULT((*reader)->executeScript(u"BEGIN"_s));
    QCOMPARE(count(), 0);
    ingest::ImportControl control;
    bool looked = false;
    control.progress = [&](const ImportProgress&) {
        looked = true;
        if (m_workspace->number(u"SELECT count(*) FROM employees"_s) != 0)
            QFAIL("rows are seen before they are committed");
    };
    const auto outcomes = import({m_workspace->file(u"employees.csv"_s, rows(3, true))}, control);
    QVERIFY_RESULT(outcomes);
    QVERIFY(looked);
    QVERIFY(outcomes->first().summary);
    QCOMPARE(outcomes->first().summary->status, u"checkpoint_pending"_s);
    QCOMPARE(count(), 0);
    const qint64 inserted = outcomes->first().summary->counts.inserted;
    QCOMPARE(m_workspace->number(u"SELECT count(*) FROM employees"_s), inserted);

    (*reader)->rollback();
    QCOMPARE(count(), inserted);
    const auto checkpointed =
        m_workspace->store().writer().runNow([](const store::Connection& c) { return store::checkpoint(c); });
    QVERIFY_RESULT(checkpointed);
    QVERIFY(*checkpointed);
    QCOMPARE(QFileInfo(m_workspace->folder() + u"/store.db-wal"_s).size(), 0);
    QCOMPARE(m_workspace->damage(), QString());
}

void TestImportFaults::leavesNoWriteAheadLogBehind_data()
{
    QTest::addColumn<QString>("what");
    for (const char* what : {"done", "cancelled", "tried", "undone"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

// A write-ahead log that stays would hold the space that a person is told to free.
void TestImportFaults::leavesNoWriteAheadLogBehind()
{
    QFETCH(QString, what);
    std::atomic_bool cancelled = false;
    ingest::ImportControl control;
    control.cancelled = &cancelled;
    control.progress = [&](const ImportProgress& progress) {
        cancelled = what == "cancelled"_L1 && progress.phase == Phase::Writing && progress.rows > 0;
    };
    const ImportRequest request = test::importRequest(m_workspace->file(u"employees.csv"_s, rows(12, false)));
    if (what == "tried"_L1) {
        QVERIFY_RESULT(m_workspace->service().dryRun({request}, control));
    } else {
        QVERIFY_RESULT(m_workspace->service().importFiles({request}, control));
        if (what == "undone"_L1)
            QVERIFY_RESULT(m_workspace->service().undo(3));
    }
    QCOMPARE(QFileInfo(m_workspace->folder() + u"/store.db-wal"_s).size(), 0);
}

QTEST_GUILESS_MAIN(TestImportFaults)
#include "tst_importfaults.moc"
