// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/token.h"

#include <sodium.h>

#include <algorithm>

namespace globant::accounts {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kTokenBytes = 32;
constexpr qsizetype kTokenCharacters = 43; // 32 bytes in base64 without padding
constexpr std::size_t kHashBytes = crypto_generichash_BYTES;
const QString kTokenKeyName = u"token_key"_s;

constexpr std::pair<Scope, QStringView> kScopeNames[] = {
    {Scope::Read, u"read"}, {Scope::Import, u"import"}, {Scope::Write, u"write"}, {Scope::Administer, u"administer"}};

Failure invalidToken()
{
    return fail(ErrorCode::WrongPassword, u"This token is not valid: it is unknown, expired or revoked."_s);
}

Result<QByteArray> hashOf(const store::Connection& connection, QByteArrayView token)
{
    GLOBANT_TRY_VALUE(const QVariant kept,
                      connection.value(u"SELECT value FROM secrets WHERE name = ?"_s, {kTokenKeyName}));
    QByteArray bytes = kept.toByteArray();
    const SecretBytes key = SecretBytes::taking(bytes);
    if (key.size() != crypto_generichash_KEYBYTES)
        return fail(ErrorCode::StoreDamaged,
                    u"The workspace has lost the key of its API tokens. Restore it from a backup."_s);
    QByteArray hash(qsizetype(kHashBytes), '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), kHashBytes,
                       reinterpret_cast<const unsigned char*>(token.data()), quint64(token.size()), key.data(),
                       key.size());
    return hash;
}

} // namespace

Result<void> createTokenKey(const store::Connection& connection)
{
    const SecretBytes key = SecretBytes::random(crypto_generichash_KEYBYTES);
    GLOBANT_TRY(connection.execute(u"INSERT INTO secrets (name, value) VALUES (?, ?)"_s,
                                   {kTokenKeyName, key.view().toByteArray()}));
    return {};
}

Result<QString> issueToken(const store::Connection& connection, const QString& account, qint64 nowMs,
                           std::optional<qint64> expiresMs, Scopes scopes)
{
    const SecretBytes random = SecretBytes::random(kTokenBytes);
    const QByteArray token =
        random.view().toByteArray().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    GLOBANT_TRY_VALUE(const QByteArray hash, hashOf(connection, token));
    GLOBANT_TRY(
        AccountRepository(connection).insertToken(hash, account, nowMs, expiresMs, scopeNames(scopes).join(u' ')));
    return QString::fromLatin1(token);
}

QStringList scopeNames(Scopes scopes)
{
    QStringList names;
    for (const auto& [scope, name] : kScopeNames)
        if (scopes.testFlag(scope))
            names.append(name.toString());
    return names;
}

Result<Scopes> scopesFromNames(const QStringList& names)
{
    Scopes scopes;
    for (const QString& wanted : names) {
        const auto* known = std::ranges::find(kScopeNames, QStringView(wanted), &std::pair<Scope, QStringView>::second);
        if (known == std::end(kScopeNames))
            return fail(ErrorCode::Usage, u"There is no scope \"%1\". There are: %2."_s.arg(
                                              wanted, scopeNames(kAllScopes).join(u", "_s)));
        scopes |= known->first;
    }
    if (!scopes)
        return fail(ErrorCode::Usage,
                    u"A token needs a scope. There are: %1."_s.arg(scopeNames(kAllScopes).join(u", "_s)));
    return scopes;
}

Result<TokenHolder> findByToken(const store::Connection& connection, QByteArrayView token, qint64 nowMs)
{
    if (token.size() != kTokenCharacters)
        return invalidToken();
    GLOBANT_TRY_VALUE(const QByteArray hash, hashOf(connection, token));
    GLOBANT_TRY_VALUE(
        QSqlQuery row,
        connection.query(u"SELECT hash, account, scopes, expires_at FROM tokens WHERE hash = ? AND revoked_at IS NULL"
                         " AND (expires_at IS NULL OR expires_at > ?)"_s,
                         {hash, nowMs}));
    if (!row.next())
        return invalidToken();
    const QByteArray kept = row.value(0).toByteArray();
    if (kept.size() != hash.size() || sodium_memcmp(kept.constData(), hash.constData(), kHashBytes) != 0)
        return invalidToken();
    GLOBANT_TRY_VALUE(Account account, AccountRepository(connection).find(row.value(1).toString(), nowMs));
    if (account.isDisabled())
        return invalidToken();
    GLOBANT_TRY_VALUE(const Scopes scopes, scopesFromNames(row.value(2).toString().split(u' ', Qt::SkipEmptyParts)));
    TokenHolder holder{std::move(account), scopes, {}};
    if (!row.value(3).isNull())
        holder.expiresMs = row.value(3).toLongLong();
    return holder;
}

Result<void> noteTokenUsed(const store::Connection& connection, QByteArrayView token, qint64 nowMs)
{
    GLOBANT_TRY_VALUE(const QByteArray hash, hashOf(connection, token));
    GLOBANT_TRY(connection.execute(u"UPDATE tokens SET last_used_at = ? WHERE hash = ?"_s, {nowMs, hash}));
    return {};
}

} // namespace globant::accounts
