// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QString;
class QWidget;

namespace globant::ui {

// What screen readers take a widget for that is of none of Qt's own kinds.
enum class SpokenAs {
    Group,  // of controls, named after its title
    Chart,  // has its name and its description
    Notice, // is read out as soon as it shows, wherever the focus is
};

// To be called when the widget is made, or with Group and Notice in turn at any time.
void speakAs(QWidget* widget, SpokenAs kind);

// A label that shows a value is called by its accessible name and what it shows: "Size on disk: 12 MB".
void speakValue(QLabel* label, const QString& name);

// Reads a notice out again, as what it says is new. Does nothing while it is hidden: it is read out when it shows.
void announce(QWidget* notice);

} // namespace globant::ui
