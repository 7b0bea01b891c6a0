// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace globant::ui {

class Notice;
class PasswordField;
class RememberBox;
class WorkspaceOpener;

// Where the new workspace lives, the first account, and its password.
class SetupPage : public QWidget
{
    Q_OBJECT

public:
    explicit SetupPage(QWidget* parent = nullptr);

    void setFolder(const QString& folder);
    QString folder() const;
    QString account() const;
    bool remember() const;
    PasswordField* password() { return m_password; }
    // Whether a keychain is there; `reason` says why not.
    void setKeychain(bool available, const QString& reason);
    void setBusy(bool busy);
    void showError(const QString& sentence);

Q_SIGNALS:
    void createRequested();
    void backRequested();

private:
    void check();
    void chooseFolder();

    QLineEdit* m_folder;
    QLineEdit* m_account;
    PasswordField* m_password;
    PasswordField* m_again;
    QProgressBar* m_strength;
    QLabel* m_hint;
    QLabel* m_capsLock;
    RememberBox* m_remember;
    QPushButton* m_create;
    QPushButton* m_back;
    Notice* m_notice;
    bool m_busy = false;
};

} // namespace globant::ui
