// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/role.h"
#include "core/backup/cronexpression.h"
#include "core/backup/generations.h"
#include "core/store/connection.h"

#include <QJsonObject>
#include <QTime>
#include <QTimeZone>

#include <optional>

namespace globant::backup {

// When backups are made. Times are of the wall clock where the program runs (the system's time zone): a time that the
// change to summer time skips counts as that much later, and one that the change back repeats counts once, the first
// time.
struct Schedule
{
    enum class Kind {
        Off,    // by the clock; `afterImports` may still ask for backups
        Daily,  // at `time`
        Weekly, // on `days` at `time`
        Hourly, // every `everyHours` hours of the wall clock, one of them at `time`
        Cron,   // at the times of `cron`
    };

    Kind kind = Kind::Off;
    QTime time = QTime(18, 0); // seconds are ignored
    QList<int> days = {1};     // of the week, 1 = Monday to 7 = Sunday; ascending, each once
    int everyHours = 6;        // 1 to kMostHours
    QString cron;              // five fields, such as "18 4 * * *"
    int afterImports = 0;      // also after so many imports since the last backup; 0: no matter how many
    QString folder;            // absolute; empty: the workspace's own, backupFolder()
    Keep keep;

    bool isOn() const { return kind != Kind::Off || afterImports > 0; }
    friend bool operator==(const Schedule&, const Schedule&) = default;
};

inline constexpr int kMostHours = 24 * 7;
inline constexpr int kMostImports = 1'000'000;

// {"kind": "off|daily|weekly|hourly|cron", "time": "18:00", "days": [1], "every_hours": 6, "cron": "18 4 * * *",
//  "after_imports": 0, "folder": "", "keep": {"recent": 3, "daily": 7, "weekly": 4, "monthly": 6}}; what is missing
// has its default. Usage, naming the field, for what makes no sense.
QJsonObject toJson(const Schedule& schedule);
Result<Schedule> scheduleFromJson(const QJsonObject& object);
// Usage, with a sentence, for a schedule that makes no sense.
Result<void> checkSchedule(const Schedule& schedule);

// The first time of the schedule's clock after `afterMs`; none where the clock asks for nothing.
std::optional<qint64> nextTime(const Schedule& schedule, qint64 afterMs, const QTimeZone& zone);

// What is remembered from run to run, kept in the workspace beside the schedule.
struct ScheduleState
{
    qint64 sinceMs = 0;       // the times of the schedule count from then on: when they were last changed
    qint64 lastSuccessMs = 0; // the moment of the last backup that counts; 0: none yet
    QString lastFile;         // its path
    qint64 lastLogEntry = 0;  // the last entry of the log in it: imports are counted from there
    int tries = 0;            // failures since
    qint64 lastFailureMs = 0;
    Error lastFailure;    // meaningful while `tries` > 0
    qint64 nextTryMs = 0; // meaningful while `tries` > 0

    friend bool operator==(const ScheduleState& a, const ScheduleState& b);
};

QJsonObject toJson(const ScheduleState& state);
ScheduleState stateFromJson(const QJsonObject& object);

enum class Reason {
    Time,    // a time of the schedule; one that passed while no program ran counts once, however many passed
    Imports, // enough imports since the last backup
    Retry,   // the last attempt failed
    Clock,   // the last backup is in the future: the clock was set back, and waiting would leave days without any
};

struct Due
{
    qint64 atMs = 0; // the earliest time missed, where it is past
    Reason reason = Reason::Time;
};

// When the next backup is due, which may be past; none where nothing is planned. `imports`: since state.lastLogEntry.
std::optional<Due> nextDue(const Schedule& schedule, const ScheduleState& state, qint64 imports, qint64 nowMs,
                           const QTimeZone& zone);

// How long after the n-th failure in a row the next attempt waits: 5 min, 15 min, 1 h, then 4 h each.
qint64 pauseAfterFailure(int tries);

// Over any connection. StoreDamaged where the setting makes no sense.
Result<Schedule> readSchedule(const store::Connection& connection);
Result<ScheduleState> readScheduleState(const store::Connection& connection);
// How many imports the log has after the entry; all, where it does not have that entry: an older store was restored.
Result<qint64> importsSince(const store::Connection& connection, qint64 logEntry);

// Keeps the schedule, with an entry in the log (kind "backup", "action": "scheduled") where it changed. New times count
// from now on; what had failed is tried again at once. NotAllowed below administrator; Usage. On the writer's
// connection, a transaction of its own.
Result<void> writeSchedule(const store::Connection& connection, const QString& account, accounts::Role role,
                           const Schedule& schedule, qint64 nowMs);
// On the writer's connection, inside a transaction or not.
Result<void> writeScheduleState(const store::Connection& connection, const ScheduleState& state);

// The schedule's folder, or the workspace's own.
QString folderOf(const Schedule& schedule, const QString& workspace);

} // namespace globant::backup
