// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace globant::ui {

// Lets somebody who cannot read the window choose its language: its text is the languages' own names.
class LanguageButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LanguageButton(QWidget* parent = nullptr);

Q_SIGNALS:
    // A code of languageNames(); empty: the system's.
    void chosen(const QString& code);
};

} // namespace globant::ui
