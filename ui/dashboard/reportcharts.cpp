// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/reportcharts.h"

#include "ui/common/widgets.h"

#include <QPainter>

#include <algorithm>

namespace globant::ui {

namespace {

constexpr double kPlotHeight = mm(44);
constexpr double kGap = mm(2);
constexpr double kMostName = mm(52);
constexpr double kMostRow = mm(5.6);

} // namespace

double ReportColumnsBlock::height(const ReportPaper& paper, double, double) const
{
    const double lines = hasBefore() ? 2 : 1;
    return reportTitleHeight(paper) + kPlotHeight + lines * paper.lineHeight(paper.small) + mm(1);
}

void ReportColumnsBlock::paint(QPainter& painter, const ReportPaper& paper, const QRectF& area) const
{
    const Colors& colors = paper.colors;
    const QColor pale = mixed(colors.rest, colors.card, 0.35);
    const QList<qint64>& values = m_columns.series.last().values;
    const QList<qint64> before = hasBefore() ? m_columns.series.first().values : QList<qint64>();
    paintReportTitle(painter, paper, m_columns.title, area);
    if (hasBefore())
        paintReportLegend(painter, paper,
                          {{colors.accent, m_columns.series.last().name}, {pale, m_columns.series.first().name}}, area);

    const double line = paper.lineHeight(paper.small);
    const double step = area.width() / double(values.size());
    const double foot = area.top() + reportTitleHeight(paper) + kPlotHeight;
    const double scale = (kPlotHeight - line - mm(1)) / double(std::max<qint64>(1, m_columns.largest()));
    for (qsizetype i = 0; i < values.size(); ++i) {
        const double left = area.left() + double(i) * step;
        const double middle = left + step / 2;
        if (hasBefore()) {
            const double height = scale * double(before[i]);
            painter.fillRect(QRectF(middle - step * 0.42, foot - height, step * 0.84, height), pale);
            ReportPaper::draw(painter, paper.small, colors.muted, numberText(before[i]),
                              QRectF(left, foot + mm(1) + line, step, line), Qt::AlignCenter);
        }
        const double height = scale * double(values[i]);
        painter.fillRect(QRectF(middle - step * 0.28, foot - height, step * 0.56, height), colors.accent);
        ReportPaper::draw(painter, paper.small, colors.text, numberText(values[i]),
                          QRectF(left, foot - height - mm(0.6) - line, step, line), Qt::AlignCenter);
        ReportPaper::draw(painter, paper.small, colors.text, m_columns.categories[i],
                          QRectF(left, foot + mm(1), step, line), Qt::AlignCenter);
    }
    paper.drawLine(painter, colors.muted, {area.left(), foot}, {area.right(), foot});
}

double ReportBarsBlock::headHeight(const ReportPaper& paper) const
{
    const double note = m_bars.note.isEmpty() ? 0 : paper.lineHeight(paper.small);
    const double mean = m_bars.content.mean ? paper.lineHeight(paper.small) + mm(0.5) : 0;
    return reportTitleHeight(paper) + note + mean;
}

double ReportBarsBlock::height(const ReportPaper& paper, double, double most) const
{
    return std::min(most, headHeight(paper) + kMostRow * double(m_bars.content.categories.size()));
}

void ReportBarsBlock::paint(QPainter& painter, const ReportPaper& paper, const QRectF& area) const
{
    const BarContent& content = m_bars.content;
    const Colors& colors = paper.colors;
    paintReportTitle(painter, paper, content.title, area);
    QList<std::pair<QColor, QString>> legend;
    if (content.series.size() > 1)
        for (const BarContent::Series& series : content.series)
            legend.append({lookColor(colors, look::accent, series.strength), series.name});
    paintReportLegend(painter, paper, legend, area);
    if (!m_bars.note.isEmpty())
        ReportPaper::draw(painter, paper.small, colors.muted, m_bars.note,
                          area.adjusted(0, reportTitleHeight(paper) - mm(1), 0, 0), Qt::AlignLeft | Qt::AlignTop);
    if (content.isEmpty())
        return;

    const double largest = std::max({1.0, double(content.largest()), content.mean.value_or(0)});
    const double nameWidth = std::min(kMostName, paper.longest(paper.body, content.categories));
    const double labelWidth = paper.longest(paper.body, content.labels) + 2 * kGap;
    const double left = area.left() + nameWidth + kGap;
    const double scale = (area.right() - labelWidth - left) / largest;
    const double top = area.top() + headHeight(paper);
    const double row = (area.bottom() - top) / double(content.categories.size());
    for (int i = 0; i < content.categories.size(); ++i) {
        const double y = top + i * row;
        paintRow(painter, paper, i, QRectF(area.left(), y, nameWidth, row),
                 QRectF(left, y + row * 0.14, area.right() - left, row * 0.72), scale);
    }
    paper.drawLine(painter, colors.muted, {left, top}, {left, area.bottom()});
    if (content.mean)
        paintMean(painter, paper, area, top, left + *content.mean * scale);
}

void ReportBarsBlock::paintMean(QPainter& painter, const ReportPaper& paper, const QRectF& area, double top,
                                double x) const
{
    QPen pen(paper.colors.text, mm(0.3));
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.drawLine(QPointF(x, top - mm(0.5)), QPointF(x, area.bottom()));
    const double width = paper.textWidth(paper.small, m_bars.content.meanText);
    const double from = std::clamp(x - width / 2, area.left(), area.right() - width);
    const double line = paper.lineHeight(paper.small);
    ReportPaper::draw(painter, paper.small, paper.colors.text, m_bars.content.meanText,
                      QRectF(from, top - line - mm(0.5), width, line), Qt::AlignCenter);
}

void ReportBarsBlock::paintRow(QPainter& painter, const ReportPaper& paper, int row, const QRectF& name,
                               const QRectF& bar, double scale) const
{
    const BarContent& content = m_bars.content;
    const Colors& colors = paper.colors;
    const bool tight = name.height() < paper.lineHeight(paper.body);
    const QFont& font = tight ? paper.tiny : paper.body;
    const QFont& inside = tight ? paper.tiny : paper.small;
    ReportPaper::draw(painter, font, colors.text, paper.elided(font, content.categories[row], name.width()), name,
                      Qt::AlignRight | Qt::AlignVCenter);
    double x = bar.left();
    for (const BarContent::Series& series : content.series) {
        const QColor color = lookColor(colors, content.lookOf(row), series.strength);
        const QRectF rect(x, bar.top(), scale * double(series.values[row]), bar.height());
        painter.fillRect(rect, color);
        painter.fillRect(rect, QBrush(colors.card, lookPattern(content.lookOf(row))));
        const QString text = numberText(series.values[row]);
        if (content.series.size() > 1 && paper.textWidth(inside, text) + mm(1) < rect.width())
            ReportPaper::draw(painter, inside, readableOn(color), text, rect, Qt::AlignCenter);
        x = rect.right();
    }
    // In a column of their own, where no bar and no line of a mean comes.
    ReportPaper::draw(painter, font, colors.text, content.labels[row],
                      QRectF(bar.left(), name.top(), bar.width(), name.height()), Qt::AlignRight | Qt::AlignVCenter);
}

double ReportLinesBlock::height(const ReportPaper& paper, double, double) const
{
    return reportTitleHeight(paper) + kPlotHeight + paper.lineHeight(paper.small) + mm(1);
}

double ReportLinesBlock::xOf(const QRectF& plot, double category) const
{
    return plot.left() + plot.width() * (category + 0.5) / double(m_lines.categories.size());
}

void ReportLinesBlock::paint(QPainter& painter, const ReportPaper& paper, const QRectF& area) const
{
    const Colors& colors = paper.colors;
    paintReportTitle(painter, paper, m_lines.title, area);
    QList<std::pair<QColor, QString>> legend;
    if (m_lines.series.size() > 1)
        for (const LineContent::Series& series : m_lines.series)
            legend.append({lookColor(colors, series.look), series.name.simplified()});
    paintReportLegend(painter, paper, legend, area);

    const ValueScale scale = ValueScale::upTo(m_lines.largest());
    const double line = paper.lineHeight(paper.small);
    const double axis = paper.textWidth(paper.small, numberText(qint64(scale.end))) + kGap;
    const double top = area.top() + reportTitleHeight(paper);
    const QRectF plot(area.left() + axis, top + line / 2, area.width() - axis, kPlotHeight - line / 2);
    const auto yOf = [&](double value) { return plot.bottom() - plot.height() * value / scale.end; };
    for (double tick = 0; tick <= scale.end; tick += scale.step) {
        const double y = yOf(tick);
        paper.drawLine(painter, tick == 0 ? colors.muted : colors.line, {plot.left(), y}, {plot.right(), y});
        ReportPaper::draw(painter, paper.small, colors.muted, numberText(qint64(tick)),
                          QRectF(area.left(), y - line / 2, axis - kGap, line), Qt::AlignRight | Qt::AlignVCenter);
    }
    paintSpans(painter, paper, plot);
    for (const LineContent::Series& series : m_lines.series) {
        QPolygonF points;
        for (int i = 0; i < series.values.size(); ++i)
            points.append({xOf(plot, i), yOf(double(series.values[i]))});
        const QColor color = lookColor(colors, series.look);
        painter.setPen(QPen(color, mm(0.5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(points);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        for (const QPointF& point : std::as_const(points))
            painter.drawEllipse(point, mm(0.6), mm(0.6));
        painter.setBrush(Qt::NoBrush);
    }
}

void ReportLinesBlock::paintSpans(QPainter& painter, const ReportPaper& paper, const QRectF& plot) const
{
    const double line = paper.lineHeight(paper.small);
    double free = plot.left() - kGap; // where the last name ends
    for (const LineContent::Span& span : m_lines.spans) {
        const double from = xOf(plot, span.first - 0.5);
        const double middle = (from + xOf(plot, span.first + span.count - 0.5)) / 2;
        if (span.first > 0 && span.count > 1)
            paper.drawLine(painter, paper.colors.line, {from, plot.top()}, {from, plot.bottom() + mm(1)});
        const double width = paper.textWidth(paper.small, span.name);
        if (middle - width / 2 < free)
            continue;
        free = middle + width / 2 + mm(1);
        ReportPaper::draw(painter, paper.small, paper.colors.text, span.name,
                          QRectF(middle - width / 2, plot.bottom() + mm(1), width, line), Qt::AlignCenter);
    }
}

} // namespace globant::ui
