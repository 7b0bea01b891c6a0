// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/settling.h"

#include <QTest>

using namespace globant::inbox;

class TestSettling : public QObject
{
    Q_OBJECT

    static FoundFile file(const QByteArray& name, qint64 size, qint64 writtenNs = 0)
    {
        return {name, {1, 2, size, writtenNs, 0}};
    }

private Q_SLOTS:
    void settlesWhatStaysTheSame()
    {
        Settling settling(5000);
        const FoundFile one = file("a.csv", 10);
        QVERIFY(!settling.isSettled(one));
        settling.see({one}, 1000);
        QVERIFY(!settling.isSettled(one));
        settling.see({one}, 5999);
        QVERIFY(!settling.isSettled(one));
        settling.see({one}, 6000);
        QVERIFY(settling.isSettled(one));
        settling.see({one}, 7500);
        QCOMPARE(settling.settledMs(one), 1500);
    }

    void beginsAnew_data()
    {
        QTest::addColumn<FileMark>("mark");
        QTest::newRow("grown") << FileMark{1, 2, 11, 3, 4};
        QTest::newRow("shorter") << FileMark{1, 2, 9, 3, 4};
        QTest::newRow("written again") << FileMark{1, 2, 10, 5, 4};
        QTest::newRow("given away") << FileMark{1, 2, 10, 3, 5};
        QTest::newRow("replaced") << FileMark{1, 7, 10, 3, 4};
        QTest::newRow("on another disk") << FileMark{9, 2, 10, 3, 4};
    }

    void beginsAnew()
    {
        QFETCH(FileMark, mark);
        Settling settling(5000);
        const FoundFile before{"a.csv", {1, 2, 10, 3, 4}};
        const FoundFile after{"a.csv", mark};
        settling.see({before}, 1000);
        settling.see({after}, 7000);
        QVERIFY(!settling.isSettled(before));
        QVERIFY(!settling.isSettled(after));
        settling.see({after}, 12'000);
        QVERIFY(settling.isSettled(after));
    }

    void aClockSetBackBeginsAnew()
    {
        Settling settling(5000);
        const FoundFile one = file("a.csv", 10);
        settling.see({one}, 100'000);
        settling.see({one}, 3000);
        settling.see({one}, 7999);
        QVERIFY(!settling.isSettled(one));
        settling.see({one}, 8000);
        QVERIFY(settling.isSettled(one));
    }

    void forgetsWhatIsGone()
    {
        Settling settling(5000);
        const FoundFile one = file("a.csv", 10);
        settling.see({one}, 1000);
        settling.see({}, 6000);
        settling.see({one}, 7000);
        QVERIFY(!settling.isSettled(one));
        settling.see({one}, 12'000);
        settling.forget(one);
        QVERIFY(!settling.isSettled(one));
    }

    void withoutATimeTheFirstLookWillDo()
    {
        Settling settling(0);
        settling.see({file("a.csv", 10)}, 1000);
        QVERIFY(settling.isSettled(file("a.csv", 10)));
    }
};

QTEST_GUILESS_MAIN(TestSettling)
#include "tst_settling.moc"
