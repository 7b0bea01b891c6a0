// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using globant::test::CliAnswer;
using globant::test::CliRunner;

class TestCliRestore : public QObject
{
    Q_OBJECT

    std::unique_ptr<CliRunner> m_cli;
    QString m_file;

    int rows(const QString& table) const
    {
        return m_cli->run({u"check"_s, u"--json"_s}).object()["rows"_L1][table].toInt(-1);
    }
    CliAnswer restore(const QStringList& how, const QString& user = u"admin"_s) const
    {
        return m_cli->run(QStringList{u"backup"_s, u"restore"_s, m_file} + how, user);
    }

private Q_SLOTS:
    // Two departments and three people, and a backup of them.
    void init()
    {
        m_cli = std::make_unique<CliRunner>();
        QCOMPARE(m_cli->init().status, 0);
        const QString departments = m_cli->write(u"departments.csv"_s, "1,Sales\n2,Legal\n");
        const QString jobs = m_cli->write(u"jobs.csv"_s, "1,Clerk\n");
        const QString employees = m_cli->write(u"employees.csv"_s, "1,Ana,2021-02-03,1,1\n2,Ben,2021-05-03,1,1\n"
                                                                   "3,Cy,2021-12-31,2,1\n");
        QCOMPARE(m_cli->run({u"import"_s, departments, jobs, employees}).status, 0);
        m_file = m_cli->folder() + u"/hires.gdbackup"_s;
        QCOMPARE(m_cli->run({u"backup"_s, u"create"_s, m_file}).status, 0);
    }

    void overTheWorkspace()
    {
        const QString more = m_cli->write(u"more_employees.csv"_s, "9,Ida,2022-02-03,1,1\n");
        QCOMPARE(m_cli->run({u"import"_s, more}).status, 0);
        QCOMPARE(rows(u"employees"_s), 4);
        const CliAnswer over = restore({u"--over"_s, u"--json"_s});
        QCOMPARE(over.status, 0);
        QCOMPARE(rows(u"employees"_s), 3);
        QCOMPARE(m_cli->run({u"check"_s}).status, 0);
        const QString safety = over.object()["safety"_L1]["file"_L1].toString();
        QVERIFY(QFile::exists(safety));
        QCOMPARE(over.object()["safety"_L1]["rows"_L1]["employees"_L1].toInt(), 4);
        QCOMPARE(m_cli->run({u"backup"_s, u"verify"_s, safety}).status, 0);

        // And forth again, in words.
        m_file = safety;
        const CliAnswer back = restore({u"--over"_s});
        QCOMPARE(back.status, 0);
        QVERIFY(back.out.contains("-before-restore") && back.out.contains("passwords"));
        QCOMPARE(rows(u"employees"_s), 4);
    }

    void onlyAnAdministratorGoesOver()
    {
        const QString password = m_cli->passwordFile(u"editor"_s);
        QCOMPARE(m_cli
                     ->run({u"accounts"_s, u"add"_s, u"editor"_s, u"--role"_s, u"editor"_s, u"--new-password-file"_s,
                            password})
                     .status,
                 0);
        const CliAnswer refused = restore({u"--over"_s, u"--json"_s}, u"editor"_s);
        QCOMPARE(refused.status, 4);
        QCOMPARE(refused.errorCode(), u"not_allowed"_s);
    }

    void oneTable()
    {
        QCOMPARE(m_cli->run({u"rows"_s, u"delete"_s, u"employees"_s, u"2"_s}).status, 0);
        QCOMPARE(rows(u"employees"_s), 2);
        const CliAnswer answer = restore({u"--table"_s, u"employees"_s, u"--json"_s});
        QCOMPARE(answer.status, 0);
        const QJsonObject summary = answer.array()[0].toObject();
        QCOMPARE(summary["file"_L1].toString(), u"hires.gdbackup"_s);
        QCOMPARE(summary["inserted"_L1].toInt(), 1);
        QCOMPARE(summary["unchanged"_L1].toInt(), 2);
        QCOMPARE(rows(u"employees"_s), 3);
        QCOMPARE(m_cli->run({u"imports"_s, u"undo"_s, QString::number(summary["id"_L1].toInt())}).status, 0);
        QCOMPARE(rows(u"employees"_s), 2);
        QCOMPARE(restore({u"--table"_s, u"employees"_s, u"--on-duplicate"_s, u"reject"_s}).status, 3);
        QCOMPARE(restore({u"--table"_s, u"none"_s}).status, 2);
    }

    void mistakes()
    {
        QCOMPARE(restore({}).status, 2);
        QCOMPARE(restore({u"--over"_s, u"--table"_s, u"jobs"_s}).status, 2);
        QCOMPARE(restore({u"--over"_s, u"--on-duplicate"_s, u"skip"_s}).status, 2);
        const QString wrong = m_cli->write(u"wrong"_s, "another password");
        const QStringList asAdmin{u"--workspace"_s, m_cli->workspace(), u"--user"_s, u"admin"_s, u"--password-file"_s};
        QCOMPARE(m_cli
                     ->runBare(asAdmin + QStringList{wrong, u"backup"_s, u"restore"_s, m_file, u"--to"_s,
                                                     m_cli->folder() + u"/new"_s})
                     .status,
                 4);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(20'000) && file.write("x", 1) == 1);
        file.close();
        for (const QStringList& how : {QStringList{u"--over"_s}, QStringList{u"--table"_s, u"jobs"_s},
                                       QStringList{u"--to"_s, m_cli->folder() + u"/new"_s}}) {
            const CliAnswer refused = restore(how + QStringList{u"--json"_s});
            QCOMPARE(refused.status, 5);
            QCOMPARE(refused.errorCode(), u"unusable_file"_s);
        }
        QCOMPARE(rows(u"employees"_s), 3);
    }
};

QTEST_GUILESS_MAIN(TestCliRestore)
#include "tst_clirestore.moc"
