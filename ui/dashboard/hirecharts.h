// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/hirecube.h"
#include "ui/dashboard/barcontent.h"
#include "ui/dashboard/linechart.h"

#include <QHash>

namespace globant::ui {

// What the dashboard shows, and how.
struct HiresShown
{
    const metrics::HireCube& cube;
    const metrics::CubeFilter& filter;
    const metrics::HireFigures& figures;
    const QHash<qint64, int>& looks; // of the departments that are told apart, by id; empty: none are
    bool onlyAboveMean = false;

    QString period() const; // "2021", "all years"
    QString emptyText() const;
};

// Of one year, with the year before where there is one.
BarContent monthBars(const HiresShown& shown);
// Of all years: by month as long as that can be read, else by year. A line for each department that is told apart,
// where those are few, else one for all.
LineContent hiresOverTime(const HiresShown& shown);
BarContent departmentsAgainstMean(const HiresShown& shown);
BarContent departmentShares(const HiresShown& shown);
BarContent quartersOfDepartments(const HiresShown& shown);

// Gives the departments that are chosen a look each that stays theirs as long as they are chosen: each new one the
// first that is free. None are told apart where less than two are chosen.
class DepartmentLooks
{
public:
    void choose(const QSet<qint64>& departments);
    const QHash<qint64, int>& looks() const { return m_looks; }

private:
    QHash<qint64, int> m_looks;
};

} // namespace globant::ui
