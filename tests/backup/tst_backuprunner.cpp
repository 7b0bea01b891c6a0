// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backuplock.h"
#include "core/backup/backuprunner.h"
#include "tests/backup/runnerfixture.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSemaphore>

#include <csignal>
#include <sys/resource.h>
#include <thread>

using namespace globant;
using namespace globant::backup;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kMinute = test::RunnerFixture::kMinute;
constexpr auto kDay = test::RunnerFixture::kDay;

// A disk that is full: no file grows beyond 1 MiB, which suffices for the log.
class NoSpace
{
public:
    NoSpace()
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_usual);
        const rlimit little{1024 * 1024, m_usual.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &little);
    }
    ~NoSpace() { ::setrlimit(RLIMIT_FSIZE, &m_usual); }
    Q_DISABLE_COPY_MOVE(NoSpace)

private:
    rlimit m_usual{};
};

bool hasLeftovers(const QString& folder)
{
    return !QDir(folder)
                .entryList({u"*.part*"_s, u"*.new"_s, u"self-test"_s}, QDir::AllEntries | QDir::Hidden)
                .isEmpty();
}

} // namespace

class TestBackupRunner : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::RunnerFixture> m_fixture;
    test::RunnerFixture& fixture() const { return *m_fixture; }

    // Of the answer, for QCOMPARE.
    static QString outcome(const Result<RunAnswer>& answer)
    {
        static const QStringList names{u"nothing due"_s, u"made"_s, u"adopted"_s, u"failed"_s, u"busy"_s};
        return answer ? names[int(answer->outcome)] : answer.error().message;
    }

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<test::RunnerFixture>(); }

    void makesWhatIsDue()
    {
        QVERIFY_RESULT(fixture().plan(fixture().daily()));
        auto answer = fixture().runDue();
        QCOMPARE(outcome(answer), u"nothing due"_s);
        QVERIFY(answer->nextMs);
        QVERIFY(*answer->nextMs > fixture().clock.nowMs());
        QVERIFY(fixture().names().isEmpty());

        fixture().clock.set(*answer->nextMs + 30'000);
        answer = fixture().runDue();
        QCOMPARE(outcome(answer), u"made"_s);
        QCOMPARE(int(*answer->reason), int(Reason::Time));
        QCOMPARE(*answer->nextMs, fixture().clock.nowMs() - 30'000 + kDay);
        QCOMPARE(fixture().names(), QStringList{u"2023-11-15-180030.gdbackup"_s});
        QVERIFY_RESULT(test::BackupFixture::verifyFile(answer->backup->path));
        const auto list = fixture().list();
        QVERIFY_RESULT(list);
        QVERIFY(list->first().isWhole());
        QVERIFY(list->first().isScheduled());
        QCOMPARE(list->first().lastVerifiedMs, fixture().clock.nowMs());
        QCOMPARE(fixture().log(), (QStringList{u"scheduled"_s, u"made"_s}));
        QCOMPARE(fixture().state().lastFile, answer->backup->path);

        fixture().clock.advance(kMinute);
        QCOMPARE(outcome(fixture().runDue()), u"nothing due"_s);
        fixture().clock.advance(20 * kDay); // the machine was off
        QCOMPARE(outcome(fixture().runDue()), u"made"_s);
        QCOMPARE(outcome(fixture().runDue()), u"nothing due"_s);
        QCOMPARE(fixture().names().size(), 2);
    }

    void isForEditors()
    {
        fixture().opened->session.role = accounts::Role::Viewer;
        QVERIFY_FAILED(fixture().runDue(), ErrorCode::NotAllowed);
        QVERIFY_FAILED(createNow(fixture().context()), ErrorCode::NotAllowed);
    }

    void followsImports()
    {
        Schedule schedule;
        schedule.afterImports = 2;
        QVERIFY_RESULT(fixture().plan(schedule));
        QVERIFY_RESULT(fixture().logImport());
        QCOMPARE(outcome(fixture().runDue()), u"nothing due"_s);
        QVERIFY_RESULT(fixture().logImport());
        const auto answer = fixture().runDue();
        QCOMPARE(outcome(answer), u"made"_s);
        QCOMPARE(int(*answer->reason), int(Reason::Imports));
        QVERIFY(!answer->nextMs);
        QVERIFY_RESULT(fixture().logImport());
        QCOMPARE(outcome(fixture().runDue()), u"nothing due"_s);
    }

    void triesAgainWithGrowingPauses()
    {
        Schedule schedule = fixture().daily();
        schedule.folder = fixture().files.dir.filePath(u"disk"_s);
        QVERIFY_RESULT(fixture().plan(schedule));
        fixture().clock.advance(kDay);
        for (const qint64 pause : {5, 15, 60, 240, 240, 240, 240, 240, 240}) {
            const auto failed = fixture().runDue();
            QCOMPARE(outcome(failed), u"failed"_s);
            QCOMPARE(int(failed->error.code), int(ErrorCode::NotFound));
            QCOMPARE(*failed->nextMs - fixture().clock.nowMs(), pause * kMinute);
            fixture().clock.set(*failed->nextMs - 1);
            QCOMPARE(outcome(fixture().runDue()), u"nothing due"_s);
            fixture().clock.advance(1);
        }
        QCOMPARE(fixture().state().tries, 9);
        QCOMPARE(fixture().log(), QStringList{u"scheduled"_s} + QStringList(5, u"failed"_s)); // 1 to 4, and 6
        QVERIFY(!QFileInfo::exists(schedule.folder)); // a disk that is gone is not made up for

        QVERIFY(QDir().mkpath(schedule.folder));
        QCOMPARE(outcome(fixture().runDue()), u"made"_s);
        QCOMPARE(fixture().state().tries, 0);
        QCOMPARE(listBackups(fixture().opened->session, schedule.folder)->size(), 1);
    }

    void survivesFaults_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"folder vanished", "folder is a file", "read-only", "no space"})
            QTest::addRow("%s", how) << QString::fromLatin1(how);
    }
    void survivesFaults()
    {
        QFETCH(QString, how);
        Schedule schedule = fixture().daily();
        const QString place = fixture().files.dir.filePath(u"place"_s);
        if (how == "folder vanished"_L1)
            schedule.folder = place;
        if (how == "read-only"_L1)
            schedule.folder = u"/sys/kernel"_s; // for root too
        if (how == "folder is a file"_L1) {
            schedule.folder = place;
            QVERIFY(test::BackupFixture::writeBytes(place, "x"));
        }
        QVERIFY_RESULT(fixture().plan(schedule));
        fixture().clock.advance(kDay);
        std::optional<NoSpace> noSpace;
        if (how == "no space"_L1) {
            QVERIFY_RESULT(fixture().addDepartments(20'000));
            noSpace.emplace();
        }
        const auto failed = fixture().runDue();
        noSpace.reset();
        QCOMPARE(outcome(failed), u"failed"_s);
        QVERIFY(failed->error.message.endsWith(u'.'));
        QVERIFY(!failed->backup);
        QCOMPARE(fixture().state().tries, 1);
        QCOMPARE(fixture().state().lastFailure.message, failed->error.message);
        QCOMPARE(fixture().log().last(), u"failed"_s);
        QVERIFY(!hasLeftovers(fixture().backups()));
        QVERIFY(!hasLeftovers(fixture().files.folder()));

        QVERIFY_RESULT(fixture().plan(fixture().daily()));
        fixture().clock.advance(5 * kMinute);
        QCOMPARE(outcome(fixture().runDue()), u"made"_s);
        QCOMPARE(fixture().state().tries, 0);
    }

    void survivesAClockSetBack()
    {
        fixture().clock.advance(400 * kDay); // wrong
        QVERIFY_RESULT(fixture().plan(fixture().daily(3)));
        fixture().clock.advance(kDay);
        QCOMPARE(outcome(fixture().runDue()), u"made"_s);
        fixture().clock.advance(-398 * kDay); // put right
        auto answer = fixture().runDue();
        QCOMPARE(outcome(answer), u"made"_s);
        QCOMPARE(int(*answer->reason), int(Reason::Clock));
        QCOMPARE(outcome(fixture().runDue()), u"nothing due"_s);
        for (int day = 0; day < 5; ++day) {
            fixture().clock.advance(kDay);
            QCOMPARE(outcome(fixture().runDue()), u"made"_s);
        }
        // Three days, and the one of next year, of which nobody knows what it is.
        QCOMPARE(fixture().names().size(), 4);
        fixture().clock.advance(-1000);
        QCOMPARE(outcome(fixture().runDue()), u"nothing due"_s);
    }

    void removesGenerations()
    {
        QVERIFY_RESULT(fixture().plan(fixture().daily(2)));
        const auto byHand = createNow(fixture().context());
        QCOMPARE(outcome(byHand), u"made"_s);
        const QString foreign = fixture().backups() + u"/of-somebody-else.gdbackup"_s;
        QVERIFY(test::BackupFixture::writeBytes(foreign, "not a backup"));
        const test::BackupFixture other;
        const QString others = fixture().backups() + u"/2023-01-01-000000.gdbackup"_s;
        QVERIFY_RESULT(other.create(others));
        QString damaged;
        QStringList made;
        for (int day = 0; day < 5; ++day) {
            fixture().clock.advance(kDay);
            const auto answer = fixture().runDue();
            QCOMPARE(outcome(answer), u"made"_s);
            QCOMPARE(answer->removalFault, QString());
            made.append(answer->backup->path);
            if (day == 1) { // of which nobody can say what it holds
                damaged = answer->backup->path;
                QVERIFY(QFile::resize(damaged, 5000));
            }
            QCOMPARE(answer->removed, day == 3   ? QStringList{made[0]}
                                      : day == 4 ? QStringList{made[2]}
                                                 : QStringList());
        }
        for (const QString& stays : {byHand->backup->path, foreign, others, damaged, made[3], made[4]})
            QVERIFY2(QFileInfo::exists(stays), qPrintable(stays));
        QCOMPARE(fixture().names().size(), 6);
        const auto entries = fixture().write(
            [](const store::Connection& connection) { return store::readLogOfKind(connection, u"backup"_s); });
        QCOMPARE(entries->last().detail["removes"_L1].toArray().first().toString(), QFileInfo(made[2]).fileName());
    }

    void goesOnWhereRemovalFails()
    {
        QVERIFY_RESULT(fixture().plan(fixture().daily(1)));
        fixture().clock.advance(kDay);
        const auto first = fixture().runDue();
        QCOMPARE(outcome(first), u"made"_s);
        const QString old = first->backup->path;
        const QString aside = fixture().files.dir.filePath(u"aside"_s);
        fixture().clock.advance(kDay);
        test::WatchedClock clock(fixture().clock);
        clock.looked = [&] { // once the second is there, the first turns into what cannot be removed as a file
            if (fixture().names().filter(u".part"_s).isEmpty() && fixture().names().size() == 2 &&
                QFile::rename(old, aside))
                QDir().mkdir(old);
        };
        const auto answer = runDue(fixture().contextWith(clock));
        QCOMPARE(outcome(answer), u"made"_s);
        QVERIFY(!answer->removalFault.isEmpty());
        QVERIFY(answer->removed.isEmpty());
        QCOMPARE(fixture().log().last(), u"removal_failed"_s);
        QVERIFY(QDir().rmdir(old));
        QVERIFY(QFile::rename(aside, old));
        QCOMPARE(outcome(fixture().runDue()), u"nothing due"_s);
        fixture().clock.advance(kDay);
        QCOMPARE(fixture().runDue()->removed.size(), 2);
    }

    // The writer is busy with an import for long.
    void runsBesideAnImport()
    {
        QVERIFY_RESULT(fixture().plan(fixture().daily()));
        fixture().clock.advance(kDay);
        QSemaphore begun;
        QSemaphore mayEnd;
        auto import = fixture().opened->store->writer().run([&](const store::Connection& connection) {
            return store::inTransaction(connection, [&]() -> Result<void> {
                GLOBANT_TRY(
                    connection.execute(u"INSERT INTO departments (id, department, entry_id) VALUES (1, 'x', 1)"_s));
                begun.release();
                mayEnd.acquire();
                return {};
            });
        });
        begun.acquire();
        Result<RunAnswer> answer = fail(ErrorCode::Internal, u"It did not run."_s);
        std::thread run([&] { answer = fixture().runDue(); });
        const auto isThere = [&] {
            return fixture().names().size() == 1 && fixture().names().first().endsWith(kSuffix);
        };
        const bool made = QTest::qWaitFor(isThere, 20'000);
        mayEnd.release();
        run.join();
        import.waitForFinished();
        QVERIFY(made);
        QCOMPARE(outcome(answer), u"made"_s);
        QCOMPARE(answer->backup->manifest.content.rows.value(u"departments"_s), 0);
    }

    void runsOneAtATime()
    {
        QVERIFY_RESULT(fixture().plan(fixture().daily()));
        fixture().clock.advance(kDay);
        QStringList others;
        fixture().progress = [&](const Progress&) -> Result<void> {
            if (others.isEmpty()) {
                others.append(outcome(createNow(fixture().context())));
                others.append(outcome(fixture().runDue()));
            }
            return {};
        };
        QCOMPARE(outcome(fixture().runDue()), u"made"_s);
        QCOMPARE(others, (QStringList{u"busy"_s, u"busy"_s}));
        const auto held = BackupLock::acquire(fixture().files.folder());
        QVERIFY_RESULT(held);
        QCOMPARE(outcome(createNow(fixture().context())), u"busy"_s);
        QCOMPARE(fixture().names().size(), 1);
    }

    void isCancelledWithoutBeingAFailure()
    {
        QVERIFY_RESULT(fixture().plan(fixture().daily()));
        fixture().clock.advance(kDay);
        fixture().progress = [](const Progress&) { return Result<void>(fail(ErrorCode::Cancelled, u"Stopped."_s)); };
        const auto answer = fixture().runDue();
        QCOMPARE(outcome(answer), u"failed"_s);
        QCOMPARE(int(answer->error.code), int(ErrorCode::Cancelled));
        QCOMPARE(fixture().state().tries, 0);
        QCOMPARE(fixture().log(), QStringList{u"scheduled"_s});
        QVERIFY(fixture().names().isEmpty());
        fixture().progress = {};
        QCOMPARE(outcome(fixture().runDue()), u"made"_s);
    }

    void makesOneByHand()
    {
        QVERIFY_RESULT(fixture().plan(fixture().daily()));
        fixture().clock.advance(kDay);
        const QString elsewhere = fixture().files.dir.filePath(u"stick.gdbackup"_s);
        QCOMPARE(outcome(createNow(fixture().context(), elsewhere)), u"made"_s);
        QVERIFY(QFileInfo::exists(elsewhere));
        QCOMPARE(fixture().state().lastSuccessMs, 0); // may be out of the house by now
        const auto byHand = createNow(fixture().context());
        QCOMPARE(outcome(byHand), u"made"_s);
        QCOMPARE(byHand->backup->manifest.account, u"ana"_s);
        QCOMPARE(fixture().state().lastFile, byHand->backup->path);
        QCOMPARE(outcome(fixture().runDue()), u"nothing due"_s); // it was made a moment ago
        const auto again = createNow(fixture().context(), elsewhere);
        QCOMPARE(outcome(again), u"failed"_s);
        QCOMPARE(int(again->error.code), int(ErrorCode::Conflict));
        QCOMPARE(fixture().state().tries, 0);
        // In the same second, with another name.
        QCOMPARE(outcome(createNow(fixture().context())), u"made"_s);
        QCOMPARE(fixture().names().size(), 2);
    }

    void adoptsWhatACrashLeftUnnoted()
    {
        QVERIFY_RESULT(fixture().plan(fixture().daily(1)));
        fixture().clock.advance(kDay);
        QCOMPARE(outcome(fixture().runDue()), u"made"_s);
        fixture().clock.advance(kDay);
        fixture().close();
        const int status = test::crashIn([&] {
            fixture().open();
            test::WatchedClock clock(fixture().clock);
            clock.looked = [&] {
                if (fixture().names().filter(u".part"_s).isEmpty() && fixture().names().size() == 2)
                    ::_exit(7);
            };
            (void)runDue(fixture().contextWith(clock));
        });
        QCOMPARE(status, 7);
        fixture().open();
        QCOMPARE(fixture().names().size(), 2);
        fixture().clock.advance(kMinute);
        const auto answer = fixture().runDue();
        QCOMPARE(outcome(answer), u"adopted"_s);
        QCOMPARE(answer->backup->manifest.createdMs, fixture().clock.nowMs() - kMinute);
        QCOMPARE(fixture().names().size(), 1); // the one before is removed now
        QCOMPARE(fixture().log().last(), u"adopted"_s);
        QCOMPARE(outcome(fixture().runDue()), u"nothing due"_s);
    }

    // Killed anywhere: the next start leaves no half-written file, and one run later all is as if nothing had been.
    void survivesKills()
    {
        QVERIFY_RESULT(fixture().plan(fixture().daily(2)));
        const qint64 begin = fixture().clock.nowMs();
        QElapsedTimer timer;
        timer.start();
        fixture().clock.advance(kDay);
        QCOMPARE(outcome(fixture().runDue()), u"made"_s);
        const qint64 usualUs = timer.nsecsElapsed() / 1000;
        constexpr int kRounds = 12;
        for (int round = 1; round <= kRounds; ++round) {
            fixture().clock.set(begin + (round + 1) * kDay);
            fixture().close();
            const pid_t child = ::fork();
            if (child == 0) {
                fixture().open();
                (void)fixture().runDue();
                ::_exit(0);
            }
            ::usleep(useconds_t(usualUs * 2 * round / kRounds));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);

            fixture().open();
            QVERIFY(!hasLeftovers(fixture().backups()));
            fixture().clock.advance(kMinute);
            QVERIFY_RESULT(fixture().runDue());
            QVERIFY(!hasLeftovers(fixture().backups()));
            const auto list = fixture().list();
            QVERIFY_RESULT(list);
            // Where it was killed after the note, the next backup removes what this one would have.
            QVERIFY(list->size() >= 2);
            for (const BackupEntry& entry : *list)
                QVERIFY_RESULT(test::BackupFixture::verifyFile(entry.path));
            QCOMPARE(list->first().path, fixture().state().lastFile);
            QCOMPARE(outcome(fixture().runDue()), u"nothing due"_s);
            QCOMPARE(*fixture().write([](const store::Connection& connection) { return store::verifyLog(connection); }),
                     QString());
        }
        fixture().clock.advance(kDay);
        QCOMPARE(outcome(fixture().runDue()), u"made"_s);
        QCOMPARE(fixture().names().size(), 2);
    }

    void knowsBackupsFromBeforeARotation()
    {
        QVERIFY_RESULT(fixture().plan(fixture().daily(1)));
        fixture().clock.advance(kDay);
        QCOMPARE(outcome(fixture().runDue()), u"made"_s);
        fixture().close();
        const auto login =
            accounts::login(fixture().files.folder(), u"ana"_s, test::secret("password of ana"), fixture().clock);
        QVERIFY_RESULT(login);
        {
            auto lock = store::WorkspaceLock::acquire(fixture().files.folder(), u"test"_s, fixture().clock);
            const auto writer = store::Connection::open(login->storePath, login->dataKey, store::OpenMode::ReadWrite);
            QVERIFY_RESULT(writer);
            QVERIFY_RESULT(accounts::rotateStore(fixture().files.folder(),
                                                 *accounts::loadWorkspace(fixture().files.folder()), login->dataKey,
                                                 **writer, {}, **lock));
        }
        fixture().open();
        QVERIFY(fixture().opened->session.dataKey.view() != login->dataKey.view());
        const auto list = fixture().list();
        QVERIFY_RESULT(list);
        QVERIFY(list->first().isWhole());
        QVERIFY_RESULT(verifyListed(fixture().opened->session, list->first().path, fixture().clock));
        fixture().clock.advance(kDay);
        QCOMPARE(fixture().runDue()->removed, QStringList{list->first().path});
    }

    void remembersVerifications()
    {
        const auto made = createNow(fixture().context());
        QCOMPARE(outcome(made), u"made"_s);
        fixture().clock.advance(kDay);
        const auto verifyAndList = [&]() -> Result<BackupEntry> {
            GLOBANT_TRY_VALUE(const VerifiedBackup verified,
                              verifyListed(fixture().opened->session, made->backup->path, fixture().clock));
            GLOBANT_TRY(fixture().write([&](const store::Connection& connection) {
                return noteVerification(connection, verified.entry.id, verified.verification);
            }));
            GLOBANT_TRY_VALUE(const Verifications known, fixture().write(readVerifications));
            GLOBANT_TRY_VALUE(const auto list, listBackups(fixture().opened->session, {}, known));
            return list.first();
        };
        auto entry = verifyAndList();
        QVERIFY_RESULT(entry);
        QCOMPARE(entry->lastVerifiedMs, fixture().clock.nowMs());
        QVERIFY(entry->isWhole());

        QByteArray bytes = test::BackupFixture::bytesOf(made->backup->path);
        bytes[5000] = char(bytes[5000] ^ 1);
        QVERIFY(test::BackupFixture::writeBytes(made->backup->path, bytes));
        QVERIFY(fixture().list()->first().isWhole()); // nobody has looked
        entry = verifyAndList();
        QVERIFY_RESULT(entry);
        QVERIFY(!entry->isWhole());
        QCOMPARE(entry->lastVerifiedMs, 0);
        QVERIFY(!entry->fault.isEmpty());

        const test::BackupFixture other;
        QVERIFY_RESULT(other.create());
        QVERIFY_FAILED(verifyListed(fixture().opened->session, other.backup(), fixture().clock),
                       ErrorCode::WrongPassword);
        QVERIFY_FAILED(verifyListed(fixture().opened->session, u"/missing.gdbackup"_s, fixture().clock),
                       ErrorCode::UnreadableFile);
    }

    void listsOnlyWhatItCanReach()
    {
        QVERIFY_RESULT(fixture().list());
        QVERIFY(fixture().list()->isEmpty()); // no backup yet: no folder yet
        QVERIFY_FAILED(listBackups(fixture().opened->session, u"/missing"_s), ErrorCode::NotFound);
    }

    void runsGently()
    {
        RunContext context = fixture().context();
        context.gently = true;
        int begun = 0;
        context.began = [&] { ++begun; };
        QCOMPARE(outcome(createNow(context)), u"made"_s);
        QCOMPARE(begun, 1);
    }
};

QTEST_GUILESS_MAIN(TestBackupRunner)
#include "tst_backuprunner.moc"
