// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/windowfixture.h"
#include "ui/common/widgets.h"
#include "ui/login/recoverycodepage.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;
using namespace globant;

// Ways into a workspace, in the window.
class TestWindowLogin : public test::WindowFixture
{
    Q_OBJECT

    QString notice() const { return find<ui::LoginPage>()->findChild<ui::Notice*>()->text(); }

    void tryPassword(const QString& password)
    {
        logIn(password);
        auto* page = find<ui::LoginPage>();
        QTRY_VERIFY(m_window->workArea() != nullptr || (page->password()->isEnabled() && !notice().isEmpty()));
    }

private Q_SLOTS:
    void capsLockIsHintedAt()
    {
        setUp();
        lock();
        auto* field = find<ui::LoginPage>()->password();
        const auto hint = [this] {
            const auto labels = find<ui::LoginPage>()->findChildren<QLabel*>();
            for (const QLabel* label : labels)
                if (label->isVisible() && label->text().startsWith(u"Caps Lock"_s))
                    return true;
            return false;
        };
        QVERIFY(!hint());
        QTest::sendKeyEvent(QTest::Click, field, Qt::Key_A, u"A"_s, Qt::NoModifier);
        QVERIFY(hint());
        QTest::sendKeyEvent(QTest::Click, field, Qt::Key_A, u"a"_s, Qt::NoModifier);
        QVERIFY(!hint());
    }

    void wrongPasswordsCostTime()
    {
        setUp();
        lock();
        for (int i = 0; i < 5; ++i) {
            tryPassword(u"wrong password %1"_s.arg(i));
            QVERIFY2(!notice().contains(u"Wait"_s), qPrintable(notice()));
        }
        // Now even the right one has to wait, and longer after each wrong one.
        tryPassword(test::kPassword);
        QVERIFY2(notice().contains(u"Wait 5 seconds"_s), qPrintable(notice()));
        m_clock.advance(5'001);
        tryPassword(u"wrong again"_s);
        tryPassword(test::kPassword);
        QVERIFY2(notice().contains(u"Wait 10 seconds"_s), qPrintable(notice()));
        QVERIFY(m_window->workArea() == nullptr);
        m_clock.advance(10'001);
        tryPassword(test::kPassword);
        QVERIFY(m_window->workArea() != nullptr);
    }

    void theDelaySurvivesARestart()
    {
        setUp();
        lock();
        for (int i = 0; i < 5; ++i)
            tryPassword(u"wrong password %1"_s.arg(i));
        m_window.reset();
        start();
        tryPassword(test::kPassword);
        QVERIFY2(notice().contains(u"Wait 5 seconds"_s), qPrintable(notice()));
    }

    void theRecoveryCodeOpens()
    {
        QString code;
        setUp(&code);
        QVERIFY(!code.isEmpty());
        lock();
        press(u"Forgot the password?"_s);
        QCOMPARE(find<ui::LoginPage>()->password()->accessibleName(), u"Recovery code"_s);
        QVERIFY(button(u"Remember on this computer"_s) == nullptr); // there is no key to be remembered
        logIn(code.toLower());
        QTRY_VERIFY(m_window->workArea() != nullptr);
        QVERIFY(m_window->workArea()->session().workspace().session.byRecovery);
    }

    void aWrongRecoveryCodeOpensNothing()
    {
        setUp();
        lock();
        press(u"Forgot the password?"_s);
        tryPassword(u"no such code"_s);
        QVERIFY(m_window->workArea() == nullptr);
        press(u"Use the password"_s);
        tryPassword(test::kPassword);
        QVERIFY(m_window->workArea() != nullptr);
    }

    void anotherWorkspaceIsChosen()
    {
        setUp();
        lock();
        const auto choose = [this](const QString& folder) {
            auto* dialog = m_window->findChild<QFileDialog*>();
            QVERIFY(dialog != nullptr);
            Q_EMIT dialog->fileSelected(folder);
            dialog->close();
            QTRY_VERIFY(m_window->findChild<QFileDialog*>() == nullptr);
        };
        press(u"Another workspace…"_s);
        choose(m_folder->filePath(u"empty"_s));
        QTRY_VERIFY(button(u"Set up a workspace"_s) != nullptr);
        QCOMPARE(m_settings->value("workspace").toString(), m_folder->filePath(u"empty"_s));
        press(u"Open another workspace…"_s);
        choose(workspace());
        QTRY_VERIFY(find<ui::LoginPage>()->isVisible());
        tryPassword(test::kPassword);
        QVERIFY(m_window->workArea() != nullptr);
    }

    void withoutAKeychainTheBoxIsOffWithAReason()
    {
        m_keychain.failure =
            Error{ErrorCode::NotFound, u"There is no keychain service on this computer. The password always works."_s};
        start();
        press(u"Set up a workspace"_s);
        QTRY_VERIFY(!button(u"Remember on this computer"_s)->isEnabled());
        const auto labels = find<ui::SetupPage>()->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() &&
                   label->text() == u"There is no keychain service on this computer. The password always works."_s;
        }));
    }

    void tabsInReadingOrder()
    {
        start();
        press(u"Set up a workspace"_s);
        QTRY_VERIFY(button(u"Remember on this computer"_s)->isEnabled());
        auto* page = find<ui::SetupPage>();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        const auto fields = page->findChildren<ui::PasswordField*>();
        for (ui::PasswordField* field : fields)
            QTest::keyClicks(field, test::kPassword);
        const auto lines = page->findChildren<QLineEdit*>();
        const auto folder = std::find_if(lines.begin(), lines.end(), [](const QLineEdit* line) {
            return line->accessibleName() == u"Folder of the workspace"_s;
        });
        QCOMPARE(
            tabOrder(*folder, page),
            (QStringList{u"Folder of the workspace"_s, u"Change…"_s, u"Account"_s, u"Password"_s, u"Password again"_s,
                         u"Remember on this computer"_s, u"Back"_s, u"Create the workspace"_s}));
        press(u"Create the workspace"_s);
        QTRY_VERIFY(button(u"I have kept"_s) != nullptr);
        static_cast<QCheckBox*>(button(u"I have kept"_s))->setChecked(true);
        QCOMPARE(tabOrder(button(u"Print…"_s), find<ui::RecoveryCodePage>()),
                 (QStringList{u"Print…"_s, u"Save…"_s, u"Copy"_s, u"I have kept the code in a safe place"_s,
                              u"Continue"_s}));
        press(u"Continue"_s);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        lock();
        auto* login = find<ui::LoginPage>();
        QTest::keyClicks(login->password(), u"x"_s);
        QCOMPARE(tabOrder(login->findChild<QComboBox*>(), login),
                 (QStringList{u"Account"_s, u"Password"_s, u"Remember on this computer"_s, u"Open"_s,
                              u"Forgot the password?"_s, u"Another workspace…"_s, u"Connect to a server…"_s,
                              u"languages"_s}));
    }
};

QTEST_MAIN(TestWindowLogin)
#include "tst_windowlogin.moc"
