// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote/remoteimport.h"

#include "ui/common/whendone.h"

#include <QDateTime>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace globant::desktop {

using namespace Qt::StringLiterals;
using ingest::ImportOutcome;
using ingest::ImportRequest;
using ingest::ImportSummary;
using Step = ui::ImportRun::Step;

namespace {

constexpr int kPreviewRows = 20;

// How the rejected rows of an import with this preview are to be read.
ingest::Dialect dialectOf(const ingest::FilePreview& preview)
{
    ingest::Dialect dialect;
    dialect.delimiter = preview.delimiter;
    dialect.header = preview.header;
    dialect.columnCount = preview.columnCount;
    dialect.columnNames = preview.columnNames;
    dialect.columnOfField = preview.columnOfField;
    return dialect;
}

// The same file, read in the same way.
QString signatureOf(const ImportRequest& request)
{
    const QFileInfo info(request.path);
    return u"%1|%2|%3|%4"_s.arg(info.absoluteFilePath())
        .arg(info.size())
        .arg(info.lastModified().toMSecsSinceEpoch())
        .arg(RemoteSend::optionsOf(request).toString(QUrl::FullyEncoded));
}

bool refersTo(const catalog::TableSchema& table, const QString& other)
{
    for (const catalog::ForeignKey& key : table.foreignKeys)
        if (key.table == other)
            return true;
    return false;
}

} // namespace

RemoteImport::RemoteImport(RemoteSession& session, QObject* parent)
    : ImportRun(parent)
    , m_session(session)
{
}

RemoteImport::~RemoteImport()
{
    *m_gone = true;
    RemoteImport::stopChecking();
}

QString RemoteImport::obstacle() const
{
    if (m_session.role() < accounts::Role::Editor)
        return tr("The account “%1” may look at the data, and not import. An administrator of the server can make it "
                  "an "
                  "editor.")
            .arg(m_session.account());
    if (!m_session.scopes().testFlag(accounts::Scope::Import))
        return tr("This token may not import. Ask an administrator of the server for one with the scope “import”.");
    return {};
}

void RemoteImport::preview(int fileId, const QString& path, const QString& table, const ingest::DialectOptions& options)
{
    const int job = ++m_lastPreview;
    m_previews.insert(fileId, job);
    const auto work = [path, options, schema = catalog().find(table), gone = m_gone] {
        return ingest::previewFile(path, schema, options, kPreviewRows, gone.get());
    };
    ui::whenDone(QtConcurrent::run(&m_session.pool(), work), this,
                 [this, fileId, job](const Result<ingest::FilePreview>& preview) {
                     if (m_previews.value(fileId) != job)
                         return;
                     m_previews.remove(fileId);
                     Q_EMIT previewed(fileId, preview);
                 });
}

// A dry run on the server sees what is there, and not what files before this one would add.
bool RemoteImport::countsAlone(const QList<ImportRequest>& requests, qsizetype index) const
{
    const ImportRequest& request = requests[index];
    const catalog::TableSchema* table = catalog().find(request.table);
    if (table == nullptr || QFileInfo(request.path).size() > kLargestChecked)
        return false;
    for (const ImportRequest& before : requests.first(index))
        if (before.table == request.table || refersTo(*table, before.table))
            return false;
    return true;
}

void RemoteImport::check(const QList<ImportRequest>& requests)
{
    stopChecking();
    if (requests.isEmpty() || isBusy())
        return;
    m_check = new QObject(this);
    m_checked.clear();
    m_toCheck.clear();
    for (qsizetype i = 0; i < requests.size(); ++i)
        if (countsAlone(requests, i))
            m_toCheck.append(requests[i]);
    checkNext();
}

