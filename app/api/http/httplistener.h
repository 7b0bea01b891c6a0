// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/http/exchange.h"
#include "app/api/http/limits.h"
#include "core/common/result.h"

#include <QHash>
#include <QSet>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>

namespace globant::api {

class HttpConnection;

// One address and port, with or without TLS. Of the server's thread. When its connections run out, the one that has
// been sending its head for longest goes first (HttpConnection::expendability); nothing that is being answered. The
// process's last descriptors count as none: they are for its files.
class HttpListener : public QTcpServer
{
    Q_OBJECT

public:
    // `service` outlives it. `tls`: with a certificate and its key.
    HttpListener(HttpService& service, const HttpLimits& limits, std::optional<QSslConfiguration> tls = {},
                 QObject* parent = nullptr);
    ~HttpListener() override;

    // Port 0: any free one. UnreadableFile, with a sentence: the address is not of this machine, or in use.
    Result<void> start(const QHostAddress& address, quint16 port);
    // No new connections; those there are end behind the request that they are at. `finished` comes when none is left.
    void finish();
    int connections() const { return int(m_connections.size()); }

Q_SIGNALS:
    void finished();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    bool makeRoom(const QHostAddress& address, bool isScarce);
    void forget(HttpConnection* connection);

    HttpService& m_service;
    const HttpLimits m_limits;
    const std::optional<QSslConfiguration> m_tls;
    QSet<HttpConnection*> m_connections;
    QHash<QHostAddress, int> m_perAddress; // networkOf() each
    QTimer m_clock;
    bool m_finishing = false;
};

} // namespace globant::api
