// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QTest>

using namespace Qt::StringLiterals;
using globant::test::CliAnswer;
using globant::test::CliRunner;

namespace {

const QJsonObject kAna{{u"id"_s, 1},
                       {u"name"_s, u"Ana Lima"_s},
                       {u"hired_at"_s, u"2021-02-03T04:05:06Z"_s},
                       {u"department_id"_s, 1},
                       {u"job_id"_s, 2}};

} // namespace

class TestCliRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The parents and one employee are imported, in that order.
    void init()
    {
        m_cli = std::make_unique<CliRunner>();
        QCOMPARE(m_cli->init().status, 0);
        QCOMPARE(m_cli
                     ->run({u"import"_s, m_cli->write(u"departments.csv"_s, "1,Sales\n2,Legal\n"),
                            m_cli->write(u"jobs.csv"_s, "1,Clerk\n2,Cook\n"),
                            m_cli->write(u"employees.csv"_s, "1,Ana Lima,2021-02-03T04:05:06Z,1,2\n")})
                     .status,
                 0);
    }

    void cleanup()
    {
        const CliAnswer check = m_cli->run({u"check"_s, u"--json"_s});
        QVERIFY2(check.object()["ok"_L1].toBool(), check.out.constData());
    }

    void inserts()
    {
        const CliAnswer answer = rows({u"insert"_s, u"employees"_s, u"name=Ben = Co"_s, u"hired_at=2021-05-03"_s,
                                       u"department_id=2"_s, u"job_id= 1"_s, u"--json"_s});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.object(), (QJsonObject{{u"id"_s, 2},
                                               {u"name"_s, u"Ben = Co"_s},
                                               {u"hired_at"_s, u"2021-05-03T00:00:00Z"_s},
                                               {u"department_id"_s, 2},
                                               {u"job_id"_s, 1}}));
        QCOMPARE(get(2), answer.object());
        QVERIFY2(answer.err.contains("imports undo"), answer.err.constData());
        QCOMPARE(rows({u"insert"_s, u"departments"_s, u"id=9"_s, u"department=Nine"_s}).out,
                 QByteArray("id: 9\ndepartment: Nine\n"));
    }

    void updates()
    {
        const CliAnswer answer = rows({u"update"_s, u"employees"_s, u"1"_s, u"department_id=2"_s, u"--json"_s});
        QCOMPARE(answer.status, 0);
        QJsonObject moved = kAna;
        moved.insert(u"department_id"_s, 2);
        QCOMPARE(answer.object(), moved);
        QCOMPARE(get(1), moved);
        const QJsonArray hired = m_cli->run({u"metrics"_s, u"quarters"_s, u"--year"_s, u"2021"_s, u"--json"_s}).array();
        QCOMPARE(hired.size(), 1);
        QCOMPARE(hired[0]["department"_L1].toString(), u"Legal"_s);

        const CliAnswer same = rows({u"update"_s, u"employees"_s, u"1"_s, u"department_id=2"_s});
        QCOMPARE(same.status, 0);
        QVERIFY2(same.err.contains("nothing was changed"), same.err.constData());
    }

    void deletes()
    {
        const CliAnswer answer = rows({u"delete"_s, u"employees"_s, u"1"_s, u"--json"_s});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.object(), (QJsonObject{{u"table"_s, u"employees"_s}, {u"id"_s, 1}, {u"deleted"_s, true}}));
        QCOMPARE(rows({u"get"_s, u"employees"_s, u"1"_s, u"--json"_s}).errorCode(), u"not_found"_s);
        QCOMPARE(rows({u"delete"_s, u"departments"_s, u"1"_s}).out, QByteArray("The department 1 is deleted.\n"));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("word"); // of the sentence
        const auto row = [](const char* name, const QStringList& arguments, int status, const QString& code,
                            const QString& word) { QTest::newRow(name) << arguments << status << code << word; };
        const QString employees = u"employees"_s;
        row("an unknown table", {u"delete"_s, u"people"_s, u"1"_s}, 1, u"not_found"_s, u"people"_s);
        row("an unknown row", {u"update"_s, employees, u"5"_s, u"name=x"_s}, 1, u"not_found"_s, u"5"_s);
        row("an unknown field", {u"update"_s, employees, u"1"_s, u"salary=1"_s}, 2, u"usage"_s, u"salary"_s);
        row("no =", {u"update"_s, employees, u"1"_s, u"name"_s}, 2, u"usage"_s, u"FIELD=VALUE"_s);
        row("a field twice", {u"update"_s, employees, u"1"_s, u"name=a"_s, u"name=b"_s}, 2, u"usage"_s, u"twice"_s);
        row("no fields to update", {u"update"_s, employees, u"1"_s}, 2, u"usage"_s, u"values"_s);
        row("no fields to insert", {u"insert"_s, employees}, 2, u"usage"_s, u"values"_s);
        row("a key in words", {u"delete"_s, employees, u"one"_s}, 2, u"usage"_s, u"one"_s);
        row("another key", {u"update"_s, employees, u"1"_s, u"id=2"_s}, 2, u"usage"_s, u"cannot be changed"_s);
        row("missing values", {u"insert"_s, employees, u"name=x"_s}, 2, u"usage"_s, u"hired_at has no value"_s);
        row("a date of no order", {u"update"_s, employees, u"1"_s, u"hired_at=01/02/2021"_s}, 2, u"usage"_s,
            u"write it like 2021-07-27T16:02:08Z"_s);
        row("an unknown job", {u"update"_s, employees, u"1"_s, u"job_id=7"_s}, 2, u"usage"_s, u"No job has the id 7"_s);
        row("a key in use", {u"insert"_s, u"jobs"_s, u"id=1"_s, u"job=x"_s}, 1, u"conflict"_s, u"id 1 already"_s);
        row("a row that others refer to", {u"delete"_s, u"departments"_s, u"1"_s}, 1, u"conflict"_s,
            u"1 employee refers to it"_s);
    }

    void refuses()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, word);
        const CliAnswer answer = rows(arguments + QStringList{u"--json"_s});
        QTEST(answer.status, "status");
        QTEST(answer.errorCode(), "code");
        QVERIFY2(QString::fromUtf8(answer.out).contains(word), answer.out.constData());
        QCOMPARE(get(1), kAna);
    }

    void viewersOnlyLook()
    {
        const QString ben = u"benjamin"_s;
        QCOMPARE(m_cli
                     ->run({u"accounts"_s, u"add"_s, ben, u"--role"_s, u"viewer"_s, u"--new-password-file"_s,
                            m_cli->passwordFile(ben)})
                     .status,
                 0);
        QCOMPARE(rows({u"insert"_s, u"jobs"_s, u"job=x"_s}, ben).status, 4);
        QCOMPARE(rows({u"update"_s, u"jobs"_s, u"1"_s, u"job=x"_s}, ben).status, 4);
        QCOMPARE(rows({u"delete"_s, u"jobs"_s, u"1"_s}, ben).status, 4);
        QCOMPARE(rows({u"get"_s, u"jobs"_s, u"1"_s}, ben).status, 0);
    }

    void undoesEditsBeforeImports()
    {
        const CliAnswer edited = rows({u"update"_s, u"employees"_s, u"1"_s, u"name=Anna"_s});
        QCOMPARE(edited.status, 0);
        const QJsonArray imports = m_cli->run({u"imports"_s, u"list"_s, u"--json"_s}).array();
        QCOMPARE(imports.size(), 3); // edits are none
        const qint64 import = imports[2]["id"_L1].toInteger();
        const QString edit = QString::number(import + 1);
        const CliAnswer refused = undo(QString::number(import));
        QCOMPARE(refused.status, 1);
        QCOMPARE(refused.errorCode(), u"conflict"_s);
        QVERIFY2(refused.out.contains("by edit " + edit.toLatin1()), refused.out.constData());

        const CliAnswer undone = undo(edit);
        QCOMPARE(undone.status, 0);
        QCOMPARE(undone.object(), (QJsonObject{{u"id"_s, import + 2},
                                               {u"undone"_s, import + 1},
                                               {u"table"_s, u"employees"_s},
                                               {u"removed"_s, 0},
                                               {u"restored"_s, 1}}));
        QCOMPARE(get(1), kAna);
        QCOMPARE(undo(edit).errorCode(), u"conflict"_s);
        QCOMPARE(undo(QString::number(import)).status, 0);
    }

    void completesItsCommands()
    {
        const CliAnswer script = m_cli->runBare({u"completion"_s, u"bash"_s});
        for (const char* command : {"rows insert", "rows update", "rows delete"})
            QVERIFY2(script.out.contains(QByteArray("'") + command + "')"), command);
    }

private:
    CliAnswer rows(const QStringList& arguments, const QString& user = u"admin"_s) const
    {
        return m_cli->run(QStringList{u"rows"_s} + arguments, user);
    }
    QJsonObject get(int id) const
    {
        return rows({u"get"_s, u"employees"_s, QString::number(id), u"--json"_s}).object();
    }
    CliAnswer undo(const QString& id) const { return m_cli->run({u"imports"_s, u"undo"_s, id, u"--json"_s}); }

    std::unique_ptr<CliRunner> m_cli;
};

QTEST_GUILESS_MAIN(TestCliRows)
#include "tst_clirows.moc"
