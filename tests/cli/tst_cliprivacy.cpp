// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using globant::test::CliAnswer;
using globant::test::CliRunner;

class TestCliPrivacy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // One row of Ana Lima's, an earlier version of it, and a rejected row of hers.
    void init()
    {
        m_cli = std::make_unique<CliRunner>();
        QCOMPARE(m_cli->init().status, 0);
        QCOMPARE(m_cli
                     ->run({u"import"_s, m_cli->write(u"departments.csv"_s, "1,Sales\n"),
                            m_cli->write(u"jobs.csv"_s, "1,Clerk\n")})
                     .status,
                 0);
        const QString employees =
            m_cli->write(u"employees.csv"_s, "1,Ana Lima,2021-02-03T04:05:06Z,1,1\n2,Ana Lima,2021-02-03,1,77\n");
        QCOMPARE(m_cli->run({u"import"_s, employees}).status, 3);
        QCOMPARE(m_cli->run({u"rows"_s, u"update"_s, u"employees"_s, u"1"_s, u"hired_at=2021-05-06"_s}).status, 0);
        m_name = m_cli->write(u"name.txt"_s, " ANA  lima\n");
    }

    void cleanup()
    {
        const CliAnswer check = m_cli->run({u"check"_s, u"--json"_s});
        QVERIFY2(check.object()["ok"_L1].toBool(), check.out.constData());
    }

    void shows()
    {
        const QJsonObject answer = privacy({u"show"_s, u"--json"_s}).object();
        for (const QString& part : {u"rejects"_s, u"images"_s}) {
            QCOMPARE(answer[part]["rows"_L1].toInt(), 1);
            QVERIFY(answer[part]["keep_days"_L1].isNull());
            QVERIFY(answer[part]["bytes"_L1].toInt() > 0);
            QVERIFY(answer[part]["oldest_at"_L1].isString());
        }
        const CliAnswer text = privacy({u"show"_s});
        QVERIFY2(text.out.contains("Rejected rows: 1") && text.out.contains("for ever"), text.out.constData());
    }

    void setsRetention()
    {
        const CliAnswer answer = privacy({u"retention"_s, u"--rejects"_s, u"90"_s, u"--json"_s});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.object(), (QJsonObject{{u"rejects_days"_s, 90},
                                               {u"images_days"_s, QJsonValue()},
                                               {u"rejects_deleted"_s, 0},
                                               {u"images_deleted"_s, 0}}));
        QCOMPARE(privacy({u"retention"_s, u"--images"_s, u"30"_s}).status, 0);
        const QJsonObject shown = privacy({u"show"_s, u"--json"_s}).object();
        QCOMPARE(shown["rejects"_L1]["keep_days"_L1].toInt(), 90);
        QCOMPARE(shown["images"_L1]["keep_days"_L1].toInt(), 30);
        QCOMPARE(privacy({u"retention"_s, u"--rejects"_s, u"forever"_s, u"--json"_s}).object()["rejects_days"_L1],
                 QJsonValue());
    }

    void refusesRetention_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("no number") << QStringList{u"--rejects"_s, u"soon"_s};
        QTest::newRow("zero") << QStringList{u"--images"_s, u"0"_s};
        QTest::newRow("negative") << QStringList{u"--images=-3"_s};
    }

    void refusesRetention()
    {
        QFETCH(QStringList, options);
        const CliAnswer answer = privacy(QStringList{u"retention"_s, u"--json"_s} + options);
        QCOMPARE(answer.status, 2);
        QCOMPARE(answer.errorCode(), u"usage"_s);
    }

    void findsWithoutForgetting()
    {
        const CliAnswer answer = privacy({u"forget"_s, u"--name-file"_s, m_name, u"--json"_s});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.object(), (QJsonObject{{u"removed"_s, false},
                                               {u"rows"_s, 1},
                                               {u"rejects"_s, 1},
                                               {u"images"_s, 1},
                                               {u"keys"_s, QJsonObject{{u"employees"_s, QJsonArray{1}}}}}));
        const CliAnswer text = privacy({u"forget"_s, u"--name-file"_s, m_name});
        QVERIFY2(text.out.contains("employees 1: Ana Lima"), text.out.constData());
        QVERIFY2(text.err.contains("--yes"), text.err.constData());
        QCOMPARE(nameOf(1), u"Ana Lima"_s);
    }

    void forgets()
    {
        const CliAnswer answer = privacy({u"forget"_s, u"--name-file"_s, m_name, u"--yes"_s, u"--json"_s});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.object()["removed"_L1].toBool(), true);
        QCOMPARE(answer.object()["scrubbed"_L1].toBool(), true);
        QCOMPARE(nameOf(1), u"(name removed)"_s);
        const CliAnswer rejects = m_cli->run({u"imports"_s, u"rejects"_s, u"4"_s, u"--json"_s});
        QVERIFY2(!rejects.out.contains("Ana"), rejects.out.constData());
        QCOMPARE(m_cli->run({u"imports"_s, u"undo"_s, u"5"_s}).status, 0);
        QCOMPARE(nameOf(1), u"(name removed)"_s);
        const CliAnswer again = privacy({u"forget"_s, u"--name-file"_s, m_name, u"--yes"_s, u"--json"_s});
        QCOMPARE(again.status, 0);
        QCOMPARE(again.object()["removed"_L1].toBool(), false);
    }

    // The terminal notes what a person should see, and not every command.
    void logsNotableLogins()
    {
        const QString wrong = m_cli->write(u"wrong.txt"_s, "not the password\n");
        const QStringList bare{u"--workspace"_s, m_cli->workspace(), u"--user"_s, u"admin"_s};
        QCOMPARE(m_cli->runBare(QStringList(bare) << u"--password-file"_s << wrong << u"check"_s).status, 4);
        const auto update = [this](const QString& date) {
            return m_cli->run({u"rows"_s, u"update"_s, u"employees"_s, u"1"_s, u"hired_at="_s + date}).err;
        };
        const QByteArray noted = update(u"2021-07-08"_s);
        QVERIFY2(noted.contains("entry 7"), noted.constData());
        const QByteArray plain = update(u"2021-07-09"_s);
        QVERIFY2(plain.contains("entry 8"), plain.constData());
    }

    void isForAdministrators()
    {
        QCOMPARE(m_cli
                     ->run({u"accounts"_s, u"add"_s, u"edward"_s, u"--role"_s, u"editor"_s, u"--new-password-file"_s,
                            m_cli->passwordFile(u"edward"_s)})
                     .status,
                 0);
        const CliAnswer forgotten =
            m_cli->run({u"privacy"_s, u"forget"_s, u"--name-file"_s, m_name, u"--yes"_s, u"--json"_s}, u"edward"_s);
        QCOMPARE(forgotten.status, 4);
        QCOMPARE(m_cli->run({u"privacy"_s, u"retention"_s, u"--rejects"_s, u"1"_s}, u"edward"_s).status, 4);
        QCOMPARE(nameOf(1), u"Ana Lima"_s);
    }

    void needsAName()
    {
        const QString empty = m_cli->write(u"empty.txt"_s, " \n");
        QCOMPARE(privacy({u"forget"_s, u"--name-file"_s, empty}).status, 2);
        QCOMPARE(privacy({u"forget"_s, u"--name-file"_s, m_cli->folder() + u"/none.txt"_s}).status, 5);
        QCOMPARE(privacy({u"forget"_s}).status, 2);
    }

private:
    CliAnswer privacy(const QStringList& arguments) const { return m_cli->run(QStringList{u"privacy"_s} + arguments); }
    QString nameOf(int id) const
    {
        return m_cli->run({u"rows"_s, u"get"_s, u"employees"_s, QString::number(id), u"--json"_s})
            .object()["name"_L1]
            .toString();
    }

    std::unique_ptr<CliRunner> m_cli;
    QString m_name;
};

QTEST_GUILESS_MAIN(TestCliPrivacy)
#include "tst_cliprivacy.moc"
