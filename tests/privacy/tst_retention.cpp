// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/retention.h"
#include "core/records/editundo.h"
#include "core/records/history.h"
#include "core/records/roweditor.h"
#include "core/store/log.h"
#include "core/store/purgedentries.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using accounts::Role;
using privacy::Retention;

namespace {

constexpr qint64 kDayMs = 86'400'000;
const privacy::Actor kAdministrator{u"ana"_s, Role::Administrator};

} // namespace

// Every test ends with a store in which nothing is damaged: rollups equal a recount and the log's chain holds.
class TestRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsForEverUnlessTold();
    void keepsItsChoice();
    void refusesAChoice_data();
    void refusesAChoice();
    void isDueOnceADay();
    void measuresWhatIsThere();
    void deletesOldRejectsAlone();
    void retriesNoPurgedRejects();
    void undoesNothingWithoutImages();
    void undoesWhatOnlyInserted();
    void undoesNoEditWithoutImages();
    void needsAnEditor();
    void tellsTheHistory();

private:
    template <class Work>
    auto write(Work work)
    {
        return m_workspace->store().writer().runNow(std::move(work));
    }
    Result<void> choose(const Retention& retention)
    {
        return write([&](const store::Connection& connection) {
            return privacy::writeRetention(connection, kAdministrator, retention);
        });
    }
    Result<privacy::Purged> apply(const privacy::Actor& actor = kAdministrator)
    {
        return write([&](const store::Connection& connection) {
            return privacy::applyRetention(connection, actor, m_workspace->clock());
        });
    }
    Result<ingest::ImportSummary> employees(const QByteArray& csv)
    {
        return m_workspace->import(m_workspace->file(u"employees.csv"_s, csv));
    }
    void days(int count) { m_workspace->clock().advance(count * kDayMs); }
    qint64 count(const QString& table) const { return m_workspace->number(u"SELECT count(*) FROM "_s + table); }

    std::unique_ptr<test::ImportWorkspace> m_workspace;
};

// Entries 1 and 2 are the parents' imports.
void TestRetention::init()
{
    m_workspace = std::make_unique<test::ImportWorkspace>();
    QVERIFY_RESULT(m_workspace->importParents());
}

void TestRetention::cleanup()
{
    QCOMPARE(m_workspace->damage(), QString());
    m_workspace.reset();
}

void TestRetention::keepsForEverUnlessTold()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\nx,Bo,2021-02-03,1,1\n"));
    QVERIFY_RESULT(employees("1,Ada B,2021-02-03,1,1\n"));
    days(40000);
    const auto purged = apply();
    QVERIFY_RESULT(purged);
    QCOMPARE(purged->id, 0);
    QCOMPARE(count(u"rejects"_s), 1);
    QCOMPARE(count(u"before_images"_s), 1);
    QCOMPARE(count(u"log"_s), 4);
}

void TestRetention::keepsItsChoice()
{
    for (const Retention& retention : {Retention{30, std::nullopt}, Retention{std::nullopt, 365}, Retention{}}) {
        QVERIFY_RESULT(choose(retention));
        const auto read = write([](const store::Connection& connection) { return privacy::readRetention(connection); });
        QVERIFY_RESULT(read);
        QVERIFY(*read == retention);
    }
}

void TestRetention::refusesAChoice_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<Role>("role");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("none") << 0 << Role::Administrator << ErrorCode::Usage;
    QTest::newRow("negative") << -1 << Role::Administrator << ErrorCode::Usage;
    QTest::newRow("too many") << privacy::kMostDays + 1 << Role::Administrator << ErrorCode::Usage;
    QTest::newRow("editor") << 30 << Role::Editor << ErrorCode::NotAllowed;
    QTest::newRow("viewer") << 30 << Role::Viewer << ErrorCode::NotAllowed;
}

void TestRetention::refusesAChoice()
{
    QFETCH(int, days);
    QFETCH(Role, role);
    QFETCH(ErrorCode, code);
    const auto chosen = write([&](const store::Connection& connection) {
        return privacy::writeRetention(connection, {u"bo"_s, role}, {days, std::nullopt});
    });
    QVERIFY_FAILED(chosen, code);
}

