// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/autolock.h"
#include "app/desktop/systemcolors.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace globant::desktop;

namespace {

// The portal's settings: answers one color scheme, and can tell a change of it.
class FakePortal final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override
    {
        // Read answers a variant within a variant.
        const QVariant inner = QVariant::fromValue(QDBusVariant(scheme));
        return connection.send(message.createReply(QVariant::fromValue(QDBusVariant(inner))));
    }

    uint scheme = 1;
};

} // namespace

// When the window locks, and what the desktop tells of its colours. With a session bus (GLOBANT_TEST_BUS) other
// programs stand on it, as a desktop's screen saver and portal do.
class TestAutoLock : public QObject
{
    Q_OBJECT

    // A connection of another program's.
    static QDBusConnection other() { return QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"other"_s); }

    static bool hasBus() { return qEnvironmentVariableIsSet("GLOBANT_TEST_BUS"); }

    static void screenSaver(const QString& name, bool active)
    {
        QDBusMessage told =
            QDBusMessage::createSignal(u'/' + QString(name).replace(u'.', u'/'), name, u"ActiveChanged"_s);
        told << active;
        send(told);
    }

    // At once: what is only queued waits until the connection's thread wakes up for something else.
    static void send(const QDBusMessage& message)
    {
        QVERIFY(other().send(message));
        QVERIFY(other().interface()->isServiceRegistered(u"org.freedesktop.DBus"_s));
    }

private Q_SLOTS:
    void idleMinutes()
    {
        AutoLock lock;
        QSignalSpy requested(&lock, &AutoLock::lockRequested);
        auto* timer = lock.findChild<QTimer*>();
        QVERIFY(!timer->isActive());
        lock.setIdleMinutes(3);
        QVERIFY(!timer->isActive()); // not before it is started
        lock.start();
        QCOMPARE(timer->interval(), 3 * 60'000);
        lock.setIdleMinutes(0);
        QVERIFY(!timer->isActive());
        lock.setIdleMinutes(1);
        QVERIFY(timer->isActive());
        timer->setInterval(1);
        QTRY_COMPARE(requested.size(), 1);
        lock.stop();
        QVERIFY(!timer->isActive());
    }

    void useBeginsTheMinutesAnew()
    {
        AutoLock lock;
        lock.setIdleMinutes(1);
        lock.start();
        auto* timer = lock.findChild<QTimer*>();
        timer->setTimerType(Qt::PreciseTimer);
        timer->start();
        QWidget widget;
        widget.show();
        QTRY_VERIFY(timer->remainingTime() < 60'000 - 5);
        const int before = timer->remainingTime();
        QTest::keyClick(&widget, Qt::Key_A);
        QVERIFY(timer->remainingTime() > before);
    }

    void theScreensLockLocks_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("freedesktop") << u"org.freedesktop.ScreenSaver"_s;
        QTest::newRow("GNOME") << u"org.gnome.ScreenSaver"_s;
    }

    void theScreensLockLocks()
    {
        QFETCH(const QString, name);
        if (!hasBus())
            QSKIP("no session bus");
        AutoLock lock;
        QSignalSpy requested(&lock, &AutoLock::lockRequested);
        QVERIFY(other().registerService(name));
        lock.start();
        screenSaver(name, false); // the screen is unlocked: no reason
        screenSaver(name, true);
        QTRY_COMPARE(requested.size(), 1);
        lock.stop();
        screenSaver(name, true);
        lock.start();
        screenSaver(name, true); // signals keep their order: the one while it was stopped was not heard
        QTRY_VERIFY(requested.size() >= 2);
        QVERIFY(other().unregisterService(name));
    }

    void theDesktopsColoursAreFollowed()
    {
        if (!hasBus())
            QSKIP("no session bus");
        FakePortal portal;
        QDBusConnection bus = other();
        QVERIFY(bus.registerVirtualObject(u"/org/freedesktop/portal/desktop"_s, &portal));
        QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
        SystemColors colors;
        QSignalSpy changed(&colors, &SystemColors::changed);
        QVERIFY(!colors.dark());
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(colors.dark(), std::optional(true));
        const auto tell = [&](const QString& group, const QString& key, uint value) {
            QDBusMessage told = QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
                                                           u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
            told << group << key << QVariant::fromValue(QDBusVariant(value));
            send(told);
        };
        tell(u"org.freedesktop.appearance"_s, u"accent-color"_s, 2);
        tell(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 2);
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(colors.dark(), std::optional(false));
        tell(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 0);
        QTRY_COMPARE(changed.size(), 3);
        QVERIFY(!colors.dark());
    }

    void withoutAPortalNothingIsSaid()
    {
        const SystemColors colors;
        QTest::qWait(0);
        QVERIFY(!colors.dark());
    }
};

QTEST_MAIN(TestAutoLock)
#include "tst_autolock.moc"
