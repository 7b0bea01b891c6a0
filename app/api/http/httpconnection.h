// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/http/exchange.h"
#include "app/api/http/requestparser.h"

#include <QElapsedTimer>
#include <QObject>

#include <compare>

class QTcpSocket;

namespace globant::api {

// One client: one request at a time, the next one is not read before the last is answered. Of the server's thread.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    // Takes the socket, which is connected; `encrypted`: it begins with TLS. The others outlive it; `parent`, which is
    // of the same thread, also outlives all threads that may still answer.
    HttpConnection(QTcpSocket* socket, bool encrypted, HttpService& service, const HttpLimits& limits, QObject* parent);
    ~HttpConnection() override;

    const Peer& peer() const { return m_peer; }
    // Between two requests, or before the first.
    bool isIdle() const;
    // How readily it gives way to another client: the stage first, then for how long it has been in it. Stage 0: it
    // does not, as somebody known is served, or an answer is being made.
    struct Expendability
    {
        int stage = 0;
        qint64 milliseconds = 0;
        auto operator<=>(const Expendability&) const = default;
    };
    Expendability expendability() const;
    // A request is being answered.
    bool isBusy() const { return m_phase == Phase::Answering || m_phase == Phase::Writing; }
    // Ends what took too long. Called a few times a second.
    void checkTime();
    // No request after this one.
    void endSoon();
    void drop();

Q_SIGNALS:
    void closed();

private:
    enum class Phase { Head, Body, Answering, Writing, Lingering, Closed };

    void readReady();
    void listenToClient(bool on);
    void parse();
    void takeHead();
    void takeBody(QByteArrayView part);
    void finishBody();
    void send(Response response);
    void refuse(int status, const QString& sentence);
    void written();
    qint64 unwritten() const;
    void startLingering();
    void beginNext();

    QTcpSocket* m_socket;
    HttpService& m_service;
    const HttpLimits& m_limits;
    Peer m_peer;
    Phase m_phase = Phase::Head;
    std::unique_ptr<RequestParser> m_parser;
    QByteArray m_buffer; // read, and not yet parsed
    std::unique_ptr<BodySink> m_sink;
    qint64 m_bodyLimit = 0;
    QString m_account; // of the present request
    qint64 m_bodyBytes = 0;
    qint64 m_writing = 0; // bytes of the answer that the socket still has
    std::optional<Response> m_early;
    bool m_keepAlive = true;
    bool m_ending = false;
    bool m_parsing = false;
    bool m_hasBytes = false; // of the present request
    bool m_listening = true; // listenToClient()
    quint64 m_request = 0;   // its number: an answer to an earlier one is dropped
    QElapsedTimer m_phaseTime;
    QElapsedTimer m_requestTime;
};

} // namespace globant::api
