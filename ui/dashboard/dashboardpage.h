// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/rowfilter.h"
#include "ui/common/page.h"
#include "ui/dashboard/dashboardsource.h"
#include "ui/dashboard/dashboardstate.h"
#include "ui/dashboard/figuretexts.h"

class QLabel;
class QMenu;
class QStackedWidget;
class QTimer;

namespace globant::ui {

class ChartCard;
class DashboardBoard;
class FilterBar;
class Notice;

// Who was hired where and when: filters, four figures, and charts over the rollup in memory.
class DashboardPage : public Page
{
    Q_OBJECT

public:
    // `source` outlives the page.
    explicit DashboardPage(DashboardSource& source, QWidget* parent = nullptr);

    QString title() const override { return tr("Dashboard"); }
    QString iconName() const override { return QStringLiteral("view-dashboard"); }
    void refresh() override;
    QList<QAction*> menuActions() const override { return m_actions; }

    metrics::CubeFilter filter() const;
    // What is shown now.
    const metrics::HireFigures& figures() const { return m_figures; }
    const metrics::HireCube& cube() const { return m_cube; }
    QList<FigureText> figureTexts() const;
    QList<ChartCard*> chartCards() const; // in reading order
    QHash<qint64, int> departmentLooks() const;

    // What the person has chosen. May be set before the figures have come; what is no longer in the data is ignored.
    DashboardState state() const;
    void setState(const DashboardState& state);

Q_SIGNALS:
    void importRequested();
    void rowsRequested(const QString& table, const records::RowFilter& filter);
    // The figures of a load or a filter are on screen.
    void updated();
    // state() is another than it was.
    void stateChanged();

private:
    QWidget* makeEmpty();
    QWidget* makeFailed();
    QWidget* makeContent();
    void makeActions(QMenu* views);
    void showCube(metrics::HireCube cube);
    void showFailure(const QString& sentence);
    void update();
    void tellState();

    DashboardSource& m_source;
    metrics::HireCube m_cube;
    metrics::HireFigures m_figures;
    DashboardState m_told;
    QList<QAction*> m_actions;
    QAction* m_clear;
    QAction* m_onlyAboveMean;
    bool m_loaded = false;
    bool m_stale = true;
    QStackedWidget* m_stack;
    QTimer* m_slow; // the figures take long enough to say so
    Notice* m_notice;
    QLabel* m_failure;
    FilterBar* m_filters;
    DashboardBoard* m_board;
};

} // namespace globant::ui
