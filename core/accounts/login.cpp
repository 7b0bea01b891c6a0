// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/login.h"

#include "core/accounts/accountrepository.h"
#include "core/accounts/workspace.h"
#include "core/security/loginthrottle.h"
#include "core/store/schema.h"

#include <QDir>

#include <array>
#include <functional>
#include <pwd.h>
#include <unistd.h>

namespace globant::accounts {

using namespace Qt::StringLiterals;
using security::KeySlots;
using security::LoginThrottle;
using security::OpenedSlot;

namespace {

// Completes a session whose keys and path are there with the account's name and role.
using Identify = std::function<Result<void>(const AccountRepository& accounts, Session& session)>;

Result<void> identify(const QString& storePath, const Identify& identifyAccount, Session& session)
{
    GLOBANT_TRY_VALUE(const auto reader,
                      store::Connection::open(storePath, session.dataKey, store::OpenMode::QueryOnly));
    // An older store has its accounts where this program looks for them, and is brought up to date by the next writer.
    if (auto current = store::requireCurrent(*reader); !current && current.error().code != ErrorCode::Conflict)
        return current;
    return identifyAccount(AccountRepository(*reader), session);
}

Result<Session> openSession(const QString& folder, const std::function<Result<OpenedSlot>(const KeySlots&)>& open,
                            const Identify& identifyAccount)
{
    // Another process may rotate the key between reading the slots and opening the store that they name.
    constexpr int kAttempts = 3;
    for (int attempt = 1;; ++attempt) {
        GLOBANT_TRY_VALUE(const KeySlots keySlots, loadWorkspace(folder));
        GLOBANT_TRY_VALUE(OpenedSlot opened, open(keySlots));
        Session session;
        session.workspace = QDir(folder).absolutePath();
        session.workspaceId = keySlots.workspaceId();
        session.storePath = QDir(session.workspace).filePath(keySlots.storeFile());
        session.dataKey = std::move(opened.dataKey);
        session.privateKey = std::move(opened.privateKey);
        auto identified = identify(session.storePath, identifyAccount, session);
        if (identified)
            return session;
        const auto now = loadWorkspace(folder);
        if (attempt == kAttempts || !now || now->generation() == keySlots.generation())
            return fail(std::move(identified.error()));
    }
}

// Forgets the wrong attempts where the secret was right, be it that what it opens is damaged.
Result<OpenedSlot> counted(Result<OpenedSlot> opened, const LoginThrottle& throttle, const QString& subject)
{
    if (opened || opened.error().code == ErrorCode::StoreDamaged)
        GLOBANT_TRY(throttle.succeeded(subject));
    return opened;
}

Identify asPerson(const QString& name, const Clock& clock)
{
    return [name, &clock](const AccountRepository& accounts, Session& session) -> Result<void> {
        auto account = accounts.find(name, clock.nowMs());
        if (!account && account.error().code == ErrorCode::NotFound)
            return fail(
                ErrorCode::NotAllowed,
                u"The account \"%1\" was not completely made. Ask an administrator to add it again."_s.arg(name));
        if (!account)
            return fail(std::move(account.error()));
        if (account->isDisabled())
            return fail(ErrorCode::NotAllowed, u"The account \"%1\" is disabled. Ask an administrator."_s.arg(name));
        session.account = account->name;
        session.role = account->role;
        return {};
    };
}

Identify asRecovered(const QString& asked, const Clock& clock)
{
    return [asked, &clock](const AccountRepository& accounts, Session& session) -> Result<void> {
        if (asked.isEmpty()) {
            GLOBANT_TRY_VALUE(const QStringList administrators, accounts.administrators());
            if (administrators.isEmpty())
                return fail(ErrorCode::StoreDamaged,
                            u"This workspace has no administrator left. Restore it from a backup."_s);
            session.account = administrators.first();
        } else {
            GLOBANT_TRY_VALUE(const Account account,
                              accounts.find(asked.normalized(QString::NormalizationForm_C), clock.nowMs()));
            if (account.kind != AccountKind::Person || account.isDisabled())
                return fail(ErrorCode::NotAllowed,
                            u"\"%1\" is no person's account in use. Name another one, or none."_s.arg(asked));
            session.account = account.name;
        }
        session.role = Role::Administrator;
        session.privateKey = SecretBytes(); // the recovery slot's, which belongs to no account
        session.byRecovery = true;
        return {};
    };
}

} // namespace

QString loginMethodName(LoginMethod method)
{
    switch (method) {
    case LoginMethod::Password:
        break;
    case LoginMethod::RecoveryCode:
        return u"recovery_code"_s;
    case LoginMethod::Keychain:
        return u"keychain"_s;
    }
    return u"password"_s;
}

QString systemUserName()
{
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr)
        return {};
    return QString::fromLocal8Bit(found->pw_name);
}

Result<QString> resolveAccount(const KeySlots& keySlots, const QString& asked, const QString& systemUser)
{
    if (!asked.isEmpty())
        return asked.normalized(QString::NormalizationForm_C);
    const QStringList names = keySlots.accounts();
    if (names.size() == 1)
        return names.first();
    if (names.contains(systemUser))
        return systemUser;
    return fail(ErrorCode::Usage, u"This workspace has several accounts. Say which one is yours."_s);
}

Result<Session> login(const QString& folder, const QString& account, const SecretBytes& password, const Clock& clock)
{
    GLOBANT_TRY_VALUE(const KeySlots keySlots, loadWorkspace(folder));
    GLOBANT_TRY_VALUE(const QString name, resolveAccount(keySlots, account));
    const LoginThrottle throttle(folder, clock);
    const QString subject = LoginThrottle::account(name);
    const int wrongBefore = throttle.failures(subject);
    GLOBANT_TRY(throttle.countAttempt(subject));
    GLOBANT_TRY_VALUE(Session session, openSession(
                                           folder,
                                           [&](const KeySlots& current) {
                                               return counted(current.openWithPassword(name, password), throttle,
                                                              subject);
                                           },
                                           asPerson(name, clock)));
    session.wrongBefore = wrongBefore;
    return session;
}

Result<Session> loginWithRecoveryCode(const QString& folder, const QString& account, QByteArrayView code,
                                      const Clock& clock)
{
    GLOBANT_TRY(loadWorkspace(folder));
    GLOBANT_TRY_VALUE(const auto parsed, security::RecoveryCode::parse(code));
    const LoginThrottle throttle(folder, clock);
    const QString subject = LoginThrottle::recovery();
    const int wrongBefore = throttle.failures(subject);
    GLOBANT_TRY(throttle.countAttempt(subject));
    GLOBANT_TRY_VALUE(Session session, openSession(
                                           folder,
                                           [&](const KeySlots& current) {
                                               return counted(current.openWithRecoveryCode(parsed), throttle, subject);
                                           },
                                           asRecovered(account, clock)));
    session.method = LoginMethod::RecoveryCode;
    session.wrongBefore = wrongBefore;
    return session;
}

Result<Session> loginWithPrivateKey(const QString& folder, const QString& account, const SecretBytes& privateKey,
                                    const Clock& clock)
{
    GLOBANT_TRY_VALUE(const KeySlots keySlots, loadWorkspace(folder));
    GLOBANT_TRY_VALUE(const QString name, resolveAccount(keySlots, account));
    GLOBANT_TRY_VALUE(Session session,
                      openSession(
                          folder, [&](const KeySlots& current) { return current.openWithPrivateKey(name, privateKey); },
                          asPerson(name, clock)));
    session.method = LoginMethod::Keychain;
    return session;
}

} // namespace globant::accounts
