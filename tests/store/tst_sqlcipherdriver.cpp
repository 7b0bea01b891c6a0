// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"
#include "core/store/sqlcipherdriver.h"
#include "tests/support/resultchecks.h"

#include <QSqlError>
#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQueryModel>
#include <QSqlRecord>
#include <QSqlTableModel>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <sqlcipher/sqlite3.h>

#include <limits>
#include <semaphore>
#include <thread>

using namespace globant;
using namespace globant::store;
using namespace Qt::StringLiterals;

namespace {

QList<qlonglong> firstColumn(QSqlQuery& query)
{
    QList<qlonglong> values;
    while (query.next())
        values.append(query.value(0).toLongLong());
    return values;
}

} // namespace

class TestSqlCipherDriver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsValues_data();
    void keepsValues();
    void refusesValues_data();
    void refusesValues();
    void obeysPrecisionPolicy();
    void bindsByPosition();
    void bindsByName();
    void bindsBatch();
    void refusesBindings_data();
    void refusesBindings();
    void refusesStatements_data();
    void refusesStatements();
    void acceptsTrailers_data();
    void acceptsTrailers();
    void reportsErrors_data();
    void reportsErrors();
    void reportsErrorOfLaterRow();
    void runsTransaction_data();
    void runsTransaction();
    void refusesTransaction();
    void countsChanges();
    void readsReturningAtOnce();
    void seeks();
    void seeksForwardOnly();
    void seeksNothing();
    void finishReleasesSnapshot();
    void describesQuery();
    void describesQueryAfterSchemaChange();
    void describesTable();
    void describesPrimaryKey_data();
    void describesPrimaryKey();
    void listsTables();
    void quotesNames();
    void answersFeatures();
    void isolatesThreads();
    void refusesWritesOfReader();
    void survivesClose();
    void survivesDriver();
    void reportsRefusedFile();
    void feedsQueryModel();
    void feedsTableModel();

private:
    QSqlDatabase database() const { return m_connection->database(); }
    // Ten rows of table t: (1, 'name 1', 0.5) ...
    void fillTable();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    SecretBytes m_key;
    std::unique_ptr<Connection> m_connection;
};

void TestSqlCipherDriver::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"store.db"_s);
    m_key = SecretBytes::random(kDataKeyBytes);
    auto opened = Connection::open(m_path, m_key, OpenMode::Create);
    QVERIFY_RESULT(opened);
    m_connection = std::move(*opened);
    QVERIFY_RESULT(m_connection->executeScript(
        u"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT 'nobody', share REAL);"
        "CREATE TABLE any_value(v);"_s));
}

void TestSqlCipherDriver::cleanup()
{
    m_connection.reset();
    QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
}

void TestSqlCipherDriver::fillTable()
{
    QVERIFY_RESULT(
        m_connection->executeScript(u"WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 10)"
                                    "INSERT INTO t SELECT i, 'name ' || i, i / 2.0 FROM n"_s));
}

