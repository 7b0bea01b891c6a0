// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rowquery.h"
#include "tests/support/resultchecks.h"
#include "tests/ui/openedworkspace.h"
#include "ui/common/theme.h"
#include "ui/dashboard/barchart.h"
#include "ui/dashboard/chartcard.h"
#include "ui/dashboard/chartexport.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/figurecard.h"
#include "ui/dashboard/heatmap.h"
#include "ui/dashboard/multichoice.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

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

    // The page with the sample data, on screen.
    void showPage()
    {
        m_page = std::make_unique<ui::DashboardPage>(*m_workspace->session);
        m_page->resize(1096, 780);
        m_page->show();
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
        const auto charts = m_page->findChildren<ui::BarChart*>();
        QCOMPARE(charts.size(), 3);
        int marks = 0;
        for (ui::BarChart* chart : charts) {
            const ui::ChartTable table = chart->table();
            for (int category = 0; category < table.rows.size(); ++category) {
                for (int series = 0; series + 1 < table.headings.size(); ++series) {
                    chart->activate(category, series);
                    QCOMPARE(opened.count(), ++marks);
                    const auto filter = opened.last()[1].value<records::RowFilter>();
                    QCOMPARE(opened.last()[0].toString(), u"employees"_s);
                    QVERIFY2(rowCount(filter) == chart->value(category, series),
                             qPrintable(u"%1, %2"_s.arg(table.title, table.rows[category][0].toString())));
                }
            }
        }
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
        QVERIFY_RESULT(ui::savePicture(*m_page->findChild<ui::BarChart*>(), u"Hires"_s, path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(start));
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

    // Not a check: pictures to look at, into the folder that the environment names.
    void screenshots()
    {
        const QString folder = qEnvironmentVariable("GLOBANT_SCREENSHOTS");
        if (folder.isEmpty())
            QSKIP("GLOBANT_SCREENSHOTS names no folder");
        for (const auto mode : {ui::ThemeMode::Light, ui::ThemeMode::Dark}) {
            ui::applyTheme(*qApp, mode);
            m_workspace = std::make_unique<test::OpenedWorkspace>();
            m_workspace->import(sampleFiles());
            showPage();
            chooseYear(2022);
            QTest::qWait(100);
            QVERIFY(m_page->grab().save(folder + u"/dashboard-%1.png"_s.arg(ui::themeModeName(mode))));
            m_page->resize(1096, 1500);
            QTest::qWait(100);
            QVERIFY(m_page->grab().save(folder + u"/dashboard-long-%1.png"_s.arg(ui::themeModeName(mode))));
        }
    }
};

QTEST_MAIN(TestDashboardPage)
#include "tst_dashboardpage.moc"
