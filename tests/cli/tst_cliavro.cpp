// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/avro/avrofile.h"
#include "tests/cli/clirunner.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace globant::test;
using namespace Qt::StringLiterals;

class TestCliAvro : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOutAndComesIn();
    void importsLikeCsv();
    void exportsADataPackage();
    void refusesWithTheRightStatus_data();
    void refusesWithTheRightStatus();
    void exportsBesideAWriter();
    void goesOnAfterAKill();

private:
    static QByteArray employees(int count)
    {
        QByteArray rows;
        for (int i = 1; i <= count; ++i)
            rows += QByteArray::number(i) + ",Ana Number " + QByteArray::number(i * 7919 % 10007) + ",2021-0" +
                    QByteArray::number(1 + i % 9) + "-03T04:05:06Z," + (i % 3 == 0 ? "2" : "1") + ",2\n";
        return rows;
    }
    static void fill(const CliRunner& cli, int count)
    {
        QCOMPARE(cli.init().status, 0);
        QCOMPARE(
            cli.run({u"import"_s, cli.write(u"departments.csv"_s, "1,Sales\n2,Legal\n"),
                     cli.write(u"jobs.csv"_s, "1,Clerk\n2,Cook\n"), cli.write(u"employees.csv"_s, employees(count))})
                .status,
            0);
    }
    static void start(const CliRunner& cli, QProcess& process, const QStringList& command)
    {
        cli.start(process, QStringList{u"--workspace"_s, cli.workspace(), u"--user"_s, u"admin"_s, u"--password-file"_s,
                                       cli.passwordFile(u"admin"_s)} +
                               command);
    }
    static QStringList filesIn(const QString& folder)
    {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    std::unique_ptr<CliRunner> m_empty; // a workspace without rows
};

void TestCliAvro::goesOutAndComesIn()
{
    const CliRunner cli;
    fill(cli, 300);
    const QString folder = cli.folder() + u"/exchange"_s;
    const CliAnswer out = cli.run({u"avro"_s, u"export"_s, folder, u"--json"_s});
    QCOMPARE(out.status, 0);
    QVERIFY2(out.err.contains("plain text for whoever gets them"), out.err.constData());
    QCOMPARE(out.array().size(), 3);
    QCOMPARE(out.array()[2]["file"_L1].toString(), u"employees.avro"_s);
    QCOMPARE(out.array()[2]["rows"_L1].toInt(), 300);
    QCOMPARE(filesIn(folder), (QStringList{u"departments.avro"_s, u"employees.avro"_s, u"jobs.avro"_s}));

    const CliRunner fresh;
    QCOMPARE(fresh.init().status, 0);
    // In dependency order, whatever the order given.
    const CliAnswer in = fresh.run({u"avro"_s, u"import"_s, folder + u"/employees.avro"_s, folder + u"/jobs.avro"_s,
                                    folder + u"/departments.avro"_s, u"--json"_s});
    QCOMPARE(in.status, 0);
    QCOMPARE(in.array().size(), 3);
    QCOMPARE(in.array()[2]["inserted"_L1].toInt(), 300);
    QCOMPARE(in.array()[2]["sha256"_L1], out.array()[2]["sha256"_L1]);
    for (const char* metric : {"quarters", "hired"}) {
        const QStringList command{u"metrics"_s, QString::fromLatin1(metric), u"--year"_s, u"2021"_s, u"--json"_s};
        QVERIFY(!cli.run(command).array().isEmpty());
        QCOMPARE(fresh.run(command).array(), cli.run(command).array());
    }
    QCOMPARE(fresh.run({u"check"_s}).status, 0);

    const CliAnswer one =
        cli.run({u"avro"_s, u"export"_s, folder + u"/one"_s, u"--table"_s, u"jobs"_s, u"--codec"_s, u"null"_s});
    QCOMPARE(one.status, 0);
    QCOMPARE(filesIn(folder + u"/one"_s), QStringList{u"jobs.avro"_s});
}

