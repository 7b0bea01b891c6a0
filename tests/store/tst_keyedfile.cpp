// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/keyedfile.h"
#include "tests/support/resultchecks.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sqlcipher/sqlite3.h>

#include <sys/stat.h>

using namespace globant;
using namespace globant::store;
using namespace Qt::StringLiterals;

namespace {

constexpr char kCanary[] = "Canary of the Globant store";

int run(sqlite3* db, const char* sql)
{
    return sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
}

QByteArray firstText(sqlite3* db, const char* sql)
{
    QByteArray text;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW)
        text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    return text;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// Restores the process's umask.
class Umask
{
public:
    explicit Umask(mode_t mask)
        : m_previous(::umask(mask))
    {
    }
    ~Umask() { ::umask(m_previous); }
    Q_DISABLE_COPY_MOVE(Umask)

private:
    mode_t m_previous;
};

} // namespace

class TestKeyedFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void reopens_data();
    void reopens();
    void setsPragmas_data();
    void setsPragmas();
    void refusesKeys_data();
    void refusesKeys();
    void refusesToCreateOverFile();
    void removesWhatItCouldNotCreate();
    void refusesPlainDatabase_data();
    void refusesPlainDatabase();
    void refusesDamagedFile_data();
    void refusesDamagedFile();
    void findsShortLastPage_data();
    void findsShortLastPage();
    void refusesMissingFile();
    void keepsFilesPrivate_data();
    void keepsFilesPrivate();
    void writesNoPlainText();
    void queryOnlyRecoversWal();
    void mapsCodes_data();
    void mapsCodes();

private:
    QString path(const QString& name = u"store.db"_s) const { return m_folder->filePath(name); }
    // A closed store of several pages.
    void makeStore();

    std::unique_ptr<QTemporaryDir> m_folder;
    SecretBytes m_key;
};

void TestKeyedFile::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_key = SecretBytes::random(kDataKeyBytes);
}

void TestKeyedFile::makeStore()
{
    const auto db = openKeyedFile(path(), m_key, OpenMode::Create);
    QVERIFY_RESULT(db);
    QCOMPARE(run(db->get(), "CREATE TABLE t(a TEXT);"
                            "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
                            "INSERT INTO t SELECT printf('row %080d', i) FROM n"),
             SQLITE_OK);
}

void TestKeyedFile::reopens_data()
{
    QTest::addColumn<OpenMode>("mode");
    QTest::newRow("to write") << OpenMode::ReadWrite;
    QTest::newRow("to query") << OpenMode::QueryOnly;
}

void TestKeyedFile::reopens()
{
    QFETCH(const OpenMode, mode);
    makeStore();
    const auto db = openKeyedFile(path(), m_key, mode);
    QVERIFY_RESULT(db);
    QCOMPARE(firstText(db->get(), "SELECT count(*) FROM t"), "2000");
    QCOMPARE(run(db->get(), "INSERT INTO t VALUES ('more')"),
             mode == OpenMode::ReadWrite ? SQLITE_OK : SQLITE_READONLY);
}

void TestKeyedFile::setsPragmas_data()
{
    QTest::addColumn<QByteArray>("pragma");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("valueQueryOnly");
    QTest::newRow("journal_mode") << QByteArray("journal_mode") << QByteArray("wal") << QByteArray("wal");
    QTest::newRow("synchronous") << QByteArray("synchronous") << QByteArray("2") << QByteArray("2");
    QTest::newRow("temp_store") << QByteArray("temp_store") << QByteArray("2") << QByteArray("2");
    QTest::newRow("foreign_keys") << QByteArray("foreign_keys") << QByteArray("1") << QByteArray("1");
    QTest::newRow("query_only") << QByteArray("query_only") << QByteArray("0") << QByteArray("1");
    QTest::newRow("wal_autocheckpoint") << QByteArray("wal_autocheckpoint") << QByteArray("1000") << QByteArray("0");
    QTest::newRow("busy_timeout") << QByteArray("busy_timeout") << QByteArray("5000") << QByteArray("5000");
}

void TestKeyedFile::setsPragmas()
{
    QFETCH(const QByteArray, pragma);
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, valueQueryOnly);
    const QByteArray sql = "PRAGMA " + pragma;
    const auto writer = openKeyedFile(path(), m_key, OpenMode::Create);
    QVERIFY_RESULT(writer);
    QCOMPARE(firstText(writer->get(), sql.constData()), value);
    const auto reader = openKeyedFile(path(), m_key, OpenMode::QueryOnly);
    QVERIFY_RESULT(reader);
    QCOMPARE(firstText(reader->get(), sql.constData()), valueQueryOnly);
}

void TestKeyedFile::refusesKeys_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("another key") << int(kDataKeyBytes) << ErrorCode::StoreDamaged;
    QTest::newRow("no key") << 0 << ErrorCode::Internal;
    QTest::newRow("short key") << 31 << ErrorCode::Internal;
    QTest::newRow("long key") << 33 << ErrorCode::Internal;
}

