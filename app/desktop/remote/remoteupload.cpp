// SPDX-License-Identifier: GPL-3.0-or-later
// How RemoteSend sends a file in parts: tus 1.0 with creation, checksum and termination,
// https://tus.io/protocols/resumable-upload.
#include "app/desktop/remote/remotesend.h"

#include <QFileInfo>
#include <QNetworkReply>

namespace globant::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Step = ui::ImportRun::Step;

namespace {

const QString kUploads = u"/api/v1/uploads"_s;
constexpr auto kPartPatience = 60s;

QList<std::pair<QByteArray, QByteArray>> tusFields(const QList<std::pair<QByteArray, QByteArray>>& more = {})
{
    return QList<std::pair<QByteArray, QByteArray>>{{"Tus-Resumable", "1.0.0"}} + more;
}

} // namespace

// A broken connection, or a server that asks for patience: `again` in a moment.
void RemoteSend::pauseUpload(const RemoteAnswer& answer, void (RemoteSend::*again)())
{
    const bool broken = answer.failure == RemoteFailure::Unreachable;
    const bool busy = !answer.failure && (answer.status == 409 || answer.status == 423 || answer.status == 429 ||
                                          answer.status == 460 || answer.status == 503);
    const auto pause = broken || busy ? m_retries.next() : std::nullopt;
    if (!pause) {
        const auto error = m_session.client().errorOf(answer);
        if (!broken)
            return end(fail(*error));
        return end(
            fail(ErrorCode::Conflict,
                 tr("The connection broke while “%1” was being sent. Nothing of it was imported; import it again "
                    "once the server answers, and it goes on where it stopped.")
                     .arg(QFileInfo(m_request.path).fileName())),
            true);
    }
    if (broken)
        setStep(Step::Waiting);
    m_pause.disconnect();
    connect(&m_pause, &QTimer::timeout, this, again);
    m_pause.start(*pause);
}

void RemoteSend::beginUpload()
{
    m_unfinished.upload.clear();
    const QByteArray name = QFileInfo(m_request.path).fileName().toUtf8().toBase64();
    const RemoteRequest request{"POST",
                                kUploads,
                                {},
                                tusFields({{"Upload-Length", QByteArray::number(m_size)},
                                           {"Upload-Metadata", "filename " + name},
                                           {"Content-Type", "application/offset+octet-stream"}})};
    // Not to be cancelled: an upload whose id nobody has heard of would stay there.
    m_session.client().send(request, &m_session,
                            [guard = QPointer(this), &session = m_session](const RemoteAnswer& answer) {
                                const QString id = QString::fromLatin1(answer.field("location")).section(u'/', -1);
                                if (!guard || guard->m_ended)
                                    return answer.isGood() ? dropUpload(session, id) : void();
                                if (!answer.isGood())
                                    return guard->pauseUpload(answer, &RemoteSend::beginUpload);
                                guard->m_retries.succeeded();
                                guard->m_unfinished.upload = id;
                                guard->sendPart(0);
                            });
}

void RemoteSend::askOffset()
{
    m_call = m_session.client().send(
        {"HEAD", kUploads + u'/' + m_unfinished.upload, {}, tusFields()}, this, [this](const RemoteAnswer& answer) {
            if (m_ended)
                return;
            if (!answer.failure && answer.status == 404) // it was imported, or was given up there
                return post({});
            if (!answer.isGood())
                return pauseUpload(answer, &RemoteSend::askOffset);
            m_retries.succeeded();
            sendPart(answer.field("upload-offset").toLongLong());
        });
}

void RemoteSend::sendPart(qint64 offset)
{
    setStep(Step::Sending);
    Q_EMIT progressed(qMax<qint64>(1, offset), m_size);
    if (offset >= m_size)
        return post({});
    read(offset, qMin(s_part, m_size - offset), [this, offset](const Read& part) {
        if (part.error)
            return end(fail(*part.error));
        patch(offset, part);
    });
}

void RemoteSend::patch(qint64 offset, const Read& part)
{
    const RemoteRequest request{"PATCH",
                                kUploads + u'/' + m_unfinished.upload,
                                {},
                                tusFields({{"Content-Type", "application/offset+octet-stream"},
                                           {"Upload-Offset", QByteArray::number(offset)},
                                           {"Upload-Checksum", "sha256 " + part.sha256}}),
                                part.bytes,
                                kPartPatience};
    m_call = m_session.client().send(
        request, this,
        [this](const RemoteAnswer& answer) {
            if (m_ended)
                return;
            if (!answer.isGood())
                return pauseUpload(answer, &RemoteSend::askOffset);
            m_retries.succeeded();
            sendPart(answer.field("upload-offset").toLongLong());
        },
        [this, offset](qint64 sent) {
            if (sent > 0)
                Q_EMIT progressed(offset + sent, m_size);
        });
}

void RemoteSend::dropUpload(RemoteSession& session, const QString& id)
{
    session.client().send({"DELETE", kUploads + u'/' + id, {}, tusFields()}, &session, [](const RemoteAnswer&) {});
}

} // namespace globant::desktop
