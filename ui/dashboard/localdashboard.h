// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspacesession.h"
#include "ui/dashboard/dashboardsource.h"

namespace globant::ui {

// The dashboard's questions answered by the workspace that is open in this window.
class LocalDashboard final : public DashboardSource
{
    Q_OBJECT

public:
    // `session` outlives it.
    explicit LocalDashboard(WorkspaceSession& session, QObject* parent = nullptr);

    QString account() const override { return m_session.account(); }
    const Clock& clock() const override { return m_session.clock(); }
    QThreadPool& pool() override { return m_session.pool(); }
    void load(QObject* context, Then<metrics::HireCube> then) override;
    QString notKept() const override;
    void readKept(const QStringList& names, QObject* context, Then<QList<QJsonValue>> then) override;
    void keep(const QString& name, const QJsonValue& value, QObject* context, Then<void> then) override;
    void noteExport(const QString& what, const QString& format, qint64 rows, const QString& fileName) override;

private:
    WorkspaceSession& m_session;
};

} // namespace globant::ui
