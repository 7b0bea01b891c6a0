// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/schedule.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace globant::backup {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr int kMinutesOfDay = 24 * 60;
// A clock that is put right by less than this has not been "set back".
constexpr qint64 kClockSlackMs = kHourMs;
constexpr std::array kPauses{5 * kMinuteMs, 15 * kMinuteMs, kHourMs, 4 * kHourMs};
// The longest that a cron expression may sleep, from a leap day to the next around a century, and a little.
constexpr int kMostDays = 9 * 366;

int minutesOf(QTime time)
{
    return time.hour() * 60 + time.minute();
}

// The schedule's clock, minute by minute, as a wall clock shows them.
class Times
{
public:
    explicit Times(const Schedule& schedule)
        : m_schedule(schedule)
    {
        if (schedule.kind != Schedule::Kind::Cron)
            return;
        if (auto cron = CronExpression::parse(schedule.cron))
            m_cron = *cron;
    }

    bool any() const
    {
        return m_schedule.kind == Schedule::Kind::Cron ? m_cron.has_value() : m_schedule.kind != Schedule::Kind::Off;
    }
    QList<int> minutesOf(QDate day) const
    {
        QList<int> minutes;
        if (m_schedule.kind == Schedule::Kind::Weekly && !m_schedule.days.contains(day.dayOfWeek()))
            return minutes;
        if (m_schedule.kind == Schedule::Kind::Daily || m_schedule.kind == Schedule::Kind::Weekly)
            return {backup::minutesOf(m_schedule.time)};
        if (m_cron && !m_cron->fitsDay(day))
            return minutes;
        for (int minute = 0; minute < kMinutesOfDay; ++minute)
            if (m_cron ? m_cron->fitsMinute(minute) : fitsHourly(day, minute))
                minutes.append(minute);
        return minutes;
    }

private:
    bool fitsHourly(QDate day, int minute) const
    {
        const qint64 since = day.toJulianDay() * kMinutesOfDay + minute - backup::minutesOf(m_schedule.time);
        return since % (m_schedule.everyHours * 60) == 0;
    }

    const Schedule& m_schedule;
    std::optional<CronExpression> m_cron;
};

// When the clocks of a zone show a time: what the change to summer time skips comes that much later, and what the
// change back repeats is meant the first time.
class WallClock
{
public:
    WallClock(const QTimeZone& zone, QDate day)
        : m_zone(zone)
        , m_midnightMs(QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch())
        , m_before(offsetAt(m_midnightMs - 24 * kHourMs))
        , m_after(offsetAt(m_midnightMs + 48 * kHourMs))
    {
    }

    qint64 at(int minute) const
    {
        const qint64 wall = m_midnightMs + minute * kMinuteMs;
        if (m_before == m_after || offsetAt(wall - m_before) == m_before)
            return wall - m_before;
        return offsetAt(wall - m_after) == m_after ? wall - m_after : wall - m_before;
    }

private:
    qint64 offsetAt(qint64 ms) const
    {
        return qint64(m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC))) * 1000;
    }

    const QTimeZone& m_zone;
    qint64 m_midnightMs;
    qint64 m_before;
    qint64 m_after;
};

} // namespace

std::optional<qint64> nextTime(const Schedule& schedule, qint64 afterMs, const QTimeZone& zone)
{
    const Times times(schedule);
    if (!times.any())
        return std::nullopt;
    // From the day before, whose last minutes may be pushed over midnight.
    const QDate first = QDateTime::fromMSecsSinceEpoch(afterMs, zone).date().addDays(-1);
    for (int i = 0; i < kMostDays; ++i) {
        const QDate day = first.addDays(i);
        const QList<int> minutes = times.minutesOf(day);
        if (minutes.isEmpty())
            continue;
        const WallClock clock(zone, day);
        std::optional<qint64> earliest;
        for (const int minute : minutes) {
            const qint64 at = clock.at(minute);
            if (at > afterMs && (!earliest || at < *earliest))
                earliest = at;
        }
        if (earliest)
            return earliest;
    }
    return std::nullopt;
}

std::optional<Due> nextDue(const Schedule& schedule, const ScheduleState& state, qint64 imports, qint64 nowMs,
                           const QTimeZone& zone)
{
    if (!schedule.isOn())
        return std::nullopt;
    if (state.tries > 0)
        return Due{state.nextTryMs > nowMs + kPauses.back() ? nowMs : state.nextTryMs, Reason::Retry};
    const qint64 basis = std::max(state.lastSuccessMs, state.sinceMs);
    if (basis > nowMs + kClockSlackMs)
        return Due{nowMs, Reason::Clock};
    const std::optional<qint64> time = nextTime(schedule, basis, zone);
    if (time && *time <= nowMs)
        return Due{*time, Reason::Time};
    if (schedule.afterImports > 0 && imports >= schedule.afterImports)
        return Due{nowMs, Reason::Imports};
    return time ? std::optional(Due{*time, Reason::Time}) : std::nullopt;
}

qint64 pauseAfterFailure(int tries)
{
    return kPauses[std::size_t(std::clamp(tries, 1, int(kPauses.size()))) - 1];
}

} // namespace globant::backup
