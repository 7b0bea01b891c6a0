// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/accountrepository.h"

#include <QByteArrayView>
#include <QFlags>

namespace globant::accounts {

// What a token may be used for, of what its account's role allows.
enum class Scope {
    Read = 1,
    Import = 2,
    Write = 4, // single rows
    Administer = 8,
};
Q_DECLARE_FLAGS(Scopes, Scope)
Q_DECLARE_OPERATORS_FOR_FLAGS(Scopes)
inline constexpr Scopes kAllScopes{Scope::Read, Scope::Import, Scope::Write, Scope::Administer};

// "read", "import", "write", "administer".
QStringList scopeNames(Scopes scopes);
// Usage for another name, and for none at all.
Result<Scopes> scopesFromNames(const QStringList& names);

// Who a token stands for, and as what.
struct TokenHolder
{
    Account account;
    Scopes scopes;
    std::optional<qint64> expiresMs; // since 1970-01-01 UTC; none: never
};

// What an account gets once, and nobody can look up again.
struct IssuedToken
{
    QString account;
    QString userCode;
    QString token; // 32 random bytes in URL-safe base64 without padding
};

// Makes the workspace's own key, under which tokens are hashed; once, when the workspace is made.
Result<void> createTokenKey(const store::Connection& connection);

// A new token of an account that exists, inside the caller's transaction. `expiresMs`: since 1970-01-01 UTC; none:
// never.
Result<QString> issueToken(const store::Connection& connection, const QString& account, qint64 nowMs,
                           std::optional<qint64> expiresMs, Scopes scopes = kAllScopes);

// Whom a token belongs to. WrongPassword, with one sentence, for a token that is unknown, revoked or
// expired, or of a disabled account. Only the keyed hash is looked up and compared, the latter in constant time.
Result<TokenHolder> findByToken(const store::Connection& connection, QByteArrayView token, qint64 nowMs);

// Notes that a token was used; a write, so to be done now and then rather than for each request.
Result<void> noteTokenUsed(const store::Connection& connection, QByteArrayView token, qint64 nowMs);

} // namespace globant::accounts
