// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/importservice.h"

#include "core/ingest/importlog.h"
#include "core/ingest/preparedfile.h"
#include "core/ingest/rejectsource.h"
#include "core/store/purgedentries.h"
#include "core/store/redo.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

// The import whose rejected rows are to be tried again. Those of one that was undone wait with the import that they
// came from, or are in a file that can be imported anew.
Result<ImportSummary> findToRetry(const store::Connection& connection, qint64 importId)
{
    GLOBANT_TRY_VALUE(ImportSummary original, ImportLog(connection).find(importId));
    if (original.status == "undone"_L1)
        return fail(ErrorCode::Conflict, u"Import %1 was undone. Import its file again instead."_s.arg(importId));
    return original;
}

// Rejected rows that wait, those of `which` (SQL), become those of the import that took them up.
Result<void> markRetried(const store::Connection& connection, qint64 importId, qint64 retryId, QStringView which)
{
    GLOBANT_TRY(connection.execute(u"UPDATE rejects SET retried_by = ? WHERE entry_id = ? AND "_s + which.toString(),
                                   {retryId, importId}));
    return {};
}

} // namespace

ImportService::ImportService(store::Store& store, QString folder, QString user, accounts::Role role, const Clock& clock)
    : m_store(store)
    , m_folder(std::move(folder))
    , m_user(std::move(user))
    , m_role(role)
    , m_clock(clock)
{
}

Result<std::vector<PreparedFile>> ImportService::prepare(const QList<ImportRequest>& requests,
                                                         const ImportControl& control) const
{
    std::vector<PreparedFile> files;
    for (const ImportRequest& request : requests) {
        GLOBANT_TRY_VALUE(PreparedFile file, prepareFile(request, m_store.catalog(), control));
        files.push_back(std::move(file));
    }
    std::stable_sort(files.begin(), files.end(), [&](const PreparedFile& a, const PreparedFile& b) {
        return m_store.catalog().indexOf(a.table->name) < m_store.catalog().indexOf(b.table->name);
    });
    return files;
}

Result<ImportSummary> ImportService::importOne(const store::Connection& connection, PreparedFile& file,
                                               const ImportControl& control) const
{
    const ImportInput input{
        *file.chunks,    *file.table, file.dialect,    file.policy,   QFileInfo(file.path).fileName(),
        file.totalBytes, m_user,      m_clock.nowMs(), file.corrects, file.parser};
    GLOBANT_TRY_VALUE(ImportSummary summary, runImport(connection, m_store.catalog(), m_folder, input, control));
    if (file.corrects)
        GLOBANT_TRY(markRetried(connection, *file.corrects, summary.id, u"retried_by IS NULL"));
    return summary;
}

Result<ImportSummary> ImportService::commitImport(const store::Connection& connection, const ImportControl& control,
                                                  const std::function<Result<ImportSummary>()>& work) const
{
    QElapsedTimer timer;
    timer.start();
    Result<ImportSummary> summary = [&]() -> Result<ImportSummary> {
        GLOBANT_TRY_VALUE(const auto bulk, BulkMode::enter(connection));
        return store::inTransaction(connection, [&]() -> Result<ImportSummary> {
            GLOBANT_TRY_VALUE(ImportSummary done, work());
            if (control.beforeCommit)
                GLOBANT_TRY(control.beforeCommit(connection, done));
            return done;
        });
    }();
    if (!summary) {
        (void)store::checkpoint(
            connection,
            store::CheckpointWait::None); // what was taken back would fill the disk from within the write-ahead log
        return summary;
    }
    // Only in the store's own file is the import beyond the reach of a damaged write-ahead log.
    const auto checkpointed = store::checkpoint(connection);
    if (!checkpointed || !*checkpointed)
        summary->status = u"checkpoint_pending"_s;
    summary->seconds = double(timer.elapsed()) / 1000.0;
    return summary;
}

Result<QList<ImportOutcome>> ImportService::importFiles(const QList<ImportRequest>& requests,
                                                        const ImportControl& control)
{
    GLOBANT_TRY(accounts::require(m_role, accounts::Role::Editor));
    GLOBANT_TRY_VALUE(std::vector<PreparedFile> files, prepare(requests, control));
    QList<ImportOutcome> outcomes;
    for (PreparedFile& file : files) {
        auto summary = m_store.writer().runNow([&](const store::Connection& connection) {
            return commitImport(connection, control, [&] { return importOne(connection, file, control); });
        });
        if (!summary) {
            outcomes.append({file.path, std::nullopt, summary.error()});
            break;
        }
        outcomes.append({file.path, std::move(*summary), std::nullopt});
    }
    return outcomes;
}

Result<QList<ImportOutcome>> ImportService::dryRun(const QList<ImportRequest>& requests, const ImportControl& control,
                                                   const RejectCallback& onReject)
{
    GLOBANT_TRY(accounts::require(m_role, accounts::Role::Editor));
    GLOBANT_TRY_VALUE(std::vector<PreparedFile> files, prepare(requests, control));
    return m_store.writer().runNow([&](const store::Connection& connection) -> Result<QList<ImportOutcome>> {
        GLOBANT_TRY_VALUE(auto bulk, BulkMode::enter(connection));
        GLOBANT_TRY(connection.begin());
        QList<ImportOutcome> outcomes;
        for (PreparedFile& file : files) {
            auto summary = importOne(connection, file, control);
            if (summary && onReject) {
                if (auto told = onReject(*summary, connection); !told)
                    summary = fail(told.error());
            }
            if (!summary) {
                outcomes.append({file.path, std::nullopt, summary.error()});
                break;
            }
            summary->id = 0;
            summary->status = u"dry_run"_s;
            outcomes.append({file.path, std::move(*summary), std::nullopt});
        }
        connection.rollback();
        bulk.reset();
        (void)store::checkpoint(connection, store::CheckpointWait::None); // as in commitImport
        return outcomes;
    });
}