void TestSqlCipherDriver::keepsValues_data()
{
    QTest::addColumn<QVariant>("bound");
    QTest::addColumn<QVariant>("read");
    QTest::addColumn<QString>("storage");
    const auto integer = [](const char* name, const QVariant& bound, qlonglong read) {
        QTest::newRow(name) << bound << QVariant(read) << u"integer"_s;
    };
    const auto text = [](const char* name, const QVariant& bound, const QString& read) {
        QTest::newRow(name) << bound << QVariant(read) << u"text"_s;
    };
    const auto blob = [](const char* name, const QByteArray& bytes) {
        QTest::newRow(name) << QVariant(bytes) << QVariant(bytes) << u"blob"_s;
    };
    const auto null = [](const char* name, const QVariant& bound) {
        QTest::newRow(name) << bound << QVariant() << u"null"_s;
    };
    integer("int", -7, -7);
    integer("uint", 4'000'000'000U, 4'000'000'000);
    integer("qint64, smallest", std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::min());
    integer("qint64, largest", std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max());
    integer("quint64", quint64(1) << 62, qlonglong(1) << 62);
    integer("short", QVariant::fromValue(short(-3)), -3);
    integer("true", true, 1);
    integer("false", false, 0);
    QTest::newRow("double") << QVariant(0.1) << QVariant(0.1) << u"real"_s;
    QTest::newRow("double, whole") << QVariant(3.0) << QVariant(3.0) << u"real"_s;
    QTest::newRow("double, infinite") << QVariant(qInf()) << QVariant(qInf()) << u"real"_s;
    QTest::newRow("float") << QVariant(0.5F) << QVariant(0.5) << u"real"_s;
    text("text", u"Köln"_s, u"Köln"_s);
    text("text, emoji", u"\U0001F9EA and \u200D"_s, u"\U0001F9EA and \u200D"_s);
    text("text, empty", u""_s, u""_s);
    text("text, like a number", u"007"_s, u"007"_s);
    text("text, quotes", u"Robert'); DROP TABLE t;--"_s, u"Robert'); DROP TABLE t;--"_s);
    text("text, with NUL", QString(u"a\0b"_s), QString(u"a\0b"_s));
    text("text, long", QString(100'000, u'ü'), QString(100'000, u'ü'));
    blob("blob", "bytes");
    blob("blob, empty", QByteArray(""));
    blob("blob, with NUL", QByteArray("\0a\0\xff", 4));
    blob("blob, long", QByteArray(100'000, '\0'));
    text("datetime, UTC", QDateTime(QDate(2021, 7, 27), QTime(16, 2, 8, 250), Qt::UTC), u"2021-07-27T16:02:08.250Z"_s);
    text("datetime, offset", QDateTime(QDate(2021, 7, 27), QTime(1, 2, 8), Qt::OffsetFromUTC, 7200),
         u"2021-07-26T23:02:08.000Z"_s);
    text("date", QDate(2021, 7, 27), u"2021-07-27"_s);
    text("time", QTime(16, 2, 8, 5), u"16:02:08.005"_s);
    text("URL", QUrl(u"https://example.org/"_s), u"https://example.org/"_s);
    null("invalid", QVariant());
    null("null of a type", QVariant(QMetaType::fromType<int>()));
    null("nullptr", QVariant::fromValue(nullptr));
    null("text, null", QString());
    null("blob, null", QByteArray());
    null("datetime, null", QDateTime());
}

void TestSqlCipherDriver::keepsValues()
{
    QFETCH(const QVariant, bound);
    QFETCH(const QVariant, read);
    QFETCH(const QString, storage);
    QSqlQuery insert(database());
    QVERIFY(insert.prepare(u"INSERT INTO any_value VALUES (?)"_s));
    insert.addBindValue(bound);
    QVERIFY2(insert.exec(), qPrintable(insert.lastError().text()));

    QSqlQuery select(database());
    QVERIFY(select.exec(u"SELECT v, typeof(v) FROM any_value"_s));
    QVERIFY(select.next());
    QCOMPARE(select.value(1).toString(), storage);
    QCOMPARE(select.value(0).metaType(), read.metaType());
    QCOMPARE(select.value(0), read);
    QCOMPARE(select.isNull(0), !read.isValid());
    if (storage == "text"_L1)
        QVERIFY(!select.value(0).toString().isNull());
    if (storage == "blob"_L1)
        QVERIFY(!select.value(0).toByteArray().isNull());
    QVERIFY(!select.next());
}

void TestSqlCipherDriver::refusesValues_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::newRow("beyond 63 bits") << QVariant(quint64(1) << 63);
    QTest::newRow("no text") << QVariant::fromValue(QVariantList{1, 2});
}

void TestSqlCipherDriver::refusesValues()
{
    QFETCH(const QVariant, value);
    QSqlQuery query(database());
    QVERIFY(query.prepare(u"INSERT INTO any_value VALUES (?)"_s));
    query.addBindValue(value);
    QVERIFY(!query.exec());
    QCOMPARE(query.lastError().nativeErrorCode(), QString::number(SQLITE_MISMATCH));
    QCOMPARE(*m_connection->value(u"SELECT count(*) FROM any_value"_s), QVariant(qlonglong(0)));
}

void TestSqlCipherDriver::obeysPrecisionPolicy()
{
    QSqlQuery query(database());
    query.setNumericalPrecisionPolicy(QSql::LowPrecisionInt64);
    QVERIFY(query.exec(u"SELECT 12345678901.75"_s) && query.next());
    QCOMPARE(query.value(0), QVariant(qlonglong(12'345'678'901)));
    query.setNumericalPrecisionPolicy(QSql::LowPrecisionDouble);
    QVERIFY(query.exec(u"SELECT 12345678901.75"_s) && query.next());
    QCOMPARE(query.value(0), QVariant(12'345'678'901.75));
}

void TestSqlCipherDriver::bindsByPosition()
{
    QSqlQuery query(database());
    QVERIFY(query.prepare(u"INSERT INTO t(id, name) VALUES (?, ?)"_s));
    for (int id = 1; id <= 3; ++id) {
        query.addBindValue(id);
        query.addBindValue(u"row %1"_s.arg(id));
        QVERIFY(query.exec());
    }
    // A value stays bound until it is replaced.
    query.bindValue(0, 4);
    QVERIFY(query.exec());
    QSqlQuery select(database());
    QVERIFY(select.prepare(u"SELECT id FROM t WHERE name = ? AND id > ? ORDER BY id"_s));
    select.bindValue(1, 1);
    select.bindValue(0, u"row 3"_s);
    QVERIFY(select.exec());
    QCOMPARE(firstColumn(select), (QList<qlonglong>{3, 4}));
    select.bindValue(1, 3);
    QVERIFY(select.exec());
    QCOMPARE(firstColumn(select), QList<qlonglong>{4});
    // Named parameters take values by position too, in the order in which their names appear.
    QVERIFY(select.prepare(u"SELECT :second - :first"_s));
    select.addBindValue(7);
    select.addBindValue(2);
    QVERIFY(select.exec());
    QCOMPARE(firstColumn(select), QList<qlonglong>{5});
    // Numbered ones by their number, each once however often it is used.
    QVERIFY(select.prepare(u"SELECT ?2 - ?1 + ?2"_s));
    select.addBindValue(1);
    select.addBindValue(10);
    QVERIFY(select.exec());
    QCOMPARE(firstColumn(select), QList<qlonglong>{19});
}

void TestSqlCipherDriver::bindsByName()
{
    QSqlQuery query(database());
    QVERIFY(query.prepare(u"SELECT :low, :high, :low + :high, ':text'"_s));
    query.bindValue(u":high"_s, 20);
    query.bindValue(u":low"_s, 1);
    for (const qlonglong low : {1, 5}) {
        query.bindValue(u":low"_s, low);
        QVERIFY2(query.exec(), qPrintable(query.lastError().text()));
        QVERIFY(query.next());
        QCOMPARE(query.value(0), QVariant(low));
        QCOMPARE(query.value(1), QVariant(qlonglong(20)));
        QCOMPARE(query.value(2), QVariant(low + 20));
        QCOMPARE(query.value(3), QVariant(u":text"_s));
    }
    QCOMPARE(query.boundValue(u":low"_s), QVariant(5));
    // The bindings of the statement before are gone.
    QVERIFY(query.prepare(u"SELECT :low"_s));
    QVERIFY(!query.exec());
    query.bindValue(u":low"_s, 8);
    QVERIFY(query.exec());
    QCOMPARE(firstColumn(query), QList<qlonglong>{8});
    QVERIFY(query.exec(u"SELECT 3"_s));
    QCOMPARE(firstColumn(query), QList<qlonglong>{3});
}

void TestSqlCipherDriver::bindsBatch()
{
    QSqlQuery query(database());
    QVERIFY(query.prepare(u"INSERT INTO t(id, name) VALUES (?, ?)"_s));
    query.addBindValue(QVariantList{1, 2, 3});
    query.addBindValue(QVariantList{u"a"_s, u"b"_s, u"c"_s});
    QVERIFY(query.execBatch());
    QCOMPARE(*m_connection->value(u"SELECT group_concat(id || name) FROM t"_s), QVariant(u"1a,2b,3c"_s));
}

void TestSqlCipherDriver::refusesBindings_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QVariantList>("positional");
    QTest::addColumn<QStringList>("named");
    QTest::newRow("none of two") << u"SELECT ?, ?"_s << QVariantList() << QStringList();
    QTest::newRow("one of two") << u"SELECT ?, ?"_s << QVariantList{1} << QStringList();
    QTest::newRow("three of two") << u"SELECT ?, ?"_s << QVariantList{1, 2, 3} << QStringList();
    QTest::newRow("one of none") << u"SELECT 1"_s << QVariantList{1} << QStringList();
    QTest::newRow("a name of two, the first") << u"SELECT :a, :b"_s << QVariantList() << QStringList{u":a"_s};
    QTest::newRow("a name of two, the last") << u"SELECT :a, :b"_s << QVariantList() << QStringList{u":b"_s};
    QTest::newRow("unknown name") << u"SELECT :a"_s << QVariantList() << QStringList{u":a"_s, u":b"_s};
    QTest::newRow("name for a position") << u"SELECT ?"_s << QVariantList() << QStringList{u":a"_s};
}

void TestSqlCipherDriver::refusesBindings()
{
    QFETCH(const QString, sql);
    QFETCH(const QVariantList, positional);
    QFETCH(const QStringList, named);
    QSqlQuery query(database());
    QVERIFY(query.prepare(sql));
    for (const QVariant& value : positional)
        query.addBindValue(value);
    for (const QString& name : named)
        query.bindValue(name, 1);
    QVERIFY(!query.exec());
    QVERIFY(!query.isActive());
    QCOMPARE(query.lastError().type(), QSqlError::StatementError);
    QCOMPARE(errorName(queryError(query.lastError(), u"Testing"_s).code), errorName(ErrorCode::Internal));
}

void TestSqlCipherDriver::refusesStatements_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("two") << u"DELETE FROM t; DELETE FROM t"_s;
    QTest::newRow("two, the last unknown") << u"DELETE FROM t; nonsense"_s;
    QTest::newRow("one behind a comment") << u"DELETE FROM t; /* ; */ SELECT 1"_s;
    QTest::newRow("one behind a line comment") << u"DELETE FROM t; -- ;\nSELECT 1"_s;
    QTest::newRow("one behind a NUL") << QString(u"DELETE FROM t\0 WHERE id = 1"_s);
    QTest::newRow("none, a comment") << u"-- DELETE FROM t"_s;
    QTest::newRow("none, a semicolon") << u" ; "_s;
}

void TestSqlCipherDriver::refusesStatements()
{
    QFETCH(const QString, sql);
    fillTable();
    QSqlQuery query(database());
    QVERIFY(!query.prepare(sql));
    QVERIFY(query.lastError().isValid());
    QVERIFY(!query.exec());
    QVERIFY(!query.exec(sql));
    QVERIFY(query.lastError().isValid());
    QCOMPARE(*m_connection->value(u"SELECT count(*) FROM t"_s), QVariant(qlonglong(10)));
}

void TestSqlCipherDriver::acceptsTrailers_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("semicolon") << u"SELECT 1;"_s;
    QTest::newRow("semicolons, spaces") << u"SELECT 1 ; \t\r\n;"_s;
    QTest::newRow("line comment") << u"SELECT 1; -- SELECT 2"_s;
    QTest::newRow("comments") << u"SELECT 1; /* SELECT 2; */ -- /*\n /**/ "_s;
    QTest::newRow("open comment") << u"SELECT 1; /* SELECT 2"_s;
    QTest::newRow("semicolon in a text") << u"SELECT 1 WHERE ';' <> '; SELECT 2'"_s;
    QTest::newRow("comment in front") << u"/* ; */ -- ;\nSELECT 1"_s;
}

void TestSqlCipherDriver::acceptsTrailers()
{
    QFETCH(const QString, sql);
    QSqlQuery query(database());
    QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
    QCOMPARE(firstColumn(query), QList<qlonglong>{1});
}

void TestSqlCipherDriver::reportsErrors_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("native");
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("syntax") << u"SELECT FROM WHERE"_s << SQLITE_ERROR << u"syntax error"_s << ErrorCode::Internal;
    QTest::newRow("no table") << u"SELECT * FROM missing"_s << SQLITE_ERROR << u"no such table: missing"_s
                              << ErrorCode::Internal;
    QTest::newRow("no column") << u"SELECT missing FROM t"_s << SQLITE_ERROR << u"no such column: missing"_s
                               << ErrorCode::Internal;
    QTest::newRow("key") << u"INSERT INTO t(id) VALUES (1)"_s << SQLITE_CONSTRAINT_PRIMARYKEY << u"t.id"_s
                         << ErrorCode::Conflict;
    QTest::newRow("not null") << u"INSERT INTO t(name) VALUES (NULL)"_s << SQLITE_CONSTRAINT_NOTNULL << u"t.name"_s
                              << ErrorCode::Conflict;
}

void TestSqlCipherDriver::reportsErrors()
{
    QFETCH(const QString, sql);
    QFETCH(const int, native);
    QFETCH(const QString, text);
    QFETCH(const ErrorCode, code);
    fillTable();
    QSqlQuery query(database());
    QVERIFY(!query.exec(sql));
    QVERIFY(!query.isActive());
    QCOMPARE(query.lastError().type(), QSqlError::StatementError);
    QCOMPARE(query.lastError().nativeErrorCode(), QString::number(native));
    QVERIFY2(query.lastError().databaseText().contains(text), qPrintable(query.lastError().databaseText()));
    const Error error = queryError(query.lastError(), u"Testing"_s);
    QCOMPARE(errorName(error.code), errorName(code));
    QVERIFY2(error.message.contains(text), qPrintable(error.message));
    // The same query object works again.
    QVERIFY(query.exec(u"SELECT 5"_s));
    QVERIFY(!query.lastError().isValid());
    QCOMPARE(firstColumn(query), QList<qlonglong>{5});
}

void TestSqlCipherDriver::reportsErrorOfLaterRow()
{
    fillTable();
    for (const bool forwardOnly : {false, true}) {
        QSqlQuery query(database());
        query.setForwardOnly(forwardOnly);
        QVERIFY(
            query.exec(u"SELECT CASE WHEN id < 3 THEN id ELSE abs(-9223372036854775807 - 1) END FROM t ORDER BY id"_s));
        QVERIFY(query.next());
        QVERIFY(query.next());
        QCOMPARE(query.value(0), QVariant(qlonglong(2)));
        QVERIFY(!query.lastError().isValid());
        QVERIFY(!query.next());
        QCOMPARE(query.lastError().databaseText(), u"integer overflow"_s);
        QVERIFY(!query.last());
    }
}

void TestSqlCipherDriver::runsTransaction_data()
{
    QTest::addColumn<bool>("commits");
    QTest::newRow("commit") << true;
    QTest::newRow("rollback") << false;
}

void TestSqlCipherDriver::runsTransaction()
{
    QFETCH(const bool, commits);
    QSqlDatabase db = database();
    QVERIFY(db.transaction());
    QVERIFY(m_connection->inTransaction());
    QSqlQuery query(db);
    QVERIFY(query.exec(u"INSERT INTO t(id) VALUES (1)"_s));
    QVERIFY(commits ? db.commit() : db.rollback());
    QVERIFY(!m_connection->inTransaction());
    QVERIFY(query.exec(u"SELECT id FROM t"_s));
    QCOMPARE(firstColumn(query).size(), commits ? 1 : 0);
}

void TestSqlCipherDriver::refusesTransaction()
{
    QSqlDatabase db = database();
    QVERIFY(!db.commit());
    QCOMPARE(db.lastError().type(), QSqlError::TransactionError);
    QVERIFY(!db.rollback());
    QVERIFY(db.transaction());
    QVERIFY(!db.transaction());
    QCOMPARE(db.lastError().nativeErrorCode(), QString::number(SQLITE_ERROR));

    auto second = Connection::open(m_path, m_key, OpenMode::ReadWrite);
    QVERIFY_RESULT(second);
    sqlite3_busy_timeout((*second)->handle(), 0);
    QVERIFY(!(*second)->database().transaction());
    QCOMPARE((*second)->database().lastError().nativeErrorCode(), QString::number(SQLITE_BUSY));
    QVERIFY(db.rollback());
    QVERIFY((*second)->database().transaction());
    (*second)->rollback();
}

void TestSqlCipherDriver::countsChanges()
{
    QSqlQuery query(database());
    QCOMPARE(query.numRowsAffected(), -1);
    QVERIFY(query.exec(u"INSERT INTO t(id) VALUES (7), (41)"_s));
    QCOMPARE(query.numRowsAffected(), 2);
    QCOMPARE(query.lastInsertId(), QVariant(qlonglong(41)));
    QVERIFY(!query.isSelect());
    QSqlQuery other(database());
    QVERIFY(other.exec(u"INSERT INTO t(name) VALUES ('next')"_s));
    QCOMPARE(other.lastInsertId(), QVariant(qlonglong(42)));
    QCOMPARE(query.lastInsertId(), QVariant(qlonglong(41)));
    QVERIFY(query.exec(u"UPDATE t SET name = 'x' WHERE id > 7"_s));
    QCOMPARE(query.numRowsAffected(), 2);
    QVERIFY(query.exec(u"DELETE FROM t WHERE id = 99"_s));
    QCOMPARE(query.numRowsAffected(), 0);
    QVERIFY(!query.lastInsertId().isValid());
    QVERIFY(query.exec(u"CREATE INDEX by_name ON t(name)"_s));
    QCOMPARE(query.numRowsAffected(), 0);
    QVERIFY(query.exec(u"SELECT * FROM t"_s));
    QCOMPARE(query.numRowsAffected(), 0);
    QVERIFY(query.isSelect());
}

void TestSqlCipherDriver::readsReturningAtOnce()
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    QVERIFY(query.exec(u"INSERT INTO t(id) VALUES (1), (2), (3) RETURNING id"_s));
    QCOMPARE(query.numRowsAffected(), 3);
    QVERIFY(sqlite3_txn_state(m_connection->handle(), nullptr) == SQLITE_TXN_NONE);
    QCOMPARE(firstColumn(query), (QList<qlonglong>{1, 2, 3}));
}

void TestSqlCipherDriver::seeks()
{
    fillTable();
    QSqlQuery query(database());
    QVERIFY(query.exec(u"SELECT id, name FROM t ORDER BY id"_s));
    QCOMPARE(query.size(), -1);
    QCOMPARE(query.at(), int(QSql::BeforeFirstRow));
    QVERIFY(!query.previous());
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 1);
    QVERIFY(query.seek(4));
    QCOMPARE(query.value(0).toInt(), 5);
    QVERIFY(query.previous());
    QCOMPARE(query.value(1).toString(), u"name 4"_s);
    QVERIFY(query.seek(3, true));
    QCOMPARE(query.value(0).toInt(), 7);
    QVERIFY(query.seek(-5, true));
    QCOMPARE(query.value(0).toInt(), 2);
    QVERIFY(query.last());
    QCOMPARE(query.at(), 9);
    QCOMPARE(query.value(0).toInt(), 10);
    QVERIFY(!query.next());
    QCOMPARE(query.at(), int(QSql::AfterLastRow));
    QVERIFY(query.previous());
    QCOMPARE(query.value(0).toInt(), 10);
    QVERIFY(!query.seek(10));
    QVERIFY(query.seek(-2, true));
    QCOMPARE(query.value(0).toInt(), 9);
    QVERIFY(query.first());
    QCOMPARE(query.value(u"name"_s).toString(), u"name 1"_s);
    QVERIFY(!query.seek(-1));
    QCOMPARE(firstColumn(query).size(), 10);
}

