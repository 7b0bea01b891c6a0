// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/secretstore.h"
#include "ui/common/widgets.h"

class QCheckBox;

namespace globant::ui {

class NewPassword;
class WorkspaceSession;

// The account that is logged in: its password, and whether this computer remembers it.
class AccountCard : public Card
{
    Q_OBJECT

public:
    // Both outlive the card.
    AccountCard(WorkspaceSession& session, security::SecretStore& keychain, QWidget* parent = nullptr);
    // Asks the keychain, the first time.
    void refresh();

private:
    QWidget* makePasswordForm();
    void showPasswordForm(bool shown);
    void changePassword();
    void showKeychain(bool available, const QString& reason);
    void remember(bool keep);
    QString keychainKey() const;

    WorkspaceSession& m_session;
    security::SecretStore& m_keychain;
    QPushButton* m_change;
    NewPassword* m_password;
    QPushButton* m_save;
    QPushButton* m_cancel;
    QWidget* m_form;
    QCheckBox* m_remember;
    QLabel* m_rememberNote;
    Notice* m_notice;
    bool m_keychainAsked = false;
};

} // namespace globant::ui
