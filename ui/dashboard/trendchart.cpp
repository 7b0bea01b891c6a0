// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/trendchart.h"

#include "ui/common/passfocus.h"

#include <QStackedLayout>

namespace globant::ui {

TrendChart::TrendChart(QWidget* parent)
    : Chart(parent)
    , m_bars(new BarChart)
    , m_lines(new LineChart)
    , m_stack(new QStackedLayout(this))
{
    for (Chart* chart : {static_cast<Chart*>(m_bars), static_cast<Chart*>(m_lines)}) {
        m_stack->addWidget(chart);
        connect(chart, &Chart::markActivated, this, &Chart::markActivated);
        connect(chart, &Chart::markMoved, this, &Chart::markMoved);
        connect(this, &QObject::objectNameChanged, chart, [chart](const QString& name) { chart->setObjectName(name); });
    }
    passFocus(this, [this] { return shown(); });
}

void TrendChart::setBars(BarContent content)
{
    m_bars->setContent(std::move(content));
    m_stack->setCurrentWidget(m_bars);
}

void TrendChart::setLines(LineContent content)
{
    m_lines->setContent(std::move(content));
    m_stack->setCurrentWidget(m_lines);
}

bool TrendChart::showsLines() const
{
    return m_stack->currentWidget() == m_lines;
}

Chart* TrendChart::shown() const
{
    return showsLines() ? static_cast<Chart*>(m_lines) : m_bars;
}

ChartTable TrendChart::table() const
{
    return shown()->table();
}

std::unique_ptr<Chart> TrendChart::copy() const
{
    auto chart = std::make_unique<TrendChart>();
    if (showsLines())
        chart->setLines(m_lines->content());
    else
        chart->setBars(m_bars->content());
    return chart;
}

} // namespace globant::ui
