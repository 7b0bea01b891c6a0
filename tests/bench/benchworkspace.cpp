// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchworkspace.h"

#include "core/accounts/login.h"
#include "core/accounts/workspace.h"

#include <QDir>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr security::KdfStrength kWeak{1, security::kMinMemory};
const SystemClock kClock;

SecretBytes password()
{
    QByteArray text("a password of the bench");
    return SecretBytes::taking(text);
}

ingest::ImportService serviceOf(accounts::OpenWorkspace& workspace)
{
    return {*workspace.store, workspace.folder, u"bench"_s, accounts::Role::Editor, kClock};
}

} // namespace

Result<accounts::OpenWorkspace> createBenchWorkspace(const QString& folder)
{
    QDir(folder).removeRecursively();
    GLOBANT_TRY_VALUE(const catalog::Catalog tables, catalog::Catalog::builtIn());
    GLOBANT_TRY(accounts::createWorkspace(folder, u"bench"_s, password(), kWeak, tables, kClock));
    GLOBANT_TRY_VALUE(accounts::Session session, loginToBench(folder));
    return openBench(std::move(session));
}

Result<accounts::Session> loginToBench(const QString& folder)
{
    return accounts::login(folder, u"bench"_s, password(), kClock);
}

Result<accounts::OpenWorkspace> openBench(accounts::Session session)
{
    GLOBANT_TRY_VALUE(auto lock, store::WorkspaceLock::acquire(session.workspace, u"globant-data-bench"_s, kClock));
    return accounts::openForWriting(std::move(session), std::move(lock));
}

Result<ingest::ImportSummary> importFile(accounts::OpenWorkspace& workspace, const QString& path)
{
    ingest::ImportRequest request;
    request.path = path;
    ingest::ImportService service = serviceOf(workspace);
    GLOBANT_TRY_VALUE(const QList<ingest::ImportOutcome> outcomes, service.importFiles({request}, {}));
    if (outcomes.first().error)
        return fail(*outcomes.first().error);
    return *outcomes.first().summary;
}

Result<ingest::UndoSummary> undoImport(accounts::OpenWorkspace& workspace, qint64 importId)
{
    ingest::ImportService service = serviceOf(workspace);
    return service.undo(importId);
}

} // namespace globant::bench
