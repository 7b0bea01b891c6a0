// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/roworigin.h"
#include "core/records/rowquery.h"

namespace globant::ui {

// "26 Sep 2022 19:26": in the locale's short format, UTC.
QString momentText(qint64 ms);
// "1 Apr 2021": the same for a day.
QString dayText(qint64 ms);

// A value of a row as the grid shows it: ids without separators, other numbers with the locale's, names in place of the
// ids that refer to them. Empty for a missing value.
QString cellText(const catalog::TableSchema& table, const records::Row& row, int field);
// What there is to say beyond that: the moment with its seconds and zone, the id behind a name. Or empty.
QString cellToolTip(const catalog::TableSchema& table, const records::Row& row, int field);
// The same for the clipboard, on one line: moments in full, and no text that a spreadsheet takes for a formula.
QString copiedText(const catalog::TableSchema& table, const records::Row& row, int field);
// Numbers stand at the right.
bool isRightAligned(const catalog::TableSchema& table, int field);

// "12 seconds left", "3 minutes left"
QString secondsText(double seconds);

// "Imported from hires.csv by ana, 26 Sep 2022 19:26"
QString originText(const records::RowOrigin& origin);

} // namespace globant::ui
