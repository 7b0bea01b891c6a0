// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/barchart.h"

#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/barplot.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace globant::ui {

namespace {

constexpr int kHeight = 280;      // of bars that stand
constexpr int kLeastHeight = 140; // of those that lie
constexpr int kRow = 26;          // pixels for a bar that lies
constexpr int kDot = 10;          // of the legend
constexpr double kPointedShare = 0.06;

} // namespace

BarChart::BarChart(QWidget* parent)
    : MarkedChart(parent)
    , m_behind(new BarPlot(this))
    , m_plot(new BarPlot(this))
{
}

std::unique_ptr<Chart> BarChart::copy() const
{
    auto chart = std::make_unique<BarChart>();
    chart->setContent(m_content);
    return chart;
}

void BarChart::setContent(Content content)
{
    m_content = std::move(content);
    m_categories = m_content.isEmpty() ? 0 : int(m_content.categories.size());
    rebuild();
    contentChanged(m_content.title, m_categories == 0 ? m_content.emptyText : hiresText(m_content.total));
}

int BarChart::wantedHeight() const
{
    const int strip = 2 * fontMetrics().height();
    return m_content.horizontal ? std::max(kLeastHeight, strip + kRow * int(m_content.categories.size())) : kHeight;
}

int BarChart::seriesAt(int category, QPoint point) const
{
    const int hit = m_layout.seriesAt(m_content, category, point);
    // Short bars are hard to hit: anywhere in their band will do, where it can mean one bar only.
    if (hit < 0 && seriesCount() == 1)
        return 0;
    return hit < 0 && m_content.arrangement == Content::Arrangement::Before ? seriesCount() - 1 : hit;
}

QRect BarChart::markRect(MarkPlace place) const
{
    if (place.series < 0)
        return m_layout.band(place.category).toAlignedRect();
    QRectF bar = m_layout.bar(m_content, place.category, place.series);
    // Where there is nothing to see there is still something to mark.
    if (bar.width() < 2)
        bar.setWidth(2);
    if (bar.height() < 2)
        bar.setTop(bar.bottom() - 2);
    return bar.toAlignedRect();
}

void BarChart::rebuild()
{
    m_layout = BarLayout(m_content, QFontMetrics(smallFont(font())), size());
    const bool before = m_content.arrangement == Content::Arrangement::Before && seriesCount() > 1;
    m_behind->setVisible(before);
    if (before) {
        fillPlot(m_behind, 0, 1, BarLayout::kBeforeWidth);
        fillPlot(m_plot, 1, 1, BarLayout::kFrontWidth);
    } else {
        fillPlot(m_plot, 0, seriesCount(), BarLayout::kWidth);
    }
    relayout();
}

void BarChart::fillPlot(BarPlot* plot, int firstSeries, int count, double width)
{
    const Colors colors = Colors::of(palette());
    BarPlot::Content content;
    content.categories = categoryCount();
    content.horizontal = m_content.horizontal;
    content.width = width;
    content.end = m_layout.scale().end;
    QList<int> looks = m_content.looks.isEmpty() ? QList<int>{look::accent} : m_content.looks;
    std::ranges::sort(looks);
    looks.erase(std::unique(looks.begin(), looks.end()), looks.end());
    for (int s = firstSeries; content.categories > 0 && s < firstSeries + count; ++s) {
        for (const int look : std::as_const(looks)) {
            BarPlot::Bars bars{{}, lookColor(colors, look, m_content.series[s].strength)};
            for (int i = 0; i < content.categories; ++i)
                bars.values.append(m_content.lookOf(i) == look ? double(m_content.series[s].values[i]) : 0.0);
            content.bars.append(bars);
        }
    }
    plot->setContent(content);
}

void BarChart::relayout()
{
    m_layout = BarLayout(m_content, QFontMetrics(smallFont(font())), size());
    for (BarPlot* plot : {m_behind, m_plot}) {
        plot->setGeometry(rect());
        plot->setArea(m_layout.plot());
    }
    update();
}

