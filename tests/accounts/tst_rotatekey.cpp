// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accounts/workspacefixture.h"

#include <QDir>

using namespace globant;
using namespace globant::accounts;
using namespace Qt::StringLiterals;
using test::secret;

namespace {

constexpr int kRows = 20'000;

void fillWithRows(const store::Connection& connection)
{
    QVERIFY_RESULT(
        connection.executeScript(u"CREATE TABLE \"odd \"\"name\" (id INTEGER PRIMARY KEY, text TEXT);"
                                 "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                                 " INSERT INTO \"odd \"\"name\" SELECT i, 'row ' || i FROM n"_s.arg(kRows)));
}

Result<void> amendment(const store::Connection& connection)
{
    return connection.executeScript(u"CREATE TABLE amended (id INTEGER)"_s);
}

Result<RotatedStore> rotate(const test::WorkspaceFixture& f, const store::Connection& writer,
                            const RotationHook& hook = {})
{
    GLOBANT_TRY_VALUE(auto keySlots, loadWorkspace(f.folder()));
    return rotateStore(f.folder(), std::move(keySlots), f.session.dataKey, writer, amendment, *f.lock, hook);
}

// Opens with the password and counts the rows; -1 where it does not open.
int rowsAfterLogin(const test::WorkspaceFixture& f, bool* amended)
{
    const auto session = f.login(u"ana"_s, "password of ana");
    if (!session)
        return -1;
    const auto reader = store::Connection::open(session->storePath, session->dataKey, store::OpenMode::QueryOnly);
    if (!reader)
        return -1;
    *amended = (*reader)->value(u"SELECT count(*) FROM sqlite_master WHERE name = 'amended'"_s)->toInt() == 1;
    return (*reader)->value(u"SELECT count(*) FROM \"odd \"\"name\""_s)->toInt();
}

QStringList storeFiles(const test::WorkspaceFixture& f)
{
    return QDir(f.folder()).entryList({u"store*"_s}, QDir::Files, QDir::Name);
}

} // namespace

class TestRotateKey : public QObject
{
    Q_OBJECT

    void addSteps()
    {
        QTest::addColumn<RotationStep>("step");
        QTest::addColumn<bool>("rotated");
        QTest::newRow("prepared") << RotationStep::Prepared << false;
        QTest::newRow("copied") << RotationStep::Copied << false;
        QTest::newRow("verified") << RotationStep::Verified << false;
        QTest::newRow("amended") << RotationStep::Amended << false;
        QTest::newRow("flushed") << RotationStep::Flushed << false;
        QTest::newRow("committed") << RotationStep::Committed << true;
    }

private Q_SLOTS:
    void movesEverythingUnderANewKey()
    {
        test::WorkspaceFixture f;
        fillWithRows(*f.writer);
        auto rotated = rotate(f, *f.writer);
        QVERIFY_RESULT(rotated);
        QVERIFY(!(rotated->dataKey == f.session.dataKey));
        QCOMPARE(rotated->path, f.file(u"store-2.db"_s));
        const SecretBytes oldKey = f.session.dataKey.clone();
        f.follow(std::move(*rotated));
        bool amended = false;
        QCOMPARE(rowsAfterLogin(f, &amended), kRows);
        QVERIFY(amended);
        QVERIFY(!storeFiles(f).contains(u"store.db"_s) && !storeFiles(f).contains(u"store.db-wal"_s));
        QVERIFY_FAILED(store::Connection::open(f.session.storePath, oldKey, store::OpenMode::QueryOnly),
                       ErrorCode::StoreDamaged);
        QCOMPARE(f.writer->value(u"PRAGMA journal_mode"_s)->toString(), u"wal"_s);

        // The older key is still at hand, for older backups.
        const auto older = loadWorkspace(f.folder())->olderKeys(f.session.dataKey);
        QVERIFY_RESULT(older);
        QCOMPARE(older->size(), std::size_t(1));
        QVERIFY(older->front().dataKey == oldKey);
    }

    void worksAgainAndAgain()
    {
        test::WorkspaceFixture f;
        for (int generation = 2; generation <= 4; ++generation) {
            auto rotated = f.asAna().rotateKey();
            QVERIFY_RESULT(rotated);
            f.follow(std::move(*rotated));
            QCOMPARE(f.session.storePath, f.file(u"store-%1.db"_s.arg(generation)));
            QVERIFY_RESULT(f.login(u"ana"_s, "password of ana"));
        }
        QCOMPARE(loadWorkspace(f.folder())->olderKeys(f.session.dataKey)->size(), std::size_t(3));
    }

    void aReaderIsNoObstacle()
    {
        test::WorkspaceFixture f;
        fillWithRows(*f.writer);
        const auto reader =
            *store::Connection::open(f.session.storePath, f.session.dataKey, store::OpenMode::QueryOnly);
        QVERIFY_RESULT(reader->executeScript(u"PRAGMA busy_timeout = 1; BEGIN; SELECT count(*) FROM log"_s));
        QVERIFY_RESULT(
            f.writer->executeScript(u"PRAGMA busy_timeout = 1; DELETE FROM \"odd \"\"name\" WHERE id = 1"_s));
        auto rotated = rotate(f, *f.writer);
        QVERIFY_RESULT(rotated);
        f.follow(std::move(*rotated));
        bool amended = false;
        QCOMPARE(rowsAfterLogin(f, &amended), kRows - 1);
        QCOMPARE(reader->value(u"SELECT count(*) FROM \"odd \"\"name\""_s)->toInt(), kRows);
    }

