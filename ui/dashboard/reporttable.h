// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/report.h"
#include "ui/dashboard/reportpaper.h"

#include <memory>

namespace globant::ui {

// A table laid out for paper: rows that do not fit on a page go on to the next, columns that do not fit beside each
// other come after all rows of those that do. Each part repeats the headings and the names. The table outlives it.
class ReportTableLayout
{
public:
    ReportTableLayout(const ReportTable& table, const ReportPaper& paper, double width);

    // Where the next part starts.
    struct Place
    {
        qsizetype row = 0;
        qsizetype column = 1;
    };
    bool atEnd(const Place& place) const { return place.column >= columnCount(); }
    // The part from `place` on that fits into `height`, and moves `place` behind it. Null where there is no room for a
    // few rows, unless `atLeastOne`.
    std::unique_ptr<ReportBlock> take(Place& place, double height, bool atLeastOne) const;

private:
    friend class ReportTablePart;

    qsizetype columnCount() const { return m_table.table.headings.size(); }
    qsizetype rowCount() const { return m_table.table.rows.size(); }
    QString cellText(qsizetype row, qsizetype column) const;
    void measure(const ReportPaper& paper, double width);
    double headHeight() const;

    const ReportTable& m_table;
    double m_titleHeight = 0;
    double m_gap = 0; // below the title
    double m_headingHeight = 0;
    bool m_upright = false; // headings of columns
    QList<double> m_columnWidths, m_rowHeights;
    QList<qsizetype> m_groupEnds; // one past the last column of each group that fits beside the names
};

} // namespace globant::ui
