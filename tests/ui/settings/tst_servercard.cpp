// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/resultchecks.h"
#include "tests/ui/openedworkspace.h"
#include "ui/common/theme.h"
#include "ui/settings/servercard.h"
#include "ui/settings/serverrequests.h"
#include "ui/settings/servertokensmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace globant;
using namespace globant::ui;

namespace {

// An API that does what the test says.
class FakeServer : public ServerControl
{
public:
    void start(const ServerSettings& settings) override
    {
        started.append(settings);
        go(State::Starting);
    }
    void resume() override {}
    void stop() override { go(State::Stopping); }
    State state() const override { return m_state; }
    QStringList urls() const override
    {
        return m_state == State::Running ? QStringList{u"https://127.0.0.1:8080"_s} : QStringList();
    }
    QString fingerprint() const override { return m_state == State::Running ? print : QString(); }
    QString trustFile() const override { return trust; }
    const QList<ServedRequest>& requests() const override { return m_requests; }

    void go(State state)
    {
        m_state = state;
        Q_EMIT stateChanged();
    }

    void giveUp(const QString& sentence)
    {
        go(State::Off);
        Q_EMIT failed(sentence);
    }

    void serve(int count)
    {
        for (int i = 0; i < count; ++i) {
            const int number = ++m_served;
            m_requests.append({1'700'000'000'000 + number, u"billing"_s, u"127.0.0.1"_s, u"GET"_s,
                               u"/api/v1/metrics/hired/%1"_s.arg(number), 200, 3});
        }
        if (m_requests.size() > kMostServedRequests)
            m_requests.remove(0, m_requests.size() - kMostServedRequests);
        Q_EMIT served(count);
    }

    QList<ServerSettings> started;
    QString print;
    QString trust;

private:
    State m_state = State::Off;
    QList<ServedRequest> m_requests;
    int m_served = 0;
};

} // namespace

// The card of a workspace that its administrator "ana" has opened.
class TestServerCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<test::OpenedWorkspace>();
        m_server = std::make_unique<FakeServer>();
        show();
        QTRY_VERIFY(m_switch->isEnabled());
    }

    void cleanup()
    {
        m_area.reset();
        m_server.reset();
        m_workspace.reset();
    }

    void startsWithWhatIsChosen();
    void keepsWhatRan();
    void showsItsStates();
    void saysWhyItDidNotStart();
    void wantsACertificateForOthers();
    void showsHowToCallIt();
    void listsRequestsTheNewestFirst();
    void holdsTheListStill();
    void makesATokenAndShowsItOnce();
    void givesAKnownAccountAFurtherToken();
    void offersOnlyWhatTheRoleMay();
    void revokesAfterAQuestion();
    void refusesWhileAnotherProgramWrites();
    void tellsOthersWhoMay();
    void namesAllControls();
    void modelsAreSound();
    void drawsItsStates();

private:
    void show()
    {
        m_area = std::make_unique<QScrollArea>();
        auto* card = new ServerCard(*m_workspace->session, *m_server);
        m_area->setWidget(card);
        m_area->setWidgetResizable(true);
        m_area->resize(720, 900);
        m_area->show();
        card->refresh();
        m_card = card;
        m_switch = card->findChild<QCheckBox*>(u"serverOn"_s);
    }

    template <class Widget>
    Widget* find(const QString& name) const
    {
        auto* found = m_card->findChild<Widget*>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    void press(const QString& name) const { find<QPushButton>(name)->click(); }
    QString line(const QString& name) const { return find<QLineEdit>(name)->text(); }
    QString state() const { return find<QLabel>(u"serverState"_s)->text(); }
    QAbstractItemModel* tokens() const { return find<QTableView>(u"tokens"_s)->model(); }
    QAbstractItemModel* requests() const { return find<QTableView>(u"servedRequests"_s)->model(); }

    void run()
    {
        m_switch->click();
        m_server->go(ServerControl::State::Running);
    }

    void makeToken(const QString& name)
    {
        press(u"newToken"_s);
        find<QLineEdit>(u"tokenName"_s)->setText(name);
        press(u"makeToken"_s);
        QTRY_VERIFY(!line(u"issuedToken"_s).isEmpty());
    }

    Result<ServerSettings> kept() const
    {
        const auto connection = m_workspace->session->store().reader();
        return connection ? readServerSettings(**connection) : fail(connection.error());
    }

    std::unique_ptr<test::OpenedWorkspace> m_workspace;
    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<QScrollArea> m_area;
    ServerCard* m_card = nullptr;
    QCheckBox* m_switch = nullptr;
};

