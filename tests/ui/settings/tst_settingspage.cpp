// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/login.h"
#include "core/security/nullsecretstore.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/resultchecks.h"
#include "tests/ui/openedworkspace.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/workspacecard.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMetaProperty>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace globant;
using namespace globant::ui;

namespace {

const QString kNewPassword = u"another horse battery"_s;

SecretBytes secret(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    return SecretBytes::taking(bytes);
}

} // namespace

// The settings of a workspace that its administrator "ana" has opened.
class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<test::OpenedWorkspace>();
        m_settings = std::make_unique<QSettings>(m_workspace->folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_keychain = std::make_unique<test::FakeSecretStore>();
        show(*m_workspace->session);
    }

    void cleanup()
    {
        m_page.reset();
        m_reader.reset();
        m_keychain.reset();
        m_settings.reset();
        m_workspace.reset();
    }

    void keepsAndTellsTheTheme();
    void keepsAndTellsWhenToLock();
    void startsFromTheSettings();
    void changesThePassword();
    void wantsThePasswordTwice_data();
    void wantsThePasswordTwice();
    void remembersAndForgets();
    void showsThatItIsRemembered();
    void takesBackWhatTheKeychainRefused();
    void saysWhyNothingIsRemembered();
    void hidesAccountsFromOthers();
    void addsAPerson();
    void refusesANameInUse();
    void changesARoleAndBack();
    void leavesOnesOwnRoleAlone();
    void keepsTheOldRecoveryCode();
    void makesARecoveryCode();
    void disablesAPerson();
    void replacesTheKey();
    void asksBeforeItDisables();
    void refusesANewKeyWhileAnImportRuns();
    void refusesToDisableTheLastAdministrator();
    void showsTheWorkspace();
    void checksTheStore();
    void tellsWhatIsDamaged();
    void namesAllControls();
    void tabsInReadingOrder();
    void leavesTheWheelToThePage();
    void goesAwayWhileItWorks();
    void drawsItsStates();

private:
    void show(WorkspaceSession& session)
    {
        m_page = std::make_unique<SettingsPage>(session, *m_settings, *m_keychain);
        m_page->resize(1096, 740);
        m_page->show();
        m_page->refresh();
    }

    template <class Widget>
    Widget* find(const QString& name) const
    {
        auto* found = m_page->findChild<Widget*>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    QPushButton* button(const QString& name) const { return find<QPushButton>(name); }
    QString notice(const QString& name) const { return find<Notice>(name)->text(); }
    QAbstractItemModel* accounts() const { return find<QTableView>(u"accounts"_s)->model(); }

    // In the form that is to be seen.
    void typePassword(const QString& password, const QString& again) const
    {
        for (auto* field : m_page->findChildren<QLineEdit*>()) {
            if (field->isVisible() && field->objectName() == "newPassword"_L1)
                field->setText(password);
            else if (field->isVisible() && field->objectName() == "newPasswordAgain"_L1)
                field->setText(again);
        }
    }

    void addPerson(const QString& name, accounts::Role role) const
    {
        button(u"showAddPerson"_s)->click();
        find<QLineEdit>(u"personName"_s)->setText(name);
        auto* box = find<QComboBox>(u"personRole"_s);
        box->setCurrentIndex(box->findData(int(role)));
        typePassword(kNewPassword, kNewPassword);
        button(u"addPerson"_s)->click();
    }

    void chooseAccount(const QString& name) const
    {
        const QModelIndexList found = accounts()->match(accounts()->index(0, 0), Qt::DisplayRole, name);
        QVERIFY(!found.isEmpty());
        find<QTableView>(u"accounts"_s)->setCurrentIndex(found.first());
    }

    // As a person does, with the keyboard or the pointer.
    void choose(QComboBox* box, accounts::Role role) const
    {
        box->setCurrentIndex(box->findData(int(role)));
        Q_EMIT box->activated(box->currentIndex());
    }

    Result<accounts::Session> login(const QString& account, const QString& password) const
    {
        return accounts::login(m_workspace->session->workspace().folder, account, secret(password), m_workspace->clock);
    }

    QString keychainKey() const
    {
        return security::secretKey(m_workspace->session->workspace().session.workspaceId, u"ana"_s);
    }

    void openAsReader(const QString& account)
    {
        auto session = login(account, kNewPassword);
        QVERIFY_RESULT(session);
        auto opened = accounts::openForReading(std::move(*session), u"test"_s, m_workspace->clock);
        QVERIFY_RESULT(opened);
        auto started = WorkspaceSession::start(std::move(*opened), m_workspace->clock);
        QVERIFY_RESULT(started);
        m_page.reset();
        m_reader = std::move(*started);
        show(*m_reader);
    }

    std::unique_ptr<test::OpenedWorkspace> m_workspace;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<security::SecretStore> m_keychain;
    std::unique_ptr<WorkspaceSession> m_reader;
    std::unique_ptr<SettingsPage> m_page;
};

