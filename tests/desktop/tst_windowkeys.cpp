// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/loginflow.h"
#include "tests/desktop/windowfixture.h"
#include "ui/common/page.h"
#include "ui/common/theme.h"
#include "ui/help/helptexts.h"
#include "ui/help/helpwindow.h"

#include <QMenuBar>
#include <QStackedWidget>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace globant;

// The window by the keyboard: menus, shortcuts, help, and where the focus goes.
class TestWindowKeys : public test::WindowFixture
{
    Q_OBJECT

    QList<QAction*> menuActions() const
    {
        QList<QAction*> found;
        const QList<QAction*> menus = m_window->menuBar()->actions();
        for (const QAction* menu : menus)
            if (menu->isVisible())
                found += menu->menu()->actions();
        found.removeIf([](const QAction* action) { return action->isSeparator(); });
        return found;
    }

    QString helpTopic() const
    {
        const auto* help = find<ui::HelpWindow>();
        return help != nullptr && help->isVisible() ? help->topic() : QString();
    }

    void pressF1()
    {
        if (auto* help = find<ui::HelpWindow>())
            help->close();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_F1);
    }

private Q_SLOTS:
    void everyScreenHasHelp()
    {
        const ui::HelpTexts texts;
        start();
        auto* flow = find<desktop::LoginFlow>();
        for (int i = 0; i < flow->count(); ++i) {
            const QWidget* screen = flow->widget(i);
            if (const auto* steps = qobject_cast<const QStackedWidget*>(screen)) // of the way to a server
                screen = steps->currentWidget();
            QVERIFY2(!texts.markdown(ui::helpTopicOf(screen)).isEmpty(), qPrintable(ui::helpTopicOf(screen)));
        }
        pressF1();
        QCOMPARE(helpTopic(), u"welcome"_s);
        press(u"Try it with sample data"_s);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        const auto pages = m_window->workArea()->pages();
        for (int i = 0; i < pages.size(); ++i) {
            goTo(i);
            const QString topic = ui::helpTopicOf(pages[i]);
            QVERIFY2(!texts.markdown(topic).isEmpty(), qPrintable(topic));
            pressF1();
            QCOMPARE(helpTopic(), topic);
        }
    }

    void theShortcutsAreThoseOfTheActions()
    {
        setUp();
        m_window->showHelp(u"shortcuts"_s);
        const QString text = find<ui::HelpWindow>()->findChild<QTextBrowser*>()->toPlainText();
        int keys = 0;
        for (const QAction* action : menuActions()) {
            if (action->shortcut().isEmpty())
                continue;
            ++keys;
            QVERIFY2(text.contains(action->shortcut().toString(QKeySequence::NativeText)), qPrintable(action->text()));
        }
        QVERIFY(keys >= 11);
    }

    void noKeysDoTwoThings()
    {
        setUp();
        const auto pages = m_window->workArea()->pages();
        for (int i = 0; i < pages.size(); ++i) {
            goTo(i);
            QStringList seen;
            for (const QAction* action : menuActions()) {
                for (const QKeySequence& keys : action->shortcuts()) {
                    const QString text = keys.toString();
                    QVERIFY2(!seen.contains(text), qPrintable(u"%1 on page %2"_s.arg(text).arg(i)));
                    seen.append(text);
                }
            }
        }
    }

    void thePagesActionsAreInTheMenu()
    {
        setUp();
        const auto pages = m_window->workArea()->pages();
        for (int i = 0; i < pages.size(); ++i) {
            goTo(i);
            const QList<QAction*> shown = menuActions();
            const QList<QAction*> own = pages[i]->menuActions();
            for (QAction* action : own)
                QVERIFY2(action == nullptr || action->isSeparator() || shown.contains(action),
                         qPrintable(u"page %1"_s.arg(i)));
        }
        lock();
        for (const QAction* action : menuActions())
            QVERIFY(!action->isEnabled() || action->menu() == nullptr);
    }

    void menusComeAndGoWithTheWorkspace()
    {
        const auto find = [this](const QString& title) {
            const QList<QAction*> menus = m_window->menuBar()->actions();
            for (const QAction* menu : menus)
                if (menu->text() == title)
                    return menu->isVisible();
            return false;
        };
        setUp();
        QVERIFY(find(u"&Go to"_s));
        lock();
        QVERIFY(!find(u"&Go to"_s) && !find(u"&Page"_s));
        QVERIFY(find(u"&Help"_s));
    }

    void f6GoesBetweenSideBarAndPage()
    {
        setUp();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        auto* bar = m_window->findChild<QWidget*>(u"sideBar"_s);
        const auto inBar = [bar] { return bar->isAncestorOf(QApplication::focusWidget()); };
        const auto pages = m_window->workArea()->pages();
        for (int i = 0; i < pages.size(); ++i) {
            goTo(i);
            QTRY_VERIFY(!inBar());
            QTest::keyClick(m_window.get(), Qt::Key_F6);
            QVERIFY(inBar());
            QCOMPARE(qobject_cast<QAbstractButton*>(QApplication::focusWidget())->text(), pages[i]->title());
            QTest::keyClick(m_window.get(), Qt::Key_F6);
            QVERIFY2(!inBar() && m_window->workArea()->isAncestorOf(QApplication::focusWidget()),
                     qPrintable(pages[i]->title()));
        }
    }

    void theArrowsGoFromPageToPage()
    {
        setUp();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        const auto pages = m_window->workArea()->pages();
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_window->workArea()->currentPage(), pages[1]);
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(m_window->workArea()->currentPage(), pages[2]);
    }

    // Alt and a letter lead to one thing among all that is seen, menus included.
    void noLetterLeadsToTwoThings()
    {
        QStringList doubled;
        const auto look = [&](QWidget* on, const QString& name) {
            QMap<QString, QString> seen;
            const auto take = [&](const QString& text) {
                const QString keys = QKeySequence::mnemonic(text).toString();
                if (keys.isEmpty())
                    return;
                if (seen.contains(keys))
                    doubled.append(u"%1: %2 and %3 on %4"_s.arg(keys, seen[keys], text, name));
                seen.insert(keys, text);
            };
            const QList<QAction*> menus = m_window->menuBar()->actions();
            for (const QAction* menu : menus)
                if (menu->isVisible())
                    take(menu->text());
            const auto widgets = on->findChildren<QWidget*>();
            for (const QWidget* widget : widgets) {
                const auto* label = qobject_cast<const QLabel*>(widget);
                const auto* pressed = qobject_cast<const QAbstractButton*>(widget);
                if (widget->isVisible() && label != nullptr && label->buddy() != nullptr)
                    take(label->text());
                else if (widget->isVisible() && pressed != nullptr)
                    take(pressed->text());
            }
        };
        start();
        look(find<desktop::LoginFlow>(), u"welcome"_s);
        press(u"Set up a workspace"_s);
        look(find<desktop::LoginFlow>(), u"set-up"_s);
        const auto fields = find<ui::SetupPage>()->findChildren<ui::PasswordField*>();
        for (ui::PasswordField* field : fields)
            QTest::keyClicks(field, test::kPassword);
        press(u"Create the workspace"_s);
        QTRY_VERIFY(button(u"I have kept"_s) != nullptr);
        look(find<desktop::LoginFlow>(), u"recovery code"_s);
        static_cast<QCheckBox*>(button(u"I have kept"_s))->setChecked(true);
        press(u"Continue"_s);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        importFiles(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        const auto pages = m_window->workArea()->pages();
        for (int i = 0; i < pages.size(); ++i) {
            goTo(i);
            look(pages[i], pages[i]->title());
        }
        lock();
        look(find<desktop::LoginFlow>(), u"login"_s);
        press(u"Forgot the password?"_s);
        look(find<desktop::LoginFlow>(), u"login by code"_s);
        QVERIFY2(doubled.isEmpty(), qPrintable(doubled.join(u'\n')));
    }

    // Tab alone comes to every control of a page and of the side bar, and round again.
    void tabReachesEverything()
    {
        setUp();
        importFiles(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QStringList missed;
        const auto pages = m_window->workArea()->pages();
        for (int i = 0; i < pages.size(); ++i) {
            goTo(i);
            QTest::qWait(50);
            m_window->workArea()->focusOtherPart();
            QSet<const QWidget*> reached;
            for (int tabs = 0; tabs < 120; ++tabs) {
                reached.insert(QApplication::focusWidget());
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            }
            const auto widgets = pages[i]->findChildren<QWidget*>();
            for (const QWidget* widget : widgets) {
                const auto* button = qobject_cast<const QAbstractButton*>(widget);
                const bool inGroup = button != nullptr && button->autoExclusive(); // one of a group is enough
                if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0 &&
                    widget->focusProxy() == nullptr && !inGroup && !reached.contains(widget))
                    missed.append(u"%1 \"%2\" on %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                                           widget->accessibleName(), pages[i]->title()));
            }
        }
        QCOMPARE(missed, QStringList());
    }

    void theFocusIsSeen_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    // Each control that Tab reaches looks other than before once it has the focus.
    void theFocusIsSeen()
    {
        QFETCH(const bool, dark);
        ui::applyTheme(*qApp, dark ? ui::ThemeMode::Dark : ui::ThemeMode::Light);
        start();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QStringList unseen;
        const auto look = [&](QWidget* on) {
            const auto widgets = on->findChildren<QWidget*>();
            for (QWidget* widget : widgets) {
                if (!widget->isVisible() || !widget->isEnabled() || (widget->focusPolicy() & Qt::TabFocus) == 0 ||
                    widget->focusProxy() != nullptr || widget->size().isEmpty())
                    continue;
                if (auto* focused = QApplication::focusWidget())
                    focused->clearFocus();
                const QImage before = widget->grab().toImage();
                widget->setFocus(Qt::TabFocusReason);
                if (widget->grab().toImage() == before)
                    unseen.append(u"%1 \"%2\" on %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                                           widget->accessibleName(),
                                                           QString::fromLatin1(on->metaObject()->className())));
            }
        };
        look(find<desktop::LoginFlow>()->currentWidget());
        press(u"Set up a workspace"_s);
        look(find<ui::SetupPage>());
        const auto fields = find<ui::SetupPage>()->findChildren<ui::PasswordField*>();
        for (ui::PasswordField* field : fields)
            QTest::keyClicks(field, test::kPassword);
        press(u"Create the workspace"_s);
        QTRY_VERIFY(button(u"I have kept"_s) != nullptr);
        static_cast<QCheckBox*>(button(u"I have kept"_s))->setChecked(true);
        look(find<desktop::LoginFlow>()->currentWidget());
        press(u"Continue"_s);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        importFiles(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        const auto pages = m_window->workArea()->pages();
        for (int i = 0; i < pages.size(); ++i) {
            goTo(i);
            QTest::qWait(50);
            look(pages[i]);
        }
        look(m_window->findChild<QWidget*>(u"sideBar"_s));
        lock();
        look(find<ui::LoginPage>());
        QCOMPARE(unseen, QStringList());
    }
};

QTEST_MAIN(TestWindowKeys)
#include "tst_windowkeys.moc"