void TestSqlCipherDriver::seeksForwardOnly()
{
    fillTable();
    QSqlQuery query(database());
    query.setForwardOnly(true);
    QVERIFY(query.exec(u"SELECT id FROM t ORDER BY id"_s));
    QVERIFY(query.first());
    QCOMPARE(query.value(0).toInt(), 1);
    QVERIFY(query.seek(3));
    QCOMPARE(query.value(0).toInt(), 4);
    QVERIFY(query.seek(2, true));
    QCOMPARE(query.value(0).toInt(), 6);
    QVERIFY(query.last());
    QCOMPARE(query.value(0).toInt(), 10);
    QVERIFY(!query.next());
    QVERIFY(query.exec(u"SELECT id FROM t ORDER BY id"_s));
    QCOMPARE(firstColumn(query).size(), 10);
    // What was read is gone, also for who changes the mode midway.
    QVERIFY(query.exec(u"SELECT id FROM t ORDER BY id"_s));
    QVERIFY(query.seek(5));
    query.setForwardOnly(false);
    QVERIFY(!query.previous());
}

void TestSqlCipherDriver::seeksNothing()
{
    QSqlQuery query(database());
    QVERIFY(query.exec(u"SELECT id FROM t"_s));
    QVERIFY(query.isActive());
    QVERIFY(query.isSelect());
    QVERIFY(!query.last());
    QVERIFY(!query.first());
    QVERIFY(!query.next());
    QVERIFY(!query.previous());
    QVERIFY(!query.seek(0));
    QCOMPARE(query.record().count(), 1);
}