void TestServerCard::startsWithWhatIsChosen()
{
    find<QSpinBox>(u"serverPort"_s)->setValue(9443);
    find<QComboBox>(u"serverCertificate"_s)->setCurrentIndex(1);
    find<QComboBox>(u"serverAddress"_s)->setCurrentIndex(1);
    find<QSpinBox>(u"largestUpload"_s)->setValue(64);
    find<QCheckBox>(u"anonymousMetrics"_s)->setChecked(true);
    m_switch->click();
    QCOMPARE(m_server->started.size(), 1);
    ServerSettings expected;
    expected.everyAddress = true;
    expected.port = 9443;
    expected.certificate = ServerCertificate::OwnMade;
    expected.largestUploadMib = 64;
    expected.anonymousMetrics = true;
    QVERIFY(m_server->started.first() == expected);
    QCOMPARE(expected.ports(), QList<quint16>{9443});
    expected.originalPorts = true;
    QCOMPARE(expected.ports(), (QList<quint16>{8080, 8082, 8083}));
}

void TestServerCard::keepsWhatRan()
{
    find<QSpinBox>(u"serverPort"_s)->setValue(9001);
    m_switch->click();
    QVERIFY(!kept()->on);
    m_server->go(ServerControl::State::Running);
    QTRY_VERIFY(kept()->on);
    QCOMPARE(kept()->port, quint16(9001));
    show();
    QTRY_COMPARE(find<QSpinBox>(u"serverPort"_s)->value(), 9001);
    m_switch->click();
    m_server->go(ServerControl::State::Off);
    QTRY_VERIFY(!kept()->on);
    QCOMPARE(kept()->port, quint16(9001));
}

void TestServerCard::showsItsStates()
{
    auto* port = find<QSpinBox>(u"serverPort"_s);
    QCOMPARE(state(), u"It is off."_s);
    QVERIFY(port->isEnabled() && !find<QLineEdit>(u"readCommand"_s)->isVisible());
    m_switch->click();
    QCOMPARE(state(), u"Starting…"_s);
    QVERIFY(m_switch->isChecked() && !port->isEnabled());
    m_server->print = u"AB:CD"_s;
    m_server->go(ServerControl::State::Running);
    QCOMPARE(state(), u"Running at https://127.0.0.1:8080"_s);
    QVERIFY(find<QLabel>(u"serverFingerprint"_s)->text().endsWith("AB:CD"_L1));
    QVERIFY(m_switch->isEnabled() && m_switch->isChecked() && !port->isEnabled());
    m_switch->click();
    QVERIFY(state().startsWith("Stopping"_L1));
    QVERIFY(!m_switch->isChecked());
    m_switch->click(); // not before it has ended
    QVERIFY(!m_switch->isChecked());
    QCOMPARE(m_server->started.size(), 1);
    m_server->go(ServerControl::State::Off);
    QCOMPARE(state(), u"It is off."_s);
    QVERIFY(port->isEnabled() && !find<QLabel>(u"serverFingerprint"_s)->isVisible());
}

void TestServerCard::saysWhyItDidNotStart()
{
    m_switch->click();
    m_server->giveUp(u"Port 8080 is in use."_s);
    QCOMPARE(find<Notice>(u"serverNotice"_s)->text(), u"The API did not start. Port 8080 is in use."_s);
    QVERIFY(!m_switch->isChecked() && m_switch->isEnabled());
    QVERIFY(!kept()->on);
}

