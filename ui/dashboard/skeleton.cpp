// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/skeleton.h"

#include "ui/common/colors.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace globant::ui {

namespace {

constexpr int kControl = 32; // the height of a filter
constexpr int kFigure = 92;  // of a figure's card
constexpr int kChart = 344;  // of a chart's card
constexpr int kText = 12;
constexpr int kRightEdge = space::pageEdge;

} // namespace

Skeleton::Skeleton(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Reading the figures"));
}

void Skeleton::paintEvent(QPaintEvent*)
{
    const Colors colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto shape = [&painter](const QRect& rect, const QColor& color, int radius) {
        painter.setBrush(color);
        painter.drawRoundedRect(rect, radius, radius);
    };
    const int whole = width() - kRightEdge;
    int x = 0;
    for (const int width : {136, 150, 104, 152}) {
        shape({x, 0, width, kControl}, colors.line, 6);
        x += width + space::inGroup;
    }
    int y = kControl + space::betweenCards;
    const int figure = (whole - 3 * space::betweenCards) / 4;
    for (int i = 0; i < 4; ++i) {
        const QRect card(i * (figure + space::betweenCards), y, figure, kFigure);
        shape(card, colors.card, 8);
        shape({card.left() + 16, card.top() + 14, figure / 2, kText}, colors.line, 4);
        shape({card.left() + 16, card.top() + 38, figure / 3, 22}, colors.line, 4);
        shape({card.left() + 16, card.top() + 70, figure * 3 / 5, kText}, colors.line, 4);
    }
    y += kFigure + space::betweenCards;
    const int half = (whole - space::betweenCards) / 2;
    const int bars[] = {40, 64, 52, 80, 70, 100, 88, 60, 92, 76, 108, 96};
    for (int side = 0; side < 2; ++side) {
        const QRect card(side * (half + space::betweenCards), y, half, kChart);
        shape(card, colors.card, 8);
        shape({card.left() + 16, card.top() + 16, half * 2 / 5, kText}, colors.line, 4);
        for (int i = 0; i < 12; ++i) {
            const int room = side == 0 ? (half - 32) / 12 : (kChart - 64) / 12;
            if (side == 0)
                shape({card.left() + 16 + i * room + room / 6, card.bottom() - 20 - 2 * bars[i], room * 2 / 3,
                       2 * bars[i]},
                      colors.line, 3);
            else
                shape({card.left() + 16, card.top() + 48 + i * room, (half - 32) * (24 - i) / 24, room * 2 / 3},
                      colors.line, 3);
        }
    }
    shape({0, y + kChart + space::betweenCards, whole, kChart}, colors.card, 8);
}

} // namespace globant::ui
