// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/avro/schema.h"
#include "core/interchange/outputfile.h"
#include "core/interchange/tableschemajson.h"
#include "tests/interchange/avroworkspace.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace globant;
using namespace globant::interchange;
using namespace globant::test;
using namespace Qt::StringLiterals;

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesTables();
    void comesBackTheSame_data();
    void comesBackTheSame();
    void exportsWhatIsAskedFor();
    void writesADataPackage();
    void replacesAnEarlierExport();
    void isOfOneMoment();
    void isNotedInTheLog();
    void leavesNothingUnfinished();
    void saysWhereItCannotWrite();
};

void TestExport::describesTables()
{
    const auto table = catalog::parseTableSchema(
        R"({"x-name":"notes","x-singular":"note","fields":[
            {"name":"id","type":"integer","constraints":{"required":true}},
            {"name":"note","type":"string","x-aliases":["text","the text"]},
            {"name":"at","type":"datetime","title":"When"}],"primaryKey":"id"})",
        u"notes.json"_s);
    QVERIFY_RESULT(table);
    const QJsonObject json = QJsonDocument::fromJson(avroSchema(*table)).object();
    QCOMPARE(json["namespace"_L1].toString(), u"globant.data"_s);
    QCOMPARE(json["name"_L1].toString(), u"notes"_s);
    const QJsonArray fields = json["fields"_L1].toArray();
    QCOMPARE(fields[0]["type"_L1].toString(), u"long"_s);
    QCOMPARE(fields[1]["type"_L1].toArray(), (QJsonArray{u"null"_s, u"string"_s}));
    QCOMPARE(fields[1]["aliases"_L1].toArray(), QJsonArray{u"text"_s}); // the other is no name to Avro
    QCOMPARE(fields[2]["type"_L1][1]["logicalType"_L1].toString(), u"timestamp-millis"_s);
    QVERIFY_RESULT(avro::parseSchema(avroSchema(*table)));
    const auto builtIn = catalog::Catalog::builtIn();
    QVERIFY_RESULT(builtIn);
    for (const catalog::TableSchema& known : builtIn->tables())
        QVERIFY_RESULT(avro::parseSchema(avroSchema(known)));
}

void TestExport::comesBackTheSame_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::addColumn<avro::Codec>("codec");
    QTest::addColumn<qint64>("rowsPerPart");
    QTest::newRow("deflate") << ExportFormat::Avro << avro::Codec::Deflate << qint64(0);
    QTest::newRow("null") << ExportFormat::Avro << avro::Codec::Null << qint64(0);
    QTest::newRow("parts") << ExportFormat::Avro << avro::Codec::Deflate << qint64(1000);
    QTest::newRow("parts that fit") << ExportFormat::Avro << avro::Codec::Deflate << qint64(1501);
    QTest::newRow("CSV") << ExportFormat::Csv << avro::Codec::Null << qint64(0);
}

