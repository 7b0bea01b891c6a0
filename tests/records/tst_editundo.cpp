// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/roweditor.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using namespace globant::records;

namespace {

FieldTexts employee(qint64 id, const QString& name, const QString& hiredAt = u"2021-02-03"_s,
                    const QString& department = u"1"_s, const QString& job = u"1"_s)
{
    return {{u"id"_s, QString::number(id)},
            {u"name"_s, name},
            {u"hired_at"_s, hiredAt},
            {u"department_id"_s, department},
            {u"job_id"_s, job}};
}

// One to two changes of the employees 1 to 5.
QList<RowChange> someChanges(QRandomGenerator& random)
{
    QList<RowChange> changes;
    for (int i = random.bounded(2); i >= 0; --i) {
        const qint64 id = random.bounded(1, 6);
        const FieldTexts values =
            employee(id, u"n%1"_s.arg(random.bounded(9)),
                     u"202%1-0%2-01"_s.arg(QString::number(random.bounded(3)), QString::number(random.bounded(1, 9))),
                     QString::number(random.bounded(1, 4)));
        const int kind = random.bounded(3);
        changes.append(kind == 0   ? RowChange::insert(values)
                       : kind == 1 ? RowChange::update(id, values)
                                   : RowChange::remove(id));
    }
    return changes;
}

} // namespace

Q_DECLARE_METATYPE(QList<globant::records::RowChange>)

// Undo of edits, and of imports and edits of the same rows. Every test ends with a store in which nothing is damaged.
class TestEditUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Entries 1 and 2 are the parents' imports, 3 is an import of the employees 1 and 2.
    void init()
    {
        m_workspace = std::make_unique<test::ImportWorkspace>();
        QVERIFY_RESULT(m_workspace->importParents());
        QVERIFY_RESULT(import("1,Ada,2021-02-03,1,1\n2,Bo,2021-03-03T10:00:00.250Z,2,2\n"));
    }

    void cleanup()
    {
        QCOMPARE(m_workspace->damage(), QString());
        m_workspace.reset();
    }

    void undoesAndRedoes_data();
    void undoesAndRedoes();
    void keepsEveryValue_data();
    void keepsEveryValue();
    void isLogged();
    void happensOnce();
    void isOfEditsAlone();
    void importsWaitForEdits_data();
    void importsWaitForEdits();
    void waitsForLaterEdits();
    void waitsForLaterImports();
    void waitsForRowsAddedAgain();
    void waitsForRowsThatCameAndWent();
    void waitsForRowsThatRefer();
    void needsTheParentsOfReturningRows();
    void redoMindsOthers();
    void importsGoOnOverEdits();
    void retriesGoOnOverEdits();
    void comesBackStepByStep();
    void comesBackInAnyOrder_data();
    void comesBackInAnyOrder();

private:
    Result<ingest::ImportSummary> import(const QByteArray& csv, const QString& name = u"employees.csv"_s)
    {
        return m_workspace->import(m_workspace->file(name, csv));
    }
    Result<EditSummary> apply(const QList<RowChange>& changes, const QString& table = u"employees"_s)
    {
        return m_workspace->store().writer().runNow([&](const store::Connection& connection) {
            return RowEditor(connection, m_workspace->store().catalog(), m_workspace->table(table),
                             {u"ben"_s, accounts::Role::Editor}, m_workspace->clock())
                .apply(changes);
        });
    }
    Result<UndoneEdit> undo(qint64 editId)
    {
        return m_workspace->store().writer().runNow([&](const store::Connection& connection) {
            return undoEdit(connection, m_workspace->store().catalog(), {u"ben"_s, accounts::Role::Editor},
                            m_workspace->clock(), editId);
        });
    }
    auto undoImport(qint64 importId) { return m_workspace->service().undo(importId); }
    QStringList rows(const QString& sql) const { return m_workspace->rows(sql); }
    QString namesAndEntries() const { return rows(u"SELECT id, name, entry_id FROM employees"_s).join(u' '); }

    std::unique_ptr<test::ImportWorkspace> m_workspace;
};

