// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/log.h"
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"

using namespace globant;
using namespace globant::store;
using namespace Qt::StringLiterals;

class TestLog : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestStore> m_store;
    std::unique_ptr<Connection> m_connection;

    void append(const LogEntry& entry)
    {
        QVERIFY_RESULT(inTransaction(*m_connection, [&] { return appendLog(*m_connection, entry); }));
    }

    QByteArray hashOfEntry(int id) const
    {
        return m_connection->value(u"SELECT hash FROM log WHERE id = ?"_s, {id}).value().toByteArray().toHex();
    }

    void dropTriggers()
    {
        QVERIFY_RESULT(m_connection->executeScript(
            u"DROP TRIGGER log_keeps_entries; DROP TRIGGER log_keeps_content; DROP TRIGGER log_keeps_order;"_s));
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::TestStore>();
        m_connection = m_store->connect();
        append({0, u"import"_s, u"zoë"_s, 1'700'000'000'000, {}, {{u"table"_s, u"jobs"_s}, {u"rows"_s, 3}}});
        append({0, u"undo"_s, u"ana"_s, -5, 1, {}});
        append({0, u"import"_s, u"ana"_s, 1'700'000'000'002, {}, {{u"table"_s, u"departments"_s}}});
        append({0, u"account"_s, u"ana"_s, 1'700'000'000'003, {}, {{u"name"_s, u"eve"_s}}});
    }

    void cleanup()
    {
        m_connection.reset();
        m_store.reset();
    }

    void entriesAreNumberedAndReadBack()
    {
        QCOMPARE(nextLogId(*m_connection).value(), 5);
        const LogEntry entry = readLog(*m_connection, 1).value();
        QCOMPARE(entry.id, 1);
        QCOMPARE(entry.kind, u"import"_s);
        QCOMPARE(entry.account, u"zoë"_s);
        QCOMPARE(entry.atMs, 1'700'000'000'000);
        QVERIFY(!entry.refers.has_value());
        QCOMPARE(entry.detail, (QJsonObject{{u"rows"_s, 3}, {u"table"_s, u"jobs"_s}}));
        QCOMPARE(readLog(*m_connection, 2)->refers.value_or(0), 1);
        QVERIFY_FAILED(readLog(*m_connection, 5), ErrorCode::NotFound);

        const auto imports = readLogOfKind(*m_connection, u"import"_s);
        QVERIFY_RESULT(imports);
        QCOMPARE(imports->size(), 2);
        QCOMPARE(imports->first().id, 1);
        QCOMPARE(imports->last().id, 3);
        QVERIFY(readLogOfKind(*m_connection, u"unheard_of"_s)->isEmpty());
    }

    void anEmptyLogIsWhole()
    {
        const test::TestStore empty;
        const auto connection = empty.connect();
        QCOMPARE(verifyLog(*connection).value(), QString());
        QCOMPARE(nextLogId(*connection).value(), 1);
    }

    // Computed apart from this program, by the description in log.h.
    void hashesAreAsDescribed()
    {
        QCOMPARE(verifyLog(*m_connection).value(), QString());
        QCOMPARE(hashOfEntry(1), QByteArray("4b8ea12a68114bd223acb079498a3fe21f97dbfa653dd815e2fdeab3213f9b52"));
        QCOMPARE(hashOfEntry(2), QByteArray("888653c005d368fd7c063f7b7cab131406ef924d9e4cd47b6c43b5d9cb762907"));
    }

    void aTransactionTakenBackTakesItsEntryAlong()
    {
        const auto failed = inTransaction(*m_connection, [&]() -> Result<void> {
            GLOBANT_TRY(appendLog(*m_connection, {0, u"import"_s, u"ana"_s, 0, {}, {}}));
            return fail(ErrorCode::Cancelled, u"Cancelled."_s);
        });
        QVERIFY_FAILED(failed, ErrorCode::Cancelled);
        QCOMPARE(nextLogId(*m_connection).value(), 5);
        append({0, u"import"_s, u"ana"_s, 0, {}, {}});
        QCOMPARE(verifyLog(*m_connection).value(), QString());
    }

    void entriesCannotBeChangedByMistake_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("update") << u"UPDATE log SET account = 'eve'"_s;
        QTest::newRow("delete") << u"DELETE FROM log WHERE id = 4"_s;
        QTest::newRow("replace") << u"INSERT OR REPLACE INTO log SELECT * FROM log WHERE id = 4"_s;
        QTest::newRow("upsert")
            << u"INSERT INTO log SELECT * FROM log WHERE id = 4 ON CONFLICT DO UPDATE SET account = 'eve'"_s;
        QTest::newRow("refer to nothing") << u"INSERT INTO log VALUES (5, 'undo', 'a', 0, 99, '{}', x'00', x'00')"_s;
    }

    void entriesCannotBeChangedByMistake()
    {
        QFETCH(const QString, sql);
        QVERIFY_FAILED(m_connection->execute(sql), ErrorCode::Conflict);
        QCOMPARE(verifyLog(*m_connection).value(), QString());
    }

    void tamperingIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const QString& change, int entry) {
            QTest::newRow(name) << change << u"Entry %1 of the log was changed after it was written."_s.arg(entry);
        };
        row("kind", u"UPDATE log SET kind = 'undo' WHERE id = 3"_s, 3);
        row("account", u"UPDATE log SET account = 'eve' WHERE id = 2"_s, 2);
        row("a letter from kind to account", u"UPDATE log SET kind = 'impor', account = 'tana' WHERE id = 3"_s, 3);
        row("at", u"UPDATE log SET at = at + 1 WHERE id = 4"_s, 4);
        row("refers, another", u"UPDATE log SET refers = 2 WHERE id = 2"_s, 2);
        row("refers, none", u"UPDATE log SET refers = NULL WHERE id = 2"_s, 2);
        row("refers, where there was none", u"UPDATE log SET refers = 1 WHERE id = 3"_s, 3);
        row("detail", u"UPDATE log SET detail = replace(detail, '3', '4') WHERE id = 1"_s, 1);
        row("detail, a space", u"UPDATE log SET detail = detail || ' ' WHERE id = 1"_s, 1);
        row("previous", u"UPDATE log SET previous = zeroblob(32) WHERE id = 2"_s, 2);
        row("hash", u"UPDATE log SET hash = zeroblob(32) WHERE id = 4"_s, 4);
        row("two entries exchanged",
            u"UPDATE log SET id = -3 WHERE id = 3; UPDATE log SET id = 3 WHERE id = 4; UPDATE log SET id = 4 WHERE id = -3"_s,
            3);
        row("an entry put at the end",
            u"INSERT INTO log SELECT 5, kind, account, at, refers, detail, previous, hash FROM log WHERE id = 3"_s, 5);
        const auto missing = [](const char* name, const QString& change, int entry) {
            QTest::newRow(name) << change << u"Entry %1 of the log is missing."_s.arg(entry);
        };
        missing("the first deleted", u"UPDATE log SET refers = NULL; DELETE FROM log WHERE id = 1"_s, 1);
        missing("one deleted", u"DELETE FROM log WHERE id = 3"_s, 3);
        missing("one renumbered", u"UPDATE log SET id = 9 WHERE id = 4"_s, 4);
        missing("one put before the first",
                u"INSERT INTO log SELECT 0, kind, account, at, refers, detail, previous, hash FROM log WHERE id = 3"_s,
                1);
    }

    void tamperingIsFound()
    {
        QFETCH(const QString, sql);
        dropTriggers();
        QVERIFY_RESULT(m_connection->executeScript(sql));
        QTEST(verifyLog(*m_connection).value(), "sentence");
    }
};

QTEST_GUILESS_MAIN(TestLog)
#include "tst_log.moc"
