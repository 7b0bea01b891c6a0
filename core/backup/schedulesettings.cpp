// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backup.h"
#include "core/backup/schedule.h"
#include "core/store/log.h"
#include "core/store/settings.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace globant::backup {

using namespace Qt::StringLiterals;

namespace {

const QString kSchedule = u"backup.schedule"_s;
const QString kState = u"backup.state"_s;
const QString kTimeFormat = u"HH:mm"_s;
const QStringList kKinds{u"off"_s, u"daily"_s, u"weekly"_s, u"hourly"_s, u"cron"_s}; // as Schedule::Kind

Failure senseless(const QString& name, const QString& wanted)
{
    return fail(ErrorCode::Usage, u"The schedule's \"%1\" makes no sense. It is %2."_s.arg(name, wanted));
}

// A field that is missing keeps what `value` has.
Result<void> readNumber(const QJsonObject& object, const QString& name, int& value)
{
    const QJsonValue field = object[name];
    if (field.isUndefined())
        return {};
    const qint64 number = field.toInteger(-1);
    if (number < 0 || number > kMostImports)
        return senseless(name, u"a whole number"_s);
    value = int(number);
    return {};
}

Result<void> readText(const QJsonObject& object, const QString& name, QString& value)
{
    const QJsonValue field = object[name];
    if (field.isUndefined())
        return {};
    if (!field.isString())
        return senseless(name, u"a text"_s);
    value = field.toString();
    return {};
}

Result<void> readDays(const QJsonObject& object, QList<int>& days)
{
    const QJsonValue field = object[u"days"_s];
    if (field.isUndefined())
        return {};
    if (!field.isArray())
        return senseless(u"days"_s, u"a list of days, 1 for Monday to 7 for Sunday"_s);
    days.clear();
    const QJsonArray array = field.toArray();
    for (const QJsonValue& day : array)
        days.append(int(day.toInteger(0)));
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return {};
}

ErrorCode codeOf(const QString& name)
{
    for (int code = 0; code <= int(ErrorCode::Cancelled); ++code)
        if (errorName(ErrorCode(code)) == name)
            return ErrorCode(code);
    return ErrorCode::Internal;
}

bool asksForOtherTimes(const Schedule& before, const Schedule& after)
{
    return before.kind != after.kind || before.time != after.time || before.days != after.days ||
           before.everyHours != after.everyHours || before.cron != after.cron || before.isOn() != after.isOn();
}

Result<QJsonObject> readObject(const store::Connection& connection, const QString& name)
{
    GLOBANT_TRY_VALUE(const QJsonValue value, store::readSetting(connection, store::kWorkspaceSettings, name));
    return value.toObject();
}

} // namespace

QJsonObject toJson(const Schedule& schedule)
{
    QJsonArray days;
    for (const int day : schedule.days)
        days.append(day);
    return {{u"kind"_s, kKinds[int(schedule.kind)]},
            {u"time"_s, schedule.time.toString(kTimeFormat)},
            {u"days"_s, days},
            {u"every_hours"_s, schedule.everyHours},
            {u"cron"_s, schedule.cron},
            {u"after_imports"_s, schedule.afterImports},
            {u"folder"_s, schedule.folder},
            {u"keep"_s, QJsonObject{{u"recent"_s, schedule.keep.recent},
                                    {u"daily"_s, schedule.keep.daily},
                                    {u"weekly"_s, schedule.keep.weekly},
                                    {u"monthly"_s, schedule.keep.monthly}}}};
}

Result<Schedule> scheduleFromJson(const QJsonObject& object)
{
    Schedule schedule;
    QString kind = kKinds[int(schedule.kind)];
    GLOBANT_TRY(readText(object, u"kind"_s, kind));
    if (!kKinds.contains(kind))
        return senseless(u"kind"_s, u"one of %1"_s.arg(kKinds.join(u", "_s)));
    schedule.kind = Schedule::Kind(kKinds.indexOf(kind));
    QString time = schedule.time.toString(kTimeFormat);
    GLOBANT_TRY(readText(object, u"time"_s, time));
    schedule.time = QTime::fromString(time, kTimeFormat);
    GLOBANT_TRY(readDays(object, schedule.days));
    GLOBANT_TRY(readNumber(object, u"every_hours"_s, schedule.everyHours));
    GLOBANT_TRY(readText(object, u"cron"_s, schedule.cron));
    GLOBANT_TRY(readNumber(object, u"after_imports"_s, schedule.afterImports));
    GLOBANT_TRY(readText(object, u"folder"_s, schedule.folder));
    const QJsonValue keep = object[u"keep"_s];
    if (!keep.isUndefined() && !keep.isObject())
        return senseless(u"keep"_s, u"an object of numbers: recent, daily, weekly, monthly"_s);
    GLOBANT_TRY(readNumber(keep.toObject(), u"recent"_s, schedule.keep.recent));
    GLOBANT_TRY(readNumber(keep.toObject(), u"daily"_s, schedule.keep.daily));
    GLOBANT_TRY(readNumber(keep.toObject(), u"weekly"_s, schedule.keep.weekly));
    GLOBANT_TRY(readNumber(keep.toObject(), u"monthly"_s, schedule.keep.monthly));
    GLOBANT_TRY(checkSchedule(schedule));
    return schedule;
}

