// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dbusapplication.h"

#include <QDBusMessage>
#include <QUrl>

namespace globant::desktop {

using namespace Qt::StringLiterals;

namespace {

const QString kName = u"com.globant.Data"_s;
const QString kPath = u"/com/globant/Data"_s;

QDBusMessage callBus(const QString& method)
{
    return QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                          u"org.freedesktop.DBus"_s, method);
}

// Wayland lets a window come to the front only with the token of whoever was clicked; Qt takes it from there.
void keepActivationToken(const QVariantMap& platform)
{
    const QByteArray token = platform.value(u"activation-token"_s).toString().toUtf8();
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token);
}

} // namespace

DBusApplication::DBusApplication(QDBusConnection bus, QObject* parent)
    : QObject(parent)
    , m_bus(std::move(bus))
{
}

DBusApplication::~DBusApplication()
{
    if (!m_bus.isConnected())
        return;
    m_bus.send(callBus(u"ReleaseName"_s) << kName);
    m_bus.unregisterObject(kPath);
}

bool DBusApplication::offer()
{
    // The object before the name: who waits for the name calls at once.
    if (!m_bus.isConnected() || !m_bus.registerObject(kPath, this, QDBusConnection::ExportScriptableInvokables))
        return false;
    // Not registerService(), which waits for the bus and cannot stand in line.
    constexpr uint kWaitInLine = 0;
    return m_bus.send(callBus(u"RequestName"_s) << kName << kWaitInLine);
}

void DBusApplication::Activate(const QVariantMap& platform)
{
    keepActivationToken(platform);
    Q_EMIT asked({});
}

void DBusApplication::Open(const QStringList& uris, const QVariantMap& platform)
{
    QStringList files;
    for (const QString& uri : uris)
        if (const QString file = QUrl(uri).toLocalFile(); file.startsWith(u'/'))
            files.append(file);
    if (files.size() < uris.size() && calledFromDBus())
        sendErrorReply(QDBusError::InvalidArgs, u"Only files of this computer can be opened."_s);
    keepActivationToken(platform);
    Q_EMIT asked(files);
}

void DBusApplication::ActivateAction(const QString& action, const QVariantList& /*parameter*/,
                                     const QVariantMap& /*platform*/)
{
    if (calledFromDBus())
        sendErrorReply(QDBusError::InvalidArgs, u"There is no action \"%1\"."_s.arg(action));
}

} // namespace globant::desktop
