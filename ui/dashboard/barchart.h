// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/barlayout.h"
#include "ui/dashboard/markedchart.h"

namespace globant::ui {

class BarPlot;

// Bars that stand for counts.
class BarChart : public MarkedChart
{
    Q_OBJECT

public:
    using Content = BarContent;
    using Series = BarContent::Series;

    explicit BarChart(QWidget* parent = nullptr);
    void setContent(Content content);
    const Content& content() const { return m_content; }
    QString title() const override { return m_content.title; }
    ChartTable table() const override { return m_content.table(); }
    int wantedHeight() const override;
    qint64 value(int category, int series) const { return m_content.series[series].values[category]; }
    const BarLayout& layoutInView() const { return m_layout; }

protected:
    std::unique_ptr<Chart> copy() const override;
    int categoryCount() const override { return m_categories; }
    int seriesCount() const override { return int(m_content.series.size()); }
    const QList<HireMark>& marks() const override { return m_content.marks; }
    bool runsDown() const override { return m_content.horizontal; }
    int categoryAt(QPoint point) const override { return m_layout.categoryAt(point); }
    int seriesAt(int category, QPoint point) const override;
    QStringList lines(MarkPlace place) const override { return m_content.lines(place.category, place.series); }
    QRect markRect(MarkPlace place) const override;
    void paintMarks(QPainter& painter) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QColor background(int category) const;
    void rebuild();
    void fillPlot(BarPlot* plot, int firstSeries, int count, double width);
    void relayout();
    void paintAxes(QPainter& painter) const;
    void paintPatterns(QPainter& painter) const;
    void paintNames(QPainter& painter) const;
    void paintLegend(QPainter& painter) const;
    void paintMean(QPainter& painter) const;

    Content m_content;
    int m_categories = 0; // none where there is nothing to show
    BarLayout m_layout;
    BarPlot* m_behind; // what stands before the second series; Qt Charts would put it beside that one
    BarPlot* m_plot;
};

} // namespace globant::ui
