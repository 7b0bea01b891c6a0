// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTableView;

namespace globant::ui {

// Keeps the widths that a person gives to the columns of a table, in the settings under `name`, and holds them against
// what the program itself would give. For tables whose columns are always the same.
void keepColumnWidths(QTableView* table, const QString& name);

} // namespace globant::ui
