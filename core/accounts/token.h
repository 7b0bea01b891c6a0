// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/accountrepository.h"

#include <QByteArrayView>

namespace globant::accounts {

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
                           std::optional<qint64> expiresMs);

// The account that a token belongs to. WrongPassword, with one sentence, for a token that is unknown, revoked or
// expired, or of a disabled account. Only the keyed hash is looked up and compared, the latter in constant time.
Result<Account> findByToken(const store::Connection& connection, QByteArrayView token, qint64 nowMs);

// Notes that a token was used; a write, so to be done now and then rather than for each request.
Result<void> noteTokenUsed(const store::Connection& connection, QByteArrayView token, qint64 nowMs);

} // namespace globant::accounts
