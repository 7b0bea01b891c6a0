// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountservice.h"
#include "tests/api/httpclient.h"
#include "tests/desktop/windowfixture.h"
#include "tests/support/resultchecks.h"
#include "ui/common/page.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/settings/servercontrol.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QSpinBox>
#include <QTableView>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace globant;

// The REST API of the workspace that is open in the window, with a client over a real connection.
class TestWindowServer : public test::WindowFixture
{
    Q_OBJECT

    quint16 m_port = 0;

    static constexpr int kSettings = 5;

    template <class Widget>
    Widget* named(const QString& name) const
    {
        auto* found = m_window->findChild<Widget*>(name);
        if (found == nullptr)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    static quint16 freePort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
    }

    bool isServing() const { return m_window->workArea() != nullptr && m_window->workArea()->isServing(); }
    bool isRunning() const { return isServing() && named<QLabel>(u"serving"_s)->isVisible(); }

    // As a person does it, in Settings; `own`: with a certificate that the program makes.
    void switchOn(bool own = false)
    {
        m_port = freePort();
        goTo(kSettings);
        auto* on = named<QCheckBox>(u"serverOn"_s);
        QTRY_VERIFY(on->isEnabled());
        named<QSpinBox>(u"serverPort"_s)->setValue(m_port);
        if (own)
            named<QComboBox>(u"serverCertificate"_s)->setCurrentIndex(1);
        on->click();
        QTRY_VERIFY(isRunning());
    }

    QByteArray makeToken()
    {
        named<QPushButton>(u"newToken"_s)->click();
        QTest::keyClicks(named<QLineEdit>(u"tokenName"_s), u"billing"_s);
        named<QPushButton>(u"makeToken"_s)->click();
        auto* token = named<QLineEdit>(u"issuedToken"_s);
        if (!QTest::qWaitFor([token] { return !token->text().isEmpty(); }))
            qFatal("no token");
        const QByteArray text = token->text().toLatin1();
        named<QPushButton>(u"tokenKept"_s)->click();
        return text;
    }

    test::HttpAnswer ask(const QByteArray& method, const QByteArray& path, const QByteArray& token,
                         const QByteArray& fields = {}, const QByteArray& body = {}, bool encrypted = false) const
    {
        return test::exchange(m_port,
                              test::requestText(method, path,
                                                "Authorization: Bearer " + token + "\r\nConnection: close\r\n" + fields,
                                                body),
                              encrypted);
    }

    int upload(const QByteArray& token, const QString& name) const
    {
        QFile file(QStringLiteral(SAMPLES_FOLDER) + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        const auto [fields, body] = test::formWith("file", name.toLatin1(), file.readAll());
        return ask("POST", "/api/v1/imports", token, fields, body).status;
    }

    bool refusesConnections() const
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_port);
        return !socket.waitForConnected(1000);
    }

