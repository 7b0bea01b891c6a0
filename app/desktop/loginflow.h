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

class RemoteLogin;

// The way from start to an open workspace: welcome, set-up with recovery code, login.
class LoginFlow : public QStackedWidget
{
    Q_OBJECT

public:
    // Called with what was opened.
    using Opened = std::function<void(accounts::OpenWorkspace)>;

    // `opener` outlives the flow, of which `remote` becomes a part.
    LoginFlow(ui::WorkspaceOpener& opener, Opened opened, RemoteLogin* remote, QWidget* parent = nullptr);

    // The server that was open last, or the page that fits the folder: login where there is a workspace, else welcome.
    // `account` is who was there last.
    void begin(const QString& folder, const QString& account);
    // Login to the same workspace again, with a reason; does not ask the keychain.
    void beginLocked(const QString& folder, const QString& account, const QString& reason);
    // The form for a server, with why it is shown where there is a reason.
    void beginRemote(const QString& sentence, bool isError);
    // Where another flow was, in another language; does not ask the keychain.
    void beginAgain(const QString& folder, const QString& account, bool remote);
    bool isRemoteShown() const;
    QString folder() const { return m_folder; }
    // What is on screen, for its help.
    QWidget* screen() const;
    void showError(const QString& sentence);
    void setSamplesBusy(bool busy);

Q_SIGNALS:
    void samplesRequested();
    void folderChanged(const QString& folder);
    void languageChosen(const QString& code);

private:
    void showLogin(const QString& account);
    void create();
    void logIn();
    void finish(Result<accounts::OpenWorkspace> opened, bool remember);
    void chooseOther();
    void showRemote();
    void showFolder(const QString& account, bool askKeychain);

    ui::WorkspaceOpener& m_opener;
    Opened m_opened;
    ui::WelcomePage* m_welcome;
    ui::SetupPage* m_setup;
    ui::RecoveryCodePage* m_code;
    ui::LoginPage* m_login;
    RemoteLogin* m_remote;
    QString m_folder;
    QString m_account;                                // who was there last
    std::optional<accounts::OpenWorkspace> m_created; // until its recovery code is kept
};

} // namespace globant::desktop
