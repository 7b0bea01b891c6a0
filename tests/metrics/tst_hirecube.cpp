// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/cubejson.h"
#include "core/metrics/hirecube.h"
#include "core/metrics/hiremetrics.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"

#include <QDir>
#include <QLocale>

#include <numeric>

using namespace globant;
using namespace globant::metrics;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(globant::metrics::CubeFilter)

namespace {

using Ids = QSet<qint64>;

HireCube loaded(const store::Connection& connection)
{
    const auto cube = HireCube::load(connection);
    [&] { QVERIFY_RESULT(cube); }();
    return cube.value_or(HireCube());
}

template <class Numbers>
QString joined(const Numbers& numbers)
{
    QStringList texts;
    for (const auto number : numbers)
        texts.append(QString::number(number));
    return texts.join(u' ');
}

QStringList names(const QList<Named>& named)
{
    QStringList texts;
    for (const Named& one : named)
        texts.append(u"%1 %2"_s.arg(one.id).arg(one.name));
    return texts;
}

// "id:hires", with "+" for those above the mean.
QString departmentsText(const HireCube& cube, const HireFigures& figures)
{
    QStringList texts;
    for (const DepartmentFigures& one : figures.departments)
        texts.append(u"%1:%2%3"_s.arg(cube.departments()[one.department].id)
                         .arg(one.hires)
                         .arg(one.aboveMean ? u"+"_s : QString()));
    return texts.join(u' ');
}

QString yearsText(const HireFigures& figures)
{
    QStringList texts;
    for (qsizetype i = 0; i < figures.years.size(); ++i) {
        const auto& [year, hires] = figures.years[i];
        const auto& months = figures.monthsOfYears[i];
        [&] { QCOMPARE(std::accumulate(months.begin(), months.end(), qint64(0)), hires); }();
        texts.append(u"%1:%2"_s.arg(year).arg(hires));
    }
    return texts.join(u' ');
}

// "job ids | department id: values = total | ... | totals of columns".
QString matrixText(const HireCube& cube, const JobMatrix& matrix)
{
    QStringList lines{QString()};
    for (const int job : matrix.jobs)
        lines[0] += QString::number(cube.jobs()[job].id) + u' ';
    for (qsizetype row = 0; row < matrix.departments.size(); ++row)
        lines.append(u"%1: %2 = %3"_s.arg(cube.departments()[matrix.departments[row]].id)
                         .arg(joined(matrix.values.mid(row * matrix.jobs.size(), matrix.jobs.size())))
                         .arg(matrix.rowTotals[row]));
    lines.append(joined(matrix.columnTotals));
    return lines.join(u"| "_s);
}

} // namespace