void TestSettingsPage::keepsAndTellsTheTheme()
{
    const QSignalSpy chosen(m_page.get(), &SettingsPage::themeChosen);
    QVERIFY(find<QRadioButton>(u"theme-system"_s)->isChecked());
    find<QRadioButton>(u"theme-dark"_s)->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toString(), u"dark"_s);
    QCOMPARE(m_settings->value("theme").toString(), u"dark"_s);
}

void TestSettingsPage::keepsAndTellsWhenToLock()
{
    const QSignalSpy chosen(m_page.get(), &SettingsPage::idleMinutesChosen);
    auto* minutes = find<QSpinBox>(u"idleMinutes"_s);
    QCOMPARE(minutes->value(), 10);
    minutes->setValue(0);
    QCOMPARE(minutes->text(), u"never"_s);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toInt(), 0);
    QCOMPARE(m_settings->value("lock/idleMinutes").toInt(), 0);
}

void TestSettingsPage::startsFromTheSettings()
{
    m_settings->setValue("theme", u"light"_s);
    m_settings->setValue("lock/idleMinutes", 25);
    show(*m_workspace->session);
    QVERIFY(find<QRadioButton>(u"theme-light"_s)->isChecked());
    QCOMPARE(find<QSpinBox>(u"idleMinutes"_s)->value(), 25);
}

void TestSettingsPage::changesThePassword()
{
    const QSignalSpy logged(m_workspace->session.get(), &WorkspaceSession::logChanged);
    button(u"changePassword"_s)->click();
    typePassword(kNewPassword, kNewPassword);
    button(u"savePassword"_s)->click();
    QTRY_COMPARE(notice(u"accountNotice"_s), u"Your password is changed."_s);
    QCOMPARE(logged.size(), 1);
    QVERIFY(!button(u"savePassword"_s)->isVisible());
    QVERIFY_RESULT(login(u"ana"_s, kNewPassword));
    QVERIFY_FAILED(login(u"ana"_s, u"correct horse battery"_s), ErrorCode::WrongPassword);
    // What a keychain remembers still opens it.
    const accounts::Session& by = m_workspace->session->workspace().session;
    QVERIFY_RESULT(accounts::loginWithPrivateKey(by.workspace, u"ana"_s, by.privateKey, m_workspace->clock));
}

void TestSettingsPage::wantsThePasswordTwice_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("again");
    QTest::addColumn<bool>("ready");
    QTest::newRow("empty") << QString() << QString() << false;
    QTest::newRow("once") << kNewPassword << QString() << false;
    QTest::newRow("different") << kNewPassword << u"another horse batterie"_s << false;
    QTest::newRow("too short") << u"abc1234"_s << u"abc1234"_s << false;
    QTest::newRow("twice") << kNewPassword << kNewPassword << true;
}

void TestSettingsPage::wantsThePasswordTwice()
{
    QFETCH(QString, password);
    QFETCH(QString, again);
    button(u"changePassword"_s)->click();
    typePassword(password, again);
    QTEST(button(u"savePassword"_s)->isEnabled(), "ready");
}

