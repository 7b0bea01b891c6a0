// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>
#include <QWidget>

class QChartView;

namespace globant::ui {

// Bars within a rectangle, drawn by Qt Charts: no texts, no axes. Only its source file knows that library.
class BarPlot : public QWidget
{
public:
    // Those of one colour; bars of one category are stacked.
    struct Bars
    {
        QList<double> values; // of each category, in reading order
        QColor color;
    };
    struct Content
    {
        QList<Bars> bars;
        int categories = 0;
        double width = 1; // of a category's band that a bar takes
        double end = 1;   // of the axis of values
        bool horizontal = false;
    };

    explicit BarPlot(QWidget* parent);
    void setContent(const Content& content);
    void setArea(const QRect& area);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QChartView* m_view;
};

} // namespace globant::ui
