// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/workspaceaccess.h"

#include "app/cli/secretsource.h"
#include "core/accounts/login.h"
#include "core/accounts/workspace.h"
#include "core/records/activity.h"
#include "core/security/qtkeychainstore.h"

#include <QDir>
#include <QStandardPaths>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

// A keychain that wants to be unlocked may ask the person; one that says nothing must not hold up a script for long.
constexpr std::chrono::seconds kKeychainLimit(10);

// Nothing where the keychain has nothing for this account, or there is none: the password always works.
std::optional<Result<accounts::Session>> loginByKeychain(const QString& folder, const QString& user, const Clock& clock)
{
    const auto keySlots = accounts::loadWorkspace(folder);
    if (!keySlots)
        return Result<accounts::Session>(fail(keySlots.error()));
    const auto account = accounts::resolveAccount(*keySlots, user);
    if (!account)
        return Result<accounts::Session>(fail(account.error()));
    security::QtKeychainStore keychain(kKeychainLimit);
    const auto privateKey = security::waitForAnswer<SecretBytes>([&](QObject* context, auto answer) {
        keychain.read(security::secretKey(keySlots->workspaceId(), *account), context, std::move(answer));
    });
    if (!privateKey)
        return std::nullopt;
    auto session = accounts::loginWithPrivateKey(folder, *account, *privateKey, clock);
    if (!session && session.error().code == ErrorCode::WrongPassword)
        return std::nullopt; // the account has another key by now
    return session;
}

Result<accounts::Session> logIn(const QString& folder, const AccessOptions& options, const Clock& clock)
{
    if (!options.recoveryCodeFile.isEmpty()) {
        GLOBANT_TRY_VALUE(const SecretBytes code, readSecretFile(options.recoveryCodeFile));
        return accounts::loginWithRecoveryCode(folder, options.user, code.view(), clock);
    }
    if (!options.passwordFile.isEmpty()) {
        // Before the password is read: a folder that is no workspace should not cost anybody a password typed.
        GLOBANT_TRY(accounts::loadWorkspace(folder));
        GLOBANT_TRY_VALUE(const SecretBytes password, readSecretFile(options.passwordFile));
        return accounts::login(folder, options.user, password, clock);
    }
    if (auto session = loginByKeychain(folder, options.user, clock))
        return std::move(*session);
    GLOBANT_TRY_VALUE(const SecretBytes password, promptSecret(u"Password"_s));
    return accounts::login(folder, options.user, password, clock);
}

// A script logs in for every command, and what it changes names its account already: only what a person should see in
// the log is noted.
Result<void> logNotableLogin(const OpenWorkspace& workspace, const Clock& clock)
{
    const accounts::Session& session = workspace.session;
    if (session.method != accounts::LoginMethod::RecoveryCode && session.wrongBefore == 0)
        return {};
    GLOBANT_TRY(workspace.store->writer().runNow([&](const store::Connection& connection) {
        return records::logLogin(connection, session.account, session.method, session.wrongBefore, u"terminal"_s,
                                 clock.nowMs());
    }));
    return {};
}

} // namespace

QString workspaceFolder(const AccessOptions& options)
{
    if (!options.workspace.isEmpty())
        return QDir(options.workspace).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/globant-data"_s;
}

Result<OpenWorkspace> openForReading(const AccessOptions& options, const Clock& clock)
{
    GLOBANT_TRY_VALUE(accounts::Session session, logIn(workspaceFolder(options), options, clock));
    return accounts::openForReading(std::move(session), u"globant-data-cli, upgrading the workspace"_s, clock);
}

Result<OpenWorkspace> openForWriting(const AccessOptions& options, const Clock& clock, const QString& command)
{
    const QString folder = workspaceFolder(options);
    GLOBANT_TRY(accounts::loadWorkspace(folder));
    GLOBANT_TRY_VALUE(auto lock, store::WorkspaceLock::acquire(folder, u"globant-data-cli "_s + command, clock));
    GLOBANT_TRY_VALUE(accounts::Session session, logIn(folder, options, clock));
    GLOBANT_TRY_VALUE(OpenWorkspace workspace, accounts::openForWriting(std::move(session), std::move(lock)));
    GLOBANT_TRY(logNotableLogin(workspace, clock));
    return workspace;
}

} // namespace globant::cli