void TestSqlCipherDriver::finishReleasesSnapshot()
{
    fillTable();
    sqlite3* db = m_connection->handle();
    for (const bool forwardOnly : {false, true}) {
        QSqlQuery query(database());
        query.setForwardOnly(forwardOnly);
        QVERIFY(query.prepare(u"SELECT id FROM t WHERE id > ? ORDER BY id"_s));
        query.addBindValue(2);
        QVERIFY(query.exec());
        QVERIFY(query.next());
        QCOMPARE(sqlite3_txn_state(db, nullptr), SQLITE_TXN_READ);
        query.finish();
        QCOMPARE(sqlite3_txn_state(db, nullptr), SQLITE_TXN_NONE);
        QVERIFY(!query.isActive());
        QVERIFY(!query.next());
        // Prepared and bound as it was.
        QVERIFY(query.exec());
        QCOMPARE(firstColumn(query).size(), 8);
        QCOMPARE(sqlite3_txn_state(db, nullptr), SQLITE_TXN_NONE);
    }
}

void TestSqlCipherDriver::describesQuery()
{
    fillTable();
    QSqlQuery query(database());
    QVERIFY(query.exec(u"SELECT id, name AS \"the \"\"name\"\"\", share, count(*), typeof(id), NULL FROM t"_s));
    const QSqlRecord record = query.record();
    QCOMPARE(record.count(), 6);
    QCOMPARE(record.fieldName(0), u"id"_s);
    QCOMPARE(record.fieldName(1), u"the \"name\""_s);
    QCOMPARE(record.field(0).metaType(), QMetaType::fromType<qlonglong>());
    QCOMPARE(record.field(1).metaType(), QMetaType::fromType<QString>());
    QCOMPARE(record.field(2).metaType(), QMetaType::fromType<double>());
    QCOMPARE(record.field(3).metaType(), QMetaType::fromType<qlonglong>());
    QCOMPARE(record.field(4).metaType(), QMetaType::fromType<QString>());
    QVERIFY(!record.field(5).metaType().isValid());
    QVERIFY(query.next());
    QCOMPARE(query.record().value(3), QVariant(qlonglong(10)));
    QVERIFY(query.exec(u"DELETE FROM t"_s));
    QVERIFY(query.record().isEmpty());
}

