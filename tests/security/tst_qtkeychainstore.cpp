// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/qtkeychainstore.h"
#include "tests/support/resultchecks.h"
#include "tests/support/secrets.h"

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QElapsedTimer>

using namespace globant;
using namespace globant::security;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<void> available(SecretStore& store)
{
    return waitForAnswer<void>([&](QObject* context, auto answer) { store.checkAvailable(context, answer); });
}

Result<SecretBytes> read(SecretStore& store, const QString& key)
{
    return waitForAnswer<SecretBytes>([&](QObject* context, auto answer) { store.read(key, context, answer); });
}

Result<void> write(SecretStore& store, const QString& key, const SecretBytes& value)
{
    return waitForAnswer<void>([&](QObject* context, auto answer) { store.write(key, value, context, answer); });
}

Result<void> remove(SecretStore& store, const QString& key)
{
    return waitForAnswer<void>([&](QObject* context, auto answer) { store.remove(key, context, answer); });
}

// Takes every call to any object and never answers.
class SilentObject final : public QDBusVirtualObject
{
    Q_OBJECT

public:
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage&, const QDBusConnection&) override
    {
        ++calls;
        return true;
    }

    int calls = 0;
};

} // namespace

class TestRealKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAnyBytes()
    {
        QtKeychainStore store;
        QVERIFY_RESULT(available(store));
        const SecretBytes value = SecretBytes::random(32);
        const QString key = secretKey(u"0123"_s, u"ana"_s);
        QVERIFY_FAILED(read(store, key), ErrorCode::NotFound);
        QVERIFY_RESULT(write(store, key, value));
        const auto kept = read(store, key);
        QVERIFY_RESULT(kept);
        QVERIFY(*kept == value);
    }

    void keysAreApart()
    {
        QtKeychainStore store;
        QVERIFY_RESULT(write(store, secretKey(u"0123"_s, u"eva"_s), test::secret("one")));
        QVERIFY_RESULT(write(store, secretKey(u"4567"_s, u"eva"_s), test::secret("two")));
        QVERIFY(*read(store, secretKey(u"0123"_s, u"eva"_s)) == test::secret("one"));
        QVERIFY(*read(store, secretKey(u"4567"_s, u"eva"_s)) == test::secret("two"));
    }

    void writesAgain()
    {
        QtKeychainStore store;
        QVERIFY_RESULT(write(store, u"again"_s, test::secret("old")));
        QVERIFY_RESULT(write(store, u"again"_s, test::secret("new")));
        QVERIFY(*read(store, u"again"_s) == test::secret("new"));
    }

    void removes()
    {
        QtKeychainStore store;
        QVERIFY_RESULT(write(store, u"gone"_s, test::secret("x")));
        QVERIFY_RESULT(remove(store, u"gone"_s));
        QVERIFY_FAILED(read(store, u"gone"_s), ErrorCode::NotFound);
        QVERIFY_RESULT(remove(store, u"gone"_s));
    }

    void answersNobodyWhoIsGone()
    {
        QtKeychainStore store;
        bool answered = false;
        {
            QObject context;
            store.read(u"nobody"_s, &context, [&](Result<SecretBytes>) { answered = true; });
        }
        QVERIFY_RESULT(available(store));
        QVERIFY(!answered);
    }
};

class TestSilentKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDBusConnection::sessionBus().registerVirtualObject(u"/"_s, &m_object, QDBusConnection::SubPath));
        QVERIFY(QDBusConnection::sessionBus().registerService(u"org.freedesktop.secrets"_s));
    }

    void everyCallEnds_data()
    {
        QTest::addColumn<int>("call");
        QTest::newRow("checkAvailable") << 0;
        QTest::newRow("read") << 1;
        QTest::newRow("write") << 2;
        QTest::newRow("remove") << 3;
    }

    void everyCallEnds()
    {
        QFETCH(const int, call);
        QtKeychainStore store(200ms);
        const auto once = [&]() -> Result<void> {
            switch (call) {
            case 0:
                return available(store);
            case 1:
                if (auto value = read(store, u"a"_s); !value)
                    return fail(value.error());
                return {};
            case 2:
                return write(store, u"a"_s, test::secret("b"));
            default:
                return remove(store, u"a"_s);
            }
        };
        QElapsedTimer timer;
        timer.start();
        QVERIFY_FAILED(once(), ErrorCode::Internal);
        QVERIFY2(timer.elapsed() >= 150 && timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));

        timer.restart();
        QVERIFY_FAILED(once(), ErrorCode::Internal);
        QVERIFY2(timer.elapsed() < 150, "a call after one that hangs waited for it");
    }

private:
    SilentObject m_object;
};

class TestNoKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhy()
    {
        QtKeychainStore store(10s);
        QElapsedTimer timer;
        timer.start();
        const auto answer = available(store);
        QVERIFY_FAILED(answer, ErrorCode::NotFound);
        QVERIFY2(answer.error().message.contains(u"no keychain service"_s), qPrintable(answer.error().message));
        QVERIFY(timer.elapsed() < 9000);
        QVERIFY_FAILED(read(store, u"a"_s), ErrorCode::NotFound);
        QVERIFY_FAILED(write(store, u"a"_s, test::secret("b")), ErrorCode::NotFound);
        QVERIFY_FAILED(remove(store, u"a"_s), ErrorCode::NotFound);
    }
};

int main(int argc, char** argv)
{
    const QByteArray mode = qgetenv("GLOBANT_TEST_KEYCHAIN");
    if (mode.isEmpty()) {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    }
    const QCoreApplication application(argc, argv);
    TestRealKeychain real;
    TestSilentKeychain silent;
    TestNoKeychain none;
    QObject* object = mode == "real"   ? static_cast<QObject*>(&real)
                      : mode.isEmpty() ? static_cast<QObject*>(&none)
                                       : &silent;
    return QTest::qExec(object, argc, argv);
}

#include "tst_qtkeychainstore.moc"
