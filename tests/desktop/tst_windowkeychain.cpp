// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/qtkeychainstore.h"
#include "tests/desktop/windowfixture.h"
#include "ui/common/rememberbox.h"

using namespace Qt::StringLiterals;
using namespace globant;

// "Remember on this computer" in the window, with the keychain of the session it runs in: a real Secret Service where
// GLOBANT_TEST_KEYCHAIN is "real", else none.
class TestWindowKeychain : public test::WindowFixture
{
    Q_OBJECT

    security::QtKeychainStore m_real;

    static bool isReal() { return qEnvironmentVariable("GLOBANT_TEST_KEYCHAIN") == u"real"_s; }

    void startOverRealKeychain()
    {
        m_window = std::make_unique<desktop::MainWindow>(*m_settings, m_real, m_clock);
        m_window->begin(workspace());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void create(bool remember)
    {
        press(u"Set up a workspace"_s);
        const auto fields = find<ui::SetupPage>()->findChildren<ui::PasswordField*>();
        for (ui::PasswordField* field : fields)
            QTest::keyClicks(field, test::kPassword);
        if (remember) {
            QTRY_VERIFY(button(u"Remember on this computer"_s)->isEnabled());
            static_cast<QCheckBox*>(button(u"Remember on this computer"_s))->setChecked(true);
        }
        press(u"Create the workspace"_s);
        QTRY_VERIFY(button(u"I have kept"_s) != nullptr);
        static_cast<QCheckBox*>(button(u"I have kept"_s))->setChecked(true);
        press(u"Continue"_s);
        QTRY_VERIFY(m_window->workArea() != nullptr);
    }

private Q_SLOTS:
    void remembersAcrossStarts()
    {
        if (!isReal())
            QSKIP("no keychain in this session");
        startOverRealKeychain();
        create(true);
        const QString key = security::secretKey(m_window->workArea()->session().workspace().session.workspaceId,
                                                m_window->workArea()->session().account());
        QTRY_VERIFY(security::waitForAnswer<SecretBytes>([&](QObject* context, auto answer) {
                        m_real.read(key, context, answer);
                    }).has_value());
        m_window.reset();
        startOverRealKeychain();
        QTRY_VERIFY(m_window->workArea() != nullptr); // without a password
        // Locking means to ask, keychain or not.
        lock();
        QTest::qWait(300);
        QVERIFY(m_window->workArea() == nullptr);
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        goTo(int(m_window->workArea()->pages().size()) - 1);
        auto* box = m_window->findChild<QCheckBox*>(u"remember"_s);
        QTRY_VERIFY(box->isEnabled() && box->isChecked());
        box->setChecked(false);
        QTRY_VERIFY(!security::waitForAnswer<SecretBytes>([&](QObject* context, auto answer) {
                         m_real.read(key, context, answer);
                     }).has_value());
        m_window.reset();
        startOverRealKeychain();
        QTest::qWait(300);
        QVERIFY(m_window->workArea() == nullptr);
        QVERIFY(find<ui::LoginPage>()->isVisible());
    }

    void withoutOneTheBoxIsOffAndThePasswordWorks()
    {
        if (isReal())
            QSKIP("this session has a keychain");
        startOverRealKeychain();
        press(u"Set up a workspace"_s);
        auto* remember = find<ui::SetupPage>()->findChild<ui::RememberBox*>();
        auto* reason = remember->findChild<QLabel*>();
        QTRY_VERIFY(reason->isVisible());
        QVERIFY(!remember->findChild<QCheckBox*>()->isEnabled());
        QVERIFY2(reason->text().size() > 20, qPrintable(reason->text()));
        press(u"Back"_s);
        create(false);
        lock();
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
    }
};

QTEST_MAIN(TestWindowKeychain)
#include "tst_windowkeychain.moc"
