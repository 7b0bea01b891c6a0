// SPDX-License-Identifier: GPL-3.0-or-later
// What many requests, and many clients, do to a server.
#include "core/common/durablefile.h"
#include "tests/bench/apibenchclient.h"
#include "tests/bench/apibenchparts.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTcpServer>

#include <sys/resource.h>
#include <thread>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWrkConnections = 32;
constexpr int kWrkPatienceMs = 60'000;
constexpr int kTries = 200;
constexpr std::chrono::milliseconds kShortly{50};
constexpr std::chrono::milliseconds kBetweenDrips{250};
constexpr int kClientsAnAddress = 200; // fewer than a listener lets one have

QByteArray targetOf(const ApiStage& stage)
{
    return "/globant-ms/v1/quarter_metrics?year=" + QByteArray::number(stage.year);
}

// nginx with one worker over a folder, its access log in a file, as the server beside it has.
class Nginx
{
public:
    static Result<std::unique_ptr<Nginx>> start(const QString& program, const QString& folder)
    {
        QTcpServer probe;
        probe.listen(QHostAddress(QHostAddress::LocalHost), 0);
        std::unique_ptr<Nginx> nginx(new Nginx);
        nginx->m_port = probe.serverPort();
        probe.close();
        QFile file(folder + u"/nginx.conf"_s);
        const QString user = ::geteuid() == 0 ? u"user root;"_s : QString();
        const QString text = u"daemon off; worker_processes 1; %1 pid %2/nginx.pid; error_log %2/nginx-error.log;\n"
                             "events { worker_connections 4096; }\n"
                             "http { access_log %2/nginx-access.log; sendfile on; tcp_nopush on; keepalive_requests "
                             "1000000000;\n  default_type application/json; client_body_temp_path %2/body;\n"
                             "  proxy_temp_path %2/proxy; fastcgi_temp_path %2/fastcgi; uwsgi_temp_path %2/uwsgi; "
                             "scgi_temp_path %2/scgi;\n"
                             "  server { listen 127.0.0.1:%3; root %2/www; } }\n"_s.arg(user, folder)
                                 .arg(nginx->m_port);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            return fail(ErrorCode::UnreadableFile, u"\"%1\" cannot be written."_s.arg(file.fileName()));
        file.close();
        nginx->m_process.setStandardErrorFile(folder + u"/nginx-start.log"_s);
        nginx->m_process.start(program, {u"-p"_s, folder, u"-c"_s, file.fileName()});
        for (int i = 0; i < kTries; ++i) {
            if (Client::connectTo(nginx->m_port))
                return nginx;
            std::this_thread::sleep_for(kShortly);
        }
        return fail(ErrorCode::Internal, u"nginx does not start; see %1/nginx-start.log."_s.arg(folder));
    }
    ~Nginx()
    {
        m_process.terminate();
        m_process.waitForFinished();
    }
    quint16 port() const { return m_port; }

private:
    Nginx() = default;
    QProcess m_process;
    quint16 m_port = 0;
};

// Requests a second, as wrk counts them over connections that stay.
Result<double> loadWith(const QString& wrk, quint16 port, const QByteArray& target, const QByteArray& fields,
                        int seconds)
{
    QStringList arguments{u"-t1"_s, u"-c%1"_s.arg(kWrkConnections), u"-d%1s"_s.arg(seconds)};
    for (const QByteArray& field : fields.split('\n'))
        if (!field.trimmed().isEmpty())
            arguments += {u"-H"_s, QString::fromLatin1(field.trimmed())};
    arguments.append(u"http://127.0.0.1:%1%2"_s.arg(port).arg(QString::fromLatin1(target)));
    QProcess process;
    process.start(wrk, arguments);
    if (!process.waitForFinished(kWrkPatienceMs + 1000 * seconds))
        return fail(ErrorCode::Internal, u"wrk does not end."_s);
    const QString said = QString::fromUtf8(process.readAllStandardOutput());
    static const QRegularExpression rate(u"Requests/sec:\\s+([0-9.]+)"_s);
    if (said.contains("Non-2xx"_L1) || said.contains("Socket errors"_L1) || !rate.match(said).hasMatch())
        return fail(ErrorCode::Internal, u"Not every request was answered as it should be: %1"_s.arg(said));
    return rate.match(said).captured(1).toDouble();
}

// How long a client that comes anew each time waits for its answer, at the 99th percentile.
Result<double> goodClient(const ApiStage& stage, const BenchServer& server)
{
    QList<double> times;
    for (int i = 0; i < stage.sizes.requests; ++i) {
        QElapsedTimer timer;
        timer.start();
        GLOBANT_TRY_VALUE(Client client, Client::connectTo(server.port()));
        GLOBANT_TRY_VALUE(const Answer answer, client.request("GET", targetOf(stage), server.fields()));
        times.append(double(timer.nsecsElapsed()) / 1e6);
        if (answer.status != 200)
            return fail(ErrorCode::Internal, u"A good client got %1."_s.arg(answer.status));
    }
    return quantile(times, 0.99);
}

