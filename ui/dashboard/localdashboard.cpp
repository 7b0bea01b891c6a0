// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/localdashboard.h"

#include "core/store/settings.h"

namespace globant::ui {

LocalDashboard::LocalDashboard(WorkspaceSession& session, QObject* parent)
    : DashboardSource(parent)
    , m_session(session)
{
    connect(&m_session, &WorkspaceSession::dataChanged, this, &DashboardSource::changed);
}

void LocalDashboard::load(QObject* context, Then<metrics::HireCube> then)
{
    m_session.read(
        context, [](const store::Connection& connection) { return metrics::HireCube::load(connection); },
        std::move(then));
}

QString LocalDashboard::notKept() const
{
    return m_session.store().canWrite() ? QString() : tr("Views are kept until you lock: another program works here");
}

void LocalDashboard::readKept(const QStringList& names, QObject* context, Then<QList<QJsonValue>> then)
{
    m_session.read(
        context,
        [account = account(), names](const store::Connection& connection) -> Result<QList<QJsonValue>> {
            QList<QJsonValue> kept;
            for (const QString& name : names) {
                GLOBANT_TRY_VALUE(QJsonValue value, store::readSetting(connection, account, name));
                kept.append(std::move(value));
            }
            return kept;
        },
        std::move(then));
}

void LocalDashboard::keep(const QString& name, const QJsonValue& value, QObject* context, Then<void> then)
{
    if (!m_session.store().canWrite())
        return;
    m_session.write(
        context,
        [account = account(), name, value](const store::Connection& connection) {
            return store::writeSetting(connection, account, name, value);
        },
        std::move(then));
}

void LocalDashboard::noteExport(const QString& what, const QString& format, qint64 rows, const QString& fileName)
{
    m_session.logExport(what, format, rows, fileName);
}

} // namespace globant::ui
