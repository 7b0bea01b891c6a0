// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/remote/remotesession.h"
#include "ui/dashboard/dashboardsource.h"

namespace globant::desktop {

// The dashboard's questions answered by a server. What was answered is asked for again only if it has changed there.
class RemoteDashboard final : public ui::DashboardSource
{
    Q_OBJECT

public:
    // `session` outlives it.
    explicit RemoteDashboard(RemoteSession& session, QObject* parent = nullptr);

    // Looks whether somebody has changed something; changed() tells of it. Once at a time.
    void poll();
    bool isPolling() const { return m_polling; }

    QString account() const override { return m_session.account(); }
    const Clock& clock() const override { return m_session.clock(); }
    QThreadPool& pool() override { return m_session.pool(); }
    void load(QObject* context, Then<metrics::HireCube> then) override;
    QString notKept() const override;
    void readKept(const QStringList& names, QObject* context, Then<QList<QJsonValue>> then) override;
    void keep(const QString&, const QJsonValue&, QObject*, Then<void>) override {}
    void noteExport(const QString&, const QString&, qint64, const QString&) override {}

private:
    // Answers whether the counts are others than they were.
    void ask(QObject* context, Then<bool> then);

    RemoteSession& m_session;
    metrics::HireCube m_cube;
    QByteArray m_tag;     // of m_cube
    bool m_fresh = false; // m_cube has not been handed out yet
    bool m_polling = false;
};

} // namespace globant::desktop
