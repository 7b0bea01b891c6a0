// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/colors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace globant::ui {

namespace {

double luminance(const QColor& color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor mixed(const QColor& one, const QColor& other, double share)
{
    const auto mix = [share](float a, float b) { return a + float(share) * (b - a); };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

QColor readableOn(const QColor& background)
{
    constexpr double kReadable = 4.5;
    const bool onDark = contrast(Qt::white, background) >= contrast(Qt::black, background);
    const QColor soft = onDark ? QColor(0xfa, 0xfb, 0xfc) : QColor(0x16, 0x1b, 0x22);
    const QColor pure = onDark ? QColor(Qt::white) : QColor(Qt::black);
    // One of the pure ones always is far enough away; on a colour in the middle, nothing softer may be.
    for (const double share : {0.0, 0.25, 0.5, 0.75})
        if (const QColor color = mixed(soft, pure, share); contrast(color, background) >= kReadable)
            return color;
    return pure;
}

Colors Colors::of(const QPalette& palette)
{
    Colors colors;
    colors.window = palette.color(QPalette::Window);
    colors.card = palette.color(QPalette::Base);
    colors.text = palette.color(QPalette::Text);
    colors.accent = palette.color(QPalette::Highlight);
    colors.dark = colors.card.lightnessF() < 0.5F;
    colors.muted = mixed(colors.text, colors.card, 0.35);
    colors.line = mixed(colors.text, colors.card, 0.86);
    colors.accentSoft = mixed(colors.accent, colors.card, colors.dark ? 0.75 : 0.86);
    colors.rest = mixed(colors.text, colors.card, colors.dark ? 0.62 : 0.72);
    colors.error = colors.dark ? QColor(0xf2, 0x8b, 0x82) : QColor(0xb3, 0x26, 0x1e);
    colors.warning = colors.dark ? QColor(0xf0, 0xc0, 0x5a) : QColor(0x8a, 0x5a, 0x00);
    colors.good = colors.dark ? QColor(0x7f, 0xd1, 0x9b) : QColor(0x1e, 0x7a, 0x3e);
    return colors;
}

QColor Colors::series(int index) const
{
    static const std::array<QColor, 8> set{QColor(0x00, 0x72, 0xb2), QColor(0xe6, 0x9f, 0x00), QColor(0x00, 0x9e, 0x73),
                                           QColor(0xcc, 0x79, 0xa7), QColor(0x56, 0xb4, 0xe9), QColor(0xd5, 0x5e, 0x00),
                                           QColor(0x8c, 0x7a, 0xd6), QColor(0x9a, 0x8b, 0x1f)};
    const QColor color = set[std::size_t(index) % set.size()];
    return dark ? mixed(color, QColor(Qt::white), 0.18) : color;
}

QColor Colors::ramp(double value) const
{
    return mixed(card, accent, 0.08 + 0.92 * std::clamp(value, 0.0, 1.0));
}

} // namespace globant::ui
