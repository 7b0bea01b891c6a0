// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/chart.h"

#include <QColor>

#include <functional>

class QChart;
class QChartView;
class QGraphicsLineItem;
class QGraphicsSimpleTextItem;

namespace globant::ui {

// Bars that stand for counts, drawn by Qt Charts. The only file that knows that library.
class BarChart : public Chart
{
    Q_OBJECT

public:
    struct Series
    {
        QString name;
        QList<qint64> values; // one for each category
        double strength = 1;  // 1: the accent; 0: the grey of what is not asked about
        QList<bool> emphasis; // for each category, whether it has the accent; empty: all have
    };
    struct Content
    {
        QString title;           // of the table twin
        QString categoryHeading; // the same
        QStringList categories;  // in reading order: left to right, or top to bottom
        QList<Series> series;    // side by side, or stacked
        QList<HireMark> marks;   // category by category, each with one for every series
        bool horizontal = false;
        bool stacked = false;
        std::optional<double> mean; // a line across the bars, with `meanText` beside it
        QString meanText;
        QString emptyText; // where there is nothing to draw
    };

    explicit BarChart(QWidget* parent = nullptr);
    void setContent(Content content);
    ChartTable table() const override;
    // Opens the rows of one bar, as a click on it does.
    void activate(int category, int series);
    qint64 value(int category, int series) const { return m_content.series[series].values[category]; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();
    void placeMean();
    QColor barColor(const Series& series, int category) const;

    Content m_content;
    QChartView* m_view;
    QGraphicsLineItem* m_meanLine = nullptr;
    QGraphicsSimpleTextItem* m_meanLabel = nullptr;
};

} // namespace globant::ui