Result<ImportSummary> ImportService::retry(qint64 importId, const ImportControl& control)
{
    GLOBANT_TRY(accounts::require(m_role, accounts::Role::Editor));
    return m_store.writer().runNow([&](const store::Connection& connection) -> Result<ImportSummary> {
        GLOBANT_TRY_VALUE(const ImportSummary original, findToRetry(connection, importId));
        GLOBANT_TRY_VALUE(const auto purged, store::PurgedEntries::read(connection));
        if (purged.noRejects.contains(importId))
            return fail(
                ErrorCode::Conflict,
                u"The rejected rows of import %1 were kept for a limited time, and are deleted. Import its file "
                "again instead."_s.arg(importId));
        GLOBANT_TRY_VALUE(
            const QVariant waiting,
            connection.value(u"SELECT count(*) FROM rejects WHERE entry_id = ? AND "_s + kRetryable.toString(),
                             {importId}));
        const catalog::TableSchema* table = m_store.catalog().find(original.table);
        if (waiting.toLongLong() == 0 || table == nullptr)
            return fail(ErrorCode::Conflict,
                        u"Import %1 has no rejected rows that wait for another try."_s.arg(importId));
        return commitImport(connection, control, [&]() -> Result<ImportSummary> {
            GLOBANT_TRY_VALUE(store::SqliteHandle handle, m_store.readerHandle());
            GLOBANT_TRY_VALUE(const auto source, RejectSource::open(std::move(handle), importId));
            ImportInput input{*source, *table, original.dialect, original.policy, original.file,
                              -1,      m_user, m_clock.nowMs(),  importId};
            input.dialect.header = false; // rejected rows are rows
            GLOBANT_TRY_VALUE(ImportSummary summary,
                              runImport(connection, m_store.catalog(), m_folder, input, control));
            GLOBANT_TRY(markRetried(connection, importId, summary.id, kRetryable));
            return summary;
        });
    });
}

Result<ImportSummary> ImportService::retryWith(qint64 importId, const QString& path, const ImportControl& control,
                                               ByteSourceFactory source)
{
    GLOBANT_TRY(accounts::require(m_role, accounts::Role::Editor));
    GLOBANT_TRY_VALUE(const ImportSummary original, m_store.writer().runNow([&](const store::Connection& connection) {
        return findToRetry(connection, importId);
    }));
    ImportRequest request;
    request.path = path;
    request.table = original.table;
    request.policy = original.policy;
    request.dialect.dateTimeFormat = original.dialect.dateTimeFormat.pattern();
    request.corrects = importId;
    request.source = std::move(source);
    GLOBANT_TRY_VALUE(const QList<ImportOutcome> outcomes, importFiles({request}, control));
    if (outcomes.first().error)
        return fail(*outcomes.first().error);
    return *outcomes.first().summary;
}

Result<UndoSummary>
ImportService::undo(qint64 importId, bool redoable,
                    const std::function<Result<void>(const store::Connection&, const UndoSummary&)>& beforeCommit)
{
    GLOBANT_TRY(accounts::require(m_role, accounts::Role::Editor));
    return m_store.writer().runNow([&](const store::Connection& connection) -> Result<UndoSummary> {
        Result<UndoSummary> summary = [&]() -> Result<UndoSummary> {
            GLOBANT_TRY_VALUE(const auto bulk, BulkMode::enter(connection));
            return store::inTransaction(connection, [&]() -> Result<UndoSummary> {
                if (redoable)
                    GLOBANT_TRY(keepForRedo(connection, importId));
                GLOBANT_TRY_VALUE(const UndoSummary undone,
                                  undoImport(connection, m_store.catalog(), importId, m_user, m_clock.nowMs()));
                if (beforeCommit)
                    GLOBANT_TRY(beforeCommit(connection, undone));
                return undone;
            });
        }();
        (void)store::checkpoint(connection); // what is committed is safe; closing the store tries again
        return summary;
    });
}

Result<void> ImportService::keepForRedo(const store::Connection& connection, qint64 importId) const
{
    GLOBANT_TRY_VALUE(const ImportSummary summary, ImportLog(connection).find(importId));
    const catalog::TableSchema* table = m_store.catalog().find(summary.table);
    return table == nullptr ? Result<void>() : store::keepForRedo(connection, *table, importId);
}

Result<ImportSummary> ImportService::redo(qint64 importId)
{
    GLOBANT_TRY(accounts::require(m_role, accounts::Role::Editor));
    return m_store.writer().runNow([&](const store::Connection& connection) {
        auto summary = store::inTransaction(
            connection, [&] { return redoImport(connection, m_store.catalog(), importId, m_user, m_clock.nowMs()); });
        (void)store::checkpoint(connection); // as above
        return summary;
    });
}

} // namespace globant::ingest