void TestSettingsPage::remembersAndForgets()
{
    auto& kept = static_cast<test::FakeSecretStore*>(m_keychain.get())->kept;
    auto* remember = find<QCheckBox>(u"remember"_s);
    QVERIFY(!remember->isEnabled());
    QTRY_VERIFY(remember->isEnabled());
    QVERIFY(!remember->isChecked());
    remember->click();
    QTRY_VERIFY(kept.contains(keychainKey()));
    QVERIFY(kept[keychainKey()] == m_workspace->session->workspace().session.privateKey);
    QTRY_VERIFY(remember->isEnabled());
    remember->click();
    QTRY_VERIFY(kept.empty());
}

void TestSettingsPage::showsThatItIsRemembered()
{
    auto& kept = static_cast<test::FakeSecretStore*>(m_keychain.get())->kept;
    kept.insert_or_assign(keychainKey(), m_workspace->session->workspace().session.privateKey.clone());
    show(*m_workspace->session);
    QTRY_VERIFY(find<QCheckBox>(u"remember"_s)->isEnabled());
    QVERIFY(find<QCheckBox>(u"remember"_s)->isChecked());
}

void TestSettingsPage::takesBackWhatTheKeychainRefused()
{
    auto* remember = find<QCheckBox>(u"remember"_s);
    QTRY_VERIFY(remember->isEnabled());
    static_cast<test::FakeSecretStore*>(m_keychain.get())->failure =
        Error{ErrorCode::Cancelled, u"The keychain is shut."_s};
    remember->click();
    QTRY_COMPARE(notice(u"accountNotice"_s), u"The keychain is shut."_s);
    QVERIFY(!remember->isChecked());
    QVERIFY(remember->isEnabled());
}

void TestSettingsPage::saysWhyNothingIsRemembered()
{
    m_page.reset();
    m_keychain = std::make_unique<security::NullSecretStore>();
    show(*m_workspace->session);
    auto* note = find<QLabel>(u"rememberNote"_s);
    QTRY_VERIFY(note->text().startsWith("There is no keychain"_L1));
    QVERIFY(!find<QCheckBox>(u"remember"_s)->isEnabled());
}

void TestSettingsPage::hidesAccountsFromOthers()
{
    addPerson(u"ben"_s, accounts::Role::Editor);
    QTRY_COMPARE(accounts()->rowCount(), 2);
    openAsReader(u"ben"_s);
    QVERIFY(!m_page->findChild<QTableView*>());
    QCOMPARE(find<QLabel>(u"who"_s)->text(), u"ben, editor"_s);
    // It is open elsewhere, which the page says instead of failing later.
    QVERIFY(!button(u"changePassword"_s)->isEnabled());
}

void TestSettingsPage::addsAPerson()
{
    QTRY_COMPARE(accounts()->rowCount(), 1);
    addPerson(u"ben"_s, accounts::Role::Editor);
    QTRY_COMPARE(accounts()->rowCount(), 2);
    QVERIFY(!button(u"addPerson"_s)->isVisible());
    const auto session = login(u"ben"_s, kNewPassword);
    QVERIFY_RESULT(session);
    QCOMPARE(session->role, accounts::Role::Editor);
}

void TestSettingsPage::refusesANameInUse()
{
    addPerson(u"ana"_s, accounts::Role::Viewer);
    QTRY_VERIFY(!notice(u"accountsNotice"_s).isEmpty());
    QVERIFY(button(u"addPerson"_s)->isVisible());
    QCOMPARE(accounts()->rowCount(), 1);
}

void TestSettingsPage::changesARoleAndBack()
{
    addPerson(u"ben"_s, accounts::Role::Viewer);
    QTRY_COMPARE(accounts()->rowCount(), 2);
    find<QTableView>(u"accounts"_s)->selectRow(1);
    auto* role = find<QComboBox>(u"role"_s);
    QVERIFY(role->isEnabled());
    QCOMPARE(role->currentText(), u"Viewer"_s);
    choose(role, accounts::Role::Administrator);
    QTRY_COMPARE(accounts()->index(1, 2).data().toString(), u"Administrator"_s);
    QCOMPARE(notice(u"accountsNotice"_s), u"ben is now: administrator."_s);
    QTRY_VERIFY(role->isEnabled());
    Q_EMIT find<Notice>(u"accountsNotice"_s)->actionTriggered();
    QTRY_COMPARE(accounts()->index(1, 2).data().toString(), u"Viewer"_s);
    QCOMPARE(role->currentText(), u"Viewer"_s);
}

