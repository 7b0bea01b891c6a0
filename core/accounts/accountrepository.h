// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/role.h"
#include "core/store/connection.h"

#include <QList>

#include <optional>

namespace globant::accounts {

enum class AccountKind {
    Person, // has a key slot, and opens the workspace
    Api,    // has tokens only
};

// Times are milliseconds since 1970-01-01 UTC.
struct Account
{
    QString name;
    AccountKind kind = AccountKind::Person;
    Role role = Role::Viewer;
    QString userCode;
    qint64 createdMs = 0;
    std::optional<qint64> disabledMs;
    bool hasToken = false;             // one that is neither revoked nor expired
    std::optional<qint64> tokenEndsMs; // when the last such one expires; none: never

    bool isDisabled() const { return disabledMs.has_value(); }
};

QString accountKindName(AccountKind kind);

// A token as it may be shown: nothing of it that would let anybody in. Times are milliseconds since 1970-01-01 UTC.
struct TokenInfo
{
    QString account;
    AccountKind kind = AccountKind::Api;
    Role role = Role::Viewer;
    QString scopes; // as kept: names with spaces between
    qint64 createdMs = 0;
    std::optional<qint64> expiresMs;  // none: never
    std::optional<qint64> lastUsedMs; // to the minute; none: never
};

// The rows of accounts, tokens and secrets. Checks no role and opens no transaction: that is for its callers.
class AccountRepository
{
public:
    // `connection` outlives this.
    explicit AccountRepository(const store::Connection& connection);

    // By name. `nowMs` decides which tokens count as expired.
    Result<QList<Account>> list(qint64 nowMs) const;
    // NotFound for an unknown name.
    Result<Account> find(const QString& name, qint64 nowMs) const;
    Result<bool> contains(const QString& name) const;
    Result<Account> findByUserCode(const QString& userCode, qint64 nowMs) const;
    // Persons with the role administrator that are not disabled, oldest first.
    Result<QStringList> administrators() const;

    // Answers the new account's user code, a random UUID.
    Result<QString> insert(const QString& name, AccountKind kind, Role role, qint64 nowMs) const;
    Result<void> setRole(const QString& name, Role role) const;
    Result<void> setDisabled(const QString& name, qint64 nowMs) const;

    Result<void> insertToken(const QByteArray& hash, const QString& account, qint64 nowMs,
                             std::optional<qint64> expiresMs, const QString& scopes) const;
    // Those that are neither revoked nor expired, by account, the oldest first.
    Result<QList<TokenInfo>> tokens(qint64 nowMs) const;
    // Answers how many were valid before.
    Result<qint64> revokeTokens(const QString& account, qint64 nowMs) const;

private:
    Result<QList<Account>> select(const QString& condition, const QVariantList& values, qint64 nowMs) const;

    const store::Connection& m_connection;
};

} // namespace globant::accounts
