// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/importlog.h"
#include "core/ingest/importsummary.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using ingest::DuplicatePolicy;
using ingest::ImportSummary;

class TestImportSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesPolicies_data();
    void namesPolicies();
    void isTheContractsObject();
    void showsWhatIsOptional();
    void namesIgnoredColumns();
    void comesBackFromTheLog();
    void refusesOtherEntries();
    void listsImports();

private:
    static ImportSummary summary()
    {
        ImportSummary summary;
        summary.id = 7;
        summary.table = u"employees"_s;
        summary.file = u"hired_employees.csv"_s;
        summary.sha256 = u"ab12"_s;
        summary.user = u"admin"_s;
        summary.startedAtMs = 1'769'850'000'000;
        summary.seconds = 1.9;
        summary.status = u"done"_s;
        summary.counts = {1999, 1929, 0, 0, 0, 70, {{u"missing_value"_s, 70}}};
        summary.dialect.columnCount = 5;
        summary.dialect.columnOfField = {0, 1, 2, 3, 4};
        return summary;
    }
};

void TestImportSummary::namesPolicies_data()
{
    QTest::addColumn<DuplicatePolicy>("policy");
    QTest::addColumn<QString>("name");
    QTest::newRow("update") << DuplicatePolicy::Update << u"update"_s;
    QTest::newRow("skip") << DuplicatePolicy::Skip << u"skip"_s;
    QTest::newRow("reject") << DuplicatePolicy::Reject << u"reject"_s;
}

void TestImportSummary::namesPolicies()
{
    QFETCH(DuplicatePolicy, policy);
    QFETCH(QString, name);
    QCOMPARE(ingest::policyName(policy), name);
    QVERIFY(ingest::policyByName(name) == policy);
    QVERIFY(!ingest::policyByName(name + u'x'));
}

void TestImportSummary::isTheContractsObject()
{
    const QByteArray contract = R"({"id": 7, "table": "employees", "file": "hired_employees.csv", "sha256": "ab12",
        "user": "admin", "started_at": "2026-01-31T09:00:00Z", "seconds": 1.9, "status": "done", "rows_read": 1999,
        "inserted": 1929, "updated": 0, "unchanged": 0, "skipped": 0, "rejected": 70,
        "rejected_by_code": {"missing_value": 70}, "on_duplicate": "update", "ignored_columns": []})";
    QCOMPARE(QJsonDocument(ingest::summaryJson(summary())), QJsonDocument::fromJson(contract));
}

void TestImportSummary::showsWhatIsOptional()
{
    ImportSummary dry = summary();
    dry.id = 0;
    QVERIFY(ingest::summaryJson(dry)[u"id"_s].isNull());
    QVERIFY(!ingest::summaryJson(dry).contains(u"retry_of"_s));
    dry.retryOf = 4;
    QCOMPARE(ingest::summaryJson(dry)[u"retry_of"_s].toInt(), 4);
}

void TestImportSummary::namesIgnoredColumns()
{
    ImportSummary some = summary();
    some.dialect.ignoredColumns = {1, 6};
    QCOMPARE(some.ignoredColumns(), (QStringList{u"column 2"_s, u"column 7"_s}));
    some.dialect.columnNames = {u"id"_s, u"badge"_s};
    QCOMPARE(some.ignoredColumns(), (QStringList{u"badge"_s, u"column 7"_s}));
}

void TestImportSummary::comesBackFromTheLog()
{
    ImportSummary given = summary();
    given.policy = DuplicatePolicy::Reject;
    given.retryOf = 1;
    given.counts = {10, 1, 2, 3, 4, 0, {}};
    given.counts.rejectedByCode = {{u"bad_integer"_s, 2}, {u"unknown_job"_s, 1}};
    given.dialect.encoding = ingest::Encoding::Windows1252;
    given.dialect.delimiter = '\t';
    given.dialect.header = true;
    given.dialect.columnNames = {u"Zoë \"x\""_s, u""_s};
    given.dialect.columnOfField = {4, 3, -1};
    given.dialect.ignoredColumns = {5};
    const auto format = DateTimeFormat::parse(u"dd/MM/yyyy HH:mm"_s);
    QVERIFY_RESULT(format);
    given.dialect.dateTimeFormat = *format;

    test::ImportWorkspace workspace;
    const auto back =
        workspace.store().writer().runNow([&](const store::Connection& connection) -> Result<ImportSummary> {
            GLOBANT_TRY(store::appendLog(connection, {0, u"account"_s, u"ada"_s, 0, {}, {}}));
            GLOBANT_TRY_VALUE(given.id, store::appendLog(connection, ingest::summaryToLog(given)));
            return ingest::ImportLog(connection).find(given.id);
        });
    QVERIFY_RESULT(back);
    QCOMPARE(ingest::summaryJson(*back), ingest::summaryJson(given));
    QCOMPARE(back->id, 2);
    QVERIFY(back->dialect.encoding == given.dialect.encoding);
    QCOMPARE(back->dialect.delimiter, given.dialect.delimiter);
    QCOMPARE(back->dialect.header, given.dialect.header);
    QCOMPARE(back->dialect.columnCount, given.dialect.columnCount);
    QCOMPARE(back->dialect.columnNames, given.dialect.columnNames);
    QCOMPARE(back->dialect.columnOfField, given.dialect.columnOfField);
    QCOMPARE(back->dialect.ignoredColumns, given.dialect.ignoredColumns);
    QCOMPARE(back->dialect.dateTimeFormat.pattern(), format->pattern());
    QCOMPARE(back->retryOf.value_or(0), 1);
    // Not all of workspace.damage(): no rows were written that the entry tells of.
    const auto chain = workspace.store().writer().runNow(
        [](const store::Connection& connection) { return store::verifyLog(connection); });
    QVERIFY_RESULT(chain);
    QCOMPARE(*chain, QString());
}

void TestImportSummary::refusesOtherEntries()
{
    QVERIFY_FAILED(ingest::summaryFromLog({3, u"undo"_s, u"ada"_s, 0, 1, {}}), ErrorCode::NotFound);
    test::ImportWorkspace workspace;
    const auto found =
        workspace.store().writer().runNow([&](const store::Connection& connection) -> Result<ImportSummary> {
            GLOBANT_TRY(store::appendLog(connection, {0, u"account"_s, u"ada"_s, 0, {}, {}}));
            return ingest::ImportLog(connection).find(1);
        });
    QVERIFY_FAILED(found, ErrorCode::NotFound);
    const auto reader = workspace.store().reader();
    QVERIFY_FAILED(ingest::ImportLog(**reader).find(99), ErrorCode::NotFound);
}

void TestImportSummary::listsImports()
{
    test::ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    QVERIFY_RESULT(workspace.service().undo(1));
    const auto reader = workspace.store().reader();
    QVERIFY_RESULT(reader);
    const auto list = ingest::ImportLog(**reader).list();
    QVERIFY_RESULT(list);
    QCOMPARE(list->size(), 2);
    QCOMPARE(list->at(0).status, u"undone"_s);
    QCOMPARE(list->at(1).status, u"done"_s);
    QCOMPARE(ingest::ImportLog(**reader).find(1)->status, u"undone"_s);
}

QTEST_GUILESS_MAIN(TestImportSummary)
#include "tst_importsummary.moc"
