// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote/remotesend.h"

#include "core/ingest/encoding.h"
#include "ui/common/whendone.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QtConcurrentRun>

namespace globant::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ingest::ImportSummary;
using Step = ui::ImportRun::Step;

namespace {

const QString kImports = u"/api/v1/imports"_s;
constexpr qint64 kPartsWorth = 4; // a body larger than this share of a part goes in parts once it broke

} // namespace

void RemoteSend::setSizes(qint64 body, qint64 part)
{
    s_largestBody = body;
    s_part = part;
}

void RemoteSend::setPersistence(Persistence persistence)
{
    s_persistence = persistence;
}

Persistence RemoteSend::persistence()
{
    return s_persistence;
}

RemoteSend::RemoteSend(RemoteSession& session, ingest::ImportRequest request, UnfinishedSend unfinished,
                       QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_request(std::move(request))
    , m_unfinished(std::move(unfinished))
    , m_retries(s_persistence)
{
    if (m_unfinished.key.isEmpty())
        m_unfinished.key = KeyedPost::newKey();
    m_pause.setSingleShot(true);
}

QUrlQuery RemoteSend::optionsOf(const ingest::ImportRequest& request)
{
    QUrlQuery query;
    // QUrlQuery leaves "+" alone, which stands for a space in a query.
    const auto add = [&query](const QString& name, const QString& value) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(u"table"_s, request.table);
    add(u"file"_s, QFileInfo(request.path).fileName());
    add(u"on_duplicate"_s, ingest::policyName(request.policy));
    const ingest::DialectOptions& options = request.dialect;
    if (options.delimiter)
        add(u"delimiter"_s, *options.delimiter == '\t' ? u"tab"_s : QString(QLatin1Char(*options.delimiter)));
    if (options.encoding)
        add(u"encoding"_s, ingest::encodingName(*options.encoding));
    if (options.header)
        add(u"header"_s, *options.header ? u"true"_s : u"false"_s);
    if (!options.dateTimeFormat.isEmpty())
        add(u"datetime_format"_s, options.dateTimeFormat);
    QStringList columns;
    for (auto column = options.columnOf.cbegin(); column != options.columnOf.cend(); ++column)
        columns.append(u"%1:%2"_s.arg(column.key()).arg(column.value() + 1));
    columns.sort();
    if (!columns.isEmpty())
        add(u"columns"_s, columns.join(u','));
    return query;
}

ImportSummary RemoteSend::summaryOf(const QByteArray& json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    ImportSummary summary;
    summary.id = object.value("id"_L1).toInteger();
    summary.table = object.value("table"_L1).toString();
    summary.file = object.value("file"_L1).toString();
    summary.sha256 = object.value("sha256"_L1).toString();
    summary.user = object.value("user"_L1).toString();
    summary.seconds = object.value("seconds"_L1).toDouble();
    summary.status = object.value("status"_L1).toString();
    summary.counts = {object.value("rows_read"_L1).toInteger(),
                      object.value("inserted"_L1).toInteger(),
                      object.value("updated"_L1).toInteger(),
                      object.value("unchanged"_L1).toInteger(),
                      object.value("skipped"_L1).toInteger(),
                      object.value("rejected"_L1).toInteger(),
                      {}};
    int column = 0;
    for (const QJsonValue& name : object.value("ignored_columns"_L1).toArray()) {
        summary.dialect.columnNames.append(name.toString());
        summary.dialect.ignoredColumns.append(column++);
    }
    if (const QJsonValue original = object.value("retry_of"_L1); original.isDouble())
        summary.retryOf = original.toInteger();
    return summary;
}

void RemoteSend::setStep(Step step)
{
    if (m_step == step)
        return;
    m_step = step;
    Q_EMIT stepped(step);
}

void RemoteSend::end(Result<ImportSummary> summary, bool broken)
{
    if (std::exchange(m_ended, true))
        return;
    m_pause.stop();
    if (!broken)
        m_unfinished.key.clear(); // the server has spoken
    Q_EMIT finished(summary, broken);
}

void RemoteSend::start()
{
    const QFileInfo info(m_request.path);
    m_size = info.size();
    m_modifiedMs = info.lastModified().toMSecsSinceEpoch();
    setStep(Step::Sending);
    if (!m_unfinished.upload.isEmpty())
        askOffset();
    else if (m_size > s_largestBody)
        beginUpload();
    else
        read(0, m_size, [this](const Read& file) {
            if (file.error)
                return end(fail(*file.error));
            post(file.bytes);
        });
}

// In the pool; fails where the file is no longer the one that start() saw.
void RemoteSend::read(qint64 offset, qint64 bytes, std::function<void(Read)> then)
{
    const auto work = [path = m_request.path, offset, bytes, size = m_size] {
        Read part;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || !file.seek(offset)) {
            part.error = Error{ErrorCode::UnreadableFile, tr("“%1” cannot be read: %2.").arg(path, file.errorString())};
            return part;
        }
        part.bytes = file.read(bytes);
        part.modifiedMs = QFileInfo(file).lastModified().toMSecsSinceEpoch();
        part.sha256 = QCryptographicHash::hash(part.bytes, QCryptographicHash::Sha256).toBase64();
        if (part.bytes.size() != bytes || file.size() != size)
            part.modifiedMs = -1;
        return part;
    };
    ui::whenDone(QtConcurrent::run(&m_session.pool(), work), this, [this, then = std::move(then)](Read part) {
        if (m_ended)
            return;
        if (!part.error && part.modifiedMs != m_modifiedMs)
            part.error = Error{ErrorCode::UnusableFile,
                               tr("“%1” changed while it was being sent. Import it again once it is whole.")
                                   .arg(QFileInfo(m_request.path).fileName())};
        then(std::move(part));
    });
}

