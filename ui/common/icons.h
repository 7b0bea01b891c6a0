// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>

namespace globant::ui {

// An icon by its freedesktop name from the set in resources/icons, in the palette's colours (text, and accent where
// checked). Empty for a name that the set lacks.
QIcon icon(const QString& name, const QPalette& palette);

} // namespace globant::ui
