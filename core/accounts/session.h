// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/role.h"
#include "core/common/secretbytes.h"

#include <QString>

namespace globant::accounts {

// What opened a workspace.
enum class LoginMethod { Password, RecoveryCode, Keychain };

// "password", "recovery_code", "keychain".
QString loginMethodName(LoginMethod method);

// Who is logged in where, with the keys; wiped when it goes.
struct Session
{
    QString workspace;   // the folder
    QString workspaceId; // names the workspace in the keychain
    QString account;
    Role role = Role::Viewer; // at login; services look it up again
    QString storePath;        // of the store in force
    SecretBytes dataKey;
    SecretBytes privateKey;  // the account's own; empty after a recovery
    bool byRecovery = false; // acts as administrator, whatever the account's role
    LoginMethod method = LoginMethod::Password;
    int wrongBefore = 0; // wrong passwords or codes since the last right one
};

} // namespace globant::accounts
