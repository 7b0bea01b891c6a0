// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/workspaceopener.h"

#include "core/accounts/login.h"
#include "ui/common/whendone.h"

#include <QtConcurrentRun>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

const QString kHolder = u"Globant Data"_s;

// Another program that writes to the workspace is no reason not to look at it.
Result<accounts::OpenWorkspace> openAs(accounts::Session session, const Clock& clock)
{
    auto lock = store::WorkspaceLock::acquire(session.workspace, kHolder, clock);
    if (lock)
        return accounts::openForWriting(std::move(session), std::move(*lock));
    if (lock.error().code != ErrorCode::StoreBusy)
        return fail(lock.error());
    return accounts::openForReading(std::move(session), kHolder, clock);
}

} // namespace

WorkspaceOpener::WorkspaceOpener(security::SecretStore& keychain, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_clock(clock)
{
}

void WorkspaceOpener::create(const QString& folder, const QString& account, SecretBytes password, const Created& answer)
{
    using Outcome = std::pair<Result<accounts::OpenWorkspace>, QString>;
    const auto secret = std::make_shared<SecretBytes>(std::move(password));
    auto done = QtConcurrent::run(&m_pool, [=, &clock = m_clock]() -> Outcome {
        const auto make = [&]() -> Result<accounts::NewWorkspace> {
            GLOBANT_TRY_VALUE(const catalog::Catalog catalog, catalog::Catalog::builtIn());
            return accounts::createWorkspace(folder, account, *secret, {}, catalog, clock);
        };
        auto made = make();
        if (!made)
            return {fail(made.error()), QString()};
        return {openAs(std::move(made->session), clock), made->recoveryCode.text()};
    });
    whenDone(done, this, [answer](Outcome outcome) { answer(std::move(outcome.first), outcome.second); });
}

void WorkspaceOpener::open(const QString&, Work logIn, const Answer& answer)
{
    auto done =
        QtConcurrent::run(&m_pool, [logIn = std::move(logIn), &clock = m_clock]() -> Result<accounts::OpenWorkspace> {
            GLOBANT_TRY_VALUE(accounts::Session session, logIn());
            return openAs(std::move(session), clock);
        });
    whenDone(done, this, answer);
}

void WorkspaceOpener::logIn(const QString& folder, const QString& account, SecretBytes password, const Answer& answer)
{
    const auto secret = std::make_shared<SecretBytes>(std::move(password));
    open(
        folder, [=, &clock = m_clock] { return accounts::login(folder, account, *secret, clock); }, answer);
}

void WorkspaceOpener::logInWithRecoveryCode(const QString& folder, const QString& account, SecretBytes code,
                                            const Answer& answer)
{
    const auto secret = std::make_shared<SecretBytes>(std::move(code));
    open(
        folder,
        [=, &clock = m_clock] { return accounts::loginWithRecoveryCode(folder, account, secret->view(), clock); },
        answer);
}

void WorkspaceOpener::logInWithKeychain(const QString& folder, const QString& account, const Answer& answer)
{
    const auto keySlots = accounts::loadWorkspace(folder);
    if (!keySlots) {
        answer(fail(keySlots.error()));
        return;
    }
    m_keychain.read(security::secretKey(keySlots->workspaceId(), account), this, [=, this](Result<SecretBytes> key) {
        if (!key) {
            answer(fail(key.error()));
            return;
        }
        const auto secret = std::make_shared<SecretBytes>(std::move(*key));
        open(
            folder, [=, &clock = m_clock] { return accounts::loginWithPrivateKey(folder, account, *secret, clock); },
            answer);
    });
}

void WorkspaceOpener::remember(const accounts::Session& session, bool yes, std::function<void(Result<void>)> answer)
{
    const QString key = security::secretKey(session.workspaceId, session.account);
    if (yes)
        m_keychain.write(key, session.privateKey, this, std::move(answer));
    else
        m_keychain.remove(key, this, std::move(answer));
}

} // namespace globant::ui
