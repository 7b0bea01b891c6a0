// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/role.h"
#include "core/common/clock.h"
#include "core/ingest/importrequest.h"
#include "core/ingest/undo.h"
#include "core/store/store.h"

namespace globant::ingest {

struct PreparedFile;

// What became of one file; exactly one of the two is there.
struct ImportOutcome
{
    QString file; // as given
    std::optional<ImportSummary> summary;
    std::optional<Error> error;
};

// Imports, retries and undoes for one account. Needs a store open for writing; functions block, and run on the writer's
// thread.
class ImportService
{
public:
    // `folder` is the workspace's. All references must outlive the service.
    ImportService(store::Store& store, QString folder, QString user, accounts::Role role, const Clock& clock);

    // Imports files in the order of their tables' dependencies, each in a transaction of its own. Before anything is
    // written, every file is opened and made out: an error there is the answer, and nothing is imported. Later errors
    // stop the files behind and stand in the outcome, with the files before it done. NotAllowed below editor.
    Result<QList<ImportOutcome>> importFiles(const QList<ImportRequest>& requests, const ImportControl& control);

    // What importFiles would do, with every count, and nothing changed. `onReject`, where given, gets the rejected
    // rows.
    using RejectCallback = std::function<Result<void>(const ImportSummary&, const store::Connection&)>;
    Result<QList<ImportOutcome>> dryRun(const QList<ImportRequest>& requests, const ImportControl& control,
                                        const RejectCallback& onReject = {});

    // Another try for an import's rejected rows: as they are, ...
    Result<ImportSummary> retry(qint64 importId, const ImportControl& control);
    // ... or as a corrected file has them, or a source that stands for it.
    Result<ImportSummary> retryWith(qint64 importId, const QString& path, const ImportControl& control,
                                    ByteSourceFactory source = {});

    // With `redoable`, its rows are kept in memory so that it can be done again, unless they are very many
    // (store/redo.h).
    // `beforeCommit` as ImportControl's.
    Result<UndoSummary>
    undo(qint64 importId, bool redoable = false,
         const std::function<Result<void>(const store::Connection&, const UndoSummary&)>& beforeCommit = {});
    // The import undone last, again, as a new import.
    Result<ImportSummary> redo(qint64 importId);

private:
    Result<std::vector<PreparedFile>> prepare(const QList<ImportRequest>& requests, const ImportControl& control) const;
    Result<void> keepForRedo(const store::Connection& connection, qint64 importId) const;
    Result<ImportSummary> importOne(const store::Connection& connection, PreparedFile& file,
                                    const ImportControl& control) const;
    Result<ImportSummary> commitImport(const store::Connection& connection, const ImportControl& control,
                                       const std::function<Result<ImportSummary>()>& work) const;

    store::Store& m_store;
    const QString m_folder;
    const QString m_user;
    const accounts::Role m_role;
    const Clock& m_clock;
};

} // namespace globant::ingest
