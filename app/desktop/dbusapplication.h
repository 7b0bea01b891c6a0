// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QObject>
#include <QVariant>

namespace globant::desktop {

// The program on the session bus, as desktops start it and hand files to it: org.freedesktop.Application of the Desktop
// Entry Specification, under the name com.globant.Data. Main thread.
class DBusApplication : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    explicit DBusApplication(QDBusConnection bus, QObject* parent = nullptr);
    ~DBusApplication() override;

    // Asks for the name, and waits in line where another window has it. False: there is no session bus.
    bool offer();

    // The methods of the interface, which spells them so. `platform` is what the caller's desktop adds.
    Q_SCRIPTABLE void Activate(const QVariantMap& platform);
    Q_SCRIPTABLE void Open(const QStringList& uris, const QVariantMap& platform);
    Q_SCRIPTABLE void ActivateAction(const QString& action, const QVariantList& parameter, const QVariantMap& platform);

Q_SIGNALS:
    // Somebody wants the window, with these files (absolute paths) or none.
    void asked(const QStringList& files);

private:
    QDBusConnection m_bus;
};

} // namespace globant::desktop
