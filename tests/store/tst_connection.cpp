// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"
#include "tests/support/resultchecks.h"

#include <QTemporaryDir>
#include <QTest>

using namespace globant;
using namespace globant::store;
using namespace Qt::StringLiterals;

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void readsRows();
    void readsValue_data();
    void readsValue();
    void countsChanges_data();
    void countsChanges();
    void reportsErrors_data();
    void reportsErrors();
    void stopsScriptAtError();
    void wrapsTransaction_data();
    void wrapsTransaction();
    void rollsBackFailedCommit();
    void rollbackWithoutTransaction();
    void leavesRegistry();
    void leavesRegistryWhenRefused();
    void queryOutlivesConnection();

private:
    QString path() const { return m_folder->filePath(u"store.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    SecretBytes m_key;
    std::unique_ptr<Connection> m_connection;
};

void TestConnection::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_key = SecretBytes::random(kDataKeyBytes);
    auto opened = Connection::open(path(), m_key, OpenMode::Create);
    QVERIFY_RESULT(opened);
    m_connection = std::move(*opened);
    QVERIFY_RESULT(m_connection->executeScript(
        u"CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT UNIQUE);"
        "CREATE TABLE child(t INTEGER REFERENCES t(id) DEFERRABLE INITIALLY DEFERRED); -- checked at COMMIT\n"
        "INSERT INTO t VALUES (1, 'one'), (2, 'two'), (3, NULL);"_s));
}

void TestConnection::cleanup()
{
    m_connection.reset();
    QCOMPARE(QSqlDatabase::connectionNames(), QStringList());
}

void TestConnection::readsRows()
{
    auto rows = m_connection->query(u"SELECT id, name FROM t WHERE id >= ? AND id < ? ORDER BY id"_s, {1, 3});
    QVERIFY_RESULT(rows);
    QStringList read;
    while (rows->next())
        read.append(rows->value(0).toString() + rows->value(1).toString());
    QCOMPARE(read, (QStringList{u"1one"_s, u"2two"_s}));
}

void TestConnection::readsValue_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QVariantList>("values");
    QTest::addColumn<QVariant>("expected");
    QTest::newRow("integer") << u"SELECT count(*) FROM t"_s << QVariantList() << QVariant(qlonglong(3));
    QTest::newRow("text") << u"SELECT name FROM t WHERE id = ?"_s << QVariantList{2} << QVariant(u"two"_s);
    QTest::newRow("NULL") << u"SELECT name FROM t WHERE id = ?"_s << QVariantList{3} << QVariant();
    QTest::newRow("no row") << u"SELECT name FROM t WHERE id = ?"_s << QVariantList{4} << QVariant();
}

void TestConnection::readsValue()
{
    QFETCH(const QString, sql);
    QFETCH(const QVariantList, values);
    QFETCH(const QVariant, expected);
    const auto value = m_connection->value(sql, values);
    QVERIFY_RESULT(value);
    QCOMPARE(*value, expected);
    QCOMPARE(value->isNull(), expected.isNull());
}

void TestConnection::countsChanges_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QVariantList>("values");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("insert") << u"INSERT INTO t VALUES (?, ?), (?, ?)"_s << QVariantList{4, u"four"_s, 5, u"five"_s}
                            << qint64(2);
    QTest::newRow("update all") << u"UPDATE t SET id = id + 10"_s << QVariantList() << qint64(3);
    QTest::newRow("update none") << u"UPDATE t SET id = 1 WHERE id = ?"_s << QVariantList{99} << qint64(0);
    QTest::newRow("delete all") << u"DELETE FROM t"_s << QVariantList() << qint64(3);
    QTest::newRow("table made") << u"CREATE TABLE other(a)"_s << QVariantList() << qint64(0);
    QTest::newRow("only read") << u"SELECT * FROM t"_s << QVariantList() << qint64(0);
}

void TestConnection::countsChanges()
{
    QFETCH(const QString, sql);
    QFETCH(const QVariantList, values);
    QFETCH(const qint64, expected);
    const auto changed = m_connection->execute(sql, values);
    QVERIFY_RESULT(changed);
    QCOMPARE(*changed, expected);
}

