// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/secretstore.h"
#include "ui/common/page.h"

class QSettings;

namespace globant::ui {

class AccountCard;
class AccountsCard;
class AppearanceCard;
class RetentionCard;
class ServerCard;
class ServerControl;
class WatchCard;
class WatchControl;
class WorkspaceCard;
class WorkspaceSession;

// What can be chosen about the window, the account and the workspace.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    // All of them outlive the page. `server`, `watch`: null where the API, a watched folder cannot be had.
    SettingsPage(WorkspaceSession& session, QSettings& settings, security::SecretStore& keychain,
                 ServerControl* server = nullptr, WatchControl* watch = nullptr, QWidget* parent = nullptr);

    QString title() const override { return tr("Settings"); }
    QString iconName() const override { return QStringLiteral("configure"); }
    void refresh() override;

Q_SIGNALS:
    // A name of themeModeName(), for the window to apply; it is kept already.
    void themeChosen(const QString& name);
    // A code of languageNames(), or empty for the system's; it is kept already.
    void languageChosen(const QString& code);
    // 0: never. For the window to apply; it is kept already.
    void idleMinutesChosen(int minutes);

private:
    AppearanceCard* m_appearance;
    AccountCard* m_account;
    AccountsCard* m_accounts = nullptr; // for administrators
    RetentionCard* m_retention;
    ServerCard* m_server = nullptr;
    WatchCard* m_watch = nullptr;
    WorkspaceCard* m_workspace;
};

} // namespace globant::ui
