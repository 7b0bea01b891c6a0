// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace globant::ui {

class LanguageButton;
class Notice;

// What a newcomer sees: set up a workspace, look at sample data, or open a workspace that is elsewhere.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget* parent = nullptr);
    void setBusy(bool busy);
    void showError(const QString& sentence);

Q_SIGNALS:
    void setupRequested();
    void samplesRequested();
    void otherWorkspaceRequested();
    void serverRequested();
    // A code of languageNames(); empty: the system's.
    void languageChosen(const QString& code);

private:
    QPushButton* m_setup;
    QPushButton* m_samples;
    QPushButton* m_other;
    QPushButton* m_server;
    LanguageButton* m_languages;
    Notice* m_notice;
};

} // namespace globant::ui
