// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPalette>

namespace globant::ui {

// The colours that the window paints with, all made from a palette, so that they follow the theme in force.
struct Colors
{
    QColor window;     // behind cards
    QColor card;       // of cards, tables and fields
    QColor text;       //
    QColor muted;      // captions, axis labels
    QColor line;       // separators, grid lines
    QColor accent;     // what is asked about
    QColor accentSoft; // the accent, for surfaces
    QColor rest;       // of a chart: what is not asked about
    QColor error;
    QColor warning;
    QColor good;
    bool dark = false;

    static Colors of(const QPalette& palette);

    // A colour of the set of Okabe and Ito (https://jfly.uni-koeln.de/color/), which colour-blind people can tell
    // apart; the eight repeat. For marks that are chosen one by one; for one mark among many, accent and rest.
    QColor series(int index) const;
    // 0 ... 1 on a ramp of the accent's hue, from the card's colour on.
    QColor ramp(double value) const;
};

// Black or white, whichever can be read on `background`: at least 4.5:1 (WCAG 2.1 contrast, AA), and as far off pure as
// that allows.
QColor readableOn(const QColor& background);
// WCAG 2.1: from 1 to 21.
double contrast(const QColor& one, const QColor& other);
// `one` where share is 0, `other` where it is 1.
QColor mixed(const QColor& one, const QColor& other, double share);

} // namespace globant::ui
