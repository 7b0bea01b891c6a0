// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/backupnotice.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

#include <utility>

namespace globant::desktop {

using namespace Qt::StringLiterals;

namespace {

// https://specifications.freedesktop.org/notification-spec/1.2/
const QString kService = u"org.freedesktop.Notifications"_s;
const QString kPath = u"/org/freedesktop/Notifications"_s;
constexpr int kUntilSeen = 0; // the timeout that lets it stay

QDBusMessage call(const QString& method)
{
    return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

} // namespace

BackupNotice::BackupNotice(QObject* parent)
    : QObject(parent)
    , m_bus(QDBusConnection::sessionBus())
{
    m_bus.connect(QString(), kPath, kService, u"ActionInvoked"_s, this, SLOT(onAction(uint, QString)));
}

void BackupNotice::show(const QString& title, const QString& text)
{
    if (!m_bus.isConnected())
        return;
    QDBusMessage message = call(u"Notify"_s);
    message << QCoreApplication::applicationName() << m_shown << u"globant-data"_s << title << text
            << QStringList{u"default"_s, tr("Show the backups")}
            << QVariantMap{{u"desktop-entry"_s, u"globant-data"_s}, {u"category"_s, u"transfer.error"_s}} << kUntilSeen;
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, said = ++m_said] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> shown = *watcher;
        if (shown.isError())
            return;
        if (said == m_said)
            m_shown = shown.value();
        else
            close(shown.value());
    });
}

void BackupNotice::withdraw()
{
    ++m_said;
    if (m_shown != 0)
        close(std::exchange(m_shown, 0U));
}

void BackupNotice::close(uint id)
{
    QDBusMessage message = call(u"CloseNotification"_s);
    message << id;
    m_bus.send(message);
}

void BackupNotice::onAction(uint id, const QString& action)
{
    if (id == m_shown && m_shown != 0 && action == "default"_L1)
        Q_EMIT chosen();
}

} // namespace globant::desktop
