// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/colors.h"
#include "ui/common/theme.h"
#include "ui/dashboard/heatmap.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace globant;
using namespace globant::ui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(globant::ui::HeatMapCell)

namespace {

QList<metrics::Named> named(const QString& prefix, int count)
{
    QList<metrics::Named> names;
    for (int i = 0; i < count; ++i)
        names.append({1000 + i, u"%1 %2"_s.arg(prefix).arg(i, 4, 10, QLatin1Char('0'))});
    return names;
}

// Every department with every job; the last one by name has the most.
metrics::JobMatrix fullMatrix(int departments, int jobs)
{
    metrics::JobMatrix matrix;
    for (int i = departments; i-- > 0;)
        matrix.departments.append(i);
    for (int i = jobs; i-- > 0;)
        matrix.jobs.append(i);
    matrix.rowTotals.resize(departments);
    matrix.columnTotals.resize(jobs);
    for (int row = 0; row < departments; ++row)
        for (int column = 0; column < jobs; ++column) {
            const qint64 value = (departments - row) + (jobs - column);
            matrix.values.append(value);
            matrix.rowTotals[row] += value;
            matrix.columnTotals[column] += value;
            matrix.largest = std::max(matrix.largest, value);
        }
    return matrix;
}

void fill(HeatMap& map, int departments, int jobs)
{
    map.setData(named(u"Department"_s, departments), named(u"Job"_s, jobs), fullMatrix(departments, jobs));
}

// Three departments and jobs, by name; Legal has no hires as Analyst.
void fillSmall(HeatMap& map)
{
    metrics::JobMatrix matrix;
    matrix.departments = {2, 0, 1}; // Sales, Engineering, Legal
    matrix.jobs = {1, 0};           // Boss, Analyst
    matrix.values = {30, 1, 4, 12, 3, 0};
    matrix.rowTotals = {31, 16, 3};
    matrix.columnTotals = {37, 13};
    matrix.largest = 30;
    map.setData({{7, u"Engineering"_s}, {8, u"Legal"_s}, {9, u"Sales"_s}}, {{4, u"Analyst"_s}, {5, u"Boss"_s}}, matrix);
}

QPoint center(const HeatMap& map, HeatMapCell cell)
{
    return map.layoutInView().cell(cell).center();
}

} // namespace

class TestHeatMap : public QObject
{
    Q_OBJECT

    std::unique_ptr<HeatMap> m_map;

    void show(QSize size)
    {
        m_map->resize(size);
        m_map->show();
        m_map->activateWindow();
        m_map->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_map.get()));
    }