void TestKeyedFile::refusesKeys()
{
    QFETCH(const int, bytes);
    QFETCH(const ErrorCode, code);
    makeStore();
    const QByteArray before = contentOf(path());
    const SecretBytes other{std::size_t(bytes)}; // zeros
    QVERIFY_FAILED(openKeyedFile(path(), other, OpenMode::ReadWrite), code);
    QVERIFY_FAILED(openKeyedFile(path(), other, OpenMode::QueryOnly), code);
    QCOMPARE(contentOf(path()), before);
    QVERIFY_RESULT(openKeyedFile(path(), m_key, OpenMode::ReadWrite));
}

void TestKeyedFile::refusesToCreateOverFile()
{
    makeStore();
    const QByteArray before = contentOf(path());
    QVERIFY_FAILED(openKeyedFile(path(), m_key, OpenMode::Create), ErrorCode::Conflict);
    QCOMPARE(contentOf(path()), before);
}

void TestKeyedFile::removesWhatItCouldNotCreate()
{
    // SQLite refuses to start a database whose journal it cannot open.
    QVERIFY(QDir().mkpath(path(u"store.db-journal/taken"_s)));
    QVERIFY_FAILED(openKeyedFile(path(), m_key, OpenMode::Create), ErrorCode::StoreDamaged);
    QVERIFY(!QFile::exists(path()));

    QVERIFY_FAILED(openKeyedFile(path(u"no such folder/store.db"_s), m_key, OpenMode::Create), ErrorCode::StoreDamaged);
}

void TestKeyedFile::refusesPlainDatabase_data()
{
    reopens_data();
}

void TestKeyedFile::refusesPlainDatabase()
{
    QFETCH(const OpenMode, mode);
    sqlite3* plain = nullptr;
    QCOMPARE(sqlite3_open(path().toUtf8().constData(), &plain), SQLITE_OK);
    const int written = run(plain, "CREATE TABLE t(a); INSERT INTO t VALUES (1)");
    sqlite3_close(plain);
    QCOMPARE(written, SQLITE_OK);
    const QByteArray before = contentOf(path());
    QVERIFY(before.startsWith("SQLite format 3"));

    QVERIFY_FAILED(openKeyedFile(path(), m_key, mode), ErrorCode::StoreDamaged);
    QCOMPARE(contentOf(path()), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"store.db"_s});
}

void TestKeyedFile::refusesDamagedFile_data()
{
    QTest::addColumn<int>("kept");    // bytes of the store; counted from its end where negative
    QTest::addColumn<char>("filler"); // what a file of that many bytes holds in place of the store's, where not '='
    for (const int kept : {0, 1, 15, 16, 100, 511, 512, kPageBytes - 1, kPageBytes, kPageBytes + 1, 2 * kPageBytes,
                           -2 * kPageBytes, -kPageBytes})
        QTest::addRow("cut to %d bytes", kept) << kept << '=';
    for (const int size : {1, 15, 512, kPageBytes, 40000}) {
        QTest::addRow("%d zero bytes", size) << size << '\0';
        QTest::addRow("%d letters", size) << size << 'x';
    }
}

void TestKeyedFile::refusesDamagedFile()
{
    QFETCH(const int, kept);
    QFETCH(const char, filler);
    makeStore();
    const QByteArray whole = contentOf(path());
    QVERIFY(whole.size() > 4 * kPageBytes);
    const QByteArray damaged =
        filler != '=' ? QByteArray(kept, filler) : whole.left(kept < 0 ? whole.size() + kept : kept);
    QVERIFY(write(path(), damaged));
    for (const OpenMode mode : {OpenMode::QueryOnly, OpenMode::ReadWrite})
        QVERIFY_FAILED(openKeyedFile(path(), m_key, mode), ErrorCode::StoreDamaged);
    QCOMPARE(contentOf(path()), damaged);
}

void TestKeyedFile::findsShortLastPage_data()
{
    QTest::addColumn<int>("missing");
    QTest::newRow("a byte") << 1;
    QTest::newRow("a hundred") << 100;
    QTest::newRow("all but one") << kPageBytes - 1;
}

void TestKeyedFile::findsShortLastPage()
{
    // Opening cannot tell: a crash in the midst of a checkpoint leaves the same, with a WAL that mends it.
    QFETCH(const int, missing);
    makeStore();
    QFile file(path());
    QVERIFY(file.resize(file.size() - missing));
    const auto db = openKeyedFile(path(), m_key, OpenMode::ReadWrite);
    QVERIFY_RESULT(db);
    const int code = run(db->get(), "SELECT max(a) FROM t");
    QVERIFY2(code != SQLITE_OK, sqlite3_errmsg(db->get()));
    QCOMPARE(errorName(sqliteError(db->get(), u"Reading"_s).code), errorName(ErrorCode::StoreDamaged));
}

void TestKeyedFile::refusesMissingFile()
{
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::QueryOnly})
        QVERIFY_FAILED(openKeyedFile(path(), m_key, mode), ErrorCode::StoreDamaged);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestKeyedFile::keepsFilesPrivate_data()
{
    QTest::addColumn<int>("mask");
    QTest::newRow("umask 0") << 0;
    QTest::newRow("umask 022") << 022;
    QTest::newRow("umask 0777") << 0777;
}

