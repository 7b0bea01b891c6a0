// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connectionthread.h"
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"

#include <QFile>
#include <QFutureWatcher>

using namespace globant;
using namespace globant::store;
using namespace Qt::StringLiterals;

namespace {

Result<qint64> addJob(const Connection& connection, int id)
{
    return connection.execute(u"INSERT INTO jobs VALUES (?, 'job', 1)"_s, {id});
}

int jobsSeenBy(const Connection& connection)
{
    return connection.value(u"SELECT count(*) FROM jobs"_s).value().toInt();
}

} // namespace

class TestConnectionThread : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestStore> m_store;
    std::unique_ptr<ConnectionThread> m_writer;

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::TestStore>();
        auto started = ConnectionThread::start(m_store->path(), m_store->key().clone(), OpenMode::ReadWrite);
        QVERIFY_RESULT(started);
        m_writer = std::move(*started);
        // Checkpoints wait that long for readers, three times.
        QVERIFY_RESULT(m_writer->runNow(
            [](const Connection& connection) { return connection.executeScript(u"PRAGMA busy_timeout = 20"_s); }));
    }

    void cleanup()
    {
        m_writer.reset();
        m_store.reset();
    }

    void workIsDoneInOrderInOneOtherThread()
    {
        QList<int> order;
        QSet<QThread*> threads;
        QList<QFuture<Result<qint64>>> answers;
        for (int i = 0; i < 200; ++i) {
            answers.append(m_writer->run([&, i](const Connection& connection) {
                order.append(i);
                threads.insert(QThread::currentThread());
                return addJob(connection, i);
            }));
        }
        QVERIFY_RESULT(m_writer->runNow([&](const Connection& connection) -> Result<void> {
            order.append(jobsSeenBy(connection));
            return {};
        }));
        QCOMPARE(order.size(), 201);
        for (int i = 0; i < 200; ++i)
            QCOMPARE(order[i], i);
        QCOMPARE(order.last(), 200);
        QCOMPARE(threads.size(), 1);
        QVERIFY(!threads.contains(QThread::currentThread()));
        for (auto& answer : answers)
            QCOMPARE(answer.takeResult().value(), 1);
    }

    void errorsComeBack()
    {
        QVERIFY_RESULT(m_writer->runNow([](const Connection& connection) { return addJob(connection, 1); }));
        QVERIFY_FAILED(m_writer->runNow([](const Connection& connection) { return addJob(connection, 1); }),
                       ErrorCode::Conflict);
    }

    void answersReachAnEventLoop()
    {
        QFutureWatcher<Result<qint64>> watcher;
        QEventLoop loop;
        connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(m_writer->run([](const Connection& connection) { return addJob(connection, 1); }));
        loop.exec();
        QCOMPARE(watcher.result().value(), 1);
    }

    void readersSeeOnlyWhatIsCommitted()
    {
        const auto reader = m_store->connect(OpenMode::QueryOnly);
        QVERIFY_RESULT(m_writer->runNow([](const Connection& connection) -> Result<void> {
            GLOBANT_TRY(connection.begin());
            GLOBANT_TRY(addJob(connection, 1));
            return {};
        }));
        QCOMPARE(jobsSeenBy(*reader), 0);
        QVERIFY_RESULT(m_writer->runNow([](const Connection& connection) { return connection.commit(); }));
        QCOMPARE(jobsSeenBy(*reader), 1);
    }

    void aReadersTransactionKeepsItsSnapshot()
    {
        const auto reader = m_store->connect(OpenMode::QueryOnly);
        QVERIFY_RESULT(reader->executeScript(u"BEGIN"_s));
        QCOMPARE(jobsSeenBy(*reader), 0);
        QVERIFY_RESULT(m_writer->runNow([](const Connection& connection) { return addJob(connection, 1); }));
        QCOMPARE(jobsSeenBy(*reader), 0);
        QVERIFY_RESULT(reader->commit());
        QCOMPARE(jobsSeenBy(*reader), 1);
    }

    void aCheckpointWaitsForAReadersSnapshot()
    {
        const QString wal = m_store->path() + u"-wal"_s;
        const auto checkpointNow = [&] {
            return m_writer->runNow([](const Connection& connection) { return checkpoint(connection); });
        };
        const auto reader = m_store->connect(OpenMode::QueryOnly);
        QVERIFY_RESULT(m_writer->runNow([](const Connection& connection) { return addJob(connection, 1); }));
        QVERIFY_RESULT(reader->executeScript(u"BEGIN"_s));
        QCOMPARE(jobsSeenBy(*reader), 1);
        QVERIFY_RESULT(m_writer->runNow([](const Connection& connection) { return addJob(connection, 2); }));
        QCOMPARE(checkpointNow().value(), false);
        QVERIFY(QFile(wal).size() > 0);
        QCOMPARE(jobsSeenBy(*reader), 1);

        QVERIFY_RESULT(reader->commit());
        QCOMPARE(checkpointNow().value(), true);
        QCOMPARE(QFile(wal).size(), 0);
        QCOMPARE(jobsSeenBy(*reader), 2);
    }

    void aCheckpointInsideATransactionIsNone()
    {
        const auto answer = m_writer->runNow([](const Connection& connection) -> Result<bool> {
            GLOBANT_TRY(connection.begin());
            GLOBANT_TRY(addJob(connection, 1));
            auto done = checkpoint(connection);
            connection.rollback();
            return done;
        });
        QCOMPARE(answer.value(), false);
    }

    void pendingWorkIsFinishedBeforeItEnds()
    {
        for (int i = 0; i < 50; ++i)
            (void)m_writer->run([i](const Connection& connection) { return addJob(connection, i); });
        m_writer.reset();
        QVERIFY(!QFile::exists(m_store->path() + u"-wal"_s));
        QCOMPARE(jobsSeenBy(*m_store->connect(OpenMode::QueryOnly)), 50);
    }

    void onceRetiredItDoesNothingMore()
    {
        QVERIFY_RESULT(m_writer->runNow([](const Connection& connection) { return addJob(connection, 1); }));
        bool ran = false;
        // The work that retires it is the last; what waits behind it, and what comes later, is refused.
        auto last = m_writer->run([this](const Connection& connection) -> Result<qint64> {
            auto added = addJob(connection, 2);
            m_writer->retire();
            return added;
        });
        auto waiting = m_writer->run([&ran](const Connection& connection) {
            ran = true;
            return addJob(connection, 3);
        });
        QVERIFY_RESULT(last.takeResult());
        QVERIFY_FAILED(waiting.takeResult(), ErrorCode::Conflict);
        QVERIFY_FAILED(m_writer->runNow([&ran](const Connection& connection) {
            ran = true;
            return addJob(connection, 4);
        }),
                       ErrorCode::Conflict);
        QVERIFY(!ran);
        QCOMPARE(jobsSeenBy(*m_store->connect(OpenMode::QueryOnly)), 2);
        m_writer.reset(); // ends all the same
    }

    void aReaderNeitherWritesNorCheckpoints()
    {
        {
            auto reader = ConnectionThread::start(m_store->path(), m_store->key().clone(), OpenMode::QueryOnly);
            QVERIFY_RESULT(reader);
            QVERIFY_RESULT(m_writer->runNow([](const Connection& connection) { return addJob(connection, 1); }));
            QCOMPARE((*reader)->runNow([](const Connection& c) -> Result<int> { return jobsSeenBy(c); }).value(), 1);
            QVERIFY(!(*reader)->runNow([](const Connection& c) { return addJob(c, 2); }));
        }
        QVERIFY(QFile(m_store->path() + u"-wal"_s).size() > 0);
    }

    void aStatementCanBeInterrupted()
    {
        std::binary_semaphore running(0);
        auto answer = m_writer->run([&](const Connection& connection) -> Result<QVariant> {
            running.release();
            return connection.value(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                    "SELECT count(*) FROM n"_s);
        });
        running.acquire();
        // The statement may begin only after the first call.
        while (!answer.isFinished())
            m_writer->interrupt();
        QVERIFY_FAILED(answer.takeResult(), ErrorCode::Cancelled);
        QVERIFY_RESULT(m_writer->runNow([](const Connection& connection) { return addJob(connection, 1); }));
    }

    void itSaysWhyItCannotStart()
    {
        QVERIFY_FAILED(
            ConnectionThread::start(m_store->path(), SecretBytes::random(kDataKeyBytes), OpenMode::ReadWrite),
            ErrorCode::StoreDamaged);
        QVERIFY_FAILED(
            ConnectionThread::start(m_store->folder() + u"/none.db"_s, m_store->key().clone(), OpenMode::ReadWrite),
            ErrorCode::StoreDamaged);
    }
};

QTEST_GUILESS_MAIN(TestConnectionThread)
#include "tst_connectionthread.moc"
