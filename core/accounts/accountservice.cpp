// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountservice.h"

#include "core/accounts/accountrules.h"
#include "core/accounts/workspace.h"
#include "core/store/log.h"

namespace globant::accounts {

using namespace Qt::StringLiterals;
using security::KeySlots;

namespace {

constexpr int kLongestTokenDays = 36'500;
constexpr qint64 kDayMs = 24LL * 3600 * 1000;

Failure inUse(const QString& name)
{
    return fail(ErrorCode::Conflict, u"There is an account \"%1\" already. Choose another name."_s.arg(name));
}

Result<void> requireEnabled(const Account& account)
{
    if (account.isDisabled())
        return fail(ErrorCode::Conflict, u"The account \"%1\" is disabled."_s.arg(account.name));
    return {};
}

} // namespace

AccountService::AccountService(AccountContext context)
    : m_context(std::move(context))
    , m_accounts(m_context.connection)
{
}

Result<Role> AccountService::actorRole() const
{
    if (m_context.actor.byRecovery)
        return Role::Administrator;
    auto account = m_accounts.find(m_context.actor.account, m_context.clock.nowMs());
    if (!account && account.error().code != ErrorCode::NotFound)
        return fail(std::move(account.error()));
    if (!account || account->isDisabled())
        return fail(ErrorCode::NotAllowed,
                    u"The account \"%1\" is not in use any more."_s.arg(m_context.actor.account));
    return account->role;
}

Result<void> AccountService::requireLock() const
{
    if (m_context.lock == nullptr)
        return fail(ErrorCode::StoreBusy,
                    u"This workspace is open for reading only, because another program writes to it."_s);
    return {};
}

Result<void> AccountService::requireAdministrator() const
{
    GLOBANT_TRY_VALUE(const Role role, actorRole());
    GLOBANT_TRY(require(role, Role::Administrator));
    return requireLock();
}

Result<void> AccountService::requireAnotherAdministrator(const Account& account) const
{
    GLOBANT_TRY_VALUE(const QStringList administrators, m_accounts.administrators());
    if (administrators == QStringList{account.name})
        return fail(ErrorCode::Conflict,
                    u"\"%1\" is the last administrator. Make somebody else one first."_s.arg(account.name));
    return {};
}

Result<KeySlots> AccountService::loadKeySlots() const
{
    GLOBANT_TRY_VALUE(KeySlots keySlots, loadWorkspace(m_context.folder));
    GLOBANT_TRY(keySlots.authenticate(m_context.dataKey));
    return keySlots;
}

Result<void> AccountService::log(const store::Connection& connection, const QString& action, const QString& account,
                                 QJsonObject detail) const
{
    detail.insert(u"action"_s, action);
    detail.insert(u"account"_s, account);
    store::LogEntry entry;
    entry.kind = u"account"_s;
    entry.account = m_context.actor.account;
    entry.atMs = m_context.clock.nowMs();
    entry.detail = detail;
    GLOBANT_TRY(store::appendLog(connection, entry));
    return {};
}

Result<void> AccountService::commitWithKeySlots(const KeySlots& before, const KeySlots& after,
                                                const std::function<Result<void>()>& rows) const
{
    const QString path = keySlotsPath(m_context.folder);
    bool touched = false;
    auto committed = store::inTransaction(m_context.connection, [&]() -> Result<void> {
        GLOBANT_TRY(rows());
        touched = true;
        return security::saveKeySlots(after, path);
    });
    if (!committed && touched)
        (void)security::saveKeySlots(before, path);
    return committed;
}

Result<QList<Account>> AccountService::list() const
{
    GLOBANT_TRY_VALUE(const Role role, actorRole());
    const qint64 nowMs = m_context.clock.nowMs();
    if (role == Role::Administrator)
        return m_accounts.list(nowMs);
    GLOBANT_TRY_VALUE(const Account own, m_accounts.find(m_context.actor.account, nowMs));
    return QList<Account>{own};
}

Result<void> AccountService::addPerson(const QString& name, Role role, const SecretBytes& password) const
{
    GLOBANT_TRY(requireAdministrator());
    GLOBANT_TRY_VALUE(const QString checked, checkedAccountName(name));
    GLOBANT_TRY(checkPassword(password, checked));
    GLOBANT_TRY_VALUE(const bool exists, m_accounts.contains(checked));
    if (exists)
        return inUse(checked);
    GLOBANT_TRY_VALUE(const KeySlots before, loadKeySlots());
    KeySlots after = before;
    GLOBANT_TRY(after.setPassword(checked, password, m_context.strength, m_context.dataKey));
    return commitWithKeySlots(before, after, [&]() -> Result<void> {
        GLOBANT_TRY(m_accounts.insert(checked, AccountKind::Person, role, m_context.clock.nowMs()));
        return log(m_context.connection, u"added"_s, checked, {{u"role"_s, roleName(role)}});
    });
}

Result<void> AccountService::setRole(const QString& name, Role role) const
{
    GLOBANT_TRY(requireAdministrator());
    return store::inTransaction(m_context.connection, [&]() -> Result<void> {
        GLOBANT_TRY_VALUE(const Account account, m_accounts.find(name, m_context.clock.nowMs()));
        GLOBANT_TRY(requireEnabled(account));
        if (role != Role::Administrator)
            GLOBANT_TRY(requireAnotherAdministrator(account));
        GLOBANT_TRY(m_accounts.setRole(name, role));
        return log(m_context.connection, u"role_changed"_s, name,
                   {{u"from"_s, roleName(account.role)}, {u"to"_s, roleName(role)}});
    });
}

Result<void> AccountService::changePassword(const QString& name, const SecretBytes& password,
                                            const SecretBytes& ownPrivateKey) const
{
    GLOBANT_TRY(actorRole()); // whoever is disabled changes nothing
    const bool own = name == m_context.actor.account && !m_context.actor.byRecovery && !ownPrivateKey.isEmpty();
    if (own)
        GLOBANT_TRY(requireLock());
    else
        GLOBANT_TRY(requireAdministrator());
    GLOBANT_TRY(checkPassword(password, name));
    GLOBANT_TRY_VALUE(const Account account, m_accounts.find(name, m_context.clock.nowMs()));
    GLOBANT_TRY(requireEnabled(account));
    if (account.kind != AccountKind::Person)
        return fail(ErrorCode::Conflict, u"\"%1\" is an API account: it has tokens and no password."_s.arg(name));

    GLOBANT_TRY_VALUE(const KeySlots before, loadKeySlots());
    KeySlots after = before;
    if (own)
        GLOBANT_TRY(after.changePassword(name, ownPrivateKey, password, m_context.strength, m_context.dataKey));
    else
        GLOBANT_TRY(after.setPassword(name, password, m_context.strength, m_context.dataKey));
    return commitWithKeySlots(before, after, [&] {
        return log(m_context.connection, own ? u"password_changed"_s : u"password_reset"_s, name);
    });
}

Result<security::RecoveryCode> AccountService::renewRecoveryCode() const
{
    GLOBANT_TRY(requireAdministrator());
    GLOBANT_TRY_VALUE(const KeySlots before, loadKeySlots());
    KeySlots after = before;
    security::RecoveryCode code = security::RecoveryCode::generate();
    GLOBANT_TRY(after.setRecoveryCode(code, m_context.strength, m_context.dataKey));
    GLOBANT_TRY(commitWithKeySlots(
        before, after, [&] { return log(m_context.connection, u"recovery_code_renewed"_s, m_context.actor.account); }));
    return code;
}

Result<IssuedToken> AccountService::addApiAccount(const QString& name, Role role, std::optional<int> expiresInDays,
                                                  Scopes scopes) const
{
    return issue(name, role, false, expiresInDays, scopes);
}

Result<IssuedToken> AccountService::issueToken(const QString& name, std::optional<int> expiresInDays,
                                               Scopes scopes) const
{
    return issue(name, Role::Editor, true, expiresInDays, scopes);
}

Result<IssuedToken> AccountService::issue(const QString& name, Role role, bool mayExist,
                                          std::optional<int> expiresInDays, Scopes scopes) const
{
    GLOBANT_TRY(requireAdministrator());
    GLOBANT_TRY_VALUE(const QString checked, checkedAccountName(name));
    if (expiresInDays && (*expiresInDays < 1 || *expiresInDays > kLongestTokenDays))
        return fail(ErrorCode::Usage, u"A token expires after 1 to %1 days, or never."_s.arg(kLongestTokenDays));
    const qint64 nowMs = m_context.clock.nowMs();
    std::optional<qint64> expiresMs;
    if (expiresInDays)
        expiresMs = nowMs + *expiresInDays * kDayMs;

    return store::inTransaction(m_context.connection, [&]() -> Result<IssuedToken> {
        GLOBANT_TRY_VALUE(const bool exists, m_accounts.contains(checked));
        if (exists && !mayExist)
            return inUse(checked);
        if (!exists) {
            GLOBANT_TRY(m_accounts.insert(checked, AccountKind::Api, role, nowMs));
            GLOBANT_TRY(
                log(m_context.connection, u"added"_s, checked, {{u"role"_s, roleName(role)}, {u"api"_s, true}}));
        }
        GLOBANT_TRY_VALUE(const Account account, m_accounts.find(checked, nowMs));
        GLOBANT_TRY(requireEnabled(account));
        GLOBANT_TRY_VALUE(const QString token,
                          accounts::issueToken(m_context.connection, checked, nowMs, expiresMs, scopes));
        QJsonObject detail;
        if (scopes != kAllScopes)
            detail.insert(u"scopes"_s, scopeNames(scopes).join(u' '));
        if (expiresMs)
            detail.insert(u"expires_at"_s, *expiresMs);
        GLOBANT_TRY(log(m_context.connection, u"token_issued"_s, checked, detail));
        return IssuedToken{checked, account.userCode, token};
    });
}

Result<QList<TokenInfo>> AccountService::listTokens() const
{
    GLOBANT_TRY_VALUE(const Role role, actorRole());
    GLOBANT_TRY(require(role, Role::Administrator));
    return m_accounts.tokens(m_context.clock.nowMs());
}

Result<qint64> AccountService::revokeTokens(const QString& name) const
{
    GLOBANT_TRY(requireAdministrator());
    return store::inTransaction(m_context.connection, [&]() -> Result<qint64> {
        GLOBANT_TRY(m_accounts.find(name, m_context.clock.nowMs()));
        GLOBANT_TRY_VALUE(const qint64 revoked, m_accounts.revokeTokens(name, m_context.clock.nowMs()));
        GLOBANT_TRY(log(m_context.connection, u"tokens_revoked"_s, name, {{u"tokens"_s, revoked}}));
        return revoked;
    });
}

Result<std::optional<RotatedStore>> AccountService::disable(const QString& name) const
{
    GLOBANT_TRY(requireAdministrator());
    const qint64 nowMs = m_context.clock.nowMs();
    GLOBANT_TRY_VALUE(const Account account, m_accounts.find(name, nowMs));
    GLOBANT_TRY(requireEnabled(account));
    GLOBANT_TRY(requireAnotherAdministrator(account));
    const auto disableRows = [&](const store::Connection& connection) -> Result<void> {
        const AccountRepository accounts(connection);
        GLOBANT_TRY(accounts.setDisabled(name, nowMs));
        GLOBANT_TRY(accounts.revokeTokens(name, nowMs));
        return log(connection, u"disabled"_s, name);
    };
    if (account.kind == AccountKind::Api) {
        GLOBANT_TRY(store::inTransaction(m_context.connection, [&] { return disableRows(m_context.connection); }));
        return std::optional<RotatedStore>();
    }
    GLOBANT_TRY_VALUE(KeySlots keySlots, loadKeySlots());
    if (keySlots.accounts().contains(name))
        GLOBANT_TRY(keySlots.removeAccount(name, m_context.dataKey));
    GLOBANT_TRY_VALUE(RotatedStore rotated, rotateStore(m_context.folder, std::move(keySlots), m_context.dataKey,
                                                        m_context.connection, disableRows, *m_context.lock));
    return std::optional<RotatedStore>(std::move(rotated));
}

Result<RotatedStore> AccountService::rotateKey() const
{
    GLOBANT_TRY(requireAdministrator());
    GLOBANT_TRY_VALUE(KeySlots keySlots, loadKeySlots());
    return rotateStore(
        m_context.folder, std::move(keySlots), m_context.dataKey, m_context.connection,
        [&](const store::Connection& connection) { return log(connection, u"key_rotated"_s, m_context.actor.account); },
        *m_context.lock);
}

} // namespace globant::accounts
