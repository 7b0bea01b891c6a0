// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote/remotesession.h"

#include "app/desktop/remote/serveraddress.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace globant::desktop {

using namespace Qt::StringLiterals;

RemoteSession::RemoteSession(std::unique_ptr<RemoteClient> client, catalog::Catalog catalog, const Clock& clock)
    : m_client(std::move(client))
    , m_catalog(std::move(catalog))
    , m_clock(clock)
{
}

RemoteSession::~RemoteSession()
{
    m_pool.waitForDone();
}

void RemoteSession::open(QObject* context, Then then)
{
    m_client->send({"GET", u"/api/v1/me"_s}, context,
                   [this, then = std::move(then)](const RemoteAnswer& answer) { then(take(answer)); });
}

Result<void> RemoteSession::take(const RemoteAnswer& answer)
{
    m_failure = answer.failure;
    if (const auto error = m_client->errorOf(answer))
        return fail(*error);
    const QJsonObject me = QJsonDocument::fromJson(answer.body).object();
    QStringList names;
    for (const QJsonValue& name : me.value("scopes"_L1).toArray())
        names.append(name.toString());
    const auto role = accounts::roleFromName(me.value("role"_L1).toString());
    const auto scopes = accounts::scopesFromNames(names);
    m_account = me.value("name"_L1).toString();
    if (!role || !scopes || m_account.isEmpty())
        return fail(ErrorCode::UnusableFile,
                    tr("Something answers at %1, but it is no Globant Data server that this program knows. Check the "
                       "address and the port.")
                        .arg(hostAndPort(m_client->address())));
    m_role = *role;
    m_scopes = *scopes;
    m_tokenEnds = me.value("token_expires_at"_L1).toString();
    if (!m_scopes.testFlag(accounts::Scope::Read))
        return fail(ErrorCode::NotAllowed,
                    tr("This token may not read. Ask an administrator of the server for one with the scope “read”."));
    return {};
}

} // namespace globant::desktop
