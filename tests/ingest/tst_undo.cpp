// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/undo.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using ingest::UndoSummary;

// Every test ends with a store in which nothing is damaged: rollups equal a recount and the log's chain holds.
class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void removesWhatWasInserted();
    void restoresWhatWasReplaced();
    void restoresOnlyItsOwnRows();
    void keepsEveryValue_data();
    void keepsEveryValue();
    void waitsForLaterChanges();
    void passesRowsFoundUnchanged();
    void waitsForRowsThatRefer();
    void needsTheParentsOfReturningRows();
    void happensOnce();
    void isOfImportsAlone_data();
    void isOfImportsAlone();
    void letsRetriedRowsWaitAgain();
    void allowsTheImportAgain();
    void isLogged();
    void isDoneAgain();
    void isDoneAgainWithItsRejects();
    void isDoneAgainOnlyWhereNothingChanged();
    void isDoneAgainOnce();

private:
    Result<UndoSummary> undo(qint64 importId) { return m_workspace->service().undo(importId); }
    Result<ingest::ImportSummary> employees(const QByteArray& csv)
    {
        return m_workspace->import(m_workspace->file(u"employees.csv"_s, csv));
    }
    QStringList rows(const QString& sql) const { return m_workspace->rows(sql); }

    std::unique_ptr<test::ImportWorkspace> m_workspace;
};

// Entries 1 and 2 are the parents' imports.
void TestUndo::init()
{
    m_workspace = std::make_unique<test::ImportWorkspace>();
    QVERIFY_RESULT(m_workspace->importParents());
}

void TestUndo::cleanup()
{
    QCOMPARE(m_workspace->damage(), QString());
    m_workspace.reset();
}

void TestUndo::removesWhatWasInserted()
{
    const QStringList before = m_workspace->tableContent();
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\n2,Bo,2021-03-03,2,2\n3,,,,\n"));
    const auto undone = undo(3);
    QVERIFY_RESULT(undone);
    QCOMPARE(undone->importId, 3);
    QCOMPARE(undone->id, 4);
    QCOMPARE(undone->table, u"employees"_s);
    QCOMPARE(undone->removed, 2);
    QCOMPARE(undone->restored, 0);
    QCOMPARE(m_workspace->tableContent().filter(QRegularExpression(u"^(?!rejects)"_s)), before);
}

void TestUndo::restoresWhatWasReplaced()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\n2,Bo,2021-03-03,2,2\n"));
    const QStringList before = m_workspace->tableContent();
    QVERIFY_RESULT(employees("1,Ada B,2022-02-03,3,1\n3,Cy,2021-03-03,2,2\n1,Ada C,2022-03-03,3,2\n"));
    QCOMPARE(m_workspace->damage(), QString());
    const auto undone = undo(4);
    QVERIFY_RESULT(undone);
    QCOMPARE(undone->removed, 1);
    QCOMPARE(undone->restored, 1);
    QCOMPARE(m_workspace->tableContent(), before);
}

void TestUndo::restoresOnlyItsOwnRows()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\n5,Ed,2021-02-03,1,1\n"));
    QVERIFY_RESULT(employees("2,Bo,2021-02-03,1,1\n5,Eda,2021-02-03,1,1\n"));
    QVERIFY_RESULT(undo(4));
    QCOMPARE(rows(u"SELECT id, name, entry_id FROM employees"_s), (QStringList{u"1|Ada|3"_s, u"5|Ed|3"_s}));
    QVERIFY_RESULT(undo(3));
    QCOMPARE(rows(u"SELECT * FROM employees"_s), QStringList());
    QCOMPARE(rows(u"SELECT * FROM hire_counts"_s), QStringList());
}

void TestUndo::keepsEveryValue_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("quotes and lines") << QByteArray("9223372036854775807,\"a \"\"b\"\"\n\\c\t'd'\",0001-01-01,1,1\n");
    QTest::newRow("other scripts") << QByteArray(
        "0,\xE6\x97\xA5\xF0\x9F\x98\x80\xC2\x85,9999-12-31T23:59:59.999Z,1,1\n");
    QTest::newRow("control characters") << QByteArray("7,\x01\x1F\x7F,1969-12-31T23:59:59.999Z,1,1\n");
    QTest::newRow("looks like a number") << QByteArray("7,007,2021-01-01,1,1\n");
    QTest::newRow("looks like JSON") << QByteArray("7,\"{\"\"a\"\":null}\",2021-01-01,1,1\n");
    QTest::newRow("the word null") << QByteArray("7,null,2021-01-01,1,1\n");
}