void TestKeyedFile::keepsFilesPrivate()
{
    QFETCH(const int, mask);
    const Umask umask{mode_t(mask)};
    const auto db = openKeyedFile(path(), m_key, OpenMode::Create);
    QVERIFY_RESULT(db);
    QCOMPARE(run(db->get(), "CREATE TABLE t(a)"), SQLITE_OK);
    for (const QString& name : {u"store.db"_s, u"store.db-wal"_s, u"store.db-shm"_s}) {
        struct stat info = {};
        QVERIFY2(::stat(path(name).toUtf8().constData(), &info) == 0, qPrintable(name));
        QCOMPARE(int(info.st_mode & 07777), 0600);
    }
}

void TestKeyedFile::writesNoPlainText()
{
    {
        const auto db = openKeyedFile(path(), m_key, OpenMode::Create);
        QVERIFY_RESULT(db);
        const QByteArray sql = QByteArray("CREATE TABLE t(a TEXT); INSERT INTO t VALUES ('") + kCanary + "')";
        QCOMPARE(run(db->get(), sql.constData()), SQLITE_OK);
        const QByteArray wal = contentOf(path(u"store.db-wal"_s));
        QVERIFY(wal.size() > kPageBytes);
        QVERIFY(!wal.contains(kCanary));
        QVERIFY(!wal.contains("CREATE TABLE"));
    }
    const QByteArray file = contentOf(path());
    QVERIFY(file.size() >= 2 * kPageBytes);
    QVERIFY(!file.startsWith("SQLite format 3"));
    QVERIFY(!file.contains(kCanary));
    QVERIFY(!file.contains("CREATE TABLE"));
    QVERIFY(!QFile::exists(path(u"store.db-wal"_s)));

    const auto db = openKeyedFile(path(), m_key, OpenMode::QueryOnly);
    QVERIFY_RESULT(db);
    QCOMPARE(firstText(db->get(), "SELECT a FROM t"), QByteArray(kCanary));
}

void TestKeyedFile::queryOnlyRecoversWal()
{
    makeStore();
    const QByteArray before = contentOf(path());
    {
        // The files as a crash leaves them: the change is in the WAL alone.
        const auto db = openKeyedFile(path(), m_key, OpenMode::ReadWrite);
        QVERIFY_RESULT(db);
        QCOMPARE(run(db->get(), "INSERT INTO t VALUES ('last')"), SQLITE_OK);
        QVERIFY(QFile::copy(path(), path(u"crashed.db"_s)));
        QVERIFY(QFile::copy(path(u"store.db-wal"_s), path(u"crashed.db-wal"_s)));
    }
    {
        const auto reader = openKeyedFile(path(u"crashed.db"_s), m_key, OpenMode::QueryOnly);
        QVERIFY_RESULT(reader);
        QCOMPARE(firstText(reader->get(), "SELECT count(*) FROM t"), "2001");
    }
    QCOMPARE(contentOf(path(u"crashed.db"_s)), before);
    QVERIFY(QFileInfo(path(u"crashed.db-wal"_s)).size() > kPageBytes);
    const auto writer = openKeyedFile(path(u"crashed.db"_s), m_key, OpenMode::ReadWrite);
    QVERIFY_RESULT(writer);
    QCOMPARE(firstText(writer->get(), "SELECT count(*) FROM t"), "2001");
}

void TestKeyedFile::mapsCodes_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorCode>("expected");
    QTest::newRow("busy") << SQLITE_BUSY << ErrorCode::StoreBusy;
    QTest::newRow("busy snapshot") << SQLITE_BUSY_SNAPSHOT << ErrorCode::StoreBusy;
    QTest::newRow("full") << SQLITE_FULL << ErrorCode::StoreFull;
    QTest::newRow("write error") << SQLITE_IOERR_WRITE << ErrorCode::StoreFull;
    QTest::newRow("no database") << SQLITE_NOTADB << ErrorCode::StoreDamaged;
    QTest::newRow("corrupt") << SQLITE_CORRUPT_INDEX << ErrorCode::StoreDamaged;
    QTest::newRow("interrupt") << SQLITE_INTERRUPT << ErrorCode::Cancelled;
    QTest::newRow("unique") << SQLITE_CONSTRAINT_UNIQUE << ErrorCode::Conflict;
    QTest::newRow("cannot open") << SQLITE_CANTOPEN << ErrorCode::StoreDamaged;
    QTest::newRow("anything else") << SQLITE_ERROR << ErrorCode::Internal;
}

void TestKeyedFile::mapsCodes()
{
    QFETCH(const int, code);
    QFETCH(const ErrorCode, expected);
    const Error error = sqliteError(code, u"the text"_s, u"Counting"_s);
    QCOMPARE(errorName(error.code), errorName(expected));
    QVERIFY(!error.message.isEmpty());
}

QTEST_GUILESS_MAIN(TestKeyedFile)
#include "tst_keyedfile.moc"