// Clients from many addresses that send their heads byte by byte, and come back when they are sent away.
class SlowClients
{
public:
    SlowClients(quint16 port, int count)
        : m_thread([this, port, count](const std::stop_token& stop) { run(stop, port, count); })
    {
    }
    int connected() const { return m_connected; }

private:
    void run(const std::stop_token& stop, quint16 port, int count)
    {
        QByteArray head = "GET /" + QByteArray(1000, 'a') + " HTTP/1.1\r\n";
        std::vector<std::optional<Client>> clients{std::size_t(count)};
        std::vector<qsizetype> sent(std::size_t(count), 0);
        while (!stop.stop_requested()) {
            for (std::size_t i = 0; i < clients.size() && !stop.stop_requested(); ++i) {
                if (!clients[i]) {
                    if (auto made = Client::connectTo(port, 1 + int(i) / kClientsAnAddress)) {
                        clients[i].emplace(std::move(*made));
                        sent[i] = 0;
                        ++m_connected;
                    }
                }
                if (clients[i] && !clients[i]->poke(QByteArrayView(head).sliced(sent[i]++ % head.size(), 1)))
                    clients[i].reset();
            }
            std::this_thread::sleep_for(kBetweenDrips);
        }
    }

    std::atomic_int m_connected = 0;
    std::jthread m_thread;
};

} // namespace

Result<void> measureCache(const ApiStage& stage, ApiSamples& samples, QStringList& remarks)
{
    const QString wrk = findTool(u"wrk"_s);
    const QString nginxProgram = findTool(u"nginx"_s);
    const auto remark = [&](const QString& text) {
        if (!remarks.contains(text))
            remarks.append(text);
    };
    GLOBANT_TRY_VALUE(const auto server, BenchServer::start(stage.hires));
    GLOBANT_TRY_VALUE(Client client, Client::connectTo(server->port()));
    GLOBANT_TRY_VALUE(const Answer answer, client.request("GET", targetOf(stage), server->fields()));
    const QByteArray known = server->fields() + "If-None-Match: " + answer.field("ETag") + "\r\n";
    GLOBANT_TRY_VALUE(const Answer unchanged, client.request("GET", targetOf(stage), known));
    if (answer.status != 200 || answer.body.isEmpty() || unchanged.status != 304)
        return fail(ErrorCode::Internal,
                    u"The metrics were answered with %1, then %2."_s.arg(answer.status).arg(unchanged.status));
    remark(u"The answer has %1 rows and %2 bytes. Both servers write an access log."_s.arg(answer.array().size())
               .arg(answer.body.size()));
    if (wrk.isEmpty()) {
        remark(u"wrk is not installed (Debian: wrk), so no load was made."_s);
        return {};
    }
    GLOBANT_TRY_VALUE(const double ours,
                      loadWith(wrk, server->port(), targetOf(stage), server->fields(), stage.sizes.seconds));
    GLOBANT_TRY_VALUE(const double notModified,
                      loadWith(wrk, server->port(), targetOf(stage), known, stage.sizes.seconds));
    samples[u"cached_rps"_s].append(ours);
    samples[u"unchanged_rps"_s].append(notModified);
    samples[u"unchanged_of_cached"_s].append(notModified / ours);
    if (nginxProgram.isEmpty()) {
        remark(u"nginx is not installed (Debian: nginx-light), so there is nothing to compare with."_s);
        return {};
    }
    GLOBANT_TRY(makePrivateFolder(stage.folder + u"/www"_s));
    QFile file(stage.folder + u"/www/metrics"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(answer.body) < 0)
        return fail(ErrorCode::UnreadableFile, u"\"%1\" cannot be written."_s.arg(file.fileName()));
    file.close();
    GLOBANT_TRY_VALUE(const auto nginx, Nginx::start(nginxProgram, stage.folder));
    GLOBANT_TRY_VALUE(const double theirs,
                      loadWith(wrk, nginx->port(), "/metrics", server->fields(), stage.sizes.seconds));
    samples[u"nginx_rps"_s].append(theirs);
    samples[u"cached_of_nginx"_s].append(ours / theirs);
    return {};
}

Result<void> measureCrowds(const ApiStage& stage, ApiSamples& samples, QStringList& remarks)
{
    rlimit limit = {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    const int connections = int(std::min<rlim_t>(rlim_t(stage.sizes.connections), limit.rlim_cur - 100));
    if (connections < stage.sizes.connections)
        remarks.append(u"Only %1 connections: there are no more descriptors."_s.arg(connections));

    GLOBANT_TRY_VALUE(const auto server, BenchServer::start(stage.hires));
    GLOBANT_TRY_VALUE(const double quiet, goodClient(stage, *server));
    samples[u"quiet_p99_ms"_s].append(quiet);
    const qint64 idleKib = server->residentKib();
    {
        const SlowClients slow(server->port(), stage.sizes.slowClients);
        for (int i = 0; slow.connected() < stage.sizes.slowClients; ++i) {
            if (i == kTries)
                return fail(ErrorCode::Internal, u"The slow clients cannot connect."_s);
            std::this_thread::sleep_for(kShortly);
        }
        GLOBANT_TRY_VALUE(const double p99, goodClient(stage, *server));
        samples[u"slow_p99_ms"_s].append(p99);
        samples[u"slow_clients"_s].append(stage.sizes.slowClients);
    }
    std::vector<Client> crowd;
    for (int i = 0; i < connections; ++i) {
        GLOBANT_TRY_VALUE(Client client, Client::connectTo(server->port(), 1 + i / kClientsAnAddress));
        client.poke(i % 2 == 0 ? "GET" : ""); // half of them idle, half of them within a head
        crowd.push_back(std::move(client));
    }
    GLOBANT_TRY_VALUE(const double p99, goodClient(stage, *server));
    samples[u"crowd_p99_ms"_s].append(p99);
    samples[u"crowd_clients"_s].append(connections);
    samples[u"crowd_mib"_s].append(double(server->residentKib() - idleKib) / 1024);
    return {};
}

} // namespace globant::bench
