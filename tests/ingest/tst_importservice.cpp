// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/importlog.h"
#include "core/ingest/importservice.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

#include <algorithm>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace globant;
using ingest::DuplicatePolicy;
using ingest::ImportOutcome;
using ingest::ImportRequest;

// The whole way from files to a store; faults, retries and random files are in tests of their own.
class TestImportService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsInDependencyOrder_data();
    void importsInDependencyOrder();
    void namesTheTable_data();
    void namesTheTable();
    void takesSeveralFilesForATable();
    void writesNothingUnlessEveryFileIsUsable_data();
    void writesNothingUnlessEveryFileIsUsable();
    void needsAnEditor_data();
    void needsAnEditor();
    void describesTheImport();
    void importsATableOfASchemaAlone();
    void keepsFilesPrivate();
    void reportsProgress_data();
    void reportsProgress();
};

namespace {

const QByteArray kDepartments("1,Sales\n2,Support\n");
const QByteArray kJobs("1,Clerk\n2,Manager\n");
const QByteArray kEmployees("1,Ada,2021-02-03T04:05:06Z,1,2\n2,Bo,2021-03-04,2,1\n");

} // namespace

void TestImportService::importsInDependencyOrder_data()
{
    QTest::addColumn<QStringList>("names");
    QStringList names{u"departments.csv"_s, u"hired_employees.csv"_s, u"jobs.csv"_s};
    do {
        QTest::newRow(qPrintable(names.join(u' '))) << names;
    } while (std::next_permutation(names.begin(), names.end()));
}

void TestImportService::importsInDependencyOrder()
{
    QFETCH(QStringList, names);
    test::ImportWorkspace workspace;
    QList<ImportRequest> requests;
    for (const QString& name : names)
        requests.append(test::importRequest(workspace.file(name, name.startsWith(u'd')   ? kDepartments
                                                                 : name.startsWith(u'j') ? kJobs
                                                                                         : kEmployees)));
    const auto outcomes = workspace.service().importFiles(requests, {});
    QVERIFY_RESULT(outcomes);
    QCOMPARE(outcomes->size(), 3);
    QStringList tables;
    for (const ImportOutcome& outcome : *outcomes) {
        QVERIFY(outcome.summary && !outcome.error);
        QCOMPARE(outcome.summary->counts.inserted, 2);
        QCOMPARE(outcome.summary->id, tables.size() + 1);
        tables.append(outcome.summary->table);
        QVERIFY(outcome.file.endsWith(outcome.summary->file));
    }
    QCOMPARE(tables, (QStringList{u"departments"_s, u"jobs"_s, u"employees"_s}));
    QCOMPARE(workspace.damage(), QString());
}

void TestImportService::namesTheTable_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("expected"); // empty: Usage
    QTest::newRow("by name") << u"departments.csv"_s << QString() << u"departments"_s;
    QTest::newRow("part of a name") << u"My DEPARTMENTS (2).txt"_s << QString() << u"departments"_s;
    QTest::newRow("said") << u"list.csv"_s << u"jobs"_s << u"jobs"_s;
    QTest::newRow("said otherwise than named") << u"departments.csv"_s << u"jobs"_s << u"jobs"_s;
    QTest::newRow("no name known") << u"list.csv"_s << QString() << QString();
    QTest::newRow("no such table") << u"departments.csv"_s << u"offices"_s << QString();
}

void TestImportService::namesTheTable()
{
    QFETCH(QString, file);
    QFETCH(QString, table);
    QFETCH(QString, expected);
    test::ImportWorkspace workspace;
    const auto outcomes =
        workspace.service().importFiles({test::importRequest(workspace.file(file, "1,One\n"), table)}, {});
    if (expected.isEmpty()) {
        QVERIFY_FAILED(outcomes, ErrorCode::Usage);
        QVERIFY(outcomes.error().message.contains(u"departments"_s));
        return;
    }
    QVERIFY_RESULT(outcomes);
    QCOMPARE(outcomes->first().summary->table, expected);
    QCOMPARE(workspace.rows(u"SELECT * FROM \"%1\""_s.arg(expected)), QStringList{u"1|One|1"_s});
}