void TestRetention::isDueOnceADay()
{
    const auto due = [this] {
        const auto answer = write([this](const store::Connection& connection) {
            return privacy::isRetentionDue(connection, m_workspace->clock().nowMs());
        });
        return answer.has_value() && *answer;
    };
    QVERIFY(!due());
    QVERIFY_RESULT(choose({30, std::nullopt}));
    QVERIFY(due());
    QVERIFY_RESULT(apply());
    QVERIFY(!due());
    m_workspace->clock().advance(kDayMs - 1);
    QVERIFY(!due());
    m_workspace->clock().advance(1);
    QVERIFY(due());
    QVERIFY_RESULT(apply());
    m_workspace->clock().advance(-1);
    QVERIFY(due());
}

void TestRetention::measuresWhatIsThere()
{
    const auto measure = [this] {
        return write([](const store::Connection& connection) { return privacy::measureKept(connection); });
    };
    const auto nothing = measure();
    QVERIFY_RESULT(nothing);
    QCOMPARE(nothing->rejects.rows, 0);
    QCOMPARE(nothing->rejects.bytes, 0);
    QVERIFY(!nothing->rejects.oldestMs);

    const qint64 at = m_workspace->clock().nowMs();
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\nx,Bo,2021-02-03,1,1\ny,Cy,2021-02-03,1,1\n"));
    days(1);
    QVERIFY_RESULT(employees("1,Ada B,2021-02-03,1,1\n"));
    const auto kept = measure();
    QVERIFY_RESULT(kept);
    QCOMPARE(kept->rejects.rows, 2);
    QVERIFY(kept->rejects.bytes > 0);
    QCOMPARE(kept->rejects.oldestMs, at);
    QCOMPARE(kept->images.rows, 1);
    QVERIFY(kept->images.bytes > 0);
    QCOMPARE(kept->images.oldestMs, at + kDayMs);
}

void TestRetention::deletesOldRejectsAlone()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\nx,Bo,2021-02-03,1,1\n"));
    days(20);
    QVERIFY_RESULT(employees("1,Ada B,2021-02-03,1,1\nx,Bo,2021-02-03,1,1\n"));
    QVERIFY_RESULT(choose({30, std::nullopt}));
    days(11);
    const auto purged = apply();
    QVERIFY_RESULT(purged);
    QCOMPARE(purged->rejects, 1);
    QCOMPARE(purged->images, 0);
    QCOMPARE(m_workspace->rows(u"SELECT entry_id FROM rejects"_s), QStringList{u"4"_s});
    QCOMPARE(count(u"before_images"_s), 1);
    QCOMPARE(m_workspace->rows(u"SELECT kind, account, detail FROM log WHERE id = 5"_s),
             QStringList{u"purge|ana|{\"images\":0,\"no_rejects\":[[3,3]],\"rejects\":1}"_s});
    const auto again = apply();
    QVERIFY_RESULT(again);
    QCOMPARE(again->id, 0);
    QVERIFY_RESULT(m_workspace->service().undo(4));
}

void TestRetention::retriesNoPurgedRejects()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,77\n"));
    QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"jobs.csv"_s, "77,Cook\n")));
    QVERIFY_RESULT(choose({1, std::nullopt}));
    days(2);
    QVERIFY_RESULT(apply());
    const auto retried = m_workspace->service().retry(3, {});
    QVERIFY_FAILED(retried, ErrorCode::Conflict);
    QVERIFY2(retried.error().message.contains(u"limited time"_s), qPrintable(retried.error().message));
    // Corrected in a file, they can still come.
    QVERIFY_RESULT(m_workspace->service().retryWith(3, m_workspace->file(u"new.csv"_s, "1,Ada,2021-02-03,1,77\n"), {}));
}

