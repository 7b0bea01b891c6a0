// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/heatmaplayout.h"

namespace globant::ui {

// "Engineering · Analyst: 12 hires"
QString heatMapText(const HeatMapData& data, HeatMapCell cell);
// What there is to say about what is at a point: a cell, a row, a column; empty beside them.
QString heatMapText(const HeatMapData& data, const HeatMapLayout& layout, QPoint point);

} // namespace globant::ui