void TestImportService::takesSeveralFilesForATable()
{
    test::ImportWorkspace workspace;
    const auto outcomes =
        workspace.service().importFiles({test::importRequest(workspace.file(u"jobs-b.csv"_s, "1,first\n2,two\n")),
                                         test::importRequest(workspace.file(u"departments.csv"_s, kDepartments)),
                                         test::importRequest(workspace.file(u"jobs-a.csv"_s, "1,second\n3,three\n"))},
                                        {});
    QVERIFY_RESULT(outcomes);
    QStringList files;
    for (const ImportOutcome& outcome : *outcomes)
        files.append(outcome.summary->file);
    QCOMPARE(files, (QStringList{u"departments.csv"_s, u"jobs-b.csv"_s, u"jobs-a.csv"_s}));
    QCOMPARE(workspace.rows(u"SELECT * FROM jobs"_s), (QStringList{u"1|second|3"_s, u"2|two|2"_s, u"3|three|3"_s}));
}

void TestImportService::writesNothingUnlessEveryFileIsUsable_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << u"missing/jobs.csv"_s << QByteArray() << ErrorCode::UnreadableFile;
    QTest::newRow("no table") << u"people.csv"_s << QByteArray("1,x\n") << ErrorCode::Usage;
    QTest::newRow("an archive") << u"jobs.csv"_s << QByteArray("PK\x03\x04\x00\x00\x00\x00\x00\x01\x02\x03", 12)
                                << ErrorCode::UnusableFile;
    QTest::newRow("a required column is missing")
        << u"employees.csv"_s << QByteArray("id,name\n1,x\n") << ErrorCode::UnusableFile;
    QTest::newRow("dates of either order")
        << u"employees.csv"_s << QByteArray("1,x,03/04/2021,1,1\n2,x,05/06/2021,1,1\n") << ErrorCode::AmbiguousFormat;
}

void TestImportService::writesNothingUnlessEveryFileIsUsable()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    test::ImportWorkspace workspace;
    const QString good = workspace.file(u"departments.csv"_s, kDepartments);
    const QString bad = bytes.isEmpty() ? QDir(workspace.folder()).filePath(name) : workspace.file(name, bytes);
    const QStringList before = workspace.content();
    const auto outcomes = workspace.service().importFiles({test::importRequest(good), test::importRequest(bad)}, {});
    QVERIFY_FAILED(outcomes, code);
    QVERIFY2(outcomes.error().message.contains(QFileInfo(name).fileName()), qPrintable(outcomes.error().message));
    QCOMPARE(workspace.content(), before);
}

void TestImportService::needsAnEditor_data()
{
    QTest::addColumn<accounts::Role>("role");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("viewer") << accounts::Role::Viewer << false;
    QTest::newRow("editor") << accounts::Role::Editor << true;
    QTest::newRow("administrator") << accounts::Role::Administrator << true;
}

void TestImportService::needsAnEditor()
{
    QFETCH(accounts::Role, role);
    QFETCH(bool, allowed);
    test::ImportWorkspace workspace;
    const QString path = workspace.file(u"jobs.csv"_s, "1,Clerk\n2,\n");
    const QString corrected = workspace.file(u"corrected.csv"_s, "2,Manager\n");
    ingest::ImportService service = workspace.service(role);
    if (allowed) {
        QVERIFY_RESULT(service.dryRun({test::importRequest(path)}, {}));
        QVERIFY_RESULT(service.importFiles({test::importRequest(path)}, {}));
        QVERIFY_RESULT(service.retry(1, {}));
        QVERIFY_RESULT(service.retryWith(2, corrected, {}));
        QVERIFY_RESULT(service.undo(3));
        return;
    }
    QVERIFY_RESULT(workspace.import(path));
    const QStringList before = workspace.content();
    QVERIFY_FAILED(service.importFiles({test::importRequest(path)}, {}), ErrorCode::NotAllowed);
    QVERIFY_FAILED(service.dryRun({test::importRequest(path)}, {}), ErrorCode::NotAllowed);
    QVERIFY_FAILED(service.retry(1, {}), ErrorCode::NotAllowed);
    QVERIFY_FAILED(service.retryWith(1, corrected, {}), ErrorCode::NotAllowed);
    QVERIFY_FAILED(service.retryWith(77, corrected, {}), ErrorCode::NotAllowed);
    QVERIFY_FAILED(service.undo(1), ErrorCode::NotAllowed);
    QCOMPARE(workspace.content(), before);
}

