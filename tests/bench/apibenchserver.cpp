// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/apibenchserver.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QUrl>

#include <sys/resource.h>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 600'000;
constexpr int kStartMs = 60'000;
constexpr int kRowsRejected = 3; // an exit status: all done, but for some rows
constexpr auto kPassword = "correct horse battery staple";

QString cli()
{
    return QCoreApplication::applicationDirPath() + u"/globant-data-cli"_s;
}

Result<QByteArray> outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(kPatienceMs) || process.exitStatus() != QProcess::NormalExit ||
        (process.exitCode() != 0 && process.exitCode() != kRowsRejected))
        return fail(ErrorCode::Internal,
                    u"%1 failed: %2 %3"_s.arg(program, process.errorString(),
                                              QString::fromUtf8(process.readAllStandardError().right(500)).trimmed()));
    return process.readAllStandardOutput();
}

} // namespace

QString findTool(const QString& name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/sbin"_s}) : found;
}

QStringList BenchWorkspace::options() const
{
    return {u"--workspace"_s, m_folder, u"--user"_s, u"bench"_s, u"--password-file"_s, passwordFile(), u"--json"_s};
}

Result<BenchWorkspace> BenchWorkspace::create(const QString& folder)
{
    const BenchWorkspace workspace(folder);
    QFile password(workspace.passwordFile());
    if (!password.open(QIODevice::WriteOnly) || password.write(kPassword) < 0)
        return fail(ErrorCode::UnreadableFile, u"\"%1\" cannot be written."_s.arg(password.fileName()));
    password.close();
    GLOBANT_TRY(workspace.run({u"init"_s}));
    return workspace;
}

Result<BenchWorkspace> BenchWorkspace::copyTo(const QString& folder) const
{
    const BenchWorkspace copy(folder);
    GLOBANT_TRY(outputOf(u"cp"_s, {u"-a"_s, m_folder, folder}));
    GLOBANT_TRY(outputOf(u"cp"_s, {u"-a"_s, passwordFile(), copy.passwordFile()}));
    return copy;
}

Result<QByteArray> BenchWorkspace::run(const QStringList& command) const
{
    return outputOf(cli(), options() + command);
}

Result<QList<double>> BenchWorkspace::import(const QStringList& files) const
{
    GLOBANT_TRY_VALUE(const QByteArray output, run(QStringList{u"import"_s} + files));
    QList<double> seconds;
    const QJsonArray summaries = QJsonDocument::fromJson(output).array();
    for (const QJsonValue& summary : summaries)
        seconds.append(summary.toObject().value("seconds"_L1).toDouble());
    return seconds;
}

Result<std::unique_ptr<BenchServer>> BenchServer::start(const BenchWorkspace& workspace)
{
    GLOBANT_TRY_VALUE(const QByteArray output, workspace.run({u"accounts"_s, u"token"_s, u"bench"_s}));
    const QJsonObject token = QJsonDocument::fromJson(output).object();
    std::unique_ptr<BenchServer> server(new BenchServer);
    server->m_token = token.value("token"_L1).toString().toLatin1();
    server->m_fields = "Authorization: Bearer " + server->m_token +
                       "\r\nX-User: " + token.value("user_code"_L1).toString().toLatin1() + "\r\n";
    server->m_process.setStandardErrorFile(workspace.folder() + u".log"_s);
    server->m_process.setChildProcessModifier([] {
        rlimit limit = {};
        ::getrlimit(RLIMIT_NOFILE, &limit);
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
    });
    server->m_process.start(cli(), workspace.options() + QStringList{u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s,
                                                                     u"--max-body"_s, u"2048"_s});
    QByteArray said;
    QJsonArray addresses;
    while (addresses.isEmpty()) {
        if (!server->m_process.waitForReadyRead(kStartMs))
            return fail(ErrorCode::Internal, u"The server did not start; see %1.log."_s.arg(workspace.folder()));
        said += server->m_process.readAllStandardOutput();
        addresses = QJsonDocument::fromJson(said).object().value("listening"_L1).toArray();
    }
    server->m_port = quint16(QUrl(addresses.first().toString()).port());
    return server;
}

BenchServer::~BenchServer()
{
    m_process.terminate();
    if (!m_process.waitForFinished(kStartMs))
        m_process.kill();
    m_process.waitForFinished();
}

QByteArray BenchServer::bearer() const
{
    return "Authorization: Bearer " + m_token + "\r\n";
}

qint64 BenchServer::residentKib() const
{
    QFile file(u"/proc/%1/status"_s.arg(m_process.processId()));
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray& line : file.readAll().split('\n'))
            if (line.startsWith("VmRSS:"))
                return line.mid(6).simplified().split(' ').first().toLongLong();
    return 0;
}

} // namespace globant::bench
