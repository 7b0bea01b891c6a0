// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/barlayout.h"

#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <algorithm>

namespace globant::ui {

namespace {

constexpr int kMostBand = 40;           // pixels for a bar that lies
constexpr double kMostNameShare = 0.42; // of the chart's width, for names at the left

int widest(const QStringList& texts, const QFontMetrics& metrics)
{
    int width = 0;
    for (const QString& text : texts)
        width = std::max(width, metrics.horizontalAdvance(text) + 1);
    return width;
}

} // namespace

BarLayout::BarLayout(const BarContent& content, const QFontMetrics& metrics, QSize size)
    : m_size(size)
    , m_scale(ValueScale::upTo(content.largest()))
    , m_categories(int(content.categories.size()))
    , m_horizontal(content.horizontal)
{
    const int line = metrics.height();
    const bool hasStrip = m_horizontal || content.series.size() > 1;
    const int top = hasStrip ? line + space::inGroup : line / 2;
    m_strip = QRect(0, 0, size.width(), line);
    if (m_horizontal) {
        // Bars as long as there is room, with their values at their ends.
        m_scale.end = std::max({1.0, double(content.largest()), content.mean.value_or(0)});
        const int names = std::min(widest(content.categories, metrics), int(size.width() * kMostNameShare));
        const int labels = widest(content.labels, metrics) + space::inGroup;
        const int height = std::min(size.height() - top, m_categories * kMostBand);
        m_plot = QRect(names + space::inGroup, top, size.width() - names - space::inGroup - labels, height);
    } else {
        const int values = metrics.horizontalAdvance(numberText(qint64(m_scale.end))) + space::inGroup;
        m_plot = QRect(values, top, size.width() - values, size.height() - top - line - space::inGroup);
        const int room = m_categories > 0 ? m_plot.width() / m_categories : 0;
        m_shortNames = !content.shortCategories.isEmpty() && widest(content.categories, metrics) + 4 > room;
    }
    m_plot.setWidth(std::max(1, m_plot.width()));
    m_plot.setHeight(std::max(1, m_plot.height()));
}

QRectF BarLayout::band(int category) const
{
    if (m_horizontal) {
        const double height = double(m_plot.height()) / m_categories;
        return {double(m_plot.left()), m_plot.top() + category * height, double(m_plot.width()), height};
    }
    const double width = double(m_plot.width()) / m_categories;
    return {m_plot.left() + category * width, double(m_plot.top()), width, double(m_plot.height())};
}

QRectF BarLayout::wholeBand(int category) const
{
    QRectF whole = band(category);
    if (m_horizontal) {
        whole.setLeft(0);
        whole.setRight(m_size.width());
    } else {
        whole.setBottom(m_size.height());
    }
    return whole;
}

QRectF BarLayout::name(int category) const
{
    const QRectF place = band(category);
    if (m_horizontal)
        return {0, place.top(), double(m_plot.left() - space::inGroup), place.height()};
    const double top = m_plot.bottom() + space::inGroup / 2.0;
    return {place.left(), top, place.width(), m_size.height() - top};
}

double BarLayout::position(double value) const
{
    const double share = value / m_scale.end;
    return m_horizontal ? m_plot.left() + share * m_plot.width()
                        : m_plot.top() + m_plot.height() - share * m_plot.height();
}

QRectF BarLayout::bar(const BarContent& content, int category, int series) const
{
    const bool before = content.arrangement == BarContent::Arrangement::Before && content.series.size() > 1;
    const double width = !before ? kWidth : series == 0 ? kBeforeWidth : kFrontWidth;
    double start = 0;
    if (!before)
        for (int i = 0; i < series; ++i)
            start += double(content.series[i].values[category]);
    const double from = position(start);
    const double to = position(start + double(content.series[series].values[category]));
    const QRectF place = band(category);
    if (m_horizontal) {
        const double margin = place.height() * (1 - width) / 2;
        return QRectF(QPointF(from, place.top() + margin), QPointF(to, place.bottom() - margin));
    }
    const double margin = place.width() * (1 - width) / 2;
    return QRectF(QPointF(place.left() + margin, to), QPointF(place.right() - margin, from));
}

int BarLayout::categoryAt(QPoint point) const
{
    for (int category = 0; category < m_categories; ++category)
        if (wholeBand(category).contains(point))
            return category;
    return -1;
}

int BarLayout::seriesAt(const BarContent& content, int category, QPoint point) const
{
    for (int series = int(content.series.size()) - 1; series >= 0; --series)
        if (bar(content, category, series).contains(point))
            return series;
    return -1;
}

} // namespace globant::ui
