// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace globant::ui {

// A language that the window speaks, by the name that it has for itself.
struct LanguageName
{
    QString code; // as the setting "language" keeps it: "en", "es", "pt"; empty: the system's
    QString name;
};

// In the order of their names; the system's is not among them.
QList<LanguageName> languageNames();

} // namespace globant::ui
