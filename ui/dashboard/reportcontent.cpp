// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/reportcontent.h"

#include "ui/common/widgets.h"

#include <QLocale>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

// What a page holds and can still be read; the tables have all.
constexpr int kMostBars = 60;
constexpr int kMostHeatJobs = 22;
constexpr qsizetype kHeatLetters = 110; // of the figures in a row, with two between them

} // namespace

ReportBars ReportContent::bars(BarContent content) const
{
    ReportBars bars;
    const qsizetype all = content.categories.size();
    const qsizetype shown = std::min<qsizetype>(kMostBars, all);
    content.categories.resize(shown);
    for (QString& name : content.categories)
        name = plain(name);
    content.looks.resize(shown);
    content.labels.resize(shown);
    for (BarContent::Series& series : content.series)
        series.values.resize(shown);
    bars.note = noteOf(shown, all);
    bars.content = std::move(content);
    return bars;
}

QList<ReportBars> ReportContent::departments() const
{
    ReportBars mean = bars(departmentsAgainstMean(shown()));
    if (m_request.onlyAboveMean && mean.note.isEmpty())
        mean.note = mean.content.isEmpty() ? mean.content.emptyText : tr("Only the departments above the mean.");
    BarContent quarters = quartersOfDepartments(shown());
    for (int quarter = 4; quarter >= 1; --quarter)
        if (!m_filter.quarters[std::size_t(quarter - 1)])
            quarters.series.removeAt(quarter - 1);
    return {mean, bars(departmentShares(shown())), bars(quarters)};
}

// What the lines of all years have no room to say.
ReportTable ReportContent::yearsTable() const
{
    ReportTable report;
    ChartTable& table = report.table;
    table.title = tr("Hires by year and month");
    table.headings = {tr("Year")};
    QVariantList total{tr("All years")};
    QList<std::size_t> months;
    for (std::size_t month = 0; month < 12; ++month)
        if (m_filter.quarters[month / 3]) {
            months.append(month);
            table.headings.append(QLocale().standaloneMonthName(int(month) + 1, QLocale::ShortFormat));
            total.append(m_figures.months[month]);
        }
    table.headings.append(tr("Hires"));
    total.append(m_figures.total);
    for (qsizetype i = 0; i < m_figures.years.size(); ++i) {
        QVariantList row{QString::number(m_figures.years[i].first)};
        for (const std::size_t month : std::as_const(months))
            row.append(m_figures.monthsOfYears[i][month]);
        row.append(m_figures.years[i].second);
        table.rows.append(row);
    }
    table.rows.append(total);
    report.totalRows = 1;
    return report;
}

ReportHeat ReportContent::heat() const
{
    const qsizetype rows = std::min<qsizetype>(kMostBars, m_matrix.departments.size());
    const qsizetype fitting = kHeatLetters / (numberText(m_matrix.largest).size() + 2);
    const qsizetype columns = std::min<qsizetype>({kMostHeatJobs, fitting, m_matrix.jobs.size()});
    ReportHeat heat;
    heat.title = tr("Hires by department and job, %1").arg(shown().period());
    heat.largest = m_matrix.largest;
    for (qsizetype row = 0; row < rows; ++row) {
        heat.rows.append(department(m_matrix.departments[row]));
        for (qsizetype column = 0; column < columns; ++column)
            heat.values.append(m_matrix.values[row * m_matrix.jobs.size() + column]);
    }
    for (qsizetype column = 0; column < columns; ++column)
        heat.columns.append(job(m_matrix.jobs[column]));
    if (columns < m_matrix.jobs.size() && rows < m_matrix.departments.size())
        heat.note = tr("The %1 departments and the %2 jobs with the most hires. The table has all.")
                        .arg(numberText(rows), numberText(columns));
    else if (columns < m_matrix.jobs.size())
        heat.note = tr("The %1 jobs with the most hires, of %2. The table has all.")
                        .arg(numberText(columns), numberText(m_matrix.jobs.size()));
    else
        heat.note = noteOf(rows, m_matrix.departments.size());
    return heat;
}

} // namespace globant::ui
