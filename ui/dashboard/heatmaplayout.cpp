// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/heatmaplayout.h"

#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <algorithm>

namespace globant::ui {

namespace {

constexpr double kHalfRight = 0.70711;   // sine and cosine of 45 degrees
constexpr int kLongestName = 176;        // longer ones are elided
constexpr int kWidestSlantedColumn = 64; // wider cells only where names lie flat
constexpr int kTotalsGap = 4;

int fromSlanted(int length)
{
    return int(length * kHalfRight);
}

HeatMapLayout::Range visible(int scroll, int extent, int size, int count)
{
    if (size <= 0 || extent <= 0)
        return {};
    return {scroll / size, std::min(count, (scroll + extent + size - 1) / size) - 1};
}

// The scroll nearest to `scroll` at which [start, start + size) is within the extent.
int revealing(int start, int size, int extent, int scroll)
{
    if (start < scroll || size > extent)
        return start;
    return std::max(scroll, start + size - extent);
}

} // namespace

HeatMapTextSizes HeatMapTextSizes::of(const HeatMapData& data, const QFontMetrics& metrics, const QString& totalLabel)
{
    HeatMapTextSizes sizes;
    const auto number = [&](qint64 value) { return metrics.horizontalAdvance(numberText(value)); };
    for (int row = 0; row < data.rowCount(); ++row)
        sizes.rowName = std::max(sizes.rowName, metrics.horizontalAdvance(data.rowName(row)));
    for (int column = 0; column < data.columnCount(); ++column)
        sizes.columnName = std::max(sizes.columnName, metrics.horizontalAdvance(data.columnName(column)));
    sizes.number = std::max(number(data.largest()), number(data.largestColumnTotal()));
    sizes.rowTotal = std::max(metrics.horizontalAdvance(totalLabel), number(data.total()));
    sizes.line = metrics.height();
    return sizes;
}

HeatMapLayout::HeatMapLayout(const HeatMapData& data, const HeatMapTextSizes& sizes, QSize viewport)
    : m_rows(data.rowCount())
    , m_columns(data.columnCount())
    , m_viewport(viewport)
    , m_totalWidth(sizes.rowTotal + 2 * space::inGroup)
{
    if (data.isEmpty())
        return;
    m_cell.setHeight(std::max(24, sizes.line + 10));
    int left = std::clamp(sizes.rowName + space::inGroup, 48, std::max(48, viewport.width() * 3 / 10));
    const int narrowest = std::max(28, sizes.number + 10);
    const int flat = std::max(narrowest, std::min(sizes.columnName, kLongestName) + 2 * space::inGroup);
    const auto room = [&] { return viewport.width() - left - kTotalsGap - m_totalWidth; };
    m_slanted = flat * m_columns > room();
    int top = sizes.line + space::inGroup;
    int widest = kLongestName + 2 * space::inGroup;
    if (m_slanted) {
        m_slantedLength = std::min({sizes.columnName + 1, kLongestName, std::max(60, viewport.height() * 2 / 5)});
        top = fromSlanted(m_slantedLength + sizes.line) + 6;
        left = std::max(left, fromSlanted(m_slantedLength + sizes.line / 2) - narrowest / 2);
        widest = std::max(narrowest, kWidestSlantedColumn);
    }
    m_cell.setWidth(std::clamp(room() / m_columns, m_slanted ? narrowest : flat, std::max(widest, flat)));
    const int below = kTotalsGap + m_cell.height() + legend().height();
    m_cells = QRect(left, top, std::clamp(room(), 0, m_cell.width() * m_columns),
                    std::clamp(viewport.height() - top - below, 0, m_cell.height() * m_rows));
}

QPoint HeatMapLayout::scrollRange() const
{
    return {std::max(0, m_cell.width() * m_columns - m_cells.width()),
            std::max(0, m_cell.height() * m_rows - m_cells.height())};
}

QRect HeatMapLayout::rowNames() const
{
    return {0, m_cells.top(), m_cells.left(), m_cells.height()};
}

QRect HeatMapLayout::columnNames() const
{
    return {m_cells.left(), 0, m_cells.width(), m_cells.top()};
}

QRect HeatMapLayout::rowTotals() const
{
    return {m_cells.left() + m_cells.width() + kTotalsGap, m_cells.top(), m_totalWidth, m_cells.height()};
}

QRect HeatMapLayout::columnTotals() const
{
    return {m_cells.left(), m_cells.top() + m_cells.height() + kTotalsGap, m_cells.width(), m_cell.height()};
}

QRect HeatMapLayout::legend() const
{
    const int top = m_cells.top() + m_cells.height() + kTotalsGap + m_cell.height();
    return {m_cells.left(), top, m_viewport.width() - m_cells.left(), m_cell.height() + space::inGroup};
}

QRect HeatMapLayout::cell(HeatMapCell cell) const
{
    return {m_cells.left() + cell.column * m_cell.width() - m_scroll.x(),
            m_cells.top() + cell.row * m_cell.height() - m_scroll.y(), m_cell.width(), m_cell.height()};
}

QPoint HeatMapLayout::columnFoot(int column) const
{
    return {cell({0, column}).center().x(), m_cells.top() - 6};
}

int HeatMapLayout::heightFor(int rows) const
{
    return m_cells.top() + rows * m_cell.height() + kTotalsGap + m_cell.height() + legend().height();
}

HeatMapLayout::Range HeatMapLayout::visibleRows() const
{
    return visible(m_scroll.y(), m_cells.height(), m_cell.height(), m_rows);
}

HeatMapLayout::Range HeatMapLayout::visibleColumns() const
{
    return visible(m_scroll.x(), m_cells.width(), m_cell.width(), m_columns);
}

int HeatMapLayout::rowAt(QPoint point) const
{
    const int y = point.y() - m_cells.top();
    if (y < 0 || y >= m_cells.height() || point.x() < 0 || point.x() > rowTotals().right())
        return -1;
    return (y + m_scroll.y()) / m_cell.height();
}

int HeatMapLayout::columnAt(QPoint point) const
{
    int x = point.x() - m_cells.left();
    if (point.y() < 0 || point.y() > columnTotals().bottom())
        return -1;
    if (m_slanted && point.y() < m_cells.top())
        x += columnFoot(0).y() - point.y();
    return x < 0 || x >= m_cells.width() ? -1 : (x + m_scroll.x()) / m_cell.width();
}

QPoint HeatMapLayout::scrollTo(HeatMapCell cell) const
{
    return {revealing(cell.column * m_cell.width(), m_cell.width(), m_cells.width(), m_scroll.x()),
            revealing(cell.row * m_cell.height(), m_cell.height(), m_cells.height(), m_scroll.y())};
}

} // namespace globant::ui
