// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/heatmapkeys.h"

#include <QKeyEvent>

#include <limits>

namespace globant::ui {

std::optional<HeatMapCell> cellAfterKey(const QKeyEvent& event, HeatMapCell current, QSize page)
{
    constexpr int kFar = std::numeric_limits<int>::max();
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    const bool alt = event.modifiers().testFlag(Qt::AltModifier);
    const auto [row, column] = current;
    switch (event.key()) {
    case Qt::Key_Left:
        return HeatMapCell{row, column - 1};
    case Qt::Key_Right:
        return HeatMapCell{row, column + 1};
    case Qt::Key_Up:
        return HeatMapCell{row - 1, column};
    case Qt::Key_Down:
        return HeatMapCell{row + 1, column};
    case Qt::Key_Home:
        return HeatMapCell{control ? 0 : row, 0};
    case Qt::Key_End:
        return HeatMapCell{control ? kFar : row, kFar};
    case Qt::Key_PageUp:
        return alt ? HeatMapCell{row, column - page.width()} : HeatMapCell{row - page.height(), column};
    case Qt::Key_PageDown:
        return alt ? HeatMapCell{row, column + page.width()} : HeatMapCell{row + page.height(), column};
    default:
        return std::nullopt;
    }
}

} // namespace globant::ui
