// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets.h"

class QSettings;

namespace globant::ui {

// Which theme and which language the window has; kept under "theme" and "language".
class AppearanceCard : public Card
{
    Q_OBJECT

public:
    // `settings` outlives the card.
    explicit AppearanceCard(QSettings& settings, QWidget* parent = nullptr);
    // Shows what is kept, which may have been chosen elsewhere.
    void refresh();

Q_SIGNALS:
    // A name of themeModeName(). The setting is kept already; the theme is for the window to apply.
    void themeChosen(const QString& name);
    // A code of languageNames(), or empty for the system's. The setting is kept already.
    void languageChosen(const QString& code);

private:
    void addLanguages();

    QSettings& m_settings;
};

} // namespace globant::ui
