// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/heatmapdata.h"

#include <QSize>

class QKeyEvent;

namespace globant::ui {

// Where a key leads from `current`, possibly beyond the edges; none for keys that move nothing. `page`: how many
// columns and rows are in view.
//   arrows              one cell
//   Home, End           the row's ends; with Ctrl the first and the last cell
//   Page Up, Page Down  a page of rows; with Alt a page of columns
std::optional<HeatMapCell> cellAfterKey(const QKeyEvent& event, HeatMapCell current, QSize page);

} // namespace globant::ui
