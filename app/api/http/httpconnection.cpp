// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/http/httpconnection.h"

#include <QSocketNotifier>
#include <QSslSocket>

namespace globant::api {

using namespace Qt::StringLiterals;

HttpConnection::HttpConnection(QTcpSocket* socket, bool encrypted, HttpService& service, const HttpLimits& limits,
                               QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_service(service)
    , m_limits(limits)
    , m_peer{socket->peerAddress(), socket->localPort(), encrypted}
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(limits.readBuffer);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // QSslSocket must not be closed, nor flushed, within a signal of its own: it goes on with what it then has freed.
    const Qt::ConnectionType how = encrypted ? Qt::QueuedConnection : Qt::AutoConnection;
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::readReady, how);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::written, how);
    if (auto* secure = qobject_cast<QSslSocket*>(m_socket))
        connect(secure, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::written, how);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::drop, how);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &HttpConnection::drop, how);
    beginNext();
}

HttpConnection::~HttpConnection() = default;

// The slowest head goes first. Bodies and answers of those whom nobody knows are last: they cost no more than a head,
// and must not keep out whoever has a token.
HttpConnection::Expendability HttpConnection::expendability() const
{
    const auto stage = [this] {
        switch (m_phase) {
        case Phase::Head:
            return m_hasBytes ? 4 : 2;
        case Phase::Lingering:
            return 3;
        case Phase::Body:
        case Phase::Writing:
            return m_account.isEmpty() ? 1 : 0;
        case Phase::Answering:
        case Phase::Closed:
            break;
        }
        return 0;
    };
    return {stage(), m_phaseTime.elapsed()};
}

bool HttpConnection::isIdle() const
{
    return m_phase == Phase::Head && !m_hasBytes;
}

void HttpConnection::beginNext()
{
    m_phase = Phase::Head;
    m_parser = std::make_unique<RequestParser>(m_limits);
    m_bodyBytes = 0;
    m_early.reset();
    m_account.clear();
    m_hasBytes = false;
    ++m_request;
    m_phaseTime.start();
    listenToClient(true);
}

// A client may say that it will send no more (shutdown), and wait for its answer. Once Qt reads that, it closes the
// other direction too and drops what is unsent; so nothing is read while an answer is made or on its way. Qt has no
// call for that but the notifiers, which are children of the socket. With TLS, an end that comes in one record's wake
// with the request (close_notify) is read before anybody is told of the request.
void HttpConnection::listenToClient(bool on)
{
    if (std::exchange(m_listening, on) == on)
        return;
    const auto notifiers = m_socket->findChildren<QSocketNotifier*>();
    for (QSocketNotifier* notifier : notifiers)
        if (notifier->type() == QSocketNotifier::Read)
            notifier->setEnabled(on);
}

void HttpConnection::readReady()
{
    if (m_phase == Phase::Lingering) {
        m_socket->readAll();
        return;
    }
    // The socket's own buffer is bounded, and what does not fit waits with the client.
    if (m_phase == Phase::Head || m_phase == Phase::Body)
        parse();
}

void HttpConnection::parse()
{
    if (m_parsing) // an answer that came at once begins the next request within this one
        return;
    m_parsing = true;
    while (m_phase == Phase::Head || m_phase == Phase::Body) {
        if (m_socket->bytesAvailable() > 0)
            m_buffer += m_socket->readAll();
        if (m_buffer.isEmpty())
            break;
        if (m_phase == Phase::Head && !m_hasBytes) {
            m_hasBytes = true;
            m_phaseTime.start();
            m_requestTime.start();
        }
        const auto fed = m_parser->feed(m_buffer, [this](QByteArrayView part) { takeBody(part); });
        m_buffer.remove(0, fed.taken);
        if (m_early) {
            send(std::move(*m_early));
        } else if (fed.refusal) {
            refuse(fed.refusal->status, fed.refusal->sentence);
        } else if (m_phase == Phase::Head && m_parser->state() != RequestParser::State::Head) {
            takeHead();
        } else if (m_phase == Phase::Body && m_parser->state() == RequestParser::State::Complete) {
            finishBody();
        } else if (fed.taken == 0 && m_socket->bytesAvailable() == 0) {
            if (m_buffer.size() > 2 * m_limits.headBytes) // a line of a chunked body that never ends
                refuse(400, u"The request's body is not in chunks as it should be."_s);
            break;
        }
    }
    m_parsing = false;
}

void HttpConnection::takeHead()
{
    const RequestHead& head = m_parser->head();
    m_keepAlive = head.keepAlive && !m_ending;
    Decision decision = m_service.decide(head, m_peer);
    m_account = decision.account;
    if (decision.answer) {
        send(std::move(*decision.answer));
        return;
    }
    m_sink = std::move(decision.sink);
    m_bodyLimit = decision.bodyLimit;
    m_phaseTime.start();
    if (!head.hasBody()) {
        finishBody();
        return;
    }
    if (head.contentLength.value_or(0) > m_bodyLimit) {
        refuse(413, u"The body is larger than the %1 bytes that are allowed here."_s.arg(m_bodyLimit));
        return;
    }
    m_phase = Phase::Body;
    if (head.expectContinue && m_buffer.isEmpty())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void HttpConnection::takeBody(QByteArrayView part)
{
    if (m_early)
        return;
    m_bodyBytes += part.size();
    if (m_bodyBytes > m_bodyLimit)
        m_early = m_service.refuse(m_parser->head(), 413,
                                   u"The body is larger than the %1 bytes that are allowed here."_s.arg(m_bodyLimit));
    else
        m_early = m_sink->take(part);
    if (m_early)
        m_early->close = true;
}

void HttpConnection::checkTime()
{
    const qint64 elapsed = m_phaseTime.elapsed();
    const auto tooSlow = [&](qint64 bytes) {
        return elapsed > m_limits.transferGrace.count() + 1000 * bytes / m_limits.slowestRate;
    };
    switch (m_phase) {
    case Phase::Head:
        if (!m_hasBytes) {
            if (elapsed > m_limits.idleTime.count())
                drop();
        } else if (elapsed > m_limits.headTime.count()) {
            refuse(408, u"The request took too long to arrive."_s);
        }
        break;
    case Phase::Body:
        if (tooSlow(m_bodyBytes))
            refuse(408, u"The request took too long to arrive."_s);
        break;
    case Phase::Writing:
        if (tooSlow(m_writing - unwritten()))
            drop();
        break;
    case Phase::Lingering:
        if (elapsed > m_limits.lingerTime.count())
            drop();
        break;
    case Phase::Answering:
    case Phase::Closed:
        break;
    }
}

void HttpConnection::endSoon()
{
    m_ending = true;
    m_keepAlive = false;
    if (isIdle())
        drop();
}

void HttpConnection::drop()
{
    if (m_phase == Phase::Closed)
        return;
    m_phase = Phase::Closed;
    m_sink.reset();
    m_socket->disconnect(this);
    m_socket->abort();
    Q_EMIT closed();
}

} // namespace globant::api
