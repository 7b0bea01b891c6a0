// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QString>

namespace globant::desktop {

// Says one thing through the desktop (org.freedesktop.Notifications), for a person who does not look at the window. A
// desktop that cannot show it is no error: the window says the same. What is said may be seen on a locked screen, so it
// is to hold no personal data. Main thread; waits for nobody.
class BackupNotice : public QObject
{
    Q_OBJECT

public:
    explicit BackupNotice(QObject* parent = nullptr);

    // Takes the place of what was said before.
    void show(const QString& title, const QString& text);
    // What was said holds no longer.
    void withdraw();

Q_SIGNALS:
    // The person chose what was said.
    void chosen();

private Q_SLOTS:
    void onAction(uint id, const QString& action);

private:
    void close(uint id);

    QDBusConnection m_bus;
    uint m_shown = 0; // as the desktop numbers it; 0: nothing
    int m_said = 0;   // drops the answer to what was withdrawn meanwhile
};

} // namespace globant::desktop
