// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/secretstore.h"

namespace globant::security {

// Keeps nothing and says so: for computers, and callers, without a keychain.
class NullSecretStore final : public SecretStore
{
public:
    void checkAvailable(QObject* context, Answer<void> answer) override;
    void read(const QString& key, QObject* context, Answer<SecretBytes> answer) override;
    void write(const QString& key, const SecretBytes& value, QObject* context, Answer<void> answer) override;
    void remove(const QString& key, QObject* context, Answer<void> answer) override;
};

} // namespace globant::security
