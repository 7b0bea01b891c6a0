// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rowquery.h"
#include "tests/support/resultchecks.h"
#include "tests/ui/dashboard/localdashboardof.h"
#include "tests/ui/openedworkspace.h"
#include "ui/common/theme.h"
#include "ui/dashboard/barchart.h"
#include "ui/dashboard/chartcard.h"
#include "ui/dashboard/chartexport.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/figurecard.h"
#include "ui/dashboard/heatmap.h"
#include "ui/dashboard/multichoice.h"
#include "ui/dashboard/segments.h"
#include "ui/dashboard/skeleton.h"
#include "ui/dashboard/trendchart.h"

#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <semaphore>

using namespace Qt::StringLiterals;
using namespace globant;

namespace {

const QString kSamples = QStringLiteral(SAMPLES_FOLDER);

QStringList sampleFiles()
{
    return {kSamples + u"/departments.csv"_s, kSamples + u"/jobs.csv"_s, kSamples + u"/hired_employees.csv"_s};
}

} // namespace

class TestDashboardPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::OpenedWorkspace> m_workspace;
    std::unique_ptr<ui::DashboardPage> m_page;

    void makePage()
    {
        m_page = std::make_unique<ui::DashboardPage>(test::localDashboardOf(*m_workspace->session));
        m_page->resize(1096, 780);
        m_page->show();
    }

    // The page with what there is, on screen.
    void showPage()
    {
        makePage();
        showFigures();
    }

    QPushButton* visibleButton(const QString& text)
    {
        const auto buttons = m_page->findChildren<QPushButton*>();
        for (QPushButton* button : buttons)
            if (button->isVisible() && button->text().remove(u'&') == text)
                return button;
        return nullptr;
    }

    // Waits until all that has been asked for has been answered.
    void readersAnswered()
    {
        bool answered = false;
        m_workspace->session->read(
            this, [](const store::Connection&) { return Result<void>(); },
            [&answered](Result<void>) { answered = true; });
        QTRY_VERIFY(answered);
    }

    void showFigures()
    {
        QSignalSpy updated(m_page.get(), &ui::DashboardPage::updated);
        m_page->refresh();
        QVERIFY(updated.wait());
    }

    qint64 rowCount(const records::RowFilter& filter)
    {
        const auto reader = m_workspace->session->store().reader();
        const catalog::Catalog& tables = m_workspace->session->catalog();
        return records::RowQuery(**reader, tables, *tables.find(u"employees"_s), filter).count().value();
    }

    void chooseYear(int year)
    {
        auto* box = m_page->findChild<QComboBox*>();
        box->setCurrentIndex(box->findData(year));
    }