void TestEditUndo::undoesAndRedoes_data()
{
    QTest::addColumn<QList<RowChange>>("changes");
    QTest::addColumn<qint64>("removed");
    QTest::addColumn<qint64>("restored");
    const auto row = [](const char* name, const QList<RowChange>& changes, qint64 removed, qint64 restored) {
        QTest::newRow(name) << changes << removed << restored;
    };
    const RowChange insert = RowChange::insert(employee(5, u"Ed"_s));
    const RowChange update = RowChange::update(2, {{u"name"_s, u"Bob"_s}, {u"department_id"_s, u"3"_s}});
    row("an insert", {insert}, 1, 0);
    row("an insert without a key",
        {RowChange::insert({{u"name"_s, u"Ed"_s},
                            {u"hired_at"_s, u"2021-02-03"_s},
                            {u"department_id"_s, u"1"_s},
                            {u"job_id"_s, u"1"_s}})},
        1, 0);
    row("an update", {update}, 0, 1);
    row("a removal", {RowChange::remove(1)}, 0, 1);
    row("all of these", {insert, update, RowChange::remove(1)}, 1, 2);
    row("a row twice", {update, RowChange::update(2, {{u"name"_s, u"Rob"_s}})}, 0, 1);
    row("a removal after an update", {update, RowChange::remove(2)}, 0, 1);
    row("a row in another's place", {RowChange::remove(1), RowChange::insert(employee(1, u"Eve"_s))}, 0, 1);
    row("a row that came and went", {insert, RowChange::remove(5), update}, 0, 1);
}

void TestEditUndo::undoesAndRedoes()
{
    QFETCH(const QList<RowChange>, changes);
    const QStringList before = m_workspace->tableContent();
    const QString rowsOnly = u"SELECT id, name, hired_at, department_id, job_id FROM employees"_s;
    QVERIFY_RESULT(apply(changes));
    const QStringList after = rows(rowsOnly);
    const auto undone = undo(4);
    QVERIFY_RESULT(undone);
    QTEST(undone->entry.removed, "removed");
    QTEST(undone->entry.restored, "restored");
    QCOMPARE(m_workspace->tableContent(), before);
    QCOMPARE(m_workspace->damage(), QString());

    const auto redone = apply(undone->redo);
    QVERIFY_RESULT(redone);
    QCOMPARE(redone->id, 6);
    QCOMPARE(rows(rowsOnly), after);
    QCOMPARE(m_workspace->damage(), QString());
    QVERIFY_RESULT(undo(6));
    QCOMPARE(m_workspace->tableContent(), before);
}

void TestEditUndo::keepsEveryValue_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("quotes and lines") << QByteArray("9223372036854775807,\"a \"\"b\"\"\n\\c\t'd'\",0001-01-01,1,1\n");
    QTest::newRow("other scripts") << QByteArray(
        "0,\xE6\x97\xA5\xF0\x9F\x98\x80\xC2\x85,9999-12-31T23:59:59.999Z,1,1\n");
    QTest::newRow("control characters") << QByteArray("7,\x01\x1F\x7F,1969-12-31T23:59:59.999Z,1,1\n");
    QTest::newRow("looks like a number") << QByteArray("7,007,2021-01-01,1,1\n");
}

void TestEditUndo::keepsEveryValue()
{
    QFETCH(const QByteArray, row);
    QVERIFY_RESULT(import(row));
    const QString all = u"SELECT *, hex(name), typeof(name), typeof(hired_at) FROM employees"_s;
    const QStringList before = rows(all);
    const qint64 id = row.left(row.indexOf(',')).toLongLong();
    // There, back, and there again by what the undo answers.
    QVERIFY_RESULT(apply({RowChange::update(
        id, {{u"name"_s, u"x"_s}, {u"hired_at"_s, u"2000-01-01"_s}, {u"department_id"_s, u"2"_s}})}));
    QVERIFY(rows(all) != before);
    QVERIFY_RESULT(undo(5));
    QCOMPARE(rows(all), before);
    QVERIFY_RESULT(apply({RowChange::remove(id)}));
    QVERIFY_RESULT(undo(7));
    QCOMPARE(rows(all), before);
}

