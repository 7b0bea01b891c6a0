// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/http/httplistener.h"

#include "app/api/http/httpconnection.h"

#include <QSslSocket>

#include <sys/resource.h>
#include <unistd.h>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kTick{200};
constexpr rlim_t kDescriptorsKept = 32; // for the files of the store and of uploads

// Where the process has hardly any descriptor left. Once there is none, Qt (6.4) tries to accept again and again.
bool isAmongTheLast(qintptr descriptor)
{
    rlimit limit{};
    return ::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY &&
           rlim_t(descriptor) + kDescriptorsKept >= limit.rlim_cur;
}

} // namespace

HttpListener::HttpListener(HttpService& service, const HttpLimits& limits, std::optional<QSslConfiguration> tls,
                           QObject* parent)
    : QTcpServer(parent)
    , m_service(service)
    , m_limits(limits)
    , m_tls(std::move(tls))
{
    setListenBacklogSize(512);
    // Qt stops accepting when the process has no descriptor left, and does not begin again by itself.
    connect(this, &QTcpServer::acceptError, this, [this] {
        pauseAccepting();
        QTimer::singleShot(kTick, this, [this] {
            if (isListening()) // it may have been closed meanwhile, and Qt does not look
                resumeAccepting();
        });
    });
    connect(&m_clock, &QTimer::timeout, this, [this] {
        const QList<HttpConnection*> all(m_connections.cbegin(), m_connections.cend());
        for (HttpConnection* connection : all)
            connection->checkTime();
    });
    m_clock.start(kTick);
}

HttpListener::~HttpListener()
{
    const QList<HttpConnection*> all(m_connections.cbegin(), m_connections.cend());
    for (HttpConnection* connection : all) {
        connection->disconnect(this);
        delete connection;
    }
}

Result<void> HttpListener::start(const QHostAddress& address, quint16 port)
{
    if (!listen(address, port))
        return fail(ErrorCode::UnreadableFile,
                    u"The address %1, port %2, cannot be listened on: %3. Choose another one, or end the program that "
                    "uses it."_s.arg(address.toString(), QString::number(port), errorString()));
    return {};
}

void HttpListener::finish()
{
    m_finishing = true;
    close();
    const QList<HttpConnection*> all(m_connections.cbegin(), m_connections.cend());
    for (HttpConnection* connection : all)
        connection->endSoon();
    if (m_connections.isEmpty())
        Q_EMIT finished();
}

void HttpListener::incomingConnection(qintptr descriptor)
{
    QTcpSocket* socket = m_tls ? new QSslSocket : new QTcpSocket;
    if (!socket->setSocketDescriptor(descriptor)) {
        ::close(int(descriptor));
        delete socket;
        return;
    }
    if (!makeRoom(socket->peerAddress(), isAmongTheLast(descriptor))) {
        socket->abort();
        delete socket;
        return;
    }
    auto* connection = new HttpConnection(socket, m_tls.has_value(), m_service, m_limits, this);
    m_connections.insert(connection);
    ++m_perAddress[networkOf(connection->peer().address)];
    connect(connection, &HttpConnection::closed, this, [this, connection] { forget(connection); });
    if (auto* secure = qobject_cast<QSslSocket*>(socket)) {
        secure->setSslConfiguration(*m_tls);
        secure->startServerEncryption();
    }
}

bool HttpListener::makeRoom(const QHostAddress& address, bool isScarce)
{
    const QHostAddress network = networkOf(address);
    const bool many = m_perAddress.value(network) >= m_limits.connectionsPerAddress;
    if (!many && !isScarce && m_connections.size() < m_limits.connections)
        return true;
    HttpConnection* victim = nullptr;
    HttpConnection::Expendability most;
    for (HttpConnection* connection : std::as_const(m_connections)) {
        const HttpConnection::Expendability here = connection->expendability();
        if (here.stage == 0 || here < most || (many && networkOf(connection->peer().address) != network))
            continue;
        victim = connection;
        most = here;
    }
    if (victim == nullptr)
        return false;
    victim->drop();
    return true;
}

void HttpListener::forget(HttpConnection* connection)
{
    m_connections.remove(connection);
    const auto count = m_perAddress.find(networkOf(connection->peer().address));
    if (--count.value() == 0)
        m_perAddress.erase(count);
    connection->deleteLater();
    if (m_finishing && m_connections.isEmpty())
        Q_EMIT finished();
}

} // namespace globant::api
