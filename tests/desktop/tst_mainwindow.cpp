// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/mainwindow.h"
#include "app/desktop/workarea.h"
#include "tests/desktop/windowfixture.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretstore.h"
#include "ui/common/page.h"
#include "ui/common/passwordfield.h"
#include "ui/common/theme.h"
#include "ui/dashboard/barchart.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/figurecard.h"
#include "ui/dashboard/heatmap.h"
#include "ui/data/datapage.h"
#include "ui/data/rowwindowmodel.h"
#include "ui/import/importpage.h"
#include "ui/login/loginpage.h"
#include "ui/login/setuppage.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;

namespace {

QString sharedData()
{
    return qEnvironmentVariable("GLOBANT_SHARED", QStringLiteral(GLOBANT_SHARED_DEFAULT)) + u"/data"_s;
}

QJsonObject expected(int year)
{
    QFile file(sharedData() + u"/expected/challenge-%1.json"_s.arg(year));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

class TestMainWindow : public test::WindowFixture
{
    Q_OBJECT

    // Of the visible controls, those that a screen reader has no words for. Qt tells no accessible name of a combo box
    // on Unix: such a box needs a label.
    QStringList namelessControls() const
    {
        QStringList nameless;
        const auto widgets = m_window->findChildren<QWidget*>();
        for (QWidget* widget : widgets) {
            const bool isButton = qobject_cast<QAbstractButton*>(widget) != nullptr;
            if (!widget->isVisible() || (widget->focusPolicy() == Qt::NoFocus && !isButton) ||
                widget->focusProxy() != nullptr || widget->inherits("QScrollArea") || widget->inherits("QTabBar") ||
                widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton"))
                continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
            if (face == nullptr || face->role() == QAccessible::ScrollBar)
                continue;
            QString name = face->text(QAccessible::Name);
            if (qobject_cast<QComboBox*>(widget) != nullptr) {
                name.clear();
                for (const auto& [label, relation] : face->relations(QAccessible::Label))
                    name += label->text(QAccessible::Name);
            }
            if (name.isEmpty())
                nameless.append(
                    u"%1 (in %2)"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                        QString::fromLatin1(widget->parentWidget()->metaObject()->className())));
        }
        return nameless;
    }

private Q_SLOTS:
    void oneClickLeadsToTheSampleDashboard()
    {
        start();
        press(u"Try it with sample data"_s);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        QTRY_VERIFY(find<ui::DashboardPage>()->figures().total > 0);
        const QString folder = m_window->workArea()->session().workspace().folder;
        QVERIFY(QFile::exists(folder));
        press(u"Set up your own workspace"_s);
        QVERIFY(m_window->workArea() == nullptr);
        QVERIFY(!QFile::exists(folder));
        QTRY_VERIFY(button(u"Set up a workspace"_s) != nullptr);
    }

    void theRealFilesGiveTheExpectedNumbers()
    {
        const QStringList files = test::hiringFiles(sharedData() + u"/challenge"_s);
        if (!QFile::exists(files.first()))
            QSKIP("the real files are not there");
        setUp();
        importFiles(files);
        goTo(0);
        for (const int year : {2021, 2022}) {
            chooseYear(year);
            const QJsonObject numbers = expected(year);
            QVERIFY(!numbers.isEmpty());
            // By department: the chart against the mean has those above it first.
            const ui::ChartTable mean = m_window->findChild<ui::BarChart*>(u"departmentsAgainstMean"_s)->table();
            const QJsonArray hired = numbers[u"hired"_s].toArray();
            for (int i = 0; i < hired.size(); ++i) {
                const QJsonObject row = hired[i].toObject();
                QCOMPARE(mean.rows[i][0].toString(), row[u"department"_s].toString());
                QCOMPARE(mean.rows[i][1].toLongLong(), row[u"hired"_s].toInteger());
            }
            const auto cards = m_window->findChildren<ui::FigureCard*>();
            QVERIFY2(cards[2]->figure().startsWith(QString::number(hired.size()) + u' '),
                     qPrintable(cards[2]->figure()));
            // By quarter and department, and by department and job.
            QMap<QString, std::array<qint64, 4>> quarters;
            QMap<std::pair<QString, QString>, qint64> cells;
            qint64 total = 0;
            const QJsonArray rows = numbers[u"quarters"_s].toArray();
            for (const QJsonValue& value : rows) {
                const QJsonObject row = value.toObject();
                for (int quarter = 0; quarter < 4; ++quarter) {
                    const qint64 hires = row[u"q_%1"_s.arg(quarter + 1)].toInteger();
                    quarters[row[u"department"_s].toString()][std::size_t(quarter)] += hires;
                    cells[{row[u"department"_s].toString(), row[u"job"_s].toString()}] += hires;
                    total += hires;
                }
            }
            QCOMPARE(cards[0]->figure(), QLocale().toString(total));
            const ui::ChartTable byQuarter = m_window->findChild<ui::BarChart*>(u"hiresByQuarter"_s)->table();
            QCOMPARE(byQuarter.rows.size(), quarters.size());
            for (const QVariantList& row : byQuarter.rows)
                for (int quarter = 0; quarter < 4; ++quarter)
                    QCOMPARE(row[quarter + 1].toLongLong(), quarters[row[0].toString()][std::size_t(quarter)]);
            auto* map = find<ui::HeatMap>();
            QCOMPARE(map->data().columnCount() * map->data().rowCount() > 0, true);
            qint64 inCells = 0;
            for (int row = 0; row < map->data().rowCount(); ++row)
                for (int column = 0; column < map->data().columnCount(); ++column)
                    inCells += map->data().value({row, column});
            QCOMPARE(inCells, total);
        }
    }

    void aBarLeadsToItsRows()
    {
        setUp();
        importFiles(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        goTo(0);
        chooseYear(2023);
        auto* chart = find<ui::BarChart>();
        const int series = int(chart->table().headings.size()) - 2;
        chart->activate(4, series);
        const qint64 hires = chart->value(4, series);
        auto* data = find<ui::DataPage>();
        QTRY_VERIFY(data->isVisible());
        QTRY_COMPARE(data->model()->rowCount(), int(hires));
        QCOMPARE(data->table().name, u"employees"_s);
    }

    void lockingClosesTheWorkspaceAndThePasswordOpensItAgain()
    {
        setUp();
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(m_window->workArea() == nullptr);
        auto* page = find<ui::LoginPage>();
        QTRY_VERIFY(page->isVisible());
        QTest::keyClicks(page->password(), u"wrong password"_s);
        QTest::keyClick(page->password(), Qt::Key_Return);
        QTRY_VERIFY(button(u"Open"_s) != nullptr && page->password()->text().isEmpty() &&
                    page->password()->isEnabled());
        QVERIFY(m_window->workArea() == nullptr);
        QTest::keyClicks(page->password(), test::kPassword);
        QTest::keyClick(page->password(), Qt::Key_Return);
        QTRY_VERIFY(m_window->workArea() != nullptr);
    }

    void theKeychainSparesThePassword()
    {
        start();
        press(u"Set up a workspace"_s);
        QTRY_VERIFY(button(u"Remember on this computer"_s)->isEnabled());
        const auto fields = find<ui::SetupPage>()->findChildren<ui::PasswordField*>();
        for (ui::PasswordField* field : fields)
            QTest::keyClicks(field, test::kPassword);
        static_cast<QCheckBox*>(button(u"Remember on this computer"_s))->setChecked(true);
        press(u"Create the workspace"_s);
        QTRY_VERIFY(button(u"I have kept"_s) != nullptr);
        static_cast<QCheckBox*>(button(u"I have kept"_s))->setChecked(true);
        press(u"Continue"_s);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        QTRY_COMPARE(m_keychain.kept.size(), std::size_t(1));
        m_window.reset();
        start();
        QTRY_VERIFY(m_window->workArea() != nullptr);
    }

    void filesGivenBeforeLoginWaitForIt()
    {
        start();
        m_window->addFiles(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        press(u"Try it with sample data"_s);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        QTRY_VERIFY(button(u"Import 3 files"_s) != nullptr);
    }

    void everyControlHasAName()
    {
        start();
        QCOMPARE(namelessControls(), QStringList());
        m_window.reset();
        setUp();
        QStringList nameless;
        for (const bool isFilled : {false, true}) {
            for (int i = 0; i < m_window->workArea()->pages().size(); ++i) {
                goTo(i);
                QTest::qWait(50);
                for (const QString& control : namelessControls())
                    nameless.append(u"%1 on page %2"_s.arg(control).arg(i));
            }
            if (isFilled)
                break;
            drop(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
            QTRY_VERIFY(button(u"Import 3 files"_s) != nullptr && button(u"Import 3 files"_s)->isEnabled());
            for (const QString& control : namelessControls())
                nameless.append(u"%1 before an import"_s.arg(control));
            press(u"Import 3 files"_s);
            QTRY_VERIFY(!find<ui::ImportPage>()->isBusy() && button(u"Undo"_s) != nullptr);
        }
        QCOMPARE(nameless, QStringList());
        m_window->workArea()->pages().last()->findChild<QPushButton*>(u"showAddPerson"_s)->click();
        QCOMPARE(namelessControls(), QStringList());
        lock();
        QCOMPARE(namelessControls(), QStringList());
    }

    void theKeysGoOnWithTheResultOfAnImport()
    {
        setUp();
        importFiles(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        QTRY_VERIFY(find<ui::ImportPage>()->isAncestorOf(QApplication::focusWidget()));
        QCOMPARE(QApplication::focusWidget(), button(u"Done"_s));
    }

    void tabReachesTheShownPagesButtonInTheSideBar()
    {
        setUp();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        press(u"Data"_s);
        auto* bar = m_window->findChild<QWidget*>(u"sideBar"_s);
        for (const int page : {3, 1, 4, 5, 0}) {
            goTo(page);
            QStringList reached;
            for (int i = 0; i < 80 && !reached.contains(m_window->workArea()->pages()[page]->title()); ++i) {
                QTest::keyClick(m_window.get(), Qt::Key_Tab);
                if (auto* pressed = qobject_cast<QAbstractButton*>(QApplication::focusWidget());
                    pressed != nullptr && bar->isAncestorOf(pressed))
                    reached.append(pressed->text());
            }
            reached.removeOne(m_window->workArea()->session().account()); // locks
            QCOMPARE(reached, QStringList{m_window->workArea()->pages()[page]->title()});
        }
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