void TestEditUndo::isLogged()
{
    m_workspace->clock().set(1'769'850'000'000);
    QVERIFY_RESULT(apply({RowChange::update(1, {{u"name"_s, u"Ann"_s}})}));
    QVERIFY_RESULT(undo(4));
    QCOMPARE(rows(u"SELECT id, kind, account, at, refers, detail FROM log WHERE id = 5"_s),
             QStringList{u"5|undo|ben|1769850000000|4|{\"removed\":0,\"restored\":1,\"table\":\"employees\"}"_s});
    QCOMPARE(rows(u"SELECT id FROM log WHERE detail LIKE '%Ann%' OR detail LIKE '%Ada%'"_s), QStringList());
}

void TestEditUndo::happensOnce()
{
    QVERIFY_RESULT(apply({RowChange::remove(1)}));
    QVERIFY_RESULT(undo(4));
    const auto refused = undo(4);
    QVERIFY_FAILED(refused, ErrorCode::Conflict);
    QCOMPARE(refused.error().message, u"Edit 4 was undone already (entry 5 of the log)."_s);
}

void TestEditUndo::isOfEditsAlone()
{
    QVERIFY_RESULT(apply({RowChange::remove(1)}));
    QVERIFY_RESULT(undo(4));
    for (const qint64 id : {0, 3, 5, 99})
        QVERIFY_FAILED(undo(id), ErrorCode::NotFound);
    QVERIFY_FAILED(undoImport(4), ErrorCode::NotFound);
}

void TestEditUndo::importsWaitForEdits_data()
{
    QTest::addColumn<RowChange>("change");
    QTest::newRow("an update") << RowChange::update(1, {{u"name"_s, u"Ann"_s}});
    QTest::newRow("a removal") << RowChange::remove(1);
}

void TestEditUndo::importsWaitForEdits()
{
    QFETCH(const RowChange, change);
    QVERIFY_RESULT(apply({change}));
    const QStringList before = m_workspace->content();
    const auto refused = undoImport(3);
    QVERIFY_FAILED(refused, ErrorCode::Conflict);
    QCOMPARE(refused.error().message, u"Import 3 cannot be undone, because rows of it were changed since, by edit 4 (1 "
                                      "rows). Undo those changes first."_s);
    QCOMPARE(m_workspace->content(), before);
    QVERIFY_RESULT(undo(4));
    QVERIFY_RESULT(undoImport(3));
    QCOMPARE(namesAndEntries(), QString());
}

void TestEditUndo::waitsForLaterEdits()
{
    QVERIFY_RESULT(apply({RowChange::insert(employee(5, u"Ed"_s)), RowChange::update(1, {{u"name"_s, u"Ann"_s}})}));
    QVERIFY_RESULT(apply({RowChange::update(1, {{u"name"_s, u"Anna"_s}}), RowChange::remove(5)}));
    const auto refused = undo(4);
    QVERIFY_FAILED(refused, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(u"edit 5 (2 rows)"_s), qPrintable(refused.error().message));
    QVERIFY_RESULT(undo(5));
    QCOMPARE(namesAndEntries(), u"1|Ann|4 2|Bo|3 5|Ed|4"_s);
    QVERIFY_RESULT(undo(4));
    QCOMPARE(namesAndEntries(), u"1|Ada|3 2|Bo|3"_s);
}

void TestEditUndo::waitsForLaterImports()
{
    QVERIFY_RESULT(apply({RowChange::update(1, {{u"name"_s, u"Ann"_s}})}));
    QVERIFY_RESULT(import("1,Amy,2021-02-03,1,1\n"));
    const auto refused = undo(4);
    QVERIFY_FAILED(refused, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(u"import 5 of employees.csv (1 rows)"_s),
             qPrintable(refused.error().message));
    QVERIFY_RESULT(undoImport(5));
    QVERIFY_RESULT(undo(4));
    // Rows that an import found as they were are no obstacle.
    QVERIFY_RESULT(apply({RowChange::update(1, {{u"name"_s, u"Ann"_s}})}));
    QVERIFY_RESULT(import("1,Ann,2021-02-03,1,1\n"));
    QVERIFY_RESULT(undo(8));
}

