// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QJsonArray>
#include <QList>

#include <array>
#include <optional>

namespace globant::metrics {

// Hires of a department and job in the quarters of a year (UTC).
struct QuarterHires
{
    QString department;
    QString job;
    std::array<qint64, 4> hires{}; // Q1 ... Q4
};

struct DepartmentHires
{
    qint64 id = 0;
    QString department;
    qint64 hired = 0;
};

struct MetricFilter
{
    int year = 0;
    std::optional<QString> department; // exact name
    std::optional<QString> job;        // exact name; quarters alone
};

// The product's two metrics, from the rollup, so that they cost the same over any number of rows. Over any connection,
// in its thread.

// Ordered by department, then job, in byte order of UTF-8; equal names count together.
Result<QList<QuarterHires>> hiresByQuarter(const store::Connection& connection, const MetricFilter& filter);

// Departments whose hires exceed the mean over the departments that hired anybody that year; most hires first, then id.
Result<QList<DepartmentHires>> departmentsAboveMean(const store::Connection& connection, const MetricFilter& filter);

// The original services' objects: {"department","job","q_1".."q_4","year"} and {"id","department","hired","year"},
// where id and year are strings.
QJsonArray quartersJson(const QList<QuarterHires>& rows, int year);
QJsonArray hiredJson(const QList<DepartmentHires>& rows, int year);

} // namespace globant::metrics
