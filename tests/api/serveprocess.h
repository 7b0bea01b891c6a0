// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/api/httpclient.h"
#include "tests/cli/clirunner.h"

#include <QElapsedTimer>
#include <QUrl>

#include <csignal>

namespace globant::test {

inline constexpr int kServeLimitMs = 30'000;
inline const QStringList kAnyPort{QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")};

struct Token
{
    QByteArray token;
    QByteArray userCode;

    explicit Token(const QJsonObject& answer)
        : token(answer[QLatin1String("token")].toString().toLatin1())
        , userCode(answer[QLatin1String("user_code")].toString().toLatin1())
    {
    }
    QByteArray fields() const { return "Authorization: " + token + "\r\nX-User: " + userCode + "\r\n"; }
};

// `serve` in a process of its own.
class Server
{
public:
    Server(const CliRunner& cli, const QStringList& arguments, const QString& user = QStringLiteral("admin"))
    {
        cli.start(m_process, QStringList{QStringLiteral("--workspace"), cli.workspace(), QStringLiteral("--user"), user,
                                         QStringLiteral("--password-file"), cli.passwordFile(user),
                                         QStringLiteral("serve"), QStringLiteral("--json")} +
                                 arguments);
        QElapsedTimer timer;
        timer.start();
        while (said().isEmpty() && m_process.state() != QProcess::NotRunning && timer.elapsed() < kServeLimitMs)
            m_process.waitForReadyRead(100);
        for (const QJsonValue& url : said()[QLatin1String("listening")].toArray()) {
            const QUrl address(url.toString());
            ports.append(quint16(address.port()));
            encrypted = address.scheme() == QLatin1String("https");
        }
    }
    ~Server()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Server)

    QJsonObject said()
    {
        m_out += m_process.readAllStandardOutput();
        return QJsonDocument::fromJson(m_out).object();
    }
    HttpAnswer request(const QByteArray& method, const QByteArray& target, const QByteArray& fields = {},
                       const QByteArray& body = {}, qsizetype port = 0) const
    {
        return exchange(ports.value(port), requestText(method, target, fields, body), encrypted);
    }
    qint64 id() const { return m_process.processId(); }
    void terminate() const { ::kill(pid_t(m_process.processId()), SIGTERM); }
    // As a power cut does, as far as a process can tell.
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    // Its exit status; -1: it did not end, or not by itself.
    int ended()
    {
        if (!m_process.waitForFinished(kServeLimitMs) || m_process.exitStatus() != QProcess::NormalExit)
            return -1;
        return m_process.exitCode();
    }
    QByteArray log() { return m_log += m_process.readAllStandardError(); }
    QByteArray out()
    {
        said();
        return m_out;
    }

    QList<quint16> ports;
    bool encrypted = false;

private:
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_log;
};

} // namespace globant::test