void TestSqlCipherDriver::describesQueryAfterSchemaChange()
{
    fillTable();
    QSqlQuery query(database());
    QVERIFY(query.prepare(u"SELECT * FROM t ORDER BY id"_s));
    QVERIFY(query.exec());
    QCOMPARE(query.record().count(), 3);
    query.finish();
    QVERIFY_RESULT(m_connection->executeScript(u"ALTER TABLE t ADD COLUMN added INTEGER DEFAULT 5"_s));
    QVERIFY(query.exec());
    QCOMPARE(query.record().count(), 4);
    QVERIFY(query.seek(2));
    QCOMPARE(query.value(0).toInt(), 3);
    QCOMPARE(query.value(u"added"_s).toInt(), 5);
}

void TestSqlCipherDriver::describesTable()
{
    QVERIFY_RESULT(m_connection->executeScript(
        u"CREATE TABLE typed(id INTEGER PRIMARY KEY, big BIGINT NOT NULL, name VARCHAR(20) DEFAULT 'x', d DOUBLE, "
        "b BLOB, flag BOOLEAN, at DATETIME, n NUMERIC(10, 2), untyped, twice AS (big * 2), kept INT AS (big) STORED)"_s));
    const QSqlRecord record = database().record(u"typed"_s);
    const QList<std::pair<QString, QMetaType>> expected = {{u"id"_s, QMetaType::fromType<qlonglong>()},
                                                           {u"big"_s, QMetaType::fromType<qlonglong>()},
                                                           {u"name"_s, QMetaType::fromType<QString>()},
                                                           {u"d"_s, QMetaType::fromType<double>()},
                                                           {u"b"_s, QMetaType::fromType<QByteArray>()},
                                                           {u"flag"_s, QMetaType::fromType<bool>()},
                                                           {u"at"_s, QMetaType::fromType<QString>()},
                                                           {u"n"_s, QMetaType::fromType<double>()},
                                                           {u"untyped"_s, QMetaType()},
                                                           {u"twice"_s, QMetaType()},
                                                           {u"kept"_s, QMetaType::fromType<qlonglong>()}};
    QCOMPARE(record.count(), int(expected.size()));
    for (int i = 0; i < record.count(); ++i) {
        QCOMPARE(record.fieldName(i), expected.at(i).first);
        QCOMPARE(record.field(i).metaType(), expected.at(i).second);
        QCOMPARE(record.field(i).tableName(), u"typed"_s);
        QCOMPARE(record.field(i).isReadOnly(), i >= 9);
        QCOMPARE(record.field(i).isAutoValue(), i == 0);
    }
    QCOMPARE(record.field(1).requiredStatus(), QSqlField::Required);
    QCOMPARE(record.field(2).requiredStatus(), QSqlField::Optional);
    QCOMPARE(record.field(2).defaultValue().toString(), u"'x'"_s);
    QVERIFY(database().record(u"missing"_s).isEmpty());
}

