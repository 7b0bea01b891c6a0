// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scheduletext.h"

#include "core/common/timestamp.h"

#include <QDateTime>
#include <QJsonValue>

namespace globant::cli {

using namespace Qt::StringLiterals;
using backup::Schedule;

namespace {

QJsonValue moment(qint64 ms)
{
    return ms == 0 ? QJsonValue() : QJsonValue(formatTimestamp(ms));
}

QString timesOf(const Schedule& schedule)
{
    const QString time = schedule.time.toString(u"HH:mm"_s);
    switch (schedule.kind) {
    case Schedule::Kind::Off:
        return {};
    case Schedule::Kind::Daily:
        return u"each day at %1"_s.arg(time);
    case Schedule::Kind::Weekly: {
        QStringList days;
        for (const int day : schedule.days)
            days.append(dayNames()[day - 1]);
        return u"each week on %1 at %2"_s.arg(days.join(u", "_s), time);
    }
    case Schedule::Kind::Hourly:
        return u"every %1 h, one of them at %2"_s.arg(schedule.everyHours).arg(time);
    case Schedule::Kind::Cron:
        return u"at \"%1\" (cron)"_s.arg(schedule.cron);
    }
    return {};
}

QString plan(const Schedule& schedule)
{
    if (!schedule.isOn())
        return u"Off: no backups are made by themselves."_s;
    QStringList parts;
    if (const QString times = timesOf(schedule); !times.isEmpty())
        parts.append(times);
    if (schedule.afterImports > 0)
        parts.append(u"after %1 imports"_s.arg(schedule.afterImports));
    return u"Backups are made %1 (%2)."_s.arg(parts.join(u", and "_s),
                                              QString::fromLatin1(QTimeZone::systemTimeZoneId()));
}

} // namespace

const QStringList& dayNames()
{
    static const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return names;
}

QString localTime(qint64 ms)
{
    return ms == 0 ? u"never"_s : QDateTime::fromMSecsSinceEpoch(ms).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString reasonName(backup::Reason reason)
{
    switch (reason) {
    case backup::Reason::Time:
        return u"time"_s;
    case backup::Reason::Imports:
        return u"imports"_s;
    case backup::Reason::Retry:
        return u"retry"_s;
    case backup::Reason::Clock:
        return u"clock"_s;
    }
    return {};
}

Result<ScheduleView> readScheduleView(const store::Connection& connection, const QString& workspace, qint64 nowMs)
{
    ScheduleView view;
    GLOBANT_TRY_VALUE(view.schedule, backup::readSchedule(connection));
    GLOBANT_TRY_VALUE(view.state, backup::readScheduleState(connection));
    GLOBANT_TRY_VALUE(const qint64 imports, backup::importsSince(connection, view.state.lastLogEntry));
    GLOBANT_TRY_VALUE(view.proof, backup::readProof(connection));
    view.folder = folderOf(view.schedule, workspace);
    view.due = nextDue(view.schedule, view.state, imports, nowMs, QTimeZone::systemTimeZone());
    view.timer = backup::userTimerState();
    return view;
}

QJsonObject toJson(const backup::TimerState& timer)
{
    return {{u"installed"_s, timer.installed},
            {u"folder"_s, timer.folder},
            {u"workspace"_s, timer.workspace},
            {u"problem"_s, timer.problem}};
}

QJsonObject toJson(const ScheduleView& view)
{
    QJsonObject last{{u"at"_s, moment(view.state.lastSuccessMs)}, {u"file"_s, view.state.lastFile}};
    QJsonValue failure;
    if (view.state.tries > 0)
        failure = QJsonObject{{u"at"_s, moment(view.state.lastFailureMs)},
                              {u"code"_s, errorName(view.state.lastFailure.code)},
                              {u"message"_s, view.state.lastFailure.message},
                              {u"tries"_s, view.state.tries}};
    return {{u"schedule"_s, backup::toJson(view.schedule)},
            {u"time_zone"_s, QString::fromLatin1(QTimeZone::systemTimeZoneId())},
            {u"folder"_s, view.folder},
            {u"next_at"_s, view.due ? moment(view.due->atMs) : QJsonValue()},
            {u"last_backup"_s, last},
            {u"failure"_s, failure},
            {u"last_proven_restore"_s, QJsonObject{{u"at"_s, moment(view.proof.provenMs)},
                                                   {u"file"_s, view.proof.provenFile},
                                                   {u"fault"_s, view.proof.fault}}},
            {u"timer"_s, toJson(view.timer)}};
}

QStringList sentences(const ScheduleView& view)
{
    QStringList lines{plan(view.schedule)};
    if (view.schedule.isOn()) {
        const backup::Keep& keep = view.schedule.keep;
        lines.append(u"Folder: %1"_s.arg(view.folder));
        lines.append(u"Kept: the last %1, and the last of %2 days, %3 weeks and %4 months."_s.arg(keep.recent)
                         .arg(keep.daily)
                         .arg(keep.weekly)
                         .arg(keep.monthly));
        if (view.due)
            lines.append(u"Next: %1"_s.arg(localTime(view.due->atMs)));
    }
    lines.append(u"Last backup: %1"_s.arg(localTime(view.state.lastSuccessMs)));
    if (view.state.tries > 0)
        lines.append(u"The last attempt failed at %1: %2"_s.arg(localTime(view.state.lastFailureMs),
                                                                view.state.lastFailure.message));
    lines.append(u"Last proven restore: %1"_s.arg(localTime(view.proof.provenMs)));
    if (!view.proof.fault.isEmpty())
        lines.append(u"The last self-test failed at %1: %2"_s.arg(localTime(view.proof.atMs), view.proof.fault));
    if (view.timer.installed)
        lines.append(u"Timer: in %1, for %2"_s.arg(view.timer.folder, view.timer.workspace));
    if (!view.timer.problem.isEmpty())
        lines.append(view.timer.problem);
    return lines;
}

} // namespace globant::cli