void TestUndo::keepsEveryValue()
{
    QFETCH(QByteArray, row);
    QVERIFY_RESULT(employees(row));
    const QString all = u"SELECT *, hex(name), typeof(name), typeof(hired_at) FROM employees"_s;
    const QStringList before = rows(all);
    QCOMPARE(before.size(), 1);
    const QByteArray id = row.left(row.indexOf(','));
    QVERIFY_RESULT(employees(id + ",other,2000-01-01,2,2\n"));
    QVERIFY(rows(all) != before);
    QVERIFY_RESULT(undo(4));
    QCOMPARE(rows(all), before);
}

void TestUndo::waitsForLaterChanges()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\n2,Bo,2021-02-03,1,1\n"));
    QVERIFY_RESULT(employees("1,Ada B,2021-02-03,1,1\n"));
    const QStringList before = m_workspace->content();
    const auto refused = undo(3);
    QVERIFY_FAILED(refused, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(u"import 4 of employees.csv (1 rows)"_s),
             qPrintable(refused.error().message));
    QCOMPARE(m_workspace->content(), before);
    QVERIFY_RESULT(undo(4));
    QVERIFY_RESULT(undo(3));
    QCOMPARE(rows(u"SELECT * FROM employees"_s), QStringList());
}

void TestUndo::passesRowsFoundUnchanged()
{
    const QByteArray csv("1,Ada,2021-02-03,1,1\n2,Bo,2021-02-03,1,1\n");
    QVERIFY_RESULT(employees(csv));
    QVERIFY_RESULT(employees(csv));
    const auto undone = undo(3);
    QVERIFY_RESULT(undone);
    QCOMPARE(undone->removed, 2);
    const auto nothing = undo(4);
    QVERIFY_RESULT(nothing);
    QCOMPARE(nothing->removed + nothing->restored, 0);
}

void TestUndo::waitsForRowsThatRefer()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\n2,Bo,2021-02-03,1,2\n3,Cy,2021-02-03,3,1\n"));
    const QStringList before = m_workspace->content();
    const auto refused = undo(1);
    QVERIFY_FAILED(refused, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(u"\"employees\""_s), qPrintable(refused.error().message));
    QVERIFY2(refused.error().message.contains(u"department_id 1 (2 rows), 3 (1 rows)"_s),
             qPrintable(refused.error().message));
    QCOMPARE(m_workspace->content(), before);

    // A department that was replaced does not go, so that employees of it are no obstacle.
    QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"departments.csv"_s, "1,Sales and More\n4,New\n")));
    const auto undone = undo(4);
    QVERIFY_RESULT(undone);
    QCOMPARE(undone->removed, 1);
    QCOMPARE(undone->restored, 1);
    QVERIFY_RESULT(undo(3));
    QVERIFY_RESULT(undo(1));
}

void TestUndo::needsTheParentsOfReturningRows()
{
    QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"jobs.csv"_s, "9,Pilot\n"))); // 3
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,9\n"));                                // 4
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\n"));                                // 5
    QVERIFY_RESULT(undo(3));
    const auto refused = undo(5);
    QVERIFY_FAILED(refused, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(u"job 9"_s), qPrintable(refused.error().message));
    QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"jobs.csv"_s, "9,Pilot\n")));
    QVERIFY_RESULT(undo(5));
    QCOMPARE(rows(u"SELECT job_id, entry_id FROM employees"_s), QStringList{u"9|4"_s});
}

void TestUndo::happensOnce()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\n"));
    QVERIFY_RESULT(undo(3));
    const auto refused = undo(3);
    QVERIFY_FAILED(refused, ErrorCode::Conflict);
    QVERIFY(refused.error().message.contains(u"undone already"_s));
}

void TestUndo::isOfImportsAlone_data()
{
    QTest::addColumn<qint64>("id");
    QTest::newRow("an undo") << qint64(3);
    QTest::newRow("none") << qint64(99);
    QTest::newRow("zero") << qint64(0);
}

void TestUndo::isOfImportsAlone()
{
    QFETCH(qint64, id);
    QVERIFY_RESULT(undo(2));
    QVERIFY_FAILED(undo(id), ErrorCode::NotFound);
}

void TestUndo::letsRetriedRowsWaitAgain()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,7,1\n2,Bo,2021-02-03,8,1\n"));
    QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"departments.csv"_s, "7,Seven\n"))); // 4
    const QString rejects = u"SELECT entry_id, line, retried_by FROM rejects ORDER BY 1, 2"_s;
    const QStringList before = rows(rejects);
    const auto retried = m_workspace->service().retry(3, {});
    QVERIFY_RESULT(retried);
    QCOMPARE(rows(rejects), (QStringList{u"3|1|5"_s, u"3|2|5"_s, u"5|2|NULL"_s}));
    QVERIFY_RESULT(undo(5));
    QCOMPARE(rows(rejects).filter(QRegularExpression(u"^3"_s)), before);
    QCOMPARE(rows(u"SELECT * FROM employees"_s), QStringList());
    // The rows of an import that was undone wait with the import that they came from.
    QVERIFY_FAILED(m_workspace->service().retry(5, {}), ErrorCode::Conflict);
    const auto again = m_workspace->service().retry(3, {});
    QVERIFY_RESULT(again);
    QCOMPARE(test::countsText(again->counts), u"1 0 0 0 1"_s);
}

