// SPDX-License-Identifier: GPL-3.0-or-later
// What RemoteImport does after an import: rejected rows, another try for them, and undo.
#include "app/desktop/remote/remoteimport.h"
#include "core/ingest/rejectsexport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace globant::desktop {

using namespace Qt::StringLiterals;
using ingest::ImportSummary;

namespace {

constexpr int kRejectsAtOnce = 1000;
constexpr int kExportedAtOnce = 10'000;
constexpr auto kUndoPatience = std::chrono::minutes(10);

QString pathOf(qint64 importId, const QString& more = {})
{
    return u"/api/v1/imports/%1"_s.arg(importId) + more;
}

QList<ingest::StoredReject> rejectsOf(const QByteArray& json)
{
    QList<ingest::StoredReject> rejects;
    for (const QJsonValue& value : QJsonDocument::fromJson(json).array()) {
        ingest::StoredReject reject{value["line"_L1].toInteger(), value["field"_L1].toString(),
                                    value["code"_L1].toString(),  value["message"_L1].toString(),
                                    value["text"_L1].toString(),  {}};
        if (const QJsonValue by = value["retried_by"_L1]; by.isDouble())
            reject.retriedBy = by.toInteger();
        rejects.append(reject);
    }
    return rejects;
}

RemoteRequest rejectsRequest(qint64 importId, qint64 afterLine, int limit)
{
    RemoteRequest request{"GET", pathOf(importId, u"/rejects"_s)};
    request.query.addQueryItem(u"limit"_s, QString::number(limit));
    request.query.addQueryItem(u"after"_s, QString::number(afterLine));
    return request;
}

// Where the next page begins, from the field Link; none: this is the last one.
std::optional<qint64> nextPage(const RemoteAnswer& answer)
{
    const QByteArray link = answer.field("link");
    const qsizetype at = link.indexOf("after=");
    if (at < 0)
        return {};
    const qsizetype from = at + 6;
    return link.mid(from, link.indexOf('>') - from).toLongLong();
}

// The rows that wait for another try, as CSV with a header of the table's fields. As RejectsExport writes them, without
// what it says of each row.
QByteArray correctedCsv(const catalog::TableSchema& table, const ingest::Dialect& dialect,
                        const QList<ingest::StoredReject>& rejects, const QHash<qint64, QString>& corrections)
{
    QByteArrayList header;
    for (const catalog::Field& field : table.fields)
        header.append(ingest::csvField(field.name));
    QByteArray csv = header.join(',') + '\n';
    for (const ingest::StoredReject& reject : rejects) {
        if (reject.retriedBy)
            continue;
        const QStringList columns = ingest::splitRecord(corrections.value(reject.line, reject.text), dialect.delimiter);
        QStringList values;
        for (int field = 0; field < table.fields.size(); ++field)
            values.append(columns.value(dialect.columnOfField.value(field, field)));
        if (columns.size() > dialect.columnCount)
            values.last() =
                (QStringList(values.last()) + columns.mid(dialect.columnCount)).join(QLatin1Char(dialect.delimiter));
        QByteArrayList cells;
        for (const QString& value : std::as_const(values))
            cells.append(ingest::csvField(value));
        QByteArray row = cells.join(',');
        // A byte that no UTF-8 has, so that what a person left as it was is rejected again and not taken for text.
        if (reject.code == "bad_encoding"_L1)
            row.replace("\xEF\xBF\xBD", "\xFF");
        csv += row + '\n';
    }
    return csv;
}

} // namespace

void RemoteImport::askForRejects(qint64 importId, qint64 afterLine, int limit,
                                 std::function<void(Result<Rejects>)> then)
{
    m_session.client().send(rejectsRequest(importId, afterLine, limit), this,
                            [this, then = std::move(then)](const RemoteAnswer& answer) {
                                if (const auto error = m_session.client().errorOf(answer))
                                    then(fail(*error));
                                else
                                    then(rejectsOf(answer.body));
                            });
}

