// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/heatmaptexts.h"

#include "ui/dashboard/chartpaint.h"

namespace globant::ui {

using namespace Qt::StringLiterals;

QString heatMapText(const HeatMapData& data, HeatMapCell cell)
{
    return u"%1 · %2: %3"_s.arg(data.rowName(cell.row), data.columnName(cell.column), hiresText(data.value(cell)));
}

QString heatMapText(const HeatMapData& data, const HeatMapLayout& layout, QPoint point)
{
    if (data.isEmpty())
        return {};
    const int row = layout.rowAt(point);
    const int column = layout.columnAt(point);
    if (row >= 0 && column >= 0)
        return heatMapText(data, {row, column});
    if (row >= 0)
        return u"%1: %2"_s.arg(data.rowName(row), hiresText(data.rowTotal(row)));
    if (column >= 0)
        return u"%1: %2"_s.arg(data.columnName(column), hiresText(data.columnTotal(column)));
    return {};
}

} // namespace globant::ui
