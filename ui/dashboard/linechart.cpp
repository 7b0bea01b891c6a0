// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/linechart.h"

#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeight = 280;
constexpr double kMostNameShare = 0.3; // of the chart's width, for names at the lines' ends
constexpr int kMostDotted = 24;        // categories up to which each point has a dot
constexpr double kLine = 2;
constexpr double kDot = 3.5;  // a point's radius
constexpr double kGrip = 4.5; // the same under the crosshair

// Lines beyond the first eight look like an earlier one, but for their dashes.
QPen penOf(const Colors& colors, int look)
{
    QPen pen(lookColor(colors, look), kLine, look >= 8 ? Qt::DashLine : Qt::SolidLine);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    return pen;
}

} // namespace

qint64 LineContent::largest() const
{
    qint64 largest = 0;
    for (const Series& one : series)
        for (const qint64 value : one.values)
            largest = std::max(largest, value);
    return largest;
}

ChartTable LineContent::table() const
{
    ChartTable table{title, {categoryHeading}, {}};
    for (const Series& one : series)
        table.headings.append(one.name);
    for (int category = 0; category < categories.size(); ++category) {
        QVariantList row{categories[category]};
        for (const Series& one : series)
            row.append(one.values[category]);
        table.rows.append(row);
    }
    return table;
}

LineChart::LineChart(QWidget* parent)
    : MarkedChart(parent)
{
}

std::unique_ptr<Chart> LineChart::copy() const
{
    auto chart = std::make_unique<LineChart>();
    chart->setContent(m_content);
    return chart;
}

void LineChart::setContent(Content content)
{
    m_content = std::move(content);
    m_categories = m_content.isEmpty() ? 0 : int(m_content.categories.size());
    m_scale = ValueScale::upTo(m_content.largest());
    relayout();
    contentChanged(m_content.title, m_categories == 0 ? m_content.emptyText : hiresText(m_content.total));
}

int LineChart::wantedHeight() const
{
    return kHeight;
}

void LineChart::relayout()
{
    const QFontMetrics metrics(smallFont(font()));
    const int values = metrics.horizontalAdvance(numberText(qint64(m_scale.end))) + space::inGroup;
    int names = 0;
    if (seriesCount() > 1)
        for (const Content::Series& series : std::as_const(m_content.series))
            names = std::max(names, metrics.horizontalAdvance(series.name));
    names = names > 0 ? std::min(names, int(width() * kMostNameShare)) + space::inGroup : int(kGrip);
    const int top = metrics.height() / 2;
    m_plot = QRect(values, top, std::max(1, width() - values - names),
                   std::max(1, height() - top - metrics.height() - space::inGroup));
    update();
}

double LineChart::xOf(int category) const
{
    return m_plot.left() + (category + 0.5) * m_plot.width() / double(m_content.categories.size());
}

QPointF LineChart::pointOf(int category, int series) const
{
    const double share = double(value(category, series)) / m_scale.end;
    return {xOf(category), m_plot.top() + m_plot.height() * (1 - share)};
}

int LineChart::categoryAt(QPoint point) const
{
    if (!m_plot.adjusted(0, -space::inGroup, 0, height() - m_plot.bottom()).contains(point))
        return -1;
    const int category = int((point.x() - m_plot.left()) * m_content.categories.size() / m_plot.width());
    return std::clamp(category, 0, categoryCount() - 1);
}

// The nearest: somewhere above or below, each place on the crosshair belongs to a point.
int LineChart::seriesAt(int category, QPoint point) const
{
    int nearest = 0;
    for (int series = 1; series < seriesCount(); ++series)
        if (std::abs(pointOf(category, series).y() - point.y()) < std::abs(pointOf(category, nearest).y() - point.y()))
            nearest = series;
    return nearest;
}

QStringList LineChart::lines(MarkPlace place) const
{
    QStringList lines{m_content.categories[place.category]};
    if (seriesCount() == 1)
        return lines << hiresText(value(place.category, 0));
    QList<int> order(seriesCount());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](int a, int b) { return value(place.category, a) > value(place.category, b); });
    // The one that the keyboard is on, or that a click would open, is told apart.
    for (const int series : std::as_const(order))
        lines.append(u"%1%2: %3"_s.arg(series == place.series ? u"▸ "_s : QString(), m_content.series[series].name,
                                       hiresText(value(place.category, series))));
    return lines;
}

QRect LineChart::markRect(MarkPlace place) const
{
    const QPointF at = pointOf(place.category, std::max(0, place.series));
    return QRectF(at - QPointF(kGrip, kGrip), QSizeF(2 * kGrip, 2 * kGrip)).toAlignedRect();
}

void LineChart::changeEvent(QEvent* event)
{
    MarkedChart::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        relayout();
}

void LineChart::resizeEvent(QResizeEvent* event)
{
    MarkedChart::resizeEvent(event);
    relayout();
}

void LineChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (categoryCount() == 0) {
        painter.setPen(Colors::of(palette()).muted);
        painter.drawText(rect().adjusted(space::pageEdge, 0, -space::pageEdge, 0),
                         int(Qt::AlignCenter) | Qt::TextWordWrap, m_content.emptyText);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(font()));
    paintAxes(painter);
    for (int series = 0; series < seriesCount(); ++series)
        paintLine(painter, series);
    if (seriesCount() > 1)
        paintEndNames(painter);
}

void LineChart::paintMarks(QPainter& painter)
{
    if (categoryCount() == 0 || (!pointed() && !hasFocus()))
        return;
    const MarkPlace place = pointed().value_or(current());
    painter.setFont(smallFont(font()));
    painter.setRenderHint(QPainter::Antialiasing);
    paintCrosshair(painter, place.category);
    const Colors colors = Colors::of(palette());
    if (hasFocus())
        paintFocusFrame(painter, colors, markRect(current()));
    paintCallout(painter, colors, markRect(place), rect(), lines(place));
}

void LineChart::paintAxes(QPainter& painter) const
{
    const Colors colors = Colors::of(palette());
    const int line = painter.fontMetrics().height();
    for (double tick = 0; tick <= m_scale.end + 0.5; tick += m_scale.step) {
        const int y = int(std::lround(m_plot.top() + m_plot.height() * (1 - tick / m_scale.end)));
        painter.fillRect(m_plot.left(), y, m_plot.width(), 1,
                         tick == 0 ? mixed(colors.line, colors.text, 0.2) : colors.line);
        painter.setPen(colors.muted);
        painter.drawText(QRect(0, y - line / 2, m_plot.left() - space::inGroup, line),
                         int(Qt::AlignRight | Qt::AlignVCenter), numberText(qint64(tick)));
    }
    painter.setPen(colors.text);
    const double step = m_plot.width() / double(m_content.categories.size());
    double free = 0; // where the next name may begin
    for (const Content::Span& span : m_content.spans) {
        const double left = m_plot.left() + span.first * step;
        const double middle = left + span.count * step / 2;
        if (span.first > 0 && span.count > 1)
            painter.fillRect(QRectF(std::round(left), m_plot.top(), 1, m_plot.height() + space::inGroup), colors.line);
        const double width = painter.fontMetrics().horizontalAdvance(span.name);
        const double at = std::clamp(middle - width / 2, 0.0, std::max(0.0, this->width() - width));
        if (at < free)
            continue;
        painter.drawText(QRectF(at, m_plot.bottom() + space::inGroup / 2.0 + 1, width + 1, line),
                         int(Qt::AlignLeft | Qt::AlignVCenter), span.name);
        free = at + width + space::inGroup;
    }
}

void LineChart::paintLine(QPainter& painter, int series) const
{
    const Colors colors = Colors::of(palette());
    QPolygonF points;
    for (int category = 0; category < categoryCount(); ++category)
        points.append(pointOf(category, series));
    const QPen pen = penOf(colors, m_content.series[series].look);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points);
    if (points.size() > kMostDotted)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.color());
    for (const QPointF& point : std::as_const(points))
        painter.drawEllipse(point, kDot, kDot);
}

// Beside the last points, moved apart where they would lie on each other.
void LineChart::paintEndNames(QPainter& painter) const
{
    const Colors colors = Colors::of(palette());
    const int line = painter.fontMetrics().height();
    const int last = categoryCount() - 1;
    QList<int> order(seriesCount());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](int a, int b) { return pointOf(last, a).y() < pointOf(last, b).y(); });
    QList<double> tops;
    for (const int series : std::as_const(order)) {
        const double wanted = pointOf(last, series).y() - line / 2.0;
        tops.append(tops.isEmpty() ? std::max(0.0, wanted) : std::max(wanted, tops.last() + line));
    }
    double most = m_plot.bottom();
    for (qsizetype i = tops.size() - 1; i >= 0; --i) {
        tops[i] = std::min(tops[i], most - line);
        most = tops[i];
    }
    const QRect room(m_plot.right() + space::inGroup, 0, width() - m_plot.right() - space::inGroup, line);
    for (int i = 0; i < order.size(); ++i) {
        const Content::Series& series = m_content.series[order[i]];
        // In the line's hue, and as dark or light as a text must be.
        const QColor hue = lookColor(colors, series.look);
        painter.setPen(contrast(hue, colors.card) >= 4.5 ? hue : mixed(hue, colors.text, 0.5));
        painter.drawText(QRectF(room).translated(0, tops[i]), int(Qt::AlignLeft | Qt::AlignVCenter),
                         painter.fontMetrics().elidedText(series.name, Qt::ElideMiddle, room.width()));
    }
}

void LineChart::paintCrosshair(QPainter& painter, int category) const
{
    const Colors colors = Colors::of(palette());
    const double x = std::round(xOf(category));
    painter.fillRect(QRectF(x, m_plot.top(), 1, m_plot.height()), colors.muted);
    for (int series = 0; series < seriesCount(); ++series) {
        painter.setPen(QPen(colors.card, 1.5));
        painter.setBrush(lookColor(colors, m_content.series[series].look));
        painter.drawEllipse(pointOf(category, series), kGrip, kGrip);
    }
}

} // namespace globant::ui