void TestSqlCipherDriver::describesPrimaryKey_data()
{
    QTest::addColumn<QString>("definition");
    QTest::addColumn<QStringList>("key");
    QTest::addColumn<bool>("automatic");
    QTest::newRow("row number") << u"(a INTEGER PRIMARY KEY, b)"_s << QStringList{u"a"_s} << true;
    QTest::newRow("another type") << u"(a INT PRIMARY KEY, b)"_s << QStringList{u"a"_s} << false;
    QTest::newRow("two columns") << u"(a INTEGER, b, c INTEGER, PRIMARY KEY (c, a))"_s << QStringList{u"c"_s, u"a"_s}
                                 << false;
    QTest::newRow("without row number") << u"(a INTEGER PRIMARY KEY, b) WITHOUT ROWID"_s << QStringList{u"a"_s}
                                        << false;
    QTest::newRow("none") << u"(a INTEGER, b)"_s << QStringList() << false;
}

void TestSqlCipherDriver::describesPrimaryKey()
{
    QFETCH(const QString, definition);
    QFETCH(const QStringList, key);
    QFETCH(const bool, automatic);
    QVERIFY_RESULT(m_connection->executeScript(u"CREATE TABLE keyed"_s + definition));
    const QSqlIndex index = database().primaryIndex(u"keyed"_s);
    QStringList names;
    for (int i = 0; i < index.count(); ++i)
        names.append(index.fieldName(i));
    QCOMPARE(names, key);
    QCOMPARE(index.count() > 0 && index.field(0).isAutoValue(), automatic);
}