void TestSettingsPage::leavesOnesOwnRoleAlone()
{
    QTRY_COMPARE(accounts()->rowCount(), 1);
    QCOMPARE(find<QTableView>(u"accounts"_s)->currentIndex().row(), 0);
    QVERIFY(!find<QComboBox>(u"role"_s)->isEnabled());
}

void TestSettingsPage::keepsTheOldRecoveryCode()
{
    const QSignalSpy logged(m_workspace->session.get(), &WorkspaceSession::logChanged);
    button(u"newRecoveryCode"_s)->click();
    QVERIFY(!button(u"newRecoveryCode"_s)->isEnabled());
    QVERIFY(button(u"makeRecoveryCode"_s)->isVisible());
    button(u"keepRecoveryCode"_s)->click();
    QVERIFY(!button(u"makeRecoveryCode"_s)->isVisible());
    QVERIFY(button(u"newRecoveryCode"_s)->isEnabled());
    QVERIFY(logged.isEmpty());
}

void TestSettingsPage::makesARecoveryCode()
{
    button(u"newRecoveryCode"_s)->click();
    button(u"makeRecoveryCode"_s)->click();
    auto* code = find<QLabel>(u"recoveryCode"_s);
    QTRY_VERIFY(!code->text().isEmpty());
    QVERIFY_RESULT(accounts::loginWithRecoveryCode(m_workspace->session->workspace().folder, u"ana"_s,
                                                   code->text().toUtf8(), m_workspace->clock));
    button(u"copyRecoveryCode"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), code->text());
    button(u"recoveryCodeKept"_s)->click();
    QVERIFY(code->text().isEmpty());
    QVERIFY(!code->isVisible());
}

void TestSettingsPage::disablesAPerson()
{
    addPerson(u"eve"_s, accounts::Role::Editor);
    QTRY_COMPARE(accounts()->rowCount(), 2);
    const QString folder = m_workspace->session->workspace().folder;
    const QString oldStore = m_workspace->session->workspace().session.storePath;
    QVERIFY_RESULT(accounts::login(folder, u"eve"_s, secret(kNewPassword), m_workspace->clock));
    QSignalSpy replaced(m_workspace->session.get(), &WorkspaceSession::storeReplaced);
    chooseAccount(u"eve"_s);
    button(u"disableAccount"_s)->click();
    QVERIFY(find<QLabel>(u"rotationQuestion"_s)->text().startsWith("Disable eve?"_L1));
    button(u"rotate"_s)->click();
    auto waiting = m_workspace->session->store().writer().run([](const store::Connection& connection) {
        return connection.execute(u"INSERT INTO jobs VALUES (1, 'lost', 1)"_s);
    });
    QTRY_COMPARE(replaced.size(), 1);
    QCOMPARE(replaced.first()[1].toString(), u"eve can no longer open this workspace. The data has a new key."_s);
    QVERIFY_FAILED(waiting.takeResult(), ErrorCode::Conflict);
    const auto rotated = replaced.first()[0].value<std::shared_ptr<accounts::RotatedStore>>();
    QVERIFY(rotated->path != oldStore && QFile::exists(rotated->path) && !QFile::exists(oldStore));
    QVERIFY(!accounts::login(folder, u"eve"_s, secret(kNewPassword), m_workspace->clock));
    const auto again = accounts::login(folder, u"ana"_s, secret(u"correct horse battery"_s), m_workspace->clock);
    QVERIFY_RESULT(again);
    QVERIFY(again->dataKey == rotated->dataKey);
}

