// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace globant::ui {

class LanguageButton;
class Notice;
class PasswordField;
class RememberBox;

// Opens a workspace that is there: by password, or by the recovery code.
class LoginPage : public QWidget
{
    Q_OBJECT

public:
    explicit LoginPage(QWidget* parent = nullptr);

    // The workspace, the accounts that it knows, and the one to begin with.
    void setWorkspace(const QString& folder, const QStringList& accounts, const QString& account);
    void setKeychain(bool available, const QString& reason);
    QString account() const;
    bool remember() const;
    PasswordField* password() { return m_password; }
    bool byRecoveryCode() const { return m_byRecoveryCode; }
    void setBusy(bool busy);
    void showError(const QString& sentence);
    void showInformation(const QString& sentence);

Q_SIGNALS:
    void loginRequested();
    void otherWorkspaceRequested();
    void serverRequested();
    // A code of languageNames(); empty: the system's.
    void languageChosen(const QString& code);

private:
    void setByRecoveryCode(bool yes);
    void check();

    QLabel* m_folder;
    QComboBox* m_account;
    QLabel* m_secretLabel;
    PasswordField* m_password;
    QLabel* m_capsLock;
    RememberBox* m_remember;
    QPushButton* m_login;
    QPushButton* m_recovery;
    QPushButton* m_other;
    QPushButton* m_server;
    LanguageButton* m_languages;
    Notice* m_notice;
    bool m_byRecoveryCode = false;
    bool m_busy = false;
};

} // namespace globant::ui
