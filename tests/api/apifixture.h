// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiserver.h"
#include "core/accounts/workspace.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSslSocket>
#include <QTemporaryDir>

namespace globant::test {

// What a client got.
struct HttpAnswer
{
    int status = 0; // 0: no answer
    QByteArray head;
    QByteArray body;

    QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
    QByteArray field(const QByteArray& name) const
    {
        for (const QByteArray& line : head.split('\n')) {
            const qsizetype colon = line.indexOf(':');
            if (line.left(colon).trimmed().toLower() == name.toLower())
                return line.mid(colon + 1).trimmed();
        }
        return {};
    }
};

// A workspace of the administrator "ana" and a server over it, with a client that speaks plain bytes. Ends the program
// where that cannot be made.
class ApiFixture
{
public:
    explicit ApiFixture(api::OriginalOptions original = {}, std::optional<QSslConfiguration> tls = {},
                        qint64 largestUpload = 1024 * 1024)
        : m_encrypted(tls.has_value())
    {
        const catalog::Catalog catalog = valueOrAbort(catalog::Catalog::builtIn());
        QByteArray password("correct horse battery");
        const QString path = folder.filePath(QStringLiteral("workspace"));
        auto made = valueOrAbort(accounts::createWorkspace(path, QStringLiteral("ana"), SecretBytes::taking(password),
                                                           security::KdfStrength::minimum(), catalog, clock));
        auto lock = valueOrAbort(store::WorkspaceLock::acquire(path, QStringLiteral("test"), clock));
        workspace = std::make_unique<accounts::OpenWorkspace>(
            valueOrAbort(accounts::openForWriting(std::move(made.session), std::move(lock))));
        api::ServerOptions options;
        options.listen = {{QHostAddress(QHostAddress::LocalHost), 0}};
        options.original = original;
        options.tls = std::move(tls);
        options.largestUpload = largestUpload;
        server = valueOrAbort(api::ApiServer::start(*workspace, clock, std::move(options)));
    }

    // A token of a new API account.
    accounts::IssuedToken token(const QString& name, accounts::Role role)
    {
        return valueOrAbort(workspace->store->writer().runNow(
            [&](const store::Connection& connection) { return service(connection).addApiAccount(name, role, {}); }));
    }

    accounts::AccountService service(const store::Connection& connection)
    {
        return accounts::AccountService({workspace->folder,
                                         connection,
                                         workspace->session.dataKey,
                                         workspace->lock.get(),
                                         {QStringLiteral("ana"), false},
                                         clock,
                                         security::KdfStrength::minimum()});
    }

    // Sends bytes over a connection of their own and reads one answer.
    HttpAnswer send(const QByteArray& bytes) const
    {
        QSslSocket socket;
        if (m_encrypted) {
            socket.setPeerVerifyMode(QSslSocket::VerifyNone);
            socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server->ports().first());
            socket.waitForEncrypted(5000);
        } else {
            socket.connectToHost(QStringLiteral("127.0.0.1"), server->ports().first());
            socket.waitForConnected(5000);
        }
        socket.write(bytes);
        QByteArray all;
        HttpAnswer answer;
        while (true) {
            const qsizetype end = all.indexOf("\r\n\r\n");
            if (end >= 0) {
                answer.head = all.left(end);
                answer.body = all.mid(end + 4);
                answer.status = answer.head.mid(9, 3).toInt();
                const bool bodiless = bytes.startsWith("HEAD") || answer.status == 204 || answer.status == 304;
                if (bodiless || answer.body.size() >= answer.field("Content-Length").toLongLong())
                    return answer;
            }
            if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(10'000))
                return answer;
            all += socket.readAll();
        }
    }

    HttpAnswer request(const QByteArray& method, const QByteArray& target, const QByteArray& fields = {},
                       const QByteArray& body = {}) const
    {
        QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields;
        if (!body.isEmpty())
            bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        return send(bytes + "\r\n" + body);
    }

    QTemporaryDir folder;
    FakeClock clock;
    std::unique_ptr<accounts::OpenWorkspace> workspace;
    std::unique_ptr<api::ApiServer> server; // goes before the workspace

private:
    template <class T>
    static T valueOrAbort(Result<T> result)
    {
        if (!result)
            qFatal("no test server: %s", qPrintable(result.error().message));
        return std::move(*result);
    }

    const bool m_encrypted;
};

// "Authorization" and "X-User" as the original services want them.
inline QByteArray originalFields(const accounts::IssuedToken& token)
{
    return "Authorization: " + token.token.toLatin1() + "\r\nX-User: " + token.userCode.toLatin1() + "\r\n";
}

// A form with one file.
inline std::pair<QByteArray, QByteArray> formWith(const QByteArray& field, const QByteArray& fileName,
                                                  const QByteArray& content)
{
    return {"Content-Type: multipart/form-data; boundary=XyZ\r\n",
            "--XyZ\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName +
                "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--XyZ--\r\n"};
}

} // namespace globant::test