private Q_SLOTS:
    void init() { m_workspace = std::make_unique<test::OpenedWorkspace>(); }

    void cleanup()
    {
        m_page.reset();
        m_workspace.reset();
    }

    void anEmptyWorkspaceSaysWhatToDo()
    {
        showPage();
        QCOMPARE(m_page->figures().total, 0);
        QSignalSpy wanted(m_page.get(), &ui::DashboardPage::importRequested);
        const auto buttons = m_page->findChildren<QPushButton*>();
        for (QPushButton* button : buttons)
            if (button->isVisible())
                button->click();
        QCOMPARE(wanted.count(), 1);
    }

    void everyMarkOpensAsManyRowsAsItShows_data()
    {
        QTest::addColumn<int>("year"); // 0: all
        QTest::addColumn<QList<bool>>("quarters");
        QTest::newRow("a year") << 2022 << QList<bool>{true, true, true, true};
        QTest::newRow("all years") << 0 << QList<bool>{true, true, true, true};
        QTest::newRow("a quarter") << 2022 << QList<bool>{false, true, false, false};
        QTest::newRow("two quarters apart") << 2022 << QList<bool>{true, false, true, false};
        QTest::newRow("two quarters of all years") << 0 << QList<bool>{false, true, true, false};
    }

    void everyMarkOpensAsManyRowsAsItShows()
    {
        QFETCH(const int, year);
        QFETCH(const QList<bool>, quarters);
        m_workspace->import(sampleFiles());
        showPage();
        chooseYear(year);
        int index = 0;
        const auto buttons = m_page->findChildren<QToolButton*>();
        for (QToolButton* button : buttons)
            if (button->text().size() == 2 && button->text().startsWith(u'Q') && !quarters[index++])
                button->click();
        QVERIFY(m_page->figures().total > 0);
        QSignalSpy opened(m_page.get(), &ui::DashboardPage::rowsRequested);
        int marks = 0;
        const auto check = [&](auto* chart) {
            for (int category = 0; category < chart->table().rows.size(); ++category) {
                for (int series = 0; series < chart->content().series.size(); ++series) {
                    chart->activate(category, series);
                    QCOMPARE(opened.count(), ++marks);
                    const auto filter = opened.last()[1].template value<records::RowFilter>();
                    QCOMPARE(opened.last()[0].toString(), u"employees"_s);
                    QVERIFY2(
                        rowCount(filter) == chart->value(category, series),
                        qPrintable(u"%1, %2"_s.arg(chart->content().title, chart->content().categories[category])));
                }
            }
        };
        int charts = 0;
        for (const ui::ChartCard* card : m_page->chartCards()) {
            auto* trend = qobject_cast<ui::TrendChart*>(card->chart());
            if (trend != nullptr && trend->showsLines())
                check(trend->lines());
            else if (auto* bars = trend != nullptr ? trend->bars() : qobject_cast<ui::BarChart*>(card->chart()))
                check(bars);
            else
                continue;
            ++charts;
        }
        QCOMPARE(charts, 4);
        auto* map = m_page->findChild<ui::HeatMap*>();
        map->setCurrentCell({0, 0});
        QTest::keyClick(map, Qt::Key_Return);
        QCOMPARE(opened.count(), marks + 1);
        QCOMPARE(rowCount(opened.last()[1].value<records::RowFilter>()), map->data().value({0, 0}));
    }

    void filtersChangeEveryFigure()
    {
        m_workspace->import(sampleFiles());
        showPage();
        chooseYear(2022);
        const qint64 all = m_page->figures().total;
        const auto choices = m_page->findChildren<ui::MultiChoice*>();
        choices[0]->setChosen({1});
        Q_EMIT choices[0]->chosenChanged();
        QVERIFY(m_page->figures().total > 0);
        QVERIFY(m_page->figures().total < all);
        QCOMPARE(m_page->findChildren<ui::FigureCard*>().first()->figure(),
                 QLocale().toString(m_page->figures().total));
    }

    void picturesAndTablesAreWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("png") << u"chart.png"_s << QByteArray("\x89PNG");
        QTest::newRow("svg") << u"chart.svg"_s << QByteArray("<?xml");
        QTest::newRow("pdf") << u"chart.pdf"_s << QByteArray("%PDF");
    }

    void picturesAndTablesAreWritten()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, start);
        m_workspace->import(sampleFiles());
        showPage();
        const QString path = m_workspace->folder.filePath(name);
        QVERIFY_RESULT(ui::savePicture(*m_page->findChild<ui::BarChart*>(), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(start));
    }

    void aPictureShowsTheWholeChart()
    {
        m_workspace->import(sampleFiles());
        showPage();
        m_page->resize(600, 500);
        QTest::qWait(20);
        const ui::HeatMap* map = m_page->findChild<ui::HeatMap*>();
        QVERIFY(!map->layoutInView().scrollRange().isNull());
        for (const ui::ChartCard* card : m_page->chartCards()) {
            const QSize size = ui::pictureOf(*card->chart()).size();
            QVERIFY(size.width() >= 2 * card->chart()->wholeSize().width());
            QVERIFY(card->chart()->wholeSize().height() >= card->chart()->wantedHeight());
        }
        const auto& data = map->data();
        QVERIFY(map->wholeSize().width() >= data.columnCount() * map->layoutInView().cellSize().width());
        QVERIFY(map->wholeSize().height() >= data.rowCount() * map->layoutInView().cellSize().height());
    }

    void formulasBecomeTexts()
    {
        const ui::ChartTable table{
            u"T"_s, {u"name"_s, u"hires"_s}, {{u"=1+1"_s, 2LL}, {u"a, \"b\""_s, 3LL}, {u"-x"_s, 4LL}}};
        QCOMPARE(ui::csvOf(table), QByteArray("\xEF\xBB\xBFname,hires\r\n'=1+1,2\r\n\"a, \"\"b\"\"\",3\r\n'-x,4\r\n"));
        const QString path = m_workspace->folder.filePath(u"t.xlsx"_s);
        QVERIFY_RESULT(ui::writeXlsx(table, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(2) == "PK");
        QVERIFY_FAILED(ui::writeXlsx(table, m_workspace->folder.filePath(u"none/t.xlsx"_s)), ErrorCode::StoreFull);
    }

    void greyShapesStandInWhileFiguresAreSlow()
    {
        m_workspace->import(sampleFiles());
        // Shared with the reader, which must not be left waiting whatever fails here.
        const auto reading = std::make_shared<std::counting_semaphore<2>>(0);
        const auto end = qScopeGuard([&reading] { reading->release(); });
        m_workspace->session->read(
            this,
            [reading](const store::Connection&) {
                reading->acquire();
                return Result<void>();
            },
            [](Result<void>) {});
        makePage();
        auto* shapes = m_page->findChild<ui::Skeleton*>();
        m_page->refresh();
        QVERIFY(!shapes->isVisible());
        QTRY_VERIFY(shapes->isVisible());
        reading->release();
        QTRY_VERIFY(m_page->findChild<ui::BarChart*>()->isVisible());
        QVERIFY(!shapes->isVisible());
        QVERIFY(m_page->figures().total > 0);
    }

    void figuresThatCannotBeReadAreAskedForAgain()
    {
        m_workspace->import(sampleFiles());
        const auto rename = [this](const QString& from, const QString& to) {
            return m_workspace->session->store().writer().runNow([&](const store::Connection& connection) {
                return connection.executeScript(u"ALTER TABLE %1 RENAME TO %2"_s.arg(from, to));
            });
        };
        QVERIFY_RESULT(rename(u"hire_counts"_s, u"elsewhere"_s));
        makePage();
        m_page->refresh();
        QPushButton* again = nullptr;
        QTRY_VERIFY((again = visibleButton(u"Try again"_s)) != nullptr);
        again->click();
        readersAnswered();
        QVERIFY(visibleButton(u"Try again"_s) != nullptr);
        QVERIFY_RESULT(rename(u"elsewhere"_s, u"hire_counts"_s));
        visibleButton(u"Try again"_s)->click();
        QTRY_VERIFY(m_page->figures().total > 0);
        QVERIFY(visibleButton(u"Try again"_s) == nullptr);

        // Figures that are there stay there.
        QVERIFY_RESULT(rename(u"hire_counts"_s, u"elsewhere"_s));
        Q_EMIT m_workspace->session->dataChanged();
        m_page->refresh();
        QTRY_VERIFY(visibleButton(u"Try again"_s) != nullptr);
        QVERIFY(m_page->findChild<ui::BarChart*>()->isVisible());
        QVERIFY_RESULT(rename(u"elsewhere"_s, u"hire_counts"_s));
        visibleButton(u"Try again"_s)->click();
        QTRY_VERIFY(visibleButton(u"Try again"_s) == nullptr);
    }

    void whatIsChosenIsOneState()
    {
        m_workspace->import(sampleFiles());
        showPage();
        QVERIFY(m_page->state() == ui::DashboardState());
        QSignalSpy changed(m_page.get(), &ui::DashboardPage::stateChanged);
        ui::DashboardState wanted;
        wanted.latestYear = false;
        wanted.filter.year = 2022;
        wanted.filter.departments = {1, 3};
        wanted.filter.quarters = {true, false, true, false};
        wanted.onlyAboveMean = true;
        wanted.asTable = QStringList{u"hiresByMonth"_s, u"heatMap"_s};
        m_page->setState(wanted);
        QVERIFY(m_page->state() == wanted);
        QCOMPARE(changed.count(), 1);
        QVERIFY(m_page->filter() == wanted.filter);
        m_page->setState(wanted);
        QCOMPARE(changed.count(), 1);
        chooseYear(2023);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(m_page->state().filter.year, std::optional(2023));
        m_page->chartCards().first()->setAsTable(false);
        QCOMPARE(changed.count(), 3);
        QCOMPARE(m_page->state().asTable, QStringList{u"heatMap"_s});
    }

    void whatIsNoLongerThereIsIgnored()
    {
        m_workspace->import(sampleFiles());
        makePage();
        ui::DashboardState wanted;
        wanted.latestYear = false;
        wanted.filter.year = 1999;
        wanted.filter.departments = {1, 4711};
        wanted.filter.jobs = {4712};
        wanted.asTable = QStringList{u"noChart"_s};
        m_page->setState(wanted); // before there is anything to compare it with
        showFigures();
        ui::DashboardState left;
        left.filter.departments = {1};
        QVERIFY(m_page->state() == left);
        QVERIFY(m_page->figures().total > 0);
        m_page->setState(wanted);
        QVERIFY(m_page->state() == left);
    }

    void departmentsAreShownAllOrAboveTheMean()
    {
        m_workspace->import(sampleFiles());
        showPage();
        auto* chart = m_page->findChild<ui::BarChart*>(u"departmentsAgainstMean"_s);
        QCOMPARE(chart->content().categories.size(), m_page->figures().departmentsHiring);
        QVERIFY(m_page->figures().departmentsAboveMean < m_page->figures().departmentsHiring);
        const auto buttons = m_page->findChild<ui::Segments*>()->findChildren<QToolButton*>();
        buttons[1]->click();
        QCOMPARE(chart->content().categories.size(), m_page->figures().departmentsAboveMean);
        QVERIFY(m_page->state().onlyAboveMean);
        buttons[0]->click();
        QCOMPARE(chart->content().categories.size(), m_page->figures().departmentsHiring);
    }

    void sharesAddUpToAHundred()
    {
        m_workspace->import(sampleFiles());
        showPage();
        const ui::ChartTable table = m_page->findChild<ui::BarChart*>(u"departmentShare"_s)->table();
        QCOMPARE(table.headings.size(), 3);
        double sum = 0;
        for (const QVariantList& row : table.rows)
            sum += row[2].toDouble();
        QVERIFY(qAbs(sum - 100) < 1e-6);
    }

    void chosenDepartmentsHaveOneColourInAllCharts()
    {
        m_workspace->import(sampleFiles());
        showPage();
        ui::DashboardState state;
        state.latestYear = false;
        state.filter.departments = {1, 3, 4};
        m_page->setState(state);
        QMap<QString, int> looks;
        const auto* trend = m_page->findChild<ui::TrendChart*>();
        QVERIFY(trend->showsLines());
        for (const auto& series : trend->lines()->content().series)
            looks.insert(series.name, series.look);
        QCOMPARE(looks.size(), 3);
        for (const QString& name : {u"departmentsAgainstMean"_s, u"departmentShare"_s, u"hiresByQuarter"_s}) {
            const ui::BarContent& content = m_page->findChild<ui::BarChart*>(name)->content();
            for (int i = 0; i < content.categories.size(); ++i)
                QCOMPARE(content.lookOf(i), looks.value(content.categories[i], -9));
        }
    }

    void whatThePageDoesIsInItsMenu()
    {
        m_workspace->import(sampleFiles());
        showPage();
        const QList<QAction*> actions = m_page->menuActions();
        QVERIFY(m_page->menuActions() == actions);
        QVERIFY(!actions[0]->isEnabled());
        ui::DashboardState state;
        state.filter.jobs = {1};
        m_page->setState(state);
        QVERIFY(actions[0]->isEnabled());
        actions[0]->trigger();
        QVERIFY(m_page->state() == ui::DashboardState());
        actions[1]->trigger();
        QVERIFY(m_page->state().onlyAboveMean);
        for (const ui::ChartCard* card : m_page->chartCards()) {
            QVERIFY(actions.contains(card->menu()->menuAction()));
            QCOMPARE(card->menu()->title(), card->title());
        }
    }

    void theTabKeyFollowsReadingOrder()
    {
        m_workspace->import(sampleFiles());
        showPage();
        ui::DashboardState state;
        state.filter.departments = {1, 3, 4}; // so that all filters are there
        m_page->setState(state);
        const QList<ui::ChartCard*> cards = m_page->chartCards();
        // A stop's place: filters before cards, in a card from its top down, else from the left.
        const auto placeOf = [&](QWidget* stop) {
            int section = 0;
            for (int i = 0; i < cards.size(); ++i)
                if (cards[i]->isAncestorOf(stop))
                    section = i + 1;
            const QPoint at = stop->mapTo(m_page.get(), QPoint());
            return std::make_tuple(section, section == 0 ? 0 : at.y(), at.x());
        };
        QList<QWidget*> stops;
        QWidget* first = m_page->findChild<QComboBox*>();
        QWidget* next = first;
        do {
            if (next->isVisible() && (next->focusPolicy() & Qt::TabFocus) != 0 && next->focusProxy() == nullptr &&
                m_page->isAncestorOf(next))
                stops.append(next);
            next = next->nextInFocusChain();
        } while (next != first);
        QVERIFY(stops.size() >= 9 + 2 * cards.size());
        for (int i = 1; i < stops.size(); ++i)
            QVERIFY2(placeOf(stops[i - 1]) < placeOf(stops[i]),
                     qPrintable(u"%1 before %2 %3"_s.arg(stops[i - 1]->accessibleName(),
                                                         QString::fromLatin1(stops[i]->metaObject()->className()),
                                                         stops[i]->accessibleName())));
        for (ui::ChartCard* card : cards) {
            QVERIFY(stops.contains(card->menuButton()));
            QVERIFY(!card->chart()->stops().isEmpty());
        }
    }

    void theKeyboardOpensTheMenuOfAChart_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("Menu") << int(Qt::Key_Menu) << Qt::KeyboardModifiers();
        QTest::newRow("Shift+F10") << int(Qt::Key_F10) << Qt::KeyboardModifiers(Qt::ShiftModifier);
    }

    void theKeyboardOpensTheMenuOfAChart()
    {
        QFETCH(const int, key);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        m_workspace->import(sampleFiles());
        showPage();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        for (ui::ChartCard* card : m_page->chartCards()) {
            card->chart()->setFocus(Qt::TabFocusReason);
            QWidget* focused = QApplication::focusWidget();
            QVERIFY(card->isAncestorOf(focused));
            QVERIFY(!focused->accessibleName().isEmpty());
            QTest::keyClick(focused, Qt::Key(key), modifiers);
            QTRY_VERIFY(card->menu()->isVisible());
            card->menu()->close();
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
            m_page.reset();
            m_workspace = std::make_unique<test::OpenedWorkspace>();
            m_workspace->import(sampleFiles());
            showPage();
            chooseYear(2023);
            QTest::qWait(100);
            QVERIFY(m_page->grab().save(folder + u"/dashboard-%1.png"_s.arg(ui::themeModeName(mode))));
            m_page->resize(1096, 1700);
            QTest::qWait(100);
            QVERIFY(m_page->grab().save(folder + u"/dashboard-long-%1.png"_s.arg(ui::themeModeName(mode))));
            chooseYear(0);
            QTest::qWait(100);
            QVERIFY(m_page->grab().save(folder + u"/dashboard-years-%1.png"_s.arg(ui::themeModeName(mode))));
            m_page->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
            auto* lines = m_page->findChild<ui::LineChart*>();
            lines->setFocus(Qt::TabFocusReason);
            lines->setCurrent({10, 0});
            auto* mean = m_page->findChild<ui::BarChart*>(u"departmentsAgainstMean"_s);
            QTest::mouseMove(mean, mean->layoutInView().bar(mean->content(), 4, 0).center().toPoint());
            QTest::qWait(50);
            QVERIFY(m_page->grab().save(folder + u"/dashboard-marks-%1.png"_s.arg(ui::themeModeName(mode))));
            m_page->resize(776, 1700);
            ui::DashboardState state;
            state.filter.departments = {1, 3, 4};
            state.latestYear = false;
            m_page->setState(state);
            QTest::qWait(100);
            QVERIFY(m_page->grab().save(folder + u"/dashboard-chosen-%1.png"_s.arg(ui::themeModeName(mode))));
        }
    }
};

QTEST_MAIN(TestDashboardPage)
#include "tst_dashboardpage.moc"
