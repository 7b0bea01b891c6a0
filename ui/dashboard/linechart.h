// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/chartpaint.h"
#include "ui/dashboard/markedchart.h"

namespace globant::ui {

// What a chart of lines shows: one point of each series for each category, evenly spaced.
struct LineContent
{
    struct Series
    {
        QString name;
        QList<qint64> values; // one for each category
        int look = look::accent;
    };
    // A stretch of categories with one name below it.
    struct Span
    {
        int first = 0;
        int count = 1;
        QString name;
    };

    QString title;           // of the table twin
    QString categoryHeading; // the same
    QStringList categories;  // from left to right
    QList<Span> spans;       // in the same order
    QList<Series> series;    // named at their ends where there are several
    QList<HireMark> marks;   // category by category, each with one for every series
    QString emptyText;       // where there is nothing to draw
    qint64 total = 0;

    bool isEmpty() const { return largest() == 0; }
    qint64 largest() const;
    ChartTable table() const;
};

// Lines through counts over time. What the pointer or the keyboard is on has a line down to the axis and its values
// beside it.
class LineChart : public MarkedChart
{
    Q_OBJECT

public:
    using Content = LineContent;

    explicit LineChart(QWidget* parent = nullptr);
    void setContent(Content content);
    const Content& content() const { return m_content; }
    QString title() const override { return m_content.title; }
    ChartTable table() const override { return m_content.table(); }
    int wantedHeight() const override;
    qint64 value(int category, int series) const { return m_content.series[series].values[category]; }
    QPointF pointOf(int category, int series) const;

protected:
    std::unique_ptr<Chart> copy() const override;
    int categoryCount() const override { return m_categories; }
    int seriesCount() const override { return int(m_content.series.size()); }
    const QList<HireMark>& marks() const override { return m_content.marks; }
    bool runsDown() const override { return false; }
    int categoryAt(QPoint point) const override;
    int seriesAt(int category, QPoint point) const override;
    QStringList lines(MarkPlace place) const override;
    QRect markRect(MarkPlace place) const override;
    void paintMarks(QPainter& painter) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void relayout();
    double xOf(int category) const;
    void paintAxes(QPainter& painter) const;
    void paintLine(QPainter& painter, int series) const;
    void paintEndNames(QPainter& painter) const;
    void paintCrosshair(QPainter& painter, int category) const;

    Content m_content;
    int m_categories = 0; // none where there is nothing to show
    ValueScale m_scale;
    QRect m_plot;
};

} // namespace globant::ui
