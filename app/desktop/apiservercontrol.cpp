// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/apiservercontrol.h"

#include "app/api/apiserver.h"
#include "app/api/tls.h"
#include "ui/common/localized.h"
#include "ui/common/workspacesession.h"

#include <QHostInfo>
#include <QtConcurrentRun>

#include <mutex>

namespace globant::desktop {

using namespace Qt::StringLiterals;
using ui::ServedRequest;
using ui::ServerCertificate;
using ui::ServerSettings;

namespace {

constexpr std::chrono::seconds kFinishRequests{5};
constexpr int kCollectMs = 200;
constexpr int kTellChangesMs = 500;

QHostAddress addressOf(const ServerSettings& settings)
{
    return QHostAddress(settings.everyAddress ? QHostAddress::Any : QHostAddress::LocalHost);
}

Result<std::optional<QSslConfiguration>> tlsOf(const ServerSettings& settings, const QString& folder,
                                               const Clock& clock)
{
    if (settings.certificate == ServerCertificate::None)
        return std::optional<QSslConfiguration>();
    if (settings.certificate == ServerCertificate::Files) {
        GLOBANT_TRY_VALUE(QSslConfiguration given, api::readTls({settings.certificateFile, settings.keyFile}, clock));
        return std::optional(std::move(given));
    }
    GLOBANT_TRY_VALUE(QSslConfiguration made, api::selfSignedTls(folder, {addressOf(settings)}, clock));
    return std::optional(std::move(made));
}

bool hasWritten(const api::AccessEntry& entry)
{
    return entry.method != "GET" && entry.method != "HEAD" && entry.method != "OPTIONS" && entry.status >= 200 &&
           entry.status < 300;
}

} // namespace

// What the server's thread has for the window: bounded, however many requests come between two looks at it.
class RequestTray
{
public:
    struct Content
    {
        QList<ServedRequest> requests; // the oldest first
        bool written = false;          // one of them has changed the workspace
    };

    // True where the tray was empty, so that the window is to be told.
    bool put(const api::AccessEntry& entry)
    {
        const std::lock_guard guard(m_mutex);
        const bool wasEmpty = m_content.requests.isEmpty();
        if (m_content.requests.size() >= ui::kMostServedRequests)
            m_content.requests.removeFirst();
        m_content.requests.append({entry.atMs, entry.account, entry.address, QString::fromLatin1(entry.method),
                                   entry.path, entry.status, entry.milliseconds});
        m_content.written = m_content.written || hasWritten(entry);
        return wasEmpty;
    }

    Content take()
    {
        const std::lock_guard guard(m_mutex);
        return std::exchange(m_content, {});
    }

private:
    std::mutex m_mutex;
    Content m_content;
};

ApiServerControl::ApiServerControl(ui::WorkspaceSession& session, QObject* parent)
    : ServerControl(parent)
    , m_session(session)
    , m_tray(std::make_shared<RequestTray>())
{
    m_collecting.setSingleShot(true);
    m_collecting.setInterval(kCollectMs);
    connect(&m_collecting, &QTimer::timeout, this, &ApiServerControl::collect);
    m_changes.setSingleShot(true);
    m_changes.setInterval(kTellChangesMs);
    connect(&m_changes, &QTimer::timeout, this, &ApiServerControl::tellChanges);
    m_ending.setMaxThreadCount(1);
}

ApiServerControl::~ApiServerControl()
{
    if (m_server)
        m_server->stop(kFinishRequests);
    m_server.reset();
    m_ending.waitForDone();
}

void ApiServerControl::resume()
{
    m_session.read(this, ui::readServerSettings, [this](const Result<ServerSettings>& settings) {
        if (!settings) {
            giveUp(ui::localized(settings.error()));
            return;
        }
        const bool may = m_session.role() == accounts::Role::Administrator && m_session.canWrite();
        if (settings->on && may && m_state == State::Off)
            start(*settings);
    });
}

void ApiServerControl::start(const ServerSettings& settings)
{
    if (m_state != State::Off)
        return;
    setState(State::Starting);
    m_session.background(
        this,
        [settings, folder = m_session.workspace().folder, &clock = m_session.clock()] {
            return tlsOf(settings, folder, clock);
        },
        [this, settings, attempt = ++m_attempt](const Result<std::optional<QSslConfiguration>>& tls) {
            if (attempt != m_attempt)
                return;
            if (tls)
                open(settings, *tls);
            else
                giveUp(ui::localized(tls.error()));
        });
}

void ApiServerControl::open(const ServerSettings& settings, const std::optional<QSslConfiguration>& tls)
{
    api::ServerOptions options;
    options.listen.clear();
    for (const quint16 port : settings.ports())
        options.listen.append({addressOf(settings), port});
    options.tls = tls;
    options.original.anonymousMetrics = settings.anonymousMetrics;
    options.largestUpload = qint64(settings.largestUploadMib) * 1024 * 1024;
    options.log = [this, tray = m_tray](const api::AccessEntry& entry) {
        if (tray->put(entry))
            QMetaObject::invokeMethod(this, [this] { m_collecting.start(); });
    };
    auto server = api::ApiServer::start(m_session.workspace(), m_session.clock(), std::move(options));
    if (!server) {
        giveUp(ui::localized(server.error()));
        return;
    }
    m_server = std::move(*server);
    m_tls = tls;
    m_trustFile = settings.certificate == ServerCertificate::OwnMade
                      ? api::selfSignedFiles(m_session.workspace().folder).certificate
                      : QString();
    const QString host = settings.everyAddress ? QHostInfo::localHostName() : u"127.0.0.1"_s;
    for (const quint16 port : m_server->ports())
        m_urls.append(u"%1://%2:%3"_s.arg(m_tls ? u"https"_s : u"http"_s, host, QString::number(port)));
    setState(State::Running);
}

void ApiServerControl::stop()
{
    if (m_state == State::Starting) {
        ++m_attempt;
        setState(State::Off);
    }
    if (m_state != State::Running)
        return;
    m_urls.clear();
    m_tls.reset();
    m_trustFile.clear();
    setState(State::Stopping);
    auto ended = QtConcurrent::run(&m_ending, [server = std::exchange(m_server, {})]() mutable {
        server->stop(kFinishRequests);
        server.reset();
        return true;
    });
    ui::whenDone(ended, this, [this](bool) {
        collect();
        setState(State::Off);
    });
}

QString ApiServerControl::fingerprint() const
{
    return m_tls ? api::tlsFingerprint(*m_tls) : QString();
}

void ApiServerControl::giveUp(const QString& sentence)
{
    setState(State::Off);
    Q_EMIT failed(sentence);
}

void ApiServerControl::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void ApiServerControl::collect()
{
    const RequestTray::Content content = m_tray->take();
    if (content.requests.isEmpty())
        return;
    m_requests += content.requests;
    if (m_requests.size() > ui::kMostServedRequests)
        m_requests.remove(0, m_requests.size() - ui::kMostServedRequests);
    if (content.written && !m_changes.isActive())
        m_changes.start();
    Q_EMIT served(int(content.requests.size()));
}

void ApiServerControl::tellChanges()
{
    Q_EMIT m_session.dataChanged();
    Q_EMIT m_session.logChanged();
}

} // namespace globant::desktop
