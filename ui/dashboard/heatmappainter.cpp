// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/heatmappainter.h"

#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QPainter>
#include <QPainterPath>

namespace globant::ui {

namespace {

constexpr double kReadable = 4.5; // WCAG 2.1, AA
constexpr int kMostLooks = 4096;
constexpr int kLegendWidth = 120;
constexpr int kLegendHeight = 10;

// Whether a figure around `x` is all within the cells in view: a part of a figure reads as another figure.
bool showsWhole(const HeatMapLayout& layout, int x, int halfWidth)
{
    return x - halfWidth >= layout.cells().left() && x + halfWidth <= layout.cells().right();
}

} // namespace

HeatMapColors HeatMapColors::of(const Colors& colors, qint64 value, qint64 largest)
{
    const QColor fill = colors.ramp(largest > 0 ? double(value) / double(largest) : 0);
    // None is no news: it stays in the background as far as it can be read there.
    const QColor quiet = mixed(colors.text, fill, 0.3);
    if (value == 0 && contrast(quiet, fill) >= kReadable)
        return {fill, quiet};
    return {fill, readableOn(fill)};
}

void HeatMapPainter::reset(const QPalette& palette, const QFont& font)
{
    m_colors = Colors::of(palette);
    m_font = font;
    m_bold = font;
    m_bold.setWeight(QFont::DemiBold);
    m_looks.clear();
}

const HeatMapPainter::Look& HeatMapPainter::look(qint64 value, qint64 largest)
{
    const auto found = m_looks.constFind(value);
    if (found != m_looks.constEnd())
        return *found;
    if (m_looks.size() >= kMostLooks)
        m_looks.clear();
    Look look{HeatMapColors::of(m_colors, value, largest), QStaticText(numberText(value))};
    look.text.setTextFormat(Qt::PlainText);
    look.text.setPerformanceHint(QStaticText::AggressiveCaching);
    look.text.prepare({}, m_font);
    look.halfWidth = int(look.text.size().width() / 2);
    look.halfHeight = int(look.text.size().height() / 2);
    return *m_looks.insert(value, look);
}

void HeatMapPainter::paint(QPainter& painter, const HeatMapData& data, const HeatMapLayout& layout,
                           const HeatMapMarks& marks, const HeatMapLabels& labels)
{
    painter.setFont(m_font);
    paintCells(painter, data, layout, marks);
    paintRows(painter, data, layout, marks);
    paintColumns(painter, data, layout, marks);
    paintTotalLabels(painter, data, layout, labels);
    paintLegend(painter, layout, labels);
    if (marks.focus)
        paintFocus(painter, layout, *marks.focus);
}

void HeatMapPainter::paintEmpty(QPainter& painter, const QRect& area, const QString& text) const
{
    const int margin = space::pageEdge;
    painter.setFont(m_font);
    painter.setPen(m_colors.muted);
    painter.drawText(area.adjusted(margin, margin, -margin, -margin), int(Qt::AlignCenter) | Qt::TextWordWrap, text);
}

void HeatMapPainter::paintCells(QPainter& painter, const HeatMapData& data, const HeatMapLayout& layout,
                                const HeatMapMarks& marks)
{
    const auto rows = layout.visibleRows();
    const auto columns = layout.visibleColumns();
    painter.save();
    painter.setClipRect(layout.cells());
    // Cells leave a line free at their right and below, where the bands of what is marked shine through.
    const QColor band = mixed(m_colors.text, m_colors.card, 0.25);
    if (marks.row >= 0) {
        const QRect first = layout.cell({marks.row, 0});
        painter.fillRect(layout.cells().left(), first.top() - 1, layout.cells().width(), first.height() + 1, band);
    }
    if (marks.column >= 0) {
        const QRect first = layout.cell({0, marks.column});
        painter.fillRect(first.left() - 1, layout.cells().top(), first.width() + 1, layout.cells().height(), band);
    }
    for (int row = rows.first; row <= rows.last; ++row)
        for (int column = columns.first; column <= columns.last; ++column) {
            const QRect rect = layout.cell({row, column}).adjusted(0, 0, -1, -1);
            const Look& cell = look(data.value({row, column}), data.largest());
            painter.fillRect(rect, cell.colors.fill);
            if (!showsWhole(layout, rect.center().x(), cell.halfWidth))
                continue;
            painter.setPen(cell.colors.text);
            painter.drawStaticText(rect.center() - QPoint(cell.halfWidth, cell.halfHeight), cell.text);
        }
    painter.restore();
}

void HeatMapPainter::setMarked(QPainter& painter, bool marked) const
{
    painter.setFont(marked ? m_bold : m_font);
    painter.setPen(m_colors.text);
}

void HeatMapPainter::paintRows(QPainter& painter, const HeatMapData& data, const HeatMapLayout& layout,
                               const HeatMapMarks& marks)
{
    const QRect names = layout.rowNames();
    const QRect totals = layout.rowTotals();
    const auto rows = layout.visibleRows();
    painter.save();
    painter.setClipRect(names.united(totals));
    for (int row = rows.first; row <= rows.last; ++row) {
        const QRect cell = layout.cell({row, 0});
        setMarked(painter, row == marks.row);
        const QRect name(names.left(), cell.top(), names.width() - space::inGroup, cell.height() - 1);
        const QString text = painter.fontMetrics().elidedText(data.rowName(row), Qt::ElideRight, name.width());
        painter.drawText(name, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, text);
        const QRect total(totals.left(), cell.top(), totals.width() - space::inGroup, cell.height() - 1);
        painter.drawText(total, int(Qt::AlignRight | Qt::AlignVCenter), numberText(data.rowTotal(row)));
    }
    painter.restore();
}

void HeatMapPainter::paintColumns(QPainter& painter, const HeatMapData& data, const HeatMapLayout& layout,
                                  const HeatMapMarks& marks)
{
    const QRect names = layout.columnNames();
    const QRect totals = layout.columnTotals();
    const auto columns = layout.visibleColumns();
    painter.save();
    painter.setClipRect(totals);
    for (int column = columns.first; column <= columns.last; ++column) {
        const QRect cell = layout.cell({0, column});
        setMarked(painter, column == marks.column);
        const QString total = numberText(data.columnTotal(column));
        if (showsWhole(layout, cell.center().x(), painter.fontMetrics().horizontalAdvance(total) / 2))
            painter.drawText(QRect(cell.left(), totals.top(), cell.width() - 1, totals.height() - 1), Qt::AlignCenter,
                             total);
    }
    // Slanted names reach over the corner at the left.
    painter.setClipRect(layout.slanted() ? QRect(0, 0, names.right() + 1, names.height()) : names);
    for (int column = columns.first; column <= columns.last; ++column) {
        const QRect cell = layout.cell({0, column});
        setMarked(painter, column == marks.column);
        const QFontMetrics metrics = painter.fontMetrics();
        const int room = layout.slanted() ? layout.slantedLength() : cell.width() - space::inGroup;
        // In the middle, as the ends of jobs' names are what tells them apart: "Accountant II".
        const QString name = metrics.elidedText(data.columnName(column), Qt::ElideMiddle, room);
        if (!layout.slanted()) {
            painter.drawText(QRect(cell.left(), 0, cell.width() - 1, names.height() - 4),
                             int(Qt::AlignHCenter | Qt::AlignBottom) | Qt::TextSingleLine, name);
            continue;
        }
        const QPoint foot = layout.columnFoot(column);
        if (foot.x() < names.left() || foot.x() > names.right())
            continue;
        painter.save();
        painter.translate(foot);
        painter.rotate(45);
        painter.drawText(QPointF(-metrics.horizontalAdvance(name), metrics.ascent() / 2.0 - metrics.descent()), name);
        painter.restore();
    }
    painter.restore();
}

void HeatMapPainter::paintTotalLabels(QPainter& painter, const HeatMapData& data, const HeatMapLayout& layout,
                                      const HeatMapLabels& labels)
{
    const QRect cells = layout.cells();
    const QRect right = layout.rowTotals();
    const QRect below = layout.columnTotals();
    painter.setFont(m_bold);
    painter.setPen(m_colors.text);
    painter.drawText(QRect(right.left(), 0, right.width() - space::inGroup, cells.top() - 4),
                     int(Qt::AlignRight | Qt::AlignBottom), labels.total);
    painter.drawText(QRect(0, below.top(), cells.left() - space::inGroup, below.height() - 1),
                     int(Qt::AlignLeft | Qt::AlignVCenter), labels.total);
    painter.drawText(QRect(right.left(), below.top(), right.width() - space::inGroup, below.height() - 1),
                     int(Qt::AlignRight | Qt::AlignVCenter), numberText(data.total()));
    painter.fillRect(0, below.top() - 3, right.left() + right.width(), 1, m_colors.line);
}

void HeatMapPainter::paintLegend(QPainter& painter, const HeatMapLayout& layout, const HeatMapLabels& labels) const
{
    const QRect area = layout.legend().adjusted(0, space::inGroup, 0, 0);
    painter.setFont(m_font);
    painter.setPen(m_colors.muted);
    const QString none = numberText(0);
    painter.drawText(area, int(Qt::AlignLeft | Qt::AlignVCenter), none);
    const int left = area.left() + painter.fontMetrics().horizontalAdvance(none) + space::inGroup;
    const QRectF bar(left, area.center().y() - kLegendHeight / 2, kLegendWidth, kLegendHeight);
    QLinearGradient ramp(bar.topLeft(), bar.topRight());
    ramp.setColorAt(0, m_colors.ramp(0));
    ramp.setColorAt(1, m_colors.ramp(1));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ramp);
    painter.drawRoundedRect(bar, 2, 2);
    painter.restore();
    painter.drawText(area.adjusted(int(bar.right()) - area.left() + space::inGroup, 0, 0, 0),
                     int(Qt::AlignLeft | Qt::AlignVCenter), labels.largest);
}

// Dark on light or light on dark, whatever the cell's own colour: a line of the text's colour around one of the card's.
void HeatMapPainter::paintFocus(QPainter& painter, const HeatMapLayout& layout, HeatMapCell cell) const
{
    const QRect rect = layout.cell(cell).adjusted(0, 0, -1, -1);
    painter.save();
    painter.setClipRect(layout.cells().adjusted(-2, -2, 2, 2));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_colors.card, 1));
    painter.drawRect(rect.adjusted(1, 1, -2, -2));
    painter.setPen(QPen(m_colors.text, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(rect.adjusted(0, 0, 0, 0));
    painter.restore();
}

} // namespace globant::ui
