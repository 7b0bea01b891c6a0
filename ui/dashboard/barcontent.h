// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/chart.h"
#include "ui/dashboard/chartpaint.h"

namespace globant::ui {

// What a chart of bars shows: for each category one bar, or one beside its forerunner.
struct BarContent
{
    struct Series
    {
        QString name;
        QList<qint64> values; // one for each category
        double strength = 1;  // of its colour: from 0, the grey of what is not asked about, to 1
    };
    enum class Arrangement {
        Stacked, // the series end to end
        Before,  // two series: the first one stands, wider and fainter, behind the second
    };

    QString title;               // of the table twin
    QString categoryHeading;     // the same
    QStringList categories;      // in reading order: left to right, or top to bottom
    QStringList shortCategories; // for where those have no room; or empty
    QList<int> looks;            // of each category; empty: all look::accent
    QList<Series> series;
    QList<HireMark> marks; // category by category, each with one for every series
    Arrangement arrangement = Arrangement::Stacked;
    bool horizontal = false;
    QStringList labels;         // at the end of each bar of a horizontal chart
    std::optional<double> mean; // a line across the bars, with `meanText` above it
    QString meanText;
    QString shareHeading; // of the table's last column, where there are shares
    QList<double> shares; // of each category, in per cent
    QString emptyText;    // where there is nothing to draw
    qint64 total = 0;

    int lookOf(int category) const { return looks.isEmpty() ? look::accent : looks[category]; }
    bool isEmpty() const;
    // Of the longest bar.
    qint64 largest() const;
    ChartTable table() const;
    // What there is to say of a category (series -1) or of one of its bars: a heading, then values.
    QStringList lines(int category, int series) const;
};

} // namespace globant::ui
