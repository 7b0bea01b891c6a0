// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/shares.h"

#include <QTest>

#include <numeric>

using namespace globant;

class TestShares : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesAddUpToTheWhole_data()
    {
        QTest::addColumn<QList<qint64>>("counts");
        QTest::addColumn<QList<int>>("shares");
        QTest::newRow("none") << QList<qint64>{} << QList<int>{};
        QTest::newRow("nothing to share") << QList<qint64>{0, 0} << QList<int>{0, 0};
        QTest::newRow("one") << QList<qint64>{7} << QList<int>{1000};
        QTest::newRow("even") << QList<qint64>{1, 1} << QList<int>{500, 500};
        QTest::newRow("thirds") << QList<qint64>{1, 1, 1} << QList<int>{334, 333, 333};
        QTest::newRow("the larger remainder first") << QList<qint64>{2, 1} << QList<int>{667, 333};
        QTest::newRow("one among many") << QList<qint64>{100'000, 1} << QList<int>{1000, 0};
        QTest::newRow("none of it") << QList<qint64>{3, 0, 1} << QList<int>{750, 0, 250};
        QTest::newRow("sevenths") << QList<qint64>{1, 1, 1, 1, 1, 1, 1}
                                  << QList<int>{143, 143, 143, 143, 143, 143, 142};
        QTest::newRow("millions") << QList<qint64>{4'999'999, 1} << QList<int>{1000, 0};
    }

    void sharesAddUpToTheWhole()
    {
        QFETCH(const QList<qint64>, counts);
        QFETCH(const QList<int>, shares);
        const QList<int> made = metrics::sharesInTenths(counts);
        QCOMPARE(made, shares);
        if (std::accumulate(counts.begin(), counts.end(), qint64(0)) > 0)
            QCOMPARE(std::accumulate(made.begin(), made.end(), 0), 1000);
    }
};

QTEST_APPLESS_MAIN(TestShares)
#include "tst_shares.moc"