void TestSqlCipherDriver::listsTables()
{
    QVERIFY_RESULT(m_connection->executeScript(u"CREATE VIEW v AS SELECT id FROM t; CREATE INDEX i ON t(name);"
                                               "CREATE TEMP TABLE passing(a);"
                                               "CREATE TABLE counted(a INTEGER PRIMARY KEY AUTOINCREMENT)"_s));
    QSqlDatabase db = database();
    QCOMPARE(db.tables(), (QStringList{u"any_value"_s, u"counted"_s, u"passing"_s, u"t"_s}));
    QCOMPARE(db.tables(QSql::Views), QStringList{u"v"_s});
    QCOMPARE(db.tables(QSql::SystemTables), (QStringList{u"sqlite_master"_s, u"sqlite_sequence"_s}));
    QCOMPARE(db.tables(QSql::AllTables).size(), 7);
    QCOMPARE(db.record(u"v"_s).fieldName(0), u"id"_s);
}

void TestSqlCipherDriver::quotesNames()
{
    const QSqlDriver* driver = database().driver();
    for (const QString& name : {u"plain"_s, u"select"_s, u"two words"_s, u"a.b"_s, u"quote\"d"_s, u"semi;'colon"_s}) {
        const QString quoted = driver->escapeIdentifier(name, QSqlDriver::TableName);
        QVERIFY_RESULT(m_connection->executeScript(u"CREATE TABLE %1(%1 INTEGER PRIMARY KEY)"_s.arg(quoted)));
        QVERIFY(database().tables().contains(name));
        QCOMPARE(database().record(name).fieldName(0), name);
        QCOMPARE(database().record(quoted).fieldName(0), name);
        QCOMPARE(database().primaryIndex(name).fieldName(0), name);
    }
}

void TestSqlCipherDriver::answersFeatures()
{
    const QSqlDriver* driver = database().driver();
    for (const auto feature :
         {QSqlDriver::Transactions, QSqlDriver::Unicode, QSqlDriver::LastInsertId, QSqlDriver::PreparedQueries,
          QSqlDriver::PositionalPlaceholders, QSqlDriver::NamedPlaceholders, QSqlDriver::SimpleLocking,
          QSqlDriver::BLOB, QSqlDriver::FinishQuery, QSqlDriver::LowPrecisionNumbers})
        QVERIFY(driver->hasFeature(feature));
    for (const auto feature : {QSqlDriver::QuerySize, QSqlDriver::EventNotifications, QSqlDriver::BatchOperations,
                               QSqlDriver::MultipleResultSets, QSqlDriver::CancelQuery})
        QVERIFY(!driver->hasFeature(feature));
    const QVariant handle = driver->handle();
    QCOMPARE(QByteArray(handle.typeName()), "sqlite3*");
    QCOMPARE(*static_cast<sqlite3* const*>(handle.constData()), m_connection->handle());
}

void TestSqlCipherDriver::isolatesThreads()
{
    fillTable();
    std::binary_semaphore readerHasSnapshot(0);
    std::binary_semaphore writerDone(0);
    QList<qlonglong> counts;
    QString failure;
    const auto read = [&]() -> Result<void> {
        GLOBANT_TRY_VALUE(const auto reader, Connection::open(m_path, m_key, OpenMode::QueryOnly));
        const auto count = [&]() -> Result<void> {
            GLOBANT_TRY_VALUE(const QVariant value, reader->value(u"SELECT count(*) FROM t"_s));
            counts.append(value.toLongLong());
            return {};
        };
        if (!reader->database().transaction())
            return fail(queryError(reader->database().lastError(), u"Beginning"_s));
        GLOBANT_TRY(count());
        readerHasSnapshot.release();
        writerDone.acquire();
        GLOBANT_TRY(count());
        if (!reader->database().commit())
            return fail(queryError(reader->database().lastError(), u"Committing"_s));
        return count();
    };
    std::thread thread([&] {
        const auto done = read();
        if (!done) {
            failure = done.error().message;
            readerHasSnapshot.release();
        }
    });
    readerHasSnapshot.acquire();
    const auto inserted = m_connection->execute(u"INSERT INTO t(name) SELECT name FROM t"_s);
    writerDone.release();
    thread.join();
    QVERIFY_RESULT(inserted);
    QCOMPARE(failure, QString());
    QCOMPARE(counts, (QList<qlonglong>{10, 10, 20}));
}

void TestSqlCipherDriver::refusesWritesOfReader()
{
    fillTable();
    auto reader = Connection::open(m_path, m_key, OpenMode::QueryOnly);
    QVERIFY_RESULT(reader);
    QSqlDatabase db = (*reader)->database();
    for (const QString& sql : {u"INSERT INTO t(id) VALUES (77)"_s, u"DELETE FROM t"_s, u"CREATE TABLE more(a)"_s}) {
        QSqlQuery query(db);
        QVERIFY(!query.exec(sql));
        QCOMPARE(query.lastError().nativeErrorCode(), QString::number(SQLITE_READONLY));
    }
    // Beginning a read does not wait for the writer.
    QVERIFY(database().transaction());
    QVERIFY(db.transaction());
    QCOMPARE(*(*reader)->value(u"SELECT count(*) FROM t"_s), QVariant(qlonglong(10)));
    QVERIFY(db.commit());
    QVERIFY(database().rollback());
    db = {};
}

