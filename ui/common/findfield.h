// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;
class QString;

namespace globant::ui {

// Puts a magnifier before the text of `field` and a button that clears it behind, both with names for those who cannot
// see them. `text` says what is searched for, in the empty field and to a screen reader.
void makeFindField(QLineEdit* field, const QString& text);

// The button alone.
void addClearButton(QLineEdit* field);

} // namespace globant::ui
