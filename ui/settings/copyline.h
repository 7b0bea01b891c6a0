// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QGridLayout;
class QLineEdit;
class QPushButton;
class QString;

namespace globant::ui {

// A line of text to be copied elsewhere.
struct CopyLine
{
    QLineEdit* text;   // read-only
    QPushButton* copy; // says "Copied" until the text changes
};

// Adds one below what the grid holds, with its label. `name` is the line's object name, and "copy-" before it the
// button's.
CopyLine addCopyLine(QGridLayout* grid, const QString& label, const QString& name);

} // namespace globant::ui