private Q_SLOTS:
    void servesUploadsThatTheDashboardShows()
    {
        setUp();
        switchOn();
        QTRY_VERIFY(named<QLabel>(u"serverState"_s)->text().contains(u"http://127.0.0.1:%1"_s.arg(m_port)));
        const QByteArray token = makeToken();
        QVERIFY(named<QLineEdit>(u"issuedToken"_s)->text().isEmpty());
        QTRY_COMPARE(named<QTableView>(u"tokens"_s)->model()->rowCount(), 1);
        goTo(0);
        QCOMPARE(find<ui::DashboardPage>()->figures().total, 0);
        for (const QString& name : {u"departments.csv"_s, u"jobs.csv"_s, u"hired_employees.csv"_s})
            QCOMPARE(upload(token, name), 201);
        QTRY_VERIFY(find<ui::DashboardPage>()->figures().total > 0);
        QCOMPARE(ask("GET", "/api/v1/me", "wrong").status, 401);
        auto* requests = named<QTableView>(u"servedRequests"_s)->model();
        QTRY_COMPARE(requests->rowCount(), 4);
        QCOMPARE(requests->index(0, 4).data().toString(), u"401"_s);
        QCOMPARE(requests->index(1, 3).data().toString(), u"/api/v1/imports"_s);
        QCOMPARE(requests->index(1, 1).data().toString(), u"billing"_s);
    }

    void lockingStopsItAndLoginStartsIt()
    {
        setUp();
        switchOn();
        const QByteArray token = makeToken();
        QCOMPARE(ask("GET", "/api/v1/me", token).status, 200);
        lock();
        QVERIFY(refusesConnections());
        auto* notice = find<ui::LoginPage>()->findChild<ui::Notice*>();
        QVERIFY2(notice->text().contains("The REST API stopped"_L1), qPrintable(notice->text()));
        logIn(test::kPassword);
        QTRY_VERIFY(isRunning());
        QCOMPARE(ask("GET", "/api/v1/me", token).status, 200);
    }

    void aSlowClientDelaysTheLockByAFewSeconds()
    {
        setUp();
        switchOn();
        const QByteArray token = makeToken();
        QTcpSocket slow;
        slow.connectToHost(u"127.0.0.1"_s, m_port);
        QVERIFY(slow.waitForConnected(5000));
        slow.write("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token +
                   "\r\nContent-Type: text/csv\r\nContent-Length: 100000\r\n\r\n1,Sales\r\n");
        QVERIFY(slow.waitForBytesWritten(5000));
        QCOMPARE(ask("GET", "/api/v1/me", token).status, 200);
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->workArea() == nullptr, 10'000);
        QVERIFY(refusesConnections());
    }

    void staysOffWhereItWasSwitchedOff()
    {
        setUp();
        switchOn();
        named<QCheckBox>(u"serverOn"_s)->click();
        QTRY_VERIFY(!isServing());
        QVERIFY(refusesConnections());
        QTRY_COMPARE(named<QLabel>(u"serverState"_s)->text(), u"It is off."_s);
        lock();
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        goTo(kSettings);
        QTRY_VERIFY(named<QCheckBox>(u"serverOn"_s)->isEnabled());
        QVERIFY(!isServing());
        QCOMPARE(named<QSpinBox>(u"serverPort"_s)->value(), int(m_port));
    }

    void servesOverTlsWithACertificateOfItsOwn()
    {
        setUp();
        switchOn(true);
        QVERIFY(named<QLabel>(u"serverFingerprint"_s)->text().count(u':') > 31);
        QVERIFY(named<QLineEdit>(u"readCommand"_s)->text().contains("--cacert"_L1));
        QCOMPARE(ask("GET", "/api/v1/me", makeToken(), {}, {}, true).status, 200);
    }

    void saysWhyItDidNotStart()
    {
        setUp();
        switchOn();
        lock();
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, m_port));
        goToLoginAndBack();
        QTRY_VERIFY(!isServing());
        auto* notice = named<ui::Notice>(u"serverNotice"_s);
        QTRY_VERIFY2(notice->text().startsWith("The API did not start."_L1), qPrintable(notice->text()));
        QVERIFY(!named<QCheckBox>(u"serverOn"_s)->isChecked());
    }

    void aNewKeyStopsItAndStartsItAgain()
    {
        setUp();
        switchOn();
        const QByteArray token = makeToken();
        const QPointer<desktop::WorkArea> before = m_window->workArea();
        named<QPushButton>(u"newKey"_s)->click();
        named<QPushButton>(u"rotate"_s)->click();
        QTRY_VERIFY(before == nullptr);
        QTRY_VERIFY(isRunning());
        QCOMPARE(ask("GET", "/api/v1/me", token).status, 200);
    }

    void quittingIsAskedAbout()
    {
        setUp();
        switchOn();
        QVERIFY(!m_window->close());
        QTRY_VERIFY(m_window->findChild<QMessageBox*>() != nullptr);
        auto* box = m_window->findChild<QMessageBox*>();
        for (QAbstractButton* choice : box->buttons())
            if (box->buttonRole(choice) == QMessageBox::DestructiveRole)
                choice->click();
        QTRY_VERIFY(!m_window->isVisible());
        QVERIFY(refusesConnections());
    }

    void theWindowMayGoWhileItRuns()
    {
        setUp();
        switchOn();
        m_window.reset();
        QVERIFY(refusesConnections());
    }

private:
    void goToLoginAndBack()
    {
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        goTo(kSettings);
    }
};

QTEST_MAIN(TestWindowServer)
#include "tst_windowserver.moc"
