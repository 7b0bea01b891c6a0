// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/apiserver.h"
#include "app/api/tls.h"
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "app/cli/interrupt.h"
#include "core/common/timestamp.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <thread>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kLookForSignal{50};
constexpr std::chrono::seconds kFinishRequests{30};

struct ServeArguments
{
    std::vector<std::string> listen;
    std::vector<std::string> corsOrigins;
    std::string certificate;
    std::string key;
    bool selfSigned = false;
    bool anonymousMetrics = false;
    bool firstAccount = false;
    int maxBodyMib = 32;
};

// Before the workspace is opened: what is wrong with a file should not wait for the password.
Result<std::optional<QSslConfiguration>> givenTls(const ServeArguments& arguments, const Clock& clock)
{
    if (arguments.certificate.empty() != arguments.key.empty())
        return fail(ErrorCode::Usage, u"--tls-certificate and --tls-key belong together."_s);
    if (arguments.certificate.empty())
        return std::optional<QSslConfiguration>();
    if (arguments.selfSigned)
        return fail(ErrorCode::Usage, u"Give either --tls-certificate and --tls-key, or --tls-self-signed."_s);
    GLOBANT_TRY_VALUE(QSslConfiguration tls,
                      api::readTls({QFile::decodeName(QByteArray::fromStdString(arguments.certificate)),
                                    QFile::decodeName(QByteArray::fromStdString(arguments.key))},
                                   clock));
    return std::optional(std::move(tls));
}

QList<QHostAddress> addressesOf(const api::ServerOptions& options)
{
    QList<QHostAddress> addresses;
    for (const api::ListenAddress& where : options.listen)
        addresses.append(where.address);
    return addresses;
}

void logAccess(const Terminal& terminal, const api::AccessEntry& entry)
{
    const QJsonObject line{{u"at"_s, formatTimestamp(entry.atMs)},
                           {u"address"_s, entry.address},
                           {u"account"_s, entry.account},
                           {u"method"_s, QString::fromLatin1(entry.method)},
                           {u"path"_s, entry.path},
                           {u"status"_s, entry.status},
                           {u"bytes"_s, entry.bytes},
                           {u"milliseconds"_s, entry.milliseconds}};
    terminal.message(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
}

void printAddresses(const Terminal& terminal, const api::ServerOptions& options, const api::ApiServer& server)
{
    QJsonArray urls;
    for (qsizetype i = 0; i < options.listen.size(); ++i) {
        const QString host = options.listen[i].address.toString();
        urls.append(u"%1://%2:%3"_s.arg(options.tls ? u"https"_s : u"http"_s,
                                        host.contains(u':') ? u'[' + host + u']' : host,
                                        QString::number(server.ports()[i])));
    }
    if (terminal.json()) {
        QJsonObject answer{{u"listening"_s, urls}};
        if (options.tls)
            answer[u"fingerprint"_s] = api::tlsFingerprint(*options.tls);
        terminal.print(QJsonDocument(answer));
        return;
    }
    for (const QJsonValue& url : std::as_const(urls))
        terminal.print(u"Listening on %1"_s.arg(url.toString()));
    if (options.tls)
        terminal.print(u"SHA-256 fingerprint of the certificate: %1"_s.arg(api::tlsFingerprint(*options.tls)));
}

Result<int> serve(const CommandContext& context, const ServeArguments& arguments)
{
    const InterruptGuard interrupt;
    api::ServerOptions options;
    if (!arguments.listen.empty())
        options.listen.clear();
    for (const std::string& address : arguments.listen) {
        GLOBANT_TRY_VALUE(const api::ListenAddress parsed, api::parseListenAddress(QString::fromStdString(address)));
        options.listen.append(parsed);
    }
    GLOBANT_TRY_VALUE(options.tls, givenTls(arguments, context.clock));
    options.original = {arguments.anonymousMetrics, arguments.firstAccount};
    options.largestUpload = qint64(arguments.maxBodyMib) * 1024 * 1024;
    for (const std::string& origin : arguments.corsOrigins)
        options.corsOrigins.append(QByteArray::fromStdString(origin));
    options.log = [&terminal = context.terminal](const api::AccessEntry& entry) { logAccess(terminal, entry); };

    GLOBANT_TRY_VALUE(OpenWorkspace workspace, openForWriting(context.access, context.clock, u"serve"_s));
    if (arguments.firstAccount && !workspace.session.byRecovery)
        GLOBANT_TRY(accounts::require(workspace.session.role, accounts::Role::Administrator));
    if (arguments.selfSigned) {
        GLOBANT_TRY_VALUE(options.tls, api::selfSignedTls(workspace.folder, addressesOf(options), context.clock));
    }
    GLOBANT_TRY_VALUE(const auto server, api::ApiServer::start(workspace, context.clock, options));

    printAddresses(context.terminal, options, *server);
    flushOutput();
    while (!*interrupt.flag())
        std::this_thread::sleep_for(kLookForSignal);
    server->stop(kFinishRequests);
    return Done;
}

} // namespace

void addServeCommand(CommandLine& line)
{
    CLI::App* command = line.add(line.root(), "serve", "The REST API, until SIGTERM or Ctrl+C",
                                 "serve --listen 127.0.0.1:8080 --listen 127.0.0.1:8082");
    auto arguments = std::make_shared<ServeArguments>();
    command
        ->add_option("--listen", arguments->listen,
                     "Where to listen; may be given several times; default 127.0.0.1:8080")
        ->type_name("ADDRESS:PORT");
    command->add_option("--tls-certificate", arguments->certificate, "Certificate chain in PEM, the server's own first")
        ->type_name("FILE");
    command->add_option("--tls-key", arguments->key, "The certificate's key in PEM")->type_name("FILE");
    command->add_flag(
        "--tls-self-signed", arguments->selfSigned,
        "TLS with a certificate of the workspace's own, made where there is none; its fingerprint is shown");
    command->add_flag("--anonymous-metrics", arguments->anonymousMetrics,
                      "The metrics of the original routes need no token");
    command->add_flag("--first-account", arguments->firstAccount,
                      "The first API account may be made over the original route without a token, from this machine");
    command
        ->add_option("--cors-origin", arguments->corsOrigins,
                     "Whose pages may read answers in a browser; may be given several times; default none")
        ->type_name("ORIGIN");
    command->add_option("--max-body", arguments->maxBodyMib, "The largest body of one request, in MiB")
        ->check(CLI::Range(1, 1 << 20))
        ->capture_default_str();
    line.onChosen(command, [arguments](const CommandContext& context) { return serve(context, *arguments); });
}

} // namespace globant::cli