void TestConnection::reportsErrors_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QVariantList>("values");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("syntax") << u"SELEC 1"_s << QVariantList() << ErrorCode::Internal;
    QTest::newRow("no such table") << u"SELECT * FROM missing"_s << QVariantList() << ErrorCode::Internal;
    QTest::newRow("too few values") << u"SELECT ?, ?"_s << QVariantList{1} << ErrorCode::Internal;
    QTest::newRow("too many values") << u"SELECT ?"_s << QVariantList{1, 2} << ErrorCode::Internal;
    QTest::newRow("two statements") << u"DELETE FROM t; DELETE FROM t"_s << QVariantList() << ErrorCode::Internal;
    QTest::newRow("constraint") << u"INSERT INTO t VALUES (9, ?)"_s << QVariantList{u"one"_s} << ErrorCode::Conflict;
    QTest::newRow("fails at a later row")
        << u"SELECT abs(CASE WHEN id = 1 THEN 1 ELSE -9223372036854775807 - 1 END) FROM t WHERE id > ?"_s
        << QVariantList{1} << ErrorCode::Internal;
}

void TestConnection::reportsErrors()
{
    QFETCH(const QString, sql);
    QFETCH(const QVariantList, values);
    QFETCH(const ErrorCode, code);
    QVERIFY_FAILED(m_connection->query(sql, values), code);
    QVERIFY_FAILED(m_connection->execute(sql, values), code);
    QVERIFY_FAILED(m_connection->value(sql, values), code);
    QCOMPARE(*m_connection->value(u"SELECT count(*) FROM t"_s), QVariant(qlonglong(3)));
}

void TestConnection::stopsScriptAtError()
{
    QVERIFY_FAILED(m_connection->executeScript(u"DELETE FROM t WHERE id = 1; nonsense; DELETE FROM t"_s),
                   ErrorCode::Internal);
    QCOMPARE(*m_connection->value(u"SELECT count(*) FROM t"_s), QVariant(qlonglong(2)));
}

void TestConnection::wrapsTransaction_data()
{
    QTest::addColumn<bool>("succeeds");
    QTest::addColumn<qlonglong>("rows");
    QTest::newRow("commits") << true << qlonglong(0);
    QTest::newRow("rolls back") << false << qlonglong(3);
}

void TestConnection::wrapsTransaction()
{
    QFETCH(const bool, succeeds);
    QFETCH(const qlonglong, rows);
    const auto done = inTransaction(*m_connection, [&]() -> Result<qint64> {
        if (!m_connection->inTransaction())
            return fail(ErrorCode::Internal, u"No transaction is open."_s);
        GLOBANT_TRY_VALUE(const qint64 deleted, m_connection->execute(u"DELETE FROM t"_s));
        if (!succeeds)
            return fail(ErrorCode::Cancelled, u"Cancelled."_s);
        return deleted;
    });
    if (succeeds) {
        QVERIFY_RESULT(done);
        QCOMPARE(*done, 3);
    } else {
        QVERIFY_FAILED(done, ErrorCode::Cancelled);
    }
    QVERIFY(!m_connection->inTransaction());
    QCOMPARE(*m_connection->value(u"SELECT count(*) FROM t"_s), QVariant(rows));
}

void TestConnection::rollsBackFailedCommit()
{
    const auto done = inTransaction(
        *m_connection, [&]() -> Result<qint64> { return m_connection->execute(u"INSERT INTO child VALUES (99)"_s); });
    QVERIFY_FAILED(done, ErrorCode::Conflict);
    QVERIFY(!m_connection->inTransaction());
    QCOMPARE(*m_connection->value(u"SELECT count(*) FROM child"_s), QVariant(qlonglong(0)));
}

void TestConnection::rollbackWithoutTransaction()
{
    m_connection->rollback();
    QVERIFY(!m_connection->inTransaction());
    QVERIFY_FAILED(m_connection->commit(), ErrorCode::Internal);
}

void TestConnection::leavesRegistry()
{
    QCOMPARE(QSqlDatabase::connectionNames(), QStringList{m_connection->database().connectionName()});
    auto second = Connection::open(path(), m_key, OpenMode::QueryOnly);
    QVERIFY_RESULT(second);
    QCOMPARE(QSqlDatabase::connectionNames().size(), 2);
    second->reset();
    QCOMPARE(QSqlDatabase::connectionNames(), QStringList{m_connection->database().connectionName()});
}

void TestConnection::leavesRegistryWhenRefused()
{
    QVERIFY_FAILED(Connection::open(path(), SecretBytes::random(kDataKeyBytes), OpenMode::ReadWrite),
                   ErrorCode::StoreDamaged);
    QCOMPARE(QSqlDatabase::connectionNames().size(), 1);
}

void TestConnection::queryOutlivesConnection()
{
    auto rows = m_connection->query(u"SELECT id FROM t"_s);
    QVERIFY_RESULT(rows);
    QVERIFY(rows->next());
    m_connection.reset();
    QVERIFY(!rows->isActive());
    QVERIFY(!rows->next());
    QVERIFY(!rows->exec());
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