void TestSettingsPage::replacesTheKey()
{
    QSignalSpy replaced(m_workspace->session.get(), &WorkspaceSession::storeReplaced);
    const QString oldStore = m_workspace->session->workspace().session.storePath;
    button(u"newKey"_s)->click();
    QVERIFY(!button(u"newKey"_s)->isEnabled());
    button(u"rotate"_s)->click();
    QTRY_COMPARE(replaced.size(), 1);
    QVERIFY(!QFile::exists(oldStore));
}

void TestSettingsPage::asksBeforeItDisables()
{
    addPerson(u"eve"_s, accounts::Role::Editor);
    QTRY_COMPARE(accounts()->rowCount(), 2);
    chooseAccount(u"eve"_s);
    button(u"disableAccount"_s)->click();
    QCOMPARE(qApp->focusWidget(), button(u"doNotRotate"_s)); // Enter does no harm
    QTest::keyClick(button(u"rotate"_s), Qt::Key_Escape);
    QVERIFY(!button(u"rotate"_s)->isVisible());
    QVERIFY(button(u"disableAccount"_s)->isEnabled() && button(u"newKey"_s)->isEnabled());
    QVERIFY_RESULT(
        accounts::login(m_workspace->session->workspace().folder, u"eve"_s, secret(kNewPassword), m_workspace->clock));
}

void TestSettingsPage::refusesANewKeyWhileAnImportRuns()
{
    QSignalSpy replaced(m_workspace->session.get(), &WorkspaceSession::storeReplaced);
    m_workspace->session->setBusy(true);
    button(u"newKey"_s)->click();
    button(u"rotate"_s)->click();
    QVERIFY(notice(u"accountsNotice"_s).startsWith("An import is running."_L1));
    QVERIFY(button(u"newKey"_s)->isEnabled());
    m_workspace->session->setBusy(false);
    button(u"newKey"_s)->click();
    button(u"rotate"_s)->click();
    QTRY_COMPARE(replaced.size(), 1);
}

void TestSettingsPage::refusesToDisableTheLastAdministrator()
{
    QTRY_COMPARE(accounts()->rowCount(), 1);
    chooseAccount(u"ana"_s);
    QVERIFY(!button(u"disableAccount"_s)->isEnabled());
}

void TestSettingsPage::showsTheWorkspace()
{
    QCOMPARE(find<QLineEdit>(u"folder"_s)->text(), m_workspace->session->workspace().folder);
    QTRY_VERIFY(find<QLabel>(u"size"_s)->text().contains("kB"_L1) ||
                find<QLabel>(u"size"_s)->text().contains("KiB"_L1));
}

void TestSettingsPage::checksTheStore()
{
    button(u"checkIntegrity"_s)->click();
    QVERIFY(!button(u"checkIntegrity"_s)->isEnabled());
    QTRY_VERIFY(notice(u"integrityNotice"_s).startsWith("The store is whole"_L1));
    QVERIFY(button(u"checkIntegrity"_s)->isEnabled());
}

void TestSettingsPage::tellsWhatIsDamaged()
{
    const QString text = integrityText({u"ok"_s, u"3 counts differ"_s, u"ok"_s, u"entry 7 was altered"_s, {}});
    QVERIFY(text.startsWith("The store is damaged"_L1));
    QVERIFY(text.contains("\nCounts: 3 counts differ\nLog: entry 7 was altered"_L1));
    QVERIFY(!text.contains("Pages"_L1));
}

void TestSettingsPage::namesAllControls()
{
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
        const bool hasText = qobject_cast<const QAbstractButton*>(widget);
        const bool inside = qobject_cast<const QAbstractScrollArea*>(widget->parentWidget()) ||
                            qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) ||
                            qobject_cast<const QComboBox*>(widget->parentWidget()) ||
                            qobject_cast<const QLineEdit*>(widget->parentWidget()) ||
                            qobject_cast<const Notice*>(widget->parentWidget());
        // The list of a combo box is a window of its own.
        if (widget->focusPolicy() == Qt::NoFocus || inside || widget->window() != m_page->window() ||
            qobject_cast<const QLabel*>(widget))
            continue;
        const QString text = hasText ? qobject_cast<const QAbstractButton*>(widget)->text() : QString();
        QVERIFY2(!widget->accessibleName().isEmpty() || !text.isEmpty(), widget->metaObject()->className());
    }
}

