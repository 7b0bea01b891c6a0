// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backuplock.h"
#include "core/backup/backupthread.h"
#include "core/backup/selftest.h"
#include "tests/backup/runnerfixture.h"

#include <QSemaphore>

#include <mutex>

using namespace globant;
using namespace globant::backup;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kDay = test::RunnerFixture::kDay;

} // namespace

class TestSelfTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::RunnerFixture> m_fixture;
    test::RunnerFixture& fixture() const { return *m_fixture; }

    static QString outcome(const Result<SelfTestAnswer>& answer)
    {
        static const QStringList names{u"nothing due"_s, u"proven"_s, u"failed"_s, u"busy"_s};
        return answer ? names[int(answer->outcome)] : answer.error().message;
    }
    QString makeBackup() const
    {
        const auto answer = createNow(fixture().context());
        return answer && answer->backup ? answer->backup->path : QString();
    }
    bool isCleanedUp() const { return !QFileInfo::exists(selfTestFolder(fixture().files.folder())); }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<test::RunnerFixture>(); }

    void isDueMonthly_data()
    {
        QTest::addColumn<qint64>("lastAt");
        QTest::addColumn<bool>("wasOk");
        QTest::addColumn<qint64>("newestBackup");
        QTest::addColumn<bool>("expected");
        const qint64 now = 1000 * kDay;
        QTest::newRow("no backup") << qint64(0) << false << qint64(0) << false;
        QTest::newRow("no backup any more") << now - 90 * kDay << true << qint64(0) << false;
        QTest::newRow("never") << qint64(0) << false << now << true;
        QTest::newRow("yesterday") << now - kDay << true << now << false;
        QTest::newRow("almost a month ago") << now - 30 * kDay + 1 << true << now << false;
        QTest::newRow("a month ago") << now - 30 * kDay << true << now << true;
        QTest::newRow("failed an hour ago") << now - kDay / 24 << false << now << false;
        QTest::newRow("failed a day ago") << now - kDay << false << now << true;
        QTest::newRow("the clock was set back a little") << now + 1000 << true << now << false;
        QTest::newRow("the clock was set back a year") << now + 365 * kDay << true << now << true;
    }
    void isDueMonthly()
    {
        QFETCH(qint64, lastAt);
        QFETCH(bool, wasOk);
        QFETCH(qint64, newestBackup);
        QFETCH(bool, expected);
        Proof proof;
        proof.atMs = lastAt;
        proof.ok = wasOk;
        QCOMPARE(isSelfTestDue(proof, newestBackup, 1000 * kDay), expected);
    }

    void provesTheNewest()
    {
        QCOMPARE(outcome(runSelfTest(fixture().context())), u"nothing due"_s);
        QCOMPARE(outcome(runDueSelfTest(fixture().context())), u"nothing due"_s);
        QVERIFY(!makeBackup().isEmpty());
        fixture().clock.advance(1000);
        const QString newest = makeBackup();
        fixture().clock.advance(1000);
        auto answer = runDueSelfTest(fixture().context());
        QCOMPARE(outcome(answer), u"proven"_s);
        QCOMPARE(answer->proof.file, newest);
        QCOMPARE(answer->proof.provenMs, fixture().clock.nowMs());
        QCOMPARE(answer->proof.backupMs, fixture().clock.nowMs() - 1000);
        QVERIFY(isCleanedUp());
        QVERIFY(*fixture().write(readProof) == answer->proof);
        QCOMPARE(fixture().log(u"selftest"_s), QStringList{u"proven"_s});
        QCOMPARE((*fixture().write(readVerifications)).value(fixture().list()->first().id).atMs,
                 fixture().clock.nowMs());
        QCOMPARE(outcome(runDueSelfTest(fixture().context())), u"nothing due"_s);
        QCOMPARE(outcome(runSelfTest(fixture().context())), u"proven"_s); // asked for
        fixture().clock.advance(30 * kDay);
        QCOMPARE(outcome(runDueSelfTest(fixture().context())), u"proven"_s);
        fixture().opened->session.role = accounts::Role::Viewer;
        QVERIFY_FAILED(runSelfTest(fixture().context()), ErrorCode::NotAllowed);
    }

    void provesOneFromBeforeARotation()
    {
        QVERIFY(!makeBackup().isEmpty());
        fixture().close();
        const auto login =
            accounts::login(fixture().files.folder(), u"ana"_s, test::secret("password of ana"), fixture().clock);
        {
            auto lock = store::WorkspaceLock::acquire(fixture().files.folder(), u"test"_s, fixture().clock);
            const auto writer = store::Connection::open(login->storePath, login->dataKey, store::OpenMode::ReadWrite);
            QVERIFY_RESULT(accounts::rotateStore(fixture().files.folder(),
                                                 *accounts::loadWorkspace(fixture().files.folder()), login->dataKey,
                                                 **writer, {}, **lock));
        }
        fixture().open();
        QCOMPARE(outcome(runSelfTest(fixture().context())), u"proven"_s);
    }

    void saysWhatDoesNotComeBack_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<bool>("saysOfBackup");
        QTest::newRow("a bit of the store") << u"bit"_s << true;
        QTest::newRow("cut off") << u"cut"_s << false; // it cannot be named then
        QTest::newRow("removed") << u"removed"_s << false;
        QTest::newRow("its folder vanished") << u"folder"_s << false;
    }
    void saysWhatDoesNotComeBack()
    {
        QFETCH(QString, how);
        QFETCH(bool, saysOfBackup);
        const QString path = makeBackup();
        QVERIFY(!path.isEmpty());
        fixture().clock.advance(1000);
        QCOMPARE(outcome(runDueSelfTest(fixture().context())), u"proven"_s);
        const qint64 proven = fixture().clock.nowMs();
        fixture().clock.advance(31 * kDay);
        QByteArray bytes = test::BackupFixture::bytesOf(path);
        bytes[9000] = char(bytes[9000] ^ 4);
        if (how == "bit"_L1)
            QVERIFY(test::BackupFixture::writeBytes(path, bytes));
        if (how == "cut"_L1)
            QVERIFY(QFile::resize(path, bytes.size() - 100));
        if (how == "removed"_L1)
            QVERIFY(QFile::remove(path));
        if (how == "folder"_L1) {
            Schedule schedule;
            schedule.folder = u"/missing"_s;
            QVERIFY_RESULT(fixture().plan(schedule));
        }
        const auto answer = runDueSelfTest(fixture().context());
        QCOMPARE(outcome(answer), u"failed"_s);
        QVERIFY(!answer->proof.fault.isEmpty());
        QCOMPARE(answer->proof.provenMs, proven);
        QVERIFY(isCleanedUp());
        QCOMPARE(fixture().log(u"selftest"_s).last(), u"failed"_s);
        QCOMPARE(outcome(runDueSelfTest(fixture().context())), u"nothing due"_s);
        fixture().clock.advance(kDay);
        QCOMPARE(outcome(runDueSelfTest(fixture().context())), u"failed"_s);
        if (how != "folder"_L1) {
            const auto list = listBackups(fixture().opened->session, {}, *fixture().write(readVerifications));
            QVERIFY_RESULT(list);
            QCOMPARE(!list->isEmpty() && !list->first().fault.isEmpty(), saysOfBackup);
            fixture().clock.advance(kDay);
            QVERIFY(!makeBackup().isEmpty());
            QCOMPARE(outcome(runDueSelfTest(fixture().context())), u"proven"_s);
        }
    }

    // At whatever it is: nothing is noted, nothing stays, and it is due as before.
    void canBeCancelledAnywhere()
    {
        QVERIFY_RESULT(fixture().addDepartments(20'000)); // some MiB
        QVERIFY(!makeBackup().isEmpty());
        fixture().clock.advance(1000);
        int calls = 0;
        int unknown = 0; // while the restored store is checked, nobody knows how far it is
        qint64 last = 0;
        fixture().progress = [&](const Progress& now) -> Result<void> {
            ++calls;
            unknown += now.total == 0 ? 1 : 0;
            if (now.total > 0 && (now.done < last || now.done > now.total))
                return fail(ErrorCode::Internal, u"It goes backwards."_s);
            last = now.total > 0 ? now.done : last;
            return {};
        };
        QCOMPARE(outcome(runSelfTest(fixture().context())), u"proven"_s);
        QVERIFY(calls > 4 && unknown > 0 && unknown < calls);
        const Proof proof = *fixture().write(readProof);
        const int all = calls;
        for (int at = 1; at <= all; at += 1 + all / 12) {
            calls = 0;
            fixture().progress = [&](const Progress&) -> Result<void> {
                if (++calls < at)
                    return {};
                return fail(ErrorCode::Cancelled, u"Enough."_s);
            };
            fixture().clock.advance(1000);
            const auto answer = runSelfTest(fixture().context());
            QVERIFY_FAILED(answer, ErrorCode::Cancelled);
            QCOMPARE(answer.error().message, u"Enough."_s);
            QCOMPARE(calls, at);
            QVERIFY(isCleanedUp());
            QVERIFY(*fixture().write(readProof) == proof);
        }
        QCOMPARE(fixture().log(u"selftest"_s), QStringList{u"proven"_s});
        fixture().clock.advance(31 * kDay);
        fixture().progress = [](const Progress&) -> Result<void> { return fail(ErrorCode::Cancelled, u"Enough."_s); };
        QVERIFY_FAILED(runDueSelfTest(fixture().context()), ErrorCode::Cancelled);
        fixture().progress = {};
        QCOMPARE(outcome(runDueSelfTest(fixture().context())), u"proven"_s);
    }

    void clearsAwayWhatACrashLeft()
    {
        const QString folder = selfTestFolder(fixture().files.folder());
        QVERIFY(!makeBackup().isEmpty());
        QVERIFY(QDir().mkpath(folder + u"/deep"_s));
        QVERIFY(test::BackupFixture::writeBytes(folder + u"/deep/store.db"_s, "x"));
        {
            const auto held = BackupLock::acquire(fixture().files.folder());
            clearAwayUnfinished(fixture().files.folder());
            QVERIFY(!isCleanedUp()); // of another that runs
            QCOMPARE(outcome(runSelfTest(fixture().context())), u"busy"_s);
        }
        clearAwayUnfinished(fixture().files.folder());
        QVERIFY(isCleanedUp());
        QVERIFY(QDir().mkpath(folder));
        QCOMPARE(outcome(runSelfTest(fixture().context())), u"proven"_s);
        QVERIFY(isCleanedUp());
    }

    void runsByItself()
    {
        QVERIFY_RESULT(fixture().plan(fixture().daily()));
        fixture().clock.advance(kDay);
        std::mutex mutex;
        QStringList told;
        QSemaphore tested;
        const auto tell = [&](const QString& what) {
            const std::lock_guard guard(mutex);
            told.append(what);
        };
        BackupThread::Listener listener;
        listener.ran = [&](const RunAnswer& answer) { tell(u"ran %1"_s.arg(int(answer.outcome))); };
        listener.tested = [&](const SelfTestAnswer& answer) {
            tell(u"tested %1"_s.arg(int(answer.outcome)));
            tested.release();
        };
        listener.failed = [&](const Error& error) { tell(error.message); };
        listener.busy = [&](bool busy) { tell(busy ? u"begins"_s : u"ends"_s); };
        const auto& opened = *fixture().opened;
        {
            using namespace std::chrono_literals;
            BackupThread thread(opened.session, opened.store->writer(), fixture().clock, {u"1.0"_s, 1h, 1h}, listener);
            thread.wake();
            QVERIFY(tested.tryAcquire(1, 30'000));
        }
        QCOMPARE(told, (QStringList{u"begins"_s, u"ends"_s, u"ran 1"_s, u"begins"_s, u"ends"_s, u"tested 1"_s}));
        QCOMPARE(fixture().state().tries, 0);
    }
};

QTEST_GUILESS_MAIN(TestSelfTest)
#include "tst_selftest.moc"