void TestExport::comesBackTheSame()
{
    QFETCH(ExportFormat, format);
    QFETCH(avro::Codec, codec);
    QFETCH(qint64, rowsPerPart);
    ImportWorkspace workspace;
    QVERIFY_RESULT(fill(workspace, 3001)); // and Ada
    const QTemporaryDir folder;
    ExportRequest request{folder.filePath(u"new/folder"_s), {}, format, codec, rowsPerPart};
    const auto report = exportTo(workspace, request);
    QVERIFY_RESULT(report);
    QCOMPARE(report->rows(), 3001 + 1 + 6);
    QVERIFY(report->notes.isEmpty());
    ImportWorkspace fresh;
    for (const ExportedFile& file : report->files) {
        const QString path = QDir(request.folder).filePath(file.file);
        QCOMPARE(sha256OfFile(path), file.sha256);
        QCOMPARE(QFileInfo(path).size(), file.bytes);
        struct stat info = {};
        QCOMPARE(::stat(path.toLocal8Bit().constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t(0600));
        const auto summary = fresh.import(path);
        QVERIFY_RESULT(summary);
        QCOMPARE(summary->counts.inserted, file.rows);
    }
    QCOMPARE(tableRows(fresh), tableRows(workspace));
    for (const int year : {2018, 2021, 2023}) {
        QVERIFY(!metrics(workspace, year).isEmpty());
        QCOMPARE(metrics(fresh, year), metrics(workspace, year));
    }
    QCOMPARE(fresh.damage(), QString());
    if (rowsPerPart == 1501)
        QCOMPARE(filesIn(request.folder), (QStringList{u"departments-00001.avro"_s, u"employees-00001.avro"_s,
                                                       u"employees-00002.avro"_s, u"jobs-00001.avro"_s}));
}

void TestExport::exportsWhatIsAskedFor()
{
    ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    const QTemporaryDir folder;
    const auto report = exportTo(workspace, {folder.path(), {u"employees"_s, u"jobs"_s}});
    QVERIFY_RESULT(report);
    QCOMPARE(filesIn(folder.path()), (QStringList{u"employees.avro"_s, u"jobs.avro"_s}));
    QCOMPARE(report->files[0].rows, 0); // a file without rows, that an import takes
    ImportWorkspace fresh;
    const auto summary = fresh.import(folder.filePath(u"employees.avro"_s));
    QVERIFY_RESULT(summary);
    QCOMPARE(summary->counts.rowsRead, 0);
    QVERIFY_FAILED(exportTo(workspace, {folder.path(), {u"people"_s}}), ErrorCode::NotFound);
}

void TestExport::writesADataPackage()
{
    ImportWorkspace workspace;
    QVERIFY_RESULT(fill(workspace, 20));
    const QTemporaryDir folder;
    const auto report = exportTo(workspace, {folder.path(), {}, ExportFormat::Csv});
    QVERIFY_RESULT(report);
    QCOMPARE(filesIn(folder.path()),
             (QStringList{u"datapackage.json"_s, u"departments.csv"_s, u"employees.csv"_s, u"jobs.csv"_s}));
    QFile file(folder.filePath(u"datapackage.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject package = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(package["profile"_L1].toString(), u"tabular-data-package"_s);
    const QJsonArray resources = package["resources"_L1].toArray();
    QCOMPARE(resources.size(), 3);
    for (qsizetype i = 0; i < resources.size(); ++i) {
        const QJsonValue resource = resources[i];
        const QString path = folder.filePath(resource["path"_L1].toString());
        QCOMPARE(resource["bytes"_L1].toInteger(), QFileInfo(path).size());
        QCOMPARE(resource["hash"_L1].toString(), u"sha256:"_s + sha256OfFile(path));
        const QJsonObject schema = resource["schema"_L1].toObject();
        QCOMPARE(schema["primaryKey"_L1].toString(), u"id"_s);
        QVERIFY(!QJsonDocument(schema).toJson().contains("x-"));
    }
    QFile rows(folder.filePath(u"employees.csv"_s));
    QVERIFY(rows.open(QIODevice::ReadOnly));
    const QByteArrayList lines = rows.readAll().split('\r');
    QCOMPARE(lines[0], QByteArray("id,name,hired_at,department_id,job_id"));
    QCOMPARE(lines[1], QByteArray("\n3,Ana 3,2019-02-03T04:05:06.001Z,2,2"));
    QVERIFY(lines[7].startsWith("\n21,=1+1 ")); // as it is: a guard would change the name
}

void TestExport::replacesAnEarlierExport()
{
    ImportWorkspace workspace;
    QVERIFY_RESULT(fill(workspace, 30));
    const QTemporaryDir folder;
    ExportRequest request{folder.path(), {u"employees"_s}, ExportFormat::Avro, avro::Codec::Deflate, 10};
    QVERIFY_RESULT(exportTo(workspace, request));
    QCOMPARE(filesIn(folder.path()).size(), 4);
    request.rowsPerPart = 20;
    QVERIFY_RESULT(exportTo(workspace, request));
    QCOMPARE(filesIn(folder.path()), (QStringList{u"employees-00001.avro"_s, u"employees-00002.avro"_s}));
    request.rowsPerPart = 0;
    const auto whole = exportTo(workspace, request);
    QVERIFY_RESULT(whole);
    QVERIFY(whole->notes.value(0).contains(u"employees-00001.avro"_s));
}

// What is written meanwhile is in none of the files.
void TestExport::isOfOneMoment()
{
    ImportWorkspace workspace;
    QVERIFY_RESULT(fill(workspace, 9000));
    const QStringList before = tableRows(workspace);
    const QTemporaryDir folder;
    bool written = false;
    ExportControl control;
    control.progress = [&](const ExportProgress&) {
        if (std::exchange(written, true))
            return;
        // Not by an import, which ends by emptying the write-ahead log: it would wait for this thread's reader.
        QVERIFY_RESULT(workspace.store().writer().runNow([](const store::Connection& connection) {
            return connection.executeScript(
                u"UPDATE employees SET name = 'New' WHERE id % 2 = 0;"
                "DELETE FROM employees WHERE id % 7 = 0;"
                "INSERT INTO jobs (id, job, entry_id) SELECT 99, 'New', entry_id FROM jobs LIMIT 1"_s);
        }));
        QVERIFY(tableRows(workspace) != before);
    };
    const auto first = exportTo(workspace, {folder.path(), {u"employees"_s, u"departments"_s, u"jobs"_s}}, control);
    QVERIFY_RESULT(first);
    QVERIFY(written);
    ImportWorkspace fresh;
    for (const char* name : {"departments.avro", "jobs.avro", "employees.avro"})
        QVERIFY_RESULT(fresh.import(folder.filePath(QString::fromLatin1(name))));
    QCOMPARE(tableRows(fresh), before);
}

void TestExport::isNotedInTheLog()
{
    ImportWorkspace workspace;
    QVERIFY_RESULT(fill(workspace, 30));
    const QTemporaryDir folder;
    QVERIFY_RESULT(exportTo(workspace, {folder.path(), {}, ExportFormat::Avro, avro::Codec::Deflate, 10}));
    QCOMPARE(workspace.rows(u"SELECT account, detail ->> 'what', detail ->> 'format', detail ->> 'rows', "
                            "detail ->> 'file' FROM log WHERE kind = 'export'"_s),
             (QStringList{u"ada|table|avro|3|departments-00001.avro"_s, u"ada|table|avro|3|jobs-00001.avro"_s,
                          u"ada|table|avro|31|employees-*.avro"_s}));
    QCOMPARE(workspace.damage(), QString());
}

void TestExport::leavesNothingUnfinished()
{
    ImportWorkspace workspace;
    QVERIFY_RESULT(fill(workspace, 9000));
    const QTemporaryDir folder;
    {
        const FileSizeLimit limit(20'000);
        QVERIFY_FAILED(exportTo(workspace, {folder.path(), {u"employees"_s}, ExportFormat::Avro, avro::Codec::Null}),
                       ErrorCode::StoreFull);
    }
    QCOMPARE(filesIn(folder.path()), QStringList{u".globant-export.json"_s});
    const std::atomic_bool cancelled = true;
    ExportControl control;
    control.cancelled = &cancelled;
    QVERIFY_FAILED(exportTo(workspace, {folder.path()}, control), ErrorCode::Cancelled);
    QCOMPARE(filesIn(folder.path()), (QStringList{u".globant-export.json"_s, u"departments.avro"_s, u"jobs.avro"_s}));
    // What a kill left goes at the next start.
    QFile left(folder.filePath(u"employees-00007.avro.new"_s));
    QVERIFY(left.open(QIODevice::WriteOnly));
    QVERIFY_RESULT(exportTo(workspace, {folder.path()}));
    QCOMPARE(filesIn(folder.path()), (QStringList{u"departments.avro"_s, u"employees.avro"_s, u"jobs.avro"_s}));
}

void TestExport::saysWhereItCannotWrite()
{
    ImportWorkspace workspace;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY_FAILED(exportTo(workspace, {file.fileName()}), ErrorCode::Usage);
    QVERIFY(QDir(folder.path()).mkpath(u"taken/jobs.csv"_s));
    QVERIFY(!exportTo(workspace, {folder.filePath(u"taken"_s), {u"jobs"_s}, ExportFormat::Csv}).has_value());
    QCOMPARE(filesIn(folder.filePath(u"taken"_s)), QStringList());
    if (::geteuid() == 0)
        return; // whom no mode keeps out
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner);
    QVERIFY_FAILED(exportTo(workspace, {folder.path(), {}, ExportFormat::Csv}), ErrorCode::UnreadableFile);
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
