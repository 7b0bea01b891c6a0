// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspacelock.h"
#include "tests/cli/clirunner.h"
#include "tests/support/fakeclock.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using globant::test::CliAnswer;
using globant::test::CliRunner;

// The schedule of backups, and what timers and servers make of it.
class TestCliSchedule : public QObject
{
    Q_OBJECT

    static QStringList schedule(const QStringList& options)
    {
        return QStringList{u"backup"_s, u"schedule"_s} + options;
    }
    static QStringList backupCommand(const QString& name) { return {u"backup"_s, name, u"--json"_s}; }
    // Who is told that a backup is due must not wait for the clock: after one import it is.
    static void importOne(const CliRunner& cli, int id)
    {
        const QString file = cli.write(u"departments.csv"_s, QByteArray::number(id) + ",Sales\n");
        QCOMPARE(cli.run({u"import"_s, file, u"--table"_s, u"departments"_s}).status, 0);
    }

private Q_SLOTS:
    void followsASchedule()
    {
        CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        CliAnswer shown = cli.run(schedule({u"--json"_s}));
        QCOMPARE(shown.status, 0);
        QCOMPARE(shown.object()["schedule"_L1]["kind"_L1].toString(), u"off"_s);
        QVERIFY(shown.object()["next_at"_L1].isNull());
        QCOMPARE(cli.run(backupCommand(u"run-due"_s)).object()["outcome"_L1].toString(), u"nothing_due"_s);
        QCOMPARE(cli.run(backupCommand(u"self-test"_s)).errorCode(), u"not_found"_s);

        shown = cli.run(schedule({u"--cron"_s, u"18 4 * * *"_s, u"--after-imports"_s, u"1"_s, u"--keep-recent"_s,
                                  u"1"_s, u"--keep-daily"_s, u"0"_s, u"--keep-weekly"_s, u"0"_s, u"--keep-monthly"_s,
                                  u"0"_s, u"--json"_s}));
        QCOMPARE(shown.status, 0);
        QCOMPARE(shown.object()["schedule"_L1]["cron"_L1].toString(), u"18 4 * * *"_s);
        QVERIFY(shown.object()["next_at"_L1].toString().endsWith(u"Z"_s));
        QCOMPARE(cli.run(backupCommand(u"run-due"_s)).object()["outcome"_L1].toString(), u"nothing_due"_s);
        importOne(cli, 1);
        CliAnswer run = cli.run(backupCommand(u"run-due"_s));
        QCOMPARE(run.status, 0);
        QCOMPARE(run.object()["outcome"_L1].toString(), u"made"_s);
        QCOMPARE(run.object()["reason"_L1].toString(), u"imports"_s);
        QCOMPARE(run.object()["self_test"_L1]["outcome"_L1].toString(), u"proven"_s);
        const QString first = run.object()["file"_L1].toString();
        importOne(cli, 2);
        run = cli.run(backupCommand(u"run-due"_s));
        QCOMPARE(run.object()["removed"_L1].toArray(), QJsonArray{first});
        QCOMPARE(run.object()["self_test"_L1]["outcome"_L1].toString(), u"nothing_due"_s);
        QCOMPARE(cli.run(backupCommand(u"run-due"_s)).object()["outcome"_L1].toString(), u"nothing_due"_s);

        const CliAnswer made = cli.run(backupCommand(u"create"_s));
        QVERIFY(made.object()["logged"_L1].toBool());
        const QJsonArray list = cli.run(backupCommand(u"list"_s)).array();
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0]["file"_L1].toString(), made.object()["file"_L1].toString());
        QVERIFY(!list[0]["scheduled"_L1].toBool());
        QVERIFY(list[1]["scheduled"_L1].toBool());
        QVERIFY(!list[1]["verified_at"_L1].toString().isEmpty());
        QVERIFY(cli.run(backupCommand(u"self-test"_s)).object()["ok"_L1].toBool());
        shown = cli.run(schedule({u"--show"_s, u"--json"_s}));
        QCOMPARE(shown.object()["last_backup"_L1]["file"_L1], list[0]["file"_L1]);
        QCOMPARE(shown.object()["last_proven_restore"_L1]["file"_L1], list[0]["file"_L1]);
        QCOMPARE(cli.run(schedule({u"--off"_s, u"--json"_s})).object()["schedule"_L1]["after_imports"_L1].toInt(), 0);
        QCOMPARE(cli.run({u"check"_s}).status, 0);
    }

    void showsTheScheduleInWords()
    {
        CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        const QList<std::pair<QStringList, QByteArray>> cases{
            {{u"--daily"_s, u"18:00"_s}, "each day at 18:00"},
            {{u"--weekly"_s, u"Friday,mon"_s, u"9:05"_s}, "each week on mon, fri at 09:05"},
            {{u"--every-hours"_s, u"6"_s, u"--at"_s, u"4:18"_s}, "every 6 h, one of them at 04:18"},
            {{u"--cron"_s, u"18 4 * * *"_s}, "at \"18 4 * * *\" (cron)"},
            {{u"--off"_s}, "Off: no backups are made by themselves."},
            {{u"--after-imports"_s, u"3"_s}, "after 3 imports"},
        };
        for (const auto& [options, words] : cases) {
            const CliAnswer answer = cli.run(schedule(options));
            QCOMPARE(answer.status, 0);
            QVERIFY2(answer.out.contains(words), answer.out.constData());
        }
    }

    void refusesSenselessSchedules_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("a time") << QStringList{u"--daily"_s, u"25:00"_s};
        QTest::newRow("two times") << QStringList{u"--daily"_s, u"18:00"_s, u"--off"_s};
        QTest::newRow("a day") << QStringList{u"--weekly"_s, u"someday"_s, u"18:00"_s};
        QTest::newRow("a day alone") << QStringList{u"--weekly"_s, u"mon"_s};
        QTest::newRow("hours") << QStringList{u"--every-hours"_s, u"0"_s};
        QTest::newRow("at without hours") << QStringList{u"--at"_s, u"04:00"_s};
        QTest::newRow("cron") << QStringList{u"--cron"_s, u"18 4 * *"_s};
        QTest::newRow("imports") << QStringList{u"--after-imports"_s, u"-1"_s};
        QTest::newRow("kept") << QStringList{u"--keep-daily"_s, u"many"_s};
        QTest::newRow("timer both ways") << QStringList{u"--install-timer"_s, u"--remove-timer"_s};
    }
    void refusesSenselessSchedules()
    {
        QFETCH(QStringList, options);
        static const CliRunner cli;
        static const int made = cli.init().status;
        QCOMPARE(made, 0);
        QCOMPARE(cli.run(schedule(options)).status, 2);
    }

    void saysWhatFails()
    {
        CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        const QString disk = cli.folder() + u"/disk"_s;
        QCOMPARE(cli.run(schedule({u"--after-imports"_s, u"1"_s, u"--folder"_s, disk})).status, 0);
        QVERIFY(QFileInfo(disk).isDir());
        QVERIFY(QDir().rmdir(disk)); // the disk is taken away
        importOne(cli, 1);
        CliAnswer run = cli.run(backupCommand(u"run-due"_s));
        QCOMPARE(run.status, 1);
        QCOMPARE(run.errorCode(), u"not_found"_s);
        run = cli.run(backupCommand(u"run-due"_s));
        QCOMPARE(run.object()["outcome"_L1].toString(), u"nothing_due"_s); // it waits
        QCOMPARE(cli.run(backupCommand(u"list"_s)).errorCode(), u"not_found"_s);
        const CliAnswer shown = cli.run(schedule({u"--json"_s}));
        QCOMPARE(shown.object()["failure"_L1]["tries"_L1].toInt(), 1);
        // Another folder: at once.
        QCOMPARE(cli.run(schedule({u"--folder"_s, u""_s})).status, 0);
        QCOMPARE(cli.run(backupCommand(u"run-due"_s)).object()["outcome"_L1].toString(), u"made"_s);
        const QString wrong = cli.write(u"wrong"_s, "another password");
        QCOMPARE(cli.runBare({u"--workspace"_s, cli.workspace(), u"--user"_s, u"admin"_s, u"--password-file"_s, wrong,
                              u"backup"_s, u"run-due"_s})
                     .status,
                 4);
    }

    // While another program holds the workspace.
    void leavesItToWhoHoldsTheWorkspace()
    {
        CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        QCOMPARE(cli.run(schedule({u"--after-imports"_s, u"1"_s})).status, 0);
        importOne(cli, 1);
        globant::test::FakeClock clock;
        const auto lock = globant::store::WorkspaceLock::acquire(cli.workspace(), u"the window"_s, clock);
        QVERIFY_RESULT(lock);
        const CliAnswer run = cli.run(backupCommand(u"run-due"_s));
        QCOMPARE(run.status, 0);
        QCOMPARE(run.object()["outcome"_L1].toString(), u"elsewhere"_s);
        QVERIFY(run.object()["message"_L1].toString().contains(u"the window"_s));
        QCOMPARE(cli.run(backupCommand(u"self-test"_s)).status, 6);
        QCOMPARE(cli.run(schedule({u"--off"_s})).status, 6);
        QCOMPARE(cli.run(schedule({u"--show"_s})).status, 0);
        const CliAnswer made = cli.run(backupCommand(u"create"_s));
        QCOMPARE(made.status, 0);
        QVERIFY(!made.object()["logged"_L1].toBool());
    }

    void isForEditors()
    {
        CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        for (const QString& role : {u"viewer"_s, u"editor"_s})
            QCOMPARE(cli.run({u"accounts"_s, u"add"_s, role, u"--role"_s, role, u"--new-password-file"_s,
                              cli.passwordFile(role)})
                         .status,
                     0);
        QCOMPARE(cli.run(backupCommand(u"run-due"_s), u"viewer"_s).status, 4);
        QCOMPARE(cli.run(backupCommand(u"create"_s), u"viewer"_s).status, 4);
        QCOMPARE(cli.run(schedule({u"--off"_s}), u"editor"_s).status, 4);
        QCOMPARE(cli.run(backupCommand(u"run-due"_s), u"editor"_s).status, 0);
    }

    void runsWhileItServes()
    {
        CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        QCOMPARE(cli.run(schedule({u"--after-imports"_s, u"1"_s})).status, 0);
        importOne(cli, 1);
        QProcess serve;
        serve.setReadChannel(QProcess::StandardError);
        cli.start(serve, {u"--workspace"_s, cli.workspace(), u"--user"_s, u"admin"_s, u"--password-file"_s,
                          cli.passwordFile(u"admin"_s), u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
        QByteArray told;
        QTRY_VERIFY_WITH_TIMEOUT(
            (serve.waitForReadyRead(100), told += serve.readAllStandardError(), told.contains("backup proven")),
            20'000);
        QVERIFY(told.contains("backup made"));
        serve.terminate();
        QVERIFY(serve.waitForFinished(20'000));
        QCOMPARE(serve.exitCode(), 0);
        QCOMPARE(cli.run(backupCommand(u"list"_s)).array().size(), 1);
        QCOMPARE(cli.run(backupCommand(u"run-due"_s)).object()["outcome"_L1].toString(), u"nothing_due"_s);
    }

    void installsATimer()
    {
        CliRunner cli;
        QCOMPARE(cli.init().status, 0);
        CliAnswer answer = cli.run(schedule({u"--daily"_s, u"18:00"_s, u"--install-timer"_s, u"--json"_s}));
        QCOMPARE(answer.status, 0);
        const QString folder = answer.object()["timer"_L1]["folder"_L1].toString();
        QVERIFY2(folder.startsWith(cli.folder()), qPrintable(folder)); // not into the machine's own
        QCOMPARE(answer.object()["timer"_L1]["workspace"_L1].toString(), cli.workspace());
        QFile service(folder + u"/globant-data-backup.service"_s);
        QVERIFY(service.open(QIODevice::ReadOnly));
        const QByteArray text = service.readAll();
        QVERIFY(text.contains("\"backup\" \"run-due\""));
        QVERIFY(text.contains(cli.passwordFile(u"admin"_s).toUtf8()));
        QVERIFY(!text.contains("adminadmin"));
        answer = cli.run(schedule({u"--remove-timer"_s, u"--json"_s}));
        QVERIFY(!answer.object()["timer"_L1]["installed"_L1].toBool());
        QVERIFY(!service.exists());
    }
};

QTEST_GUILESS_MAIN(TestCliSchedule)
#include "tst_clischedule.moc"