void TestUndo::allowsTheImportAgain()
{
    const QByteArray csv("1,Ada,2021-02-03,1,1\n2,Bo,2021-02-03,1,1\n");
    QVERIFY_RESULT(employees(csv));
    QVERIFY_RESULT(undo(3));
    const auto again = employees(csv);
    QVERIFY_RESULT(again);
    QCOMPARE(test::countsText(again->counts), u"2 0 0 0 0"_s);
    QVERIFY_RESULT(undo(5));
}

void TestUndo::isLogged()
{
    m_workspace->clock().set(1'769'850'000'000);
    QVERIFY_RESULT(undo(2));
    QCOMPARE(rows(u"SELECT id, kind, account, at, refers, detail FROM log WHERE id = 3"_s),
             QStringList{u"3|undo|ada|1769850000000|2|{\"removed\":3,\"restored\":0,\"table\":\"jobs\"}"_s});
}

// The table's content and the rejects are what they were, under a new entry, which can be undone in turn.
void TestUndo::isDoneAgain()
{
    const QString content = u"SELECT e.id, name, hired_at, department_id, job_id FROM employees e"_s;
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\n2,Bo,2021-03-03,2,2\n"));
    const QStringList first = rows(content);
    QVERIFY_RESULT(employees("1,Ada B,2022-02-03,3,1\n3,Cy,2021-03-03,2,2\nx,Di,2021-03-03,2,2\n"));
    const QStringList second = rows(content);
    QVERIFY_RESULT(m_workspace->service().undo(4, true));
    QCOMPARE(rows(content), first);
    const auto redone = m_workspace->service().redo(4);
    QVERIFY_RESULT(redone);
    QCOMPARE(redone->id, 6);
    QCOMPARE(redone->file, u"employees.csv"_s);
    QCOMPARE(rows(content), second);
    QCOMPARE(rows(u"SELECT line, text FROM rejects WHERE entry_id = 6"_s), QStringList{u"3|x,Di,2021-03-03,2,2"_s});
    QCOMPARE(m_workspace->damage(), QString());
    QVERIFY_RESULT(m_workspace->service().undo(6));
    QCOMPARE(rows(content), first);
    QVERIFY_RESULT(m_workspace->service().undo(3));
}

void TestUndo::isDoneAgainWithItsRejects()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,77\n"));
    QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"jobs.csv"_s, "77,Cook\n")));
    QVERIFY_RESULT(m_workspace->service().retry(3, {}));
    QVERIFY_RESULT(m_workspace->service().undo(5, true));
    QCOMPARE(rows(u"SELECT retried_by FROM rejects"_s), QStringList{u"NULL"_s});
    QVERIFY_RESULT(m_workspace->service().redo(5));
    QCOMPARE(rows(u"SELECT retried_by FROM rejects"_s), QStringList{u"7"_s});
}

void TestUndo::isDoneAgainOnlyWhereNothingChanged()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\n"));
    QVERIFY_RESULT(employees("1,Ada B,2021-02-03,1,1\n2,Bo,2021-03-03,3,2\n"));
    QVERIFY_RESULT(m_workspace->service().undo(4, true));
    QVERIFY_RESULT(employees("1,Ada C,2021-02-03,1,1\n"));
    const QStringList before = m_workspace->content();
    QVERIFY_FAILED(m_workspace->service().redo(4), ErrorCode::Conflict);
    QCOMPARE(m_workspace->content(), before);
    // What it refers to must be there still.
    QVERIFY_RESULT(m_workspace->service().undo(6));
    QVERIFY_RESULT(m_workspace->service().undo(3));
    QVERIFY_RESULT(m_workspace->service().undo(1));
    QVERIFY_FAILED(m_workspace->service().redo(4), ErrorCode::Conflict);
}

void TestUndo::isDoneAgainOnce()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\n"));
    QVERIFY_FAILED(m_workspace->service().redo(3), ErrorCode::Conflict);
    QVERIFY_RESULT(undo(3));
    QVERIFY_FAILED(m_workspace->service().redo(3), ErrorCode::Conflict);
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\n"));
    QVERIFY_RESULT(m_workspace->service().undo(5, true));
    QVERIFY_FAILED(m_workspace->service().redo(3), ErrorCode::Conflict);
    QVERIFY_RESULT(m_workspace->service().redo(5));
    QVERIFY_FAILED(m_workspace->service().redo(5), ErrorCode::Conflict);
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
