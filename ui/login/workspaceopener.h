// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/openworkspace.h"
#include "core/accounts/workspace.h"
#include "core/security/secretstore.h"

#include <QObject>
#include <QThreadPool>

namespace globant::ui {

// Makes workspaces and logs in, off the main thread, where the derivation of a key takes its time. Answers come to the
// main thread; none comes once the opener is gone. One call at a time.
class WorkspaceOpener : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(Result<accounts::OpenWorkspace>)>;
    // The recovery code, once; empty for a workspace that nobody comes back to.
    using Created = std::function<void(Result<accounts::OpenWorkspace>, QString recoveryCode)>;

    // Both outlive the opener.
    WorkspaceOpener(security::SecretStore& keychain, const Clock& clock, QObject* parent = nullptr);

    void create(const QString& folder, const QString& account, SecretBytes password, const Created& answer);
    void logIn(const QString& folder, const QString& account, SecretBytes password, const Answer& answer);
    void logInWithRecoveryCode(const QString& folder, const QString& account, SecretBytes code, const Answer& answer);
    // NotFound where the keychain remembers nothing of this account.
    void logInWithKeychain(const QString& folder, const QString& account, const Answer& answer);

    // Keeps the account's private key in the keychain, or takes it out.
    void remember(const accounts::Session& session, bool yes, std::function<void(Result<void>)> answer);

    security::SecretStore& keychain() { return m_keychain; }

private:
    using Work = std::function<Result<accounts::Session>()>;
    void open(const QString& folder, Work logIn, const Answer& answer);

    security::SecretStore& m_keychain;
    const Clock& m_clock;
    QThreadPool m_pool; // last: it waits for the work, which uses the clock
};

} // namespace globant::ui
