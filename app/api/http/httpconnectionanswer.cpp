// SPDX-License-Identifier: GPL-3.0-or-later
// HttpConnection from a whole request on: its answer is made, sent and waited for.
#include "app/api/http/httpconnection.h"

#include <QPointer>
#include <QSslSocket>

#include <sys/socket.h>

namespace globant::api {

void HttpConnection::finishBody()
{
    m_phase = Phase::Answering;
    const std::unique_ptr<BodySink> sink = std::move(m_sink); // the answer may come before finish() returns
    const quint64 request = m_request;
    // The thread that answers may be another one: what may be gone is looked at in this one.
    sink->finish(Reply([context = parent(), connection = QPointer(this), request](Response response) {
        QMetaObject::invokeMethod(context, [connection, request, response = std::move(response)]() mutable {
            if (connection && connection->m_request == request && connection->m_phase == Phase::Answering)
                connection->send(std::move(response));
        });
    }));
    if (m_phase == Phase::Answering)
        listenToClient(false);
}

void HttpConnection::refuse(int status, const QString& sentence)
{
    Response response = m_service.refuse(m_parser->head(), status, sentence);
    response.close = true;
    send(std::move(response));
}

void HttpConnection::send(Response response)
{
    const RequestHead& head = m_parser->head();
    const bool bodyPending = m_parser->state() != RequestParser::State::Complete;
    m_keepAlive = m_keepAlive && !m_ending && !response.close && !bodyPending;
    m_phase = Phase::Writing;
    m_phaseTime.start();
    m_sink.reset();
    m_service.answered(head, m_peer, m_account, response, m_requestTime.isValid() ? m_requestTime.elapsed() : 0);
    m_service.complete(head, response);
    const QByteArray bytes = headOf(response, m_keepAlive);
    const bool withBody = head.method != "HEAD" && response.status != 204 && response.status != 304;
    m_writing = bytes.size() + (withBody ? response.body.size() : 0);
    m_socket->write(bytes);
    if (withBody && !response.body.isEmpty())
        m_socket->write(response.body);
    const quint64 request = m_request;
    m_socket->flush(); // rather than with the next turn of the event loop
    // Qt does not tell of bytes that are written while it tells of others.
    if (m_request == request)
        written();
    if (m_phase == Phase::Writing)
        listenToClient(false);
}

// With TLS, what is encrypted may still wait to be sent.
qint64 HttpConnection::unwritten() const
{
    const auto* secure = qobject_cast<const QSslSocket*>(m_socket);
    return m_socket->bytesToWrite() + (secure != nullptr ? secure->encryptedBytesToWrite() : 0);
}

void HttpConnection::written()
{
    if (m_phase != Phase::Writing || unwritten() > 0)
        return;
    if (m_keepAlive) {
        beginNext();
        parse();
    } else {
        startLingering();
    }
}

// Closing while the client still sends makes its system throw the answer away unread.
void HttpConnection::startLingering()
{
    m_phase = Phase::Lingering;
    m_phaseTime.start();
    m_buffer.clear();
    listenToClient(true);
    if (m_peer.encrypted) {
        // TLS cannot be closed for one direction alone: a client that has not sent all reads its answer, and leaves.
        if (m_parser->state() == RequestParser::State::Complete)
            m_socket->disconnectFromHost();
        else
            m_socket->readAll();
        return;
    }
    ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
    m_socket->readAll();
}

} // namespace globant::api
