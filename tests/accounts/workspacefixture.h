// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/accountservice.h"
#include "core/accounts/login.h"
#include "core/accounts/workspace.h"
#include "tests/support/fakeclock.h"
#include "tests/support/resultchecks.h"
#include "tests/support/secrets.h"

#include <QTemporaryDir>

#include <functional>
#include <sys/wait.h>
#include <unistd.h>

namespace globant::test {

inline constexpr security::KdfStrength kWeak{1, security::kMinMemory};

// Runs `work` in a child process that is meant to end itself with _exit, as a crash does; answers its exit status.
inline int crashIn(const std::function<void()>& work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::_exit(1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// A new workspace of the administrator "ana", opened for writing.
class WorkspaceFixture
{
public:
    QTemporaryDir dir;
    FakeClock clock;
    catalog::Catalog tables = *catalog::Catalog::builtIn();
    accounts::NewWorkspace made =
        *accounts::createWorkspace(folder(), QStringLiteral("ana"), secret("password of ana"), kWeak, tables, clock);
    accounts::Session& session = made.session;
    std::unique_ptr<store::WorkspaceLock> lock =
        *store::WorkspaceLock::acquire(folder(), QStringLiteral("test"), clock);
    std::unique_ptr<store::Connection> writer = open();

    QString folder() const { return dir.filePath(QStringLiteral("workspace")); }
    QString file(const QString& name) const { return folder() + QLatin1Char('/') + name; }

    std::unique_ptr<store::Connection> open() const
    {
        return *store::Connection::open(session.storePath, session.dataKey, store::OpenMode::ReadWrite);
    }

    accounts::AccountService as(const QString& account, bool byRecovery = false) const
    {
        return accounts::AccountService(
            {folder(), *writer, session.dataKey, lock.get(), {account, byRecovery}, clock, kWeak});
    }
    accounts::AccountService asAna() const { return as(QStringLiteral("ana")); }

    // Goes on with the store of after a rotation.
    void follow(accounts::RotatedStore rotated)
    {
        writer.reset();
        session.storePath = rotated.path;
        session.dataKey = std::move(rotated.dataKey);
        writer = open();
    }

    Result<accounts::Session> login(const QString& account, const char* password) const
    {
        return accounts::login(folder(), account, secret(password), clock);
    }
};

} // namespace globant::test
