// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"

#include <QFile>

#include <sqlcipher/sqlite3.h>

#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace globant;
using namespace globant::store;
using namespace Qt::StringLiterals;

namespace {

int jobsSeenBy(const Connection& connection)
{
    return connection.value(u"SELECT count(*) FROM jobs"_s).value().toInt();
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

    test::TestStore m_store;

private Q_SLOTS:
    void cleanup() { QVERIFY_RESULT(m_store.connect()->execute(u"DELETE FROM jobs"_s)); }

    void aNewFileIsPrivateAndEncrypted()
    {
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(m_store.path()).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 07777), 0600);
        QFile file(m_store.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.size() > 0);
        QVERIFY(!bytes.contains("SQLite format 3") && !bytes.contains("departments") &&
                !bytes.contains("CREATE TABLE"));
    }

    void creatingTwiceIsRefused()
    {
        const qint64 size = QFile(m_store.path()).size();
        QVERIFY_FAILED(Store::create(m_store.path(), m_store.key(), m_store.catalog()), ErrorCode::Conflict);
        QCOMPARE(QFile(m_store.path()).size(), size);
    }

    void onlyAsksForAWriterWhereWanted()
    {
        QVERIFY(!m_store.open(Store::Access::Read)->canWrite());
        QVERIFY(m_store.open(Store::Access::Write)->canWrite());
        QCOMPARE(m_store.open(Store::Access::Read)->catalog().names(), m_store.catalog().names());
    }

    void whatCannotBeOpenedIsAnError_data()
    {
        QTest::addColumn<Store::Access>("access");
        QTest::newRow("to read") << Store::Access::Read;
        QTest::newRow("to write") << Store::Access::Write;
    }

    void whatCannotBeOpenedIsAnError()
    {
        QFETCH(const Store::Access, access);
        const SecretBytes other = SecretBytes::random(kDataKeyBytes);
        QVERIFY_FAILED(Store::open(m_store.path(), other, m_store.catalog(), access), ErrorCode::StoreDamaged);
        const QString missing = m_store.folder() + u"/none.db"_s;
        QVERIFY_FAILED(Store::open(missing, m_store.key(), m_store.catalog(), access), ErrorCode::StoreDamaged);
        QVERIFY(!QFile::exists(missing));
    }

    void readersReadAndDoNotWrite()
    {
        const auto store = m_store.open(Store::Access::Write);
        const auto reader = store->reader();
        QVERIFY_RESULT(reader);
        QVERIFY_RESULT(store->writer().runNow(
            [](const Connection& connection) { return connection.execute(u"INSERT INTO jobs VALUES (1, 'a', 1)"_s); }));
        QCOMPARE(jobsSeenBy(**reader), 1);
        QVERIFY(!(*reader)->execute(u"DELETE FROM jobs"_s).has_value());
        QVERIFY(!(*reader)->execute(u"CREATE TEMP TABLE a (b)"_s).has_value());
        QCOMPARE(jobsSeenBy(**reader), 1);
    }

    void eachThreadHasAReaderOfItsOwn()
    {
        const auto store = m_store.open(Store::Access::Write);
        constexpr int kThreads = 4;
        std::array<int, kThreads> last{};
        std::vector<std::thread> threads;
        for (int i = 0; i < kThreads; ++i) {
            threads.emplace_back([&, i] {
                const auto reader = store->reader();
                int seen = 0;
                while (reader && seen < 100) {
                    const int now = (*reader)->value(u"SELECT count(*) FROM jobs"_s)->toInt();
                    if (now < seen)
                        return; // a commit was unseen again
                    seen = now;
                }
                last[std::size_t(i)] = seen;
            });
        }
        for (int id = 0; id < 100; ++id)
            QVERIFY_RESULT(store->writer().runNow([id](const Connection& connection) {
                return connection.execute(u"INSERT INTO jobs VALUES (?, 'a', 1)"_s, {id});
            }));
        for (std::thread& thread : threads)
            thread.join();
        for (const int seen : last)
            QCOMPARE(seen, 100);
    }

    void aBareHandleReadsToo()
    {
        const auto handle = m_store.open(Store::Access::Read)->readerHandle();
        QVERIFY_RESULT(handle);
        QCOMPARE(sqlite3_exec(handle->get(), "SELECT * FROM jobs", nullptr, nullptr, nullptr), SQLITE_OK);
        QVERIFY(sqlite3_exec(handle->get(), "DELETE FROM jobs", nullptr, nullptr, nullptr) != SQLITE_OK);
    }

    // What a killed writer had committed is in its write-ahead log; what it had not is gone.
    void whatAKilledWriterCommittedIsThere()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            const auto connection = m_store.connect();
            const bool done = connection->execute(u"INSERT INTO jobs VALUES (1, 'a', 1)"_s) && connection->begin() &&
                              connection->execute(u"INSERT INTO jobs VALUES (2, 'b', 1)"_s);
            ::_exit(done ? 0 : 1); // closes nothing
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
        const QString wal = m_store.path() + u"-wal"_s;
        const qint64 walSize = QFile(wal).size();
        QVERIFY(walSize > 0);
        {
            const auto store = m_store.open(Store::Access::Read);
            QCOMPARE(jobsSeenBy(*store->reader().value()), 1);
        }
        // Only a writer checkpoints: the last reader's leaving does not either.
        QCOMPARE(QFile(wal).size(), walSize);
        QCOMPARE(jobsSeenBy(*m_store.open(Store::Access::Write)->reader().value()), 1);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