class TestHireCube : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestStore> m_store;
    std::unique_ptr<store::Connection> m_connection;
    qint64 m_lastEmployee = 0;

    void hire(qint64 department, qint64 job, const QString& day, int times = 1)
    {
        const qint64 ms = QDateTime::fromString(day + u"T12:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch();
        for (int i = 0; i < times; ++i)
            QVERIFY_RESULT(m_connection->execute(u"INSERT INTO employees VALUES (?, 'a', ?, ?, ?, 1)"_s,
                                                 {++m_lastEmployee, ms, department, job}));
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::TestStore>();
        m_connection = m_store->connect();
        m_lastEmployee = 0;
        QVERIFY_RESULT(m_connection->executeScript(
            u"INSERT INTO departments VALUES (1, 'Sales', 1), (2, 'Legal', 1), (3, 'Área', 1), (4, 'Zoo', 1), "
            u"(9, 'Sales', 1), (5, 'Empty', 1);"
            u"INSERT INTO jobs VALUES (1, 'Clerk II', 1), (2, 'Boss', 1), (3, 'Clerk X', 1), (7, 'None', 1);"_s));
        QVERIFY_RESULT(m_connection->begin());
        // 2021: 1 has 6, 2 has 3, 9 has 3, 4 has 1: 13 of four, the mean is 3.25.
        hire(1, 1, u"2021-01-31"_s, 3);
        hire(1, 2, u"2021-04-01"_s, 2);
        hire(1, 1, u"2021-12-31"_s);
        hire(2, 1, u"2021-07-01"_s, 2);
        hire(2, 2, u"2021-09-30"_s);
        hire(9, 3, u"2021-06-30"_s, 3);
        hire(4, 1, u"2021-01-01"_s);
        hire(2, 2, u"2020-12-31"_s, 7);
        hire(1, 1, u"2020-02-29"_s, 2);
        hire(4, 1, u"2023-01-01"_s, 5);
        QVERIFY_RESULT(m_connection->commit());
    }

    void cleanup()
    {
        m_connection.reset();
        m_store.reset();
        QLocale::setDefault(QLocale::c());
    }

    void goesThroughJson()
    {
        const HireCube cube = loaded(*m_connection);
        const auto again = cubeFromJson(cubeJson(cube));
        QVERIFY_RESULT(again);
        QCOMPARE(names(again->departments()), names(cube.departments()));
        QCOMPARE(names(again->jobs()), names(cube.jobs()));
        QCOMPARE(again->years(), cube.years());
        for (const CubeFilter& filter : {CubeFilter(), CubeFilter{2021, {1, 9}, {1}, {true, false, false, true}}}) {
            QCOMPARE(departmentsText(*again, again->figures(filter)), departmentsText(cube, cube.figures(filter)));
            QCOMPARE(again->figures(filter).months, cube.figures(filter).months);
            QCOMPARE(again->matrix(filter).values, cube.matrix(filter).values);
        }
        QVERIFY_RESULT(cubeFromJson(cubeJson(HireCube())));
    }

    void refusesWhatIsNoCube_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto with = [](const char* counts) {
            return QByteArray(R"({"departments":[{"id":1,"name":"A"}],"jobs":[{"id":2,"name":"B"}],"counts":)") +
                   counts + '}';
        };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no counts") << QByteArray(R"({"departments":[],"jobs":[]})");
        QTest::newRow("names that are none") << QByteArray(R"({"departments":[1],"jobs":[],"counts":[]})");
        QTest::newRow("short") << with("[[2021,1,2,1]]");
        QTest::newRow("text") << with(R"([[2021,1,2,1,"5"]])");
        QTest::newRow("broken number") << with("[[2021,1,2,1,1.5]]");
        QTest::newRow("another department") << with("[[2021,9,2,1,5]]");
        QTest::newRow("month 13") << with("[[2021,1,2,13,5]]");
        QTest::newRow("month 0") << with("[[2021,1,2,0,5]]");
        QTest::newRow("years going back") << with("[[2021,1,2,1,5],[2020,1,2,1,5]]");
        QTest::newRow("huge year") << with("[[99999999999,1,2,1,5]]");
    }

    void refusesWhatIsNoCube()
    {
        QFETCH(const QByteArray, json);
        QVERIFY_FAILED(cubeFromJson(json), ErrorCode::UnusableFile);
    }

    void namesAreInTheOrderOfTheLocale()
    {
        QVERIFY_RESULT(m_connection->executeScript(u"INSERT INTO jobs VALUES (8, 'clerk 10', 1), (6, 'Clerk 9', 1)"_s));
        QLocale::setDefault(QLocale(QLocale::Spanish));
        const HireCube cube = loaded(*m_connection);
        QCOMPARE(names(cube.departments()),
                 (QStringList{u"3 Área"_s, u"5 Empty"_s, u"2 Legal"_s, u"1 Sales"_s, u"9 Sales"_s, u"4 Zoo"_s}));
        QCOMPARE(names(cube.jobs()), (QStringList{u"2 Boss"_s, u"6 Clerk 9"_s, u"8 clerk 10"_s, u"1 Clerk II"_s,
                                                  u"3 Clerk X"_s, u"7 None"_s}));
        QCOMPARE(cube.years(), (QList<int>{2020, 2021, 2023}));
    }

    void figuresAreOfTheFilter_data()
    {
        QTest::addColumn<CubeFilter>("filter");
        QTest::addColumn<QString>("months");
        QTest::addColumn<QString>("departments");
        QTest::addColumn<QString>("years");
        QTest::addColumn<int>("previous"); // -1: none
        QTest::addColumn<int>("busiest");  // 0: none
        QTest::addColumn<double>("mean");
        const std::array<bool, 4> all{true, true, true, true};
        const QString none = u"0 0 0 0 0 0 0 0 0 0 0 0"_s;
        QTest::newRow("all years") << CubeFilter{} << u"9 2 0 2 0 3 2 0 1 0 0 8"_s << u"2:10+ 1:8+ 4:6 9:3"_s
                                   << u"2020:9 2021:13 2023:5"_s << -1 << 1 << 6.75;
        QTest::newRow("a year") << CubeFilter{2021, {}, {}, all} << u"4 0 0 2 0 3 2 0 1 0 0 1"_s
                                << u"1:6+ 2:3 9:3 4:1"_s << u"2020:9 2021:13 2023:5"_s << 9 << 2 << 3.25;
        QTest::newRow("the first year") << CubeFilter{2020, {}, {}, all} << u"0 2 0 0 0 0 0 0 0 0 0 7"_s
                                        << u"2:7+ 1:2"_s << u"2020:9 2021:13 2023:5"_s << -1 << 4 << 4.5;
        QTest::newRow("after a year without hires") << CubeFilter{2023, {}, {}, all} << u"5 0 0 0 0 0 0 0 0 0 0 0"_s
                                                    << u"4:5"_s << u"2020:9 2021:13 2023:5"_s << -1 << 1 << 5.0;
        QTest::newRow("a year without hires")
            << CubeFilter{2022, {}, {}, all} << none << QString() << u"2020:9 2021:13 2023:5"_s << 13 << 0 << 0.0;
        QTest::newRow("a year far away") << CubeFilter{-5, {}, {}, all} << none << QString()
                                         << u"2020:9 2021:13 2023:5"_s << -1 << 0 << 0.0;
        QTest::newRow("departments leave the mean alone")
            << CubeFilter{2021, {2, 4}, {}, all} << u"1 0 0 0 0 0 2 0 1 0 0 0"_s << u"2:3 4:1"_s
            << u"2020:7 2021:4 2023:5"_s << 7 << 3 << 3.25;
        QTest::newRow("a department above it") << CubeFilter{2021, {1}, {}, all} << u"3 0 0 2 0 0 0 0 0 0 0 1"_s
                                               << u"1:6+"_s << u"2020:2 2021:6 2023:0"_s << 2 << 1 << 3.25;
        QTest::newRow("jobs change the mean") << CubeFilter{2021, {}, {2}, all} << u"0 0 0 2 0 0 0 0 1 0 0 0"_s
                                              << u"1:2+ 2:1"_s << u"2020:7 2021:3 2023:0"_s << 7 << 2 << 1.5;
        QTest::newRow("two jobs") << CubeFilter{2021, {}, {2, 3}, all} << u"0 0 0 2 0 3 0 0 1 0 0 0"_s
                                  << u"9:3+ 1:2 2:1"_s << u"2020:7 2021:6 2023:0"_s << 7 << 2 << 2.0;
        QTest::newRow("quarters change the mean")
            << CubeFilter{2021, {}, {}, {true, false, false, true}} << u"4 0 0 0 0 0 0 0 0 0 0 1"_s << u"1:4+ 4:1"_s
            << u"2020:9 2021:5 2023:5"_s << 9 << 1 << 2.5;
        QTest::newRow("the previous year has none in these quarters")
            << CubeFilter{2021, {}, {}, {false, true, true, false}} << u"0 0 0 2 0 3 2 0 1 0 0 0"_s
            << u"2:3+ 9:3+ 1:2"_s << u"2020:0 2021:8 2023:0"_s << 0 << 2 << 8.0 / 3;
        QTest::newRow("no quarter") << CubeFilter{2021, {}, {}, {false, false, false, false}} << none << QString()
                                    << u"2020:0 2021:0 2023:0"_s << 0 << 0 << 0.0;
        QTest::newRow("all filters") << CubeFilter{2021, {1, 9}, {1}, {true, true, true, false}}
                                     << u"3 0 0 0 0 0 0 0 0 0 0 0"_s << u"1:3+"_s << u"2020:2 2021:3 2023:0"_s << 2 << 1
                                     << 2.0;
        QTest::newRow("a department without hires")
            << CubeFilter{2021, {5}, {}, all} << none << QString() << u"2020:0 2021:0 2023:0"_s << 0 << 0 << 3.25;
        QTest::newRow("an unknown department")
            << CubeFilter{2021, {-77}, {}, all} << none << QString() << u"2020:0 2021:0 2023:0"_s << 0 << 0 << 3.25;
        QTest::newRow("an unknown job") << CubeFilter{2021, {}, {-77}, all} << none << QString()
                                        << u"2020:0 2021:0 2023:0"_s << 0 << 0 << 0.0;
    }

    void figuresAreOfTheFilter()
    {
        QFETCH(const CubeFilter, filter);
        const HireCube cube = loaded(*m_connection);
        const HireFigures figures = cube.figures(filter);
        QTEST(joined(figures.months), "months");
        QTEST(departmentsText(cube, figures), "departments");
        QTEST(yearsText(figures), "years");
        QTEST(int(figures.previousTotal.value_or(-1)), "previous");
        QTEST(figures.busiestQuarter.value_or(0), "busiest");
        QTEST(figures.mean, "mean");
        // What follows from the months and the departments.
        QCOMPARE(figures.total, std::accumulate(figures.months.begin(), figures.months.end(), qint64(0)));
        QCOMPARE(std::accumulate(figures.previousMonths.begin(), figures.previousMonths.end(), qint64(0)),
                 figures.previousTotal.value_or(0));
        std::array<qint64, 4> quarters{};
        qint64 total = 0;
        int above = 0;
        for (const DepartmentFigures& one : figures.departments) {
            for (std::size_t i = 0; i < 4; ++i)
                quarters[i] += one.quarters[i];
            QCOMPARE(one.hires, std::accumulate(one.quarters.begin(), one.quarters.end(), qint64(0)));
            total += one.hires;
            above += one.aboveMean ? 1 : 0;
        }
        QCOMPARE(joined(quarters), joined(figures.quarters));
        QCOMPARE(total, figures.total);
        QCOMPARE(above, figures.departmentsAboveMean);
        QCOMPARE(qsizetype(figures.departmentsHiring), figures.departments.size());
    }

    void previousMonthsAreOfTheYearBefore()
    {
        const HireCube cube = loaded(*m_connection);
        QCOMPARE(joined(cube.figures({2021, {2}, {}}).previousMonths), u"0 0 0 0 0 0 0 0 0 0 0 7"_s);
        QCOMPARE(joined(cube.figures({}).previousMonths), u"0 0 0 0 0 0 0 0 0 0 0 0"_s);
    }

    void theEarliestOfEqualQuartersIsBusiest()
    {
        QVERIFY_RESULT(m_connection->begin());
        hire(1, 1, u"2019-05-05"_s, 2);
        hire(1, 1, u"2019-08-05"_s, 2);
        QVERIFY_RESULT(m_connection->commit());
        QCOMPARE(loaded(*m_connection).figures({2019, {}, {}}).busiestQuarter, std::optional<int>(2));
    }

    void theMatrixIsOfTheFilter_data()
    {
        QTest::addColumn<CubeFilter>("filter");
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("largest");
        QTest::newRow("all years") << CubeFilter{}
                                   << u"1 2 3 | 2: 2 8 0 = 10| 1: 6 2 0 = 8| 4: 6 0 0 = 6| 9: 0 0 3 = 3| 14 10 3"_s
                                   << qint64(8);
        QTest::newRow("a year") << CubeFilter{2021, {}, {}}
                                << u"1 2 3 | 1: 4 2 0 = 6| 2: 2 1 0 = 3| 9: 0 0 3 = 3| 4: 1 0 0 = 1| 7 3 3"_s
                                << qint64(4);
        QTest::newRow("departments and jobs") << CubeFilter{2021, {2, 4}, {2}} << u"2 | 2: 1 = 1| 1"_s << qint64(1);
        QTest::newRow("quarters") << CubeFilter{2021, {}, {}, {false, true, true, false}}
                                  << u"2 3 1 | 2: 1 0 2 = 3| 9: 0 3 0 = 3| 1: 2 0 0 = 2| 3 3 2"_s << qint64(3);
        QTest::newRow("nothing") << CubeFilter{2022, {}, {}} << u"| "_s << qint64(0);
    }

    void theMatrixIsOfTheFilter()
    {
        QFETCH(const CubeFilter, filter);
        const HireCube cube = loaded(*m_connection);
        const JobMatrix matrix = cube.matrix(filter);
        QTEST(matrixText(cube, matrix), "text");
        QTEST(matrix.largest, "largest");
    }

    void anEmptyStoreHasNothing()
    {
        const test::TestStore empty;
        const HireCube cube = loaded(*empty.connect(store::OpenMode::QueryOnly));
        QVERIFY(cube.departments().isEmpty() && cube.jobs().isEmpty() && cube.years().isEmpty());
        QCOMPARE(cube.figures({}).total, 0);
        QVERIFY(cube.matrix({}).values.isEmpty());
    }

    void isReadInATransactionOrItsOwn()
    {
        QVERIFY_RESULT(m_connection->begin());
        hire(1, 1, u"2021-05-05"_s);
        QCOMPARE(loaded(*m_connection).figures({2021, {}, {}}).total, 14);
        QVERIFY(m_connection->inTransaction());
        m_connection->rollback();
        const auto reader = m_store->connect(store::OpenMode::QueryOnly);
        QCOMPARE(loaded(*reader).figures({2021, {}, {}}).total, 13);
        QVERIFY(!reader->inTransaction());
    }

    void aDamagedStoreIsAnError_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("no rollup") << u"DROP TABLE hire_counts"_s;
        QTest::newRow("no such department") << u"INSERT INTO hire_counts VALUES (2021, 77, 1, 1, 1)"_s;
        QTest::newRow("no such job") << u"INSERT INTO hire_counts VALUES (2021, 1, 77, 1, 1)"_s;
        QTest::newRow("no such month") << u"INSERT INTO hire_counts VALUES (2021, 1, 1, 13, 1)"_s;
    }

    void aDamagedStoreIsAnError()
    {
        QFETCH(const QString, damage);
        QVERIFY_RESULT(m_connection->executeScript(damage));
        const auto cube = HireCube::load(*m_connection);
        QVERIFY(!cube.has_value());
        QVERIFY(!cube.error().message.isEmpty());
        QVERIFY(!m_connection->inTransaction());
    }

    void manyCounts_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"load", "figures", "matrix"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }

    // 84,000 counts: 100 departments, 1,000 jobs, 7 years.
    void manyCounts()
    {
        QFETCH(const QString, what);
        QVERIFY_RESULT(m_connection->executeScript(
            u"DELETE FROM employees; DELETE FROM departments; DELETE FROM jobs;"
            u"WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)"
            u" INSERT INTO departments SELECT i, 'Department ' || i, 1 FROM n;"
            u"WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
            u" INSERT INTO jobs SELECT i, 'Job ' || i, 1 FROM n;"
            u"WITH n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 83999)"
            u" INSERT INTO hire_counts SELECT 2015 + i / 12000, 1 + i % 100, 1 + (i / 12) % 1000, 1 + i % 12,"
            u" 1 + i % 7 FROM n;"_s));
        const HireCube cube = loaded(*m_connection);
        QCOMPARE(cube.figures({}).total, 336'000);
        if (what == u"load")
            QBENCHMARK
            {
                loaded(*m_connection);
            }
        CubeFilter filter{2018, {}, {}};
        for (qint64 id = 1; id < 1000; id += 2)
            filter.jobs.insert(id);
        if (what == u"figures")
            QBENCHMARK
            {
                QVERIFY(cube.figures(filter).total > 0);
            }
        if (what == u"matrix")
            QBENCHMARK
            {
                QVERIFY(cube.matrix({}).largest > 0);
            }
    }

    void agreesWithTheMetricsOfTheChallenge()
    {
        const QDir files(qEnvironmentVariable("GLOBANT_SHARED", QString::fromUtf8(GLOBANT_SHARED_DEFAULT)) +
                         u"/data/challenge"_s);
        if (!files.exists())
            QSKIP("the challenge's files are not here");
        test::ImportWorkspace workspace;
        QList<ingest::ImportRequest> requests;
        for (const QFileInfo& file : files.entryInfoList({u"*.csv"_s}, QDir::Files))
            requests.append(test::importRequest(file.filePath()));
        QVERIFY_RESULT(workspace.service().importFiles(requests, {}));
        const auto reader = workspace.store().reader();
        QVERIFY_RESULT(reader);
        const HireCube cube = loaded(**reader);
        for (const int year : {2021, 2022}) {
            const HireFigures figures = cube.figures({year, {}, {}});
            const auto above = departmentsAboveMean(**reader, {year, {}, {}});
            QVERIFY_RESULT(above);
            QStringList expected;
            for (const DepartmentHires& one : *above)
                expected.append(u"%1 %2 %3"_s.arg(one.id).arg(one.department).arg(one.hired));
            QStringList found;
            for (const DepartmentFigures& one : figures.departments) {
                const Named& department = cube.departments()[one.department];
                if (one.aboveMean)
                    found.append(u"%1 %2 %3"_s.arg(department.id).arg(department.name).arg(one.hires));
            }
            QCOMPARE(found, expected);
            QVERIFY(!found.isEmpty());
            QCOMPARE(qsizetype(figures.departmentsAboveMean), found.size());

            const auto quarters = hiresByQuarter(**reader, {year, {}, {}});
            QVERIFY_RESULT(quarters);
            std::array<qint64, 4> sums{};
            for (const QuarterHires& row : *quarters)
                for (std::size_t i = 0; i < 4; ++i)
                    sums[i] += row.hires[i];
            QCOMPARE(joined(figures.quarters), joined(sums));
        }
    }
};

QTEST_GUILESS_MAIN(TestHireCube)
#include "tst_hirecube.moc"