Result<void> checkSchedule(const Schedule& schedule)
{
    if (!schedule.time.isValid())
        return senseless(u"time"_s, u"a time of day from 00:00 to 23:59"_s);
    const auto isDay = [](int day) { return day >= 1 && day <= 7; };
    if (schedule.days.isEmpty() || !std::all_of(schedule.days.begin(), schedule.days.end(), isDay))
        return senseless(u"days"_s, u"one day or more, 1 for Monday to 7 for Sunday"_s);
    if (schedule.everyHours < 1 || schedule.everyHours > kMostHours)
        return senseless(u"every_hours"_s, u"a number from 1 to %1"_s.arg(kMostHours));
    if (schedule.afterImports < 0 || schedule.afterImports > kMostImports)
        return senseless(u"after_imports"_s, u"a number from 0 to %1"_s.arg(kMostImports));
    if (schedule.kind == Schedule::Kind::Cron)
        GLOBANT_TRY(CronExpression::parse(schedule.cron));
    if (!schedule.folder.isEmpty() && !QDir::isAbsolutePath(schedule.folder))
        return senseless(u"folder"_s, u"an absolute path, or empty for the workspace's own"_s);
    for (const int kept : {schedule.keep.recent, schedule.keep.daily, schedule.keep.weekly, schedule.keep.monthly})
        if (kept < 0 || kept > kMostKept)
            return senseless(u"keep"_s, u"numbers from 0 to %1"_s.arg(kMostKept));
    return {};
}

bool operator==(const ScheduleState& a, const ScheduleState& b)
{
    return toJson(a) == toJson(b);
}

QJsonObject toJson(const ScheduleState& state)
{
    QJsonObject object{{u"since_ms"_s, state.sinceMs},
                       {u"last_success_ms"_s, state.lastSuccessMs},
                       {u"last_file"_s, state.lastFile},
                       {u"last_log_entry"_s, state.lastLogEntry},
                       {u"tries"_s, state.tries}};
    if (state.tries > 0) {
        object.insert(u"last_failure_ms"_s, state.lastFailureMs);
        object.insert(u"error"_s, errorName(state.lastFailure.code));
        object.insert(u"message"_s, state.lastFailure.message);
        object.insert(u"next_try_ms"_s, state.nextTryMs);
    }
    return object;
}

ScheduleState stateFromJson(const QJsonObject& object)
{
    ScheduleState state;
    state.sinceMs = object["since_ms"_L1].toInteger();
    state.lastSuccessMs = object["last_success_ms"_L1].toInteger();
    state.lastFile = object["last_file"_L1].toString();
    state.lastLogEntry = object["last_log_entry"_L1].toInteger();
    state.tries = object["tries"_L1].toInt();
    state.lastFailureMs = object["last_failure_ms"_L1].toInteger();
    if (state.tries > 0)
        state.lastFailure = {codeOf(object["error"_L1].toString()), object["message"_L1].toString()};
    state.nextTryMs = object["next_try_ms"_L1].toInteger();
    return state;
}

Result<Schedule> readSchedule(const store::Connection& connection)
{
    GLOBANT_TRY_VALUE(const QJsonObject object, readObject(connection, kSchedule));
    const auto schedule = scheduleFromJson(object);
    if (!schedule)
        return fail(ErrorCode::StoreDamaged,
                    u"The schedule of backups is not readable (%1). Set it again."_s.arg(schedule.error().message));
    return *schedule;
}

Result<ScheduleState> readScheduleState(const store::Connection& connection)
{
    GLOBANT_TRY_VALUE(const QJsonObject object, readObject(connection, kState));
    return stateFromJson(object);
}

Result<qint64> importsSince(const store::Connection& connection, qint64 logEntry)
{
    GLOBANT_TRY_VALUE(const QVariant count, connection.value(u"SELECT count(*) FROM log WHERE kind = 'import' AND"
                                                             " (id > ? OR ? > (SELECT max(id) FROM log))"_s,
                                                             {logEntry, logEntry}));
    return count.toLongLong();
}

Result<void> writeSchedule(const store::Connection& connection, const QString& account, accounts::Role role,
                           const Schedule& schedule, qint64 nowMs)
{
    GLOBANT_TRY(accounts::require(role, accounts::Role::Administrator));
    GLOBANT_TRY(checkSchedule(schedule));
    return store::inTransaction(connection, [&]() -> Result<void> {
        const auto known = readSchedule(connection); // what is not readable is replaced
        const Schedule before = known ? *known : Schedule();
        if (known && before == schedule)
            return {};
        GLOBANT_TRY_VALUE(ScheduleState state, readScheduleState(connection));
        if (asksForOtherTimes(before, schedule))
            state.sinceMs = nowMs;
        if (state.tries > 0)
            state.nextTryMs = nowMs;
        GLOBANT_TRY(store::writeSetting(connection, store::kWorkspaceSettings, kSchedule, toJson(schedule)));
        GLOBANT_TRY(writeScheduleState(connection, state));
        const QJsonObject detail{{u"action"_s, u"scheduled"_s}, {u"schedule"_s, toJson(schedule)}};
        GLOBANT_TRY(store::appendLog(connection, {0, u"backup"_s, account, nowMs, std::nullopt, detail}));
        return {};
    });
}

Result<void> writeScheduleState(const store::Connection& connection, const ScheduleState& state)
{
    return store::writeSetting(connection, store::kWorkspaceSettings, kState, toJson(state));
}

QString folderOf(const Schedule& schedule, const QString& workspace)
{
    return schedule.folder.isEmpty() ? backupFolder(workspace) : schedule.folder;
}

} // namespace globant::backup
