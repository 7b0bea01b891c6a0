// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/hirecube.h"
#include "core/records/rowfilter.h"
#include "ui/common/page.h"
#include "ui/common/workspacesession.h"
#include "ui/dashboard/chart.h"

#include <array>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace globant::ui {

class BarChart;
class ChartCard;
class FigureCard;
class HeatMapChart;
class MultiChoice;
class Notice;

// Who was hired where and when: filters, four figures, and charts over the rollup in memory.
class DashboardPage : public Page
{
    Q_OBJECT

public:
    explicit DashboardPage(WorkspaceSession& session, QWidget* parent = nullptr);

    QString title() const override { return tr("Dashboard"); }
    QString iconName() const override { return QStringLiteral("view-dashboard"); }
    void refresh() override;

    metrics::CubeFilter filter() const;
    // What is shown now.
    const metrics::HireFigures& figures() const { return m_figures; }

Q_SIGNALS:
    void importRequested();
    void rowsRequested(const QString& table, const records::RowFilter& filter);
    // The figures of a load or a filter are on screen.
    void updated();

private:
    QWidget* makeFilters();
    QWidget* makeEmpty();
    QWidget* makeContent();
    void setCube(metrics::HireCube cube);
    void update();
    void updateCards();
    void updateCharts();
    void clearFilters();
    void openRows(const HireMark& mark);
    QString period() const; // "in 2021", "in all years"

    WorkspaceSession& m_session;
    metrics::HireCube m_cube;
    metrics::HireFigures m_figures;
    bool m_loaded = false;
    bool m_stale = true;
    QStackedWidget* m_stack;
    Notice* m_notice;
    QComboBox* m_year;
    MultiChoice* m_departments;
    MultiChoice* m_jobs;
    std::array<QToolButton*, 4> m_quarters{};
    QPushButton* m_clear;
    std::array<FigureCard*, 4> m_cards{};
    BarChart* m_months;
    BarChart* m_mean;
    BarChart* m_byQuarter;
    HeatMapChart* m_heat;
    QList<ChartCard*> m_chartCards;
};

} // namespace globant::ui
