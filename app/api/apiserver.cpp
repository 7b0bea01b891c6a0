// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/apiserver.h"

#include "app/api/http/httplistener.h"
#include "app/api/openapi.h"
#include "app/api/v1/routes.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QSemaphore>

#include <algorithm>
#include <sys/resource.h>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

// However many search, the others find one.
constexpr int kReaders = 4 + Lanes::kSearches;
constexpr std::chrono::milliseconds kLastAnswers{500}; // to clients whose requests were taken back

// Clients get half of the files that this process may have open; the store, uploads and imports the other half.
HttpLimits limitsFor(qsizetype listeners)
{
    HttpLimits limits;
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur != RLIM_INFINITY)
        limits.connections = int(std::clamp<rlim_t>(files.rlim_cur / 2 / rlim_t(std::max<qsizetype>(1, listeners)), 16,
                                                    rlim_t(limits.connections)));
    return limits;
}

} // namespace

Result<ListenAddress> parseListenAddress(const QString& text)
{
    ListenAddress parsed;
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = colon < 0 ? QString() : text.left(colon);
    bool isPort = false;
    const uint port = QStringView(text).sliced(colon + 1).toUInt(&isPort);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    if (host == "localhost"_L1)
        host = u"127.0.0.1"_s;
    parsed.port = quint16(port);
    if (!host.isEmpty())
        parsed.address = QHostAddress(host);
    if (!isPort || port > 65535 || parsed.address.isNull() || (colon == 0))
        return fail(ErrorCode::Usage,
                    u"\"%1\" is no address to listen on. Write it as 127.0.0.1:8080 or [::1]:8080."_s.arg(text));
    return parsed;
}

ApiServer::ApiServer(const accounts::OpenWorkspace& workspace, const Clock& clock, std::unique_ptr<Readers> readers)
    : m_readers(std::move(readers))
    , m_services{workspace, clock, *m_readers, m_stopping}
    , m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(u"api"_s);
    m_context->moveToThread(&m_thread);
    m_thread.start();
}

Result<std::unique_ptr<ApiServer>> ApiServer::start(const accounts::OpenWorkspace& workspace, const Clock& clock,
                                                    ServerOptions options)
{
    for (const ListenAddress& where : std::as_const(options.listen))
        if (!options.tls && !where.address.isLoopback())
            return fail(
                ErrorCode::NotAllowed,
                u"Others can reach the address %1, so it needs TLS: give a certificate and its key, or let one be made."_s
                    .arg(where.address.toString()));
    GLOBANT_TRY_VALUE(auto readers, Readers::open(*workspace.store, kReaders));
    std::unique_ptr<ApiServer> server(new ApiServer(workspace, clock, std::move(readers)));
    server->m_services.searchTime = options.searchTime;
    Result<void> opened;
    QMetaObject::invokeMethod(
        server->m_context.get(), [&] { opened = server->open(std::move(options)); }, Qt::BlockingQueuedConnection);
    GLOBANT_TRY(opened);
    return server;
}

Result<void> ApiServer::open(ServerOptions options)
{
    const accounts::OpenWorkspace& workspace = m_services.workspace;
    GLOBANT_TRY_VALUE(auto uploads, ingest::UploadStore::open(workspace.folder + u"/uploads"_s,
                                                              workspace.session.dataKey, m_services.clock));
    m_uploads = std::make_unique<Uploads>(std::move(uploads), m_services.clock, options.uploads);
    Router router;
    addOriginalRoutes(router, m_services, options.original);
    addImportsRoutes(router, m_services, *m_uploads);
    addUploadsRoutes(router, *m_uploads);
    addRowsRoutes(router, m_services);
    addMetricsRoutes(router, m_services);
    addBackupsRoutes(router, m_services);
    addAccountsRoutes(router, m_services);
    addOpenApiRoutes(router, m_services.catalog(), QCoreApplication::applicationVersion());
    router.makeIdempotent(m_idempotency);
    GLOBANT_TRY_VALUE(m_service,
                      ApiService::create({*workspace.store, m_services.clock, workspace.folder, options.largestUpload,
                                          std::move(options.log), options.corsOrigins, options.bodyMemory},
                                         std::move(router)));
    for (const ListenAddress& where : std::as_const(options.listen)) {
        auto listener = std::make_unique<HttpListener>(*m_service, limitsFor(options.listen.size()), options.tls);
        GLOBANT_TRY(listener->start(where.address, where.port));
        m_ports.append(listener->serverPort());
        m_listeners.push_back(std::move(listener));
    }
    return {};
}

bool ApiServer::stop(std::chrono::milliseconds atMost, std::chrono::milliseconds takenBack)
{
    QSemaphore finished;
    int waiting = 0;
    QMetaObject::invokeMethod(
        m_context.get(),
        [&] {
            waiting = int(m_listeners.size());
            for (const auto& listener : m_listeners) {
                QObject::connect(listener.get(), &HttpListener::finished, m_context.get(),
                                 [&finished] { finished.release(); });
                listener->finish();
            }
        },
        Qt::BlockingQueuedConnection);
    const bool done = finished.tryAcquire(waiting, int(atMost.count()));
    m_stopping = true;
    if (!done && m_service) {
        const QDeadlineTimer deadline(takenBack);
        if (m_service->waitForHandlers(takenBack))
            (void)finished.tryAcquire(waiting, int(std::min<qint64>(deadline.remainingTime(), kLastAnswers.count())));
    }
    return close(kLastAnswers);
}

// Clients first, so that no handler's answer looks for one that is gone, and the handlers with the service.
bool ApiServer::close(std::chrono::milliseconds atMost)
{
    bool closed = true;
    QMetaObject::invokeMethod(
        m_context.get(),
        [&] {
            for (const auto& listener : m_listeners)
                QObject::disconnect(listener.get(), &HttpListener::finished, m_context.get(), nullptr);
            closed = !m_service || m_service->waitForHandlers(atMost);
            if (!closed)
                return;
            m_listeners.clear();
            m_service.reset();
        },
        Qt::BlockingQueuedConnection);
    return closed;
}

ApiServer::~ApiServer()
{
    while ((m_service || !m_listeners.empty()) && !stop(std::chrono::milliseconds(0))) {
    }
    m_thread.quit();
    m_thread.wait();
}

} // namespace globant::api