// Has the server import the body, or the upload where there is none.
void RemoteSend::post(const QByteArray& body)
{
    if (m_ended)
        return;
    RemoteRequest request{"POST", kImports, optionsOf(m_request)};
    if (!m_unfinished.upload.isEmpty())
        request.query.addQueryItem(u"upload"_s, m_unfinished.upload);
    request.body = body;
    m_post = new KeyedPost(m_session.client(), request, m_unfinished.key, s_persistence, this);
    connect(m_post, &KeyedPost::progressed, this, [this](qint64 sent) { Q_EMIT progressed(sent, m_size); });
    connect(m_post, &KeyedPost::stateChanged, this, [this, size = body.size()](KeyedPost::State state) {
        // What breaks while it is sent is better sent in parts; a server that takes no such body may break it off, too.
        if (state == KeyedPost::State::Waiting && !m_post->mayBeDone() && size > s_part / kPartsWorth) {
            setStep(Step::Waiting);
            m_post->abort();
            std::exchange(m_post, nullptr)->deleteLater();
            m_pause.disconnect();
            connect(&m_pause, &QTimer::timeout, this, &RemoteSend::beginUpload);
            return m_pause.start(s_persistence.first);
        }
        setStep(state == KeyedPost::State::Sending ? Step::Sending
                : state == KeyedPost::State::Sent  ? Step::There
                                                   : Step::Waiting);
    });
    connect(m_post, &KeyedPost::finished, this, &RemoteSend::taken);
    m_post->start();
}

void RemoteSend::taken(const RemoteAnswer& answer)
{
    const bool wasBody = m_unfinished.upload.isEmpty();
    const bool mayBeDone = m_post->mayBeDone();
    m_post->deleteLater();
    m_post = nullptr;
    if (!answer.failure && answer.status == 413 && wasBody && !m_cancelled) {
        setStep(Step::Sending);
        return beginUpload();
    }
    if (!answer.failure && answer.status == 404 && !wasBody && !m_cancelled && !std::exchange(m_restarted, true)) {
        m_unfinished.key = KeyedPost::newKey(); // the upload was given up there, and nothing of it imported
        setStep(Step::Sending);
        return beginUpload();
    }
    if (const auto error = m_session.client().errorOf(answer)) {
        // Without an answer nobody knows; what the server said no to, it has not done.
        const bool unsure = answer.failure && mayBeDone;
        if (!unsure)
            return end(fail(m_cancelled ? Error{ErrorCode::Cancelled, {}} : *error));
        return end(fail(ErrorCode::Conflict,
                        tr("The connection broke before the server said whether it had imported “%1”. Import the file "
                           "again once the server answers: what it has done already is not done twice.")
                            .arg(QFileInfo(m_request.path).fileName())),
                   true);
    }
    const ImportSummary summary = summaryOf(answer.body);
    if (m_cancelled)
        return undoCancelled(summary);
    end(summary);
}

void RemoteSend::cancel()
{
    if (m_ended || std::exchange(m_cancelled, true))
        return;
    if (m_post != nullptr && m_post->mayBeDone())
        return; // taken() undoes it
    if (m_post != nullptr)
        m_post->abort();
    RemoteClient::cancel(m_call);
    if (!m_unfinished.upload.isEmpty())
        dropUpload(m_session, m_unfinished.upload);
    end(fail(ErrorCode::Cancelled, {}));
}

void RemoteSend::undoCancelled(const ImportSummary& summary)
{
    m_session.client().send({"DELETE", kImports + u'/' + QString::number(summary.id), {}, {}, {}, 600s}, this,
                            [this, summary](const RemoteAnswer& answer) {
                                if (answer.isGood())
                                    end(fail(ErrorCode::Cancelled, {}));
                                else
                                    end(summary); // it is imported; the person sees that, and can undo it
                            });
}

} // namespace globant::desktop
