// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/roworigin.h"
#include "core/records/rowquery.h"
#include "core/store/log.h"
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace globant;
using namespace globant::records;
using namespace Qt::StringLiterals;

namespace {

const qint64 kLarge = 9007199254740993;

FieldCondition holding(const QString& field, const QString& text)
{
    return {field, text, {}, {}, {}};
}

FieldCondition oneOf(const QString& field, const QList<qint64>& ids)
{
    return {field, {}, ids, {}, {}};
}

FieldCondition within(const QString& field, std::optional<qint64> from, std::optional<qint64> to)
{
    return {field, {}, {}, from, to};
}

RowFilter allOf(const QList<FieldCondition>& conditions)
{
    return {conditions, {}};
}

RowFilter anyText(const QString& text)
{
    return {{}, text};
}

} // namespace

class TestRowQuery : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestStore> m_store;
    std::unique_ptr<store::Connection> m_connection;

    RowQuery query(const QString& table, const RowFilter& filter = {}, const RowOrder& order = {},
                   const std::atomic_bool* cancelled = nullptr) const
    {
        return {*m_connection, m_store->catalog(), *m_store->catalog().find(table), filter, order, cancelled};
    }

    RowQuery employees(const RowFilter& filter = {}, const RowOrder& order = {}) const
    {
        return query(u"employees"_s, filter, order);
    }

    static QList<qint64> keysOf(const Result<QList<Row>>& rows)
    {
        QList<qint64> keys;
        [&] { QVERIFY_RESULT(rows); }();
        if (!rows)
            return keys;
        for (const Row& row : *rows)
            keys.append(row.present ? row.key : -row.key);
        return keys;
    }

    static QList<qint64> keysOf(const RowQuery& rows)
    {
        const auto index = rows.index();
        [&] { QVERIFY_RESULT(index); }();
        return index ? keysOf(rows.window(*index, 0, index->size())) : QList<qint64>();
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<test::TestStore>();
        m_connection = m_store->connect();
        QVERIFY_RESULT(m_connection->executeScript(
            u"INSERT INTO departments VALUES (1, 'sales', 1), (2, 'Legal', 1), (3, 'Support', 1);"
            "INSERT INTO jobs VALUES (1, 'Clerk', 1), (2, 'Ñandú keeper', 1);"
            "INSERT INTO employees VALUES"
            "(10, 'bob', 400, 1, 1, 1), (20, 'Ana', 300, 2, 1, 1), (30, 'José', 300, 3, 2, 1), (40, '', -1, 2, 2, 1),"
            "(50, 'ANA', 200, 1, 1, 1), (%1, '50%_x', 300, 2, 1, 1);"_s.arg(kLarge)));
    }

    void cleanup()
    {
        m_connection.reset();
        m_store.reset();
    }

    void aRowHasWhatThePersonSees()
    {
        const auto rows = employees().rows({30, 31});
        QVERIFY_RESULT(rows);
        QCOMPARE(rows->size(), 2);
        const Row& row = rows->first();
        QVERIFY(row.present);
        QCOMPARE(row.values, (QVariantList{qint64(30), u"José"_s, qint64(300), qint64(3), qint64(2)}));
        QCOMPARE(row.names, (QStringList{{}, {}, {}, u"Support"_s, u"Ñandú keeper"_s}));
        QCOMPARE(row.entry, 1);
        QVERIFY(!rows->last().present);
        QCOMPARE(rows->last().key, 31);
    }

    void orders_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QList<qint64>>("keys");
        QTest::newRow("by key") << QString() << QList<qint64>{10, 20, 30, 40, 50, kLarge};
        QTest::newRow("by key, named") << u"id"_s << QList<qint64>{10, 20, 30, 40, 50, kLarge};
        QTest::newRow("by text, whatever the case") << u"name"_s << QList<qint64>{40, kLarge, 20, 50, 10, 30};
        QTest::newRow("by time, equal ones by key") << u"hired_at"_s << QList<qint64>{40, 50, 20, 30, kLarge, 10};
        QTest::newRow("by the name referred to") << u"department_id"_s << QList<qint64>{20, 40, kLarge, 10, 50, 30};
    }

    // The index, its windows, and the windows beside an anchor must agree.
    void orders()
    {
        QFETCH(const QString, field);
        QFETCH(QList<qint64>, keys);
        for (const bool descending : {false, true}) {
            const RowQuery ordered = employees({}, {field, descending});
            QCOMPARE(keysOf(ordered), keys);
            QCOMPARE(keysOf(ordered.after({}, 100)), keys);
            QCOMPARE(keysOf(ordered.before({}, 100)), keys);
            const auto index = ordered.index();
            QVERIFY_RESULT(index);
            QCOMPARE(keysOf(ordered.window(*index, 1, 3)), keys.mid(1, 3));
            QCOMPARE(keysOf(ordered.window(*index, 4, 30)), keys.mid(4));
            QCOMPARE(keysOf(ordered.window(*index, 6, 3)), QList<qint64>());
            const auto rows = ordered.after({}, 100);
            QVERIFY_RESULT(rows);
            for (int i = 0; i < keys.size(); ++i) {
                const RowAnchor anchor = ordered.anchorOf(rows->at(i));
                QCOMPARE(keysOf(ordered.after(anchor, 2)), keys.mid(i + 1, 2));
                const int from = std::max(0, i - 2);
                QCOMPARE(keysOf(ordered.before(anchor, 2)), keys.mid(from, i - from));
                const auto place = ordered.position(*index, keys[i]);
                QVERIFY_RESULT(place);
                QCOMPARE(place->value_or(-1), i);
            }
            std::reverse(keys.begin(), keys.end());
        }
    }

    void filters_data()
    {
        QTest::addColumn<RowFilter>("filter");
        QTest::addColumn<QList<qint64>>("keys");
        const auto row = [](const char* name, const RowFilter& filter, const QList<qint64>& keys) {
            QTest::newRow(name) << filter << keys;
        };
        row("none", {}, {10, 20, 30, 40, 50, kLarge});
        row("a condition that asks nothing", allOf({{u"name"_s, {}, {}, {}, {}}}), {10, 20, 30, 40, 50, kLarge});
        row("a text", allOf({holding(u"name"_s, u"an"_s)}), {20, 50});
        row("in capitals", allOf({holding(u"name"_s, u"ANA"_s)}), {20, 50});
        row("letters beyond ASCII", allOf({holding(u"name"_s, u"SÉ"_s)}), {30});
        row("no wildcards", allOf({holding(u"name"_s, u"%_"_s)}), {kLarge});
        row("no SQL", allOf({holding(u"name"_s, u"' OR '1'='1"_s)}), {});
        row("one id", allOf({oneOf(u"department_id"_s, {1})}), {10, 50});
        row("several ids", allOf({oneOf(u"department_id"_s, {1, 3, 99})}), {10, 30, 50});
        row("the key", allOf({oneOf(u"id"_s, {kLarge})}), {kLarge});
        row("a time from", allOf({within(u"hired_at"_s, 300, {})}), {10, 20, 30, kLarge});
        row("a time to, which is not in it", allOf({within(u"hired_at"_s, {}, 300)}), {40, 50});
        row("both", allOf({within(u"hired_at"_s, 200, 400)}), {20, 30, 50, kLarge});
        row("a month of any year", allOf({{u"hired_at"_s, {}, {}, {}, {}, {12}}}), {40});
        row("several months", allOf({{u"hired_at"_s, {}, {}, {}, {}, {1, 2}}}), {10, 20, 30, 50, kLarge});
        row("nothing between", allOf({within(u"hired_at"_s, 300, 300)}), {});
        row("a chart's mark",
            allOf({oneOf(u"department_id"_s, {2}), oneOf(u"job_id"_s, {1}), within(u"hired_at"_s, 300, 400)}),
            {20, kLarge});
        row("twice the same field", allOf({holding(u"name"_s, u"a"_s), holding(u"name"_s, u"n"_s)}), {20, 50});
        row("any text: of the row", anyText(u"bo"_s), {10});
        row("any text: of a row referred to", anyText(u"ÑANDÚ"_s), {30, 40});
        row("any text: of either", anyText(u"AL"_s), {10, 20, 40, 50, kLarge});
        row("any text and a condition", {{oneOf(u"department_id"_s, {1})}, u"ana"_s}, {50});
    }

    void filters()
    {
        QFETCH(const RowFilter, filter);
        QFETCH(const QList<qint64>, keys);
        QCOMPARE(keysOf(employees(filter)), keys);
        QCOMPARE(keysOf(employees(filter).after({}, 100)), keys);
        const auto count = employees(filter).count();
        QVERIFY_RESULT(count);
        QCOMPARE(*count, keys.size());
        QList<qint64> byTime = keysOf(employees(filter, {u"hired_at"_s, true}));
        std::sort(byTime.begin(), byTime.end());
        QCOMPARE(byTime, keys);
    }

    void filtersThatMakeNoSenseAreRefused_data()
    {
        QTest::addColumn<RowFilter>("filter");
        QTest::addColumn<RowOrder>("order");
        QTest::newRow("an unknown field") << allOf({holding(u"salary"_s, u"1"_s)}) << RowOrder();
        QTest::newRow("the store's own column") << allOf({oneOf(u"entry_id"_s, {1})}) << RowOrder();
        QTest::newRow("a text in numbers") << allOf({holding(u"job_id"_s, u"1"_s)}) << RowOrder();
        QTest::newRow("numbers in a text") << allOf({oneOf(u"name"_s, {1})}) << RowOrder();
        QTest::newRow("a time in a number") << allOf({within(u"id"_s, 1, {})}) << RowOrder();
        QTest::newRow("an unknown order") << RowFilter() << RowOrder{u"salary"_s, false};
        QTest::newRow("an order in SQL") << RowFilter() << RowOrder{u"id; --"_s, false};
    }

    void filtersThatMakeNoSenseAreRefused()
    {
        QFETCH(const RowFilter, filter);
        QFETCH(const RowOrder, order);
        const RowQuery refused = employees(filter, order);
        QVERIFY_FAILED(refused.index(), ErrorCode::Usage);
        QVERIFY_FAILED(refused.after({}, 1), ErrorCode::Usage);
    }

    void rowsThatWentLeaveTheirPlace()
    {
        for (const RowOrder& order : {RowOrder(), RowOrder{u"name"_s, false}}) {
            init();
            const RowQuery ordered = employees({}, order);
            const auto index = ordered.index();
            QVERIFY_RESULT(index);
            const auto first = ordered.after({}, 3);
            QVERIFY_RESULT(first);
            QVERIFY_RESULT(m_connection->execute(u"DELETE FROM employees WHERE id = ?"_s, {first->at(1).key}));
            const auto rows = ordered.window(*index, 0, 6);
            QVERIFY_RESULT(rows);
            QCOMPARE(rows->size(), 6);
            QCOMPARE(std::count_if(rows->begin(), rows->end(), [](const Row& row) { return row.present; }), 5);
            // An anchor that is gone still parts what was before it from what was behind.
            QCOMPARE(keysOf(ordered.after(ordered.anchorOf(first->at(1)), 1)), QList<qint64>{first->at(2).key});
            QCOMPARE(keysOf(ordered.before(ordered.anchorOf(first->at(1)), 1)), QList<qint64>{first->at(0).key});
        }
    }

    void manyRowsAreSampled()
    {
        QVERIFY_RESULT(
            m_connection->execute(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4500) "
                                  "INSERT INTO employees SELECT 1000 + 3 * i, 'n' || (i % 7), i, 1, 1, 1 FROM n"_s));
        for (const bool descending : {false, true}) {
            const RowQuery all = employees({}, {{}, descending});
            const auto index = all.index();
            QVERIFY_RESULT(index);
            QVERIFY(index->isSampled());
            QCOMPARE(index->size(), 4506);
            QVERIFY(index->bytes() < 1000);
            const QList<qint64> keys = keysOf(all.after({}, 10'000));
            QCOMPARE(keys.size(), 4506);
            for (const qint64 first : {0, 994, 995, 999, 1000, 1001, 2500, 4400, 4505})
                QCOMPARE(keysOf(all.window(*index, first, 100)), keys.mid(first, 100));
            for (const qint64 place : {0, 5, 999, 1000, 4504, 4505})
                QCOMPARE(all.position(*index, keys[place]).value().value_or(-1), place);
            for (const qint64 absent : {qint64(-5), qint64(11), qint64(1004), kLarge + 1})
                QVERIFY(!all.position(*index, absent).value());
        }
        // Ties by the thousand.
        const RowQuery byName = employees({}, {u"name"_s, false});
        const QList<qint64> keys = keysOf(byName);
        QCOMPARE(keysOf(byName.after({}, 10'000)), keys);
        const auto middle = byName.rows({keys[2000]});
        QVERIFY_RESULT(middle);
        QCOMPARE(keysOf(byName.after(byName.anchorOf(middle->first()), 50)), keys.mid(2001, 50));
        QCOMPARE(keysOf(byName.before(byName.anchorOf(middle->first()), 50)), keys.mid(1950, 50));
    }

    void anIndexSaysWhereItEnds()
    {
        const auto index = employees().index(4);
        QVERIFY_RESULT(index);
        QCOMPARE(index->size(), 4);
        QVERIFY(index->isTruncated());
        QVERIFY(!employees().index(6)->isTruncated());
    }

    void aCancelledCallEnds()
    {
        const std::atomic_bool cancelled = true;
        QVERIFY_RESULT(
            m_connection->execute(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
                                  "INSERT INTO employees SELECT 1000 + i, 'n', i, 1, 1, 1 FROM n"_s));
        for (const QString& field : {QString(), u"name"_s, u"hired_at"_s}) {
            const RowQuery stopped = query(u"employees"_s, {}, {field, false}, &cancelled);
            QVERIFY_FAILED(stopped.index(), ErrorCode::Cancelled);
            QVERIFY_FAILED(stopped.after({}, 20'000), ErrorCode::Cancelled);
        }
        QVERIFY_FAILED(query(u"employees"_s, allOf({holding(u"name"_s, u"q"_s)}), {}, &cancelled).count(),
                       ErrorCode::Cancelled);
        QVERIFY_RESULT(employees().count()); // the connection goes on
    }

    void originsComeFromTheLog()
    {
        QVERIFY_RESULT(store::inTransaction(*m_connection, [&] {
            return store::appendLog(*m_connection,
                                    {0, u"import"_s, u"ana"_s, 1000, {}, QJsonObject{{u"file"_s, u"a.csv"_s}}});
        }));
        const auto origin = originOf(*m_connection, 1);
        QVERIFY_RESULT(origin);
        QCOMPARE(origin->kind, u"import"_s);
        QCOMPARE(origin->account, u"ana"_s);
        QCOMPARE(origin->file, u"a.csv"_s);
        QCOMPARE(origin->atMs, 1000);
        QVERIFY_FAILED(originOf(*m_connection, 7), ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestRowQuery)
#include "tst_rowquery.moc"
