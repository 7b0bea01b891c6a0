// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using globant::test::CliAnswer;
using globant::test::CliRunner;

class TestCliHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandHasHelpWithAnExample_data()
    {
        QTest::addColumn<QString>("command");
        for (const char* command : {"init",
                                    "import",
                                    "imports list",
                                    "imports show",
                                    "imports rejects",
                                    "imports retry",
                                    "imports undo",
                                    "metrics quarters",
                                    "metrics hired",
                                    "tables list",
                                    "tables schema",
                                    "rows list",
                                    "rows get",
                                    "rows insert",
                                    "rows update",
                                    "rows delete",
                                    "accounts list",
                                    "accounts add",
                                    "accounts role",
                                    "accounts token",
                                    "accounts revoke",
                                    "accounts disable",
                                    "accounts password",
                                    "accounts rotate-key",
                                    "accounts recovery-code",
                                    "accounts remember",
                                    "accounts forget",
                                    "check",
                                    "serve",
                                    "watch",
                                    "completion"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }

    void everyCommandHasHelpWithAnExample()
    {
        QFETCH(QString, command);
        const CliAnswer answer = m_cli.runBare(command.split(u' ') + QStringList{u"--help"_s});
        QCOMPARE(answer.status, 0);
        QVERIFY2(answer.out.contains("Example: globant-data-cli"), answer.out.constData());
        QVERIFY(answer.err.isEmpty());
    }

    void mistakesAreStatusTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("an unknown command") << QStringList{u"fly"_s};
        QTest::newRow("an unknown option") << QStringList{u"check"_s, u"--fast"_s};
        QTest::newRow("a command without its command") << QStringList{u"imports"_s};
        QTest::newRow("no files") << QStringList{u"import"_s};
        QTest::newRow("no year") << QStringList{u"metrics"_s, u"hired"_s};
        QTest::newRow("a year in words") << QStringList{u"metrics"_s, u"hired"_s, u"--year"_s, u"MMXXI"_s};
        QTest::newRow("year 0") << QStringList{u"metrics"_s, u"hired"_s, u"--year"_s, u"0"_s};
        QTest::newRow("an id in words") << QStringList{u"imports"_s, u"undo"_s, u"last"_s};
        QTest::newRow("an unknown role") << QStringList{u"accounts"_s, u"add"_s, u"ben"_s, u"--role"_s, u"king"_s};
    }

    void mistakesAreStatusTwo()
    {
        QFETCH(QStringList, arguments);
        const CliAnswer plain = m_cli.runBare(arguments);
        QCOMPARE(plain.status, 2);
        QVERIFY(!plain.err.isEmpty());
        const CliAnswer json = m_cli.runBare(QStringList{u"--json"_s} + arguments);
        QCOMPARE(json.status, 2);
        QCOMPARE(json.errorCode(), u"usage"_s);
    }

    void tellsItsVersion()
    {
        const CliAnswer answer = m_cli.runBare({u"--version"_s});
        QCOMPARE(answer.status, 0);
        QVERIFY(!answer.out.trimmed().isEmpty());
    }

    // The generated script, in a real bash: what is typed, and what must be among what is offered.
    void completes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("offered");
        QTest::newRow("a command") << u"me"_s << u"metrics"_s;
        QTest::newRow("a command of a command") << u"metrics qu"_s << u"quarters"_s;
        QTest::newRow("an option") << u"metrics quarters --dep"_s << u"--department"_s;
        QTest::newRow("behind a global option") << u"--workspace /tmp acc"_s << u"accounts"_s;
        QTest::newRow("a global option behind the command") << u"check --js"_s << u"--json"_s;
        QTest::newRow("a role") << u"accounts add ben --role ad"_s << u"administrator"_s;
        QTest::newRow("a policy") << u"import --on-duplicate s"_s << u"skip"_s;
    }

    void completes()
    {
        QFETCH(QString, typed);
        QFETCH(QString, offered);
        const CliAnswer script = m_cli.runBare({u"completion"_s, u"bash"_s});
        QCOMPARE(script.status, 0);
        const QString file = m_cli.write(u"completion.bash"_s, script.out);
        QProcess bash;
        bash.start(
            u"bash"_s,
            {u"-c"_s,
             u"source \"$0\" || exit 9; COMP_WORDS=(globant-data-cli $1); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
             "_globant_data_cli; printf '%s\\n' \"${COMPREPLY[@]}\""_s,
             file, typed});
        QVERIFY(bash.waitForFinished());
        QCOMPARE(bash.exitCode(), 0);
        const QByteArray out = bash.readAllStandardOutput();
        QVERIFY2(out.split('\n').contains(offered.toUtf8()), out.constData());
    }

private:
    CliRunner m_cli;
};

QTEST_GUILESS_MAIN(TestCliHelp)
#include "tst_clihelp.moc"
