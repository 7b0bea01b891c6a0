// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/importlog.h"
#include "core/ingest/rejectsource.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;

// Rejected rows, tried again: RejectSource, and the service's retries over it.
class TestImportRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void readsRejectsAsChunks();
    void takesRowsOnceTheirReferenceExists();
    void readsRowsAsTheFileWasRead();
    void keepsALoneQuoteToItself();
    void leavesMalformedTextToTheFile();
    void canBeRetriedItself();
    void refusesWhereNothingWaits_data();
    void refusesWhereNothingWaits();
    void keepsThePolicy();
    void takesACorrectedFile();
    void changesNothingWhereTheCorrectedFileFails();

private:
    Result<ingest::ImportSummary> employees(const QByteArray& csv,
                                            ingest::DuplicatePolicy policy = ingest::DuplicatePolicy::Update)
    {
        return m_workspace->import(m_workspace->file(u"employees.csv"_s, csv), policy);
    }
    Result<ingest::ImportSummary> department(const QByteArray& csv)
    {
        return m_workspace->import(m_workspace->file(u"departments.csv"_s, csv));
    }
    QStringList rejects() const
    {
        return m_workspace->rows(u"SELECT entry_id, line, code, retried_by FROM rejects ORDER BY 1, 2"_s);
    }

    std::unique_ptr<test::ImportWorkspace> m_workspace;
};

// Entries 1 and 2 are the parents' imports.
void TestImportRetry::init()
{
    m_workspace = std::make_unique<test::ImportWorkspace>();
    QVERIFY_RESULT(m_workspace->importParents());
}

void TestImportRetry::cleanup()
{
    QCOMPARE(m_workspace->damage(), QString());
    m_workspace.reset();
}

void TestImportRetry::readsRejectsAsChunks()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,9,1\n2,Bo,2021-02-03,1,1\n3,\"C\ny\",2021-02-03,9,1\n4,B\xC3(,2021-02-"
                             "03,1,1\n5,Z\xC3\xAB\xC3\xAB,,1,1\n"));
    auto handle = m_workspace->store().readerHandle();
    QVERIFY_RESULT(handle);
    const auto source = ingest::RejectSource::open(std::move(*handle), 3);
    QVERIFY_RESULT(source);
    const QList<std::pair<qint64, QByteArray>> expected{
        {1, "1,Ada,2021-02-03,9,1\n"}, {3, "3,\"C\ny\",2021-02-03,9,1\n"}, {6, "5,Z\xC3\xAB\xC3\xAB,,1,1\n"}};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto& [line, bytes] : expected) {
        const auto chunk = (*source)->next();
        QVERIFY_RESULT(chunk);
        QVERIFY(chunk->has_value());
        QCOMPARE((*chunk)->firstLine, line);
        QCOMPARE((*chunk)->bytes, bytes);
        QCOMPARE((*chunk)->fileBytes, bytes.size());
        hash.addData(bytes);
    }
    QVERIFY(!(*source)->next().value().has_value());
    QCOMPARE((*source)->sha256(), hash.result().toHex());
}

void TestImportRetry::takesRowsOnceTheirReferenceExists()
{
    QVERIFY_RESULT(employees("id,name,hired_at,department_id,job_id\n1,Ada,2021-02-03,9,1\n2,Bo,2021-02-03,1,1\n3,Cy,"
                             "2021-02-03,8,1\n4,Di,2021-02-03,9,1\n"));
    QCOMPARE(rejects(), (QStringList{u"3|2|unknown_department|NULL"_s, u"3|4|unknown_department|NULL"_s,
                                     u"3|5|unknown_department|NULL"_s}));
    QVERIFY_RESULT(department("9,Nine\n"));
    const auto summary = m_workspace->service().retry(3, {});
    QVERIFY_RESULT(summary);
    QCOMPARE(summary->id, 5);
    QCOMPARE(summary->retryOf.value_or(0), 3);
    QCOMPARE(summary->file, u"employees.csv"_s);
    QCOMPARE(summary->table, u"employees"_s);
    QCOMPARE(summary->counts.rowsRead, 3);
    QCOMPARE(test::countsText(summary->counts), u"2 0 0 0 1"_s);
    QCOMPARE(rejects(), (QStringList{u"3|2|unknown_department|5"_s, u"3|4|unknown_department|5"_s,
                                     u"3|5|unknown_department|5"_s, u"5|4|unknown_department|NULL"_s}));
    QCOMPARE(m_workspace->rows(u"SELECT id, entry_id FROM employees"_s), (QStringList{u"1|5"_s, u"2|3"_s, u"4|5"_s}));
}

