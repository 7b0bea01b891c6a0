// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSettings>

#include <memory>
#include <vector>

class QTranslator;

namespace globant::desktop {

// The language of the window, by the setting "language": its texts, Qt's and core's, and how numbers and dates are
// written (QLocale's default). It changes while the window is open; the window hears of it as of any such change
// (QEvent::LanguageChange). Main thread.
class Language : public QObject
{
    Q_OBJECT

public:
    // `settings` outlives it.
    explicit Language(QSettings& settings, QObject* parent = nullptr);
    ~Language() override;

    // Takes what the settings say, or the system's language where they say nothing.
    void apply();
    // Of the languages that the window speaks, the first that the system's person reads; "en" where there is none.
    static QString ofSystem(const QStringList& uiLanguages);

private:
    QSettings& m_settings;
    std::vector<std::unique_ptr<QTranslator>> m_texts;
};

} // namespace globant::desktop
