// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiservice.h"
#include "app/api/idempotency.h"
#include "app/api/originalroutes.h"
#include "app/api/v1/uploads.h"

#include <QSslConfiguration>
#include <QThread>

namespace globant::api {

class HttpListener;

struct ListenAddress
{
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 8080;
};
// "127.0.0.1:8080", "[::1]:8080", "localhost:8080" or a port alone. Usage for anything else.
Result<ListenAddress> parseListenAddress(const QString& text);

struct ServerOptions
{
    QList<ListenAddress> listen{ListenAddress()};
    std::optional<QSslConfiguration> tls;
    OriginalOptions original;
    qint64 largestUpload = 32 * 1024 * 1024; // in bytes
    QList<QByteArray> corsOrigins = {};      // whose pages may read answers in a browser (Cors); none: no other's
    qint64 bodyMemory = 64 * 1024 * 1024;    // in bytes, for all bodies on their way
    UploadLimits uploads = {};
    std::chrono::milliseconds searchTime{10'000}; // how long one request may look through a table
    std::function<void(const AccessEntry&)> log;  // in the server's thread
};

// The REST API over an open workspace, in a thread of its own. Used from one thread, which need not have an event loop.
class ApiServer
{
public:
    // Listens when it answers. The workspace and the clock outlive the server. NotAllowed for an address that others
    // can reach without TLS.
    static Result<std::unique_ptr<ApiServer>> start(const accounts::OpenWorkspace& workspace, const Clock& clock,
                                                    ServerOptions options);
    // As stop() at once, however long that takes.
    ~ApiServer();

    const QList<quint16>& ports() const { return m_ports; }
    // Takes no more connections and finishes the requests that have begun, at most for so long; then imports and
    // backups that still run are taken back and searches ended, which takes moments. False: some had not ended after
    // `takenBack` more, as they wait for somebody else's work in the store, or for the disk. The server must then be
    // stopped again, which goes on waiting, unless the whole process ends: what is not committed by then is as if it
    // had not begun.
    bool stop(std::chrono::milliseconds atMost, std::chrono::milliseconds takenBack = std::chrono::seconds(10));

private:
    ApiServer(const accounts::OpenWorkspace& workspace, const Clock& clock, std::unique_ptr<Readers> readers);
    Result<void> open(ServerOptions options);
    bool close(std::chrono::milliseconds atMost);

    std::unique_ptr<Readers> m_readers;
    std::atomic_bool m_stopping = false;
    Services m_services;
    Idempotency m_idempotency{m_services};
    std::unique_ptr<Uploads> m_uploads;
    QThread m_thread;
    std::unique_ptr<QObject> m_context; // lives in m_thread, as do the service and the listeners
    std::unique_ptr<ApiService> m_service;
    std::vector<std::unique_ptr<HttpListener>> m_listeners;
    QList<quint16> m_ports;
};

} // namespace globant::api