void TestServerCard::wantsACertificateForOthers()
{
    find<QComboBox>(u"serverAddress"_s)->setCurrentIndex(1);
    m_switch->click();
    QVERIFY(m_server->started.isEmpty() && !m_switch->isChecked());
    QVERIFY(find<Notice>(u"serverNotice"_s)->text().contains("certificate"_L1));
    find<QComboBox>(u"serverCertificate"_s)->setCurrentIndex(2);
    QVERIFY(find<QLineEdit>(u"keyFile"_s)->isVisible());
    m_switch->click();
    QVERIFY(m_server->started.isEmpty());
    find<QLineEdit>(u"certificateFile"_s)->setText(u"/tmp/c.pem"_s);
    find<QLineEdit>(u"keyFile"_s)->setText(u"/tmp/k.pem"_s);
    m_switch->click();
    QCOMPARE(m_server->started.size(), 1);
}

void TestServerCard::showsHowToCallIt()
{
    m_server->trust = u"/data/tls-certificate.pem"_s;
    run();
    QCOMPARE(line(u"readCommand"_s), u"curl --cacert \"/data/tls-certificate.pem\" -H \"Authorization: Bearer $TOKEN\" "
                                     "\"https://127.0.0.1:8080/api/v1/metrics/hired?year=2021\""_s);
    press(u"copy-readCommand"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), line(u"readCommand"_s));
}

void TestServerCard::listsRequestsTheNewestFirst()
{
    QVERIFY(!find<QTableView>(u"servedRequests"_s)->isVisible());
    m_server->serve(3);
    QCOMPARE(requests()->rowCount(), 3);
    QCOMPARE(requests()->index(0, ServedRequestsModel::Path).data().toString(), u"/api/v1/metrics/hired/3"_s);
    QCOMPARE(requests()->index(0, ServedRequestsModel::Status).data().toString(), u"200"_s);
    m_server->serve(500);
    QCOMPARE(requests()->rowCount(), kMostServedRequests);
    QCOMPARE(requests()->index(0, ServedRequestsModel::Path).data().toString(), u"/api/v1/metrics/hired/503"_s);
    QCOMPARE(requests()->index(199, ServedRequestsModel::Path).data().toString(), u"/api/v1/metrics/hired/304"_s);
}

void TestServerCard::holdsTheListStill()
{
    m_server->serve(2);
    auto* pause = find<QCheckBox>(u"pauseRequests"_s);
    pause->click();
    m_server->serve(5);
    QCOMPARE(requests()->rowCount(), 2);
    QVERIFY(find<QLabel>(u"requestsNote"_s)->text().startsWith("5 "_L1));
    pause->click();
    QCOMPARE(requests()->rowCount(), 7);
    QVERIFY(find<QLabel>(u"requestsNote"_s)->text().isEmpty());
}

void TestServerCard::makesATokenAndShowsItOnce()
{
    makeToken(u"billing"_s);
    QCOMPARE(line(u"issuedToken"_s).size(), 43);
    QVERIFY(!line(u"issuedUserCode"_s).isEmpty());
    press(u"copy-issuedToken"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), line(u"issuedToken"_s));
    QTRY_COMPARE(tokens()->rowCount(), 1);
    const auto cell = [this](int column) { return tokens()->index(0, column).data().toString(); };
    QCOMPARE(cell(ServerTokensModel::Account), u"billing"_s);
    QCOMPARE(cell(ServerTokensModel::Role), u"Editor"_s);
    QCOMPARE(cell(ServerTokensModel::Scopes), u"Read, Import"_s);
    QCOMPARE(cell(ServerTokensModel::LastUsed), u"Never"_s);
    QVERIFY(cell(ServerTokensModel::Expires) != u"Never"_s);
    press(u"tokenKept"_s);
    QVERIFY(line(u"issuedToken"_s).isEmpty() && line(u"issuedUserCode"_s).isEmpty());
    QVERIFY(find<QPushButton>(u"newToken"_s)->isEnabled());
}

