// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using globant::test::CliAnswer;
using globant::test::CliRunner;

class TestCliWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_made = std::make_unique<CliRunner>();
        QCOMPARE(m_made->init().status, 0);
    }

    // Each test has a copy of the one workspace, as making one takes long on purpose.
    void init()
    {
        m_cli = std::make_unique<CliRunner>();
        QCOMPARE(QProcess::execute(u"cp"_s, {u"-a"_s, m_made->workspace(), m_cli->workspace()}), 0);
        m_inbox = m_cli->folder() + u"/inbox"_s;
        QVERIFY(QDir().mkdir(m_inbox));
    }

    void onceTakesWhatIsThereAndEnds()
    {
        drop(u"employees.csv"_s, "1,Ana,2021-01-01T00:00:00Z,1,1\n2,Ben,,2,1\n");
        drop(u"departments.csv"_s, "1,Sales\n2,Support\n");
        drop(u"jobs.csv"_s, "1,Clerk\n");
        const CliAnswer answer = once({u"--json"_s});
        QCOMPARE(answer.status, 3);
        const QJsonArray files = answer.array();
        QCOMPARE(files.size(), 3);
        QCOMPARE(files[0]["table"_L1].toString(), u"departments"_s);
        QCOMPARE(files[0]["inserted"_L1].toInt(), 2);
        QCOMPARE(files[0]["moved_to"_L1].toString(), m_inbox + u"/done/departments.csv"_s);
        QVERIFY(!files[0].toObject().contains("rejects_file"_L1));
        QCOMPARE(files[2]["table"_L1].toString(), u"employees"_s);
        QCOMPARE(files[2]["rejected_by_code"_L1]["missing_value"_L1].toInt(), 1);
        QCOMPARE(files[2]["rejects_file"_L1].toString(), m_inbox + u"/done/employees.csv.rejects.csv"_s);
        QCOMPARE(listed().size(), 0);
    }

    void onceWithNothingToDo()
    {
        const CliAnswer answer = once({u"--json"_s});
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.array().isEmpty() && answer.out.startsWith('['));
        QCOMPARE(once().out, QByteArray());
    }

    void onceSaysWhatFailed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("a name of no table") << u"notes.csv"_s << QByteArray("1,Sales\n") << u"usage"_s;
        QTest::newRow("no CSV") << u"jobs.csv"_s << QByteArray(4096, '\0') << u"unusable_file"_s;
    }

    void onceSaysWhatFailed()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        drop(name, bytes);
        drop(u"departments.csv"_s, "1,Sales\n");
        const CliAnswer answer = once({u"--json"_s});
        QCOMPARE(answer.status, 5);
        const QJsonArray files = answer.array();
        QCOMPARE(files.size(), 2);
        const QJsonValue failed = files[name == "notes.csv"_L1 ? 0 : 1];
        QCOMPARE(failed["status"_L1].toString(), u"failed"_s);
        QCOMPARE(failed["error"_L1]["code"_L1].toString(), code);
        QCOMPARE(failed["error_file"_L1].toString(), m_inbox + u"/failed/"_s + name + u".error.json"_s);
        drop(name, bytes);
        const CliAnswer again = once();
        QCOMPARE(again.status, 5);
        QVERIFY2(again.err.contains(name.toUtf8() + " was not imported: "), again.err);
    }

    void takesTheOptionsOfAnImport()
    {
        drop(u"a.csv"_s, "1;Sales\n");
        QCOMPARE(once({u"--table"_s, u"departments"_s, u"--delimiter"_s, u";"_s}).status, 0);
        QCOMPARE(rows(u"departments"_s), 1);
        QCOMPARE(once({u"--table"_s, u"cars"_s}).status, 2);
        QCOMPARE(once({u"--delimiter"_s, u"::"_s}).status, 2);
        QCOMPARE(once({u"--settle"_s, u"-1"_s}).status, 2);
    }

    void takesAvro()
    {
        drop(u"departments.csv"_s, "1,Sales\n2,Support\n");
        QCOMPARE(once().status, 0);
        QCOMPARE(
            m_cli->run({u"avro"_s, u"export"_s, m_cli->folder() + u"/out"_s, u"--table"_s, u"departments"_s}).status,
            0);
        QVERIFY(QFile::rename(m_cli->folder() + u"/out/departments.avro"_s, m_inbox + u"/departments.avro"_s));
        const CliAnswer answer = once({u"--json"_s});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.array().first()["unchanged"_L1].toInt(), 2);
        QVERIFY(exists(u"done/departments.avro"_s));
        drop(u"jobs.avro"_s, "no Avro");
        QCOMPARE(once().status, 5);
    }

    void whatCannotBeWatched_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::newRow("no folder") << QStringList{} << 2;
        QTest::newRow("a folder that is not there") << QStringList{u"nowhere"_s} << 5;
        QTest::newRow("a file") << QStringList{u"admin.password"_s} << 5;
    }

    void whatCannotBeWatched()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, status);
        const CliAnswer answer = m_cli->run(QStringList{u"--json"_s, u"watch"_s} + arguments);
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.errorCode().isEmpty());
    }

    void whoMayNotImport()
    {
        const QString password = m_cli->passwordFile(u"evelyn"_s);
        QCOMPARE(m_cli
                     ->run({u"accounts"_s, u"add"_s, u"evelyn"_s, u"--role"_s, u"viewer"_s, u"--new-password-file"_s,
                            password})
                     .status,
                 0);
        drop(u"departments.csv"_s, "1,Sales\n");
        const CliAnswer answer = m_cli->run({u"--json"_s, u"watch"_s, u"--once"_s, m_inbox}, u"evelyn"_s);
        QCOMPARE(answer.status, 4);
        QCOMPARE(answer.errorCode(), u"not_allowed"_s);
        m_cli->write(u"admin.password"_s, "wrong\n");
        QCOMPARE(m_cli
                     ->runBare({u"--workspace"_s, m_cli->workspace(), u"--user"_s, u"admin"_s, u"--password-file"_s,
                                m_cli->folder() + u"/admin.password"_s, u"watch"_s, u"--once"_s, m_inbox})
                     .status,
                 4);
        QCOMPARE(listed(), QStringList{u"departments.csv"_s});
    }

    // A line of JSON for each file, until SIGTERM.
    void runsUntilItIsTold()
    {
        QProcess process;
        start(process, {u"--json"_s});
        drop(u"departments.csv"_s, "1,Sales\n");
        QTRY_VERIFY_WITH_TIMEOUT(exists(u"done/departments.csv"_s), 30'000);
        drop(u"jobs.csv"_s, "x,Clerk\n");
        QTRY_VERIFY_WITH_TIMEOUT(exists(u"done/jobs.csv"_s), 30'000);
        drop(u"notes.csv"_s, "1\n");
        QTRY_VERIFY_WITH_TIMEOUT(exists(u"failed/notes.csv"_s), 30'000);
        ::kill(pid_t(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(QJsonDocument::fromJson(lines[0])["inserted"_L1].toInt(), 1);
        QCOMPARE(QJsonDocument::fromJson(lines[1])["rejected"_L1].toInt(), 1);
        QCOMPARE(QJsonDocument::fromJson(lines[2])["error"_L1]["code"_L1].toString(), u"usage"_s);
    }

    // Others write in between; while somebody does, files wait.
    void leavesTheWorkspaceToOthers()
    {
        QProcess process;
        start(process, {});
        const QString file = m_cli->write(u"jobs.csv"_s, "1,Clerk\n");
        QCOMPARE(m_cli->run({u"import"_s, file}).status, 0);

        QProcess serve;
        m_cli->start(serve, {u"--workspace"_s, m_cli->workspace(), u"--password-file"_s,
                             m_cli->passwordFile(u"admin"_s), u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
        QTRY_VERIFY_WITH_TIMEOUT(serve.bytesAvailable() > 0, 30'000);
        drop(u"departments.csv"_s, "1,Sales\n");
        QTRY_VERIFY_WITH_TIMEOUT(told(process).contains("Another program is writing to this workspace"), 30'000);
        QVERIFY(exists(u"departments.csv"_s));
        ::kill(pid_t(serve.processId()), SIGTERM);
        QVERIFY(serve.waitForFinished(30'000));
        QTRY_VERIFY_WITH_TIMEOUT(exists(u"done/departments.csv"_s), 30'000);
        end(process);
        QCOMPARE(m_told.count("Another program"), 1); // once, however often it was tried
        QCOMPARE(rows(u"departments"_s), 1);
    }

    void onceDoesNotWaitForOthers()
    {
        QProcess serve;
        m_cli->start(serve, {u"--workspace"_s, m_cli->workspace(), u"--password-file"_s,
                             m_cli->passwordFile(u"admin"_s), u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
        QTRY_VERIFY_WITH_TIMEOUT(serve.bytesAvailable() > 0, 30'000);
        drop(u"departments.csv"_s, "1,Sales\n");
        const CliAnswer answer = once({u"--json"_s});
        QCOMPARE(answer.status, 6);
        QCOMPARE(answer.errorCode(), u"store_busy"_s);
        QCOMPARE(listed(), QStringList{u"departments.csv"_s});
        ::kill(pid_t(serve.processId()), SIGTERM);
        QVERIFY(serve.waitForFinished(30'000));
        QCOMPARE(once({u"--json"_s}).status, 0);
    }

    void oneWatcherAFolder()
    {
        QProcess process;
        start(process, {});
        QCOMPARE(once({u"--json"_s}).status, 6);
        end(process);
        QCOMPARE(once({u"--json"_s}).status, 0);
    }

    // SIGTERM within an import: all of its rows are taken back, and the file stays.
    void aSignalTakesTheImportBack()
    {
        drop(u"departments.csv"_s, manyRows(300'000));
        QProcess process;
        start(process, {});
        QTRY_VERIFY_WITH_TIMEOUT(exists(u".globant-data-watch.json"_s), 30'000);
        ::kill(pid_t(process.processId()), SIGTERM);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(rows(u"departments"_s), exists(u"done/departments.csv"_s) ? 1 : 0);
        QCOMPARE(once().status, 0);
        QVERIFY(exists(u"done/departments.csv"_s));
        QCOMPARE(m_cli->run({u"imports"_s, u"list"_s, u"--json"_s}).array().size(), 1);
    }

    // Killed at moments that are spread over all of it; whatever it was at, the next run carries on.
    void aKillAtAnyMoment()
    {
        const int runs = qEnvironmentVariableIntValue("GLOBANT_KILLS") > 0
                             ? qEnvironmentVariableIntValue("GLOBANT_KILLS")
                             : 6; // more in a long run
        for (int i = 0; i < runs; ++i) {
            drop(u"departments.csv"_s, manyRows(10'000 + i));
            drop(u"jobs.csv"_s, "1,Clerk " + QByteArray::number(i) + "\nx,Bad\n");
            QProcess process;
            start(process, {});
            // From before the first file on to behind the last.
            const int part = 300 / runs;
            QTest::qWait(30 + i * part + int(QRandomGenerator::global()->bounded(part + 1)));
            process.kill();
            QVERIFY(process.waitForFinished(30'000));
            const CliAnswer next = once();
            QVERIFY2(next.status == 0 || next.status == 3, next.err + next.out);
            QCOMPARE(listed(), QStringList());
            QVERIFY(!exists(u".globant-data-watch.json"_s));
        }
        QCOMPARE(m_cli->run({u"check"_s}).status, 0);
        // Each file once, and nothing left over beside them.
        QCOMPARE(m_cli->run({u"imports"_s, u"list"_s, u"--json"_s}).array().size(), 2 * runs);
        QCOMPARE(listed(u"done"_s).filter(u".rejects.csv"_s).size(), runs);
        QCOMPARE(listed(u"done"_s).size(), 3 * runs);
        QCOMPARE(listed(u"failed"_s).size(), 0);
    }

private:
    CliAnswer once(const QStringList& more = {}) const
    {
        return m_cli->run(QStringList{u"watch"_s, u"--once"_s, u"--settle"_s, u"0.1"_s, m_inbox} + more);
    }

    // Ready to look.
    void start(QProcess& process, const QStringList& more)
    {
        m_told.clear();
        m_cli->start(process, QStringList{u"--workspace"_s, m_cli->workspace(), u"--password-file"_s,
                                          m_cli->passwordFile(u"admin"_s), u"watch"_s, u"--settle"_s, u"0.1"_s,
                                          u"--interval"_s, u"0.05"_s, m_inbox} +
                                  more);
        QTRY_VERIFY_WITH_TIMEOUT(told(process).contains("Watching "), 30'000);
    }

    QByteArray told(QProcess& process)
    {
        process.waitForReadyRead(10);
        return m_told += process.readAllStandardError();
    }

    void end(QProcess& process)
    {
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 0);
        told(process);
    }

    // Whole at once, as a program does that writes under another name.
    void drop(const QString& name, const QByteArray& bytes) const
    {
        const QString written = m_cli->write(name + u".part"_s, bytes);
        QVERIFY(QFile::rename(written, m_inbox + u'/' + name));
    }

    bool exists(const QString& name) const { return QFile::exists(m_inbox + u'/' + name); }
    QStringList listed(const QString& folder = {}) const
    {
        return QDir(m_inbox + u'/' + folder).entryList(QDir::Files, QDir::Name);
    }
    qsizetype rows(const QString& table) const
    {
        return m_cli->run({u"rows"_s, u"list"_s, table, u"--limit"_s, u"1"_s, u"--json"_s}).array().size();
    }

    static QByteArray manyRows(int count)
    {
        QByteArray rows;
        for (int i = 1; i <= count; ++i)
            rows += QByteArray::number(i) + ",Department " + QByteArray::number(i) + '\n';
        return rows;
    }

    std::unique_ptr<CliRunner> m_made;
    std::unique_ptr<CliRunner> m_cli;
    QString m_inbox;
    QByteArray m_told; // on standard error
};

QTEST_GUILESS_MAIN(TestCliWatch)
#include "tst_cliwatch.moc"
