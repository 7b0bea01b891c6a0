// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/headermatch.h"
#include "tests/ingest/testtables.h"

#include <QTest>

using namespace globant::ingest;
using namespace Qt::StringLiterals;

class TestHeaderMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalises_data();
    void normalises();
    void matches_data();
    void matches();
    void keepsGivenColumns();
};

void TestHeaderMatch::normalises_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("normalised");
    QTest::newRow("case") << u"Department"_s << u"department"_s;
    QTest::newRow("spaces, _ and -") << u" Hired_At - x\u00A0"_s << u"hiredatx"_s;
    QTest::newRow("BOM") << u"\uFEFFid"_s << u"id"_s;
    QTest::newRow("quotes") << u"\"id\""_s << u"id"_s;
    QTest::newRow("BOM before quotes") << u"\uFEFF\"Id\""_s << u"id"_s;
    QTest::newRow("apostrophes") << u"'id'"_s << u"id"_s;
    QTest::newRow("accents stay") << u"Año"_s << u"año"_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void TestHeaderMatch::normalises()
{
    QFETCH(QString, name);
    QFETCH(QString, normalised);
    QCOMPARE(normalisedHeader(name), normalised);
}

void TestHeaderMatch::matches_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("header");
    QTest::addColumn<QList<int>>("columnOfField");
    QTest::addColumn<QList<int>>("ignored");
    const auto row = [](const QString& table, const QString& header, const QList<int>& columns,
                        const QList<int>& ignored = {}) {
        QTest::newRow(qPrintable(table + u": "_s + header)) << table << header << columns << ignored;
    };
    const QString departments = u"departments"_s;
    const QString jobs = u"jobs"_s;
    const QString employees = u"employees"_s;
    row(departments, u"id,department"_s, {0, 1});
    row(departments, u"ID_DEPARTMENT,DEPARTMENT"_s, {0, 1});
    row(departments, u"department_id,department_name"_s, {0, 1});
    row(departments, u"Departments ID,Departments Name"_s, {0, 1});
    row(departments, u"name,id"_s, {1, 0});
    row(departments, u"department,name,id"_s, {2, 0}, {1});
    row(departments, u"name,department,id"_s, {2, 1}, {0});
    row(departments, u"id,department_id,department"_s, {0, 2}, {1});
    row(departments, u"id,id,department,department"_s, {0, 2}, {1, 3});
    row(departments, u"job,other"_s, {-1, -1}, {0, 1});
    row(departments, u",id,department"_s, {1, 2}, {0});
    row(jobs, u"ID_JOB,JOB"_s, {0, 1});
    row(jobs, u"job_id,job_title"_s, {0, 1});
    row(jobs, u"jobs_id,title,name"_s, {0, 1}, {2});
    row(employees, u"ID,NAME,DATETIME,DEPARTMENT_ID,JOB_ID"_s, {0, 1, 2, 3, 4});
    row(employees, u"employee_id,full_name,hire_date,id_department,id_job"_s, {0, 1, 2, 3, 4});
    row(employees, u"job,department,hired at,employee name,id employee"_s, {4, 3, 2, 1, 0});
    row(employees, u"id,name,hired_at,departments_id,id_jobs"_s, {0, 1, 2, 3, 4});
    row(employees, u"id,name,hired_at,department,department_id,job,job_id"_s, {0, 1, 2, 4, 6}, {3, 5});
    row(employees, u"id,employee,hired_at,department_name,job_name"_s, {0, 1, 2, -1, -1}, {3, 4});
}

void TestHeaderMatch::matches()
{
    QFETCH(QString, table);
    QFETCH(QString, header);
    QFETCH(QList<int>, columnOfField);
    QFETCH(QList<int>, ignored);
    const HeaderMatch match = matchHeader(header.split(u','), testTable(table));
    QCOMPARE(match.columnOfField, columnOfField);
    QCOMPARE(match.ignoredColumns, ignored);
}

void TestHeaderMatch::keepsGivenColumns()
{
    const QStringList header{u"id"_s, u"department"_s, u"remark"_s};
    const HeaderMatch match = matchHeader(header, testTable(u"departments"_s), {-1, 2});
    QCOMPARE(match.columnOfField, (QList<int>{0, 2}));
    QCOMPARE(match.ignoredColumns, QList<int>{1});
    // A column that was given away serves no other field.
    QCOMPARE(matchHeader(header, testTable(u"departments"_s), {-1, 0}).columnOfField, (QList<int>{-1, 0}));
}

QTEST_GUILESS_MAIN(TestHeaderMatch)
#include "tst_headermatch.moc"
