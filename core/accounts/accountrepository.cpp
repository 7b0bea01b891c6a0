// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountrepository.h"

#include "core/store/sqlcipherdriver.h"

#include <QSqlError>
#include <QUuid>

namespace globant::accounts {

using namespace Qt::StringLiterals;

namespace {

QVariant orNull(std::optional<qint64> number)
{
    return number ? QVariant(*number) : QVariant(QMetaType::fromType<qint64>());
}

std::optional<qint64> numberAt(const QSqlQuery& row, int column)
{
    return row.isNull(column) ? std::optional<qint64>() : std::optional<qint64>(row.value(column).toLongLong());
}

AccountKind kindOf(const QString& name)
{
    return name == accountKindName(AccountKind::Api) ? AccountKind::Api : AccountKind::Person;
}

Result<Account> accountOf(const QSqlQuery& row)
{
    Account account;
    account.name = row.value(0).toString();
    account.kind = kindOf(row.value(1).toString());
    GLOBANT_TRY_VALUE(account.role, roleFromName(row.value(2).toString()));
    account.userCode = row.value(3).toString();
    account.createdMs = row.value(4).toLongLong();
    account.disabledMs = numberAt(row, 5);
    const qint64 tokens = row.value(6).toLongLong();
    account.hasToken = tokens > 0;
    if (tokens > 0 && row.value(7).toLongLong() == tokens)
        account.tokenEndsMs = row.value(8).toLongLong();
    return account;
}

Failure unknown(const QString& name)
{
    return fail(ErrorCode::NotFound, u"There is no account \"%1\"."_s.arg(name));
}

} // namespace

QString accountKindName(AccountKind kind)
{
    return kind == AccountKind::Api ? u"api"_s : u"person"_s;
}

AccountRepository::AccountRepository(const store::Connection& connection)
    : m_connection(connection)
{
}

Result<QList<Account>> AccountRepository::select(const QString& condition, const QVariantList& values,
                                                 qint64 nowMs) const
{
    const QString sql = u"SELECT a.name, a.kind, a.role, a.user_code, a.created_at, a.disabled_at,"
                        " count(t.hash), count(t.expires_at), max(t.expires_at)"
                        " FROM accounts a LEFT JOIN tokens t ON t.account = a.name AND t.revoked_at IS NULL"
                        " AND (t.expires_at IS NULL OR t.expires_at > ?)"
                        " WHERE %1 GROUP BY a.name ORDER BY a.name"_s.arg(condition);
    GLOBANT_TRY_VALUE(QSqlQuery rows, m_connection.query(sql, QVariantList{nowMs} + values));
    QList<Account> accounts;
    while (rows.next()) {
        GLOBANT_TRY_VALUE(const Account account, accountOf(rows));
        accounts.append(account);
    }
    if (rows.lastError().isValid())
        return fail(store::queryError(rows.lastError(), u"Reading the accounts"_s));
    return accounts;
}

Result<QList<Account>> AccountRepository::list(qint64 nowMs) const
{
    return select(u"true"_s, {}, nowMs);
}

Result<Account> AccountRepository::find(const QString& name, qint64 nowMs) const
{
    GLOBANT_TRY_VALUE(const QList<Account> found, select(u"a.name = ?"_s, {name}, nowMs));
    if (found.isEmpty())
        return unknown(name);
    return found.first();
}

Result<bool> AccountRepository::contains(const QString& name) const
{
    GLOBANT_TRY_VALUE(const QVariant found, m_connection.value(u"SELECT 1 FROM accounts WHERE name = ?"_s, {name}));
    return !found.isNull();
}

Result<Account> AccountRepository::findByUserCode(const QString& userCode, qint64 nowMs) const
{
    GLOBANT_TRY_VALUE(const QList<Account> found, select(u"a.user_code = ?"_s, {userCode}, nowMs));
    if (found.isEmpty())
        return fail(ErrorCode::NotFound, u"There is no account with this user code."_s);
    return found.first();
}

Result<QStringList> AccountRepository::administrators() const
{
    GLOBANT_TRY_VALUE(QSqlQuery rows, m_connection.query(u"SELECT name FROM accounts WHERE kind = 'person'"
                                                         " AND role = 'administrator' AND disabled_at IS NULL"
                                                         " ORDER BY created_at, name"_s));
    QStringList names;
    while (rows.next())
        names.append(rows.value(0).toString());
    if (rows.lastError().isValid())
        return fail(store::queryError(rows.lastError(), u"Reading the accounts"_s));
    return names;
}

Result<QString> AccountRepository::insert(const QString& name, AccountKind kind, Role role, qint64 nowMs) const
{
    const QString userCode = QUuid::createUuid().toString(QUuid::WithoutBraces);
    GLOBANT_TRY(
        m_connection.execute(u"INSERT INTO accounts (name, kind, role, user_code, created_at) VALUES (?, ?, ?, ?, ?)"_s,
                             {name, accountKindName(kind), roleName(role), userCode, nowMs}));
    return userCode;
}

Result<void> AccountRepository::setRole(const QString& name, Role role) const
{
    GLOBANT_TRY_VALUE(const qint64 changed,
                      m_connection.execute(u"UPDATE accounts SET role = ? WHERE name = ?"_s, {roleName(role), name}));
    if (changed == 0)
        return unknown(name);
    return {};
}

Result<void> AccountRepository::setDisabled(const QString& name, qint64 nowMs) const
{
    GLOBANT_TRY_VALUE(const qint64 changed,
                      m_connection.execute(u"UPDATE accounts SET disabled_at = ? WHERE name = ?"_s, {nowMs, name}));
    if (changed == 0)
        return unknown(name);
    return {};
}

Result<void> AccountRepository::insertToken(const QByteArray& hash, const QString& account, qint64 nowMs,
                                            std::optional<qint64> expiresMs, const QString& scopes) const
{
    GLOBANT_TRY(m_connection.execute(
        u"INSERT INTO tokens (hash, account, created_at, expires_at, scopes) VALUES (?, ?, ?, ?, ?)"_s,
        {hash, account, nowMs, orNull(expiresMs), scopes}));
    return {};
}

Result<QList<TokenInfo>> AccountRepository::tokens(qint64 nowMs) const
{
    GLOBANT_TRY_VALUE(QSqlQuery rows,
                      m_connection.query(u"SELECT t.account, a.kind, a.role, t.scopes, t.created_at, t.expires_at,"
                                         " t.last_used_at FROM tokens t JOIN accounts a ON a.name = t.account"
                                         " WHERE t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > ?)"
                                         " AND a.disabled_at IS NULL ORDER BY t.account, t.created_at, t.hash"_s,
                                         {nowMs}));
    QList<TokenInfo> tokens;
    while (rows.next()) {
        TokenInfo token;
        token.account = rows.value(0).toString();
        token.kind = kindOf(rows.value(1).toString());
        GLOBANT_TRY_VALUE(token.role, roleFromName(rows.value(2).toString()));
        token.scopes = rows.value(3).toString();
        token.createdMs = rows.value(4).toLongLong();
        token.expiresMs = numberAt(rows, 5);
        token.lastUsedMs = numberAt(rows, 6);
        tokens.append(token);
    }
    if (rows.lastError().isValid())
        return fail(store::queryError(rows.lastError(), u"Reading the tokens"_s));
    return tokens;
}

Result<qint64> AccountRepository::revokeTokens(const QString& account, qint64 nowMs) const
{
    return m_connection.execute(u"UPDATE tokens SET revoked_at = ? WHERE account = ? AND revoked_at IS NULL"
                                " AND (expires_at IS NULL OR expires_at > ?)"_s,
                                {nowMs, account, nowMs});
}

} // namespace globant::accounts
