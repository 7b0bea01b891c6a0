// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiserver.h"
#include "core/accounts/workspace.h"
#include "tests/api/httpclient.h"
#include "tests/api/testtls.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

namespace globant::test {

// A workspace of the administrator "ana" and a server over it, with a client that speaks plain bytes: over TLS where
// the run is. Ends the program where that cannot be made.
class ApiFixture
{
public:
    explicit ApiFixture(api::OriginalOptions original = {}, std::optional<QSslConfiguration> tls = tlsOfThisRun(),
                        qint64 largestUpload = 1024 * 1024, const std::function<void(api::ServerOptions&)>& adjust = {})
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
        if (adjust)
            adjust(options);
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

    HttpAnswer send(const QByteArray& bytes) const { return exchange(server->ports().first(), bytes, m_encrypted); }

    HttpAnswer request(const QByteArray& method, const QByteArray& target, const QByteArray& fields = {},
                       const QByteArray& body = {}) const
    {
        return send(requestText(method, target, fields, body));
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

} // namespace globant::test
