// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/barchart.h"
#include "ui/dashboard/linechart.h"

class QStackedLayout;

namespace globant::ui {

// Hires over time: bars for the months of a year, lines over more.
class TrendChart : public Chart
{
    Q_OBJECT

public:
    explicit TrendChart(QWidget* parent = nullptr);
    void setBars(BarContent content);
    void setLines(LineContent content);
    BarChart* bars() const { return m_bars; }
    LineChart* lines() const { return m_lines; }
    bool showsLines() const;

    QString title() const override { return shown()->title(); }
    ChartTable table() const override;
    int wantedHeight() const override { return shown()->wantedHeight(); }
    QList<QWidget*> stops() override { return {m_bars, m_lines}; }

protected:
    std::unique_ptr<Chart> copy() const override;

private:
    Chart* shown() const;

    BarChart* m_bars;
    LineChart* m_lines;
    QStackedLayout* m_stack;
};

} // namespace globant::ui
