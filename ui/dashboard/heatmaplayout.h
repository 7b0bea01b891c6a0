// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/heatmapdata.h"

#include <QFontMetrics>
#include <QRect>

namespace globant::ui {

// How much room the texts of a heat map take, in pixels; measured once for each set of data and font.
struct HeatMapTextSizes
{
    static HeatMapTextSizes of(const HeatMapData& data, const QFontMetrics& metrics, const QString& totalLabel);

    int rowName = 0;    // the widest
    int columnName = 0; // the widest
    int number = 0;     // the widest of the cells and the columns' totals
    int rowTotal = 0;   // the widest of the rows' totals, their sum, and the label
    int line = 0;       // height of a line of text
};

// Where a heat map's parts are in its viewport: names of columns above, names of rows at the left, the cells that are
// scrolled into view, totals at the right and below, and the legend at the foot. Everything but the cells stays.
class HeatMapLayout
{
public:
    HeatMapLayout() = default;
    HeatMapLayout(const HeatMapData& data, const HeatMapTextSizes& sizes, QSize viewport);

    void setScroll(QPoint scroll) { m_scroll = scroll; }
    QPoint scroll() const { return m_scroll; }
    QPoint scrollRange() const; // the largest scroll() that shows more

    bool slanted() const { return m_slanted; } // names of columns fall by 45 degrees to their columns
    int slantedLength() const { return m_slantedLength; }
    QSize cellSize() const { return m_cell; }

    QRect cells() const { return m_cells; } // those in view
    QRect rowNames() const;
    QRect columnNames() const;
    QRect rowTotals() const;
    QRect columnTotals() const;
    QRect legend() const;
    QRect cell(HeatMapCell cell) const;  // may lie outside cells()
    QPoint columnFoot(int column) const; // where a slanted name ends
    int heightFor(int rows) const;       // of a viewport that shows so many rows

    // The rows and columns of which a part is in view; last is less than first where there are none.
    struct Range
    {
        int first = 0;
        int last = -1;
    };
    Range visibleRows() const;
    Range visibleColumns() const;

    // -1 where `point` is beside all rows or columns. A row's name and total are in its row; a column's, in its column.
    int rowAt(QPoint point) const;
    int columnAt(QPoint point) const;
    // How far to scroll to bring a cell into view as a whole.
    QPoint scrollTo(HeatMapCell cell) const;

private:
    int m_rows = 0;
    int m_columns = 0;
    QSize m_cell;
    QRect m_cells;
    QPoint m_scroll;
    QSize m_viewport;
    bool m_slanted = false;
    int m_slantedLength = 0;
    int m_totalWidth = 0;
};

} // namespace globant::ui