void TestCliAvro::importsLikeCsv()
{
    const CliRunner cli;
    fill(cli, 3);
    const QByteArray schema = avroRecord(avroField("id", "\"long\"") + "," + avroField("job", "[\"null\",\"string\"]"));
    const QString path =
        cli.write(u"other.avro"_s,
                  avroFile(schema, {{2, avroLong(7) + avroLong(1) + avroText("Smith") + avroLong(8) + avroLong(0)}}));
    const CliAnswer dry = cli.run({u"import"_s, path, u"--table"_s, u"jobs"_s, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(dry.status, 3);
    QCOMPARE(dry.array()[0]["status"_L1].toString(), u"dry_run"_s);
    const QString rejects = cli.folder() + u"/rejects.csv"_s;
    const CliAnswer done =
        cli.run({u"avro"_s, u"import"_s, path, u"--table"_s, u"jobs"_s, u"--rejects"_s, rejects, u"--json"_s});
    QCOMPARE(done.status, 3);
    const QString id = QString::number(done.array()[0]["id"_L1].toInteger());
    QCOMPARE(cli.run({u"imports"_s, u"rejects"_s, id, u"--json"_s}).array()[0]["line"_L1].toInt(), 2);
    QFile file(rejects);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("8,,2,job,missing_value,"));
    QCOMPARE(cli.run({u"imports"_s, u"undo"_s, id}).status, 0);
}

void TestCliAvro::exportsADataPackage()
{
    const CliRunner cli;
    fill(cli, 30);
    const QString folder = cli.folder() + u"/csv"_s;
    const CliAnswer out = cli.run({u"tables"_s, u"export"_s, folder, u"--json"_s});
    QCOMPARE(out.status, 0);
    QCOMPARE(filesIn(folder),
             (QStringList{u"datapackage.json"_s, u"departments.csv"_s, u"employees.csv"_s, u"jobs.csv"_s}));
    // The log's order: departments, jobs and employees.
    const CliRunner fresh;
    QCOMPARE(fresh.init().status, 0);
    const CliAnswer in = fresh.run({u"import"_s, folder + u"/departments.csv"_s, folder + u"/jobs.csv"_s,
                                    folder + u"/employees.csv"_s, u"--json"_s});
    QCOMPARE(in.status, 0);
    QCOMPARE(in.array()[2]["inserted"_L1].toInt(), 30);
}

void TestCliAvro::refusesWithTheRightStatus_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("status");
    const QByteArray schema = avroRecord(avroField("id", "\"long\"") + "," + avroField("job", "\"string\""));
    const QByteArray row = avroLong(1) + avroText("Cook");
    const QByteArray good = avroFile(schema, {{1, row}});
    const QStringList import{u"avro"_s, u"import"_s};
    QTest::newRow("empty") << QByteArray() << import << 5;
    QTest::newRow("CSV") << QByteArray("1,Cook\n") << import << 5;
    QTest::newRow("truncated") << good.chopped(3) << import << 5;
    QTest::newRow("wrong mark") << avroFile(schema, {{1, row, -1, QByteArray(16, 'x')}}) << import << 5;
    QTest::newRow("unknown codec") << avroFile(schema, {{1, row}}, "snappy") << import << 5;
    QTest::newRow("deep schema") << avroFile(avroRecord(avroField(
                                                 "id", QByteArray("{\"type\":\"array\",\"items\":").repeated(100'000) +
                                                           "\"int\"" + QByteArray("}").repeated(100'000))),
                                             {})
                                 << import << 5;
    QTest::newRow("huge count") << avroFile(schema, {{qint64(1) << 60, row}}) << import << 5;
    QTest::newRow("no identifiers")
        << avroFile(avroRecord(avroField("i d", "\"long\"") + "," + avroField("job", "\"string\"")), {}) << import << 5;
    QTest::newRow("truncated, by import") << good.chopped(3) << QStringList{u"import"_s} << 5;
    QTest::newRow("no such codec") << good << QStringList{u"avro"_s, u"export"_s, u"--codec"_s, u"lzo"_s} << 2;
    QTest::newRow("no such table") << good << QStringList{u"avro"_s, u"export"_s, u"--table"_s, u"people"_s} << 1;
    QTest::newRow("no part") << good << QStringList{u"avro"_s, u"export"_s, u"--rows-per-part"_s, u"0"_s} << 2;
}

void TestCliAvro::refusesWithTheRightStatus()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, command);
    QFETCH(int, status);
    if (!m_empty) {
        m_empty = std::make_unique<CliRunner>();
        QCOMPARE(m_empty->init().status, 0);
    }
    const CliRunner& cli = *m_empty;
    const CliAnswer answer = cli.run(command + QStringList{cli.write(u"jobs.avro"_s, file), u"--json"_s});
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.errorCode().isEmpty());
    QVERIFY(!QFile::exists(cli.folder() + u"/jobs.avro.new"_s));
}

void TestCliAvro::exportsBesideAWriter()
{
    const CliRunner cli;
    fill(cli, 3);
    // Serving holds the workspace for writing until it is told to end.
    QProcess server;
    start(cli, server, {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
    QVERIFY(server.waitForReadyRead(20'000));
    const QString folder = cli.folder() + u"/out"_s;
    const CliAnswer out = cli.run({u"avro"_s, u"export"_s, folder, u"--json"_s});
    server.terminate();
    QVERIFY(server.waitForFinished(20'000));
    QCOMPARE(out.status, 0);
    QCOMPARE(out.array().size(), 3);
    QVERIFY2(out.err.contains("not noted in the log"), out.err.constData());
}

// kill -9 at moments of its own choosing: the folder then holds whole files alone, and --resume completes them.
void TestCliAvro::goesOnAfterAKill()
{
    const CliRunner cli;
    fill(cli, 12'000);
    const QStringList command{u"avro"_s, u"export"_s, cli.folder() + u"/parts"_s, u"--rows-per-part"_s,
                              u"1000"_s, u"--json"_s};
    const QString folder = cli.folder() + u"/parts"_s;
    qsizetype filesAtKill = 0;
    for (const int wanted : {1, 4, 9}) {
        QDir(folder).removeRecursively();
        QProcess process;
        start(cli, process, command);
        while (process.state() != QProcess::NotRunning && filesIn(folder).size() < wanted)
            process.waitForFinished(1);
        process.kill();
        QVERIFY(process.waitForFinished());
        filesAtKill = qMax(filesAtKill, filesIn(folder).size());
        const CliAnswer resumed = cli.run(command + QStringList{u"--resume"_s});
        QCOMPARE(resumed.status, 0);
        QCOMPARE(resumed.array().size(), 14);
        QCOMPARE(filesIn(folder).size(), 14);
        if (wanted > 1 && process.exitStatus() == QProcess::CrashExit)
            QVERIFY2(resumed.err.contains("done already"), resumed.err.constData());
    }
    QVERIFY(filesAtKill < 16);
    const CliRunner fresh;
    QCOMPARE(fresh.init().status, 0);
    QStringList files;
    for (const QString& name : filesIn(folder))
        files.append(folder + u'/' + name);
    const CliAnswer in = fresh.run(QStringList{u"avro"_s, u"import"_s} + files + QStringList{u"--json"_s});
    QCOMPARE(in.status, 0);
    const QStringList quarters{u"metrics"_s, u"quarters"_s, u"--year"_s, u"2021"_s, u"--json"_s};
    QCOMPARE(fresh.run(quarters).array(), cli.run(quarters).array());
}

QTEST_GUILESS_MAIN(TestCliAvro)
#include "tst_cliavro.moc"
