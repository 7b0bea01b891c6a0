// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote/remotearea.h"
#include "app/desktop/remote/remotesend.h"
#include "tests/api/apifixture.h"
#include "tests/desktop/flakyrelay.h"
#include "tests/desktop/windowfixture.h"
#include "tests/support/resultchecks.h"
#include "ui/common/page.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/remote/connectpage.h"
#include "ui/remote/serverpage.h"

#include <QLineEdit>
#include <QMenuBar>

using namespace globant;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using accounts::Role;

namespace {

const QString kSamples = QStringLiteral(SAMPLES_FOLDER);

}

// The window pointed at another Globant Data's address, which runs in this process, over TCP, or TLS with
// GLOBANT_TEST_TLS.
class TestRemoteWindow : public test::WindowFixture
{
    Q_OBJECT

    std::unique_ptr<test::ApiFixture> m_api;
    QString m_token;

    void serve(std::optional<QSslConfiguration> tls = test::tlsOfThisRun(), Role role = Role::Editor)
    {
        m_api = std::make_unique<test::ApiFixture>(api::OriginalOptions(), std::move(tls));
        m_token = m_api->token(u"karla"_s, role).token;
    }

    QString address(bool encrypted = test::tlsOfThisRun().has_value(), quint16 port = 0) const
    {
        const int where = port != 0 ? port : m_api->server->ports().first();
        return (encrypted ? u"127.0.0.1:"_s : u"http://127.0.0.1:"_s) + QString::number(where);
    }

    ui::ConnectPage* form() const { return find<ui::ConnectPage>(); }
    QLineEdit* addressField() const
    {
        const auto edits = form()->findChildren<QLineEdit*>();
        for (QLineEdit* edit : edits)
            if (edit->accessibleName() == u"Address of the server"_s)
                return edit;
        return nullptr;
    }
    QString formNotice() const { return form()->findChild<ui::Notice*>()->text(); }
    QString notice() const { return m_window->remoteArea()->notice()->text(); }

    void fillIn(const QString& where, const QString& token)
    {
        QTRY_VERIFY(form()->isVisible());
        addressField()->setText(where);
        form()->token()->setText(token);
    }

    // Through the form, from the page of the beginning.
    void connectToServer(bool remember = false, quint16 port = 0)
    {
        if (!m_window)
            start();
        if (!form()->isVisible())
            press(u"Connect to a server"_s);
        fillIn(address(test::tlsOfThisRun().has_value(), port), m_token);
        static_cast<QCheckBox*>(button(u"Remember"_s))->setChecked(remember);
        press(u"Connect"_s);
        if (test::tlsOfThisRun()) {
            QTRY_VERIFY(m_window->remoteArea() != nullptr || button(u"Trust"_s) != nullptr);
            if (m_window->remoteArea() == nullptr)
                press(u"Trust"_s);
        }
        QTRY_VERIFY(m_window->remoteArea() != nullptr);
        m_window->activateWindow();
    }

    void goToRemote(int page) { m_window->remoteArea()->showPage(page); }

    void shoot(const QString& name)
    {
        const QString folder = qEnvironmentVariable("GLOBANT_SCREENSHOTS");
        if (folder.isEmpty())
            return;
        for (const auto mode : {ui::ThemeMode::Light, ui::ThemeMode::Dark}) {
            ui::applyTheme(*qApp, mode);
            QTest::qWait(250);
            QVERIFY(m_window->grab().save(u"%1/remote-%2-%3.png"_s.arg(folder, name, ui::themeModeName(mode))));
        }
        ui::applyTheme(*qApp, ui::ThemeMode::Light);
    }

    qint64 rowsOf(const QString& table)
    {
        return m_api->workspace->store->writer()
            .runNow([&](const store::Connection& connection) {
                return connection.value(u"SELECT count(*) FROM "_s + table, {});
            })
            .value()
            .toLongLong();
    }

