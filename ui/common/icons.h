// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>

namespace globant::ui {

// An icon by its freedesktop name from the set in resources/icons. It is painted in the colours that the program's
// palette has at that moment (text, and accent where checked), so that it follows a change of the theme by itself.
// Empty for a name that the set lacks.
QIcon icon(const QString& name);
// The same: the palette in force is known.
inline QIcon icon(const QString& name, const QPalette&)
{
    return icon(name);
}

} // namespace globant::ui
