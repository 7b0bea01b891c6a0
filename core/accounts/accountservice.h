// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/rotatekey.h"
#include "core/accounts/token.h"
#include "core/common/clock.h"
#include "core/security/keyslotsfile.h"

#include <QJsonObject>

namespace globant::accounts {

// On whose behalf a service acts.
struct Actor
{
    QString account;
    bool byRecovery = false; // logged in with the recovery code: an administrator, whatever the account's role
};

// What a service works on. All of it outlives the service.
struct AccountContext
{
    QString folder;
    const store::Connection& connection; // the writer's, in its thread; a reader's is enough for the lists
    const SecretBytes& dataKey;          // in force
    const store::WorkspaceLock* lock;    // null: only list() and listTokens() work
    Actor actor;
    const Clock& clock;
    security::KdfStrength strength = {}; // of new passwords and codes
};

// The accounts of a workspace. Everything but list() of oneself and changing one's own password needs an administrator,
// by the role that the store has for the actor at that moment (NotAllowed). Each change leaves an entry of the kind
// "account" in the log, in its own transaction. Changes fail with StoreBusy without the lock.
class AccountService
{
public:
    explicit AccountService(AccountContext context);

    // All accounts for an administrator, only the actor's own for others.
    Result<QList<Account>> list() const;

    // A person, with a key slot. Conflict for a name in use, be it of a disabled account.
    Result<void> addPerson(const QString& name, Role role, const SecretBytes& password) const;
    // Conflict for the last administrator.
    Result<void> setRole(const QString& name, Role role) const;

    // One's own, given one's private key: the same key pair under the new password. Otherwise (no private key,
    // another's account) an administrator gives the account a new key pair, and what a keychain remembers of it is
    // void.
    Result<void> changePassword(const QString& name, const SecretBytes& password,
                                const SecretBytes& ownPrivateKey) const;
    // A new recovery code in the place of the old one.
    Result<security::RecoveryCode> renewRecoveryCode() const;

    // An account with a token and no password. Conflict for a name in use.
    Result<IssuedToken> addApiAccount(const QString& name, Role role, std::optional<int> expiresInDays,
                                      Scopes scopes = kAllScopes) const;
    // A further token of an account; a name not in use becomes an API account with the role editor.
    Result<IssuedToken> issueToken(const QString& name, std::optional<int> expiresInDays,
                                   Scopes scopes = kAllScopes) const;
    // The tokens in force, for administrators.
    Result<QList<TokenInfo>> listTokens() const;
    // All tokens of an account; answers how many were valid.
    Result<qint64> revokeTokens(const QString& name) const;

    // An API account loses its tokens. A person loses tokens and slot, and the data key is replaced: then the answer
    // tells the new store, and the connection and the data key of this service's context have served. Conflict for the
    // last administrator and for an account that is disabled already.
    Result<std::optional<RotatedStore>> disable(const QString& name) const;
    // Replaces the data key; see disable().
    Result<RotatedStore> rotateKey() const;

private:
    // Whether the actor may change things now.
    Result<void> requireAdministrator() const;
    Result<void> requireLock() const;
    Result<Role> actorRole() const;
    Result<void> requireAnotherAdministrator(const Account& account) const;
    Result<security::KeySlots> loadKeySlots() const;
    Result<void> log(const store::Connection& connection, const QString& action, const QString& account,
                     QJsonObject detail = {}) const;
    // Saves changed key slots as the last step before the commit, and puts the old ones back should that fail.
    Result<void> commitWithKeySlots(const security::KeySlots& before, const security::KeySlots& after,
                                    const std::function<Result<void>()>& rows) const;
    Result<IssuedToken> issue(const QString& name, Role role, bool mayExist, std::optional<int> expiresInDays,
                              Scopes scopes) const;

    AccountContext m_context;
    AccountRepository m_accounts;
};

} // namespace globant::accounts
