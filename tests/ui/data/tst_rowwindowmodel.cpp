// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/resultchecks.h"
#include "tests/ui/openedworkspace.h"
#include "ui/data/rowwindowmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using State = ui::RowWindowModel::State;

namespace {

constexpr int kRows = 100'000;

records::RowFilter oneOf(const QString& field, const QList<qint64>& ids)
{
    return {{{field, {}, ids, {}, {}}}, {}};
}

} // namespace

// 100,000 employees with ids 10, 20, 30 ...; employee n of department 1 + n % 3 is called "n<n % 1000>".
class TestRowWindowModel : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::OpenedWorkspace> m_workspace;
    std::unique_ptr<ui::RowWindowModel> m_model;

    const catalog::TableSchema* table(const QString& name) const { return m_workspace->session->catalog().find(name); }

    void change(const QString& sql)
    {
        const auto changed = m_workspace->session->store().writer().runNow(
            [sql](const store::Connection& connection) { return connection.executeScript(sql); });
        QVERIFY_RESULT(changed);
    }

    QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }

    // Asks, and waits until all rows are numbered.
    void show(const QString& name, const records::RowFilter& filter = {}, const records::RowOrder& order = {})
    {
        m_model->ask({table(name), filter, order});
        QTRY_VERIFY(m_model->state() == State::Ready);
    }

    int foundAfter(const std::function<void()>& search)
    {
        QSignalSpy found(m_model.get(), &ui::RowWindowModel::found);
        search();
        return !found.isEmpty() || found.wait() ? found.first().first().toInt() : -2;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = std::make_unique<test::OpenedWorkspace>();
        change(
            u"INSERT INTO departments VALUES (1, 'Sales', 1), (2, 'Legal', 1), (3, 'Support', 1);"
            "INSERT INTO jobs VALUES (7, 'Clerk', 1);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
            "INSERT INTO employees SELECT 10 * i, 'n' || (i % 1000), 1627401728000 + i, 1 + i % 3, 7, 1 FROM n"_s.arg(
                kRows));
    }

    void init() { m_model = std::make_unique<ui::RowWindowModel>(*m_workspace->session); }
    void cleanup() { m_model.reset(); }

    // On questions with few rows, as the tester looks at every cell after every signal.
    void keepsTheRulesOfModels()
    {
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        show(u"departments"_s);
        show(u"employees"_s, {{{u"name"_s, u"n99"_s}}, {}});
        QVERIFY(m_model->rowCount() > 200); // more than come first
        for (const int row : {0, 150, m_model->rowCount() - 1})
            QTRY_VERIFY(!text(row, 0).isEmpty());
        show(u"employees"_s, {{{u"name"_s, u"n99"_s}}, {}}, {u"name"_s, true});
        m_model->ask({table(u"jobs"_s), {}, {u"job"_s, false}});
        m_model->cancelCounting();
        show(u"jobs"_s, {{{u"job"_s, u"none"_s}}, {}});
        QCOMPARE(m_model->rowCount(), 0);
    }

    void isEmptyBeforeItIsAsked()
    {
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->columnCount(), 0);
    }

    void theFirstRowsComeBeforeAllAreNumbered()
    {
        QSignalSpy shown(m_model.get(), &ui::RowWindowModel::shown);
        QSignalSpy added(m_model.get(), &QAbstractItemModel::rowsInserted);
        show(u"employees"_s);
        QCOMPARE(m_model->rowCount(), kRows);
        QCOMPARE(m_model->columnCount(), 5);
        QCOMPARE(m_model->headerData(3, Qt::Horizontal).toString(), u"Department"_s);
        QCOMPARE(text(0, 0), u"10"_s);
    }

    void fetchesWhatIsLookedAt()
    {
        show(u"employees"_s);
        QVERIFY(text(60'000, 0).isEmpty());
        QVERIFY(m_model->index(60'000, 0).data(ui::RowWindowModel::SkeletonRole).toBool());
        QTRY_COMPARE(text(60'000, 0), u"600010"_s); // no separators in an id
        QVERIFY(!m_model->index(60'000, 0).data(ui::RowWindowModel::SkeletonRole).toBool());
        QCOMPARE(text(60'000, 1), u"n1"_s);
        QCOMPARE(text(60'000, 3), u"Legal"_s);
        QCOMPARE(text(60'000, 4), u"Clerk"_s);
        QCOMPARE(m_model->index(60'000, 3).data(Qt::ToolTipRole).toString(), u"Legal (2)"_s);
        QCOMPARE(m_model->index(60'000, 2).data(Qt::ToolTipRole).toString(), u"2021-07-27T16:03:08.001Z"_s);
        QVERIFY(m_model->index(0, 0).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
        QVERIFY(m_model->index(0, 3).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
        QVERIFY(text(kRows - 1, 0).isEmpty());
        QTRY_COMPARE(text(kRows - 1, 0), QString::number(10 * kRows));
    }

    void whatWasScrolledPastIsNotFetched()
    {
        show(u"employees"_s);
        QSignalSpy fetched(m_model.get(), &QAbstractItemModel::dataChanged);
        for (int row = 0; row < kRows; row += 100)
            (void)text(row, 0);
        QTRY_VERIFY(!text(kRows - 100, 0).isEmpty());
        QTRY_VERIFY(fetched.size() >= 5);
        QVERIFY2(fetched.size() < 12, qPrintable(QString::number(fetched.size())));
    }

    void ordersAndFilters_data()
    {
        QTest::addColumn<records::RowFilter>("filter");
        QTest::addColumn<records::RowOrder>("order");
        QTest::addColumn<QString>("sql"); // what follows SELECT id FROM employees
        QTest::newRow("by key") << records::RowFilter() << records::RowOrder() << u"ORDER BY id"_s;
        QTest::newRow("by key, from the last")
            << records::RowFilter() << records::RowOrder{u"id"_s, true} << u"ORDER BY id DESC"_s;
        QTest::newRow("by name") << records::RowFilter() << records::RowOrder{u"name"_s, false}
                                 << u"ORDER BY name, id"_s;
        QTest::newRow("by time, filtered") << oneOf(u"department_id"_s, {2}) << records::RowOrder{u"hired_at"_s, true}
                                           << u"WHERE department_id = 2 ORDER BY hired_at DESC, id DESC"_s;
        QTest::newRow("by the name referred to")
            << records::RowFilter{{{u"name"_s, u"N99"_s, {}, {}, {}}}, {}}
            << records::RowOrder{u"department_id"_s, false}
            << u"WHERE name LIKE '%n99%' ORDER BY (SELECT department FROM departments d WHERE d.id = department_id), id"_s;
        QTest::newRow("none") << oneOf(u"department_id"_s, {4}) << records::RowOrder() << u"WHERE department_id = 4"_s;
    }

    void ordersAndFilters()
    {
        QFETCH(const records::RowFilter, filter);
        QFETCH(const records::RowOrder, order);
        QFETCH(const QString, sql);
        show(u"employees"_s, filter, order);
        QStringList ids;
        const auto reader = m_workspace->session->store().reader();
        auto query = (*reader)->query(u"SELECT id FROM employees "_s + sql);
        while (query->next())
            ids.append(query->value(0).toString());
        QCOMPARE(m_model->rowCount(), ids.size());
        for (qsizetype row = 0; row < ids.size(); row += ids.size() / 7 + 1)
            QTRY_COMPARE(text(int(row), 0), ids[row]);
    }

    void answersToEarlierQuestionsAreDropped()
    {
        m_model->ask({table(u"employees"_s), {}, {u"name"_s, false}});
        m_model->ask({table(u"employees"_s), oneOf(u"department_id"_s, {1}), {}});
        m_model->ask({table(u"departments"_s), {}, {u"department"_s, false}});
        QTRY_VERIFY(m_model->state() == State::Ready);
        QTest::qWait(0);
        QCOMPARE(m_model->rowCount(), 3);
        QCOMPARE(m_model->columnCount(), 2);
        QTRY_COMPARE(text(0, 1), u"Legal"_s);
    }

    void countingCanBeStopped()
    {
        m_model->ask({table(u"employees"_s), {}, {u"name"_s, false}});
        m_model->cancelCounting();
        QVERIFY(m_model->state() == State::Stopped);
        QCOMPARE(m_model->rowCount(), 0);
        show(u"employees"_s);
        QCOMPARE(m_model->rowCount(), kRows);
    }

    void rowsCanBeUsedWhileTheyAreOrdered()
    {
        show(u"employees"_s);
        QTRY_VERIFY(!text(0, 0).isEmpty());
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->ask({table(u"employees"_s), {}, {u"name"_s, false}});
        QVERIFY(m_model->state() == State::Counting);
        QCOMPARE(m_model->rowCount(), kRows);
        QCOMPARE(text(0, 0), u"10"_s);
        (void)text(50'000, 0);
        QTRY_VERIFY(!text(50'000, 0).isEmpty()); // of either order
        QTRY_VERIFY(m_model->state() == State::Ready);
        QCOMPARE(reset.size(), 1); // no blank rows between
        QVERIFY(m_model->progress().percent() >= 0);
        // There and back: the same index serves.
        m_model->ask({table(u"employees"_s), {}, {u"name"_s, true}});
        QTRY_VERIFY(m_model->state() == State::Ready);
        QTRY_COMPARE(text(0, 1), u"n999"_s);
    }

    void whatIsCancelledLeavesTheRowsBefore()
    {
        show(u"employees"_s);
        const auto before = m_model->question().order;
        m_model->ask({table(u"employees"_s), {}, {u"name"_s, false}});
        m_model->cancelCounting();
        QVERIFY(m_model->state() == State::Ready);
        QCOMPARE(m_model->question().order, before);
        QCOMPARE(m_model->rowCount(), kRows);
        QTRY_COMPARE(text(20'000, 0), u"200010"_s);
        QCOMPARE(foundAfter([this] { m_model->findKey(500'000); }), 49'999);
    }

    void findsKeysAndTexts()
    {
        show(u"employees"_s);
        QCOMPARE(foundAfter([this] { m_model->findKey(500'000); }), 49'999);
        QCOMPARE(foundAfter([this] { m_model->findKey(500'001); }), -1);
        const auto next = [this](const QString& text, int from, bool backwards) {
            return foundAfter([&] { m_model->findText(text, from, backwards); });
        };
        QCOMPARE(next(u"N777"_s, -1, false), 776);
        QCOMPARE(next(u"n777"_s, 776, false), 1776);
        QCOMPARE(next(u"n777"_s, 1776, true), 776);
        QCOMPARE(next(u"n777"_s, 776, true), 99'776); // begins again at the other end
        QCOMPARE(next(u"n777"_s, 99'990, false), 776);
        QCOMPARE(next(u"supp"_s, 10, false), 13); // a name referred to
        QCOMPARE(next(u"nobody"_s, 10, false), -1);
        show(u"employees"_s, oneOf(u"department_id"_s, {2}), {u"name"_s, true});
        const int row = next(u"n500"_s, -1, false);
        QTRY_COMPARE(text(row, 1), u"n500"_s);
        QCOMPARE(foundAfter([this] { m_model->findKey(20); }), -1); // filtered away
    }

    void copiesSelectedRows()
    {
        show(u"employees"_s);
        QItemSelection rows(m_model->index(1, 0), m_model->index(2, 4));
        rows.select(m_model->index(50'000, 0), m_model->index(50'000, 4));
        QString copied;
        m_model->copyText(rows, ui::RowWindowModel::Headings::No,
                          [&](const Result<QString>& text) { copied = text.value(); });
        QTRY_COMPARE(copied, u"20\tn2\t2021-07-27T16:02:08.002Z\tSupport\tClerk\n"
                             "30\tn3\t2021-07-27T16:02:08.003Z\tSales\tClerk\n"
                             "500010\tn1\t2021-07-27T16:02:58.001Z\tSales\tClerk\n"_s);
        copied.clear();
        m_model->copyText(QItemSelection(m_model->index(0, 0), m_model->index(kRows - 1, 4)),
                          ui::RowWindowModel::Headings::Yes,
                          [&](const Result<QString>& text) { copied = text.value(); });
        QTRY_COMPARE(copied.count(u'\n'), kRows + 1);
        QVERIFY(copied.startsWith(u"Id\tName\t"_s));
        QList<records::Row> fetched;
        m_model->fetchRows(rows, 2, [&](const Result<QList<records::Row>>& found) { fetched = found.value(); });
        QTRY_COMPARE(fetched.size(), 2);
        QCOMPARE(fetched[1].key, 30);
    }

    // Last, as it changes what the others look at.
    void rowsThatWentAreBlankUntilAskedAgain()
    {
        show(u"employees"_s);
        change(u"DELETE FROM employees WHERE id BETWEEN 700010 AND 700050"_s);
        QVERIFY(text(99'990, 0).isEmpty());
        QTRY_VERIFY(!m_model->index(99'990, 0).data(ui::RowWindowModel::SkeletonRole).toBool());
        m_model->ask(m_model->question(), ui::RowWindowModel::Until::AllRows);
        QCOMPARE(m_model->rowCount(), kRows); // as it was, until the answer
        QTRY_VERIFY(m_model->state() == State::Ready);
        QCOMPARE(m_model->rowCount(), kRows - 5);
        QTRY_COMPARE(text(69'999, 0).isEmpty(), false);
        QCOMPARE(text(69'999, 0), u"700000"_s);
        QTRY_COMPARE(text(70'000, 0), u"700060"_s);
    }
};

QTEST_MAIN(TestRowWindowModel)
#include "tst_rowwindowmodel.moc"
