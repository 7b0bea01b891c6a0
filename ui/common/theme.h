// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace globant::ui {

enum class ThemeMode { System, Light, Dark };

QString themeModeName(ThemeMode mode); // "system", "light", "dark": as settings keep it
ThemeMode themeModeFromName(const QString& name);

// Sets style, palette and style sheet of the whole program; may be called again at any time. Main thread.
void applyTheme(QApplication& application, ThemeMode mode);

// Pixels between things: the one grid of the window.
namespace space {
inline constexpr int inGroup = 8;
inline constexpr int betweenCards = 16;
inline constexpr int pageEdge = 24;
} // namespace space

} // namespace globant::ui
