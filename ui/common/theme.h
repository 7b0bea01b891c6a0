// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

#include <optional>

class QApplication;

namespace globant::ui {

enum class ThemeMode { System, Light, Dark };

QString themeModeName(ThemeMode mode); // "system", "light", "dark": as settings keep it
ThemeMode themeModeFromName(const QString& name);

// Sets style, palette and style sheet of the whole program, and switches off all that moves by itself; may be called
// again at any time. `systemIsDark`: what the system says of itself; where it says nothing, its palette tells. Main
// thread.
void applyTheme(QApplication& application, ThemeMode mode, std::optional<bool> systemIsDark = {});

// The light theme's palette, for what is printed or saved as a picture, whatever the theme in force.
QPalette paperPalette();

// Pixels between things: the one grid of the window.
namespace space {
inline constexpr int inGroup = 8;
inline constexpr int betweenCards = 16;
inline constexpr int pageEdge = 24;
} // namespace space

} // namespace globant::ui
