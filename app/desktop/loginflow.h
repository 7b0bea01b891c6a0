// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/login/workspaceopener.h"

#include <QStackedWidget>

#include <optional>

namespace globant::ui {
class LoginPage;
class RecoveryCodePage;
class SetupPage;
class WelcomePage;
} // namespace globant::ui

namespace globant::desktop {

// The way from start to an open workspace: welcome, set-up with recovery code, login.
class LoginFlow : public QStackedWidget
{
    Q_OBJECT

public:
    // Called with what was opened.
    using Opened = std::function<void(accounts::OpenWorkspace)>;

    // `opener` outlives the flow.
    LoginFlow(ui::WorkspaceOpener& opener, Opened opened, QWidget* parent = nullptr);

    // The page that fits the folder: login where there is a workspace, else welcome. `account` is who was there last.
    void begin(const QString& folder, const QString& account);
    // Login to the same workspace again, with a reason; does not ask the keychain.
    void beginLocked(const QString& folder, const QString& account, const QString& reason);
    QString folder() const { return m_folder; }
    void showError(const QString& sentence);
    void setSamplesBusy(bool busy);

Q_SIGNALS:
    void samplesRequested();
    void folderChanged(const QString& folder);

private:
    void showLogin(const QString& account);
    void create();
    void logIn();
    void finish(Result<accounts::OpenWorkspace> opened, bool remember);
    void chooseOther();

    ui::WorkspaceOpener& m_opener;
    Opened m_opened;
    ui::WelcomePage* m_welcome;
    ui::SetupPage* m_setup;
    ui::RecoveryCodePage* m_code;
    ui::LoginPage* m_login;
    QString m_folder;
    std::optional<accounts::OpenWorkspace> m_created; // until its recovery code is kept
};

} // namespace globant::desktop
