// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/colors.h"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QProxyStyle>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

QPalette lightPalette()
{
    QPalette palette;
    const QColor text(0x1f, 0x24, 0x2c);
    palette.setColor(QPalette::Window, QColor(0xf3, 0xf5, 0xf7));
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, QColor(0xfd, 0xfd, 0xfe));
    palette.setColor(QPalette::AlternateBase, QColor(0xf5, 0xf7, 0xf9));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, QColor(0x6b, 0x74, 0x80));
    palette.setColor(QPalette::Button, QColor(0xfa, 0xfb, 0xfc));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::ToolTipBase, QColor(0x2a, 0x30, 0x39));
    palette.setColor(QPalette::ToolTipText, QColor(0xf3, 0xf5, 0xf7));
    palette.setColor(QPalette::Highlight, QColor(0x1f, 0x66, 0xb8));
    palette.setColor(QPalette::HighlightedText, QColor(0xfd, 0xfd, 0xfe));
    palette.setColor(QPalette::Link, QColor(0x1f, 0x66, 0xb8));
    palette.setColor(QPalette::Light, QColor(0xff, 0xff, 0xff));
    palette.setColor(QPalette::Midlight, QColor(0xe9, 0xec, 0xf0));
    palette.setColor(QPalette::Mid, QColor(0xc9, 0xcf, 0xd6));
    palette.setColor(QPalette::Dark, QColor(0x9a, 0xa2, 0xac));
    palette.setColor(QPalette::Shadow, QColor(0x6b, 0x74, 0x80));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette;
    const QColor text(0xe2, 0xe6, 0xeb);
    palette.setColor(QPalette::Window, QColor(0x1a, 0x1e, 0x24));
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, QColor(0x22, 0x27, 0x2e));
    palette.setColor(QPalette::AlternateBase, QColor(0x27, 0x2d, 0x35));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, QColor(0x93, 0x9c, 0xa8));
    palette.setColor(QPalette::Button, QColor(0x2b, 0x31, 0x3a));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::ToolTipBase, QColor(0xe2, 0xe6, 0xeb));
    palette.setColor(QPalette::ToolTipText, QColor(0x1a, 0x1e, 0x24));
    palette.setColor(QPalette::Highlight, QColor(0x6a, 0xa9, 0xf0));
    palette.setColor(QPalette::HighlightedText, QColor(0x12, 0x18, 0x20));
    palette.setColor(QPalette::Link, QColor(0x7d, 0xb5, 0xf3));
    palette.setColor(QPalette::Light, QColor(0x3a, 0x42, 0x4d));
    palette.setColor(QPalette::Midlight, QColor(0x31, 0x38, 0x42));
    palette.setColor(QPalette::Mid, QColor(0x45, 0x4e, 0x5a));
    palette.setColor(QPalette::Dark, QColor(0x14, 0x18, 0x1d));
    palette.setColor(QPalette::Shadow, QColor(0x0e, 0x11, 0x15));
    return palette;
}

void dimDisabled(QPalette& palette)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(
            QPalette::Disabled, role,
            mixed(palette.color(QPalette::Active, role), palette.color(QPalette::Active, QPalette::Window), 0.5));
}

// Fusion without movement, for people whom it disturbs, and because nobody misses it.
class CalmStyle final : public QProxyStyle
{
public:
    CalmStyle()
        : QProxyStyle(u"Fusion"_s)
    {
    }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

// The style sheet names colours as @text, @card and so on.
QString styleSheet(const QPalette& palette)
{
    QFile file(u":/theme/window.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const Colors colors = Colors::of(palette);
    const std::pair<QString, QColor> names[] = {
        {u"@accentSoft"_s, colors.accentSoft},
        {u"@accent"_s, colors.accent},
        {u"@onAccent"_s, palette.color(QPalette::HighlightedText)},
        {u"@window"_s, colors.window},
        {u"@card"_s, colors.card},
        {u"@text"_s, colors.text},
        {u"@muted"_s, colors.muted},
        {u"@line"_s, colors.line},
        {u"@error"_s, colors.error},
        {u"@warning"_s, colors.warning},
        {u"@good"_s, colors.good},
        {u"@hover"_s, mixed(colors.window, colors.text, 0.06)},
        {u"@field"_s, mixed(colors.text, colors.card, 0.72)},
    };
    for (const auto& [name, color] : names)
        sheet.replace(name, color.name());
    sheet.replace(u"@scheme"_s, colors.dark ? u"dark"_s : u"light"_s);
    return sheet;
}

} // namespace

QString themeModeName(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::System:
        return u"system"_s;
    case ThemeMode::Light:
        return u"light"_s;
    case ThemeMode::Dark:
        return u"dark"_s;
    }
    return {};
}

ThemeMode themeModeFromName(const QString& name)
{
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark})
        if (themeModeName(mode) == name)
            return mode;
    return ThemeMode::System;
}

QPalette paperPalette()
{
    return lightPalette();
}

void applyTheme(QApplication& application, ThemeMode mode, std::optional<bool> systemIsDark)
{
    // What the platform's theme says, before ours is put over it.
    static const bool paletteIsDark = application.palette().color(QPalette::Window).lightnessF() < 0.5F;
    application.setStyle(new CalmStyle);
    for (const auto effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip,
                              Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox})
        QApplication::setEffectEnabled(effect, false);
    const bool dark = mode == ThemeMode::Dark || (mode == ThemeMode::System && systemIsDark.value_or(paletteIsDark));
    QPalette palette = dark ? darkPalette() : lightPalette();
    dimDisabled(palette);
    application.setPalette(palette);
    application.setStyleSheet(styleSheet(palette));
}

} // namespace globant::ui
