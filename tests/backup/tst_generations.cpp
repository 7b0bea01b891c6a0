// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/generations.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>

using namespace globant::backup;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;
constexpr qint64 kDay = 24 * kHour;

// Monday, 23 November 2026, 18:00 UTC.
qint64 now()
{
    return QDateTime(QDate(2026, 11, 23), QTime(18, 0), Qt::UTC).toMSecsSinceEpoch();
}

Generation made(qint64 ms)
{
    return {QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-dd HH"_s), ms, true, true};
}

QStringList expired(const QList<Generation>& backups, const Keep& keep)
{
    return expiredGenerations(backups, keep, now(), QTimeZone::utc());
}

} // namespace

class TestGenerations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNewestOfEachPeriod_data()
    {
        QTest::addColumn<int>("hoursBetween");
        QTest::addColumn<int>("count");
        QTest::addColumn<QList<int>>("keep");  // recent, daily, weekly, monthly
        QTest::addColumn<QStringList>("left"); // oldest first
        QTest::newRow("a few days") << 24 << 5 << QList<int>{1, 3, 0, 0}
                                    << QStringList{u"2026-11-21 18"_s, u"2026-11-22 18"_s, u"2026-11-23 18"_s};
        QTest::newRow("many a day") << 6 << 9 << QList<int>{2, 3, 0, 0}
                                    << QStringList{u"2026-11-21 18"_s, u"2026-11-22 18"_s, u"2026-11-23 12"_s,
                                                   u"2026-11-23 18"_s};
        QTest::newRow("weeks from Monday") << 24 << 30 << QList<int>{1, 0, 3, 0}
                                           << QStringList{u"2026-11-15 18"_s, u"2026-11-22 18"_s, u"2026-11-23 18"_s};
        QTest::newRow("months") << 24 << 100 << QList<int>{1, 0, 0, 3}
                                << QStringList{u"2026-09-30 18"_s, u"2026-10-31 18"_s, u"2026-11-23 18"_s};
        QTest::newRow("one serves for all") << 24 << 100 << QList<int>{1, 1, 1, 1} << QStringList{u"2026-11-23 18"_s};
        QTest::newRow("nothing asked for: the newest stays")
            << 24 << 4 << QList<int>{0, 0, 0, 0} << QStringList{u"2026-11-23 18"_s};
        QTest::newRow("days without backups do not count")
            << 24 * 40 << 4 << QList<int>{0, 3, 0, 0}
            << QStringList{u"2026-09-04 18"_s, u"2026-10-14 18"_s, u"2026-11-23 18"_s};
        QTest::newRow("all together") << 24 << 90 << QList<int>{1, 2, 2, 2}
                                      << QStringList{u"2026-10-31 18"_s, u"2026-11-22 18"_s, u"2026-11-23 18"_s};
    }
    void keepsTheNewestOfEachPeriod()
    {
        QFETCH(int, hoursBetween);
        QFETCH(int, count);
        QFETCH(QList<int>, keep);
        QFETCH(QStringList, left);
        QList<Generation> backups;
        for (int i = 0; i < count; ++i)
            backups.append(made(now() - i * hoursBetween * kHour));
        const QStringList gone = expired(backups, {keep[0], keep[1], keep[2], keep[3]});
        QStringList remain;
        for (auto backup = backups.crbegin(); backup != backups.crend(); ++backup)
            if (!gone.contains(backup->path))
                remain.append(backup->path);
        QCOMPARE(remain, left);
        QVERIFY(std::is_sorted(gone.begin(), gone.end()));
    }

    void leavesAloneWhatItMustNotTouch()
    {
        const Keep one{1, 0, 0, 0};
        Generation byHand = made(now() - 9 * kDay);
        byHand.removable = false;
        Generation damaged = made(now() - 8 * kDay);
        damaged.verified = false;
        Generation newestButDamaged = made(now());
        newestButDamaged.verified = false;
        const Generation fromTheFuture = made(now() + 9 * kDay);
        const Generation last = made(now() - 2 * kDay);
        const Generation old = made(now() - 3 * kDay);
        QCOMPARE(expired({old, byHand, fromTheFuture, damaged, last, newestButDamaged}, one), QStringList{old.path});
        // The last verified one is not lost to damaged, later ones.
        QVERIFY(expired({last, newestButDamaged}, {0, 0, 0, 0}).isEmpty());
        QVERIFY(expired({}, one).isEmpty());
        QVERIFY(expired({fromTheFuture, damaged}, one).isEmpty());
    }

    // What a person made serves as the day's backup, and is never removed for it.
    void countsWhatAPersonMade()
    {
        Generation byHand = made(now());
        byHand.removable = false;
        const Generation before = made(now() - kHour);
        QCOMPARE(expired({before, byHand}, {1, 1, 1, 1}), QStringList{before.path});
    }

    void hasTheDaysOfTheZone()
    {
        const qint64 at = QDateTime(QDate(2026, 11, 20), QTime(3, 0), Qt::UTC).toMSecsSinceEpoch();
        const QList<Generation> backups{made(at), made(at + 4 * kHour)}; // 22:00 of the 19th and 02:00 in Bogota
        QCOMPARE(expiredGenerations(backups, {1, 2, 0, 0}, now(), QTimeZone::utc()), QStringList{backups[0].path});
        QVERIFY(expiredGenerations(backups, {1, 2, 0, 0}, now(), QTimeZone("America/Bogota")).isEmpty());
    }

    // Whatever is there, and however often it runs: the newest verified one stays, and nothing foreign goes.
    void neverTakesTheLastVerified()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 500; ++round) {
            QList<Generation> backups;
            for (int i = random.bounded(12); i >= 0; --i) {
                Generation backup = made(now() + kHour * random.bounded(-900, 50));
                backup.path += u'#' + QString::number(i);
                backup.verified = random.bounded(3) > 0;
                backup.removable = random.bounded(3) > 0;
                backups.append(backup);
            }
            const auto keep = Keep{random.bounded(3), random.bounded(3), random.bounded(3), random.bounded(3)};
            const auto newest = [&]() -> qint64 {
                qint64 latest = 0;
                for (const Generation& backup : std::as_const(backups))
                    if (backup.verified && backup.madeMs <= now())
                        latest = std::max(latest, backup.madeMs);
                return latest;
            };
            const qint64 before = newest();
            const QStringList gone = expired(backups, keep);
            for (const Generation& backup : std::as_const(backups))
                QVERIFY(!gone.contains(backup.path) || (backup.verified && backup.removable && backup.madeMs <= now()));
            backups.removeIf([&](const Generation& backup) { return gone.contains(backup.path); });
            QCOMPARE(newest(), before);
            QVERIFY(expired(backups, keep).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestGenerations)
#include "tst_generations.moc"