void RemoteImport::checkNext()
{
    if (m_toCheck.isEmpty()) {
        std::exchange(m_check, nullptr)->deleteLater(); // its own answer may have led here
        Q_EMIT checked(m_checked);
        return;
    }
    const ImportRequest next = m_toCheck.takeFirst();
    const auto read = [path = next.path]() -> Result<QByteArray> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::UnreadableFile, tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
        return file.readAll();
    };
    ui::whenDone(QtConcurrent::run(&m_session.pool(), read), m_check, [this, next](const Result<QByteArray>& bytes) {
        if (!bytes) {
            m_checked.append({next.path, std::nullopt, bytes.error()});
            return checkNext();
        }
        RemoteRequest request{
            "POST", u"/api/v1/imports"_s, RemoteSend::optionsOf(next), {{"Content-Type", "text/csv"}}, *bytes};
        request.query.addQueryItem(u"dry_run"_s, u"true"_s);
        m_session.client().send(request, m_check, [this, next](const RemoteAnswer& answer) {
            if (!answer.failure && answer.status == 413) // larger than the server takes at once: counted when imported
                return checkNext();
            const auto error = m_session.client().errorOf(answer);
            m_checked.append(error ? ImportOutcome{next.path, std::nullopt, error}
                                   : ImportOutcome{next.path, RemoteSend::summaryOf(answer.body), std::nullopt});
            checkNext();
        });
    });
}

void RemoteImport::stopChecking()
{
    delete std::exchange(m_check, nullptr);
}

void RemoteImport::importFiles(const QList<ImportRequest>& requests)
{
    stopChecking();
    m_requests = requests;
    m_outcomes.clear();
    m_dialectsOfRequests.clear();
    m_cancelled = false;
    m_broken = false;
    setBusy(true);
    using Dialects = QList<ingest::Dialect>;
    // As an import here: before anything is sent, every file is opened and made out.
    const auto work = [requests, catalog = catalog(), gone = m_gone]() -> Result<Dialects> {
        Dialects dialects;
        for (const ImportRequest& request : requests) {
            GLOBANT_TRY_VALUE(
                const ingest::FilePreview preview,
                ingest::previewFile(request.path, catalog.find(request.table), request.dialect, 1, gone.get()));
            if (preview.problem)
                return fail(*preview.problem);
            dialects.append(dialectOf(preview));
        }
        return dialects;
    };
    ui::whenDone(QtConcurrent::run(&m_session.pool(), work), this, [this](const Result<Dialects>& dialects) {
        if (!dialects) {
            setBusy(false);
            Q_EMIT imported(fail(dialects.error()));
            return;
        }
        m_dialectsOfRequests = *dialects;
        importNext();
    });
}

void RemoteImport::importNext()
{
    const qsizetype index = m_outcomes.size();
    if (index >= m_requests.size())
        return endImport();
    if (m_cancelled) {
        m_outcomes.append({m_requests[index].path, std::nullopt, Error{ErrorCode::Cancelled, {}}});
        return endImport();
    }
    const ImportRequest& request = m_requests[index];
    const QString signature = signatureOf(request);
    const QString name = QFileInfo(request.path).fileName();
    m_send = new RemoteSend(m_session, request, m_unfinished.take(signature), this);
    connect(m_send, &RemoteSend::stepped, this, &ImportRun::stepped);
    connect(m_send, &RemoteSend::progressed, this, [this, name](qint64 sent, qint64 size) {
        ingest::ImportProgress progress;
        progress.file = name;
        progress.bytes = sent;
        progress.bytesTotal = size;
        progress.seconds = double(m_elapsed.elapsed()) / 1000;
        Q_EMIT progressed(progress);
    });
    connect(m_send, &RemoteSend::finished, this,
            [this, index, signature](const Result<ImportSummary>& summary, bool broken) {
                m_send->deleteLater();
                if (broken)
                    m_unfinished.insert(signature, m_send->unfinished());
                m_send = nullptr;
                m_broken = broken;
                const QString path = m_requests[index].path;
                if (!summary) {
                    m_outcomes.append({path, std::nullopt, summary.error()});
                    return endImport();
                }
                m_dialects.insert(summary->id, m_dialectsOfRequests[index]);
                m_outcomes.append({path, *summary, std::nullopt});
                importNext();
            });
    m_elapsed.start();
    m_send->start();
    ingest::ImportProgress begun;
    begun.file = name;
    begun.bytesTotal = QFileInfo(request.path).size();
    Q_EMIT progressed(begun);
}

void RemoteImport::endImport()
{
    setBusy(false);
    Q_EMIT imported(m_outcomes);
    Q_EMIT m_session.changed();
}

void RemoteImport::cancel()
{
    m_cancelled = true;
    if (m_send != nullptr)
        m_send->cancel();
}

} // namespace globant::desktop
