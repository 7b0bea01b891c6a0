// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountrepository.h"
#include "core/accounts/token.h"
#include "core/catalog/ddl.h"
#include "core/store/schema.h"
#include "core/store/settings.h"
#include "tests/backup/backupfixture.h"
#include "tests/support/withoutprivileges.h"

#include <sys/resource.h>
#include <sys/stat.h>

using namespace globant;
using namespace globant::backup;
using namespace Qt::StringLiterals;
using test::BackupFixture;
using test::secret;

namespace {

QStringList storeFiles(const BackupFixture& f)
{
    return QDir(f.folder()).entryList({u"store*"_s, u"*.pending"_s}, QDir::Files | QDir::Hidden, QDir::Name);
}

QStringList partsIn(const QString& folder)
{
    return QDir(folder).entryList({u"*.part*"_s, u"*.pending"_s}, QDir::Files | QDir::Hidden);
}

// In the place of the fixture's store, one that only the first migration has made; it stays open.
Result<void> makeStoreOfFirstVersion(BackupFixture& f)
{
    f.writer.reset();
    GLOBANT_TRY(accounts::removeStoreFiles(f.session.storePath));
    GLOBANT_TRY_VALUE(f.writer,
                      store::Connection::open(f.session.storePath, f.session.dataKey, store::OpenMode::Create));
    QFile first(u":/sql/0001-store.sql"_s);
    if (!first.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, u"The first migration is missing."_s);
    GLOBANT_TRY(f.writer->executeScript(QString::fromUtf8(first.readAll()) + u"PRAGMA user_version = 1"_s));
    for (const catalog::TableSchema& table : f.tables.tables())
        for (const QString& statement : catalog::createStatements(table))
            GLOBANT_TRY(f.writer->executeScript(statement));
    GLOBANT_TRY(accounts::createTokenKey(*f.writer));
    GLOBANT_TRY(accounts::AccountRepository(*f.writer).insert(u"ana"_s, accounts::AccountKind::Person,
                                                              accounts::Role::Administrator, f.clock.nowMs()));
    store::LogEntry entry;
    entry.kind = u"account"_s;
    entry.account = u"ana"_s;
    entry.atMs = f.clock.nowMs();
    entry.detail = {{u"action"_s, u"workspace_created"_s}, {u"account"_s, u"ana"_s}};
    GLOBANT_TRY(store::appendLog(*f.writer, entry));
    return {};
}

} // namespace

class TestRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intoANewFolder()
    {
        BackupFixture f;
        QVERIFY_RESULT(f.addDepartments(1, 2000));
        const auto made = f.create();
        QVERIFY_RESULT(made);
        f.clock.advance(1000);
        QVERIFY_RESULT(f.restoreFile(f.backup()));

        const auto opened = BackupFixture::start(f.restored(), "password of ana", f.clock);
        QVERIFY_RESULT(opened);
        const auto reader = *opened->store->reader();
        QCOMPARE(reader->value(u"SELECT count(*) FROM departments"_s)->toInt(), 2000);
        QVERIFY(store::checkIntegrity(*reader, opened->store->catalog())->ok());
        const auto entries = *store::readLogOfKind(*reader, u"restore"_s);
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries[0].id, made->manifest.logEntry + 1);
        QCOMPARE(entries[0].account, u"ana"_s);
        QCOMPARE(entries[0].atMs, f.clock.nowMs());
        QCOMPARE(entries[0].detail["file"_L1].toString(), u"hires.gdbackup"_s);
        QCOMPARE(entries[0].detail["made_at"_L1].toInteger(), made->manifest.createdMs);
        QCOMPARE(entries[0].detail["last_entry"_L1].toInteger(), made->manifest.logEntry);
        QVERIFY(!entries[0].detail.contains("over"_L1));
        QVERIFY_FAILED(f.restoreFile(f.backup()), ErrorCode::Conflict);
    }

    void aFolderWithALostKeySlotsFileIsLeftAlone()
    {
        BackupFixture f;
        QVERIFY_RESULT(f.create());
        QDir().mkpath(f.restored());
        QVERIFY(BackupFixture::writeBytes(f.restored() + u"/store.db"_s, "somebody's data"));
        QVERIFY_FAILED(f.restoreFile(f.backup()), ErrorCode::Conflict);
        QCOMPARE(BackupFixture::bytesOf(f.restored() + u"/store.db"_s), "somebody's data");
    }

    void overTheWorkspace()
    {
        BackupFixture f;
        QVERIFY_RESULT(f.addDepartments(1, 500));
        const auto made = f.create();
        QVERIFY_RESULT(made);
        const QString before = f.name(7);
        QVERIFY_RESULT(f.writer->execute(u"UPDATE departments SET department = 'Changed' WHERE id = 7"_s));
        QVERIFY_RESULT(f.addDepartments(1000, 5));
        const SecretBytes oldKey = f.session.dataKey.clone();
        f.clock.advance(60'000);

        const auto over = f.restoreOverAndFollow(f.backup());
        QVERIFY_RESULT(over);
        QCOMPARE(f.session.storePath, f.file(u"store-2.db"_s));
        QVERIFY(!(f.session.dataKey == oldKey));
        QCOMPARE(f.departments(), 500);
        QCOMPARE(f.name(7), before);
        QVERIFY(store::checkIntegrity(*f.writer, f.tables)->ok());
        QVERIFY_RESULT(f.login(u"ana"_s, "password of ana"));
        QVERIFY(!QFileInfo::exists(f.file(u"store.db"_s)));

        const auto entry = *store::readLog(*f.writer, over->entry);
        QCOMPARE(entry.kind, u"restore"_s);
        QCOMPARE(entry.account, u"ana"_s);
        QVERIFY(entry.detail["over"_L1].toBool());
        QCOMPARE(entry.detail["safety"_L1].toString(), QFileInfo(over->safety.path).fileName());
        QCOMPARE(entry.detail["replaced_entry"_L1].toInteger(), over->safety.manifest.logEntry);

        // What was there is in the safety backup; both it and the older one still open.
        QVERIFY(over->safety.path.startsWith(backupFolder(f.folder())));
        QVERIFY_RESULT(BackupFixture::verifyFile(over->safety.path));
        QVERIFY_RESULT(f.restoreOverAndFollow(over->safety.path));
        QCOMPARE(f.departments(), 505);
        QCOMPARE(f.name(7), u"Changed"_s);
        QVERIFY_RESULT(f.restoreOverAndFollow(f.backup()));
        QCOMPARE(f.departments(), 500);
        QCOMPARE(QDir(backupFolder(f.folder())).entryList(QDir::Files).size(), 3);
        QVERIFY(partsIn(backupFolder(f.folder())).isEmpty() && partsIn(f.folder()).isEmpty());
    }

    // Nobody is locked out by an old password, and nobody comes back in.
    void accessStaysAsItIsNow()
    {
        BackupFixture f;
        QVERIFY_RESULT(f.asAna().addPerson(u"ben"_s, accounts::Role::Editor, secret("password of ben")));
        QVERIFY_RESULT(f.asAna().addPerson(u"cora"_s, accounts::Role::Viewer, secret("password of cora")));
        const auto kept = f.asAna().issueToken(u"loader"_s, {});
        const auto revoked = f.asAna().issueToken(u"reader"_s, {});
        QVERIFY_RESULT(f.addDepartments(1, 20));
        QVERIFY_RESULT(f.create());

        QVERIFY_RESULT(f.addDepartments(100, 1));
        QVERIFY_RESULT(f.asAna().changePassword(u"ana"_s, secret("another of ana's"), f.session.privateKey));
        QVERIFY_RESULT(f.asAna().setRole(u"cora"_s, accounts::Role::Editor));
        QVERIFY_RESULT(f.asAna().addPerson(u"dan"_s, accounts::Role::Viewer, secret("password of dan")));
        QVERIFY_RESULT(f.asAna().revokeTokens(u"reader"_s));
        QVERIFY_RESULT(store::writeSetting(*f.writer, store::kWorkspaceSettings, u"probe"_s, 7));
        auto rotated = f.asAna().disable(u"ben"_s); // a new key: the backup is of before it
        QVERIFY_RESULT(rotated);
        f.follow(std::move(**rotated));
        const auto code = f.asAna().renewRecoveryCode();
        QVERIFY_RESULT(code);

        QVERIFY_RESULT(f.restoreOverAndFollow(f.backup()));
        QCOMPARE(f.departments(), 20);
        QCOMPARE(f.session.storePath, f.file(u"store-3.db"_s));
        QVERIFY_RESULT(f.login(u"ana"_s, "another of ana's"));
        QVERIFY_FAILED(f.login(u"ana"_s, "password of ana"), ErrorCode::WrongPassword);
        QVERIFY_FAILED(f.login(u"ben"_s, "password of ben"), ErrorCode::WrongPassword);
        QVERIFY_RESULT(f.login(u"dan"_s, "password of dan"));
        const auto cora = f.login(u"cora"_s, "password of cora");
        QVERIFY_RESULT(cora);
        QCOMPARE(cora->role, accounts::Role::Editor);
        QVERIFY_RESULT(accounts::loginWithRecoveryCode(f.folder(), {}, code->text().toUtf8(), f.clock));
        QVERIFY_RESULT(accounts::findByToken(*f.writer, kept->token.toUtf8(), f.clock.nowMs()));
        QVERIFY(!accounts::findByToken(*f.writer, revoked->token.toUtf8(), f.clock.nowMs()).has_value());
        QCOMPARE(store::readSetting(*f.writer, store::kWorkspaceSettings, u"probe"_s)->toInt(), 7);

        // Elsewhere it opens with the passwords of its day.
        QVERIFY_RESULT(f.restoreFile(f.backup()));
        QVERIFY_RESULT(accounts::login(f.restored(), u"ben"_s, secret("password of ben"), f.clock));
        QVERIFY_FAILED(accounts::login(f.restored(), u"ana"_s, secret("another of ana's"), f.clock),
                       ErrorCode::WrongPassword);
    }

    void refusesToGoOver()
    {
        BackupFixture f;
        QVERIFY_RESULT(f.asAna().addPerson(u"ben"_s, accounts::Role::Editor, secret("password of ben")));
        QVERIFY_RESULT(f.addDepartments(1, 20));
        QVERIFY_RESULT(f.create());
        const auto file = openBackupFile(f.backup());
        auto ben = f.login(u"ben"_s, "password of ben");
        QVERIFY_RESULT(ben);
        QVERIFY_FAILED(restoreOver({*file, f.session.dataKey, *ben, *f.writer, *f.lock, f.clock, u"1.0"_s}),
                       ErrorCode::NotAllowed);
        BackupFixture other;
        const QString foreign = f.backup(u"foreign.gdbackup"_s);
        QVERIFY_RESULT(other.create(foreign));
        const auto of = openBackupFile(foreign);
        QVERIFY_FAILED(restoreOver({*of, other.session.dataKey, f.session, *f.writer, *f.lock, f.clock, u"1.0"_s}),
                       ErrorCode::Conflict);
        // A damaged one is refused before the safety backup.
        QByteArray bytes = BackupFixture::bytesOf(f.backup());
        bytes[3 * store::kPageBytes + 5] = char(bytes[3 * store::kPageBytes + 5] ^ 1);
        QVERIFY(BackupFixture::writeBytes(f.backup(), bytes));
        QVERIFY_FAILED(f.restoreOver(f.backup()), ErrorCode::UnusableFile);
        QVERIFY(!QFileInfo::exists(backupFolder(f.folder())));
        QCOMPARE(f.departments(), 20);
    }

    void aNewerOneIsRefused()
    {
        BackupFixture f;
        QVERIFY_RESULT(f.writer->executeScript(u"PRAGMA user_version = 1000"_s));
        QVERIFY_RESULT(f.create());
        QVERIFY_RESULT(f.writer->executeScript(u"PRAGMA user_version = %1"_s.arg(store::currentVersion())));
        QVERIFY_FAILED(f.restoreFile(f.backup()), ErrorCode::StoreNewer);
        QVERIFY_FAILED(f.restoreOver(f.backup()), ErrorCode::StoreNewer);
        QVERIFY(!QFileInfo::exists(f.restored()));
    }

    void anOlderOneIsBroughtUpToDate()
    {
        BackupFixture f;
        QVERIFY_RESULT(makeStoreOfFirstVersion(f));
        QVERIFY_RESULT(f.addDepartments(1, 30));
        const auto made = f.create();
        QVERIFY_RESULT(made);
        QCOMPARE(made->manifest.schemaVersion, 1);
        QVERIFY_RESULT(store::migrate(*f.writer, f.tables));

        QVERIFY_RESULT(f.restoreFile(f.backup()));
        const auto opened = BackupFixture::start(f.restored(), "password of ana", f.clock);
        QVERIFY_RESULT(opened);
        const auto reader = *opened->store->reader();
        QCOMPARE(reader->value(u"PRAGMA user_version"_s)->toInt(), store::currentVersion());
        QCOMPARE(reader->value(u"SELECT count(*) FROM departments"_s)->toInt(), 30);
        QVERIFY(store::checkIntegrity(*reader, opened->store->catalog())->ok());

        QVERIFY_RESULT(f.addDepartments(100, 3));
        QVERIFY_RESULT(f.restoreOverAndFollow(f.backup()));
        QCOMPARE(f.departments(), 30);
        QCOMPARE(f.writer->value(u"PRAGMA user_version"_s)->toInt(), store::currentVersion());
        QVERIFY(store::checkIntegrity(*f.writer, f.tables)->ok());
    }

    void aFailureChangesNothing_data()
    {
        QTest::addColumn<QString>("how");
        for (const char* how :
             {"cancelled while reading", "cancelled in the safety backup", "cancelled while copying",
              "cancelled while verifying", "prepared", "amended", "flushed", "no space", "backups cannot be written"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }

    void aFailureChangesNothing()
    {
        QFETCH(QString, how);
        BackupFixture f;
        QVERIFY_RESULT(f.addDepartments(1, 2000));
        QVERIFY_RESULT(f.create());
        QVERIFY_RESULT(f.addDepartments(5000, 7));
        const QHash<QString, RestoreStep> steps{{u"cancelled while reading"_s, RestoreStep::Reading},
                                                {u"cancelled in the safety backup"_s, RestoreStep::SafetyBackup},
                                                {u"cancelled while copying"_s, RestoreStep::Copying},
                                                {u"cancelled while verifying"_s, RestoreStep::Verifying}};
        const QHash<QString, accounts::RotationStep> hooks{{u"prepared"_s, accounts::RotationStep::Prepared},
                                                           {u"amended"_s, accounts::RotationStep::Amended},
                                                           {u"flushed"_s, accounts::RotationStep::Flushed}};
        const auto progress = [&](const RestoreProgress& at) -> Result<void> {
            if (steps.contains(how) && steps[how] == at.step)
                return fail(ErrorCode::Cancelled, u"Cancelled."_s);
            return {};
        };
        const auto hook = [&](accounts::RotationStep step) -> Result<void> {
            if (hooks.contains(how) && hooks[how] == step)
                return fail(ErrorCode::Internal, u"stopped here"_s);
            return {};
        };
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        if (how == "no space"_L1) {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit little{128 * 1024, usual.rlim_max};
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
        }
        if (how == "backups cannot be written"_L1)
            QVERIFY(BackupFixture::writeBytes(f.file(u"backups"_s), "no folder"));
        const auto over = f.restoreOver(f.backup(), progress, hook);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
        QVERIFY(!over.has_value());
        QVERIFY(!over.error().message.isEmpty());
        QCOMPARE(f.departments(), 2007);
        QVERIFY_RESULT(f.addDepartments(9000, 1)); // it goes on
        QCOMPARE(QDir(f.folder()).entryList({u"store*.db"_s}, QDir::Files), QStringList{u"store.db"_s});
        QVERIFY(storeFiles(f).filter(u"pending"_s).isEmpty());
        QVERIFY(partsIn(backupFolder(f.folder())).isEmpty());
        QVERIFY_RESULT(f.login(u"ana"_s, "password of ana"));
    }

    void aFolderThatCannotBeWritten()
    {
        BackupFixture f;
        QVERIFY_RESULT(f.addDepartments(1, 20));
        QVERIFY_RESULT(f.create());
        const QString file = f.dir.filePath(u"a-file"_s);
        QVERIFY(BackupFixture::writeBytes(file, "x"));
        for (const QString& folder : {file, file + u"/below"_s, u"/proc/nothing"_s})
            QVERIFY(!f.restoreFile(f.backup(), folder).has_value());
        QVERIFY(!f.create(u"/proc/hires.gdbackup"_s).has_value());
        const test::WithoutPrivileges asAnybody;
        const QString readOnly = f.dir.filePath(u"read-only"_s);
        QDir().mkpath(readOnly);
        QCOMPARE(::chmod(QFile::encodeName(readOnly).constData(), 0500), 0);
        const auto restored = f.restoreFile(f.backup(), readOnly + u"/new"_s);
        QVERIFY_FAILED(restored, ErrorCode::Usage);
        const auto made = f.create(readOnly + u"/x.gdbackup"_s);
        QVERIFY_FAILED(made, ErrorCode::UnreadableFile);
        QVERIFY(partsIn(f.folder()).isEmpty());
    }

    // While a backup is being written, its folder goes; while one is being read, its file does.
    void aFolderThatVanishes()
    {
        BackupFixture f;
        QVERIFY_RESULT(f.addDepartments(1, 40'000));
        const QString disk = f.dir.filePath(u"disk"_s);
        QDir().mkpath(disk);
        BackupOptions options{u"1.0"_s};
        options.pause = [&](const Progress&) -> Result<void> {
            QDir(disk).removeRecursively();
            return {};
        };
        const auto made = createBackup(f.session, disk + u"/x.gdbackup"_s, f.clock, options);
        QVERIFY(!made.has_value());
        QVERIFY(!made.error().message.isEmpty());
        QVERIFY(!QFileInfo::exists(disk + u"/x.gdbackup"_s));
        QVERIFY(partsIn(f.folder()).isEmpty());

        QVERIFY_RESULT(f.create());
        const auto over = f.restoreOver(f.backup(), [&](const RestoreProgress& at) -> Result<void> {
            if (at.step == RestoreStep::SafetyBackup)
                QFile::remove(f.backup());
            return {};
        });
        QVERIFY_FAILED(over, ErrorCode::UnreadableFile);
        QCOMPARE(f.departments(), 40'000);
    }

    // What a killed process leaves, in any folder, the next start removes; what somebody still writes stays.
    void theNextStartRemovesWhatIsLeft()
    {
        BackupFixture f;
        QVERIFY_RESULT(f.addDepartments(1, 40'000));
        const QString disk = f.dir.filePath(u"disk"_s);
        QDir().mkpath(disk);
        const int status = test::crashIn([&] {
            BackupOptions options{u"1.0"_s};
            options.pause = [](const Progress&) -> Result<void> { ::_exit(7); };
            (void)createBackup(f.session, disk + u"/x.gdbackup"_s, f.clock, options);
        });
        QCOMPARE(status, 7);
        QCOMPARE(QDir(disk).entryList(QDir::Files).size(), 1);
        BackupOptions options{u"1.0"_s};
        int seen = 0;
        options.pause = [&](const Progress&) -> Result<void> {
            if (seen++ > 0)
                return {};
            GLOBANT_TRY(accounts::removeLeftovers(f.folder(), *f.lock));
            // The killed one's is gone, this one's is there.
            return QDir(disk).entryList({u"y.*"_s}, QDir::Files).size() == 1 &&
                           QDir(disk).entryList(QDir::Files).size() == 1
                       ? Result<void>()
                       : fail(ErrorCode::Internal, u"the wrong file was removed"_s);
        };
        QVERIFY_RESULT(createBackup(f.session, disk + u"/y.gdbackup"_s, f.clock, options));
        QCOMPARE(QDir(disk).entryList(QDir::Files), QStringList{u"y.gdbackup"_s});
        QVERIFY(partsIn(f.folder()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRestore)
#include "tst_restore.moc"
