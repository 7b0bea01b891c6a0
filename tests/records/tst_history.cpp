// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/history.h"
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using namespace globant::records;

// Of a log with these entries: 1 the workspace, 2 and 3 imports, 4 the undo of 3, 5 and 6 edits, 7 an account.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_connection = m_store.connect();
        const QJsonObject import{{u"table"_s, u"employees"_s},
                                 {u"file"_s, u"Hires.csv"_s},
                                 {u"sha256"_s, u"ab12"_s},
                                 {u"on_duplicate"_s, u"skip"_s},
                                 {u"seconds"_s, 1.5},
                                 {u"rows_read"_s, 15},
                                 {u"inserted"_s, 1},
                                 {u"updated"_s, 2},
                                 {u"unchanged"_s, 3},
                                 {u"skipped"_s, 4},
                                 {u"rejected"_s, 5}};
        QJsonObject another = import;
        another[u"file"_s] = u"ÁREAS 100%.csv"_s;
        append(u"account"_s, u"ana"_s, {{u"action"_s, u"workspace_created"_s}, {u"account"_s, u"ana"_s}});
        append(u"import"_s, u"ana"_s, import);
        append(u"import"_s, u"ben"_s, another);
        append(u"undo"_s, u"ana"_s, {{u"table"_s, u"employees"_s}, {u"removed"_s, 8}, {u"restored"_s, 9}}, 3);
        append(u"edit"_s, u"ben"_s, edit({}, {11}, {}));
        append(u"edit"_s, u"ben"_s, edit({12, 13}, {14}, {15, 16, 17}));
        append(u"account"_s, u"ana"_s, {{u"action"_s, u"added"_s}, {u"account"_s, u"ben"_s}});
    }

    void filters_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QList<qint64>>("ids");
        QTest::newRow("everything") << u""_s << u""_s << u""_s << QList<qint64>{7, 6, 5, 4, 3, 2, 1};
        QTest::newRow("a kind") << u"edit"_s << u""_s << u""_s << QList<qint64>{6, 5};
        QTest::newRow("an account") << u""_s << u"ben"_s << u""_s << QList<qint64>{6, 5, 3};
        QTest::newRow("a file, and its undo") << u""_s << u""_s << u"áreas"_s << QList<qint64>{4, 3};
        QTest::newRow("no wildcards") << u""_s << u""_s << u"%.csv"_s << QList<qint64>{4, 3};
        QTest::newRow("all files") << u""_s << u""_s << u".CSV"_s << QList<qint64>{4, 3, 2};
        QTest::newRow("all at once") << u"import"_s << u"ana"_s << u"hires"_s << QList<qint64>{2};
        QTest::newRow("an unknown kind") << u"backup"_s << u""_s << u""_s << QList<qint64>{};
        QTest::newRow("quotes") << u"'"_s << u"'"_s << u"'"_s << QList<qint64>{};
    }

    void filters()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, account);
        QFETCH(const QString, file);
        QFETCH(const QList<qint64>, ids);
        const HistoryFilter filter{kind, account, file};
        const History history(*m_connection);
        for (int limit : {1, 2, 100}) {
            QList<qint64> found;
            std::optional<qint64> before;
            while (true) {
                const auto page = history.entries(filter, before, limit);
                QVERIFY_RESULT(page);
                for (const HistoryEntry& entry : *page)
                    found.append(entry.id);
                if (page->size() < limit)
                    break;
                before = page->last().id;
            }
            QCOMPARE(found, ids);
        }
        const auto count = history.count(filter);
        QVERIFY_RESULT(count);
        QCOMPARE(*count, ids.size());
    }

    void tells()
    {
        const auto entries = History(*m_connection).entries({}, {}, 100);
        QVERIFY_RESULT(entries);
        const auto entry = [&](qint64 id) { return (*entries)[entries->size() - id]; };
        const HistoryEntry import = entry(2);
        QCOMPARE(import.kind, u"import"_s);
        QCOMPARE(import.account, u"ana"_s);
        QCOMPARE(import.atMs, 1002);
        QCOMPARE(import.table, u"employees"_s);
        QCOMPARE(import.file, u"Hires.csv"_s);
        QCOMPARE(import.sha256, u"ab12"_s);
        QCOMPARE(import.policy, u"skip"_s);
        QCOMPARE(import.seconds, 1.5);
        QCOMPARE(import.rowsRead, 15);
        QCOMPARE(import.added, 1);
        QCOMPARE(import.changed, 2);
        QCOMPARE(import.unchanged, 3);
        QCOMPARE(import.skipped, 4);
        QCOMPARE(import.rejected, 5);
        QVERIFY(!import.removed && !import.undoneBy && !import.refers);
        QCOMPARE(entry(3).undoneBy, 4);
        const HistoryEntry undo = entry(4);
        QCOMPARE(undo.refers, 3);
        QCOMPARE(undo.refersKind, u"import"_s);
        QCOMPARE(undo.file, u"ÁREAS 100%.csv"_s);
        QCOMPARE(undo.removed, 8);
        QCOMPARE(undo.changed, 9);
        QVERIFY(!undo.added && !undo.seconds);
        QCOMPARE(entry(5).onlyKey, 11);
        const HistoryEntry edit = entry(6);
        QVERIFY(!edit.onlyKey);
        QCOMPARE(edit.added, 2);
        QCOMPARE(edit.changed, 1);
        QCOMPARE(edit.removed, 3);
        QCOMPARE(entry(7).action, u"added"_s);
        QCOMPARE(entry(7).subject, u"ben"_s);
    }

    void tellsOfAnUndoOnAPageBefore()
    {
        const auto page = History(*m_connection).entries({}, 4, 1);
        QVERIFY_RESULT(page);
        QCOMPARE(page->first().id, 3);
        QCOMPARE(page->first().undoneBy, 4);
    }

    void tellsOfBackups()
    {
        const test::TestStore store;
        const auto connection = store.connect();
        const auto tell = [&](const QString& kind, const QJsonObject& detail) {
            return *store::appendLog(*connection, {0, kind, u"ana"_s, 1000, std::nullopt, detail});
        };
        tell(u"backup"_s, {{u"action"_s, u"made"_s},
                           {u"file"_s, u"a.gdbackup"_s},
                           {u"bytes"_s, 4096},
                           {u"seconds"_s, 1.5},
                           {u"scheduled"_s, true}});
        tell(u"backup"_s, {{u"action"_s, u"failed"_s}, {u"message"_s, u"No room."_s}, {u"scheduled"_s, false}});
        tell(u"restore"_s, {{u"file"_s, u"a.gdbackup"_s}, {u"made_at"_s, 500}, {u"over"_s, true}});
        tell(u"selftest"_s, {{u"action"_s, u"proven"_s}, {u"file"_s, u"a.gdbackup"_s}, {u"made_at"_s, 500}});
        const auto entries = History(*connection).entries({}, std::nullopt, 10);
        QVERIFY_RESULT(entries);
        const HistoryEntry& made = entries->at(3);
        QCOMPARE(made.action, u"made"_s);
        QCOMPARE(made.file, u"a.gdbackup"_s);
        QCOMPARE(made.bytes, 4096);
        QCOMPARE(made.seconds, 1.5);
        QVERIFY(made.scheduled);
        QCOMPARE(entries->at(2).fault, u"No room."_s);
        QVERIFY(!entries->at(2).scheduled);
        QVERIFY(entries->at(1).isOver);
        QCOMPARE(entries->at(1).madeMs, 500);
        QCOMPARE(entries->at(0).action, u"proven"_s);
        QVERIFY(!entries->at(0).seconds);
        QCOMPARE(*History(*connection).count({u"backup"_s, {}, u"GDBACKUP"_s}), 1);
    }

    void listsWhatOccurs()
    {
        const History history(*m_connection);
        QCOMPARE(history.kinds().value(), (QStringList{u"account"_s, u"edit"_s, u"import"_s, u"undo"_s}));
        QCOMPARE(history.accounts().value(), (QStringList{u"ana"_s, u"ben"_s}));
    }

private:
    static QJsonObject edit(const QJsonArray& inserted, const QJsonArray& updated, const QJsonArray& deleted)
    {
        return {
            {u"table"_s, u"employees"_s}, {u"inserted"_s, inserted}, {u"updated"_s, updated}, {u"deleted"_s, deleted}};
    }

    void append(const QString& kind, const QString& account, const QJsonObject& detail,
                std::optional<qint64> refers = {})
    {
        const auto id = store::appendLog(*m_connection, {0, kind, account, 1000 + ++m_appended, refers, detail});
        QVERIFY_RESULT(id);
        QCOMPARE(*id, m_appended);
    }

    test::TestStore m_store;
    std::unique_ptr<store::Connection> m_connection;
    qint64 m_appended = 0;
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
