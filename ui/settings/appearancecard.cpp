// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearancecard.h"

#include "ui/common/languages.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

AppearanceCard::AppearanceCard(QSettings& settings, QWidget* parent)
    : Card(tr("Appearance"), parent)
    , m_settings(settings)
{
    const ThemeMode current = themeModeFromName(settings.value("theme").toString());
    auto* row = new QHBoxLayout;
    row->setSpacing(space::pageEdge);
    const auto add = [&](ThemeMode mode, const QString& text, const QString& accessibleName) {
        auto* button = new QRadioButton(text);
        button->setObjectName(u"theme-"_s + themeModeName(mode));
        button->setAccessibleName(accessibleName);
        button->setChecked(mode == current);
        row->addWidget(button);
        connect(button, &QRadioButton::toggled, this, [this, &settings, mode](bool chosen) {
            if (!chosen)
                return;
            settings.setValue("theme", themeModeName(mode));
            Q_EMIT themeChosen(themeModeName(mode));
        });
    };
    add(ThemeMode::System, tr("Like the &system"), tr("Theme of the system"));
    add(ThemeMode::Light, tr("&Light"), tr("Light theme"));
    add(ThemeMode::Dark, tr("&Dark"), tr("Dark theme"));
    row->addStretch();
    content()->addLayout(row);
    addLanguages();
}

void AppearanceCard::addLanguages()
{
    auto* box = new QComboBox;
    box->setObjectName(u"language"_s);
    box->setAccessibleName(tr("Language"));
    box->addItem(tr("Like the system"), QString());
    const QList<LanguageName> languages = languageNames();
    for (const LanguageName& language : languages)
        box->addItem(language.name, language.code);
    box->setCurrentIndex(std::max(0, box->findData(m_settings.value("language").toString())));
    auto* label = new QLabel(tr("Language"));
    label->setBuddy(box);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::inGroup);
    row->addWidget(label);
    row->addWidget(box);
    row->addStretch();
    content()->addLayout(row);
    // Chosen by a person: arrow keys alone would change the window under their hands.
    connect(box, &QComboBox::activated, this, [this, box] {
        const QString code = box->currentData().toString();
        if (code == m_settings.value("language").toString())
            return;
        m_settings.setValue("language", code);
        Q_EMIT languageChosen(code);
    });
}

void AppearanceCard::refresh()
{
    const ThemeMode current = themeModeFromName(m_settings.value("theme").toString());
    auto* button = findChild<QRadioButton*>(u"theme-"_s + themeModeName(current));
    const QSignalBlocker blocker(button);
    button->setChecked(true);
}

} // namespace globant::ui
