// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/remote/remoteclient.h"
#include "core/accounts/token.h"
#include "core/catalog/catalog.h"
#include "core/common/clock.h"

#include <QThreadPool>

namespace globant::desktop {

// A server's workspace that is open in the window, from connecting to leaving; its pages share it. Main thread.
class RemoteSession : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const Result<void>&)>;

    // `clock` outlives the session.
    RemoteSession(std::unique_ptr<RemoteClient> client, catalog::Catalog catalog, const Clock& clock);
    // Waits for the work that runs.
    ~RemoteSession() override;

    // Asks who the token stands for, and whether it may read; once that is answered, the session can be used.
    void open(QObject* context, Then then);

    // Why open() got no answer, if it got none.
    std::optional<RemoteFailure> failure() const { return m_failure; }

    RemoteClient& client() { return *m_client; }
    const catalog::Catalog& catalog() const { return m_catalog; }
    const Clock& clock() const { return m_clock; }
    QThreadPool& pool() { return m_pool; }
    const QString& account() const { return m_account; }
    accounts::Role role() const { return m_role; }
    accounts::Scopes scopes() const { return m_scopes; }
    // When the token ends, as the server writes it; empty: never.
    const QString& tokenEnds() const { return m_tokenEnds; }
    // "https://db.example.org:8443"
    QString address() const { return m_client->address().toString(); }

Q_SIGNALS:
    // Rows were changed through this session.
    void changed();

private:
    Result<void> take(const RemoteAnswer& answer);

    std::unique_ptr<RemoteClient> m_client;
    const catalog::Catalog m_catalog;
    const Clock& m_clock;
    QThreadPool m_pool;
    QString m_account;
    accounts::Role m_role = accounts::Role::Viewer;
    accounts::Scopes m_scopes;
    QString m_tokenEnds;
    std::optional<RemoteFailure> m_failure;
};

} // namespace globant::desktop