void TestImportRetry::readsRowsAsTheFileWasRead()
{
    ingest::ImportRequest request;
    request.path = m_workspace->file(u"employees.csv"_s,
                                     "job;hired;who;id;department\n1;03/04/2021;Zo\xEB;1;9\n1;04/05/2021;Bo;2;1\n");
    request.dialect.dateTimeFormat = u"dd/MM/yyyy"_s;
    request.dialect.columnOf = {{u"name"_s, 2}};
    const auto outcomes = m_workspace->service().importFiles({request}, {});
    QVERIFY_RESULT(outcomes);
    QVERIFY2(outcomes->first().summary, outcomes->first().error ? qPrintable(outcomes->first().error->message) : "");
    QCOMPARE(test::countsText(outcomes->first().summary->counts), u"1 0 0 0 1"_s);
    QVERIFY_RESULT(department("9,Nine\n"));
    const auto summary = m_workspace->service().retry(3, {});
    QVERIFY_RESULT(summary);
    QCOMPARE(test::countsText(summary->counts), u"1 0 0 0 0"_s);
    QCOMPARE(m_workspace->rows(u"SELECT name, hired_at, department_id, job_id FROM employees WHERE id = 1"_s),
             QStringList{u"Zoë|1617408000000|9|1"_s});
}

void TestImportRetry::keepsALoneQuoteToItself()
{
    QVERIFY_RESULT(employees("1,\"Ada,2021-02-03,1,1\n2,Bo,2021-02-03,9,1\n3,\"C\" y,2021-02-03,1,1\n"));
    QCOMPARE(rejects(), (QStringList{u"3|1|unterminated_quote|NULL"_s, u"3|2|unknown_department|NULL"_s,
                                     u"3|3|unterminated_quote|NULL"_s}));
    QVERIFY_RESULT(department("9,Nine\n"));
    const auto summary = m_workspace->service().retry(3, {});
    QVERIFY_RESULT(summary);
    QCOMPARE(test::countsText(summary->counts), u"1 0 0 0 2"_s);
    QCOMPARE(rejects().last(2), (QStringList{u"5|1|unterminated_quote|NULL"_s, u"5|3|unterminated_quote|NULL"_s}));
}

void TestImportRetry::leavesMalformedTextToTheFile()
{
    QVERIFY_RESULT(
        employees("1,Zo\xC3(,2021-02-03,1,1\n2,Bo,2021-02-03,9,1\n3,Zo\xC3\xAB \xC3\x89lan,2021-02-03,1,1\n"));
    QVERIFY_RESULT(department("9,Nine\n"));
    const auto summary = m_workspace->service().retry(3, {});
    QVERIFY_RESULT(summary);
    QCOMPARE(summary->counts.rowsRead, 1);
    QCOMPARE(rejects(), (QStringList{u"3|1|bad_encoding|NULL"_s, u"3|2|unknown_department|5"_s}));
    QVERIFY_FAILED(m_workspace->service().retry(3, {}), ErrorCode::Conflict);
}

void TestImportRetry::canBeRetriedItself()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,8,1\n2,Bo,2021-02-03,9,1\n"));
    QVERIFY_RESULT(department("8,Eight\n"));
    QVERIFY_RESULT(m_workspace->service().retry(3, {})); // 5
    QVERIFY_FAILED(m_workspace->service().retry(3, {}), ErrorCode::Conflict);
    QVERIFY_RESULT(department("9,Nine\n"));
    const auto summary = m_workspace->service().retry(5, {});
    QVERIFY_RESULT(summary);
    QCOMPARE(test::countsText(summary->counts), u"1 0 0 0 0"_s);
    QCOMPARE(summary->retryOf.value_or(0), 5);
    QCOMPARE(rejects().last(), u"5|2|unknown_department|7"_s);
}

