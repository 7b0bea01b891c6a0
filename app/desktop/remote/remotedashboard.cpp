// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote/remotedashboard.h"

#include "core/metrics/cubejson.h"
#include "ui/common/localized.h"
#include "ui/common/whendone.h"

#include <QtConcurrentRun>

namespace globant::desktop {

using namespace Qt::StringLiterals;

RemoteDashboard::RemoteDashboard(RemoteSession& session, QObject* parent)
    : DashboardSource(parent)
    , m_session(session)
{
    connect(&m_session, &RemoteSession::changed, this, &DashboardSource::changed);
}

void RemoteDashboard::ask(QObject* context, Then<bool> then)
{
    RemoteRequest request{"GET", u"/api/v1/metrics/cube"_s};
    if (!m_tag.isEmpty())
        request.fields.emplaceBack("If-None-Match", m_tag);
    m_session.client().send(request, context, [this, context, then = std::move(then)](const RemoteAnswer& answer) {
        if (!answer.failure && answer.status == 304)
            return then(false);
        if (const auto error = m_session.client().errorOf(answer))
            return then(fail(*error));
        auto read = QtConcurrent::run(&m_session.pool(), [body = answer.body] { return metrics::cubeFromJson(body); });
        ui::whenDone(read, context, [this, then, tag = answer.field("etag")](Result<metrics::HireCube> cube) {
            if (!cube)
                return then(fail(cube.error().code,
                                 tr("The server's answer makes no sense: %1").arg(ui::localized(cube.error()))));
            m_cube = std::move(*cube);
            m_tag = tag;
            then(true);
        });
    });
}

void RemoteDashboard::load(QObject* context, Then<metrics::HireCube> then)
{
    if (std::exchange(m_fresh, false)) {
        QMetaObject::invokeMethod(
            context, [cube = m_cube, then = std::move(then)] { then(cube); }, Qt::QueuedConnection);
        return;
    }
    ask(context, [this, then = std::move(then)](const Result<bool>& asked) {
        if (asked)
            then(m_cube);
        else
            then(fail(asked.error()));
    });
}

void RemoteDashboard::poll()
{
    if (std::exchange(m_polling, true))
        return;
    ask(this, [this](const Result<bool>& asked) {
        m_polling = false;
        if (!asked || !*asked)
            return;
        m_fresh = true;
        Q_EMIT changed();
    });
}

QString RemoteDashboard::notKept() const
{
    return tr("Views are kept until you disconnect: their place is the workspace on the server");
}

void RemoteDashboard::readKept(const QStringList& names, QObject* context, Then<QList<QJsonValue>> then)
{
    QMetaObject::invokeMethod(
        context, [then = std::move(then), nothing = QList<QJsonValue>(names.size())] { then(nothing); },
        Qt::QueuedConnection);
}

} // namespace globant::desktop