void TestServerCard::givesAKnownAccountAFurtherToken()
{
    makeToken(u"billing"_s);
    press(u"tokenKept"_s);
    QTRY_COMPARE(tokens()->rowCount(), 1);
    press(u"newToken"_s);
    find<QLineEdit>(u"tokenName"_s)->setText(u"billing"_s);
    QVERIFY(!find<QComboBox>(u"tokenRole"_s)->isEnabled());
    auto* days = find<QComboBox>(u"tokenDays"_s);
    days->setCurrentIndex(days->findData(0));
    press(u"makeToken"_s);
    QTRY_COMPARE(tokens()->rowCount(), 2);
    QCOMPARE(tokens()->index(0, 0).data().toString(), tokens()->index(1, 0).data().toString());
}

void TestServerCard::offersOnlyWhatTheRoleMay()
{
    press(u"newToken"_s);
    auto* role = find<QComboBox>(u"tokenRole"_s);
    auto* make = find<QPushButton>(u"makeToken"_s);
    QVERIFY(!make->isEnabled());
    find<QLineEdit>(u"tokenName"_s)->setText(u"reports"_s);
    QVERIFY(make->isEnabled());
    role->setCurrentIndex(role->findData(int(accounts::Role::Viewer)));
    QVERIFY(find<QCheckBox>(u"scope-read"_s)->isEnabled() && !find<QCheckBox>(u"scope-import"_s)->isEnabled());
    find<QCheckBox>(u"scope-read"_s)->setChecked(false);
    QVERIFY(!make->isEnabled());
    role->setCurrentIndex(role->findData(int(accounts::Role::Administrator)));
    QVERIFY(find<QCheckBox>(u"scope-administer"_s)->isEnabled());
    QVERIFY(make->isEnabled()); // to import
}

void TestServerCard::revokesAfterAQuestion()
{
    makeToken(u"billing"_s);
    press(u"tokenKept"_s);
    QTRY_COMPARE(tokens()->rowCount(), 1);
    QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
    press(u"revokeTokens"_s);
    QVERIFY(find<QLabel>(u"revokeQuestion"_s)->text().contains("billing"_L1));
    QCOMPARE(qApp->focusWidget(), find<QPushButton>(u"keepTokens"_s));
    press(u"keepTokens"_s);
    QVERIFY(!find<QLabel>(u"revokeQuestion"_s)->isVisible());
    QCOMPARE(tokens()->rowCount(), 1);
    press(u"revokeTokens"_s);
    press(u"revoke"_s);
    QTRY_COMPARE(tokens()->rowCount(), 0);
    QVERIFY(!find<QPushButton>(u"revokeTokens"_s)->isVisible());
}

void TestServerCard::refusesWhileAnotherProgramWrites()
{
    m_area.reset();
    auto workspace = WorkspaceSession::close(std::move(m_workspace->session));
    workspace.lock.reset();
    auto reader = accounts::openForReading(std::move(workspace.session), u"test"_s, m_workspace->clock);
    QVERIFY_RESULT(reader);
    auto session = WorkspaceSession::start(std::move(*reader), m_workspace->clock);
    QVERIFY_RESULT(session);
    m_workspace->session = std::move(*session);
    show();
    QTRY_VERIFY(find<QTableView>(u"tokens"_s) != nullptr);
    QVERIFY(state().startsWith("Another program"_L1));
    QVERIFY(!m_switch->isEnabled() && !find<QPushButton>(u"newToken"_s)->isEnabled());
}