void TestImportRetry::refusesWhereNothingWaits_data()
{
    QTest::addColumn<qint64>("id");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no rejects") << qint64(1) << ErrorCode::Conflict;
    QTest::newRow("no import") << qint64(3) << ErrorCode::NotFound;
    QTest::newRow("no entry") << qint64(9) << ErrorCode::NotFound;
    QTest::newRow("undone") << qint64(2) << ErrorCode::Conflict;
}

void TestImportRetry::refusesWhereNothingWaits()
{
    QFETCH(qint64, id);
    QFETCH(ErrorCode, code);
    QVERIFY_RESULT(m_workspace->service().undo(2)); // 3
    const QStringList before = m_workspace->content();
    QVERIFY_FAILED(m_workspace->service().retry(id, {}), code);
    QCOMPARE(m_workspace->content(), before);
}

void TestImportRetry::keepsThePolicy()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,1,1\n1,Bo,2021-02-03,1,1\n", ingest::DuplicatePolicy::Reject));
    QCOMPARE(rejects(), QStringList{u"3|2|duplicate_key|NULL"_s});
    const auto again = m_workspace->service().retry(3, {});
    QVERIFY_RESULT(again);
    QCOMPARE(test::countsText(again->counts), u"0 0 0 0 1"_s);
    QCOMPARE(rejects().last(), u"4|2|duplicate_key|NULL"_s);
    QVERIFY_RESULT(m_workspace->service().undo(3));
    const auto free = m_workspace->service().retry(4, {});
    QVERIFY_RESULT(free);
    QCOMPARE(test::countsText(free->counts), u"1 0 0 0 0"_s);
}

void TestImportRetry::takesACorrectedFile()
{
    QVERIFY_RESULT(employees(
        "1,Ada,2021-02-03,9,1\n2,,2021-02-03,1,1\n3,C\xC3(,2021-02-03,1,1\n4,Zo\xC3\xAB \xC3\x89lan,2021-02-03,1,1\n"));
    const auto summary = m_workspace->service().retryWith(
        3, m_workspace->file(u"corrected.csv"_s, "1,Ada,2021-02-03,1,1\n2,,2021-02-03,1,1\n3,Cy,2021-02-03,1,1\n"), {});
    QVERIFY_RESULT(summary);
    QCOMPARE(test::countsText(summary->counts), u"2 0 0 0 1"_s);
    QCOMPARE(summary->retryOf.value_or(0), 3);
    QCOMPARE(summary->file, u"corrected.csv"_s);
    QCOMPARE(rejects(), (QStringList{u"3|1|unknown_department|4"_s, u"3|2|missing_value|4"_s, u"3|3|bad_encoding|4"_s,
                                     u"4|2|missing_value|NULL"_s}));
    QVERIFY_FAILED(m_workspace->service().retry(3, {}), ErrorCode::Conflict);
}

void TestImportRetry::changesNothingWhereTheCorrectedFileFails()
{
    QVERIFY_RESULT(employees("1,Ada,2021-02-03,9,1\n"));
    const QStringList before = m_workspace->content();
    QVERIFY_FAILED(m_workspace->service().retryWith(3, m_workspace->folder() + u"/missing.csv"_s, {}),
                   ErrorCode::UnreadableFile);
    QVERIFY_FAILED(m_workspace->service().retryWith(3, m_workspace->file(u"corrected.csv"_s, "id,name\n1,Ada\n"), {}),
                   ErrorCode::UnusableFile);
    QVERIFY_FAILED(
        m_workspace->service().retryWith(77, m_workspace->file(u"corrected.csv"_s, "1,Ada,2021-02-03,1,1\n"), {}),
        ErrorCode::NotFound);
    QCOMPARE(m_workspace->content(), before);
}

QTEST_GUILESS_MAIN(TestImportRetry)
#include "tst_importretry.moc"
