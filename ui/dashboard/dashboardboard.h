// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/hirecube.h"
#include "ui/dashboard/hirecharts.h"

#include <QScrollArea>

class QGridLayout;

namespace globant::ui {

class BarChart;
class ChartCard;
class FigureCard;
class HeatMapChart;
class Segments;
class TrendChart;

// What stands below the filters: four figures, and the charts on their cards.
class DashboardBoard : public QScrollArea
{
    Q_OBJECT

public:
    static constexpr int kScrollBar = 12; // its width, within the page's edge

    explicit DashboardBoard(QWidget* parent = nullptr);

    void show(const metrics::HireCube& cube, const metrics::CubeFilter& filter, const metrics::HireFigures& figures);
    const QList<ChartCard*>& chartCards() const { return m_chartCards; } // in reading order

    bool onlyAboveMean() const;
    const QHash<qint64, int>& departmentLooks() const { return m_looks.looks(); }
    QStringList asTable() const; // object names of the charts that show their table
    // Shown at the next show(), except for the tables. Names of no chart are ignored.
    void setChoices(bool onlyAboveMean, const QStringList& asTable);

Q_SIGNALS:
    // The person has chosen what to see of the figures; show() makes it so.
    void choicesChanged();
    void markActivated(const HireMark& mark);
    void failed(const QString& sentence);

private:
    void orderTabs();
    ChartCard* addChart(Chart* chart, const QString& name, QGridLayout* grid, const QRect& place);

    DepartmentLooks m_looks;
    TrendChart* m_months;
    BarChart* m_mean;
    HeatMapChart* m_heat;
    BarChart* m_quarters;
    BarChart* m_shares;
    Segments* m_above;
    std::array<FigureCard*, 4> m_figureCards{};
    QList<ChartCard*> m_chartCards;
};

} // namespace globant::ui
