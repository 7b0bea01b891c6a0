// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/openworkspace.h"
#include "core/accounts/rotatekey.h"
#include "core/backup/backuplist.h"
#include "core/backup/restore.h"
#include "core/store/connectionthread.h"
#include "core/store/integritycheck.h"
#include "core/store/unchangingfile.h"
#include "tests/accounts/workspacefixture.h"

#include <QDir>

#include <sys/resource.h>

using namespace globant;
using namespace globant::backup;
using namespace Qt::StringLiterals;

class TestBackup : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::WorkspaceFixture> m_workspace;
    QString path() const { return m_workspace->dir.filePath(u"hires.gdbackup"_s); }
    QString restored() const { return m_workspace->dir.filePath(u"restored"_s); }

    Result<BackupSummary> create(const QString& file = {}) const
    {
        return createBackup(m_workspace->session, file.isEmpty() ? path() : file, m_workspace->clock, {u"1.0"_s});
    }
    void addDepartments(int from, int count) const
    {
        QVERIFY_RESULT(m_workspace->writer->execute(
            u"WITH RECURSIVE n(i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
            " INSERT INTO departments (id, department, entry_id) SELECT i, 'Department ' || i || hex(randomblob(40)), 1 FROM n"_s,
            {from, from + count - 1}));
    }
    QByteArray bytesOf(const QString& file) const
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    static void writeBytes(const QString& file, const QByteArray& bytes)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(out.write(bytes), bytes.size());
    }
    // What happens to somebody who has the file and the password.
    Result<BackupSummary> verifyFile(const QString& file) const
    {
        GLOBANT_TRY_VALUE(const BackupFile opened, openBackupFile(file));
        GLOBANT_TRY_VALUE(const SecretBytes key, unlockWithPassword(opened, u"ana"_s, test::secret("password of ana")));
        return verifyBackup(opened, key);
    }
    Result<BackupSummary> restoreFile(const QString& file) const
    {
        GLOBANT_TRY_VALUE(const BackupFile opened, openBackupFile(file));
        GLOBANT_TRY_VALUE(const SecretBytes key, unlockWithPassword(opened, u"ana"_s, test::secret("password of ana")));
        return restoreBackup(opened, key, restored());
    }
    QStringList leftovers() const
    {
        return QDir(m_workspace->dir.path()).entryList({u"*.part*"_s}, QDir::Files | QDir::Hidden);
    }

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<test::WorkspaceFixture>();
        addDepartments(1, 2000);
    }

    void restoresOnAnotherMachine()
    {
        const auto made = create();
        QVERIFY_RESULT(made);
        QCOMPARE(made->manifest.content.rows.value(u"departments"_s), 2000);
        QCOMPARE(QFileInfo(path()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(leftovers().isEmpty());
        addDepartments(3000, 5); // is not in it

        QVERIFY_RESULT(verifyFile(path()));
        QVERIFY_RESULT(restoreFile(path()));
        auto session = accounts::login(restored(), u"ana"_s, test::secret("password of ana"), m_workspace->clock);
        QVERIFY_RESULT(session);
        auto lock = store::WorkspaceLock::acquire(restored(), u"test"_s, m_workspace->clock);
        QVERIFY_RESULT(lock);
        const auto opened = accounts::openForWriting(std::move(*session), std::move(*lock));
        QVERIFY_RESULT(opened);
        const auto reader = opened->store->reader();
        QCOMPARE((*reader)->value(u"SELECT count(*) FROM departments"_s)->toInt(), 2000);
        QCOMPARE(store::readContent(**reader, true)->hash, made->manifest.content.hash);
        QVERIFY(store::checkIntegrity(**reader, opened->store->catalog())->ok());
        QVERIFY_FAILED(restoreFile(path()), ErrorCode::Conflict);
    }

    void verifyingTellsHowFarItIsAndCanBeCancelled()
    {
        addDepartments(3000, 30'000); // some MiB
        QVERIFY_RESULT(create());
        const auto file = openBackupFile(path());
        QVERIFY_RESULT(file);
        const SecretBytes& key = m_workspace->session.dataKey;
        QList<qint64> told;
        QVERIFY_RESULT(verifyBackup(*file, key, [&](const Progress& now) -> Result<void> {
            told.append(now.done);
            return now.total == file->storeBytes ? Result<void>() : fail(ErrorCode::Internal, u"Another size."_s);
        }));
        QVERIFY(told.size() > 2 && std::is_sorted(told.cbegin(), told.cend()));
        QCOMPARE(told.last(), file->storeBytes);
        const auto enough = [](const Progress& now) -> Result<void> {
            return now.done < 2'000'000 ? Result<void>() : fail(ErrorCode::Cancelled, u"Enough."_s);
        };
        QVERIFY_FAILED(verifyBackup(*file, key, enough), ErrorCode::Cancelled);
        // That somebody did not wait says nothing of the file.
        QVERIFY_FAILED(verifyListed(m_workspace->session, path(), m_workspace->clock, enough), ErrorCode::Cancelled);
        const auto whole = verifyListed(m_workspace->session, path(), m_workspace->clock);
        QVERIFY_RESULT(whole);
        QCOMPARE(whole->verification.fault, QString());
    }

    void opensWithTheSecretsOfItsDay()
    {
        QVERIFY_RESULT(create());
        const auto file = openBackupFile(path());
        QVERIFY_RESULT(file);
        QVERIFY_RESULT(unlockWithPassword(*file, {}, test::secret("password of ana")));
        QVERIFY_FAILED(unlockWithPassword(*file, u"ana"_s, test::secret("another")), ErrorCode::WrongPassword);
        QVERIFY_FAILED(unlockWithPassword(*file, u"eve"_s, test::secret("password of ana")), ErrorCode::WrongPassword);
        QVERIFY_RESULT(unlockWithRecoveryCode(*file, m_workspace->made.recoveryCode.text().toUtf8()));
        const auto now = accounts::loadWorkspace(m_workspace->folder());
        QVERIFY_RESULT(unlockWithKnownKeys(*file, *now, m_workspace->session.dataKey));

        // After a rotation the older key is still known, and the backup's own password still opens it.
        const auto rotated = accounts::rotateStore(m_workspace->folder(), *now, m_workspace->session.dataKey,
                                                   *m_workspace->writer, {}, *m_workspace->lock);
        QVERIFY_RESULT(rotated);
        const auto later = accounts::loadWorkspace(m_workspace->folder());
        QVERIFY_RESULT(unlockWithKnownKeys(*file, *later, rotated->dataKey));
        QVERIFY_RESULT(verifyFile(path()));
        QVERIFY_FAILED(create(m_workspace->dir.filePath(u"old.gdbackup"_s)), ErrorCode::StoreDamaged);
        const test::WorkspaceFixture other;
        QVERIFY_FAILED(unlockWithKnownKeys(*file, *accounts::loadWorkspace(other.folder()), other.session.dataKey),
                       ErrorCode::WrongPassword);
    }

    void isOneMomentWhileOthersWrite_data()
    {
        QTest::addColumn<bool>("inFile");
        QTest::newRow("changes in the write-ahead log") << false;
        QTest::newRow("all in the store's file") << true;
    }

    void isOneMomentWhileOthersWrite()
    {
        QFETCH(bool, inFile);
        int pauses = 0;
        BackupOptions options{u"1.0"_s};
        options.pause = [&](const Progress& progress) -> Result<void> {
            ++pauses;
            addDepartments(1'000'000 + 10 * int(progress.done), 3);
            // What stands in the store's file is not changed below the copy.
            return m_workspace->writer->executeScript(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
        };
        addDepartments(100'000, 60'000);
        if (inFile) {
            const auto emptied = store::checkpoint(*m_workspace->writer);
            QVERIFY(emptied && *emptied);
        }
        const auto made = createBackup(m_workspace->session, path(), m_workspace->clock, options);
        QVERIFY_RESULT(made);
        QVERIFY(pauses > 0);
        QCOMPARE(made->manifest.content.rows.value(u"departments"_s), 62'000);
        QVERIFY_RESULT(restoreFile(path()));
        const auto copy = store::openUnchangingFile(restored() + u"/store.db"_s, m_workspace->session.dataKey);
        QVERIFY_RESULT(copy);
        QCOMPARE(store::readContent(copy->get(), true)->hash, made->manifest.content.hash);
    }

    void leavesNothingWhereItFails_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how : {"cancelled", "no space", "no folder", "there already"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void leavesNothingWhereItFails()
    {
        QFETCH(QString, how);
        BackupOptions options{u"1.0"_s};
        QString file = path();
        if (how == "cancelled"_L1)
            options.pause = [](const Progress&) -> Result<void> { return fail(ErrorCode::Cancelled, u"Cancelled."_s); };
        if (how == "cancelled"_L1)
            addDepartments(100'000, 60'000);
        if (how == "no folder"_L1)
            file = m_workspace->dir.filePath(u"missing/hires.gdbackup"_s);
        if (how == "there already"_L1)
            writeBytes(file, "something else");
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        if (how == "no space"_L1) {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit little{64 * 1024, usual.rlim_max};
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
        }
        const auto made = createBackup(m_workspace->session, file, m_workspace->clock, options);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
        QVERIFY(!made.has_value());
        QVERIFY(!made.error().message.isEmpty());
        QVERIFY(leftovers().isEmpty());
        QCOMPARE(QFileInfo::exists(file), how == "there already"_L1);
    }

    void findsEveryChange()
    {
        QVERIFY_RESULT(create());
        const QByteArray good = bytesOf(path());
        const QString bad = m_workspace->dir.filePath(u"bad.gdbackup"_s);
        const qint64 storeBytes = openBackupFile(path())->storeBytes;
        // One bit of every page and of every 61 bytes behind the store.
        QList<qsizetype> places;
        for (qsizetype at = 17; at < storeBytes; at += store::kPageBytes)
            places.append(at);
        for (qsizetype at = storeBytes; at < good.size(); at += 61)
            places.append(at);
        for (const qsizetype at : std::as_const(places)) {
            QByteArray changed = good;
            changed[at] = char(changed[at] ^ 8);
            writeBytes(bad, changed);
            const auto verified = verifyFile(bad);
            QVERIFY2(!verified.has_value(), qPrintable(QString::number(at)));
            // It says which part: neither a wrong password nor nothing.
            QVERIFY2(verified.error().code == ErrorCode::UnusableFile &&
                         verified.error().message.contains(at < storeBytes ? u"its bytes"_s : u" end "_s),
                     qPrintable(verified.error().message));
            QVERIFY2(!restoreFile(bad).has_value(), qPrintable(QString::number(at)));
            QVERIFY(!QFileInfo::exists(restored() + u"/keyslots.json"_s));
        }
    }

    void findsWhatIsMissingOrExchanged()
    {
        QVERIFY_RESULT(create());
        const QByteArray good = bytesOf(path());
        const QString bad = m_workspace->dir.filePath(u"bad.gdbackup"_s);
        const qint64 storeBytes = openBackupFile(path())->storeBytes;
        QVERIFY_RESULT(m_workspace->writer->execute(u"UPDATE departments SET department = upper(department)"_s));
        QVERIFY_RESULT(create(m_workspace->dir.filePath(u"second.gdbackup"_s)));
        const QByteArray second = bytesOf(m_workspace->dir.filePath(u"second.gdbackup"_s));
        const qint64 secondBytes = openBackupFile(m_workspace->dir.filePath(u"second.gdbackup"_s))->storeBytes;
        QCOMPARE(secondBytes, storeBytes);

        QList<std::pair<QByteArray, QString>> cases; // the file, and what the refusal must name
        for (int i = 0; i < 50; ++i)
            cases.append({good.first(good.size() * i / 50), u"is no backup that can be used"_s});
        cases.append({good + "more", u"end"_s});
        cases.append({good.mid(store::kPageBytes), u"missing or too many"_s});
        cases.append({good.first(storeBytes) + good.mid(store::kPageBytes), u"missing or too many"_s});
        QByteArray swapped = good; // two pages
        swapped.replace(store::kPageBytes, store::kPageBytes, good.mid(2 * store::kPageBytes, store::kPageBytes));
        swapped.replace(2 * store::kPageBytes, store::kPageBytes, good.mid(store::kPageBytes, store::kPageBytes));
        cases.append({swapped, u"its bytes 0 to"_s});
        // The store behind its end.
        cases.append({good.mid(storeBytes) + good.first(storeBytes), u"end"_s});
        // A page of another backup, each page of it, and the other backup's end.
        for (qint64 at = 0; at < storeBytes; at += store::kPageBytes) {
            QByteArray older = good;
            older.replace(at, store::kPageBytes, second.mid(at, store::kPageBytes));
            if (older != good)
                cases.append({older, u"its bytes"_s});
        }
        cases.append({second.first(storeBytes) + good.mid(storeBytes), u"its bytes"_s});
        cases.append({good.first(storeBytes) + second.mid(storeBytes), u"its bytes"_s});
        for (const auto& [bytes, named] : std::as_const(cases)) {
            writeBytes(bad, bytes);
            const auto verified = verifyFile(bad);
            QVERIFY_FAILED(verified, ErrorCode::UnusableFile);
            QVERIFY2(verified.error().message.contains(named), qPrintable(verified.error().message));
            QVERIFY_FAILED(restoreFile(bad), ErrorCode::UnusableFile);
            QVERIFY(!QFileInfo::exists(restored() + u"/keyslots.json"_s));
        }
    }

    void tellsNothingWithoutItsKey()
    {
        QVERIFY_RESULT(m_workspace->writer->execute(
            u"INSERT INTO departments (id, department, entry_id) VALUES (9999, 'Canary Department', 1)"_s));
        QVERIFY_RESULT(create());
        const QByteArray bytes = bytesOf(path());
        QVERIFY(!bytes.contains("Canary") && !bytes.contains("departments") && !bytes.contains("SQLite format 3"));
        QVERIFY(!bytes.contains(m_workspace->session.dataKey.view().toByteArray()));
    }

    void refusesWhatIsNewer()
    {
        QVERIFY_RESULT(m_workspace->writer->executeScript(u"PRAGMA user_version = 1000"_s));
        QVERIFY_RESULT(create());
        QVERIFY_FAILED(restoreFile(path()), ErrorCode::StoreNewer);
        QVERIFY(!QFileInfo::exists(restored() + u"/keyslots.json"_s));
        writeBytes(path(), "no backup at all");
        QVERIFY_FAILED(openBackupFile(path()), ErrorCode::UnusableFile);
        QVERIFY_FAILED(openBackupFile(u"/missing/x.gdbackup"_s), ErrorCode::UnreadableFile);
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
