// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountservice.h"
#include "core/accounts/login.h"
#include "tests/desktop/windowfixture.h"
#include "tests/support/resultchecks.h"
#include "tests/support/secrets.h"
#include "ui/common/colors.h"
#include "ui/common/page.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/barchart.h"
#include "ui/dashboard/heatmap.h"
#include "ui/data/datapage.h"
#include "ui/data/rowwindowmodel.h"
#include "ui/history/historypage.h"
#include "ui/settings/settingspage.h"

#include <QHeaderView>
#include <QMenuBar>
#include <QRadioButton>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace globant;

// What the window keeps, and what changes while it is open: its place, the page, the theme, the data's key.
class TestWindowState : public test::WindowFixture
{
    Q_OBJECT

    QStringList titles() const
    {
        QStringList found;
        const auto pages = m_window->workArea()->pages();
        for (const ui::Page* page : pages)
            found.append(page->title());
        return found;
    }

    QString currentTitle() const { return m_window->workArea()->currentPage()->title(); }

    void choose(const QString& menu, const QString& item) const
    {
        const QList<QAction*> menus = m_window->menuBar()->actions();
        for (const QAction* bar : menus)
            if (bar->text() == menu)
                for (QAction* action : bar->menu()->actions())
                    if (action->text() == item)
                        action->trigger();
    }

    // The share of light among all pixels.
    static double light(QWidget* widget)
    {
        const QImage picture = widget->grab().toImage().scaled(64, 64);
        int count = 0;
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 64; ++x)
                count += picture.pixelColor(x, y).lightnessF() > 0.5F ? 1 : 0;
        return count / 4096.0;
    }

    void addPerson(const QString& name)
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
                .addPerson(name, accounts::Role::Editor, test::secret("another horse battery"));
        }));
    }

    void goToSettings()
    {
        goTo(int(m_window->workArea()->pages().size()) - 1);
        QVERIFY(find<ui::SettingsPage>()->isVisible());
    }

