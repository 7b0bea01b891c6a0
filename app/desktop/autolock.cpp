// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/autolock.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QEvent>
#include <QTimer>

namespace globant::desktop {

using namespace Qt::StringLiterals;

AutoLock::AutoLock(QObject* parent)
    : QObject(parent)
    , m_idle(new QTimer(this))
{
    m_idle->setSingleShot(true);
    connect(m_idle, &QTimer::timeout, this, &AutoLock::lockRequested);
    QCoreApplication::instance()->installEventFilter(this);
    for (const QString& name : {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s})
        QDBusConnection::sessionBus().connect(QString(), QString(), name, u"ActiveChanged"_s, this,
                                              SLOT(onScreenSaver(bool)));
    QDBusConnection::systemBus().connect(u"org.freedesktop.login1"_s, QString(), u"org.freedesktop.login1.Session"_s,
                                         u"Lock"_s, this, SLOT(onSessionLock()));
}

void AutoLock::setIdleMinutes(int minutes)
{
    m_minutes = minutes;
    if (m_started)
        start();
}

void AutoLock::start()
{
    m_started = true;
    if (m_minutes > 0)
        m_idle->start(m_minutes * 60'000);
    else
        m_idle->stop();
}

void AutoLock::stop()
{
    m_started = false;
    m_idle->stop();
}

bool AutoLock::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::Drop:
        if (m_idle->isActive())
            m_idle->start();
        break;
    default:
        break;
    }
    return false;
}

void AutoLock::onScreenSaver(bool active)
{
    if (m_started && active)
        Q_EMIT lockRequested();
}

void AutoLock::onSessionLock()
{
    if (m_started)
        Q_EMIT lockRequested();
}

} // namespace globant::desktop
