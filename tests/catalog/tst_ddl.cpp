// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"
#include "core/catalog/ddl.h"
#include "core/store/connection.h"
#include "tests/support/resultchecks.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimeZone>

#include <map>

using namespace globant;
using namespace globant::catalog;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kFirstMs = -62'135'596'800'000; // 0001-01-01T00:00:00.000Z
constexpr qint64 kLastMs = 253'402'300'799'999;  // 9999-12-31T23:59:59.999Z

using Counts = std::map<QList<qint64>, qint64>; // year, department, job, month: hires

Counts countsOf(const store::Connection& connection, const QString& sql)
{
    Counts counts;
    auto rows = connection.query(sql);
    [&] { QVERIFY_RESULT(rows); }();
    while (rows && rows->next())
        counts[{rows->value(0).toLongLong(), rows->value(1).toLongLong(), rows->value(2).toLongLong(),
                rows->value(3).toLongLong()}] += rows->value(4).toLongLong();
    return counts;
}

struct Employee
{
    qint64 at;
    qint64 department;
    qint64 job;
};

Counts countsOf(const std::map<qint64, Employee>& employees)
{
    Counts counts;
    for (const auto& [id, employee] : employees) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(employee.at, QTimeZone::utc()).date();
        ++counts[{day.year(), employee.department, employee.job, day.month()}];
    }
    return counts;
}

} // namespace

class TestDdl : public QObject
{
    Q_OBJECT

    Catalog m_catalog;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Connection> m_store;

    const TableSchema& employees() const { return *m_catalog.find(u"employees"_s); }