void TestEditUndo::waitsForRowsAddedAgain()
{
    QVERIFY_RESULT(apply({RowChange::remove(1)}));
    QVERIFY_RESULT(import("1,Amy,2022-02-03,3,1\n"));
    const QStringList before = m_workspace->content();
    const auto refused = undo(4);
    QVERIFY_FAILED(refused, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(u"import 5 of employees.csv (1 rows)"_s),
             qPrintable(refused.error().message));
    QCOMPARE(m_workspace->content(), before);
    QVERIFY_RESULT(undoImport(5));
    QVERIFY_RESULT(undo(4));
    QCOMPARE(namesAndEntries(), u"1|Ada|3 2|Bo|3"_s);
}

void TestEditUndo::waitsForRowsThatCameAndWent()
{
    QVERIFY_RESULT(apply({RowChange::remove(1)}));
    QVERIFY_RESULT(apply({RowChange::insert(employee(1, u"Amy"_s))}));
    QVERIFY_RESULT(apply({RowChange::remove(1)}));
    QVERIFY_FAILED(undo(4), ErrorCode::Conflict);
    QVERIFY_FAILED(undo(5), ErrorCode::Conflict);
    for (const qint64 id : {6, 5, 4})
        QVERIFY_RESULT(undo(id));
    QCOMPARE(namesAndEntries(), u"1|Ada|3 2|Bo|3"_s);
}

void TestEditUndo::waitsForRowsThatRefer()
{
    QVERIFY_RESULT(apply({RowChange::insert({{u"department"_s, u"New"_s}})}, u"departments"_s));
    QVERIFY_RESULT(apply({RowChange::update(1, {{u"department_id"_s, u"4"_s}})}));
    const auto refused = undo(4);
    QVERIFY_FAILED(refused, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(u"department_id 4 (1 rows)"_s), qPrintable(refused.error().message));
    QVERIFY_RESULT(undo(5));
    QVERIFY_RESULT(undo(4));
}

void TestEditUndo::needsTheParentsOfReturningRows()
{
    QVERIFY_RESULT(apply({RowChange::remove(2)}));                   // 4
    QVERIFY_RESULT(apply({RowChange::remove(2)}, u"departments"_s)); // 5
    const auto refused = undo(4);
    QVERIFY_FAILED(refused, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(u"department 2"_s), qPrintable(refused.error().message));
    QVERIFY_RESULT(undo(5));
    QVERIFY_RESULT(undo(4));
}

void TestEditUndo::redoMindsOthers()
{
    QVERIFY_RESULT(apply({RowChange::update(1, {{u"name"_s, u"Ann"_s}}), RowChange::remove(2)}));
    const auto undone = undo(4);
    QVERIFY_RESULT(undone);
    QVERIFY_RESULT(apply({RowChange::update(2, {{u"name"_s, u"Bob"_s}})}));
    const QStringList before = m_workspace->content();
    QVERIFY_FAILED(apply(undone->redo), ErrorCode::Conflict);
    QCOMPARE(m_workspace->content(), before);
}

void TestEditUndo::importsGoOnOverEdits()
{
    QVERIFY_RESULT(apply({RowChange::update(1, {{u"hired_at"_s, u"2022-05-05"_s}}), RowChange::remove(2),
                          RowChange::insert(employee(5, u"Ed"_s))}));
    const auto again = import("1,Ada,2021-02-03,1,1\n2,Bo,2021-03-03T10:00:00.250Z,2,2\n5,Ed,2021-02-03,1,1\n");
    QVERIFY_RESULT(again);
    QCOMPARE(test::countsText(again->counts), u"1 1 1 0 0"_s);
    QCOMPARE(m_workspace->damage(), QString());
    QVERIFY_RESULT(undoImport(5));
    QCOMPARE(namesAndEntries(), u"1|Ada|4 5|Ed|4"_s);
    QVERIFY_RESULT(undo(4));
    QCOMPARE(namesAndEntries(), u"1|Ada|3 2|Bo|3"_s);
}

