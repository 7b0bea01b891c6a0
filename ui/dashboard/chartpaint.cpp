// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chartpaint.h"

#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace globant::ui {

namespace {

constexpr int kMostTicks = 5;
constexpr int kColors = 8; // of Colors::series()
constexpr int kGap = 8;    // between a mark and its box

} // namespace

ValueScale ValueScale::upTo(qint64 largest)
{
    if (largest <= 0)
        return {1, 1};
    const double rough = double(largest) / (kMostTicks - 1);
    const double magnitude = std::pow(10, std::floor(std::log10(rough)));
    double step = magnitude;
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        step = std::max(1.0, std::ceil(factor * magnitude));
        if (step * (kMostTicks - 1) >= double(largest))
            break;
    }
    return {step * std::ceil(double(largest) / step), step};
}

QColor lookColor(const Colors& colors, int look, double strength)
{
    if (look == look::rest)
        return colors.rest;
    if (look == look::accent)
        return mixed(colors.rest, colors.accent, strength);
    // Towards the card rather than towards grey, so that the faintest still has its hue.
    const QColor color = colors.series(look % kColors);
    return mixed(mixed(colors.card, color, 0.35), color, strength);
}

Qt::BrushStyle lookPattern(int look)
{
    static constexpr std::array<Qt::BrushStyle, 5> patterns{Qt::NoBrush, Qt::BDiagPattern, Qt::VerPattern,
                                                            Qt::FDiagPattern, Qt::DiagCrossPattern};
    return look < 0 ? Qt::NoBrush : patterns[std::size_t(look / kColors) % patterns.size()];
}

QFont smallFont(const QFont& font)
{
    QFont small = font;
    if (font.pixelSize() > 0)
        small.setPixelSize(int(std::lround(font.pixelSize() * 0.9)));
    else
        small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

void paintCallout(QPainter& painter, const Colors& colors, const QRect& mark, const QRect& within,
                  const QStringList& lines)
{
    const QFont plain = painter.font();
    QFont bold = plain;
    bold.setWeight(QFont::DemiBold);
    const auto fontOf = [&](qsizetype line) { return line == 0 ? bold : plain; };
    const int height = painter.fontMetrics().height();
    int width = 0;
    for (qsizetype i = 0; i < lines.size(); ++i)
        width = std::max(width, QFontMetrics(fontOf(i), painter.device()).horizontalAdvance(lines[i]) + 1);
    width = std::min(width, within.width() - 2 * space::inGroup);
    const QSize size(width + 2 * space::inGroup, int(lines.size()) * height + 2 * (space::inGroup - 2));
    // At the right, at the left, above, below: the first that has room; else over the mark.
    QPoint at(mark.right() + kGap, mark.center().y() - size.height() / 2);
    if (at.x() + size.width() > within.right())
        at.setX(mark.left() - kGap - size.width());
    if (at.x() < within.left()) {
        at = {mark.center().x() - size.width() / 2, mark.top() - kGap - size.height()};
        if (at.y() < within.top())
            at.setY(mark.bottom() + kGap);
    }
    at.setX(std::clamp(at.x(), within.left(), std::max(within.left(), within.right() - size.width())));
    at.setY(std::clamp(at.y(), within.top(), std::max(within.top(), within.bottom() - size.height())));
    const QRect box(at, size);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.card);
    painter.setBrush(colors.text);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(colors.card);
    QRect line(box.left() + space::inGroup, box.top() + space::inGroup - 2, width, height);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        painter.setFont(fontOf(i));
        painter.drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(lines[i], Qt::ElideMiddle, width));
        line.translate(0, height);
    }
    painter.restore();
}

void paintFocusFrame(QPainter& painter, const Colors& colors, const QRectF& mark)
{
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.card, 1));
    painter.drawRect(mark.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.setPen(QPen(colors.text, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(mark.adjusted(-1, -1, 1, 1));
    painter.restore();
}

QString hiresText(qint64 hires)
{
    const int counted = int(std::clamp<qint64>(hires, 0, std::numeric_limits<int>::max()));
    return QCoreApplication::translate("globant::ui::Chart", "%Ln hires", nullptr, counted);
}

} // namespace globant::ui