private Q_SLOTS:
    void theWindowsPlaceIsKept()
    {
        start();
        m_window->resize(1011, 677);
        m_window->close();
        m_window.reset();
        start();
        QCOMPARE(m_window->height(), 677);
        if (m_window->screen()->availableGeometry().width() >= 1011) // else Qt 6.8 makes it fit
            QCOMPARE(m_window->width(), 1011);
    }

    void theLastPageIsShownAgain()
    {
        setUp();
        QCOMPARE(m_window->workArea()->currentPage(), m_window->workArea()->pages().first());
        goTo(3);
        const QString title = currentTitle();
        lock();
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        QCOMPARE(currentTitle(), title);
        m_window.reset();
        start();
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        QCOMPARE(currentTitle(), title);
    }

    void tableFiltersAndColumnsSurviveLeavingThePage()
    {
        setUp();
        importFiles(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        auto* data = find<ui::DataPage>();
        const int page = int(m_window->workArea()->pages().indexOf(data));
        goTo(page);
        auto* table = data->findChild<QTableView*>();
        records::RowFilter filter;
        data->showRows(u"jobs"_s, filter);
        QTRY_COMPARE(data->table().name, u"jobs"_s);
        QTRY_VERIFY(data->model()->rowCount() > 0);
        table->horizontalHeader()->resizeSection(0, 137);
        goTo(0);
        goTo(page);
        QCOMPARE(data->table().name, u"jobs"_s);
        QCOMPARE(table->columnWidth(0), 137);
        lock();
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        data = find<ui::DataPage>();
        data->showRows(u"jobs"_s, filter);
        QTRY_COMPARE(data->findChild<QTableView*>()->columnWidth(0), 137);
    }

    void historysFilterSurvivesLeavingThePage()
    {
        setUp();
        auto* history = find<ui::HistoryPage>();
        const int page = int(m_window->workArea()->pages().indexOf(history));
        goTo(page);
        auto* kinds = history->findChild<QComboBox*>();
        QTRY_VERIFY(kinds->isVisible() && kinds->count() > 2);
        kinds->setCurrentIndex(2);
        Q_EMIT kinds->activated(2);
        goTo(0);
        goTo(page);
        QCOMPARE(kinds->currentIndex(), 2);
    }

    void theThemeChangesWhileItIsOpen()
    {
        setUp();
        importFiles(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        goTo(0);
        auto* map = find<ui::HeatMap>();
        QTRY_VERIFY(map->isVisible() && map->data().rowCount() > 0);
        choose(u"&View"_s, u"&Light"_s);
        QWidget* bar = m_window->findChild<QWidget*>(u"sideBar"_s);
        auto* button = bar->findChildren<QToolButton*>().last();
        QList<QWidget*> painted{bar, map, m_window.get()};
        for (ui::BarChart* chart : m_window->findChildren<ui::BarChart*>())
            if (chart->isVisible())
                painted.append(chart);
        QVERIFY(painted.size() > 3);
        const auto iconIsLight = [button] {
            const QImage image = button->icon().pixmap(QSize(64, 64)).toImage();
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y).alpha() == 255)
                        return image.pixelColor(x, y).lightnessF() > 0.5F;
            return false;
        };
        for (QWidget* widget : painted)
            QVERIFY2(light(widget) > 0.6, widget->metaObject()->className());
        QVERIFY(!iconIsLight());
        choose(u"&View"_s, u"&Dark"_s);
        for (QWidget* widget : painted)
            QVERIFY2(light(widget) < 0.4, widget->metaObject()->className());
        QVERIFY(iconIsLight());
        QCOMPARE(m_settings->value("theme").toString(), u"dark"_s);
        goToSettings();
        QVERIFY(m_window->findChild<QRadioButton*>(u"theme-dark"_s)->isChecked());
        choose(u"&View"_s, u"&System colours"_s);
        QVERIFY(m_window->findChild<QRadioButton*>(u"theme-system"_s)->isChecked());
        goTo(0);
        choose(u"&View"_s, u"&Light"_s);
        for (QWidget* widget : painted)
            QVERIFY2(light(widget) > 0.6, widget->metaObject()->className());
    }

    // By the buttons of Settings, in the window: it goes on without the password, over the new key.
    void theWindowGoesOnOverANewKey_data()
    {
        QTest::addColumn<QString>("ask");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("disable") << u"disableAccount"_s
                                 << u"eve can no longer open this workspace. The data has a new key."_s;
        QTest::newRow("replace the key") << u"newKey"_s << u"The data has a new key."_s;
    }

    void theWindowGoesOnOverANewKey()
    {
        QFETCH(const QString, ask);
        QFETCH(const QString, sentence);
        setUp();
        importFiles(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        addPerson(u"eve"_s);
        goToSettings();
        auto* remember = m_window->findChild<QCheckBox*>(u"remember"_s);
        QTRY_VERIFY(remember->isEnabled());
        remember->setChecked(true);
        QTRY_COMPARE(m_keychain.kept.size(), std::size_t(1));
        auto* people = m_window->findChild<QTableView*>(u"accounts"_s);
        QTRY_COMPARE(people->model()->rowCount(), 2);
        people->setCurrentIndex(
            people->model()->match(people->model()->index(0, 0), Qt::DisplayRole, u"eve"_s).first());
        const QString oldStore = m_window->workArea()->session().workspace().session.storePath;
        m_window->findChild<QPushButton*>(ask)->click();
        m_window->findChild<QPushButton*>(u"rotate"_s)->click();
        QTRY_VERIFY(m_window->workArea() != nullptr &&
                    m_window->workArea()->session().workspace().session.storePath != oldStore);
        QVERIFY(!QFile::exists(oldStore));
        QVERIFY(find<ui::SettingsPage>()->isVisible());
        QCOMPARE(m_window->workArea()->notice()->text(), sentence);
        QVERIFY(m_window->workArea()->session().canWrite());

        // The data is there, and can be written to.
        goTo(0);
        QTRY_VERIFY(find<ui::DashboardPage>()->figures().total > 0);
        importFiles(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        const bool disabled = ask == u"disableAccount"_s;
        QCOMPARE(accounts::login(workspace(), u"eve"_s, test::secret("another horse battery"), m_clock).has_value(),
                 !disabled);
        // What the keychain remembers still opens.
        m_window.reset();
        start();
        QTRY_VERIFY(m_window->workArea() != nullptr);
        lock();
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
    }

    void aNewKeyWaitsUntilNoImportRuns()
    {
        setUp();
        goToSettings();
        m_window->workArea()->session().setBusy(true);
        m_window->findChild<QPushButton*>(u"newKey"_s)->click();
        m_window->findChild<QPushButton*>(u"rotate"_s)->click();
        QVERIFY(m_window->findChild<ui::Notice*>(u"accountsNotice"_s)->text().startsWith(u"An import is running."_s));
    }

    void lockingWhileTheKeyIsReplaced()
    {
        setUp();
        goToSettings();
        m_window->findChild<QPushButton*>(u"newKey"_s)->click();
        m_window->findChild<QPushButton*>(u"rotate"_s)->click();
        lock();
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        QVERIFY(m_window->workArea()->session().canWrite());
    }
};

QTEST_MAIN(TestWindowState)
#include "tst_windowstate.moc"
