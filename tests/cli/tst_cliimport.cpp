// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using globant::test::CliAnswer;
using globant::test::CliRunner;

namespace {

constexpr char kPicture[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0";

} // namespace

class TestCliImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliRunner>();
        QCOMPARE(m_cli->init().status, 0);
        m_departments = m_cli->write(u"departments.csv"_s, "1,Sales\n2,Legal\n");
        m_jobs = m_cli->write(u"jobs.csv"_s, "1,Clerk\n2,Cook\n");
    }

    void importsInOrderOfDependency()
    {
        const QString employees =
            m_cli->write(u"Hired_Employees (2).CSV"_s, "1,Ana,2021-02-03T04:05:06Z,1,2\n2,Ben,2021-05-03,2,\n");
        const CliAnswer answer = m_cli->run({u"import"_s, u"--json"_s, employees, m_jobs, m_departments});
        QCOMPARE(answer.status, 3);
        const QJsonArray files = answer.array();
        QCOMPARE(files.size(), 3);
        QCOMPARE(files[0]["table"_L1].toString(), u"departments"_s);
        QCOMPARE(files[1]["table"_L1].toString(), u"jobs"_s);
        const QJsonObject last = files[2].toObject();
        QCOMPARE(last["table"_L1].toString(), u"employees"_s);
        QCOMPARE(last["file"_L1].toString(), u"Hired_Employees (2).CSV"_s);
        QCOMPARE(last["rows_read"_L1].toInt(), 2);
        QCOMPARE(last["inserted"_L1].toInt(), 1);
        QCOMPARE(last["rejected"_L1].toInt(), 1);
        QCOMPARE(last["rejected_by_code"_L1].toObject(), (QJsonObject{{u"missing_value"_s, 1}}));
        QCOMPARE(last["user"_L1].toString(), u"admin"_s);
        QCOMPARE(last["status"_L1].toString(), u"done"_s);
        QCOMPARE(last["sha256"_L1].toString().size(), 64);
        QVERIFY(last["started_at"_L1].toString().endsWith(u'Z'));

        const QJsonArray rejects =
            m_cli->run({u"imports"_s, u"rejects"_s, QString::number(last["id"_L1].toInt()), u"--json"_s}).array();
        QCOMPARE(rejects.size(), 1);
        QCOMPARE(rejects[0]["line"_L1].toInt(), 2);
        QCOMPARE(rejects[0]["field"_L1].toString(), u"job_id"_s);
        QCOMPARE(rejects[0]["code"_L1].toString(), u"missing_value"_s);
        QCOMPARE(rejects[0]["text"_L1].toString(), u"2,Ben,2021-05-03,2,"_s);
    }

    // Every file stays open from the check before anything is written until its turn.
    void takesMoreFilesThanAProcessHasOpenByDefault()
    {
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &usual), 0);
        QStringList arguments{u"import"_s, u"--json"_s};
        for (int i = 1; i <= 60; ++i)
            arguments.append(m_cli->write(u"departments-%1.csv"_s.arg(i),
                                          QByteArray::number(i) + ",Department " + QByteArray::number(i)));
        const rlimit few{48, usual.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0);
        const CliAnswer answer = m_cli->run(arguments);
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &usual), 0);
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.array().size(), 60);
    }

    void metricsAnswer()
    {
        const QString employees = m_cli->write(
            u"employees.csv"_s, "1,Ana,2021-02-03,1,2\n2,Ben,2021-05-03,1,2\n3,Cy,2021-12-31T23:59:59.9Z,2,1\n");
        QCOMPARE(m_cli->run({u"import"_s, m_departments, m_jobs, employees}).status, 0);
        const QJsonArray quarters =
            m_cli->run({u"metrics"_s, u"quarters"_s, u"--year"_s, u"2021"_s, u"--json"_s}).array();
        QCOMPARE(quarters, (QJsonArray{QJsonObject{{u"department"_s, u"Legal"_s},
                                                   {u"job"_s, u"Clerk"_s},
                                                   {u"q_1"_s, 0},
                                                   {u"q_2"_s, 0},
                                                   {u"q_3"_s, 0},
                                                   {u"q_4"_s, 1},
                                                   {u"year"_s, u"2021"_s}},
                                       QJsonObject{{u"department"_s, u"Sales"_s},
                                                   {u"job"_s, u"Cook"_s},
                                                   {u"q_1"_s, 1},
                                                   {u"q_2"_s, 1},
                                                   {u"q_3"_s, 0},
                                                   {u"q_4"_s, 0},
                                                   {u"year"_s, u"2021"_s}}}));
        const QJsonArray hired = m_cli->run({u"metrics"_s, u"hired"_s, u"--year"_s, u"2021"_s, u"--json"_s}).array();
        QCOMPARE(hired,
                 (QJsonArray{QJsonObject{
                     {u"id"_s, u"1"_s}, {u"department"_s, u"Sales"_s}, {u"hired"_s, 2}, {u"year"_s, u"2021"_s}}}));
        QCOMPARE(m_cli
                     ->run({u"metrics"_s, u"quarters"_s, u"--year"_s, u"2021"_s, u"--department"_s, u"Sales"_s,
                            u"--job"_s, u"Clerk"_s, u"--json"_s})
                     .array()
                     .size(),
                 0);
        QCOMPARE(m_cli->run({u"metrics"_s, u"hired"_s, u"--year"_s, u"1999"_s, u"--json"_s}).array().size(), 0);
    }

    // Bad input: what is given, the status, and the error's code.
    void refuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");

        const QString employees = u"employees.csv"_s;
        const QStringList none;
        QTest::newRow("a name that says no table") << u"people.csv"_s << QByteArray("1,x\n") << none << 2 << u"usage"_s;
        QTest::newRow("an unknown table")
            << employees << QByteArray("1,x\n") << QStringList{u"--table"_s, u"people"_s} << 2 << u"usage"_s;
        QTest::newRow("an unknown policy")
            << employees << QByteArray("1,x\n") << QStringList{u"--on-duplicate"_s, u"keep"_s} << 2 << u"usage"_s;
        QTest::newRow("a delimiter of two characters")
            << employees << QByteArray("1,x\n") << QStringList{u"--delimiter"_s, u";;"_s} << 2 << u"usage"_s;
        QTest::newRow("an unknown encoding")
            << employees << QByteArray("1,x\n") << QStringList{u"--encoding"_s, u"klingon"_s} << 2 << u"usage"_s;
        QTest::newRow("a datetime format without a year")
            << employees << QByteArray("1,x\n") << QStringList{u"--datetime-format"_s, u"dd/MM"_s} << 2 << u"usage"_s;
        QTest::newRow("a header without the fields")
            << employees << QByteArray("colour;size\n7;1\n") << none << 5 << u"unusable_file"_s;
        QTest::newRow("day and month in doubt")
            << employees << QByteArray("1,Ana,03/04/2021,1,1\n2,Ben,05/06/2021,1,1\n") << none << 5
            << u"ambiguous_format"_s;
        QTest::newRow("a picture") << employees << QByteArray(kPicture, sizeof kPicture - 1).repeated(40) << none << 5
                                   << u"unusable_file"_s;
    }

    void refuses()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QStringList, options);
        QFETCH(int, status);
        QFETCH(QString, code);
        const CliAnswer answer =
            m_cli->run(QStringList{u"import"_s, u"--json"_s, m_departments, m_cli->write(name, content)} + options);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.errorCode(), code);
        QVERIFY(!answer.object()["error"_L1]["message"_L1].toString().isEmpty());
        QCOMPARE(m_cli->run({u"imports"_s, u"list"_s, u"--json"_s}).array().size(), 0); // not even the good file
    }

    void refusesWhatIsNoFile_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("missing") << u"no/employees.csv"_s;
        QTest::newRow("a folder") << u"employees-folder"_s;
    }

    void refusesWhatIsNoFile()
    {
        QFETCH(QString, path);
        QVERIFY(QDir(m_cli->folder()).mkpath(u"employees-folder"_s));
        const CliAnswer answer = m_cli->run({u"import"_s, u"--json"_s, m_cli->folder() + u'/' + path});
        QCOMPARE(answer.status, 5);
        QCOMPARE(answer.errorCode(), u"unreadable_file"_s);
    }

    // Input that is odd, yet no error: how many rows are read, taken and rejected, and why.
    void takesWhatItCan_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("read");
        QTest::addColumn<int>("inserted");
        QTest::addColumn<QString>("code");

        const QByteArray row = "1,Ana,2021-02-03,1,1\n";
        QTest::newRow("empty") << QByteArray() << 0 << 0 << QString();
        QTest::newRow("only a header") << QByteArray("id,name,datetime,department_id,job_id\n") << 0 << 0 << QString();
        QTest::newRow("50 columns") << QByteArray("1") + QByteArray(",x").repeated(49) + '\n'
                                    << 1 << 0 << u"column_count"_s;
        QTest::newRow("a NUL byte") << row + QByteArray("2,B\0b,2021-02-03,1,1\n", 21) << 2 << 1 << u"bad_encoding"_s;
        QTest::newRow("a lone quote") << row + "2,\"Ben,2021-02-03,1,1\n" + "3,Cy,2021-02-03,1,1\n"
                                      << 3 << 2 << u"unterminated_quote"_s;
        QTest::newRow("mixed line ends")
            << QByteArray("1,Ana,2021-02-03,1,1\r\n2,Ben,2021-02-03,1,1\r3,Cy,2021-02-03,1,1\n4,Di,2021-02-03,1,1") << 4
            << 4 << QString();
        QTest::newRow("an id of 40 digits") << row + QByteArray("9").repeated(40) + ",Ben,2021-02-03,1,1\n"
                                            << 2 << 1 << u"bad_integer"_s;
        QTest::newRow("a negative id") << row + "-2,Ben,2021-02-03,1,1\n" << 2 << 1 << u"bad_integer"_s;
        QTest::newRow("30 February") << row + "2,Ben,2021-02-30,1,1\n" << 2 << 1 << u"bad_datetime"_s;
        QTest::newRow("year 0") << row + "2,Ben,0000-02-03,1,1\n" << 2 << 1 << u"bad_datetime"_s;
        QTest::newRow("year 99999") << row + "2,Ben,99999-02-03,1,1\n" << 2 << 1 << u"bad_datetime"_s;
        QTest::newRow("a name of 1 MB") << row + "2," + QByteArray("x").repeated(1'000'000) + ",2021-02-03,1,1\n"
                                        << 2 << 1 << u"value_too_long"_s;
        QTest::newRow("an unknown department") << row + "2,Ben,2021-02-03,9,1\n" << 2 << 1 << u"unknown_department"_s;
        QTest::newRow("an unknown job") << row + "2,Ben,2021-02-03,1,9\n" << 2 << 1 << u"unknown_job"_s;
        QByteArray utf16;
        for (const char c : row)
            utf16 += QByteArray(1, c) + '\0';
        QTest::newRow("UTF-16 without BOM") << utf16 << 1 << 1 << QString();
    }

    void takesWhatItCan()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, read);
        QFETCH(int, inserted);
        QFETCH(QString, code);
        QCOMPARE(m_cli->run({u"import"_s, m_departments, m_jobs}).status, 0);
        const CliAnswer answer = m_cli->run({u"import"_s, u"--json"_s, m_cli->write(u"employees.csv"_s, content)});
        QCOMPARE(answer.status, code.isEmpty() ? 0 : 3);
        const QJsonObject summary = answer.array().first().toObject();
        QCOMPARE(summary["rows_read"_L1].toInt(), read);
        QCOMPARE(summary["inserted"_L1].toInt(), inserted);
        QCOMPARE(summary["rejected_by_code"_L1].toObject(),
                 code.isEmpty() ? QJsonObject() : (QJsonObject{{code, read - inserted}}));
        QCOMPARE(m_cli->run({u"check"_s, u"--json"_s}).status, 0);
    }

    void dryRunChangesNothing()
    {
        const QString rejected = m_cli->folder() + u"/rejected.csv"_s;
        const QString employees = m_cli->write(u"employees.csv"_s, "1,Ana,2021-02-03,1,1\n2,Ben,soon,1,1\n");
        const CliAnswer answer = m_cli->run(
            {u"import"_s, u"--dry-run"_s, u"--json"_s, u"--rejects"_s, rejected, m_departments, m_jobs, employees});
        QCOMPARE(answer.status, 3);
        QCOMPARE(answer.array()[2]["status"_L1].toString(), u"dry_run"_s);
        QCOMPARE(answer.array()[2]["inserted"_L1].toInt(), 1);
        QVERIFY(QFile::exists(rejected));
        QCOMPARE(m_cli->run({u"imports"_s, u"list"_s, u"--json"_s}).array().size(), 0);
    }

    void correctedRejectsCanBeRetried()
    {
        const QString rejected = m_cli->folder() + u"/rejected.csv"_s;
        const QString employees =
            m_cli->write(u"employees.csv"_s, "1,Ana,2021-02-03,1,1\n2,\"Doe, Ben\",soon,1,1\n3,Cy,2021-02-03,7,1\n");
        const CliAnswer answer =
            m_cli->run({u"import"_s, u"--json"_s, u"--rejects"_s, rejected, m_departments, m_jobs, employees});
        const QString id = QString::number(answer.array()[2]["id"_L1].toInt());
        QFile file(rejected);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        QVERIFY2(text.contains("bad_datetime") && text.contains("unknown_department"), text.constData());
        const QString corrected = m_cli->write(u"corrected.csv"_s, text.replace("soon", "2021-06-07"));
        QCOMPARE(m_cli->run({u"import"_s, m_cli->write(u"departments.csv"_s, "7,Research\n")}).status, 0);
        const CliAnswer retried = m_cli->run({u"imports"_s, u"retry"_s, id, u"--file"_s, corrected, u"--json"_s});
        QCOMPARE(retried.status, 0);
        QCOMPARE(retried.object()["inserted"_L1].toInt(), 2);
        QCOMPARE(m_cli->run({u"rows"_s, u"get"_s, u"employees"_s, u"2"_s, u"--json"_s}).object()["name"_L1].toString(),
                 u"Doe, Ben"_s);
        QCOMPARE(m_cli->run({u"imports"_s, u"retry"_s, id, u"--json"_s}).status, 1); // none wait any more
    }

    void undoTakesAnImportBack()
    {
        QCOMPARE(m_cli->run({u"import"_s, m_departments}).status, 0);
        const CliAnswer changed =
            m_cli->run({u"import"_s, u"--json"_s, m_cli->write(u"departments.csv"_s, "2,Law\n3,Ops\n")});
        QCOMPARE(changed.array()[0]["updated"_L1].toInt(), 1);
        const CliAnswer undone =
            m_cli->run({u"imports"_s, u"undo"_s, QString::number(changed.array()[0]["id"_L1].toInt()), u"--json"_s});
        QCOMPARE(undone.status, 0);
        QCOMPARE(undone.object()["removed"_L1].toInt(), 1);
        QCOMPARE(undone.object()["restored"_L1].toInt(), 1);
        const QJsonArray rows = m_cli->run({u"rows"_s, u"list"_s, u"departments"_s, u"--json"_s}).array();
        QCOMPARE(rows, (QJsonArray{QJsonObject{{u"id"_s, 1}, {u"department"_s, u"Sales"_s}},
                                   QJsonObject{{u"id"_s, 2}, {u"department"_s, u"Legal"_s}}}));
        QCOMPARE(m_cli->run({u"imports"_s, u"undo"_s, u"999"_s, u"--json"_s}).errorCode(), u"not_found"_s);
    }

    void readsAPipe()
    {
        const QString pipe = m_cli->folder() + u"/departments.csv.pipe"_s;
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QProcess process;
        m_cli->start(process, {u"--workspace"_s, m_cli->workspace(), u"--password-file"_s,
                               m_cli->passwordFile(u"admin"_s), u"import"_s, pipe});
        QFile writer(pipe);
        QVERIFY(writer.open(QIODevice::WriteOnly)); // waits for the reader
        writer.write("1,Sales\n2,Legal\n");
        writer.close();
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains("2 inserted"));
    }

    void theSamplesImport()
    {
        QStringList arguments{u"import"_s, u"--json"_s};
        for (const QString& name : {u"hired_employees.csv"_s, u"departments.csv"_s, u"jobs.csv"_s})
            arguments.append(CliRunner::source(u"resources/samples/"_s + name));
        const CliAnswer answer = m_cli->run(arguments);
        QCOMPARE(answer.status, 3); // a few rows are faulty, to be looked at
        QVERIFY(answer.array()[2]["inserted"_L1].toInt() > 1900);
        QVERIFY(m_cli->run({u"metrics"_s, u"hired"_s, u"--year"_s, u"2024"_s, u"--json"_s}).array().size() > 1);
    }

private:
    std::unique_ptr<CliRunner> m_cli;
    QString m_departments;
    QString m_jobs;
};

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cliimport.moc"
