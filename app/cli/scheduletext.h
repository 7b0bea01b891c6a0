// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/schedule.h"
#include "core/backup/selftest.h"
#include "core/backup/usertimer.h"

#include <QJsonObject>
#include <QStringList>

namespace globant::cli {

// All that a person wants to know about the backups that are made by themselves.
struct ScheduleView
{
    backup::Schedule schedule;
    backup::ScheduleState state;
    QString folder; // where they are written
    std::optional<backup::Due> due;
    backup::Proof proof;
    backup::TimerState timer;
};

Result<ScheduleView> readScheduleView(const store::Connection& connection, const QString& workspace, qint64 nowMs);
QJsonObject toJson(const ScheduleView& view);
QJsonObject toJson(const backup::TimerState& timer);
QStringList sentences(const ScheduleView& view);

// "mon" to "sun".
const QStringList& dayNames();
// A moment in local time, to the minute; "never" for 0.
QString localTime(qint64 ms);
// "time", "imports", "retry" or "clock".
QString reasonName(backup::Reason reason);

} // namespace globant::cli
