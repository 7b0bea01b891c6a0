// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote/remoteclient.h"

#include "app/desktop/remote/serveraddress.h"
#include "ui/common/localized.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslError>

namespace globant::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFailure = "failure";   // a reply's property: the RemoteFailure that we know of it
constexpr int kLastNetworkError = 199; // of QNetworkReply: errors of the network and of proxies end here

void setFailure(QNetworkReply* reply, RemoteFailure failure)
{
    reply->setProperty(kFailure, int(failure));
}

QString fingerprintOf(const QNetworkReply* reply)
{
    const QSslCertificate certificate = reply->sslConfiguration().peerCertificate();
    return certificate.isNull()
               ? QString()
               : QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':')).toUpper();
}

ErrorCode codeOf(int status)
{
    switch (status) {
    case 401:
        return ErrorCode::WrongPassword;
    case 403:
        return ErrorCode::NotAllowed;
    case 404:
        return ErrorCode::NotFound;
    case 409:
        return ErrorCode::Conflict;
    case 429:
        return ErrorCode::Throttled;
    case 503:
        return ErrorCode::StoreBusy;
    case 507:
        return ErrorCode::StoreFull;
    default:
        return status < 500 ? ErrorCode::Usage : ErrorCode::Internal;
    }
}

} // namespace

QByteArray RemoteAnswer::field(QByteArrayView name) const
{
    for (const auto& [known, value] : fields)
        if (known.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

bool RemoteAnswer::isProblem() const
{
    return !failure && status >= 400 && field("content-type").startsWith("application/problem+json");
}

RemoteClient::RemoteClient(QUrl address, SecretBytes token, QString pin, QObject* parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_token(std::move(token))
    , m_pin(std::move(pin))
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // the token is for nobody else
    connect(&m_network, &QNetworkAccessManager::sslErrors, this,
            [this](QNetworkReply* reply, const QList<QSslError>& errors) {
                m_fingerprint = fingerprintOf(reply);
                if (m_pin.isEmpty())
                    setFailure(reply, RemoteFailure::Untrusted);
                else if (m_pin == m_fingerprint)
                    reply->ignoreSslErrors(errors);
                else
                    setFailure(reply, RemoteFailure::Changed);
            });
    connect(&m_network, &QNetworkAccessManager::encrypted, this, &RemoteClient::onTls);
}

// The handshake is done, and nothing was sent yet: also where the certificate is one that this computer trusts.
void RemoteClient::onTls(QNetworkReply* reply)
{
    m_fingerprint = fingerprintOf(reply);
    if (m_pin.isEmpty() || m_pin == m_fingerprint)
        return;
    setFailure(reply, RemoteFailure::Changed);
    reply->abort();
}

RemoteClient::Call RemoteClient::send(const RemoteRequest& request, QObject* context, Then then, Progress progress)
{
    QUrl url = m_address;
    url.setPath(request.path);
    url.setQuery(request.query);
    QNetworkRequest head(url);
    head.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    head.setTransferTimeout(int(request.patience.count()));
    head.setRawHeader("Authorization", "Bearer " + m_token.view().toByteArray());
    for (const auto& [name, value] : request.fields)
        head.setRawHeader(name, value);
    QNetworkReply* reply = request.method == "GET"    ? m_network.get(head)
                           : request.method == "HEAD" ? m_network.head(head)
                           : request.method == "POST" ? m_network.post(head, request.body)
                           : request.method == "DELETE"
                               ? m_network.deleteResource(head)
                               : m_network.sendCustomRequest(head, request.method, request.body);
    if (progress)
        connect(reply, &QNetworkReply::uploadProgress, context, [progress](qint64 sent, qint64) { progress(sent); });
    connect(context, &QObject::destroyed, reply, &QObject::deleteLater);
    connect(reply, &QNetworkReply::finished, context, [this, reply, then = std::move(then), guard = QPointer(this)] {
        reply->deleteLater();
        const RemoteAnswer answer = answerOf(*reply);
        then(answer);
        if (guard)
            tell(answer);
    });
    return reply;
}

void RemoteClient::cancel(const Call& call)
{
    if (!call)
        return;
    setFailure(call, RemoteFailure::Cancelled);
    call->abort();
}

RemoteAnswer RemoteClient::answerOf(QNetworkReply& reply) const
{
    RemoteAnswer answer;
    const QVariant known = reply.property(kFailure);
    const QNetworkReply::NetworkError error = reply.error();
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (known.isValid())
        answer.failure = RemoteFailure(known.toInt());
    else if (error == QNetworkReply::SslHandshakeFailedError)
        answer.failure = RemoteFailure::NoTls;
    else if (error == QNetworkReply::NoError ? answer.status == 0 : int(error) <= kLastNetworkError)
        answer.failure = RemoteFailure::Unreachable;
    if (answer.failure)
        return answer;
    answer.fields = reply.rawHeaderPairs();
    answer.body = reply.readAll();
    return answer;
}

void RemoteClient::tell(const RemoteAnswer& answer)
{
    if (answer.failure == RemoteFailure::Cancelled)
        return;
    Q_EMIT reached(!answer.failure);
    if (const auto error = errorOf(answer);
        error && (answer.failure == RemoteFailure::Changed || error->code == ErrorCode::WrongPassword))
        Q_EMIT ended(ui::localized(*error));
}

std::optional<Error> RemoteClient::errorOf(const RemoteAnswer& answer) const
{
    const QString where = hostAndPort(m_address);
    if (answer.isGood())
        return {};
    if (!answer.failure && !answer.isProblem())
        return Error{ErrorCode::UnusableFile,
                     tr("Something answers at %1, but it is no Globant Data server. Check the address and the port.")
                         .arg(where)};
    if (!answer.failure && answer.status == 401)
        return Error{ErrorCode::WrongPassword,
                     tr("The server does not accept this token: it is wrong or has expired, or it was revoked. Ask an "
                        "administrator of the server for a new one.")};
    if (!answer.failure)
        return Error{codeOf(answer.status),
                     QJsonDocument::fromJson(answer.body).object().value("detail"_L1).toString()};
    switch (*answer.failure) {
    case RemoteFailure::Unreachable:
        return Error{
            ErrorCode::NotFound,
            tr("Nobody answers at %1. Check the address and the port, and that the server is running.").arg(where)};
    case RemoteFailure::NoTls:
        return Error{
            ErrorCode::Conflict,
            tr("No encrypted connection to %1 could be made. Check the port; a server on this computer that has "
               "no certificate is reached with http:// before its address.")
                .arg(where)};
    case RemoteFailure::Untrusted:
        return Error{ErrorCode::NotAllowed,
                     tr("This computer does not know who made the certificate of %1.").arg(where)};
    case RemoteFailure::Changed:
        return Error{ErrorCode::NotAllowed,
                     tr("The server at %1 shows another certificate than the one that you trusted. It may have been "
                        "renewed, or somebody else answers in its place. Nothing was sent. Ask the server's "
                        "administrator before you trust the new one.")
                         .arg(where)};
    case RemoteFailure::Cancelled:
        return Error{ErrorCode::Cancelled, tr("Cancelled.")};
    }
    return {};
}

} // namespace globant::desktop
