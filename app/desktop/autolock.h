// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTimer;

namespace globant::desktop {

// Says when the window should lock itself: after minutes without key or pointer, or when the desktop's screen locks
// (D-Bus: freedesktop's and GNOME's screen savers, and logind). Main thread.
class AutoLock : public QObject
{
    Q_OBJECT

public:
    explicit AutoLock(QObject* parent = nullptr);

    // 0: never.
    void setIdleMinutes(int minutes);
    // Only while it is started does it say anything.
    void start();
    void stop();

Q_SIGNALS:
    void lockRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private Q_SLOTS:
    void onScreenSaver(bool active);
    void onSessionLock();

private:
    QTimer* m_idle;
    int m_minutes = 10;
    bool m_started = false;
};

} // namespace globant::desktop