private Q_SLOTS:
    void init() { m_map = std::make_unique<HeatMap>(); }
    void cleanup() { m_map.reset(); }

    void isSorted_data()
    {
        QTest::addColumn<bool>("rowsByName");
        QTest::addColumn<bool>("columnsByName");
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QStringList>("columns");
        const QStringList byTotal{u"Sales"_s, u"Engineering"_s, u"Legal"_s};
        const QStringList byName{u"Engineering"_s, u"Legal"_s, u"Sales"_s};
        const QStringList jobsByTotal{u"Boss"_s, u"Analyst"_s};
        const QStringList jobsByName{u"Analyst"_s, u"Boss"_s};
        QTest::newRow("by total") << false << false << byTotal << jobsByTotal;
        QTest::newRow("rows by name") << true << false << byName << jobsByTotal;
        QTest::newRow("columns by name") << false << true << byTotal << jobsByName;
        QTest::newRow("by name") << true << true << byName << jobsByName;
    }

    void isSorted()
    {
        QFETCH(const bool, rowsByName);
        QFETCH(const bool, columnsByName);
        const auto order = [](bool byName) { return byName ? HeatMapOrder::ByName : HeatMapOrder::ByTotal; };
        m_map->setOrder(order(rowsByName), order(columnsByName)); // holds for data that comes later
        fillSmall(*m_map);
        const HeatMapData& data = m_map->data();
        QStringList rows;
        for (int row = 0; row < data.rowCount(); ++row)
            rows.append(data.rowName(row));
        QStringList columns;
        for (int column = 0; column < data.columnCount(); ++column)
            columns.append(data.columnName(column));
        QTEST(rows, "rows");
        QTEST(columns, "columns");
        for (int row = 0; row < data.rowCount(); ++row) {
            qint64 sum = 0;
            for (int column = 0; column < data.columnCount(); ++column)
                sum += data.value({row, column});
            QCOMPARE(data.rowTotal(row), sum);
        }
        const auto engineer = data.find(7, 4);
        QVERIFY(engineer);
        QCOMPARE(data.value(*engineer), 12);
        QCOMPARE(data.columnTotal(engineer->column), 13);
        QCOMPARE(data.total(), 50);
    }

    void saysWhatIsPointedAt()
    {
        fillSmall(*m_map);
        show({900, 400});
        const HeatMapLayout& layout = m_map->layoutInView();
        QCOMPARE(m_map->textAt(center(*m_map, {1, 1})), u"Engineering · Analyst: 12 hires"_s);
        QCOMPARE(m_map->textAt({4, center(*m_map, {1, 1}).y()}), u"Engineering: 16 hires"_s);
        QCOMPARE(m_map->textAt({layout.rowTotals().center().x(), center(*m_map, {0, 0}).y()}), u"Sales: 31 hires"_s);
        QCOMPARE(m_map->textAt({center(*m_map, {0, 1}).x(), 4}), u"Analyst: 13 hires"_s);
        QCOMPARE(m_map->textAt({center(*m_map, {0, 0}).x(), layout.columnTotals().center().y()}), u"Boss: 37 hires"_s);
        QCOMPARE(m_map->textAt({2, 2}), QString());
        QCOMPARE(m_map->textAt({899, 399}), QString());
    }

    void namesLieFlatWhereTheyFit_data()
    {
        QTest::addColumn<int>("jobs");
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("slanted");
        QTest::newRow("few") << 4 << 900 << false;
        QTest::newRow("few in little room") << 4 << 330 << true;
        QTest::newRow("many") << 183 << 1280 << true;
    }

    void namesLieFlatWhereTheyFit()
    {
        QFETCH(const int, jobs);
        QFETCH(const int, width);
        fill(*m_map, 12, jobs);
        show({width, 500});
        QTEST(m_map->layoutInView().slanted(), "slanted");
    }

    // A slanted name belongs to the column at its foot along its whole length.
    void aSlantedNameIsItsColumns()
    {
        fill(*m_map, 12, 183);
        show({1280, 600});
        const HeatMapLayout& layout = m_map->layoutInView();
        const QPoint foot = layout.columnFoot(5);
        for (const int away : {0, 20, 40})
            QCOMPARE(layout.columnAt(foot - QPoint(away, away)), 5);
        QCOMPARE(layout.columnAt({layout.columnFoot(0).x() - 40, layout.columnFoot(0).y() - 40}), 0);
    }

    void keysMove_data()
    {
        QTest::addColumn<HeatMapCell>("from");
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<HeatMapCell>("to");
        const Qt::KeyboardModifiers none;
        const auto row = [&](const char* name, HeatMapCell from, Qt::Key key, Qt::KeyboardModifiers modifiers,
                             HeatMapCell to) { QTest::newRow(name) << from << int(key) << modifiers << to; };
        row("right", {3, 3}, Qt::Key_Right, none, {3, 4});
        row("left", {3, 3}, Qt::Key_Left, none, {3, 2});
        row("up", {3, 3}, Qt::Key_Up, none, {2, 3});
        row("down", {3, 3}, Qt::Key_Down, none, {4, 3});
        row("right of the last", {3, 299}, Qt::Key_Right, none, {3, 299});
        row("left of the first", {3, 0}, Qt::Key_Left, none, {3, 0});
        row("above the first", {0, 3}, Qt::Key_Up, none, {0, 3});
        row("below the last", {99, 3}, Qt::Key_Down, none, {99, 3});
        row("home", {3, 250}, Qt::Key_Home, none, {3, 0});
        row("end", {3, 3}, Qt::Key_End, none, {3, 299});
        row("the first of all", {50, 250}, Qt::Key_Home, Qt::ControlModifier, {0, 0});
        row("the last of all", {3, 3}, Qt::Key_End, Qt::ControlModifier, {99, 299});
        row("page up at the top", {1, 3}, Qt::Key_PageUp, none, {0, 3});
        row("page down at the foot", {98, 3}, Qt::Key_PageDown, none, {99, 3});
        row("page left at the edge", {3, 1}, Qt::Key_PageUp, Qt::AltModifier, {3, 0});
        row("page right at the edge", {3, 298}, Qt::Key_PageDown, Qt::AltModifier, {3, 299});
    }

    void keysMove()
    {
        QFETCH(const HeatMapCell, from);
        QFETCH(const int, key);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        QFETCH(const HeatMapCell, to);
        fill(*m_map, 100, 300);
        show({800, 500});
        m_map->setCurrentCell(from);
        QTest::keyClick(m_map.get(), Qt::Key(key), modifiers);
        QVERIFY(m_map->currentCell() == to);
        const HeatMapLayout& layout = m_map->layoutInView();
        QVERIFY(layout.cells().contains(layout.cell(to)));
        QVERIFY(m_map->accessibleDescription().startsWith(m_map->data().rowName(to.row)));
    }

    void pagesMoveByWhatIsInView()
    {
        fill(*m_map, 100, 300);
        show({800, 500});
        const HeatMapLayout& layout = m_map->layoutInView();
        const int rows = layout.cells().height() / layout.cellSize().height();
        const int columns = layout.cells().width() / layout.cellSize().width();
        QTest::keyClick(m_map.get(), Qt::Key_PageDown);
        QTest::keyClick(m_map.get(), Qt::Key_PageDown, Qt::AltModifier);
        QVERIFY(m_map->currentCell() == (HeatMapCell{rows, columns}));
        QTest::keyClick(m_map.get(), Qt::Key_PageUp);
        QTest::keyClick(m_map.get(), Qt::Key_PageUp, Qt::AltModifier);
        QVERIFY(m_map->currentCell() == (HeatMapCell{0, 0}));
        QCOMPARE(layout.scroll(), QPoint(0, 0));
    }

    void enterAndClickActivate()
    {
        fillSmall(*m_map);
        show({900, 400});
        QSignalSpy activated(m_map.get(), &HeatMap::cellActivated);
        QTest::keyClick(m_map.get(), Qt::Key_Return);
        QTest::keyClick(m_map.get(), Qt::Key_Down);
        QTest::keyClick(m_map.get(), Qt::Key_Enter, Qt::KeypadModifier);
        QTest::mouseClick(m_map->viewport(), Qt::LeftButton, {}, center(*m_map, {2, 1}));
        QTest::mouseClick(m_map->viewport(), Qt::RightButton, {}, center(*m_map, {0, 0}));
        QTest::mouseClick(m_map->viewport(), Qt::LeftButton, {}, {4, 4});
        QCOMPARE(activated.size(), 3);
        QCOMPARE(activated[0], (QVariantList{2, 1})); // Sales, Boss
        QCOMPARE(activated[1], (QVariantList{0, 1})); // Engineering, Boss
        QCOMPARE(activated[2], (QVariantList{1, 0})); // Legal, Analyst
        QVERIFY(m_map->currentCell() == (HeatMapCell{2, 1}));
    }

    void theCurrentCellStaysOnItsDepartmentAndJob()
    {
        fillSmall(*m_map);
        m_map->setCurrentCell({1, 1});
        QCOMPARE(m_map->accessibleDescription(), u"Engineering · Analyst: 12 hires"_s);
        m_map->setOrder(HeatMapOrder::ByName, HeatMapOrder::ByName);
        QVERIFY(m_map->currentCell() == (HeatMapCell{0, 0}));
        QCOMPARE(m_map->accessibleDescription(), u"Engineering · Analyst: 12 hires"_s);
        fill(*m_map, 3, 3); // others
        QVERIFY(m_map->currentCell() == (HeatMapCell{0, 0}));
        QVERIFY(m_map->accessibleDescription().startsWith(u"Department 0000 · Job 0000"_s));
    }

    void assistiveProgramsReadTheCurrentCell()
    {
        fillSmall(*m_map);
        show({900, 400});
        QTest::keyClick(m_map.get(), Qt::Key_Down);
        QTest::keyClick(m_map.get(), Qt::Key_Right);
        const QAccessibleInterface* read = QAccessible::queryAccessibleInterface(m_map.get());
        QVERIFY(read);
        QVERIFY(!read->text(QAccessible::Name).isEmpty());
        QCOMPARE(read->text(QAccessible::Description), u"Engineering · Analyst: 12 hires"_s);
        QVERIFY(read->state().focused);
    }

    // At the height it asks for, it shows all of few rows, and does not cut names for want of height.
    void asksForTheRoomItNeeds_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("jobs");
        QTest::addColumn<int>("shown");
        QTest::newRow("slanted") << 12 << 183 << 12;
        QTest::newRow("flat") << 12 << 3 << 12;
        QTest::newRow("many rows") << 200 << 183 << 16;
    }

    void asksForTheRoomItNeeds()
    {
        QFETCH(const int, rows);
        QFETCH(const int, jobs);
        m_map->setData(named(u"Department"_s, rows), named(u"Assistant of a department"_s, jobs),
                       fullMatrix(rows, jobs));
        show({1000, m_map->sizeHint().height()});
        const HeatMapLayout& layout = m_map->layoutInView();
        QTEST(layout.cells().height() / layout.cellSize().height(), "shown");
        QCOMPARE(m_map->verticalScrollBar()->maximum() > 0, rows > 16);
        m_map->setData({}, {}, {});
        QVERIFY(m_map->sizeHint().height() > 100);
    }

    void anEmptyOneSaysSo()
    {
        m_map->setEmptyText(u"No hires in 2022."_s);
        fillSmall(*m_map);
        m_map->setData({}, {}, {});
        show({600, 300});
        QVERIFY(!m_map->currentCell());
        QCOMPARE(m_map->focusPolicy(), Qt::NoFocus);
        QCOMPARE(m_map->accessibleDescription(), u"No hires in 2022."_s);
        QCOMPARE(m_map->textAt({300, 150}), QString());
        QSignalSpy activated(m_map.get(), &HeatMap::cellActivated);
        for (const auto key : {Qt::Key_Return, Qt::Key_Down, Qt::Key_End, Qt::Key_PageDown})
            QTest::keyClick(m_map.get(), key);
        QTest::mouseClick(m_map->viewport(), Qt::LeftButton, {}, {300, 150});
        QCOMPARE(activated.size(), 0);
        // Written in the middle and nowhere else.
        const QImage image = m_map->viewport()->grab().toImage();
        const QRgb card = image.pixel(0, 0);
        int written = 0;
        for (int x = 0; x < image.width(); ++x)
            written += image.pixel(x, image.height() / 2) != card ? 1 : 0;
        QVERIFY(written > 0);
        for (int x = 0; x < image.width(); ++x)
            QVERIFY(image.pixel(x, image.height() / 8) == card);
    }

    void figuresCanBeReadOnEveryColour_data()
    {
        QTest::addColumn<QPalette>("palette");
        applyTheme(*qApp, ThemeMode::Light);
        QTest::newRow("light") << QApplication::palette();
        applyTheme(*qApp, ThemeMode::Dark);
        QTest::newRow("dark") << QApplication::palette();
        applyTheme(*qApp, ThemeMode::Light);
        QPalette palette;
        palette.setColor(QPalette::Base, Qt::black);
        palette.setColor(QPalette::Text, Qt::white);
        for (const auto accent : {Qt::yellow, Qt::cyan, Qt::red, Qt::blue, Qt::gray}) {
            palette.setColor(QPalette::Highlight, accent);
            QTest::addRow("high contrast %d", int(accent)) << palette;
        }
    }

    void figuresCanBeReadOnEveryColour()
    {
        QFETCH(const QPalette, palette);
        const Colors colors = Colors::of(palette);
        for (int value = 0; value <= 500; ++value) {
            const HeatMapColors cell = HeatMapColors::of(colors, value, 500);
            QVERIFY2(contrast(cell.fill, cell.text) >= 4.5, qPrintable(QString::number(value)));
        }
    }

    // The fill of a cell grows from the card's colour to the accent; the row and column pointed at are outlined.
    void cellsArePaintedByValue()
    {
        applyTheme(*qApp, ThemeMode::Light);
        fillSmall(*m_map);
        show({900, 400});
        const auto colorAt = [&](HeatMapCell cell) {
            const QPoint corner = m_map->layoutInView().cell(cell).topLeft() + QPoint(3, 3);
            return m_map->viewport()->grab().toImage().pixelColor(corner);
        };
        const Colors colors = Colors::of(m_map->palette());
        QCOMPARE(colorAt({0, 0}).name(), colors.ramp(1).name());
        QCOMPARE(colorAt({1, 1}).name(), colors.ramp(12 / 30.0).name());
        QCOMPARE(colorAt({2, 1}).name(), colors.ramp(0).name());

        const QPoint line = m_map->layoutInView().cell({1, 0}).bottomLeft() + QPoint(5, 0);
        m_map->clearFocus();
        QCOMPARE(m_map->viewport()->grab().toImage().pixelColor(line).name(), colors.card.name());
        QTest::mouseMove(m_map->viewport(), center(*m_map, {1, 1}));
        QTRY_VERIFY(m_map->viewport()->grab().toImage().pixelColor(line) != colors.card);
    }

    void theCurrentCellIsRingedInFocus()
    {
        applyTheme(*qApp, ThemeMode::Light);
        fillSmall(*m_map);
        show({900, 400});
        const QRect rect = m_map->layoutInView().cell({0, 0});
        const QColor text = Colors::of(m_map->palette()).text;
        const auto edge = [&] {
            return m_map->viewport()->grab().toImage().pixelColor(rect.center().x(), rect.top()).name();
        };
        QCOMPARE(edge(), text.name());
        m_map->clearFocus();
        QVERIFY(edge() != text.name());
    }

    void allOfItCanBeScrolledTo()
    {
        fill(*m_map, 100, 300);
        show({800, 500});
        m_map->horizontalScrollBar()->setValue(m_map->horizontalScrollBar()->maximum());
        m_map->verticalScrollBar()->setValue(m_map->verticalScrollBar()->maximum());
        const HeatMapLayout& layout = m_map->layoutInView();
        QCOMPARE(layout.cell({99, 299}).bottomRight(), layout.cells().bottomRight());
        QCOMPARE(layout.visibleRows().last, 99);
        QCOMPARE(layout.visibleColumns().last, 299);
        QVERIFY(layout.rowTotals().right() < m_map->viewport()->width());
        QVERIFY(layout.legend().bottom() < m_map->viewport()->height());
        // Totals and names stay where they are; what is pointed at is what is in view there.
        QCOMPARE(layout.rowAt({4, layout.cells().bottom()}), 99);
        QCOMPARE(layout.columnAt({layout.cells().right(), layout.columnTotals().center().y()}), 299);
        fill(*m_map, 3, 3); // less data: nothing is left scrolled
        QCOMPARE(layout.scroll(), QPoint(0, 0));
    }

    void staysInShapeInLittleRoom_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1, 1), QSize(60, 60), QSize(200, 120), QSize(320, 240)})
            QTest::addRow("%d by %d", size.width(), size.height()) << size;
    }

    void staysInShapeInLittleRoom()
    {
        QFETCH(const QSize, size);
        fill(*m_map, 12, 183);
        m_map->resize(size);
        QVERIFY(!m_map->grab().isNull());
        QTest::keyClick(m_map.get(), Qt::Key_PageDown);
        QTest::keyClick(m_map.get(), Qt::Key_End);
        QVERIFY(m_map->currentCell()->column == 182);
    }

    void settingData()
    {
        const auto departments = named(u"Department"_s, 200);
        const auto jobs = named(u"Job"_s, 2000);
        const auto matrix = fullMatrix(200, 2000);
        QBENCHMARK
        {
            m_map->setData(departments, jobs, matrix);
        }
    }

    void painting_data()
    {
        QTest::addColumn<int>("departments");
        QTest::addColumn<int>("jobs");
        QTest::newRow("12 by 183") << 12 << 183;
        QTest::newRow("200 by 2000") << 200 << 2000;
    }

    void painting()
    {
        QFETCH(const int, departments);
        QFETCH(const int, jobs);
        fill(*m_map, departments, jobs);
        show({1600, 1000});
        QImage image(m_map->viewport()->size(), QImage::Format_ARGB32_Premultiplied);
        int scrolled = 0;
        QBENCHMARK
        {
            m_map->horizontalScrollBar()->setValue((scrolled += 7) % 1000);
            m_map->viewport()->render(&image);
        }
        QVERIFY(image.pixelColor(m_map->layoutInView().cells().center()).isValid());
    }
};

QTEST_MAIN(TestHeatMap)
#include "tst_heatmap.moc"
