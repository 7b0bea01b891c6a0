// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountservice.h"
#include "tests/desktop/windowfixture.h"
#include "tests/support/resultchecks.h"
#include "tests/support/secrets.h"
#include "ui/common/page.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/help/helpwindow.h"

#include <QLineEdit>
#include <QTableView>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace globant;

// Not a check: pictures of the window's pages, to be looked at, in the folder that GLOBANT_SCREENSHOTS names
// (tests/desktop/screenshots.sh). Skipped without it.
class TestScreenshots : public test::WindowFixture
{
    Q_OBJECT

    QString m_suffix;
    QTranslator m_texts;

    void shoot(const QString& name)
    {
        QTest::qWait(250); // skeletons and charts settle
        const QString path = qEnvironmentVariable("GLOBANT_SCREENSHOTS") + u'/' + name + m_suffix + u".png"_s;
        QVERIFY2(m_window->grab().save(path), qPrintable(path));
    }

    void shootHelp(const QString& name, const QString& topic)
    {
        m_window->showHelp(topic);
        QTest::qWait(50);
        auto* help = find<ui::HelpWindow>();
        const QString path = qEnvironmentVariable("GLOBANT_SCREENSHOTS") + u'/' + name + m_suffix + u".png"_s;
        QVERIFY2(help->grab().save(path), qPrintable(path));
        help->close();
    }

    void shootPages(const QString& state)
    {
        const auto pages = m_window->workArea()->pages();
        for (int i = 0; i < pages.size(); ++i) {
            goTo(i);
            shoot(state + u'-' + pages[i]->title().toLower());
        }
    }

    void addPerson(const QString& name, accounts::Role role)
    {
        auto& session = m_window->workArea()->session();
        const auto& by = session.workspace().session;
        QVERIFY_RESULT(session.store().writer().runNow([&](const store::Connection& connection) {
            return accounts::AccountService({session.workspace().folder,
                                             connection,
                                             by.dataKey,
                                             session.workspace().lock.get(),
                                             {by.account, false},
                                             m_clock,
                                             security::KdfStrength::minimum()})
                .addPerson(name, role, test::secret(qPrintable(test::kPassword)));
        }));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_texts.load(u":/translations/globant-data_en.qm"_s));
        QApplication::installTranslator(&m_texts);
    }

    void pages_data()
    {
        QTest::addColumn<ui::ThemeMode>("mode");
        QTest::addColumn<QSize>("size");
        QTest::newRow("-light") << ui::ThemeMode::Light << QSize(1280, 800);
        QTest::newRow("-dark") << ui::ThemeMode::Dark << QSize(1280, 800);
        QTest::newRow("-light-small") << ui::ThemeMode::Light << QSize(960, 600);
    }

    void pages()
    {
        QFETCH(const ui::ThemeMode, mode);
        QFETCH(const QSize, size);
        if (qEnvironmentVariableIsEmpty("GLOBANT_SCREENSHOTS"))
            QSKIP("GLOBANT_SCREENSHOTS names no folder");
        m_suffix = QString::fromLatin1(QTest::currentDataTag());
        ui::applyTheme(*qApp, mode);
        start();
        m_window->resize(size);
        shoot(u"welcome"_s);
        press(u"Set up a workspace"_s);
        const auto fields = find<ui::SetupPage>()->findChildren<ui::PasswordField*>();
        for (ui::PasswordField* field : fields)
            QTest::keyClicks(field, test::kPassword);
        const auto lines = find<ui::SetupPage>()->findChildren<QLineEdit*>();
        for (QLineEdit* line : lines)
            if (line->accessibleName() == u"Account"_s)
                line->setText(u"ana"_s);
        shoot(u"setup"_s);
        press(u"Create the workspace"_s);
        QTRY_VERIFY(button(u"I have kept"_s) != nullptr);
        shoot(u"recovery-code"_s);
        static_cast<QCheckBox*>(button(u"I have kept"_s))->setChecked(true);
        press(u"Continue"_s);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        const auto pages = m_window->workArea()->pages();
        for (int i = 0; i < pages.size(); ++i) {
            goTo(i);
            shoot(u"empty-%1"_s.arg(pages[i]->title().toLower()));
        }
        drop(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        QTRY_VERIFY(button(u"Import 3 files"_s) != nullptr && button(u"Import 3 files"_s)->isEnabled());
        shoot(u"import-preview"_s);
        press(u"Import 3 files"_s);
        QTRY_VERIFY(!find<ui::ImportPage>()->isBusy() && button(u"Undo"_s) != nullptr);
        shoot(u"import-result"_s);
        for (int i = 0; i < pages.size(); ++i) {
            goTo(i);
            shoot(pages[i]->title().toLower());
        }
        addPerson(u"eva"_s, accounts::Role::Viewer);
        goTo(int(pages.size()) - 1);
        auto* people = m_window->findChild<QTableView*>(u"accounts"_s);
        QTRY_COMPARE(people->model()->rowCount(), 2);
        m_window->findChild<QPushButton*>(u"newKey"_s)->click();
        shoot(u"settings-new-key"_s);
        for (int i = 0; i < pages.size(); ++i) {
            goTo(i);
            shootHelp(u"help-%1"_s.arg(pages[i]->title().toLower()), {});
        }
        shootHelp(u"help-shortcuts"_s, u"shortcuts"_s);
        lock();
        shoot(u"locked"_s);
        logIn(u"wrong"_s);
        QTRY_VERIFY(!find<ui::LoginPage>()->findChild<ui::Notice*>()->isHidden());
        QTRY_VERIFY(find<ui::LoginPage>()->password()->isEnabled());
        shoot(u"login-error"_s);
        press(u"Forgot the password?"_s);
        shoot(u"login-recovery"_s);
    }

    // As somebody who may only look, and beside another program that writes.
    void readOnly_data() { pages_data(); }

    void readOnly()
    {
        QFETCH(const ui::ThemeMode, mode);
        QFETCH(const QSize, size);
        if (qEnvironmentVariableIsEmpty("GLOBANT_SCREENSHOTS"))
            QSKIP("GLOBANT_SCREENSHOTS names no folder");
        m_suffix = QString::fromLatin1(QTest::currentDataTag());
        ui::applyTheme(*qApp, mode);
        setUp();
        m_window->resize(size);
        importFiles(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        addPerson(u"eva"_s, accounts::Role::Viewer);
        lock();
        find<ui::LoginPage>()->findChild<QComboBox*>()->setCurrentText(u"eva"_s);
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        shootPages(u"viewer"_s);
        lock();
        m_window.reset();
        auto other = store::WorkspaceLock::acquire(workspace(), u"another program"_s, m_clock);
        QVERIFY_RESULT(other);
        start();
        m_window->resize(size);
        find<ui::LoginPage>()->findChild<QComboBox*>()->setCurrentIndex(0);
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        shootPages(u"beside-another-program"_s);
    }

    void withoutAKeychain()
    {
        if (qEnvironmentVariableIsEmpty("GLOBANT_SCREENSHOTS"))
            QSKIP("GLOBANT_SCREENSHOTS names no folder");
        m_suffix.clear();
        m_keychain.failure =
            Error{ErrorCode::NotFound, u"There is no keychain service on this computer. The password always works."_s};
        ui::applyTheme(*qApp, ui::ThemeMode::Light);
        setUp();
        lock();
        m_window->resize(960, 600);
        shoot(u"login-without-keychain"_s);
    }
};

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
