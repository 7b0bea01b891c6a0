// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTableView;

namespace globant::ui {

// The window's looks for a table: whole rows, one at a time, no grid, Tab leaves it.
void styleTable(QTableView* table, const QString& accessibleName);

} // namespace globant::ui
