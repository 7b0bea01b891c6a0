// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/answercache.h"
#include "app/api/authenticator.h"
#include "app/api/cors.h"
#include "app/api/http/exchange.h"
#include "app/api/lanes.h"
#include "app/api/route.h"

#include <QObject>

namespace globant::api {

// One line of the access log: no query, no field of the request, so no secret.
struct AccessEntry
{
    qint64 atMs = 0; // since 1970-01-01 UTC, when it was answered
    QString address;
    QString account; // empty: unknown
    QByteArray method;
    QString path;
    int status = 0;
    qint64 bytes = 0;
    qint64 milliseconds = 0;
};

// Routes requests, tells who asks, gathers bodies and answers. Of the server's thread; handlers run in others (Lanes).
class ApiService final : public QObject, public HttpService
{
    Q_OBJECT

public:
    struct Setup
    {
        store::Store& store; // this and the clock outlive the service
        const Clock& clock;
        QString folder;                              // the workspace's, for uploads on their way
        qint64 largestUpload = 32 * 1024 * 1024;     // in bytes
        std::function<void(const AccessEntry&)> log; // in the server's thread
        QList<QByteArray> corsOrigins = {};          // see Cors
        qint64 bodyMemory = 64 * 1024 * 1024;        // in bytes, for all bodies on their way
    };
    static Result<std::unique_ptr<ApiService>> create(Setup setup, Router router);
    ~ApiService() override;
    // Those that have begun; their answers still need the listeners. False: not all were done in that time. Any thread.
    bool waitForHandlers(std::chrono::milliseconds atMost) { return m_lanes.waitForDone(atMost); }

    Decision decide(const RequestHead& head, const Peer& peer) override;
    Response refuse(const RequestHead& head, int status, const QString& sentence) override;
    void complete(const RequestHead& head, Response& response) override;
    void answered(const RequestHead& head, const Peer& peer, const QString& account, const Response& response,
                  qint64 milliseconds) override;

    // Runs a route's handler for a request that is whole.
    void run(const Route& route, Request request, const Reply& reply);

private:
    ApiService(Setup setup, Router router);

    // The caller, unknown where no token was sent; or why the request ends here.
    struct Identified
    {
        Caller caller;
        std::optional<Response> refusal;
    };
    Decision decideFor(const RequestHead& head, const Peer& peer, Manner manner, QString& account);
    void reply(const Route& route, const RequestHead& head, qint64 version, Response response, const Reply& reply);
    Identified identify(const Request& request, const Route& route, Manner manner, qint64 version);
    std::optional<Response> refusalAtHead(const Route& route, const Request& request, Manner manner) const;
    Decision decideBody(const Route& route, Request request, Manner manner);

    Setup m_setup;
    const Router m_router;
    const Cors m_cors;
    const std::shared_ptr<MemoryBudget> m_memory;
    std::unique_ptr<Authenticator> m_authenticator;
    std::unique_ptr<AnswerCache> m_cache;

    Lanes m_lanes;
};

} // namespace globant::api
