// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/keyset.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>
#include <set>

using namespace globant::ingest;

class TestKeySet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyHoldsNothing();
    void holdsItsKeysAlone_data();
    void holdsItsKeysAlone();
};

void TestKeySet::emptyHoldsNothing()
{
    const KeySet none;
    const KeySet alsoNone{std::vector<qint64>()};
    for (const qint64 key :
         {std::numeric_limits<qint64>::min(), qint64(-1), qint64(0), qint64(1), std::numeric_limits<qint64>::max()}) {
        QVERIFY(!none.contains(key));
        QVERIFY(!alsoNone.contains(key));
    }
    QCOMPARE(alsoNone.size(), std::size_t(0));
}

void TestKeySet::holdsItsKeysAlone_data()
{
    QTest::addColumn<qint64>("lowest");
    QTest::addColumn<qint64>("highest");
    QTest::addColumn<int>("count");
    const qint64 min = std::numeric_limits<qint64>::min();
    const qint64 max = std::numeric_limits<qint64>::max();
    QTest::newRow("one") << qint64(7) << qint64(7) << 1;
    QTest::newRow("dense") << qint64(1) << qint64(1000) << 1000;
    QTest::newRow("word borders") << qint64(0) << qint64(64) << 50;
    QTest::newRow("across zero") << qint64(-500) << qint64(500) << 300;
    QTest::newRow("sparse") << qint64(1) << qint64(1'000'000'000'000) << 1000;
    QTest::newRow("bitmap at the top") << max - 1000 << max << 300;
    QTest::newRow("bitmap at the bottom") << min << min + 1000 << 300;
    QTest::newRow("whole range") << min << max << 1000;
}

void TestKeySet::holdsItsKeysAlone()
{
    QFETCH(qint64, lowest);
    QFETCH(qint64, highest);
    QFETCH(int, count);
    QRandomGenerator64 random(1);
    std::set<qint64> keys{lowest, highest};
    const quint64 range = quint64(highest) - quint64(lowest);
    while (int(keys.size()) < count)
        keys.insert(qint64(quint64(lowest) + (range == UINT64_MAX ? random() : random() % (range + 1))));

    const KeySet set{std::vector<qint64>(keys.cbegin(), keys.cend())};
    QCOMPARE(set.size(), keys.size());
    for (const qint64 key : keys) {
        QVERIFY(set.contains(key));
        for (const quint64 step : {quint64(1), quint64(64), ~quint64(0)}) {
            const auto neighbour = qint64(quint64(key) + step);
            QCOMPARE(set.contains(neighbour), keys.count(neighbour) == 1);
        }
    }
}

QTEST_GUILESS_MAIN(TestKeySet)
#include "tst_keyset.moc"