void TestImportService::describesTheImport()
{
    test::ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    workspace.clock().set(1'769'850'000'000);
    const QByteArray bytes = "badge;Full Name;Hire-Date;ID;Department;job\n7;Zo\xEB;2021-02-03;1;1;2\n7;;;;;\n";
    const auto summary = workspace.import(workspace.file(u"Employees 2021.csv"_s, bytes), DuplicatePolicy::Skip);
    QVERIFY_RESULT(summary);
    QCOMPARE(summary->id, 3);
    QCOMPARE(summary->table, u"employees"_s);
    QCOMPARE(summary->file, u"Employees 2021.csv"_s);
    QCOMPARE(summary->sha256.toLatin1(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QCOMPARE(summary->user, u"ada"_s);
    QCOMPARE(summary->startedAtMs, 1'769'850'000'000);
    QVERIFY(summary->seconds >= 0 && summary->seconds < 60);
    QCOMPARE(summary->status, u"done"_s);
    QCOMPARE(summary->counts.rowsRead, 2);
    QCOMPARE(test::countsText(summary->counts), u"1 0 0 0 1"_s);
    QVERIFY(summary->policy == DuplicatePolicy::Skip);
    QCOMPARE(summary->ignoredColumns(), QStringList{u"badge"_s});
    QCOMPARE(workspace.rows(u"SELECT name FROM employees"_s), QStringList{u"Zoë"_s});

    const auto reader = workspace.store().reader();
    QVERIFY_RESULT(reader);
    const auto logged = ingest::ImportLog(**reader).find(3);
    QVERIFY_RESULT(logged);
    auto expected = *summary;
    expected.seconds = logged->seconds;
    QCOMPARE(ingest::summaryJson(*logged), ingest::summaryJson(expected));
}

void TestImportService::importsATableOfASchemaAlone()
{
    QTemporaryDir schemas;
    for (const QString& name : {u"departments"_s, u"jobs"_s, u"employees"_s})
        QVERIFY(QFile::copy(u":/schemas/%1.json"_s.arg(name), schemas.filePath(name + u".json"_s)));
    QFile added(schemas.filePath(u"offices.json"_s));
    QVERIFY(added.open(QIODevice::WriteOnly));
    added.write(R"({
        "x-name": "offices", "x-singular": "office", "x-title": "Offices", "x-file-pattern": "offices",
        "fields": [
            { "name": "id", "title": "Id", "type": "integer", "constraints": { "required": true } },
            { "name": "department_id", "title": "Department", "type": "integer", "constraints": { "required": true } },
            { "name": "room", "title": "Room", "type": "string", "constraints": { "maxLength": 5 } },
            { "name": "opened_at", "title": "Opened at", "type": "datetime" }
        ],
        "primaryKey": "id",
        "foreignKeys": [{ "fields": "department_id", "reference": { "resource": "departments", "fields": "id" } }] })");
    added.close();
    const auto catalog = catalog::Catalog::fromFolder(schemas.path());
    QVERIFY_RESULT(catalog);
    test::ImportWorkspace workspace(*catalog);
    QVERIFY_RESULT(workspace.importParents());
    const auto outcomes = workspace.service().importFiles(
        {test::importRequest(workspace.file(u"offices.csv"_s,
                                            "room,ID,Department ID,opened at\nA1,3,1,2021-02-03\n,2,1,\nB2,1,9,\nToo "
                                            "long,4,1,\nC3,5,2,soon\nD4,,2,\n")),
         test::importRequest(workspace.file(u"departments.csv"_s, "9,Nine\n"))},
        {});
    QVERIFY_RESULT(outcomes);
    QCOMPARE(test::countsText(outcomes->at(1).summary->counts), u"3 0 0 0 3"_s);
    QCOMPARE(workspace.rows(u"SELECT * FROM offices"_s),
             (QStringList{u"1|9|B2|NULL|4"_s, u"2|1|NULL|NULL|4"_s, u"3|1|A1|1612310400000|4"_s}));
    QCOMPARE(workspace.rows(u"SELECT line, field, code FROM rejects"_s),
             (QStringList{u"5|room|value_too_long"_s, u"6|opened_at|bad_datetime"_s, u"7|id|missing_value"_s}));

    // From no value to one, to another, and back by undo.
    const QStringList before = workspace.rows(u"SELECT * FROM offices"_s);
    const auto changed =
        workspace.import(workspace.file(u"offices.csv"_s, "id,room,department_id\n2,E5,1\n3,A1,1\n1,B2,9\n"));
    QVERIFY_RESULT(changed);
    QCOMPARE(test::countsText(changed->counts), u"0 2 1 0 0"_s);
    QCOMPARE(workspace.rows(u"SELECT id, room, opened_at FROM offices"_s),
             (QStringList{u"1|B2|NULL"_s, u"2|E5|NULL"_s, u"3|A1|NULL"_s}));
    QVERIFY_RESULT(workspace.service().undo(changed->id));
    QCOMPARE(workspace.rows(u"SELECT * FROM offices"_s), before);
    const auto refused = workspace.service().undo(3);
    QVERIFY_FAILED(refused, ErrorCode::Conflict);
    QVERIFY2(refused.error().message.contains(u"\"offices\""_s), qPrintable(refused.error().message));
    QCOMPARE(workspace.damage(), QString());
}

void TestImportService::keepsFilesPrivate()
{
    const mode_t before = ::umask(0);
    {
        test::ImportWorkspace workspace;
        QVERIFY_RESULT(workspace.importParents());
        ingest::ImportControl control;
        bool seen = false;
        control.progress = [&](const ingest::ImportProgress&) {
            for (const QFileInfo& info : QDir(workspace.folder()).entryInfoList(QDir::Files | QDir::Hidden)) {
                struct stat status = {};
                ::stat(QFile::encodeName(info.filePath()).constData(), &status);
                QCOMPARE(status.st_mode & 0777, mode_t(0600));
                seen = true;
            }
        };
        QVERIFY_RESULT(workspace.service().importFiles(
            {test::importRequest(workspace.file(u"employees.csv"_s, "2,Bo,2021-02-03,1,1\n1,Ada,2021-02-03,1,1\n"))},
            control));
        QVERIFY(seen);
    }
    ::umask(before);
}

void TestImportService::reportsProgress_data()
{
    using Phase = ingest::ImportProgress::Phase;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<Phase>>("phases");
    QTest::newRow("in order") << QByteArray("1,Ada,2021-02-03,1,1\n2,Bo,2021-02-03,1,1\n")
                              << QList<Phase>{Phase::Reading, Phase::Finishing};
    QTest::newRow("in no order") << QByteArray("2,Ada,2021-02-03,1,1\n1,Bo,2021-02-03,1,1\n")
                                 << QList<Phase>{Phase::Reading, Phase::Sorting, Phase::Writing, Phase::Finishing};
    QTest::newRow("empty") << QByteArray() << QList<Phase>{Phase::Reading, Phase::Finishing};
}

void TestImportService::reportsProgress()
{
    using Phase = ingest::ImportProgress::Phase;
    QFETCH(QByteArray, bytes);
    QFETCH(QList<Phase>, phases);
    test::ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    QList<Phase> seen;
    ingest::ImportProgress last;
    ingest::ImportControl control;
    control.progress = [&](const ingest::ImportProgress& progress) {
        if (seen.isEmpty() || seen.last() != progress.phase)
            seen.append(progress.phase);
        last = progress;
    };
    QVERIFY_RESULT(
        workspace.service().importFiles({test::importRequest(workspace.file(u"employees.csv"_s, bytes))}, control));
    QCOMPARE(seen, phases);
    QCOMPARE(last.file, u"employees.csv"_s);
    QCOMPARE(last.bytes, bytes.size());
    QCOMPARE(last.bytesTotal, bytes.size());
    QCOMPARE(last.rows, bytes.count('\n'));
}

QTEST_GUILESS_MAIN(TestImportService)
#include "tst_importservice.moc"