void TestEditUndo::retriesGoOnOverEdits()
{
    QVERIFY_RESULT(import("8,Cy,2021-02-03,7,1\n")); // 4
    QVERIFY_RESULT(apply({RowChange::insert({{u"id"_s, u"7"_s}, {u"department"_s, u"Seven"_s}})}, u"departments"_s));
    const auto retried = m_workspace->service().retry(4, {}); // 6
    QVERIFY_RESULT(retried);
    QCOMPARE(retried->counts.inserted, 1);
    QVERIFY_FAILED(undo(5), ErrorCode::Conflict);
    QVERIFY_RESULT(apply({RowChange::remove(8)})); // 7
    QVERIFY_FAILED(undoImport(6), ErrorCode::Conflict);
    QVERIFY_RESULT(undo(7));
    QVERIFY_RESULT(undoImport(6));
    QCOMPARE(rows(u"SELECT retried_by FROM rejects WHERE entry_id = 4"_s), QStringList{u"NULL"_s});
    QVERIFY_RESULT(undo(5));
}

// Edits at random, those that are not possible left out: taken back from the last to the first they leave what was
// there at each step.
void TestEditUndo::comesBackStepByStep()
{
    QRandomGenerator random(20'211'203);
    QList<QStringList> steps;
    QList<qint64> edits;
    for (int step = 0; step < 80; ++step) {
        const QStringList before = m_workspace->tableContent();
        const auto done = apply(someChanges(random));
        if (!done || done->id == 0)
            continue;
        steps.append(before);
        edits.append(done->id);
        QCOMPARE(m_workspace->damage(), QString());
    }
    QVERIFY(edits.size() > 20);
    while (!edits.isEmpty()) {
        QVERIFY_RESULT(undo(edits.takeLast()));
        QCOMPARE(m_workspace->tableContent(), steps.takeLast());
    }
}

void TestEditUndo::comesBackInAnyOrder_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1u, 2u, 3u, 4u})
        QTest::addRow("%u", seed) << seed;
}

// Edits and imports of the same rows, taken back in any order that is allowed: each undo is refused or leaves nothing
// damaged, and all together leave what was there at first.
void TestEditUndo::comesBackInAnyOrder()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const QStringList before = m_workspace->tableContent();
    struct Done
    {
        qint64 id;
        bool isImport;
    };
    QList<Done> log;
    for (int step = 0; step < 25; ++step) {
        if (random.bounded(3) == 0) {
            const int first = random.bounded(1, 5);
            const auto imported = import(u"%1,n%3,2022-0%4-01,1,2\n%2,m%3,2021-0%4-01,3,2\n"_s.arg(first)
                                             .arg(first + 1)
                                             .arg(random.bounded(9))
                                             .arg(random.bounded(1, 9))
                                             .toUtf8());
            QVERIFY_RESULT(imported);
            log.append({imported->id, true});
        } else if (const auto done = apply(someChanges(random)); done && done->id != 0) {
            log.append({done->id, false});
        }
        QCOMPARE(m_workspace->damage(), QString());
    }
    int refusals = 0;
    while (!log.isEmpty()) {
        const qsizetype index = random.bounded(log.size());
        const QStringList content = m_workspace->content();
        if (log[index].isImport ? undoImport(log[index].id).has_value() : undo(log[index].id).has_value()) {
            log.removeAt(index);
            QCOMPARE(m_workspace->damage(), QString());
        } else {
            QCOMPARE(m_workspace->content(), content);
            ++refusals;
        }
    }
    QVERIFY(refusals > 0);
    QCOMPARE(m_workspace->tableContent(), before);
}

QTEST_GUILESS_MAIN(TestEditUndo)
#include "tst_editundo.moc"