    void revoke()
    {
        QVERIFY_RESULT(m_api->workspace->store->writer().runNow(
            [&](const store::Connection& connection) { return m_api->service(connection).revokeTokens(u"karla"_s); }));
        m_api->clock.advance(1000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        ui::applyTheme(*qApp, ui::ThemeMode::Light);
        desktop::RemoteSend::setPersistence({20ms, 100ms, 3'000ms});
        serve();
    }

    // A fresh server for each: accounts and rows are of one test.
    void cleanup()
    {
        test::WindowFixture::cleanup();
        serve();
    }

    void cleanupTestCase() { m_api.reset(); }

    void worksWithAServer()
    {
        connectToServer();
        auto* area = m_window->remoteArea();
        QCOMPARE(m_window->workArea(), nullptr);
        QStringList pages;
        for (const ui::Page* page : area->pages())
            pages.append(page->title());
        QCOMPARE(pages, (QStringList{u"Dashboard"_s, u"Import"_s, u"Server"_s}));
        QVERIFY(m_window->windowTitle().contains(u"127.0.0.1:"_s));
        shoot(u"dashboard-empty"_s);

        drop(test::hiringFiles(kSamples));
        press(u"Import 3 files"_s);
        auto* page = find<ui::ImportPage>();
        QTRY_VERIFY(!page->isBusy() && button(u"Undo"_s) != nullptr);
        shoot(u"import-result"_s);
        QVERIFY(rowsOf(u"employees"_s) > 1000);

        goToRemote(0);
        auto* dashboard = find<ui::DashboardPage>();
        QTRY_VERIFY(!dashboard->cube().years().isEmpty());
        const auto local = m_api->workspace->store->writer().runNow(
            [](const store::Connection& connection) { return metrics::HireCube::load(connection); });
        QVERIFY_RESULT(local);
        QCOMPARE(dashboard->figures().total, local->figures(dashboard->filter()).total);
        QVERIFY(dashboard->figures().total > 0);
        shoot(u"dashboard"_s);
        Q_EMIT dashboard->rowsRequested(u"employees"_s, {});
        QVERIFY2(notice().contains(u"on the server"_s), qPrintable(notice()));

        goToRemote(2);
        QVERIFY(find<ui::ServerPage>()->isVisible());
        shoot(u"server"_s);

        goToRemote(1);
        press(u"Undo"_s);
        QTRY_COMPARE(rowsOf(u"employees"_s), 0);
        goToRemote(0);
        QTRY_VERIFY(dashboard->cube().years().isEmpty());
    }

    void changesOfOthersAppear()
    {
        connectToServer();
        auto* dashboard = find<ui::DashboardPage>();
        QTRY_VERIFY(button(u"Import files"_s) != nullptr);
        m_window->remoteArea()->setPollInterval(50ms);
        ingest::ImportService service(*m_api->workspace->store, m_api->workspace->folder, u"ana"_s, Role::Administrator,
                                      m_api->clock);
        QList<ingest::ImportRequest> requests;
        for (const QString& path : test::hiringFiles(kSamples))
            requests.append({path, QString(), {}, ingest::DuplicatePolicy::Update, {}});
        QVERIFY_RESULT(service.importFiles(requests, {}));
        QTRY_VERIFY(!dashboard->cube().years().isEmpty());
    }

    void aViewerMayLook()
    {
        serve(test::tlsOfThisRun(), Role::Viewer);
        connectToServer();
        goToRemote(1);
        QVERIFY(!button(u"Choose files"_s) || !button(u"Choose files"_s)->isEnabled());
        QTRY_VERIFY(find<ui::ImportPage>()->findChild<ui::Notice*>()->text().contains(u"karla"_s));
    }

    void refusesWithASentence_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("part");
        QTest::newRow("wrong token") << u"server"_s << u"nonsense"_s << u"does not accept this token"_s;
        QTest::newRow("nobody there") << u"http://127.0.0.1:1"_s << u"t"_s << u"Nobody answers"_s;
        QTest::newRow("no address") << u"a b"_s << u"t"_s << u"is no address"_s;
        QTest::newRow("plain text over the network") << u"http://192.0.2.1:80"_s << u"t"_s << u"Without TLS"_s;
    }

    void refusesWithASentence()
    {
        QFETCH(const QString, where);
        QFETCH(const QString, token);
        QFETCH(const QString, part);
        start();
        press(u"Connect to a server"_s);
        fillIn(where == "server"_L1 ? address() : where, token);
        press(u"Connect"_s);
        if (where == "server"_L1 && test::tlsOfThisRun())
            press(u"Trust"_s);
        QTRY_VERIFY2(formNotice().contains(part), qPrintable(formNotice()));
        QCOMPARE(m_window->remoteArea(), nullptr);
        QVERIFY(button(u"Connect"_s) != nullptr);
        if (where != "server"_L1)
            QCOMPARE(form()->token()->text(), token); // not to be typed again
        shoot(u"refused"_s);
    }

    void asksAboutACertificateOnceAndRefusesAnother()
    {
        serve(test::selfSigned());
        start();
        press(u"Connect to a server"_s);
        shoot(u"form"_s);
        fillIn(address(true), m_token);
        press(u"Connect"_s);
        QTRY_VERIFY(button(u"Trust"_s) != nullptr);
        const QString fingerprint = api::tlsFingerprint(test::selfSigned());
        QVERIFY(labelNamed(u"Fingerprint "_s + fingerprint) != nullptr);
        shoot(u"certificate"_s);
        press(u"Do not connect"_s);
        QVERIFY(form()->isVisible() && m_window->remoteArea() == nullptr);
        QTRY_VERIFY(m_settings->allKeys().filter(u"certificates"_s).isEmpty());

        fillIn(address(true), m_token);
        press(u"Connect"_s);
        press(u"Trust"_s);
        QTRY_VERIFY(m_window->remoteArea() != nullptr);
        press(u"karla"_s); // disconnects
        QTRY_VERIFY(m_window->remoteArea() == nullptr);
        form()->token()->setText(m_token);
        press(u"Connect"_s);
        QTRY_VERIFY(m_window->remoteArea() != nullptr); // without a question
        press(u"karla"_s);
        QTRY_VERIFY(m_window->remoteArea() == nullptr);

        // The same address with another certificate.
        const QString key = m_settings->allKeys().filter(u"certificates"_s).value(0);
        m_settings->setValue(key,
                             QString(fingerprint).replace(0, 2, fingerprint.startsWith(u"00"_s) ? u"01"_s : u"00"_s));
        form()->token()->setText(m_token);
        press(u"Connect"_s);
        QTRY_VERIFY2(formNotice().contains(u"another certificate"_s), qPrintable(formNotice()));
        QCOMPARE(m_window->remoteArea(), nullptr);
        shoot(u"changed-certificate"_s);
        press(u"Forget the old one"_s);
        form()->token()->setText(m_token);
        press(u"Connect"_s);
        press(u"Trust"_s);
        QTRY_VERIFY(m_window->remoteArea() != nullptr);
    }

    void theNextStartOffersTheServerAgain()
    {
        connectToServer();
        m_window.reset();
        start();
        QVERIFY(form()->isVisible());
        QVERIFY(addressField()->text().contains(u"127.0.0.1:"_s));
        QVERIFY(form()->token()->text().isEmpty());
        QVERIFY(!button(u"Connect"_s)->isEnabled());
        QVERIFY(m_keychain.kept.empty());
        for (const QString& key : m_settings->allKeys())
            QVERIFY2(!m_settings->value(key).toString().contains(m_token), qPrintable(key));
        press(u"A workspace on this computer"_s);
        QVERIFY(button(u"Set up a workspace"_s) != nullptr);
        m_window.reset();
        start();
        QVERIFY(button(u"Set up a workspace"_s) != nullptr); // as that was wanted last
    }

    void aRememberedTokenConnectsByItself()
    {
        connectToServer(true);
        QTRY_COMPARE(m_keychain.kept.size(), std::size_t(1));
        m_window.reset();
        start();
        QTRY_VERIFY(m_window->remoteArea() != nullptr);
        // After leaving, nothing connects by itself, and a click is enough.
        press(u"karla"_s);
        QTRY_VERIFY(m_window->remoteArea() == nullptr);
        QTest::qWait(50);
        QCOMPARE(m_window->remoteArea(), nullptr);
        press(u"Connect"_s);
        QTRY_VERIFY(m_window->remoteArea() != nullptr);
        press(u"karla"_s);
        static_cast<QCheckBox*>(button(u"Remember"_s))->setChecked(false);
        press(u"Connect"_s);
        QTRY_VERIFY(m_window->remoteArea() != nullptr);
        QTRY_VERIFY(m_keychain.kept.empty());
    }

    void withoutAKeychainNothingIsRemembered()
    {
        m_keychain.failure = Error{ErrorCode::NotFound, u"This computer has no keychain."_s};
        start();
        press(u"Connect to a server"_s);
        QVERIFY(!button(u"Remember"_s)->isEnabled());
        QVERIFY(form()->findChildren<QLabel*>().size() > 0);
        fillIn(address(), m_token);
        press(u"Connect"_s);
        if (test::tlsOfThisRun())
            press(u"Trust"_s);
        QTRY_VERIFY(m_window->remoteArea() != nullptr);
    }

    void aRevokedTokenLeadsBackToTheForm()
    {
        connectToServer(true);
        m_window->remoteArea()->setPollInterval(50ms);
        revoke();
        QTRY_VERIFY(m_window->remoteArea() == nullptr);
        QVERIFY2(formNotice().contains(u"revoked"_s), qPrintable(formNotice()));
        shoot(u"revoked"_s);
    }

    void aServerThatIsGoneIsTold()
    {
        if (test::tlsOfThisRun())
            QSKIP("the relay reads plain text");
        test::FlakyRelay relay(m_api->server->ports().first());
        connectToServer(false, relay.port());
        m_window->remoteArea()->setPollInterval(50ms);
        relay.close();
        QTRY_VERIFY2(notice().contains(u"does not answer"_s), qPrintable(notice()));
        shoot(u"gone"_s);
        relay.open();
        QTRY_VERIFY2(notice().isEmpty(), qPrintable(notice()));
    }

    void aBrokenImportSaysWhatBecameOfIt()
    {
        if (test::tlsOfThisRun())
            QSKIP("the relay reads plain text");
        desktop::RemoteSend::setPersistence({20ms, 50ms, 200ms});
        test::FlakyRelay relay(m_api->server->ports().first());
        connectToServer(false, relay.port());
        drop({kSamples + u"/departments.csv"_s});
        auto* page = find<ui::ImportPage>();
        QTRY_VERIFY(button(u"Import 1 file"_s) != nullptr && button(u"Import 1 file"_s)->isEnabled());
        QTest::qWait(300); // counted
        relay.swallows = 1000;
        relay.swallowAnswerTo = "POST /api/v1/imports";
        press(u"Import 1 file"_s);
        QTRY_VERIFY(!page->isBusy());
        const auto notices = page->findChildren<ui::Notice*>();
        QString said;
        for (const ui::Notice* one : notices)
            said += one->text();
        QVERIFY2(said.contains(u"not done twice"_s) && !said.contains(u"Nothing was imported"_s), qPrintable(said));
        relay.swallows = 0;
        press(u"Import 1 file"_s);
        QTRY_VERIFY(!page->isBusy() && button(u"Undo"_s) != nullptr);
        QVERIFY(rowsOf(u"departments"_s) > 5);
        desktop::RemoteSend::setPersistence({20ms, 100ms, 3'000ms});
    }

    void theMenuSaysDisconnect()
    {
        connectToServer();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        bool found = false;
        for (const QAction* menu : m_window->menuBar()->actions())
            for (const QAction* action : menu->menu()->actions())
                found = found || action->text() == u"&Disconnect"_s;
        QVERIFY(found);
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(m_window->remoteArea() == nullptr);
        QCOMPARE(formNotice(), u"Disconnected."_s);
        QCOMPARE(m_window->windowTitle(), u"Globant Data"_s);
    }

    void everyControlHasANameAndTabReachesIt()
    {
        start();
        press(u"Connect to a server"_s);
        const QStringList order = tabOrder(addressField(), form());
        for (const QString& name : {u"Address of the server"_s, u"Token"_s, u"Remember on this computer"_s,
                                    u"A workspace on this computer…"_s})
            QVERIFY2(order.contains(name), qPrintable(order.join(u" | "_s)));
    }
};

QTEST_MAIN(TestRemoteWindow)
#include "tst_remotewindow.moc"
