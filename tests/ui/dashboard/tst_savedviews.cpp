// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settings.h"
#include "tests/support/resultchecks.h"
#include "tests/ui/dashboard/localdashboardof.h"
#include "tests/ui/openedworkspace.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/viewmenu.h"
#include "ui/dashboard/viewnamebox.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;

namespace {

ui::DashboardState stateOf(std::optional<int> year, const QSet<qint64>& departments)
{
    ui::DashboardState state;
    state.filter.year = year;
    state.filter.departments = departments;
    state.latestYear = false;
    return state;
}

QStringList namesOf(const ui::SavedViews& views)
{
    QStringList names;
    for (const ui::SavedView& view : views.views())
        names.append(view.name);
    return names;
}

} // namespace

class TestSavedViews : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::OpenedWorkspace> m_workspace;

    ui::WorkspaceSession& session() { return *m_workspace->session; }

    // What the writer was given is in the store.
    void finishWrites()
    {
        const auto done = session().store().writer().runNow([](const store::Connection&) { return Result<void>(); });
        QVERIFY_RESULT(done);
    }

    QJsonValue kept(const QString& name, const QString& account = u"ana"_s)
    {
        const auto reader = session().store().reader();
        return store::readSetting(**reader, account, name).value();
    }

    // The views as the next login finds them.
    std::unique_ptr<ui::SavedViews> loadedViews(ui::WorkspaceSession& session)
    {
        auto views = std::make_unique<ui::SavedViews>(test::localDashboardOf(session));
        QSignalSpy loaded(views.get(), &ui::SavedViews::loaded);
        if (!loaded.wait())
            qFatal("the views were not read");
        return views;
    }

    // Samples in the workspace, on a page on screen, with its menu.
    std::unique_ptr<ui::DashboardPage> shownPage()
    {
        auto page = std::make_unique<ui::DashboardPage>(test::localDashboardOf(session()));
        page->resize(1096, 780);
        page->show();
        QSignalSpy updated(page.get(), &ui::DashboardPage::updated);
        page->refresh();
        // The views come first, and with the last state the page is updated before it has figures.
        const auto isFilled = [&] { return !page->cube().years().isEmpty(); };
        if (!QTest::qWaitFor(isFilled))
            qFatal("no figures");
        return page;
    }

    static ui::ViewMenu& menuOf(ui::DashboardPage& page) { return *page.findChild<ui::ViewMenu*>(); }

    // The entry as a click on the button shows it; null where there is none.
    static QAction* entry(ui::ViewMenu& menu, const QString& text)
    {
        Q_EMIT menu.menu()->aboutToShow();
        const auto actions = menu.menu()->actions();
        for (QAction* action : actions)
            if (QString(action->text()).remove(u'&') == text)
                return action;
        return nullptr;
    }

    static QAction* entryOf(ui::ViewMenu& menu, const QString& submenu, const QString& text)
    {
        QAction* parent = entry(menu, submenu);
        const auto actions = parent->menu()->actions();
        for (QAction* action : actions)
            if (action->text() == text)
                return action;
        return nullptr;
    }

    // Types a name into the box that an entry has opened, and accepts it.
    static void giveName(ui::ViewMenu& menu, const QString& name)
    {
        auto* box = menu.findChild<ui::ViewNameBox*>();
        box->findChild<QLineEdit*>()->setText(name);
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_VERIFY(!menu.findChild<ui::ViewNameBox*>());
    }

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<test::OpenedWorkspace>();
        const QString samples = QStringLiteral(SAMPLES_FOLDER);
        m_workspace->import(
            {samples + u"/departments.csv"_s, samples + u"/jobs.csv"_s, samples + u"/hired_employees.csv"_s});
    }

    void cleanup() { m_workspace.reset(); }

    void viewsAreThereAtTheNextLogin()
    {
        {
            auto views = loadedViews(session());
            QVERIFY(views->areKept());
            views->save(u"Sales 10"_s, stateOf(2022, {3}));
            views->save(u"All years"_s, stateOf({}, {}));
            views->save(u"SALES 10"_s, stateOf(2021, {4}));
        }
        finishWrites();
        auto views = loadedViews(session());
        QCOMPARE(namesOf(*views), (QStringList{u"All years"_s, u"SALES 10"_s}));
        QCOMPARE(views->views()[1].state, stateOf(2021, {4}));
        QCOMPARE(views->findState(stateOf(2021, {4})), 1);
        QCOMPARE(views->findState(stateOf(2021, {5})), -1);
        QVERIFY(kept(u"dashboard.views"_s, u"bob"_s).isNull());
        views->rename(1, u"ALL years"_s);
        QCOMPARE(namesOf(*views), QStringList{u"ALL years"_s});
        QCOMPARE(views->remove(0).state, stateOf(2021, {4}));
        finishWrites();
        QCOMPARE(kept(u"dashboard.views"_s), QJsonValue(QJsonArray()));
    }

    void theLastStateIsKeptEvenWhenThePageGoesAtOnce()
    {
        {
            auto views = loadedViews(session());
            views->setLast(stateOf(2022, {3}));
            views->setLast(stateOf(2022, {3, 4}));
            QVERIFY(kept(u"dashboard.last"_s).isNull());
        }
        finishWrites();
        QCOMPARE(kept(u"dashboard.last"_s), QJsonValue(toJson(stateOf(2022, {3, 4}))));
        ui::SavedViews views(test::localDashboardOf(session()));
        std::optional<ui::DashboardState> last;
        connect(&views, &ui::SavedViews::loaded, this,
                [&](const std::optional<ui::DashboardState>& state) { last = state; });
        views.setLast(stateOf(2020, {})); // what is kept comes first
        QTRY_VERIFY(last.has_value());
        QCOMPARE(*last, stateOf(2022, {3, 4}));
        views.setLast(stateOf(2021, {}));
        QTRY_COMPARE(kept(u"dashboard.last"_s), QJsonValue(toJson(stateOf(2021, {}))));
    }

    void beingLoggedInLeavesNoEntryInTheLog()
    {
        const auto count = [this] {
            const auto reader = session().store().reader();
            return (*reader)->value(u"SELECT count(*) FROM log"_s, {}).value().toLongLong();
        };
        const qint64 before = count();
        loadedViews(session())->save(u"A"_s, stateOf(2022, {3}));
        finishWrites();
        QCOMPARE(count(), before);
    }

    void besideAnotherProgramViewsHoldForTheSession()
    {
        loadedViews(session())->save(u"A"_s, stateOf(2022, {3}));
        finishWrites();
        const accounts::Session& open = session().workspace().session;
        accounts::Session copy;
        copy.workspace = open.workspace;
        copy.account = open.account;
        copy.role = open.role;
        copy.storePath = open.storePath;
        copy.dataKey = open.dataKey.clone();
        auto workspace = accounts::openForReading(std::move(copy), u"test"_s, m_workspace->clock);
        QVERIFY_RESULT(workspace);
        auto reading = ui::WorkspaceSession::start(std::move(*workspace), m_workspace->clock);
        QVERIFY_RESULT(reading);
        {
            auto views = loadedViews(**reading);
            QVERIFY(!views->areKept());
            views->save(u"B"_s, stateOf(2021, {}));
            views->setLast(stateOf(2021, {}));
            QCOMPARE(namesOf(*views), (QStringList{u"A"_s, u"B"_s}));
        }
        auto page = std::make_unique<ui::DashboardPage>(test::localDashboardOf(**reading));
        QVERIFY(entry(menuOf(*page), u"Views are kept until you lock: another program works here"_s));
        page.reset();
        QCOMPARE(namesOf(*loadedViews(session())), QStringList{u"A"_s});
        QVERIFY(kept(u"dashboard.last"_s).isNull());
    }

    void whatIsNoViewIsPassedOver()
    {
        const QJsonArray odd{1, QJsonObject{{u"name"_s, u" "_s}}, QJsonObject{{u"name"_s, u"A"_s}}, u"x"_s};
        const auto written = session().store().writer().runNow([&](const store::Connection& connection) {
            return store::writeSetting(connection, u"ana"_s, u"dashboard.views"_s, odd);
        });
        QVERIFY_RESULT(written);
        QCOMPARE(namesOf(*loadedViews(session())), QStringList{u"A"_s});
    }

    void thePageComesBackAsItWasLeft()
    {
        auto page = shownPage();
        QCOMPARE(page->state(), ui::DashboardState());
        page->setState(stateOf(2022, {3}));
        const qint64 total = page->figures().total;
        QVERIFY(total > 0);
        page.reset();
        finishWrites();
        page = shownPage();
        QTRY_COMPARE(page->state(), stateOf(2022, {3}));
        QCOMPARE(page->figures().total, total);
    }

    void theMenuSavesChoosesRenamesAndDeletes()
    {
        auto page = shownPage();
        ui::ViewMenu& menu = menuOf(*page);
        QVERIFY(entry(menu, u"No saved views"_s));
        QVERIFY(!entry(menu, u"Reset to default"_s)->isEnabled());
        page->setState(stateOf(2022, {3}));
        entry(menu, u"Save this view…"_s)->trigger();
        giveName(menu, u"  R&D   2022 "_s);
        QCOMPARE(namesOf(menu.views()), QStringList{u"R&D 2022"_s});
        QVERIFY(entry(menu, u"RD 2022"_s)->isChecked());

        entry(menu, u"Reset to default"_s)->trigger();
        QCOMPARE(page->state(), ui::DashboardState());
        QVERIFY(!entry(menu, u"RD 2022"_s)->isChecked());
        entry(menu, u"RD 2022"_s)->trigger();
        QCOMPARE(page->state(), stateOf(2022, {3}));

        entryOf(menu, u"Rename view"_s, u"R&&D 2022…"_s)->trigger();
        giveName(menu, u"Mine"_s);
        QCOMPARE(namesOf(menu.views()), QStringList{u"Mine"_s});

        entryOf(menu, u"Delete view"_s, u"Mine"_s)->trigger();
        QCOMPARE(namesOf(menu.views()), QStringList());
        QCOMPARE(menu.notice()->text(), u"View \"Mine\" deleted"_s);
        QVERIFY(menu.notice()->isVisible());
        menu.notice()->findChild<QPushButton*>()->click();
        QCOMPARE(namesOf(menu.views()), QStringList{u"Mine"_s});
        QCOMPARE(menu.views().views()[0].state, stateOf(2022, {3}));
    }

    void namesAreChecked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("button"); // empty: disabled
        QTest::newRow("free") << u"Other"_s << u"Save"_s;
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("blank") << u"  "_s << QString();
        QTest::newRow("longest") << QString(60, u'x') << u"Save"_s;
        QTest::newRow("too long") << QString(61, u'x') << QString();
        QTest::newRow("in use") << u"sales"_s << u"Replace"_s;
    }

    void namesAreChecked()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, button);
        auto page = shownPage();
        ui::ViewMenu& menu = menuOf(*page);
        menu.views().save(u"Sales"_s, stateOf(2022, {3}));
        entry(menu, u"Save this view…"_s)->trigger();
        auto* box = menu.findChild<ui::ViewNameBox*>();
        auto* field = box->findChild<QLineEdit*>();
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, name);
        QPushButton* accept = nullptr;
        const auto buttons = box->findChildren<QPushButton*>();
        for (QPushButton* candidate : buttons)
            if (candidate->isDefault())
                accept = candidate;
        QVERIFY(accept);
        QCOMPARE(accept->isEnabled(), !button.isEmpty());
        QVERIFY(!field->accessibleDescription().isEmpty());
        if (button.isEmpty()) {
            QTest::keyClick(field, Qt::Key_Return);
            QCOMPARE(menu.views().views().size(), 1);
            return;
        }
        QCOMPARE(accept->text(), button);
        accept->click();
        const bool replaced = button == u"Replace"_s;
        QCOMPARE(menu.views().views().size(), replaced ? 1 : 2);
        QCOMPARE(menu.views().findState(page->state()) >= 0, true);
        if (replaced) {
            menu.notice()->findChild<QPushButton*>()->click();
            QCOMPARE(namesOf(menu.views()), QStringList{u"Sales"_s});
            QCOMPARE(menu.views().views()[0].state, stateOf(2022, {3}));
        }
    }

    // Not a check: pictures to look at, into the folder that the environment names.
    void screenshots()
    {
        const QString folder = qEnvironmentVariable("GLOBANT_SCREENSHOTS");
        if (folder.isEmpty())
            QSKIP("GLOBANT_SCREENSHOTS names no folder");
        for (const auto mode : {ui::ThemeMode::Light, ui::ThemeMode::Dark}) {
            ui::applyTheme(*qApp, mode);
            const QString suffix = ui::themeModeName(mode);
            auto page = shownPage();
            ui::ViewMenu& menu = menuOf(*page);
            menu.views().save(u"Engineering 2022"_s, stateOf(2022, {3}));
            menu.views().save(u"All years"_s, stateOf({}, {}));
            page->setState(stateOf(2022, {3}));
            Q_EMIT menu.menu()->aboutToShow();
            menu.menu()->ensurePolished();
            QVERIFY(menu.menu()->grab().save(folder + u"/views-menu-%1.png"_s.arg(suffix)));
            entry(menu, u"Save this view…"_s)->trigger();
            auto* box = menu.findChild<ui::ViewNameBox*>();
            box->findChild<QLineEdit*>()->setText(u"All years"_s);
            QTest::qWait(50);
            QVERIFY(box->grab().save(folder + u"/views-name-%1.png"_s.arg(suffix)));
            box->findChild<QLineEdit*>()->setText(QString(61, u'n'));
            QTest::qWait(50);
            QVERIFY(box->grab().save(folder + u"/views-long-%1.png"_s.arg(suffix)));
            box->close();
            entryOf(menu, u"Delete view"_s, u"All years"_s)->trigger();
            QTest::qWait(50);
            QVERIFY(page->grab().save(folder + u"/views-page-%1.png"_s.arg(suffix)));
            page->setState(stateOf(2022, {2, 3}));
            page->resize(776, 552); // of a window of 960 x 600
            QTest::qWait(50);
            QVERIFY(page->grab().save(folder + u"/views-small-%1.png"_s.arg(suffix)));
        }
    }
};

QTEST_MAIN(TestSavedViews)
#include "tst_savedviews.moc"