void TestRetention::undoesNothingWithoutImages()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\n2,Bo,2021-02-03,1,1\n"));   // 3
    QVERIFY_RESULT(employees("1,Ada B,2021-02-03,1,1\n3,Cy,2021-02-03,1,1\n")); // 4
    QVERIFY_RESULT(choose({std::nullopt, 30}));
    days(31);
    const auto purged = apply();
    QVERIFY_RESULT(purged);
    QCOMPARE(purged->images, 1);
    const QStringList before = m_workspace->tableContent();
    // Import 3 inserted alone, but what changed its rows is no longer known.
    for (const qint64 id : {3, 4}) {
        const auto undone = m_workspace->service().undo(id);
        QVERIFY_FAILED(undone, ErrorCode::Conflict);
        QVERIFY2(undone.error().message.contains(u"limited time"_s), qPrintable(undone.error().message));
    }
    QCOMPARE(m_workspace->tableContent(), before);
}

void TestRetention::undoesWhatOnlyInserted()
{
    const QStringList before = m_workspace->rows(u"SELECT * FROM employees"_s);
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\n")); // 3
    QVERIFY_RESULT(employees("2,Bo,2021-02-03,1,1\n"));  // 4
    QVERIFY_RESULT(employees("2,Bob,2021-02-03,1,1\n")); // 5
    QVERIFY_RESULT(choose({1, 1}));
    days(2);
    QVERIFY_RESULT(apply());
    QVERIFY_RESULT(m_workspace->service().undo(3));
    QCOMPARE(m_workspace->rows(u"SELECT name FROM employees"_s), QStringList{u"Bob"_s});
}

void TestRetention::undoesNoEditWithoutImages()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\n2,Bo,2021-02-03,1,1\n")); // 3
    const records::Editor editor{u"ana"_s, Role::Editor};
    const auto edit = [&](const records::RowChange& change) {
        return write([&](const store::Connection& connection) {
            return records::RowEditor(connection, m_workspace->store().catalog(), m_workspace->table(u"employees"_s),
                                      editor, m_workspace->clock())
                .apply({change});
        });
    };
    const auto undo = [&](qint64 id) {
        return write([&](const store::Connection& connection) {
            return records::undoEdit(connection, m_workspace->store().catalog(), editor, m_workspace->clock(), id);
        });
    };
    QVERIFY_RESULT(edit(records::RowChange::remove(1)));                          // 4
    QVERIFY_RESULT(edit(records::RowChange::update(2, {{u"name"_s, u"Bob"_s}}))); // 5
    QVERIFY_RESULT(choose({std::nullopt, 7}));
    days(8);
    QVERIFY_RESULT(edit(records::RowChange::update(2, {{u"name"_s, u"Rob"_s}}))); // 6
    QVERIFY_RESULT(apply());
    QVERIFY_FAILED(undo(4), ErrorCode::Conflict);
    QVERIFY_FAILED(undo(5), ErrorCode::Conflict);
    QVERIFY_RESULT(undo(6));
    QCOMPARE(m_workspace->rows(u"SELECT name FROM employees"_s), QStringList{u"Bob"_s});
}

void TestRetention::needsAnEditor()
{
    QVERIFY_FAILED(apply({u"vi"_s, Role::Viewer}), ErrorCode::NotAllowed);
    QVERIFY_RESULT(apply({u"ed"_s, Role::Editor}));
}

void TestRetention::tellsTheHistory()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\nx,Bo,2021-02-03,1,1\n")); // 3
    QVERIFY_RESULT(employees("1,Ada B,2021-02-03,1,1\n"));                    // 4
    QVERIFY_RESULT(choose({1, 1}));
    days(2);
    QVERIFY_RESULT(apply());                            // 5
    QVERIFY_RESULT(employees("2,Cy,2021-02-03,1,1\n")); // 6
    const auto entries =
        write([](const store::Connection& connection) { return records::History(connection).entries({}, {}, 10); });
    QVERIFY_RESULT(entries);
    QList<qint64> noUndo;
    QList<qint64> noRejects;
    for (const records::HistoryEntry& entry : *entries) {
        if (entry.isBeyondUndo)
            noUndo.prepend(entry.id);
        if (entry.hasNoRejectsLeft)
            noRejects.prepend(entry.id);
    }
    QCOMPARE(noUndo, (QList<qint64>{3, 4}));
    QCOMPARE(noRejects, QList<qint64>{3});
    QCOMPARE(entries->at(1).kind, u"purge"_s);
    QCOMPARE(entries->at(1).rejectsLost, 1);
    QCOMPARE(entries->at(1).imagesLost, 1);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
