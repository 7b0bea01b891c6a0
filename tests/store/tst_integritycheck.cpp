// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/integritycheck.h"
#include "core/store/log.h"
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"

#include <QFile>

using namespace globant;
using namespace globant::store;
using namespace Qt::StringLiterals;

namespace {

void flipBit(const QString& path, qint64 offset)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    char byte = 0;
    QVERIFY(file.getChar(&byte));
    QVERIFY(file.seek(offset));
    QVERIFY(file.putChar(char(byte ^ 0x10)));
}

} // namespace

class TestIntegrityCheck : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestStore> m_store;

    Result<IntegrityReport> check() const
    {
        return checkIntegrity(*m_store->connect(OpenMode::QueryOnly), m_store->catalog());
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::TestStore>();
        const auto connection = m_store->connect();
        QVERIFY_RESULT(connection->executeScript(
            u"INSERT INTO departments VALUES (1, 'A', 1), (2, 'B', 1); INSERT INTO jobs VALUES (1, 'X', 1);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
            "INSERT INTO employees SELECT i, printf('somebody with a long name %0120d', i), i * 100000000, 1 + i % 2, 1, 1 FROM n;"_s));
        for (int i = 0; i < 3; ++i)
            QVERIFY_RESULT(appendLog(*connection, {0, u"import"_s, u"ana"_s, i, {}, {}}));
    }

    void cleanup() { m_store.reset(); }

    void aSoundStoreIsOk()
    {
        const auto report = check();
        QVERIFY_RESULT(report);
        QCOMPARE(report->integrity, u"ok"_s);
        QCOMPARE(report->rollup, u"ok"_s);
        QCOMPARE(report->foreignKeys, u"ok"_s);
        QCOMPARE(report->log, u"ok"_s);
        QVERIFY(report->ok());
        QCOMPARE(report->rows, (QMap<QString, qint64>{{u"departments"_s, 2}, {u"employees"_s, 2000}, {u"jobs"_s, 1}}));
    }

    void anEmptyStoreIsOk()
    {
        const test::TestStore empty;
        const auto report = checkIntegrity(*empty.connect(), empty.catalog());
        QVERIFY_RESULT(report);
        QVERIFY(report->ok());
        QCOMPARE(report->rows.value(u"employees"_s, -1), 0);
    }

    void damageIsFoundInItsPart_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("sentence"); // a part of it
        const QString rollup = u"rollup"_s;
        const QString keys = u"foreign keys"_s;
        QTest::newRow("a count off by one")
            << u"UPDATE hire_counts SET hires = hires + 1 WHERE year = 1970 AND month = 1 AND department_id = 1"_s
            << rollup << u"1 counts of \"hire_counts\" differ"_s;
        QTest::newRow("a count missing")
            << u"DELETE FROM hire_counts WHERE year = 1971 AND month = 2 AND department_id = 2"_s << rollup
            << u"1 counts"_s;
        QTest::newRow("a count of nothing")
            << u"INSERT INTO hire_counts VALUES (2050, 1, 1, 1, 0)"_s << rollup << u"hire_counts"_s;
        QTest::newRow("rows the rollup does not know")
            << u"DROP TRIGGER hire_counts_after_delete; DELETE FROM employees WHERE id = 7"_s << rollup
            << u"hire_counts"_s;
        QTest::newRow("rows without their department")
            << u"DELETE FROM departments WHERE id = 2"_s << keys << u"of employees refers to a row of departments"_s;
        QTest::newRow("a row without its job") << u"UPDATE employees SET job_id = 5 WHERE id = 77"_s << keys
                                               << u"row 77 of employees refers to a row of jobs"_s;
        QTest::newRow("a reject without its import")
            << u"INSERT INTO rejects VALUES (99, 1, NULL, 'a', 'b', 'c', NULL)"_s << keys
            << u"of rejects refers to a row of log"_s;
        QTest::newRow("a log entry changed")
            << u"DROP TRIGGER log_keeps_content; UPDATE log SET account = 'eve' WHERE id = 2"_s << u"log"_s
            << u"Entry 2 of the log was changed"_s;
        QTest::newRow("a log entry missing") << u"DROP TRIGGER log_keeps_entries; DELETE FROM log WHERE id = 1"_s
                                             << u"log"_s << u"Entry 1 of the log is missing"_s;
    }

    void damageIsFoundInItsPart()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, part);
        QFETCH(const QString, sentence);
        {
            const auto connection = m_store->connect();
            QVERIFY_RESULT(connection->executeScript(u"PRAGMA foreign_keys = OFF;"_s + sql));
        }
        const auto report = check();
        QVERIFY_RESULT(report);
        QVERIFY(!report->ok());
        QCOMPARE(report->integrity, u"ok"_s);
        const QMap<QString, QString> parts{
            {u"rollup"_s, report->rollup}, {u"foreign keys"_s, report->foreignKeys}, {u"log"_s, report->log}};
        QVERIFY2(parts.value(part).contains(sentence), qPrintable(parts.value(part)));
        for (auto other = parts.begin(); other != parts.end(); ++other)
            QVERIFY2(other.key() == part || other.value() == u"ok"_s, qPrintable(other.value()));
    }

    void aLongListOfFindingsIsCut()
    {
        QVERIFY_RESULT(m_store->connect()->executeScript(u"PRAGMA foreign_keys = OFF; DELETE FROM jobs"_s));
        const QString keys = check().value().foreignKeys;
        QVERIFY2(keys.endsWith(u"; and more"_s), qPrintable(keys));
        QCOMPARE(keys.count(u"refers to a row of jobs"_s), 5);
    }

    void aFlippedBitOnDiskIsFound_data()
    {
        QTest::addColumn<int>("page"); // from the end, so that it is one of the rows
        QTest::newRow("in the last page") << 1;
        QTest::newRow("further in front") << 4;
        QTest::newRow("in the middle") << 8;
    }

    void aFlippedBitOnDiskIsFound()
    {
        QFETCH(const int, page);
        QVERIFY_RESULT(check());
        flipBit(m_store->path(), QFile(m_store->path()).size() - page * kPageBytes + 1234);
        const auto report = check();
        QVERIFY_RESULT(report);
        QVERIFY(!report->ok());
        QVERIFY2(report->integrity != u"ok"_s && !report->integrity.isEmpty(), qPrintable(report->integrity));
    }

    void aLogThatCannotBeReadIsNotOk()
    {
        const qint64 logRoot =
            m_store->connect()->value(u"SELECT rootpage FROM sqlite_master WHERE name = 'log'"_s)->toLongLong();
        flipBit(m_store->path(), (logRoot - 1) * kPageBytes + 1234);
        const auto report = check();
        QVERIFY_RESULT(report);
        QVERIFY(report->integrity != u"ok"_s);
        QVERIFY2(report->log != u"ok"_s && !report->log.isEmpty(), qPrintable(report->log));
    }

    void lostPagesAreFound()
    {
        QFile file(m_store->path());
        QVERIFY(file.resize(file.size() - 2 * kPageBytes));
        const auto connection = Connection::open(m_store->path(), m_store->key(), OpenMode::QueryOnly);
        if (!connection)
            return; // found even earlier
        const auto report = checkIntegrity(**connection, m_store->catalog());
        QVERIFY_RESULT(report);
        QVERIFY2(report->integrity != u"ok"_s && !report->integrity.isEmpty(), qPrintable(report->integrity));
    }
};

QTEST_GUILESS_MAIN(TestIntegrityCheck)
#include "tst_integritycheck.moc"
