// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/hirecube.h"
#include "ui/dashboard/figuretexts.h"
#include "ui/dashboard/hirecharts.h"

#include <QDateTime>

namespace globant::ui {

// A chart of a bar for each department.
struct ReportBars
{
    BarContent content;
    QString note; // what is left out
};

// Departments (rows) and jobs (columns), each cell in a colour and in figures.
struct ReportHeat
{
    QString title;
    QString note;
    QStringList rows, columns;
    QList<qint64> values; // row by row
    qint64 largest = 0;
};

// The first column has names; the others figures, as qint64 or as text.
struct ReportTable
{
    ChartTable table;
    int totalRows = 0;  // at the end, set apart
    qint64 largest = 0; // cells are in the colours of a heat map where it is not 0
    QString columnsOf;  // "Departments %1 to %2 of %3", where a part has not all columns
};

// All that a printed dashboard says, in words and figures.
struct Report
{
    QString title;                            // "Hires 2021"
    QList<std::pair<QString, QString>> about; // what is counted: "Departments", "Engineering, Sales"
    std::array<FigureText, 4> figures;
    QString emptyText;                // instead of all that follows, where there are no hires
    std::optional<BarContent> months; // of a year
    std::optional<LineContent> trend; // of all years
    QList<ReportBars> departments;
    ReportHeat heat;
    QList<ReportTable> tables;
    QString foot; // when and by whom it was made
};

struct ReportRequest
{
    metrics::HireCube cube;
    metrics::CubeFilter filter;
    bool onlyAboveMean = false; // of the departments against the mean
    QHash<qint64, int> looks;   // of the departments, as on screen
    QString account;
    QDateTime made;
};

// Any thread.
Report makeReport(const ReportRequest& request);

// What a report, or a view, of this filter is called: "Hires 2021".
QString reportTitle(const metrics::CubeFilter& filter);

} // namespace globant::ui