void RemoteImport::readRejects(qint64 importId, qint64 afterLine, int limit)
{
    askForRejects(importId, afterLine, limit,
                  [this, importId](const Result<Rejects>& rejects) { Q_EMIT rejectsRead(importId, rejects); });
}

void RemoteImport::gatherRejects(qint64 importId, qint64 afterLine, Rejects gathered,
                                 std::function<void(Result<Rejects>)> then)
{
    m_session.client().send(
        rejectsRequest(importId, afterLine, kRejectsAtOnce), this,
        [this, importId, gathered = std::move(gathered), then = std::move(then)](const RemoteAnswer& answer) {
            if (const auto error = m_session.client().errorOf(answer))
                return then(fail(*error));
            const Rejects all = gathered + rejectsOf(answer.body);
            if (const auto next = nextPage(answer))
                gatherRejects(importId, *next, all, then);
            else
                then(all);
        });
}

void RemoteImport::tryAgain(qint64 importId, const QHash<qint64, QString>& corrections)
{
    stopChecking();
    m_cancelled = false;
    setBusy(true);
    const ingest::Dialect dialect = m_dialects.value(importId);
    if (corrections.isEmpty())
        return retry(importId, dialect, {});
    gatherRejects(importId, 0, {}, [this, importId, corrections](const Result<Rejects>& rejects) {
        if (!rejects)
            return endRetry(importId, fail(rejects.error()));
        if (m_cancelled)
            return endRetry(importId, fail(ErrorCode::Cancelled, tr("Cancelled. Nothing was changed.")));
        sendCorrections(importId, corrections, *rejects);
    });
}

void RemoteImport::sendCorrections(qint64 importId, const QHash<qint64, QString>& corrections, const Rejects& rejects)
{
    m_session.client().send(
        {"GET", pathOf(importId)}, this, [this, importId, corrections, rejects](const RemoteAnswer& answer) {
            if (const auto error = m_session.client().errorOf(answer))
                return endRetry(importId, fail(*error));
            const catalog::TableSchema* table = catalog().find(RemoteSend::summaryOf(answer.body).table);
            if (table == nullptr)
                return endRetry(importId, fail(ErrorCode::NotFound, tr("This program does not know the table.")));
            ingest::Dialect sent; // the fields in their order
            sent.columnCount = int(table->fields.size());
            for (int field = 0; field < sent.columnCount; ++field)
                sent.columnOfField.append(field);
            retry(importId, sent, correctedCsv(*table, m_dialects.value(importId), rejects, corrections));
        });
}

void RemoteImport::retry(qint64 importId, const ingest::Dialect& dialect, const QByteArray& body)
{
    RemoteRequest request{"POST", pathOf(importId, u"/retry"_s)};
    request.body = body;
    m_retry = new KeyedPost(m_session.client(), request, KeyedPost::newKey(), RemoteSend::persistence(), this);
    connect(m_retry, &KeyedPost::stateChanged, this, [this](KeyedPost::State state) {
        Q_EMIT stepped(state == KeyedPost::State::Waiting ? Step::Waiting : Step::There);
    });
    connect(m_retry, &KeyedPost::finished, this, [this, importId, dialect](const RemoteAnswer& answer) {
        m_retry->deleteLater();
        m_retry = nullptr;
        if (answer.failure == RemoteFailure::Unreachable)
            return endRetry(importId, fail(ErrorCode::Conflict,
                                           tr("The connection broke before the server said whether it had taken the "
                                              "rows. Try again once it answers.")));
        if (!answer.failure && answer.status == 413)
            return endRetry(importId, fail(ErrorCode::Usage,
                                           tr("These are more rows than the server takes at once. Export them, correct "
                                              "them in the file, and import that.")));
        if (const auto error = m_session.client().errorOf(answer))
            return endRetry(importId, fail(*error));
        const ImportSummary summary = RemoteSend::summaryOf(answer.body);
        m_dialects.insert(summary.id, dialect);
        endRetry(importId, summary);
    });
    m_retry->start();
}

