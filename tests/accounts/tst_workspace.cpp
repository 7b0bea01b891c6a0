// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/durablefile.h"
#include "tests/accounts/workspacefixture.h"

#include <QDir>

#include <sys/stat.h>

using namespace globant;
using namespace globant::accounts;
using namespace Qt::StringLiterals;
using test::secret;

namespace {

int modeOf(const QString& path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

void touch(const QString& path)
{
    QVERIFY_RESULT(writeFileDurably(path, "something"));
}

Result<NewWorkspace> create(const QString& folder, const CreationHook& hook = {})
{
    const test::FakeClock clock;
    return createWorkspace(folder, u"ana"_s, secret("password of ana"), test::kWeak, *catalog::Catalog::builtIn(),
                           clock, hook);
}

} // namespace

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstAccountIsAnAdministrator()
    {
        const test::WorkspaceFixture f;
        QCOMPARE(f.session.account, u"ana"_s);
        QVERIFY(f.session.role == Role::Administrator);
        QVERIFY(!f.session.byRecovery);
        QCOMPARE(f.session.dataKey.size(), std::size_t(32));
        const auto all = f.asAna().list();
        QVERIFY_RESULT(all);
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->first().name, u"ana"_s);
        QCOMPARE(all->first().createdMs, f.clock.nowMs());
        QVERIFY_RESULT(f.login(u"ana"_s, "password of ana"));
    }

    void filesArePrivateWhateverTheUmask()
    {
        const mode_t before = umask(0);
        {
            const test::WorkspaceFixture f;
            const auto added = f.asAna().addPerson(u"eva"_s, Role::Editor, secret("password of eva"));
            const auto loggedIn = f.login(u"eva"_s, "password of eva");
            umask(before);
            QVERIFY_RESULT(added);
            QVERIFY_RESULT(loggedIn);
            QCOMPARE(modeOf(f.folder()), 0700);
            const QStringList names = QDir(f.folder()).entryList(QDir::Files | QDir::Hidden);
            QVERIFY(names.size() >= 4);
            for (const QString& name : names)
                QVERIFY2(modeOf(f.file(name)) == 0600, qPrintable(name));
        }
    }

    void anExistingFolderBecomesPrivate()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(u"w"_s);
        QVERIFY(QDir().mkdir(folder));
        QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0755), 0);
        touch(folder + u"/notes.txt"_s);
        QVERIFY_RESULT(create(folder));
        QCOMPARE(modeOf(folder), 0700);
        QVERIFY(QFile::exists(folder + u"/notes.txt"_s));
    }

    void aFolderOfEverybodysIsRefused()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(u"w"_s);
        QVERIFY(QDir().mkdir(folder));
        QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 01777), 0);
        QVERIFY_FAILED(create(folder), ErrorCode::Usage);
        QCOMPARE(modeOf(folder), 01777);
    }

    void aWorkspaceIsNotMadeTwice()
    {
        const QTemporaryDir dir;
        QVERIFY_RESULT(create(dir.filePath(u"w"_s)));
        QVERIFY_FAILED(create(dir.filePath(u"w"_s)), ErrorCode::Conflict);
        const test::FakeClock clock;
        QVERIFY_RESULT(login(dir.filePath(u"w"_s), u"ana"_s, secret("password of ana"), clock));
    }

    void unfitRequestsMakeNothing_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("no name") << QString() << QByteArray("password of ana");
        QTest::newRow("name with a newline") << u"a\nb"_s << QByteArray("password of ana");
        QTest::newRow("short password") << u"ana"_s << QByteArray("1234567");
        QTest::newRow("the name for a password") << u"ana lopez"_s << QByteArray("ana lopez");
    }

    void unfitRequestsMakeNothing()
    {
        QFETCH(const QString, account);
        QFETCH(QByteArray, password);
        const QTemporaryDir dir;
        const test::FakeClock clock;
        QVERIFY_FAILED(createWorkspace(dir.filePath(u"w"_s), account, SecretBytes::taking(password), test::kWeak,
                                       *catalog::Catalog::builtIn(), clock),
                       ErrorCode::Usage);
        QVERIFY(!QFile::exists(dir.filePath(u"w"_s)));
    }

    void aFileIsNoFolder()
    {
        const QTemporaryDir dir;
        touch(dir.filePath(u"w"_s));
        QVERIFY_FAILED(create(dir.filePath(u"w"_s)), ErrorCode::Usage);
    }

    void anInterruptedCreationIsDoneAgain_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<bool>("committed");
        QTest::newRow("marked") << 1 << false;
        QTest::newRow("cleared") << 2 << false;
        QTest::newRow("store made") << 3 << false;
        QTest::newRow("key slots written") << 4 << true;
    }

    void anInterruptedCreationIsDoneAgain()
    {
        QFETCH(const int, step);
        QFETCH(const bool, committed);
        const QTemporaryDir dir;
        const QString folder = dir.filePath(u"w"_s);
        const test::FakeClock clock;
        QCOMPARE(test::crashIn([&] {
                     (void)create(folder, [&](int done) {
                         if (done == step)
                             ::_exit(42);
                     });
                 }),
                 42);
        if (committed) {
            QVERIFY_RESULT(login(folder, u"ana"_s, secret("password of ana"), clock));
            QVERIFY_FAILED(create(folder), ErrorCode::Conflict);
        } else {
            QVERIFY_FAILED(login(folder, u"ana"_s, secret("password of ana"), clock), ErrorCode::NotFound);
            QVERIFY_RESULT(create(folder));
            QVERIFY_RESULT(login(folder, u"ana"_s, secret("password of ana"), clock));
        }
        const auto lock = store::WorkspaceLock::acquire(folder, u"test"_s, clock);
        QVERIFY_RESULT(lock);
        QVERIFY_RESULT(removeLeftovers(folder, **lock));
        QVERIFY(!QFile::exists(folder + u"/workspace.creating"_s));
    }

    void aStoreWithoutKeySlotsIsLeftAlone()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(u"w"_s);
        QVERIFY_RESULT(create(folder));
        QVERIFY(QFile::rename(folder + u"/keyslots.json"_s, folder + u"/saved.json"_s));
        const test::FakeClock clock;
        QVERIFY_FAILED(login(folder, u"ana"_s, secret("password of ana"), clock), ErrorCode::StoreDamaged);
        QVERIFY_FAILED(create(folder), ErrorCode::StoreDamaged);
        QVERIFY(QFile::rename(folder + u"/saved.json"_s, folder + u"/keyslots.json"_s));
        QVERIFY_RESULT(login(folder, u"ana"_s, secret("password of ana"), clock));
    }

    void leftoversGoAndNothingElse()
    {
        const test::WorkspaceFixture f;
        const QStringList leftovers{u"store-2.db"_s, u"store-2.db-wal"_s, u"store-2.db-shm"_s, u"store-3.db.new"_s,
                                    u"keyslots.json.new"_s};
        const QStringList others{u"store.txt"_s, u"my-store.db"_s, u"store-x.db"_s, u"notes.new"_s};
        for (const QString& name : leftovers + others)
            touch(f.file(name));
        const auto removed = removeLeftovers(f.folder(), *f.lock);
        QVERIFY_RESULT(removed);
        QCOMPARE(QSet<QString>(removed->cbegin(), removed->cend()),
                 QSet<QString>(leftovers.cbegin(), leftovers.cend()));
        for (const QString& name : leftovers)
            QVERIFY(!QFile::exists(f.file(name)));
        for (const QString& name : others)
            QVERIFY(QFile::exists(f.file(name)));
        QVERIFY_RESULT(f.login(u"ana"_s, "password of ana"));
    }

    void withoutTheStoreInForceNothingIsRemoved()
    {
        test::WorkspaceFixture f;
        f.writer.reset();
        touch(f.file(u"store-2.db"_s));
        QVERIFY(QFile::remove(f.session.storePath));
        QVERIFY_RESULT(removeLeftovers(f.folder(), *f.lock));
        QVERIFY(QFile::exists(f.file(u"store-2.db"_s)));
    }

    void noWorkspaceIsSaid()
    {
        const QTemporaryDir dir;
        const auto none = loadWorkspace(dir.filePath(u"nowhere"_s));
        QVERIFY_FAILED(none, ErrorCode::NotFound);
        QVERIFY(none.error().message.contains(u"init"_s));
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
