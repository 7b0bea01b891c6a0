// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/workspace.h"
#include "core/ingest/importservice.h"
#include "tests/support/fakeclock.h"
#include "ui/common/workspacesession.h"

#include <QTemporaryDir>

namespace globant::test {

// A workspace in a temporary folder, opened as the window does it, by its administrator "ana". Ends the program where
// it cannot be made.
class OpenedWorkspace
{
public:
    OpenedWorkspace() { session = valueOrAbort(ui::WorkspaceSession::start(open(), clock)); }

    // Imports files in one go, as the role of the session.
    QList<ingest::ImportOutcome> import(const QStringList& paths)
    {
        QList<ingest::ImportRequest> requests;
        for (const QString& path : paths)
            requests.append({path, QString(), {}, ingest::DuplicatePolicy::Update, {}});
        ingest::ImportService service(session->store(), folder.path(), session->account(), session->role(), clock);
        return valueOrAbort(service.importFiles(requests, {}));
    }

    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<ui::WorkspaceSession> session;

private:
    template <class T>
    static T valueOrAbort(Result<T> result)
    {
        if (!result)
            qFatal("no test workspace: %s", qPrintable(result.error().message));
        return std::move(*result);
    }

    accounts::OpenWorkspace open()
    {
        const catalog::Catalog catalog = valueOrAbort(catalog::Catalog::builtIn());
        QByteArray password("correct horse battery");
        const QString path = folder.filePath(QStringLiteral("workspace"));
        auto made = valueOrAbort(accounts::createWorkspace(path, QStringLiteral("ana"), SecretBytes::taking(password),
                                                           security::KdfStrength::minimum(), catalog, clock));
        auto lock = valueOrAbort(store::WorkspaceLock::acquire(path, QStringLiteral("test"), clock));
        return valueOrAbort(accounts::openForWriting(std::move(made.session), std::move(lock)));
    }
};

} // namespace globant::test
