// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractButton;
class QWidget;

namespace globant::ui {

// Scrolls the page so that `widget`, which was just shown, can be seen; once it is laid out.
void reveal(QWidget* widget);
// Escape, anywhere within `form`, clicks `cancel`.
void cancelOnEscape(QWidget* form, QAbstractButton* cancel);

// The wheel over `control` scrolls the page instead of changing a value that nobody meant to change.
void leaveWheelToPage(QWidget* control);

} // namespace globant::ui
