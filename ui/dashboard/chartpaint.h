// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/colors.h"

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace globant::ui {

// An axis from 0 to a round number.
struct ValueScale
{
    double end = 1;
    double step = 1; // between ticks

    static ValueScale upTo(qint64 largest);
};

// How a mark is coloured: one of these, or 0 ... for the colours by which several chosen things are told apart.
namespace look {
inline constexpr int accent = -1; // what is asked about
inline constexpr int rest = -2;   // what is not
} // namespace look

// A colour of its own for each of 0 ... 7, then the same again; from the colour of what is not asked about (strength 0)
// to the look's own (1).
QColor lookColor(const Colors& colors, int look, double strength = 1);
// What is drawn over that colour, in the card's, to tell the looks beyond the first eight from those; NoBrush: nothing.
Qt::BrushStyle lookPattern(int look);
// Of axes and labels in a chart of this font.
QFont smallFont(const QFont& font);

// Lines of text in a box beside `mark`, without covering it where there is room, and never outside `within`. The first
// line stands out.
void paintCallout(QPainter& painter, const Colors& colors, const QRect& mark, const QRect& within,
                  const QStringList& lines);
// Around a mark that the keyboard is on: seen on every colour.
void paintFocusFrame(QPainter& painter, const Colors& colors, const QRectF& mark);

// "%Ln hires", for any count.
QString hiresText(qint64 hires);

} // namespace globant::ui
