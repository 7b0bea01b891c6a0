// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QStringList>

namespace globant::desktop {

// One window a workspace and user: a second start hands its files to the first and ends. Over a local socket that only
// the same user can reach. Main thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString& workspace, QObject* parent = nullptr);

    // True: another instance took the files (absolute paths) and raises its window.
    bool handOver(const QStringList& files) const;
    // From now on this is the instance that others find.
    void listen();

Q_SIGNALS:
    void started(const QStringList& files);

private:
    void receive();

    QString m_name;
    QLocalServer m_server;
};

} // namespace globant::desktop
