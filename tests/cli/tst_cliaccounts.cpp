// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using globant::test::CliAnswer;
using globant::test::CliRunner;

class TestCliAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliRunner>();
        const CliAnswer made = m_cli->init();
        QCOMPARE(made.status, 0);
        m_recoveryCode = made.object()["recovery_code"_L1].toString().toUtf8();
    }

    void wrongPasswordsAreRefusedAndThenDelayed()
    {
        const QStringList arguments{u"--workspace"_s, m_cli->workspace(), u"--user"_s, u"admin"_s, u"--password-file"_s,
                                    u"-"_s,           u"tables"_s,        u"list"_s,   u"--json"_s};
        for (int attempt = 0; attempt < 5; ++attempt) {
            const CliAnswer answer = m_cli->runBare(arguments, "wrong\n");
            QCOMPARE(answer.status, 4);
            QCOMPARE(answer.errorCode(), u"wrong_password"_s);
        }
        const CliAnswer delayed = m_cli->runBare(arguments, "adminadmin\n"); // right, and too soon
        QCOMPARE(delayed.status, 4);
        QCOMPARE(delayed.errorCode(), u"throttled"_s);
    }

    void onePasswordFileNewlineIsNotPartOfIt()
    {
        const QStringList arguments{u"--workspace"_s, m_cli->workspace(), u"--password-file"_s,
                                    u"-"_s,           u"tables"_s,        u"list"_s};
        QCOMPARE(m_cli->runBare(arguments, "adminadmin").status, 0);
        QCOMPARE(m_cli->runBare(arguments, "adminadmin\n").status, 0);
        QCOMPARE(m_cli->runBare(arguments, "adminadmin\n\n").status, 4);
    }

    void withoutPasswordOrTerminalItSaysSo()
    {
        const CliAnswer answer =
            m_cli->runBare({u"--workspace"_s, m_cli->workspace(), u"tables"_s, u"list"_s, u"--json"_s});
        QVERIFY2(answer.status == 2 || !answer.err.isEmpty(), answer.out.constData());
    }

    // What each role may do: the exit status of each command.
    void rolesAreEnforced_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<int>("read");
        QTest::addColumn<int>("import");
        QTest::addColumn<int>("administer");
        QTest::newRow("viewer") << u"viewer"_s << 0 << 4 << 4;
        QTest::newRow("editor") << u"editor"_s << 0 << 0 << 4;
        QTest::newRow("administrator") << u"administrator"_s << 0 << 0 << 0;
    }

    void rolesAreEnforced()
    {
        QFETCH(QString, role);
        QFETCH(int, read);
        QFETCH(int, import);
        QFETCH(int, administer);
        const QString ben = u"benjamin"_s;
        QCOMPARE(m_cli
                     ->run({u"accounts"_s, u"add"_s, ben, u"--role"_s, role, u"--new-password-file"_s,
                            m_cli->passwordFile(ben)})
                     .status,
                 0);
        const QString departments = m_cli->write(u"departments.csv"_s, "1,Sales\n");
        QCOMPARE(m_cli->run({u"tables"_s, u"list"_s}, ben).status, read);
        QCOMPARE(m_cli->run({u"import"_s, departments}, ben).status, import);
        QCOMPARE(m_cli->run({u"import"_s, u"--dry-run"_s, departments}, ben).status, import);
        QCOMPARE(m_cli->run({u"accounts"_s, u"token"_s, u"payroll"_s}, ben).status, administer);
        QCOMPARE(m_cli->run({u"accounts"_s, u"rotate-key"_s}, ben).status, administer);
    }

    void aDisabledAccountIsOut()
    {
        const QString ben = u"benjamin"_s;
        QCOMPARE(m_cli
                     ->run({u"accounts"_s, u"add"_s, ben, u"--role"_s, u"editor"_s, u"--new-password-file"_s,
                            m_cli->passwordFile(ben)})
                     .status,
                 0);
        QCOMPARE(m_cli->run({u"import"_s, m_cli->write(u"departments.csv"_s, "1,Sales\n")}, ben).status, 0);
        QCOMPARE(m_cli->run({u"accounts"_s, u"disable"_s, ben}).status, 0);
        QCOMPARE(m_cli->run({u"tables"_s, u"list"_s}, ben).status, 4);
        QVERIFY(QFile::exists(m_cli->workspace() + u"/store-2.db"_s));
        QVERIFY(!QFile::exists(m_cli->workspace() + u"/store.db"_s));
        QCOMPARE(m_cli->run({u"rows"_s, u"list"_s, u"departments"_s, u"--json"_s}).array().size(), 1);
        const CliAnswer check = m_cli->run({u"check"_s, u"--json"_s});
        QVERIFY2(check.object()["ok"_L1].toBool(), check.out.constData());
        QCOMPARE(m_cli->run({u"accounts"_s, u"disable"_s, u"admin"_s, u"--json"_s}).errorCode(),
                 u"conflict"_s); // the last one
    }

    void theRecoveryCodeReplacesAForgottenPassword()
    {
        const QString code = m_cli->write(u"code"_s, m_recoveryCode.toLower() + '\n');
        const QString password = m_cli->write(u"new"_s, "another password\n");
        const QStringList recovery{u"--workspace"_s, m_cli->workspace(), u"--recovery-code-file"_s, code};
        QCOMPARE(m_cli->runBare(recovery + QStringList{u"tables"_s, u"list"_s}).status, 0);
        QCOMPARE(
            m_cli->runBare(recovery + QStringList{u"accounts"_s, u"password"_s, u"--new-password-file"_s, password})
                .status,
            0);
        QCOMPARE(m_cli->run({u"tables"_s, u"list"_s}).status, 4); // the old password
        QCOMPARE(m_cli
                     ->runBare(
                         {u"--workspace"_s, m_cli->workspace(), u"--password-file"_s, password, u"tables"_s, u"list"_s})
                     .status,
                 0);

        QByteArray mistyped = m_recoveryCode;
        mistyped[0] = mistyped[0] == 'A' ? 'B' : 'A';
        const CliAnswer wrong =
            m_cli->runBare({u"--workspace"_s, m_cli->workspace(), u"--recovery-code-file"_s,
                            m_cli->write(u"code"_s, mistyped), u"tables"_s, u"list"_s, u"--json"_s});
        QCOMPARE(wrong.status, 4);
    }

    void tokensAreShownOnce()
    {
        const CliAnswer issued =
            m_cli->run({u"accounts"_s, u"token"_s, u"payroll"_s, u"--expires"_s, u"30"_s, u"--json"_s});
        QCOMPARE(issued.status, 0);
        const QString token = issued.object()["token"_L1].toString();
        QCOMPARE(token.size(), 43);
        QCOMPARE(issued.object()["user_name"_L1].toString(), u"payroll"_s);
        QVERIFY(!issued.object()["user_code"_L1].toString().isEmpty());
        const CliAnswer list = m_cli->run({u"accounts"_s, u"list"_s, u"--json"_s});
        QCOMPARE(list.array().size(), 2);
        QVERIFY(!list.out.contains(token.toUtf8()));
        QCOMPARE(m_cli->run({u"accounts"_s, u"revoke"_s, u"payroll"_s}).status, 0);
    }

private:
    std::unique_ptr<CliRunner> m_cli;
    QByteArray m_recoveryCode;
};

QTEST_GUILESS_MAIN(TestCliAccounts)
#include "tst_cliaccounts.moc"