    void nobodyWritesMeanwhile()
    {
        test::WorkspaceFixture f;
        const auto other = f.open();
        QVERIFY_RESULT(other->executeScript(u"PRAGMA busy_timeout = 1"_s));
        QVERIFY_RESULT(rotate(f, *f.writer, [&](RotationStep step) -> Result<void> {
            const auto written = other->executeScript(u"CREATE TABLE late (id INTEGER)"_s);
            if (step != RotationStep::Committed && written)
                return fail(ErrorCode::Internal, u"a write went into the store that is being left"_s);
            return {};
        }));
    }

    void aFailureChangesNothing_data() { addSteps(); }

    void aFailureChangesNothing()
    {
        QFETCH(const RotationStep, step);
        QFETCH(const bool, rotated);
        test::WorkspaceFixture f;
        fillWithRows(*f.writer);
        auto answer = rotate(f, *f.writer, [&](RotationStep done) -> Result<void> {
            return done == step ? fail(ErrorCode::StoreFull, u"full"_s) : Result<void>();
        });
        bool amended = false;
        if (rotated) {
            QVERIFY_RESULT(answer);
        } else {
            QVERIFY_FAILED(answer, ErrorCode::StoreFull);
            QVERIFY(!QFile::exists(f.file(u"store-2.db"_s)) && !QFile::exists(f.file(u"store-2.db-wal"_s)));
            QVERIFY(!f.writer->inTransaction());
            QVERIFY_RESULT(f.writer->executeScript(u"CREATE TABLE afterwards (id INTEGER)"_s));
        }
        QCOMPARE(rowsAfterLogin(f, &amended), kRows);
        QCOMPARE(amended, rotated);
    }

    void anInterruptionLeavesOneStoreInForce_data() { addSteps(); }

    void anInterruptionLeavesOneStoreInForce()
    {
        QFETCH(const RotationStep, step);
        QFETCH(const bool, rotated);
        test::WorkspaceFixture f;
        fillWithRows(*f.writer);
        f.writer.reset();
        QCOMPARE(test::crashIn([&] {
                     const auto writer = f.open();
                     (void)rotate(f, *writer, [&](RotationStep done) -> Result<void> {
                         if (done == step)
                             ::_exit(42);
                         return {};
                     });
                 }),
                 42);
        bool amended = false;
        QCOMPARE(rowsAfterLogin(f, &amended), kRows);
        QCOMPARE(amended, rotated);

        QVERIFY_RESULT(removeLeftovers(f.folder(), *f.lock));
        const QString inForce = rotated ? u"store-2.db"_s : u"store.db"_s;
        for (const QString& name : storeFiles(f))
            QVERIFY2(name.startsWith(inForce), qPrintable(name));
        QCOMPARE(rowsAfterLogin(f, &amended), kRows);
        if (!rotated) {
            f.writer = f.open();
            QVERIFY_RESULT(rotate(f, *f.writer));
            QCOMPARE(rowsAfterLogin(f, &amended), kRows);
            QVERIFY(amended);
        }
    }

    void anInterruptedAttemptIsNoObstacle()
    {
        test::WorkspaceFixture f;
        QFile leftover(f.file(u"store-2.db"_s));
        QVERIFY(leftover.open(QIODevice::WriteOnly));
        leftover.write("rubbish");
        leftover.close();
        QVERIFY_RESULT(rotate(f, *f.writer));
        QVERIFY_RESULT(f.login(u"ana"_s, "password of ana"));
    }

    void aDamagedCopyIsNotTaken_data()
    {
        QTest::addColumn<int>("rows");
        QTest::newRow("a page in use") << kRows;
        QTest::newRow("a free page") << 0;
    }

    void aDamagedCopyIsNotTaken()
    {
        QFETCH(const int, rows);
        test::WorkspaceFixture f;
        fillWithRows(*f.writer);
        if (rows == 0)
            QVERIFY_RESULT(f.writer->executeScript(u"DELETE FROM \"odd \"\"name\""_s));
        const auto answer = rotate(f, *f.writer, [&](RotationStep done) -> Result<void> {
            if (done != RotationStep::Copied)
                return {};
            QFile copy(f.file(u"store-2.db"_s));
            if (!copy.open(QIODevice::ReadWrite) || !copy.seek(copy.size() / 2) || copy.write("damage") != 6)
                return fail(ErrorCode::Internal, u"the test could not damage the copy"_s);
            return {};
        });
        QVERIFY_FAILED(answer, ErrorCode::StoreDamaged);
        QVERIFY(!QFile::exists(f.file(u"store-2.db"_s)));
        bool amended = false;
        QCOMPARE(rowsAfterLogin(f, &amended), rows);
    }

    void anotherDataKeyRotatesNothing()
    {
        test::WorkspaceFixture f;
        QVERIFY_FAILED(
            rotateStore(f.folder(), *loadWorkspace(f.folder()), SecretBytes::random(32), *f.writer, {}, *f.lock),
            ErrorCode::StoreDamaged);
        QVERIFY_RESULT(f.login(u"ana"_s, "password of ana"));
    }
};

QTEST_GUILESS_MAIN(TestRotateKey)
#include "tst_rotatekey.moc"
