// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/session.h"
#include "core/common/clock.h"
#include "core/security/keyslots.h"

#include <QByteArrayView>

namespace globant::accounts {

// The name under which this process's user is known to the operating system; empty where it has none.
QString systemUserName();

// The account meant where `asked` is empty: the only one with a slot, else the one named like the system's user, else a
// Usage error that asks for one. A name that was asked for is answered as it is, in composed form, whether it exists or
// not.
Result<QString> resolveAccount(const security::KeySlots& keySlots, const QString& asked,
                               const QString& systemUser = systemUserName());

// Opens the workspace in `folder`. An empty `account` is resolved as above. Fails as loadWorkspace does, and with
// Throttled, WrongPassword (one sentence for an unknown account and a wrong password) or NotAllowed for a disabled
// account. Reads the store over a short connection of its own; needs no WorkspaceLock. Takes as long as the key
// derivation.
Result<Session> login(const QString& folder, const QString& account, const SecretBytes& password, const Clock& clock);

// With the printed recovery code, as typed. The session acts as an administrator, under the name of `account`, which
// must be a person's, or of the first administrator. Only a code without typing errors counts as an attempt.
Result<Session> loginWithRecoveryCode(const QString& folder, const QString& account, QByteArrayView code,
                                      const Clock& clock);

// With the private key that the keychain kept for the account.
Result<Session> loginWithPrivateKey(const QString& folder, const QString& account, const SecretBytes& privateKey,
                                    const Clock& clock);

} // namespace globant::accounts