void TestSettingsPage::tabsInReadingOrder()
{
    QTRY_VERIFY(find<QCheckBox>(u"remember"_s)->isEnabled());
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    button(u"newRecoveryCode"_s)->click();
    find<QRadioButton>(u"theme-system"_s)->setFocus();
    QStringList names;
    do {
        names.append(qApp->focusWidget()->objectName());
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Tab);
    } while (qApp->focusWidget()->objectName() != "theme-system"_L1 && names.size() < 40);
    const QStringList expected{u"theme-system"_s,     u"language"_s,      u"idleMinutes"_s, u"changePassword"_s,
                               u"remember"_s,         u"showAddPerson"_s, u"accounts"_s,    u"makeRecoveryCode"_s,
                               u"keepRecoveryCode"_s, u"newKey"_s};
    QCOMPARE(names.first(expected.size()), expected);
    QCOMPARE(names.last(2), (QStringList{u"folder"_s, u"checkIntegrity"_s}));
    button(u"makeRecoveryCode"_s)->setFocus();
    QTest::keyClick(button(u"makeRecoveryCode"_s), Qt::Key_Escape);
    QVERIFY(!button(u"makeRecoveryCode"_s)->isVisible());
}

void TestSettingsPage::leavesTheWheelToThePage()
{
    for (QWidget* control : {static_cast<QWidget*>(find<QSpinBox>(u"idleMinutes"_s)),
                             static_cast<QWidget*>(find<QComboBox>(u"personRole"_s))}) {
        const auto value = [control] { return control->metaObject()->userProperty().read(control); };
        const QVariant before = value();
        for (const int delta : {120, -120}) {
            QWheelEvent wheel(QPointF(5, 5), control->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, delta), Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(control, &wheel);
            QCOMPARE(value(), before);
        }
    }
}

void TestSettingsPage::goesAwayWhileItWorks()
{
    button(u"checkIntegrity"_s)->click();
    button(u"newRecoveryCode"_s)->click();
    button(u"makeRecoveryCode"_s)->click();
    m_page.reset();
    m_workspace.reset();
}

void TestSettingsPage::drawsItsStates()
{
    const QString folder = qEnvironmentVariable("GLOBANT_SCREENSHOTS");
    const auto save = [&](const QString& name) {
        QTest::qWait(50);
        const QPixmap picture = m_page->grab();
        QVERIFY(!picture.isNull());
        if (!folder.isEmpty())
            QVERIFY(picture.save(folder + u"/settings-"_s + name + u".png"_s));
    };
    addPerson(u"ben"_s, accounts::Role::Editor);
    QTRY_COMPARE(accounts()->rowCount(), 2);
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        applyTheme(*qApp, mode);
        m_page->resize(1096, 740);
        show(*m_workspace->session);
        QTRY_COMPARE(accounts()->rowCount(), 2);
        save(themeModeName(mode));
        button(u"changePassword"_s)->click();
        typePassword(u"horse battery"_s, u"horse"_s);
        save(themeModeName(mode) + u"-password"_s);
        m_page->resize(1096, 1500);
        button(u"showAddPerson"_s)->click();
        button(u"newRecoveryCode"_s)->click();
        button(u"checkIntegrity"_s)->click();
        QTRY_VERIFY(!notice(u"integrityNotice"_s).isEmpty());
        save(themeModeName(mode) + u"-tall"_s);
        m_page->resize(776, 600);
        save(themeModeName(mode) + u"-small"_s);
        button(u"makeRecoveryCode"_s)->click();
        QTRY_VERIFY(button(u"copyRecoveryCode"_s)->isVisible());
        save(themeModeName(mode) + u"-code"_s);
        button(u"recoveryCodeKept"_s)->click();
        m_page->resize(1096, 1500);
        chooseAccount(u"ben"_s);
        button(u"disableAccount"_s)->click();
        save(themeModeName(mode) + u"-disable"_s);
        button(u"doNotRotate"_s)->click();
    }
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