void BarChart::changeEvent(QEvent* event)
{
    MarkedChart::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

void BarChart::resizeEvent(QResizeEvent* event)
{
    MarkedChart::resizeEvent(event);
    relayout();
}

void BarChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors colors = Colors::of(palette());
    if (categoryCount() == 0) {
        painter.setPen(colors.muted);
        painter.drawText(rect().adjusted(space::pageEdge, 0, -space::pageEdge, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_content.emptyText);
        return;
    }
    painter.setFont(smallFont(font()));
    if (pointed())
        painter.fillRect(m_layout.wholeBand(pointed()->category), background(pointed()->category));
    if (!m_content.horizontal)
        paintAxes(painter);
}

void BarChart::paintMarks(QPainter& painter)
{
    if (categoryCount() == 0)
        return;
    painter.setFont(smallFont(font()));
    paintPatterns(painter);
    if (m_content.mean)
        paintMean(painter);
    paintNames(painter);
    if (seriesCount() > 1)
        paintLegend(painter);
    const Colors colors = Colors::of(palette());
    if (hasFocus())
        paintFocusFrame(painter, colors, markRect(current()));
    if (pointed())
        paintCallout(painter, colors, markRect(*pointed()), rect(), lines(*pointed()));
    else if (hasFocus())
        paintCallout(painter, colors, markRect(current()), rect(), lines(current()));
}

void BarChart::paintAxes(QPainter& painter) const
{
    const Colors colors = Colors::of(palette());
    const QRect plot = m_layout.plot();
    const int line = painter.fontMetrics().height();
    for (double tick = 0; tick <= m_layout.scale().end + 0.5; tick += m_layout.scale().step) {
        const int y = int(std::lround(m_layout.position(tick)));
        painter.fillRect(plot.left(), y, plot.width(), 1,
                         tick == 0 ? mixed(colors.line, colors.text, 0.2) : colors.line);
        painter.setPen(colors.muted);
        painter.drawText(QRect(0, y - line / 2, plot.left() - space::inGroup, line),
                         int(Qt::AlignRight | Qt::AlignVCenter), numberText(qint64(tick)));
    }
}

void BarChart::paintPatterns(QPainter& painter) const
{
    const Colors colors = Colors::of(palette());
    for (int i = 0; i < categoryCount(); ++i)
        if (const Qt::BrushStyle pattern = lookPattern(m_content.lookOf(i)); pattern != Qt::NoBrush)
            for (int series = 0; series < seriesCount(); ++series)
                painter.fillRect(m_layout.bar(m_content, i, series), QBrush(colors.card, pattern));
}

void BarChart::paintNames(QPainter& painter) const
{
    const Colors colors = Colors::of(palette());
    const QFontMetrics metrics = painter.fontMetrics();
    painter.setPen(colors.text);
    const QStringList& names = m_layout.shortNames() ? m_content.shortCategories : m_content.categories;
    for (int i = 0; i < names.size(); ++i) {
        const QRectF place = m_layout.name(i);
        const int align =
            m_content.horizontal ? int(Qt::AlignLeft | Qt::AlignVCenter) : int(Qt::AlignHCenter | Qt::AlignTop);
        painter.drawText(place, align | Qt::TextSingleLine,
                         metrics.elidedText(names[i], Qt::ElideMiddle, int(place.width())));
    }
    for (int i = 0; i < m_content.labels.size(); ++i) {
        const double end = m_layout.bar(m_content, i, seriesCount() - 1).right() + space::inGroup / 2.0;
        const QRectF band = m_layout.band(i);
        const QRectF place(end, band.center().y() - metrics.height() / 2.0,
                           metrics.horizontalAdvance(m_content.labels[i]), metrics.height());
        // The line of the mean stops for it.
        if (m_content.mean)
            painter.fillRect(place.adjusted(-1, 0, 2, 0), background(i));
        painter.drawText(place.adjusted(0, 0, 1, 0), int(Qt::AlignLeft | Qt::AlignVCenter), m_content.labels[i]);
    }
}

QColor BarChart::background(int category) const
{
    const Colors colors = Colors::of(palette());
    const bool marked = pointed() && pointed()->category == category;
    return marked ? mixed(colors.card, colors.text, kPointedShare) : colors.card;
}

// In the order in which the series stand beside each other, from the plot's left on.
void BarChart::paintLegend(QPainter& painter) const
{
    const Colors colors = Colors::of(palette());
    const QRect strip = m_layout.strip();
    int x = m_layout.plot().left();
    const int look = m_content.looks.isEmpty() ? look::accent : m_content.looks.first();
    const bool oneLook = std::ranges::all_of(m_content.looks, [look](int other) { return other == look; });
    for (const Series& series : m_content.series) {
        // Where each category has its own colour, what the series differ in is how strong it is.
        const QColor color = oneLook ? lookColor(colors, look, series.strength)
                                     : mixed(colors.line, colors.text, 0.15 + 0.6 * series.strength);
        painter.fillRect(QRect(x, strip.center().y() - kDot / 2 + 1, kDot, kDot), color);
        x += kDot + space::inGroup / 2;
        painter.setPen(colors.muted);
        const int width = painter.fontMetrics().horizontalAdvance(series.name);
        painter.drawText(QRect(x, strip.top(), width + 1, strip.height()), int(Qt::AlignLeft | Qt::AlignVCenter),
                         series.name);
        x += width + 2 * space::inGroup;
    }
}

void BarChart::paintMean(QPainter& painter) const
{
    const Colors colors = Colors::of(palette());
    const QRect plot = m_layout.plot();
    const double at = m_layout.position(std::min(*m_content.mean, m_layout.scale().end));
    painter.setPen(QPen(colors.text, 1.5, Qt::DashLine));
    painter.drawLine(QPointF(at, plot.top() - 2), QPointF(at, plot.bottom()));
    const int width = painter.fontMetrics().horizontalAdvance(m_content.meanText);
    const int left = std::clamp(int(at) - width / 2, 0, std::max(0, this->width() - width));
    painter.drawText(QRect(left, m_layout.strip().top(), width + 1, m_layout.strip().height()),
                     int(Qt::AlignLeft | Qt::AlignVCenter), m_content.meanText);
}

} // namespace globant::ui
