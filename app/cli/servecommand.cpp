// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/apiserver.h"
#include "app/api/tls.h"
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "app/cli/interrupt.h"
#include "core/backup/backupthread.h"
#include "core/common/timestamp.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdlib>
#include <thread>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kLookForSignal{50};
constexpr std::chrono::seconds kFirstLookAtBackups{2};

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
    int finishSeconds = 30;
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

// A line of the log as the requests have theirs.
void logBackup(const Terminal& terminal, const Clock& clock, const QString& event, const QString& file,
               const QString& fault)
{
    QJsonObject line{{u"at"_s, formatTimestamp(clock.nowMs())}, {u"event"_s, event}};
    if (!file.isEmpty())
        line.insert(u"file"_s, file);
    if (!fault.isEmpty())
        line.insert(u"error"_s, fault);
    terminal.message(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
}

// Makes the backups that are due while the server runs.
std::unique_ptr<backup::BackupThread> lookAfterBackups(const CommandContext& context, const OpenWorkspace& workspace)
{
    if (!workspace.session.byRecovery && !accounts::require(workspace.session.role, accounts::Role::Editor))
        return nullptr;
    const auto log = [&terminal = context.terminal, &clock = context.clock](const QString& event, const QString& file,
                                                                            const QString& fault) {
        logBackup(terminal, clock, event, file, fault);
    };
    backup::BackupThread::Listener listener;
    listener.ran = [log](const backup::RunAnswer& answer) {
        if (answer.backup)
            log(u"backup made"_s, answer.backup->path, answer.removalFault);
        else
            log(u"backup failed"_s, {}, answer.error.message);
    };
    listener.tested = [log](const backup::SelfTestAnswer& answer) {
        log(answer.proof.ok ? u"backup proven"_s : u"self-test failed"_s, answer.proof.file, answer.proof.fault);
    };
    listener.failed = [log](const Error& error) { log(u"backup failed"_s, {}, error.message); };
    backup::BackupThread::Options options;
    options.program = QCoreApplication::applicationVersion();
    options.first = kFirstLookAtBackups;
    return std::make_unique<backup::BackupThread>(workspace.session, workspace.store->writer(), context.clock, options,
                                                  std::move(listener));
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

    const auto backups = lookAfterBackups(context, workspace);

    printAddresses(context.terminal, options, *server);
    flushOutput();
    while (!*interrupt.flag())
        std::this_thread::sleep_for(kLookForSignal);
    if (!server->stop(std::chrono::seconds(arguments.finishSeconds))) {
        // Their threads cannot be ended one by one. What they had not committed is then as if it had not begun.
        context.terminal.message(u"Some requests did not end in time, and are broken off."_s);
        flushOutput();
        std::_Exit(OtherError);
    }
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
    command
        ->add_option("--finish", arguments->finishSeconds,
                     "How long requests that run may take to finish when the server is told to end, in seconds; then "
                     "imports are taken back")
        ->check(CLI::Range(0, 3600))
        ->capture_default_str();
    line.onChosen(command, [arguments](const CommandContext& context) { return serve(context, *arguments); });
}

} // namespace globant::cli
