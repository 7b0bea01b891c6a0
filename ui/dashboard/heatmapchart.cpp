// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/heatmapchart.h"

#include "ui/common/passfocus.h"
#include "ui/common/spoken.h"
#include "ui/dashboard/chartpaint.h"
#include "ui/dashboard/heatmap.h"

#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace globant::ui {

namespace {

constexpr int kLeastMap = 140;
constexpr int kMostMap = 640;

constexpr QSize kMostPicture(8000, 6000); // beyond, figures are for a table

} // namespace

HeatMapChart::HeatMapChart(QWidget* parent)
    : Chart(parent)
    , m_map(new HeatMap)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_map);
    speakAs(this, SpokenAs::Group);
    passFocus(this, m_map);
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
    m_emptyText = emptyText;
    showContent();
}

void HeatMapChart::showContent()
{
    m_map->setAccessibleName(m_title);
    setAccessibleName(m_title);
    setAccessibleDescription(
        hiresText(std::accumulate(m_matrix.rowTotals.begin(), m_matrix.rowTotals.end(), qint64(0))));
    m_map->setEmptyText(m_emptyText);
    m_map->setData(m_departments, m_jobs, m_matrix);
}

std::unique_ptr<Chart> HeatMapChart::copy() const
{
    auto chart = std::make_unique<HeatMapChart>();
    chart->m_title = m_title;
    chart->m_departments = m_departments;
    chart->m_jobs = m_jobs;
    chart->m_matrix = m_matrix;
    chart->m_emptyText = m_emptyText;
    chart->showContent();
    chart->m_map->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart->m_map->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return chart;
}

QSize HeatMapChart::wholeSize() const
{
    return m_map->wholeSize().boundedTo(kMostPicture);
}

QList<QWidget*> HeatMapChart::stops()
{
    return {m_map};
}

// The map asks for a layout when it has found out how much room its texts take at its width.
bool HeatMapChart::event(QEvent* event)
{
    const bool done = Chart::event(event);
    if (event->type() == QEvent::LayoutRequest && wantedHeight() != m_toldHeight) {
        m_toldHeight = wantedHeight();
        Q_EMIT wantedHeightChanged();
    }
    return done;
}

int HeatMapChart::wantedHeight() const
{
    return std::clamp(m_map->sizeHint().height(), kLeastMap, kMostMap);
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
