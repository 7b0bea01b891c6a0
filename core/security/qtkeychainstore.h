// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/secretstore.h"

#include <chrono>
#include <memory>

namespace QKeychain {
class Job;
}

namespace globant::security {

// The desktop's keychain (Secret Service, KWallet, macOS, Windows) through QtKeychain, never its plain-text fallback.
// QtKeychain's jobs may hang for ever, and then everything queued behind them: each call here has a time limit, and
// while one that passed it is still out, further ones fail at once.
class QtKeychainStore final : public SecretStore
{
public:
    // The limit leaves time to answer the keychain's own question for a password.
    explicit QtKeychainStore(std::chrono::milliseconds timeout = std::chrono::seconds(20));

    void checkAvailable(QObject* context, Answer<void> answer) override;
    void read(const QString& key, QObject* context, Answer<SecretBytes> answer) override;
    void write(const QString& key, const SecretBytes& value, QObject* context, Answer<void> answer) override;
    void remove(const QString& key, QObject* context, Answer<void> answer) override;

private:
    // Null: the job did not end in time.
    using Ended = std::function<void(QKeychain::Job*)>;
    // Starts the job, whose ownership it takes; `ended` may look at it, but not keep it.
    void run(std::unique_ptr<QKeychain::Job> job, const QString& key, QObject* context, Ended ended);

    std::chrono::milliseconds m_timeout;
    std::shared_ptr<int> m_overdue; // jobs past their limit that have not ended
};

} // namespace globant::security