    Counts kept() const
    {
        return countsOf(
            *m_store, u"SELECT %1, %2 FROM hire_counts"_s.arg(rollupColumns(employees()).join(u", "_s), kRollupCount));
    }

private Q_SLOTS:
    void init()
    {
        auto builtIn = Catalog::builtIn();
        QVERIFY_RESULT(builtIn);
        m_catalog = *builtIn;
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = store::Connection::open(m_folder->filePath(u"store.db"_s),
                                              SecretBytes::random(globant::kDataKeyBytes), store::OpenMode::Create);
        QVERIFY_RESULT(opened);
        m_store = std::move(*opened);
        QVERIFY_RESULT(m_store->begin());
        for (const TableSchema& table : m_catalog.tables()) {
            for (const QString& statement : createStatements(table))
                QVERIFY_RESULT(m_store->executeScript(statement));
        }
        QVERIFY_RESULT(m_store->executeScript(
            u"INSERT INTO departments VALUES (1, 'A', 1), (2, 'B', 1); INSERT INTO jobs VALUES (1, 'X', 1), (2, 'Y', 1);"_s));
        QVERIFY_RESULT(m_store->commit());
    }

    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void namesAreQuoted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("plain") << u"jobs"_s << u"\"jobs\""_s;
        QTest::newRow("a keyword") << u"order"_s << u"\"order\""_s;
        QTest::newRow("quotes") << u"a\"b\"\"c"_s << u"\"a\"\"b\"\"\"\"c\""_s;
        QTest::newRow("empty") << QString() << u"\"\""_s;
    }

    void namesAreQuoted()
    {
        QFETCH(const QString, name);
        QTEST(quotedName(name), "quoted");
    }

    void listsColumns()
    {
        QCOMPARE(columnList(employees()), u"\"id\", \"name\", \"hired_at\", \"department_id\", \"job_id\""_s);
        QCOMPARE(rollupColumns(employees()),
                 (QStringList{u"year"_s, u"\"department_id\""_s, u"\"job_id\""_s, u"month"_s}));
    }

    void tablesRefuseWhatTheirSchemasForbid_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("no name") << u"INSERT INTO employees VALUES (1, NULL, 0, 1, 1, 1)"_s;
        QTest::newRow("no time") << u"INSERT INTO employees VALUES (1, 'a', NULL, 1, 1, 1)"_s;
        QTest::newRow("no entry") << u"INSERT INTO employees VALUES (1, 'a', 0, 1, 1, NULL)"_s;
        QTest::newRow("text for an integer") << u"INSERT INTO employees VALUES (1, 'a', 'soon', 1, 1, 1)"_s;
        QTest::newRow("a fraction") << u"INSERT INTO employees VALUES (1, 'a', 0.5, 1, 1, 1)"_s;
        QTest::newRow("bytes for a text") << u"INSERT INTO employees VALUES (1, x'00', 0, 1, 1, 1)"_s;
        QTest::newRow("an unknown department") << u"INSERT INTO employees VALUES (1, 'a', 0, 3, 1, 1)"_s;
        QTest::newRow("an unknown job") << u"INSERT INTO employees VALUES (1, 'a', 0, 1, 3, 1)"_s;
        QTest::newRow("a key again") << u"INSERT INTO departments VALUES (1, 'a', 1)"_s;
        QTest::newRow("a key in use")
            << u"INSERT INTO employees VALUES (1, 'a', 0, 1, 1, 1); DELETE FROM jobs WHERE id = 1"_s;
        QTest::newRow("a year that no datetime has")
            << u"INSERT INTO employees VALUES (1, 'a', 253402300800000, 1, 1, 1)"_s;
        QTest::newRow("a count twice") << u"INSERT INTO hire_counts VALUES (2000, 1, 1, 1, 1), (2000, 1, 1, 1, 2)"_s;
    }

    void tablesRefuseWhatTheirSchemasForbid()
    {
        QFETCH(const QString, sql);
        QVERIFY_FAILED(m_store->executeScript(sql), ErrorCode::Conflict);
    }

    void countsByUtcMonth_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<qint64>("year");
        QTest::addColumn<qint64>("month");
        const auto row = [](const char* name, qint64 at, qint64 year, qint64 month) {
            QTest::newRow(name) << at << year << month;
        };
        row("the epoch", 0, 1970, 1);
        row("a millisecond before it", -1, 1969, 12);
        row("999 milliseconds before it", -999, 1969, 12);
        row("a second before it", -1000, 1969, 12);
        row("the end of a month, with a fraction", 951'868'799'999, 2000, 2);
        row("the next month", 951'868'800'000, 2000, 3);
        row("a new year before 1970", -31'536'000'000, 1969, 1);
        row("a fraction before that", -31'536'000'001, 1968, 12);
        row("the first", kFirstMs, 1, 1);
        row("the last", kLastMs, 9999, 12);
    }

    void countsByUtcMonth()
    {
        QFETCH(const qint64, at);
        QFETCH(const qint64, year);
        QFETCH(const qint64, month);
        QVERIFY_RESULT(m_store->execute(u"INSERT INTO employees VALUES (1, 'a', ?, 2, 1, 1)"_s, {at}));
        const Counts expected{{{year, 2, 1, month}, 1}};
        QVERIFY(kept() == expected);
        QVERIFY(countsOf(*m_store, rollupRecount(employees())) == expected);
    }

    void triggersKeepTheRollup()
    {
        QRandomGenerator random(20240229);
        const auto below = [&](qint64 limit) { return qint64(random.generate64() % quint64(limit)); };
        const auto time = [&]() -> qint64 {
            switch (below(3)) {
            case 0:
                return below(200'000) - 100'000; // around the epoch
            case 1:
                return -below(3) * 86'400'000 * 31 - below(86'400'000 * 31LL); // a few months before it
            default:
                return kFirstMs + below(kLastMs - kFirstMs + 1);
            }
        };
        std::map<qint64, Employee> expected;
        QVERIFY_RESULT(m_store->begin());
        for (int i = 0; i < 3000; ++i) {
            const qint64 id = below(300);
            const Employee employee{time(), 1 + below(2), 1 + below(2)};
            if (!expected.contains(id)) {
                QVERIFY_RESULT(m_store->execute(u"INSERT INTO employees VALUES (?, 'a', ?, ?, ?, 1)"_s,
                                                {id, employee.at, employee.department, employee.job}));
                expected[id] = employee;
            } else if (below(3) == 0) {
                QVERIFY_RESULT(m_store->execute(u"DELETE FROM employees WHERE id = ?"_s, {id}));
                expected.erase(id);
            } else if (below(2) == 0) {
                QVERIFY_RESULT(
                    m_store->execute(u"UPDATE employees SET hired_at = ?, department_id = ?, job_id = ? WHERE id = ?"_s,
                                     {employee.at, employee.department, employee.job, id}));
                expected[id] = employee;
            } else {
                QVERIFY_RESULT(
                    m_store->execute(u"UPDATE employees SET name = 'b', entry_id = ? WHERE id = ?"_s, {i, id}));
            }
            if (i % 250 == 0)
                QVERIFY(kept() == countsOf(expected));
        }
        QVERIFY_RESULT(m_store->commit());
        QVERIFY(expected.size() > 100);
        QVERIFY(kept() == countsOf(expected));
        QVERIFY(countsOf(*m_store, rollupRecount(employees())) == countsOf(expected));

        QVERIFY_RESULT(m_store->execute(u"DELETE FROM employees"_s));
        QVERIFY(kept().empty());
    }

    // A statement that changes many rows at once, and moves keys.
    void triggersFollowStatementsOverManyRows()
    {
        QVERIFY_RESULT(m_store->executeScript(
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) "
            "INSERT INTO employees SELECT i, 'a', i * 40000000, 1 + i % 2, 1 + i % 2, 1 FROM n"_s));
        QVERIFY_RESULT(
            m_store->executeScript(u"UPDATE employees SET id = id + 1000, hired_at = hired_at - 2000000000"_s));
        QVERIFY_RESULT(
            m_store->executeScript(u"UPDATE employees SET department_id = 3 - department_id WHERE id % 3 = 0"_s));
        QVERIFY_RESULT(m_store->executeScript(u"DELETE FROM employees WHERE id % 7 = 0"_s));
        QVERIFY(!kept().empty());
        QVERIFY(kept() == countsOf(*m_store, rollupRecount(employees())));
    }
};

QTEST_GUILESS_MAIN(TestDdl)
#include "tst_ddl.moc"