void TestServerCard::tellsOthersWhoMay()
{
    m_area.reset();
    auto workspace = WorkspaceSession::close(std::move(m_workspace->session));
    workspace.session.role = accounts::Role::Editor;
    auto reopened = accounts::openForWriting(std::move(workspace.session), std::move(workspace.lock));
    QVERIFY_RESULT(reopened);
    auto session = WorkspaceSession::start(std::move(*reopened), m_workspace->clock);
    QVERIFY_RESULT(session);
    m_workspace->session = std::move(*session);
    show();
    QVERIFY(m_switch == nullptr);
    QVERIFY(m_card->findChildren<QPushButton*>().isEmpty());
}

void TestServerCard::namesAllControls()
{
    run();
    press(u"newToken"_s);
    m_server->serve(1);
    const auto widgets = m_card->findChildren<QWidget*>();
    for (const QWidget* widget : widgets) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool inside = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget()) ||
                            qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) ||
                            qobject_cast<const QComboBox*>(widget->parentWidget()) ||
                            qobject_cast<const QLineEdit*>(widget->parentWidget()) ||
                            qobject_cast<const Notice*>(widget->parentWidget());
        // The list of a combo box is a window of its own.
        if (widget->focusPolicy() == Qt::NoFocus || inside || widget->window() != m_card->window() ||
            qobject_cast<const QLabel*>(widget))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 qPrintable(widget->objectName()));
    }
}

void TestServerCard::modelsAreSound()
{
    ServedRequestsModel served;
    const QAbstractItemModelTester tester(&served, QAbstractItemModelTester::FailureReportingMode::QtTest);
    served.add(m_server->requests(), 0);
    for (const int count : {1, 150, 60, 200, 400}) {
        m_server->serve(count);
        served.add(m_server->requests(), count);
        QVERIFY(served.rowCount() <= kMostServedRequests);
    }
    served.setRequests({});
    ServerTokensModel list;
    const QAbstractItemModelTester listTester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    accounts::TokenInfo token;
    token.account = u"billing"_s;
    token.scopes = u"read import write administer"_s;
    list.setTokens({token, token});
    QCOMPARE(list.countOf(u"billing"_s), 2);
    QCOMPARE(list.index(1, ServerTokensModel::Scopes).data().toString(), u"All"_s);
    list.setTokens({});
}

void TestServerCard::drawsItsStates()
{
    const QString folder = qEnvironmentVariable("GLOBANT_SCREENSHOTS");
    const auto save = [&](const QString& name) {
        QTest::qWait(50);
        m_area->resize(720, m_card->sizeHint().height() + 8);
        QTest::qWait(50);
        const QPixmap picture = m_area->grab();
        QVERIFY(!picture.isNull());
        if (!folder.isEmpty())
            QVERIFY(picture.save(folder + u"/server-"_s + name + u".png"_s));
    };
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        applyTheme(*qApp, mode);
        const QString suffix = u'-' + themeModeName(mode);
        m_area.reset();
        m_server = std::make_unique<FakeServer>();
        show();
        QTRY_VERIFY(m_switch->isEnabled());
        save(u"off"_s + suffix);
        find<QComboBox>(u"serverCertificate"_s)->setCurrentIndex(2);
        m_switch->click();
        press(u"newToken"_s);
        find<QLineEdit>(u"tokenName"_s)->setText(u"billing "_s + themeModeName(mode));
        save(u"files"_s + suffix);
        find<QComboBox>(u"serverCertificate"_s)->setCurrentIndex(1);
        press(u"makeToken"_s);
        QTRY_VERIFY(!line(u"issuedToken"_s).isEmpty());
        m_server->print = QStringList(32, u"AB"_s).join(u':');
        m_server->trust = u"/home/ana/globant-data/tls-certificate.pem"_s;
        run();
        m_server->serve(9);
        save(u"running"_s + suffix);
        press(u"tokenKept"_s);
        press(u"revokeTokens"_s);
        save(u"revoke"_s + suffix);
        m_area.reset();
    }
}

QTEST_MAIN(TestServerCard)
#include "tst_servercard.moc"