void RemoteImport::endRetry(qint64 importId, const Result<ImportSummary>& summary)
{
    setBusy(false);
    Q_EMIT triedAgain(importId, summary);
    if (summary)
        Q_EMIT m_session.changed();
}

void RemoteImport::undo(QList<qint64> importIds)
{
    stopChecking();
    setBusy(true);
    std::sort(importIds.begin(), importIds.end(), std::greater<>());
    m_toUndo = importIds;
    m_undone.clear();
    undoNext();
}

void RemoteImport::undoNext()
{
    if (m_toUndo.isEmpty())
        return endUndo({});
    const qint64 id = m_toUndo.takeFirst();
    m_session.client().send({"DELETE", pathOf(id), {}, {}, {}, kUndoPatience}, this,
                            [this, id](const RemoteAnswer& answer) {
                                const auto error = m_session.client().errorOf(answer);
                                if (!error) {
                                    m_undone.append(id);
                                    return undoNext();
                                }
                                // It may be done all the same: by this request, of which the answer got lost, or by
                                // somebody else.
                                if (answer.failure == RemoteFailure::Unreachable || error->code == ErrorCode::Conflict)
                                    return askWhetherUndone(id, *error);
                                endUndo(*error);
                            });
}

void RemoteImport::askWhetherUndone(qint64 id, const Error& error)
{
    m_session.client().send({"GET", pathOf(id)}, this, [this, id, error](const RemoteAnswer& answer) {
        if (answer.isGood() && RemoteSend::summaryOf(answer.body).status == "undone"_L1) {
            m_undone.append(id);
            return undoNext();
        }
        if (answer.isGood())
            return endUndo(error);
        endUndo(Error{ErrorCode::Conflict, tr("The connection broke before the server said whether it had undone the "
                                              "import. Try again once it answers.")});
    });
}

void RemoteImport::endUndo(const std::optional<Error>& error)
{
    setBusy(false);
    Q_EMIT undone(m_undone, error);
    if (!m_undone.isEmpty())
        Q_EMIT m_session.changed();
}

struct RemoteImport::Export
{
    QSaveFile file;
    qint64 importId = 0;
    bool begun = false;
};

void RemoteImport::exportRejects(qint64 importId, const QString& path)
{
    const auto out = std::make_shared<Export>();
    out->importId = importId;
    out->file.setFileName(path);
    if (out->file.open(QIODevice::WriteOnly))
        return exportPage(out, 0);
    Q_EMIT exported(
        path, fail(ErrorCode::UnreadableFile, tr("“%1” cannot be written: %2.").arg(path, out->file.errorString())));
}

void RemoteImport::exportPage(const std::shared_ptr<Export>& out, qint64 afterLine)
{
    RemoteRequest request = rejectsRequest(out->importId, afterLine, kExportedAtOnce);
    request.fields.emplaceBack("Accept", "text/csv");
    m_session.client().send(request, this, [this, out](const RemoteAnswer& answer) {
        const QString path = out->file.fileName();
        if (const auto error = m_session.client().errorOf(answer)) {
            out->file.cancelWriting();
            Q_EMIT exported(path, fail(*error));
            return;
        }
        // Every page has the header.
        const QByteArray rows = out->begun ? answer.body.mid(answer.body.indexOf('\n') + 1) : answer.body;
        out->begun = true;
        const auto next = nextPage(answer);
        if (out->file.write(rows) != rows.size() || (!next && !out->file.commit())) {
            Q_EMIT exported(path, fail(ErrorCode::UnreadableFile,
                                       tr("“%1” cannot be written: %2.").arg(path, out->file.errorString())));
            return;
        }
        if (next)
            return exportPage(out, *next);
        Q_EMIT exported(path, {});
    });
}

} // namespace globant::desktop