void TestSqlCipherDriver::survivesClose()
{
    fillTable();
    QSqlDatabase db = database();
    QSqlQuery running(db);
    QVERIFY(running.exec(u"SELECT id FROM t"_s));
    QVERIFY(running.next());
    QSqlQuery prepared(db);
    QVERIFY(prepared.prepare(u"SELECT id FROM t WHERE id = ?"_s));
    db.close();
    QVERIFY(!db.isOpen());
    QVERIFY(!db.driver()->handle().isValid());
    QVERIFY(!running.isActive());
    QVERIFY(!running.next());
    QVERIFY(running.record().isEmpty());
    prepared.addBindValue(1);
    QVERIFY(!prepared.exec());
    QVERIFY(prepared.lastError().isValid());
    QVERIFY(db.tables().isEmpty());
    QVERIFY(db.record(u"t"_s).isEmpty());
    QVERIFY(db.primaryIndex(u"t"_s).isEmpty());
    QVERIFY(!db.driver()->beginTransaction());
    // Closed for good: nothing holds the WAL any longer.
    QVERIFY(!QFile::exists(m_path + u"-wal"_s));
}

void TestSqlCipherDriver::survivesDriver()
{
    auto driver = std::make_unique<SqlCipherDriver>(m_key.clone(), OpenMode::ReadWrite);
    QVERIFY(driver->open(m_path, {}, {}, {}, -1, {}));
    QSqlQuery running(driver->createResult());
    QVERIFY(running.exec(u"SELECT 1 UNION SELECT 2"_s));
    QVERIFY(running.next());
    {
        QSqlQuery gone(driver->createResult());
        QVERIFY(gone.exec(u"SELECT 1"_s));
    }
    // Opening again starts afresh, and the query can be used again.
    QVERIFY(driver->open(m_path, {}, {}, {}, -1, {}));
    QVERIFY(!running.next());
    QVERIFY(running.exec(u"SELECT 1 UNION SELECT 2"_s));
    QVERIFY(running.next());
    driver.reset();
    QVERIFY(!running.next());
    QVERIFY(!running.exec());
    QVERIFY(running.lastError().isValid());
}

void TestSqlCipherDriver::reportsRefusedFile()
{
    SqlCipherDriver driver(SecretBytes::random(kDataKeyBytes), OpenMode::ReadWrite);
    QVERIFY(!driver.open(m_path, {}, {}, {}, -1, {}));
    QVERIFY(!driver.isOpen());
    QVERIFY(driver.isOpenError());
    QCOMPARE(driver.lastError().type(), QSqlError::ConnectionError);
    QCOMPARE(errorName(driver.failure().code), errorName(ErrorCode::StoreDamaged));
    QCOMPARE(driver.lastError().driverText(), driver.failure().message);
}

void TestSqlCipherDriver::feedsQueryModel()
{
    QVERIFY_RESULT(
        m_connection->executeScript(u"WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
                                    "INSERT INTO t SELECT i, 'name ' || i, NULL FROM n"_s));
    QSqlQueryModel model;
    model.setQuery(u"SELECT id, name, share FROM t ORDER BY id"_s, database());
    QVERIFY(!model.lastError().isValid());
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"name"_s);
    while (model.canFetchMore())
        model.fetchMore();
    QCOMPARE(model.rowCount(), 1000);
    QCOMPARE(model.data(model.index(999, 1)).toString(), u"name 1000"_s);
    QCOMPARE(model.data(model.index(0, 0)), QVariant(qlonglong(1)));
    QVERIFY(model.data(model.index(5, 2)).isNull());
}

void TestSqlCipherDriver::feedsTableModel()
{
    fillTable();
    QSqlTableModel model(nullptr, database());
    model.setTable(u"t"_s);
    model.setEditStrategy(QSqlTableModel::OnManualSubmit);
    model.setSort(0, Qt::AscendingOrder);
    QVERIFY(model.select());
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.primaryKey().fieldName(0), u"id"_s);
    QVERIFY(model.setData(model.index(2, 1), u"changed"_s));
    QVERIFY(model.removeRow(0));
    QSqlRecord row = model.record();
    row.remove(row.indexOf(u"id"_s));
    row.setValue(u"name"_s, u"added"_s);
    row.setValue(u"share"_s, 0.25);
    QVERIFY(model.insertRecord(-1, row));
    QVERIFY2(model.submitAll(), qPrintable(model.lastError().text()));
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(*m_connection->value(u"SELECT name FROM t WHERE id = 3"_s), QVariant(u"changed"_s));
    QCOMPARE(*m_connection->value(u"SELECT share FROM t WHERE id = 11 AND name = 'added'"_s), QVariant(0.25));
    QCOMPARE(*m_connection->value(u"SELECT count(*) FROM t WHERE id = 1"_s), QVariant(qlonglong(0)));
}

QTEST_GUILESS_MAIN(TestSqlCipherDriver)
#include "tst_sqlcipherdriver.moc"
