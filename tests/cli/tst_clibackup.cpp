// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using globant::test::CliAnswer;
using globant::test::CliRunner;

class TestCliBackup : public QObject
{
    Q_OBJECT

    // Where the process stands in the file that it reads; -1: it does not read it.
    static qint64 positionIn(const QString& path, qint64 process)
    {
        const QString descriptors = u"/proc/%1/fd/"_s.arg(process);
        const QStringList all = QDir(descriptors).entryList(QDir::Files | QDir::System);
        for (const QString& one : all) {
            QFile info(u"/proc/%1/fdinfo/%2"_s.arg(process).arg(one));
            if (QFile::symLinkTarget(descriptors + one) == path && info.open(QIODevice::ReadOnly))
                return info.readLine().mid(4).trimmed().toLongLong(); // "pos:"
        }
        return -1;
    }

    // The exit status where Ctrl+C comes at a moment; once more where that was missed, as it was over and has `made` a
    // file.
    template <class Moment>
    static int interruptedWhen(const CliRunner& cli, const QStringList& command, Moment moment,
                               const QString& made = {})
    {
        int status = -1;
        for (int i = 0; i < 5 && status != 130; ++i) {
            QFile::remove(made);
            QProcess process;
            cli.start(process, QStringList{u"--workspace"_s, cli.workspace(), u"--user"_s, u"admin"_s,
                                           u"--password-file"_s, cli.passwordFile(u"admin"_s)} +
                                   command);
            process.waitForStarted();
            while (!moment(process.processId()) && !process.waitForFinished(1)) {
            }
            if (process.state() != QProcess::NotRunning)
                ::kill(pid_t(process.processId()), SIGINT);
            process.waitForFinished();
            status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        }
        return status;
    }

private Q_SLOTS:
    // The file and the password are all that is needed on a machine that has nothing else.
    void comesBackOnAFreshMachine()
    {
        CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        const QString departments = cli.write(u"departments.csv"_s, "1,Sales\n2,Legal\n");
        const QString jobs = cli.write(u"jobs.csv"_s, "1,Clerk\n2,Cook\n");
        const QString employees = cli.write(u"employees.csv"_s, "1,Ana,2021-02-03,1,2\n2,Ben,2021-05-03,1,1\n"
                                                                "3,Cy,2021-12-31,2,1\n4,Dee,2021-12-31,2,9\n");
        QCOMPARE(cli.run({u"import"_s, departments, jobs, employees}).status, 3);
        const QStringList quarters{u"metrics"_s, u"quarters"_s, u"--year"_s, u"2021"_s, u"--json"_s};
        const QStringList hired{u"metrics"_s, u"hired"_s, u"--year"_s, u"2021"_s, u"--json"_s};
        const QJsonArray quartersBefore = cli.run(quarters).array();
        const QJsonArray hiredBefore = cli.run(hired).array();
        QCOMPARE(quartersBefore.size(), 3);

        const CliAnswer made = cli.run({u"backup"_s, u"create"_s, u"--json"_s});
        QCOMPARE(made.status, 0);
        const QString file = made.object()["file"_L1].toString();
        QVERIFY(file.endsWith(u".gdbackup"_s));
        QCOMPARE(made.object()["rows"_L1]["employees"_L1].toInt(), 3);
        QCOMPARE(cli.run({u"backup"_s, u"list"_s, u"--json"_s}).array().size(), 1);
        QCOMPARE(cli.run({u"backup"_s, u"create"_s, file}).status, 1);
        const CliAnswer verified = cli.run({u"backup"_s, u"verify"_s, file, u"--json"_s});
        QCOMPARE(verified.status, 0);
        QVERIFY(verified.object()["ok"_L1].toBool());

        const QString folder = QFileInfo(file).dir().filePath(u"../../restored"_s);
        QCOMPARE(cli.run({u"backup"_s, u"restore"_s, file, u"--to"_s, folder}).status, 0);
        const auto inRestored = [&](const QStringList& command) {
            return cli.runBare(QStringList{u"--workspace"_s, folder, u"--user"_s, u"admin"_s, u"--password-file"_s,
                                           cli.passwordFile(u"admin"_s)} +
                               command);
        };
        QCOMPARE(inRestored(quarters).array(), quartersBefore);
        QCOMPARE(inRestored(hired).array(), hiredBefore);
        QCOMPARE(inRestored({u"check"_s}).status, 0);
        QCOMPARE(cli.run({u"backup"_s, u"restore"_s, file, u"--to"_s, folder}).status, 1); // one is there by now
    }

    // Ctrl+C while the file is read says nothing of the file; within a backup, it leaves nothing.
    void canBeInterrupted()
    {
        CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        QByteArray csv;
        for (int i = 1; i <= 200'000; ++i)
            csv += QByteArray::number(i) + ',' + QByteArray(150, 'x') + '\n';
        QCOMPARE(cli.run({u"import"_s, cli.write(u"departments.csv"_s, csv)}).status, 0);
        const QString file = cli.folder() + u"/x.gdbackup"_s;
        QCOMPARE(cli.run({u"backup"_s, u"create"_s, file}).status, 0);
        const qint64 bytes = QFileInfo(file).size();
        QCOMPARE(interruptedWhen(cli, {u"backup"_s, u"verify"_s, u"--json"_s, file},
                                 [&](qint64 process) {
                                     const qint64 at = positionIn(file, process);
                                     return at > 0 && at < bytes / 2;
                                 }),
                 130);
        QCOMPARE(cli.run({u"backup"_s, u"verify"_s, file}).status, 0);

        const QString folder = cli.folder() + u"/elsewhere"_s;
        QVERIFY(QDir().mkpath(folder));
        QCOMPARE(interruptedWhen(
                     cli, {u"backup"_s, u"create"_s, u"--json"_s, folder + u"/y.gdbackup"_s},
                     [&](qint64) { return !QDir(folder).isEmpty(QDir::Files | QDir::Hidden); },
                     folder + u"/y.gdbackup"_s),
                 130);
        QVERIFY(QDir(folder).isEmpty(QDir::Files | QDir::Hidden));
    }

    void refuses()
    {
        CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        const QString none = cli.write(u"none.gdbackup"_s, "1,Sales\n");
        QCOMPARE(cli.run({u"backup"_s, u"verify"_s, none}).status, 5);
        QCOMPARE(cli.run({u"backup"_s, u"verify"_s, u"/missing/x.gdbackup"_s}).status, 5);
        QCOMPARE(cli.run({u"backup"_s, u"restore"_s, none}).status, 2); // where to?
        const CliAnswer made = cli.run({u"backup"_s, u"create"_s, u"--json"_s});
        const QString wrong = cli.write(u"wrong"_s, "another password");
        QCOMPARE(cli.runBare({u"--user"_s, u"admin"_s, u"--password-file"_s, wrong, u"backup"_s, u"verify"_s,
                              made.object()["file"_L1].toString()})
                     .status,
                 4);
    }
};

QTEST_GUILESS_MAIN(TestCliBackup)
#include "tst_clibackup.moc"
