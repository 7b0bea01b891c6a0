// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/barcontent.h"

#include <QFontMetrics>
#include <QRectF>
#include <QSize>

namespace globant::ui {

// Where the parts of a chart of bars are: a strip for the legend or the mean's text above, names of categories at the
// left or below, values at the left or at the bars' ends.
class BarLayout
{
public:
    static constexpr double kWidth = 0.72;       // of its band that a bar takes
    static constexpr double kBeforeWidth = 0.86; // of one behind another
    static constexpr double kFrontWidth = 0.5;   // of the one before it

    BarLayout() = default;
    BarLayout(const BarContent& content, const QFontMetrics& metrics, QSize size);

    QRect plot() const { return m_plot; }
    QRect strip() const { return m_strip; }
    const ValueScale& scale() const { return m_scale; }
    // The names to show: all short ones where not all whole ones have room.
    bool shortNames() const { return m_shortNames; }

    QRectF band(int category) const;      // of the plot
    QRectF wholeBand(int category) const; // with the category's name and label
    QRectF name(int category) const;      // where its name is written
    QRectF bar(const BarContent& content, int category, int series) const;
    double position(double value) const; // of a value in the plot: an x where it is horizontal, else a y

    int categoryAt(QPoint point) const; // -1: beside all
    // The front most bar at a point of a category; -1 beside all of them.
    int seriesAt(const BarContent& content, int category, QPoint point) const;

private:
    QSize m_size;
    QRect m_plot;
    QRect m_strip;
    ValueScale m_scale;
    int m_categories = 0;
    bool m_horizontal = false;
    bool m_shortNames = false;
};

} // namespace globant::ui
