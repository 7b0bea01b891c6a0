// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rowsearch.h"
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace globant;
using namespace globant::records;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRows = 120'000; // more than are looked at in one step
constexpr qint64 kPlenty = 1'000'000;

} // namespace

// 120,000 employees with ids 3, 6, 9 ...; employee n is called "n<n % 1000>", and two of them "Zoë 1" and "zoë 2".
class TestRowSearch : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestStore> m_store;
    std::unique_ptr<store::Connection> m_connection;
    std::unique_ptr<store::Connection> m_reader;

    RowQuery query(const RowOrder& order = {}, const RowFilter& filter = {},
                   const std::atomic_bool* cancelled = nullptr) const
    {
        return {*m_reader, m_store->catalog(), *m_store->catalog().find(u"employees"_s), filter, order, cancelled};
    }

    // The numbers of the rows that `search` finds one after the other until it is round.
    QList<qint64> allFound(const RowQuery& rows, const RowIndex& index, const QString& text, bool backwards)
    {
        IndexCache cache(kPlenty);
        QList<qint64> found;
        for (qint64 from = -1; found.size() < 100;) {
            const auto next = findText(*m_reader, m_store->catalog(), rows, index, {text, from, backwards}, cache, {});
            [&] { QVERIFY_RESULT(next); }();
            if (!next || !*next || found.contains(**next))
                break;
            found.append(from = **next);
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<test::TestStore>();
        m_connection = m_store->connect();
        QVERIFY_RESULT(m_connection->executeScript(
            u"INSERT INTO departments VALUES (1, 'Sales', 1), (2, 'Legal', 1); INSERT INTO jobs VALUES (7, 'Clerk', 1);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
            "INSERT INTO employees SELECT 3 * i, 'n' || (i % 1000), 1627401728000 - i, 1, 7, 1 FROM n;"
            "UPDATE employees SET name = 'Zoë 1' WHERE id = 300;"
            "UPDATE employees SET name = 'zoë 2', department_id = 2 WHERE id = 330000;"_s.arg(kRows)));
        m_reader = m_store->connect();
    }

    void cleanupTestCase()
    {
        m_reader.reset();
        m_connection.reset();
        m_store.reset();
    }

    void findsEachRowOnceInAnyOrder_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rows");
        for (const bool descending : {false, true}) {
            for (const QString& field : {QString(), u"name"_s, u"hired_at"_s, u"department_id"_s}) {
                const QString tag = u"%1 %2 "_s.arg(field, descending ? u"down"_s : u"up"_s);
                QTest::newRow(qPrintable(tag + u"a name"_s)) << field << descending << u"ZOË"_s << 2;
                QTest::newRow(qPrintable(tag + u"one"_s)) << field << descending << u"zoë 2"_s << 1;
                QTest::newRow(qPrintable(tag + u"a name referred to"_s)) << field << descending << u"lega"_s << 1;
                QTest::newRow(qPrintable(tag + u"none"_s)) << field << descending << u"nobody"_s << 0;
            }
        }
    }

    void findsEachRowOnceInAnyOrder()
    {
        QFETCH(const QString, field);
        QFETCH(const bool, descending);
        QFETCH(const QString, text);
        QFETCH(const int, rows);
        const RowQuery ordered = query({field, descending});
        const auto index = ordered.index();
        QVERIFY_RESULT(index);
        QList<qint64> forwards = allFound(ordered, *index, text, false);
        QCOMPARE(forwards.size(), rows);
        QVERIFY(std::is_sorted(forwards.begin(), forwards.end()));
        const QList<qint64> backwards = allFound(ordered, *index, text, true);
        std::reverse(forwards.begin(), forwards.end());
        QCOMPARE(backwards, forwards);
        for (const qint64 row : backwards) {
            const auto at = ordered.window(*index, row, 1);
            QVERIFY_RESULT(at);
            QVERIFY(at->first().values[1].toString().startsWith(u"Zoë"_s, Qt::CaseInsensitive));
        }
    }

    void findsOnlyWithinTheFilter()
    {
        RowFilter legal;
        legal.conditions.append({u"department_id"_s, {}, {2}, {}, {}});
        for (const QString& field : {QString(), u"name"_s}) {
            const RowQuery few = query({field, false}, legal);
            const auto index = few.index();
            QVERIFY_RESULT(index);
            QCOMPARE(allFound(few, *index, u"zoë"_s, false), QList<qint64>{0});
            QCOMPARE(allFound(few, *index, u"n1"_s, false), QList<qint64>{});
        }
    }

    void tellsHowFarItIsAndStops()
    {
        const RowQuery all = query();
        const auto index = all.index();
        QVERIFY_RESULT(index);
        IndexCache cache(kPlenty);
        std::atomic_int permille = 0;
        QVERIFY_RESULT(
            findText(*m_reader, m_store->catalog(), all, *index, {u"nobody"_s}, cache, {nullptr, &permille}));
        QVERIFY(permille > 0);
        const std::atomic_bool cancelled = true;
        for (const QString& field : {QString(), u"name"_s}) {
            const RowQuery ordered = query({field, false});
            const auto numbered = ordered.index();
            QVERIFY_RESULT(numbered);
            QVERIFY_FAILED(findText(*m_reader, m_store->catalog(), ordered, *numbered, {u"nobody"_s}, cache,
                                    {&cancelled, &permille}),
                           ErrorCode::Cancelled);
        }
    }

    void numberingTellsHowFarItIs()
    {
        for (const QString& field : {QString(), u"name"_s, u"hired_at"_s}) {
            std::atomic_int permille = 0;
            RowQuery ordered = query({field, false});
            ordered.setProgress(&permille);
            QVERIFY_RESULT(ordered.index());
            permille = 0;
            RowFilter few;
            few.anyText = u"zoë"_s;
            RowQuery filtered = query({field, false}, few);
            filtered.setProgress(&permille);
            const auto index = filtered.index();
            QVERIFY_RESULT(index);
            QCOMPARE(index->size(), 2);
            QVERIFY2(permille > 500 && permille <= 1000, qPrintable(QString::number(permille)));
        }
    }

    void indexesAreKeptUntilSomethingIsCommitted()
    {
        IndexCache cache(kPlenty);
        const auto indexOf = [&](const RowOrder& order, const RowFilter& filter = {}) {
            return cache.indexOf(*m_reader, query(order, filter), {}).value();
        };
        const auto byName = indexOf({u"name"_s, false});
        QCOMPARE(indexOf({u"name"_s, true}), byName); // the other way round
        const auto byKey = indexOf({});
        QCOMPARE(indexOf({u"id"_s, true}), byKey);
        QVERIFY(byKey != byName);
        RowFilter filter;
        filter.anyText = u"n5"_s;
        QVERIFY(indexOf({u"name"_s, false}, filter) != byName);
        QCOMPARE(indexOf({u"name"_s, false}), byName);
        QVERIFY_RESULT(m_connection->execute(u"UPDATE employees SET name = 'zoë 3' WHERE id = 330000"_s));
        const auto after = indexOf({u"name"_s, false});
        QVERIFY(after != byName);
        QCOMPARE(indexOf({u"name"_s, false}), after);
    }

    void onlyTheLastIndexesAreKept()
    {
        IndexCache cache(kRows * 4 + 1000); // one order of all rows
        const auto indexOf = [&](const QString& field) {
            return cache.indexOf(*m_reader, query({field, false}), {}).value();
        };
        const std::weak_ptr<const RowIndex> first = indexOf(u"name"_s);
        QVERIFY(!first.expired());
        const std::weak_ptr<const RowIndex> second = indexOf(u"hired_at"_s);
        QVERIFY(first.expired());
        QVERIFY(!second.expired());
        indexOf({}); // a few samples
        QVERIFY(!second.expired());
    }
};

QTEST_GUILESS_MAIN(TestRowSearch)
#include "tst_rowsearch.moc"
