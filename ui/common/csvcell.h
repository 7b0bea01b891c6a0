// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace globant::ui {

// A text as a cell of a CSV file that a spreadsheet will open, in UTF-8 and quoted where it must be (RFC 4180). One
// that a spreadsheet would take for a formula (=, +, -, @, tab or return in front) gets an apostrophe before it (OWASP,
// "CSV Injection").
QByteArray csvTextCell(const QString& text);
// With that apostrophe, and otherwise as it is: for the clipboard.
QString guardedText(const QString& text);

} // namespace globant::ui
