// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/localimport.h"

#include "core/ingest/rejectsexport.h"

#include <QTemporaryDir>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;
using ingest::ImportOutcome;
using ingest::ImportRequest;
using ingest::ImportSummary;

namespace {

constexpr int kPreviewRows = 20;

struct Undone
{
    QList<qint64> ids;
    std::optional<Error> error;
};

Result<ImportSummary> importCorrected(ingest::ImportService service, const store::Store& store, qint64 importId,
                                      const QHash<qint64, QString>& corrections, const ingest::ImportControl& control)
{
    QTemporaryDir folder; // of this account alone
    if (!folder.isValid())
        return fail(ErrorCode::UnreadableFile,
                    u"The corrected rows cannot be written: %1."_s.arg(folder.errorString()));
    ImportRequest request;
    {
        GLOBANT_TRY_VALUE(const auto connection, store.reader());
        GLOBANT_TRY_VALUE(const ImportSummary original, ingest::ImportLog(*connection).find(importId));
        GLOBANT_TRY_VALUE(request, ingest::writeCorrections(*connection, importId, corrections, store.catalog(),
                                                            folder.filePath(original.file)));
    }
    GLOBANT_TRY_VALUE(const QList<ImportOutcome> outcomes, service.importFiles({request}, control));
    if (outcomes.first().error)
        return fail(*outcomes.first().error);
    return *outcomes.first().summary;
}

} // namespace

LocalImport::LocalImport(WorkspaceSession& session, QObject* parent)
    : ImportRun(parent)
    , m_session(session)
{
}

LocalImport::~LocalImport()
{
    *m_gone = true;
    LocalImport::stopChecking();
    LocalImport::cancel();
}

QString LocalImport::obstacle() const
{
    if (m_session.canWrite())
        return {};
    if (m_session.role() < accounts::Role::Editor)
        return tr("You may look at the data, and not import. An administrator can make you an editor.");
    return tr("Another program is writing to this workspace. Close it and log in again to import.");
}

std::function<ingest::ImportService()> LocalImport::service() const
{
    return [&store = m_session.store(), folder = m_session.workspace().folder, account = m_session.account(),
            role = m_session.role(),
            &clock = m_session.clock()] { return ingest::ImportService(store, folder, account, role, clock); };
}

LocalImport::Flag LocalImport::begin()
{
    stopChecking();
    m_work = std::make_shared<std::atomic_bool>(false);
    setBusy(true);
    return m_work;
}

// The flag is kept alive by the work's own copy.
ingest::ImportControl LocalImport::controlOf(const Flag& cancelled)
{
    const std::shared_ptr<ProgressRelay> relay(new ProgressRelay, [](ProgressRelay* gone) { gone->deleteLater(); });
    connect(relay.get(), &ProgressRelay::progressed, this, &ImportRun::progressed, Qt::QueuedConnection);
    ingest::ImportControl control;
    control.cancelled = cancelled.get();
    control.progress = [relay](const ingest::ImportProgress& progress) { Q_EMIT relay->progressed(progress); };
    return control;
}

void LocalImport::preview(int fileId, const QString& path, const QString& table, const ingest::DialectOptions& options)
{
    const int job = ++m_lastPreview;
    m_previews.insert(fileId, job);
    m_session.background(
        this,
        [path, options, schema = m_session.catalog().find(table), gone = m_gone] {
            return ingest::previewFile(path, schema, options, kPreviewRows, gone.get());
        },
        [this, fileId, job](Result<ingest::FilePreview> preview) {
            if (m_previews.value(fileId) != job)
                return;
            m_previews.remove(fileId);
            Q_EMIT previewed(fileId, preview);
        });
}

void LocalImport::check(const QList<ImportRequest>& requests)
{
    stopChecking();
    if (requests.isEmpty() || isBusy())
        return;
    const Flag flag = std::make_shared<std::atomic_bool>(false);
    m_check = flag;
    m_session.background(
        this,
        [requests, flag, makeService = service()] {
            ingest::ImportControl control;
            control.cancelled = flag.get();
            return makeService().dryRun(requests, control);
        },
        [this, flag](Result<QList<ImportOutcome>> outcomes) {
            if (m_check != flag)
                return;
            m_check.reset();
            Q_EMIT checked(outcomes);
        });
}

void LocalImport::stopChecking()
{
    if (m_check)
        *m_check = true;
    m_check.reset();
}

void LocalImport::importFiles(const QList<ImportRequest>& requests)
{
    const Flag flag = begin();
    m_session.background(
        this,
        [requests, flag, makeService = service(), control = controlOf(flag)] {
            return makeService().importFiles(requests, control);
        },
        [this](Result<QList<ImportOutcome>> outcomes) {
            setBusy(false);
            Q_EMIT imported(outcomes);
            Q_EMIT m_session.dataChanged();
        });
}

void LocalImport::tryAgain(qint64 importId, const QHash<qint64, QString>& corrections)
{
    const Flag flag = begin();
    m_session.background(
        this,
        [importId, corrections, flag, makeService = service(), control = controlOf(flag),
         &store = m_session.store()]() -> Result<ImportSummary> {
            if (corrections.isEmpty())
                return makeService().retry(importId, control);
            return importCorrected(makeService(), store, importId, corrections, control);
        },
        [this, importId](Result<ImportSummary> summary) {
            setBusy(false);
            Q_EMIT triedAgain(importId, summary);
            if (summary)
                Q_EMIT m_session.dataChanged();
        });
}

void LocalImport::undo(QList<qint64> importIds)
{
    begin();
    std::sort(importIds.begin(), importIds.end(), std::greater<>());
    m_session.background(
        this,
        [importIds, makeService = service()]() -> Result<Undone> {
            Undone done;
            for (const qint64 id : importIds) {
                if (const auto summary = makeService().undo(id); !summary) {
                    done.error = summary.error();
                    break;
                }
                done.ids.append(id);
            }
            return done;
        },
        [this](Result<Undone> done) {
            setBusy(false);
            Q_EMIT undone(done->ids, done->error);
            if (!done->ids.isEmpty())
                Q_EMIT m_session.dataChanged();
        });
}

void LocalImport::cancel()
{
    if (m_work)
        *m_work = true;
}

void LocalImport::readRejects(qint64 importId, qint64 afterLine, int limit)
{
    m_session.read(
        this,
        [importId, afterLine, limit](const store::Connection& connection) {
            return ingest::ImportLog(connection).rejects(importId, afterLine, limit);
        },
        [this, importId](Result<QList<ingest::StoredReject>> rejects) { Q_EMIT rejectsRead(importId, rejects); });
}

void LocalImport::exportRejects(qint64 importId, const QString& path)
{
    m_session.background(
        this,
        [importId, path, &store = m_session.store()]() -> Result<qint64> {
            GLOBANT_TRY_VALUE(const auto connection, store.reader());
            return ingest::exportRejects(*connection, store.catalog(), importId, path);
        },
        [this, path](const Result<qint64>& rows) {
            if (rows)
                m_session.logExport(u"rejects"_s, u"csv"_s, *rows, path);
            Q_EMIT exported(path, rows ? Result<void>() : Result<void>(fail(rows.error())));
        });
}

} // namespace globant::ui
