// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/usertimer.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace globant;
using namespace globant::backup;
using namespace Qt::StringLiterals;

// In a configuration folder of its own, with a systemctl of its own.
class TestUserTimer : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QByteArray m_path;

    TimerOptions options() const
    {
        return {m_dir->filePath(u"globant-data-cli"_s), u"/home/ana/50% \"of\" $HOME\\x"_s, u"ana"_s,
                u"/home/ana/pass word"_s};
    }
    QString unit(const QString& name) const { return userUnitFolder() + u'/' + name; }
    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void writeScript(const QString& path, const QByteArray& text) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("#!/bin/sh\n" + text);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    // A systemctl that notes what it is called with and answers `status`.
    void fakeSystemctl(int status) const
    {
        QVERIFY(QDir(m_dir->path()).mkpath(u"bin"_s));
        writeScript(m_dir->filePath(u"bin/systemctl"_s),
                    "echo \"$@\" >> '" + QFile::encodeName(m_dir->filePath(u"calls"_s)) + "'\n" +
                        (status == 0 ? "" : "echo 'Failed to connect to bus' >&2\n") + "exit " +
                        QByteArray::number(status) + "\n");
    }
    QStringList calls() const
    {
        return QString::fromUtf8(bytesOf(m_dir->filePath(u"calls"_s))).split(u'\n', Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void initTestCase() { m_path = qgetenv("PATH"); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_dir->filePath(u"config"_s)));
        qputenv("PATH", QFile::encodeName(m_dir->filePath(u"bin"_s)) + ':' + m_path);
        fakeSystemctl(0);
    }
    void cleanup() { qputenv("PATH", m_path); }

    void installsAndRemoves()
    {
        QVERIFY(!userTimerState().installed);
        QVERIFY(calls().isEmpty());
        const auto installed = installUserTimer(options());
        QVERIFY_RESULT(installed);
        QVERIFY(installed->installed);
        QCOMPARE(installed->problem, QString());
        QCOMPARE(calls(), (QStringList{u"--user daemon-reload"_s, u"--user enable --now globant-data-backup.timer"_s}));
        const QByteArray service = bytesOf(unit(u"globant-data-backup.service"_s));
        QVERIFY(service.contains("\"--workspace\" \"/home/ana/50%% \\\"of\\\" $$HOME\\\\x\" \"--user\" \"ana\" "
                                 "\"--password-file\" \"/home/ana/pass word\" \"backup\" \"run-due\"\n"));
        const TimerState state = userTimerState();
        QVERIFY(state.installed);
        QCOMPARE(state.workspace, options().workspace);
        QVERIFY_RESULT(installUserTimer(options())); // again

        QVERIFY_RESULT(removeUserTimer());
        QVERIFY(!userTimerState().installed);
        QVERIFY(QDir(userUnitFolder()).entryList(QDir::Files | QDir::Hidden).isEmpty());
        QVERIFY(calls().contains(u"--user disable --now globant-data-backup.timer"_s));
        QVERIFY_RESULT(removeUserTimer()); // again
    }

    void saysWhereNothingRunsIt()
    {
        fakeSystemctl(1);
        const auto installed = installUserTimer(options());
        QVERIFY_RESULT(installed);
        QVERIFY(installed->installed);
        QVERIFY(installed->problem.contains(u"Failed to connect to bus"_s));
        QVERIFY(!userTimerState().problem.isEmpty());
        qputenv("PATH", QFile::encodeName(m_dir->path()));
        QVERIFY(userTimerState().problem.contains(u"no systemctl"_s));
        // The link that enables the timer goes with it.
        QVERIFY(QDir().mkpath(unit(u"timers.target.wants"_s)));
        const QString link = unit(u"timers.target.wants/globant-data-backup.timer"_s);
        QVERIFY(QFile::link(unit(u"globant-data-backup.timer"_s), link));
        QVERIFY_RESULT(removeUserTimer());
        QVERIFY(!QFileInfo(link).isSymLink());
    }

    void holdsNoSecret()
    {
        TimerOptions byKeychain = options();
        byKeychain.passwordFile.clear();
        const auto service = serviceUnit(byKeychain);
        QVERIFY_RESULT(service);
        QVERIFY(!service->contains("password"));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("workspace");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("passwordFile");
        QTest::newRow("a relative program") << u"cli"_s << u"/w"_s << u"ana"_s << QString();
        QTest::newRow("a program with a variable") << u"/opt/$x/cli"_s << u"/w"_s << u"ana"_s << QString();
        QTest::newRow("a line break in the workspace")
            << u"/cli"_s << u"/w\nExecStart=/bin/sh"_s << u"ana"_s << QString();
        QTest::newRow("a line break in the account") << u"/cli"_s << u"/w"_s << u"ana\n[Service]"_s << QString();
        QTest::newRow("a relative password file") << u"/cli"_s << u"/w"_s << u"ana"_s << u"password"_s;
        QTest::newRow("standard input") << u"/cli"_s << u"/w"_s << u"ana"_s << u"-"_s;
    }
    void refuses()
    {
        QFETCH(QString, program);
        QFETCH(QString, workspace);
        QFETCH(QString, account);
        QFETCH(QString, passwordFile);
        QVERIFY_FAILED(installUserTimer({program, workspace, account, passwordFile}), ErrorCode::Usage);
        QVERIFY(!userTimerState().installed);
    }

    void reportsWhatCannotBeWritten()
    {
        QVERIFY(QDir().mkpath(m_dir->filePath(u"config"_s)));
        QFile inTheWay(m_dir->filePath(u"config/systemd"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QVERIFY_FAILED(installUserTimer(options()), ErrorCode::Usage);
    }

    // systemd's own judgement; with a program that is there, as it looks for it.
    void isWhatSystemdTakes()
    {
        const QString analyze = QStandardPaths::findExecutable(u"systemd-analyze"_s);
        if (analyze.isEmpty())
            QSKIP("no systemd-analyze");
        writeScript(options().program, "exit 0\n");
        QVERIFY_RESULT(installUserTimer(options()));
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(analyze, {u"--user"_s, u"--man=no"_s, u"verify"_s, unit(u"globant-data-backup.service"_s),
                                unit(u"globant-data-backup.timer"_s)});
        QVERIFY(process.waitForFinished(20'000));
        const QString said = QString::fromUtf8(process.readAll());
        for (const QString& line : said.split(u'\n'))
            QVERIFY2(!line.contains(u"globant-data-backup"_s), qPrintable(said));
    }
};

QTEST_GUILESS_MAIN(TestUserTimer)
#include "tst_usertimer.moc"
