// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/hirecube.h"

#include <QJsonObject>
#include <QStringList>

namespace globant::ui {

// What a person has chosen on the dashboard: what "Views" keeps by name and the next start shows again.
struct DashboardState
{
    metrics::CubeFilter filter;
    bool latestYear = true;     // the latest year with hires, whichever it is by then, rather than filter.year
    bool onlyAboveMean = false; // of the chart of departments against the mean
    QStringList asTable;        // object names of the charts that show their table

    friend bool operator==(const DashboardState&, const DashboardState&) = default;
};

// {"year": 2021 | null (all) | absent (the latest), "departments": [8], "jobs": [], "quarters": [1, 2, 3, 4],
//  "only_above_mean": false, "as_table": ["hiresByMonth"]}
QJsonObject toJson(const DashboardState& state);
// What is missing or makes no sense is as in a DashboardState that nobody has touched.
DashboardState dashboardStateFromJson(const QJsonObject& json);

} // namespace globant::ui
