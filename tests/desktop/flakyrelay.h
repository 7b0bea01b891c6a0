// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace globant::test {

// A way to a server of this machine that breaks when it is told to. In the test's own thread.
class FlakyRelay : public QObject
{
    Q_OBJECT

public:
    explicit FlakyRelay(quint16 target)
        : m_target(target)
    {
        connect(&m_server, &QTcpServer::newConnection, this, &FlakyRelay::accept);
        open();
    }

    quint16 port() const { return m_port; }
    void open()
    {
        if (!m_server.listen(QHostAddress::LocalHost, m_port))
            qFatal("no relay");
        m_port = m_server.serverPort();
    }
    // Nobody answers any more, and what is open breaks.
    void close()
    {
        m_server.close();
        const auto sockets = findChildren<QTcpSocket*>();
        for (QTcpSocket* socket : sockets)
            socket->abort();
    }

    // The next answer to a request that contains this is swallowed, with its connection.
    QByteArray swallowAnswerTo;
    // How often; 1 unless set.
    int swallows = 1;
    // The connection breaks once so many bytes have passed to the server; -1: never. Then it is -1.
    qint64 breakAfter = -1;
    qint64 sent = 0; // bytes that passed to the server
    int connections = 0;

private:
    void accept()
    {
        while (QTcpSocket* client = m_server.nextPendingConnection()) {
            ++connections;
            client->setParent(this);
            auto* server = new QTcpSocket(this);
            server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
            connect(client, &QTcpSocket::readyRead, server, [this, client, server] { toServer(client, server); });
            connect(server, &QTcpSocket::readyRead, client, [this, client, server] { toClient(client, server); });
            connect(client, &QTcpSocket::disconnected, server, [client, server] {
                server->disconnectFromHost();
                client->deleteLater();
            });
            connect(server, &QTcpSocket::disconnected, client, [client, server] {
                client->disconnectFromHost();
                server->deleteLater();
            });
        }
    }
    void toServer(QTcpSocket* client, QTcpSocket* server)
    {
        const QByteArray bytes = client->readAll();
        if (!swallowAnswerTo.isEmpty() && bytes.contains(swallowAnswerTo))
            server->setProperty("swallow", true);
        sent += bytes.size();
        server->write(bytes);
        if (breakAfter < 0 || sent < breakAfter)
            return;
        breakAfter = -1;
        server->flush();
        client->abort();
    }
    void toClient(QTcpSocket* client, QTcpSocket* server)
    {
        const QByteArray bytes = server->readAll();
        if (server->property("swallow").toBool() && swallows > 0) {
            --swallows;
            client->abort();
            return;
        }
        client->write(bytes);
    }

    const quint16 m_target;
    quint16 m_port = 0;
    QTcpServer m_server;
};

} // namespace globant::test
