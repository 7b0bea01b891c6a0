// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/hirecube.h"
#include "ui/dashboard/chart.h"

namespace globant::ui {

class HeatMap;

// Departments and jobs as a heat map.
class HeatMapChart : public Chart
{
    Q_OBJECT

public:
    explicit HeatMapChart(QWidget* parent = nullptr);
    void setContent(const QString& title, const metrics::HireCube& cube, const metrics::CubeFilter& filter,
                    const QString& emptyText);
    QString title() const override { return m_title; }
    ChartTable table() const override;
    HeatMap* map() { return m_map; }
    int wantedHeight() const override;
    QSize wholeSize() const override;
    QList<QWidget*> stops() override;
    int usualHeight() const override { return wantedHeight(); } // it scrolls by itself

protected:
    std::unique_ptr<Chart> copy() const override;
    bool event(QEvent* event) override;

private:
    void showContent();

    HeatMap* m_map;
    QString m_title;
    QList<metrics::Named> m_departments;
    QList<metrics::Named> m_jobs;
    metrics::JobMatrix m_matrix;
    QString m_emptyText;
    int m_toldHeight = 0;
};

} // namespace globant::ui
