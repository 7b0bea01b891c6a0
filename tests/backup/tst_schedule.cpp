// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/schedule.h"
#include "core/store/log.h"
#include "core/store/settings.h"
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"

#include <QJsonArray>
#include <QTest>

using namespace globant;
using namespace globant::backup;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

qint64 utc(const char* text)
{
    const auto at = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
    Q_ASSERT(at.isValid());
    return at.toMSecsSinceEpoch();
}

QString shown(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

Schedule daily(const QString& time)
{
    Schedule schedule;
    schedule.kind = Schedule::Kind::Daily;
    schedule.time = QTime::fromString(time, u"HH:mm"_s);
    return schedule;
}

Schedule weekly(const QString& time, const QList<int>& days)
{
    Schedule schedule = daily(time);
    schedule.kind = Schedule::Kind::Weekly;
    schedule.days = days;
    return schedule;
}

Schedule hourly(int hours, const QString& time)
{
    Schedule schedule = daily(time);
    schedule.kind = Schedule::Kind::Hourly;
    schedule.everyHours = hours;
    return schedule;
}

Schedule cron(const QString& text)
{
    Schedule schedule;
    schedule.kind = Schedule::Kind::Cron;
    schedule.cron = text;
    return schedule;
}

} // namespace

Q_DECLARE_METATYPE(globant::backup::Schedule)
Q_DECLARE_METATYPE(globant::backup::ScheduleState)

class TestSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheNextTime_data()
    {
        QTest::addColumn<Schedule>("schedule");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<qint64>("after");
        QTest::addColumn<qint64>("expected");
        const QByteArray berlin = "Europe/Berlin";
        const QByteArray bogota = "America/Bogota";

        QTest::newRow("daily, later today")
            << daily(u"18:00"_s) << bogota << utc("2026-01-15T12:00:00Z") << utc("2026-01-15T23:00:00Z");
        QTest::newRow("daily, exactly then is past")
            << daily(u"18:00"_s) << bogota << utc("2026-01-15T23:00:00Z") << utc("2026-01-16T23:00:00Z");
        QTest::newRow("daily, across the year")
            << daily(u"04:18"_s) << QByteArray("UTC") << utc("2026-12-31T04:18:00Z") << utc("2027-01-01T04:18:00Z");
        QTest::newRow("daily, across the date line") << daily(u"23:30"_s) << QByteArray("Pacific/Kiritimati")
                                                     << utc("2026-05-01T09:29:59Z") << utc("2026-05-01T09:30:00Z");

        // Berlin: 29 March 2026, 02:00 -> 03:00; 25 October 2026, 03:00 -> 02:00.
        QTest::newRow("before summer time")
            << daily(u"02:30"_s) << berlin << utc("2026-03-27T12:00:00Z") << utc("2026-03-28T01:30:00Z");
        QTest::newRow("a time that summer time skips")
            << daily(u"02:30"_s) << berlin << utc("2026-03-28T02:00:00Z") << utc("2026-03-29T01:30:00Z"); // 03:30
        QTest::newRow("the day after") << daily(u"02:30"_s) << berlin << utc("2026-03-29T01:30:00Z")
                                       << utc("2026-03-30T00:30:00Z");
        QTest::newRow("a time that comes twice: the first")
            << daily(u"02:30"_s) << berlin << utc("2026-10-24T12:00:00Z") << utc("2026-10-25T00:30:00Z");
        QTest::newRow("a time that comes twice: not the second")
            << daily(u"02:30"_s) << berlin << utc("2026-10-25T00:30:00Z") << utc("2026-10-26T01:30:00Z");
        QTest::newRow("southern summer time, at midnight")
            << daily(u"00:00"_s) << QByteArray("America/Asuncion") << utc("2023-09-30T12:00:00Z")
            << utc("2023-10-01T04:00:00Z"); // 01:00
        QTest::newRow("a day that was left out") << daily(u"12:00"_s) << QByteArray("Pacific/Apia")
                                                 << utc("2011-12-29T22:00:00Z") << utc("2011-12-30T22:00:00Z");

        QTest::newRow("weekly") << weekly(u"09:00"_s, {1}) << bogota << utc("2026-11-23T15:00:00Z")
                                << utc("2026-11-30T14:00:00Z");
        QTest::newRow("weekly, several days")
            << weekly(u"09:00"_s, {2, 5}) << bogota << utc("2026-11-24T15:00:00Z") << utc("2026-11-27T14:00:00Z");
        QTest::newRow("every 6 hours") << hourly(6, u"04:18"_s) << bogota << utc("2026-11-23T15:18:00Z")
                                       << utc("2026-11-23T21:18:00Z");
        QTest::newRow("every 6 hours, over midnight") << hourly(6, u"04:18"_s) << bogota << utc("2026-11-24T03:18:00Z")
                                                      << utc("2026-11-24T03:18:00Z") + 6 * kHour;
        QTest::newRow("every hour, in the hour that summer time skips")
            << hourly(1, u"00:15"_s) << berlin << utc("2026-03-29T00:15:00Z") << utc("2026-03-29T01:15:00Z");
        QTest::newRow("every hour, in the hour that comes twice")
            << hourly(1, u"00:15"_s) << berlin << utc("2026-10-25T00:15:00Z") << utc("2026-10-25T02:15:00Z");

        QTest::newRow("the original's") << cron(u"18 4 * * *"_s) << bogota << utc("2026-11-23T15:00:00Z")
                                        << utc("2026-11-24T09:18:00Z");
        QTest::newRow("weekdays by name")
            << cron(u"30 20 * * mon-fri"_s) << bogota << utc("2026-11-28T02:00:00Z") << utc("2026-12-01T01:30:00Z");
        QTest::newRow("steps and lists") << cron(u"*/20 8-10/2,23 * * *"_s) << QByteArray("UTC")
                                         << utc("2026-11-23T10:40:00Z") << utc("2026-11-23T23:00:00Z");
        QTest::newRow("either day") << cron(u"0 0 13 * FRI"_s) << QByteArray("UTC") << utc("2026-11-10T00:00:00Z")
                                    << utc("2026-11-13T00:00:00Z");
        QTest::newRow("either day, the other") << cron(u"0 0 13 * FRI"_s) << QByteArray("UTC")
                                               << utc("2026-12-11T00:00:00Z") << utc("2026-12-13T00:00:00Z");
        QTest::newRow("both days, with a star") << cron(u"0 0 */2 * 1"_s) << QByteArray("UTC")
                                                << utc("2026-11-10T00:00:00Z") << utc("2026-11-23T00:00:00Z");
        QTest::newRow("Sunday as 7") << cron(u"0 12 * * 7"_s) << QByteArray("UTC") << utc("2026-11-23T00:00:00Z")
                                     << utc("2026-11-29T12:00:00Z");
        QTest::newRow("a leap day") << cron(u"0 0 29 2 *"_s) << QByteArray("UTC") << utc("2096-03-01T00:00:00Z")
                                    << utc("2104-02-29T00:00:00Z");
        QTest::newRow("a nickname") << cron(u"@monthly"_s) << QByteArray("UTC") << utc("2026-11-23T00:00:00Z")
                                    << utc("2026-12-01T00:00:00Z");
    }
    void findsTheNextTime()
    {
        QFETCH(Schedule, schedule);
        QFETCH(QByteArray, zone);
        QFETCH(qint64, after);
        QFETCH(qint64, expected);
        QVERIFY_RESULT(checkSchedule(schedule));
        const auto next = nextTime(schedule, after, QTimeZone(zone));
        QVERIFY(next);
        QCOMPARE(shown(*next), shown(expected));
    }

    // Whatever the zone does to its clocks: the times go up, and no day is left out or comes twice.
    void runsThroughYearsOfChangedClocks_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char* zone : {"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca",
                                 "America/Asuncion", "Asia/Tehran", "Pacific/Chatham"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void runsThroughYearsOfChangedClocks()
    {
        QFETCH(QByteArray, zone);
        const QTimeZone clocks(zone);
        for (const QString& time : {u"00:00"_s, u"00:30"_s, u"01:45"_s, u"02:15"_s, u"02:59"_s, u"23:59"_s}) {
            qint64 at = utc("2020-01-01T00:00:00Z");
            QDate day = QDateTime::fromMSecsSinceEpoch(*nextTime(daily(time), at, clocks), clocks).date();
            for (int i = 0; i < 5 * 365; ++i, day = day.addDays(1)) {
                const auto next = nextTime(daily(time), at, clocks);
                QVERIFY(next && *next > at);
                QCOMPARE(QDateTime::fromMSecsSinceEpoch(*next, clocks).date(), day);
                at = *next;
            }
        }
    }

    void saysWhatIsDue_data()
    {
        QTest::addColumn<Schedule>("schedule");
        QTest::addColumn<ScheduleState>("state");
        QTest::addColumn<int>("imports");
        QTest::addColumn<QString>("expected"); // "reason minutes from now", or "none"
        const qint64 now = utc("2026-11-23T18:00:00Z");
        const Schedule at18 = daily(u"18:00"_s);
        const Schedule at19 = daily(u"19:00"_s);
        Schedule imports;
        imports.afterImports = 3;
        Schedule both = at19;
        both.afterImports = 3;
        const auto state = [](qint64 since, qint64 success) {
            ScheduleState made;
            made.sinceMs = since;
            made.lastSuccessMs = success;
            return made;
        };
        const auto failed = [&](int tries, qint64 nextTry) {
            ScheduleState made = state(now - 9 * kDay, now - kDay);
            made.tries = tries;
            made.nextTryMs = nextTry;
            return made;
        };

        QTest::newRow("off") << Schedule() << state(0, 0) << 99 << u"none"_s;
        QTest::newRow("off forgets a failure") << Schedule() << failed(2, now) << 99 << u"none"_s;
        QTest::newRow("just set: the next time, not the last") << at18 << state(now, 0) << 0 << u"time 1440"_s;
        QTest::newRow("set a moment before its time") << at18 << state(now - 1, 0) << 0 << u"time 0"_s;
        QTest::newRow("made today") << at18 << state(0, now + 5000) << 0 << u"time 1440"_s;
        QTest::newRow("due now") << at18 << state(0, now - kDay + 5000) << 0 << u"time 0"_s;
        QTest::newRow("later today") << at19 << state(0, now - kDay) << 0 << u"time -1380"_s;
        QTest::newRow("later today, made yesterday") << at19 << state(0, now - kDay + 2 * kHour) << 0 << u"time 60"_s;
        QTest::newRow("the machine was off for three weeks")
            << at18 << state(0, now - 21 * kDay + 1) << 0 << u"time -28800"_s;
        QTest::newRow("missed weeks") << weekly(u"09:00"_s, {1}) << state(0, now - 28 * kDay) << 0 << u"time -30780"_s;
        QTest::newRow("the clock was set back a minute") << at18 << state(0, now + kMinute) << 0 << u"time 1440"_s;
        QTest::newRow("the clock was set back a day") << at18 << state(0, now + kDay) << 0 << u"clock 0"_s;
        QTest::newRow("the clock had been years ahead") << at18 << state(now + 3650 * kDay, 0) << 0 << u"clock 0"_s;
        QTest::newRow("ahead, for imports only") << imports << state(0, now + kDay) << 0 << u"clock 0"_s;

        QTest::newRow("too few imports") << imports << state(0, now - kDay) << 2 << u"none"_s;
        QTest::newRow("enough imports") << imports << state(0, now - kDay) << 3 << u"imports 0"_s;
        QTest::newRow("imports before the time") << both << state(0, now - kHour) << 4 << u"imports 0"_s;
        QTest::newRow("imports and a time missed") << both << state(0, now - kDay) << 4 << u"time -1380"_s;
        QTest::newRow("the time before imports") << both << state(0, now - kHour) << 1 << u"time 60"_s;

        QTest::newRow("failed: in five minutes") << at18 << failed(1, now + 5 * kMinute) << 0 << u"retry 5"_s;
        QTest::newRow("failed, and its pause is over") << at18 << failed(3, now - kMinute) << 0 << u"retry -1"_s;
        QTest::newRow("failed, and the clock was set back") << at18 << failed(3, now + kDay) << 0 << u"retry 0"_s;
    }
    void saysWhatIsDue()
    {
        QFETCH(Schedule, schedule);
        QFETCH(ScheduleState, state);
        QFETCH(int, imports);
        QFETCH(QString, expected);
        const qint64 now = utc("2026-11-23T18:00:00Z");
        const auto due = nextDue(schedule, state, imports, now, QTimeZone::utc());
        const QStringList reasons{u"time"_s, u"imports"_s, u"retry"_s, u"clock"_s};
        QCOMPARE(due ? reasons[int(due->reason)] + u" %1"_s.arg((due->atMs - now) / kMinute) : u"none"_s, expected);
    }

    // Three weeks off, then a run each minute: one backup, not twenty-one.
    void catchesUpOnce()
    {
        const Schedule schedule = daily(u"18:00"_s);
        ScheduleState state;
        state.lastSuccessMs = utc("2026-11-02T18:00:05Z");
        int runs = 0;
        for (qint64 now = utc("2026-11-23T07:30:00Z"); now < utc("2026-11-23T17:59:00Z"); now += kMinute) {
            const auto due = nextDue(schedule, state, 0, now, QTimeZone::utc());
            if (due->atMs <= now) {
                state.lastSuccessMs = now;
                ++runs;
            }
        }
        QCOMPARE(runs, 1);
    }

    void waitsLongerAfterEachFailure()
    {
        QList<qint64> minutes;
        for (int tries = 1; tries <= 6; ++tries)
            minutes.append(pauseAfterFailure(tries) / kMinute);
        QCOMPARE(minutes, (QList<qint64>{5, 15, 60, 240, 240, 240}));
        QCOMPARE(pauseAfterFailure(1'000'000), 4 * kHour);
    }

    void refusesCronExpressions_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 "18 4 * *",
                                 "18 4 * * * *",
                                 "60 4 * * *",
                                 "-1 4 * * *",
                                 "18 24 * * *",
                                 "18 4 0 * *",
                                 "18 4 32 * *",
                                 "18 4 * 13 *",
                                 "18 4 * * 8",
                                 "18 4 * * blue",
                                 "5-1 4 * * *",
                                 "*/0 4 * * *",
                                 "*/x 4 * * *",
                                 "1/2/3 4 * * *",
                                 "1-2-3 4 * * *",
                                 ",1 4 * * *",
                                 "1, 4 * * *",
                                 "+1 4 * * *",
                                 "1.5 4 * * *",
                                 "0 0 30 2 *",
                                 "0 0 31 4,6 *",
                                 "@reboot",
                                 "@",
                                 "99999999999999 4 * * *",
                                 "\u0661 4 * * *"})
            QTest::addRow("%s", text) << QString::fromUtf8(text);
    }
    void refusesCronExpressions()
    {
        QFETCH(QString, text);
        QVERIFY_FAILED(CronExpression::parse(text), ErrorCode::Usage);
        QVERIFY_FAILED(checkSchedule(cron(text)), ErrorCode::Usage);
    }

    void comesBackFromJson()
    {
        Schedule schedule = weekly(u"04:18"_s, {2, 5});
        schedule.afterImports = 7;
        schedule.folder = u"/media/disk/backups"_s;
        schedule.keep = {1, 2, 3, 4};
        QVERIFY(*scheduleFromJson(toJson(schedule)) == schedule);
        QVERIFY(*scheduleFromJson(toJson(cron(u"18 4 * * *"_s))) == cron(u"18 4 * * *"_s));
        QVERIFY(*scheduleFromJson({}) == Schedule());

        ScheduleState state;
        state.lastSuccessMs = 5;
        state.lastFile = u"/x/y.gdbackup"_s;
        state.tries = 2;
        state.lastFailure = {ErrorCode::StoreFull, u"No room."_s};
        state.nextTryMs = 9;
        QVERIFY(stateFromJson(toJson(state)) == state);
        QCOMPARE(int(stateFromJson(toJson(state)).lastFailure.code), int(ErrorCode::StoreFull));
        QVERIFY(stateFromJson({}) == ScheduleState());
    }

    void refusesSenselessJson_data()
    {
        QTest::addColumn<QJsonObject>("object");
        QTest::newRow("kind") << QJsonObject{{u"kind"_s, u"yearly"_s}};
        QTest::newRow("kind's type") << QJsonObject{{u"kind"_s, 1}};
        QTest::newRow("time") << QJsonObject{{u"time"_s, u"24:00"_s}};
        QTest::newRow("no time") << QJsonObject{{u"time"_s, u"soon"_s}};
        QTest::newRow("no days") << QJsonObject{{u"days"_s, QJsonArray()}};
        QTest::newRow("a day") << QJsonObject{{u"days"_s, QJsonArray{8}}};
        QTest::newRow("days' type") << QJsonObject{{u"days"_s, u"monday"_s}};
        QTest::newRow("zero hours") << QJsonObject{{u"every_hours"_s, 0}};
        QTest::newRow("many hours") << QJsonObject{{u"every_hours"_s, 169}};
        QTest::newRow("half an hour") << QJsonObject{{u"every_hours"_s, 0.5}};
        QTest::newRow("imports") << QJsonObject{{u"after_imports"_s, -1}};
        QTest::newRow("folder") << QJsonObject{{u"folder"_s, u"backups"_s}};
        QTest::newRow("cron") << QJsonObject{{u"kind"_s, u"cron"_s}};
        QTest::newRow("keep") << QJsonObject{{u"keep"_s, 7}};
        QTest::newRow("keep's number") << QJsonObject{{u"keep"_s, QJsonObject{{u"daily"_s, 1001}}}};
    }
    void refusesSenselessJson()
    {
        QFETCH(QJsonObject, object);
        QVERIFY_FAILED(scheduleFromJson(object), ErrorCode::Usage);
    }

    void isKeptInTheWorkspace()
    {
        const test::TestStore store;
        const auto connection = store.connect();
        QVERIFY(*readSchedule(*connection) == Schedule());
        const Schedule schedule = daily(u"18:00"_s);
        QVERIFY_FAILED(writeSchedule(*connection, u"ed"_s, accounts::Role::Editor, schedule, 1000),
                       ErrorCode::NotAllowed);
        QVERIFY_FAILED(writeSchedule(*connection, u"ana"_s, accounts::Role::Administrator, cron(u"x"_s), 1000),
                       ErrorCode::Usage);
        const auto write = [&](const Schedule& wanted, qint64 now) {
            return writeSchedule(*connection, u"ana"_s, accounts::Role::Administrator, wanted, now);
        };
        QVERIFY_RESULT(write(schedule, 1000));
        QVERIFY(*readSchedule(*connection) == schedule);
        QCOMPARE(readScheduleState(*connection)->sinceMs, 1000);
        QVERIFY_RESULT(write(schedule, 2000)); // no change: no entry
        const auto entries = store::readLogOfKind(*connection, u"backup"_s);
        QVERIFY_RESULT(entries);
        QCOMPARE(entries->size(), 1);
        QCOMPARE(entries->first().detail["action"_L1].toString(), u"scheduled"_s);

        // Another folder asks for no other times, and is tried at once where the one before had failed.
        ScheduleState state = *readScheduleState(*connection);
        state.tries = 3;
        state.nextTryMs = 99'000;
        QVERIFY_RESULT(writeScheduleState(*connection, state));
        Schedule elsewhere = schedule;
        elsewhere.folder = u"/media/disk"_s;
        QVERIFY_RESULT(write(elsewhere, 3000));
        QCOMPARE(readScheduleState(*connection)->sinceMs, 1000);
        QCOMPARE(readScheduleState(*connection)->nextTryMs, 3000);

        QVERIFY_RESULT(store::writeSetting(*connection, store::kWorkspaceSettings, u"backup.schedule"_s,
                                           QJsonObject{{u"time"_s, u"never"_s}}));
        QVERIFY_FAILED(readSchedule(*connection), ErrorCode::StoreDamaged);
        QVERIFY_RESULT(write(schedule, 4000)); // what is not readable can be replaced
    }

    void countsImports()
    {
        const test::TestStore store;
        const auto connection = store.connect();
        const auto append = [&](const QString& kind) {
            return *store::appendLog(*connection, {0, kind, u"ana"_s, 1, std::nullopt, {}});
        };
        QCOMPARE(*importsSince(*connection, 0), 0);
        append(u"import"_s);
        const qint64 second = append(u"import"_s);
        append(u"edit"_s);
        append(u"import"_s);
        QCOMPARE(*importsSince(*connection, 0), 3);
        QCOMPARE(*importsSince(*connection, second), 1);
        QCOMPARE(*importsSince(*connection, 4), 0);
        QCOMPARE(*importsSince(*connection, 90), 3); // the log of an older store that was restored
    }
};

QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
