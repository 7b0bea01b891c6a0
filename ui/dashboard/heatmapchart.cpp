// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/heatmapchart.h"

#include "ui/dashboard/heatmap.h"

#include <QVBoxLayout>

namespace globant::ui {

HeatMapChart::HeatMapChart(QWidget* parent)
    : Chart(parent)
    , m_map(new HeatMap)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_map);
    connect(m_map, &HeatMap::cellActivated, this, [this](int department, int job) {
        HireMark mark;
        mark.department = m_departments[department].id;
        mark.job = m_jobs[job].id;
        Q_EMIT markActivated(mark);
    });
}

void HeatMapChart::setContent(const QString& title, const metrics::HireCube& cube, const metrics::CubeFilter& filter,
                              const QString& emptyText)
{
    m_title = title;
    m_departments = cube.departments();
    m_jobs = cube.jobs();
    m_matrix = cube.matrix(filter);
    m_map->setEmptyText(emptyText);
    m_map->setData(m_departments, m_jobs, m_matrix);
}

ChartTable HeatMapChart::table() const
{
    ChartTable table{m_title, {tr("Department")}, {}};
    for (const int job : m_matrix.jobs)
        table.headings.append(m_jobs[job].name);
    table.headings.append(tr("All jobs"));
    for (int row = 0; row < m_matrix.departments.size(); ++row) {
        QVariantList cells{m_departments[m_matrix.departments[row]].name};
        for (int column = 0; column < m_matrix.jobs.size(); ++column)
            cells.append(m_matrix.values[row * m_matrix.jobs.size() + column]);
        cells.append(m_matrix.rowTotals[row]);
        table.rows.append(cells);
    }
    return table;
}

} // namespace globant::ui
