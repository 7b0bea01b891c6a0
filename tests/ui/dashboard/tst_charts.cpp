// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"
#include "ui/dashboard/barchart.h"
#include "ui/dashboard/hirecharts.h"
#include "ui/dashboard/linechart.h"

#include <QApplication>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;

namespace {

// A mark for each bar that can be told from every other: the category is the year, the series the month.
QList<ui::HireMark> marksOf(qsizetype categories, qsizetype series)
{
    QList<ui::HireMark> marks;
    for (int category = 0; category < categories; ++category)
        for (int one = 0; one < series; ++one)
            marks.append(ui::HireMark{category, {}, one, {}, {}});
    return marks;
}

ui::BarContent months()
{
    ui::BarContent content;
    content.title = u"Hires by month, 2021"_s;
    content.arrangement = ui::BarContent::Arrangement::Before;
    for (int month = 1; month <= 12; ++month) {
        content.categories.append(QLocale::c().standaloneMonthName(month, QLocale::ShortFormat));
        content.shortCategories.append(QLocale::c().standaloneMonthName(month, QLocale::NarrowFormat));
    }
    content.series = {{u"2020"_s, {9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 10, 2}, 0},
                      {u"2021"_s, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 2, 1}, 1}};
    content.marks = marksOf(12, 2);
    content.total = 58;
    return content;
}

ui::BarContent departments(int count, const QString& name = u"Department %1"_s)
{
    ui::BarContent content;
    content.title = u"Departments"_s;
    content.horizontal = true;
    content.mean = 12;
    content.meanText = u"mean 12.0"_s;
    ui::BarContent::Series hires{u"Hires"_s, {}, 1};
    for (int i = 0; i < count; ++i) {
        content.categories.append(name.arg(i));
        hires.values.append(1000 / (i + 1));
        content.labels.append(QString::number(hires.values.last()));
    }
    content.series.append(hires);
    content.marks = marksOf(count, 1);
    return content;
}

ui::LineContent years(int series = 1)
{
    ui::LineContent content;
    content.title = u"Hires by year"_s;
    content.categoryHeading = u"Year"_s;
    for (int i = 0; i < 5; ++i) {
        content.categories.append(QString::number(2018 + i));
        content.spans.append({i, 1, content.categories.last()});
    }
    for (int i = 0; i < series; ++i)
        content.series.append({u"Line %1"_s.arg(i), {10 * i, 4, 8, 2, 10 * i + 1}, series > 1 ? i : ui::look::accent});
    content.marks = marksOf(5, series);
    return content;
}

template <class ChartType, class Content>
std::unique_ptr<ChartType> shown(Content content, QSize size = {480, 300})
{
    auto chart = std::make_unique<ChartType>();
    chart->setContent(std::move(content));
    chart->resize(size);
    chart->show();
    return chart;
}

std::pair<int, int> lastMark(const QSignalSpy& spy)
{
    const auto mark = spy.last()[0].value<ui::HireMark>();
    return {*mark.year, *mark.month};
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysWalkFromMarkToMark_data()
    {
        QTest::addColumn<bool>("horizontal");
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<QPoint>("place"); // category, series
        QTest::newRow("along") << false << QList<int>{Qt::Key_Right, Qt::Key_Right} << QPoint(2, 0);
        QTest::newRow("and back") << false << QList<int>{Qt::Key_Right, Qt::Key_Right, Qt::Key_Left} << QPoint(1, 0);
        QTest::newRow("between series") << false << QList<int>{Qt::Key_Up} << QPoint(0, 1);
        QTest::newRow("not beyond the ends") << false << QList<int>{Qt::Key_Left, Qt::Key_Down} << QPoint(0, 0);
        QTest::newRow("to the end") << false << QList<int>{Qt::Key_End, Qt::Key_Right} << QPoint(11, 0);
        QTest::newRow("to the beginning") << false << QList<int>{Qt::Key_End, Qt::Key_Home} << QPoint(0, 0);
        QTest::newRow("down") << true << QList<int>{Qt::Key_Down, Qt::Key_Down, Qt::Key_Up} << QPoint(1, 0);
        QTest::newRow("the other arrows, of one series") << true << QList<int>{Qt::Key_Right} << QPoint(1, 0);
    }

    void keysWalkFromMarkToMark()
    {
        QFETCH(const bool, horizontal);
        QFETCH(const QList<int>, keys);
        QFETCH(const QPoint, place);
        const auto chart = shown<ui::BarChart>(horizontal ? departments(12) : months());
        for (const int key : keys)
            QTest::keyClick(chart.get(), Qt::Key(key));
        QCOMPARE(chart->current().category, place.x());
        QCOMPARE(chart->current().series, place.y());
        QSignalSpy opened(chart.get(), &ui::Chart::markActivated);
        for (const auto key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
            QTest::keyClick(chart.get(), key);
        QCOMPARE(opened.count(), 3);
        QCOMPARE(lastMark(opened), std::make_pair(place.x(), place.y()));
    }

    void whatTheKeyboardIsOnIsSaid()
    {
        const auto chart = shown<ui::BarChart>(months());
        QCOMPARE(chart->accessibleName(), u"Hires by month, 2021"_s);
        QVERIFY(chart->accessibleDescription().contains(u"58"_s));
        QVERIFY(chart->spokenLines().isEmpty());
        chart->activateWindow();
        chart->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(chart->hasFocus());
        QTest::keyClick(chart.get(), Qt::Key_End);
        const QStringList lines = chart->spokenLines();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], u"Dec"_s);
        QVERIFY(lines[1].startsWith(u"2021: 1 "_s));
        QVERIFY(lines[2].startsWith(u"2020: 2 "_s));
        QVERIFY(chart->accessibleDescription().startsWith(u"Dec, 2021: 1 "_s));
    }

    void thePointerSaysBothYears()
    {
        const auto chart = shown<ui::BarChart>(months());
        // Where neither year has a bar.
        const QRectF band = chart->layoutInView().band(3);
        QTest::mouseMove(chart.get(), QPoint(int(band.center().x()), int(band.top()) + 2));
        const QStringList lines = chart->spokenLines();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], u"Apr"_s);
        QVERIFY(lines[1].startsWith(u"2021: 4 "_s));
        QVERIFY(lines[2].startsWith(u"2020: 6 "_s));
    }

    void aClickOpensTheBarUnderIt()
    {
        const auto chart = shown<ui::BarChart>(months());
        QSignalSpy opened(chart.get(), &ui::Chart::markActivated);
        const auto click = [&](QPointF at) { QTest::mouseClick(chart.get(), Qt::LeftButton, {}, at.toPoint()); };
        const QRectF front = chart->layoutInView().bar(chart->content(), 0, 1);
        const QRectF behind = chart->layoutInView().bar(chart->content(), 0, 0);
        QVERIFY(behind.width() > front.width());
        QVERIFY(behind.height() > front.height());
        click(front.center());
        QCOMPARE(lastMark(opened), std::make_pair(0, 1));
        click(QPointF(front.center().x(), behind.top() + 4));
        QCOMPARE(lastMark(opened), std::make_pair(0, 0));
        click({4, 4}); // beside the plot
        QCOMPARE(opened.count(), 2);
    }

    void barsArePaintedWhereTheyAreSaidToBe_data()
    {
        QTest::addColumn<ui::BarContent>("content");
        ui::BarContent stacked = departments(3);
        stacked.series = {{u"Q1"_s, {500, 300, 200}, 0}, {u"Q2"_s, {500, 200, 100}, 1}};
        QTest::newRow("one before the other") << months();
        QTest::newRow("stacked") << stacked;
        QTest::newRow("lying") << departments(12);
    }

    void barsArePaintedWhereTheyAreSaidToBe()
    {
        QFETCH(const ui::BarContent, content);
        const auto chart = shown<ui::BarChart>(content, {520, 340});
        QImage image(chart->size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        chart->paint(painter, chart->size());
        painter.end();
        const ui::Colors colors = ui::Colors::of(ui::paperPalette());
        for (int category = 0; category < content.categories.size(); ++category) {
            for (int series = 0; series < content.series.size(); ++series) {
                const QRectF bar = chart->layoutInView().bar(content, category, series);
                if (bar.width() < 6 || bar.height() < 6)
                    continue;
                // Of the one behind, the edge that stands out at the left.
                const QColor wanted = ui::lookColor(colors, ui::look::accent, content.series[series].strength);
                for (const double y : {bar.top() + 2, bar.bottom() - 2})
                    QCOMPARE(image.pixelColor(QPointF(bar.left() + 2, y).toPoint()).name(), wanted.name());
                if (!content.horizontal)
                    QVERIFY(image.pixelColor(int(bar.left()) - 2, int(bar.bottom()) - 4) != wanted);
            }
        }
    }

    void stackedBarsBeginWhereTheOnesBeforeEnd()
    {
        ui::BarContent content = departments(3);
        content.series = {{u"Q1"_s, {5, 0, 1}, 0}, {u"Q2"_s, {5, 7, 1}, 1}};
        content.marks = marksOf(3, 2);
        const auto chart = shown<ui::BarChart>(content);
        const ui::BarLayout& layout = chart->layoutInView();
        QCOMPARE(layout.bar(content, 0, 0).right(), layout.bar(content, 0, 1).left());
        QCOMPARE(layout.bar(content, 1, 0).width(), 0.0);
        QCOMPARE(layout.bar(content, 0, 0).width(), layout.bar(content, 0, 1).width());
        QSignalSpy opened(chart.get(), &ui::Chart::markActivated);
        QTest::mouseClick(chart.get(), Qt::LeftButton, {}, layout.bar(content, 2, 1).center().toPoint());
        QCOMPARE(lastMark(opened), std::make_pair(2, 1));
        QTest::mouseClick(chart.get(), Qt::LeftButton, {}, QPoint(chart->width() - 2, layout.plot().bottom() - 2));
        QCOMPARE(opened.count(), 1);
    }

    void nothingOverlapsOrLeavesTheChart_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("name");
        for (const int count : {1, 12, 40})
            for (const int width : {280, 480, 960})
                for (const QString& name : {u"%1"_s, u"The department of everything else in the world, part %1"_s})
                    QTest::addRow("%d at %d, %s", count, width, qPrintable(name.left(8))) << count << width << name;
    }

    void nothingOverlapsOrLeavesTheChart()
    {
        QFETCH(const int, count);
        QFETCH(const int, width);
        QFETCH(const QString, name);
        ui::BarChart chart;
        const ui::BarContent content = departments(count, name);
        chart.setContent(content);
        chart.resize(width, chart.wantedHeight());
        const QFontMetrics metrics(ui::smallFont(chart.font()));
        const ui::BarLayout layout(content, metrics, chart.size());
        QVERIFY(layout.plot().width() > width / 4);
        for (int i = 0; i < count; ++i) {
            QVERIFY(layout.name(i).height() >= metrics.height());
            QVERIFY(layout.name(i).right() <= layout.plot().left());
            QVERIFY(layout.bar(content, i, 0).right() + metrics.horizontalAdvance(content.labels[i]) <= width);
            if (i > 0)
                QVERIFY(layout.name(i).top() >= layout.name(i - 1).bottom() - 0.01);
        }
        QVERIFY(layout.band(count - 1).bottom() <= chart.height() + 0.01);
    }

    void monthsTakeShortNamesWhereThereIsLittleRoom()
    {
        const ui::BarContent content = months();
        const QFontMetrics metrics(ui::smallFont(QApplication::font()));
        const auto fits = [&](int width) {
            const ui::BarLayout layout(content, metrics, {width, 280});
            const QStringList& names = layout.shortNames() ? content.shortCategories : content.categories;
            for (int i = 0; i < names.size(); ++i)
                if (metrics.horizontalAdvance(names[i]) > layout.name(i).width())
                    return false;
            return true;
        };
        QVERIFY(ui::BarLayout(content, metrics, {280, 280}).shortNames());
        QVERIFY(!ui::BarLayout(content, metrics, {800, 280}).shortNames());
        for (int width = 280; width < 800; width += 20)
            QVERIFY(fits(width));
    }

    void aMeanBeyondTheLongestBarIsInThePlot()
    {
        ui::BarContent content = departments(3);
        content.mean = 5000;
        const ui::BarLayout layout(content, QFontMetrics(QApplication::font()), {480, 300});
        QVERIFY(layout.position(5000) <= layout.plot().right() + 1);
    }

    void nothingToShowIsSaid()
    {
        ui::BarContent content = months();
        for (ui::BarContent::Series& series : content.series)
            series.values.fill(0);
        content.emptyText = u"No hires."_s;
        const auto chart = shown<ui::BarChart>(content);
        QCOMPARE(chart->focusPolicy(), Qt::NoFocus);
        QCOMPARE(chart->accessibleDescription(), u"No hires."_s);
        QTest::mouseMove(chart.get(), chart->rect().center());
        QVERIFY(chart->spokenLines().isEmpty());
        QTest::keyClick(chart.get(), Qt::Key_Return);
        const auto lines = shown<ui::LineChart>(ui::LineContent{});
        QTest::mouseMove(lines.get(), lines->rect().center());
        QVERIFY(lines->spokenLines().isEmpty());
    }

    void onPaperItIsLight()
    {
        const auto chart = shown<ui::BarChart>(departments(3));
        QPalette dark = chart->palette();
        dark.setColor(QPalette::Base, QColor(0x22, 0x27, 0x2e));
        dark.setColor(QPalette::Highlight, Qt::green);
        chart->setPalette(dark);
        QImage image(chart->size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        chart->paint(painter, chart->size());
        painter.end();
        const QPoint bar = chart->layoutInView().bar(chart->content(), 0, 0).center().toPoint();
        QCOMPARE(image.pixelColor(bar), ui::paperPalette().color(QPalette::Highlight));
        QCOMPARE(image.pixelColor(2, image.height() - 2), QColor(Qt::white));
    }

    void looksDiffer()
    {
        const ui::Colors colors = ui::Colors::of(ui::paperPalette());
        using Look = std::pair<QRgb, Qt::BrushStyle>;
        const auto lookOf = [&](int look) { return Look(ui::lookColor(colors, look).rgb(), ui::lookPattern(look)); };
        QList<Look> looks{lookOf(ui::look::accent), lookOf(ui::look::rest)};
        for (int look = 0; look < 40; ++look) {
            QVERIFY(!looks.contains(lookOf(look)));
            looks.append(lookOf(look));
        }
    }

    void textsCanBeReadOnEveryColour()
    {
        for (int grey = 0; grey < 256; ++grey) {
            const QColor text = ui::readableOn(QColor(grey, grey, grey));
            QVERIFY(ui::contrast(text, QColor(grey, grey, grey)) >= 4.5);
            if (grey < 80 || grey > 160) // far enough from the middle to be soft
                QVERIFY(text != QColor(Qt::black) && text != QColor(Qt::white));
        }
    }

    void departmentsKeepTheirLooks()
    {
        ui::DepartmentLooks looks;
        looks.choose({7});
        QVERIFY(looks.looks().isEmpty());
        looks.choose({7, 3, 9});
        QCOMPARE(looks.looks(), (QHash<qint64, int>{{3, 0}, {7, 1}, {9, 2}}));
        looks.choose({7, 9});
        QCOMPARE(looks.looks(), (QHash<qint64, int>{{7, 1}, {9, 2}}));
        looks.choose({1, 7, 9, 12});
        QCOMPARE(looks.looks(), (QHash<qint64, int>{{1, 0}, {7, 1}, {9, 2}, {12, 3}}));
    }

    void theCrosshairSaysTheValues()
    {
        const auto chart = shown<ui::LineChart>(years());
        const QPointF point = chart->pointOf(2, 0);
        QTest::mouseMove(chart.get(), QPoint(int(point.x()) + 3, 40));
        QCOMPARE(chart->spokenLines().size(), 2);
        QCOMPARE(chart->spokenLines()[0], u"2020"_s);
        QVERIFY(chart->spokenLines()[1].startsWith(u"8 "_s));
        QSignalSpy opened(chart.get(), &ui::Chart::markActivated);
        QTest::mouseClick(chart.get(), Qt::LeftButton, {}, QPoint(int(point.x()) + 3, 40));
        QCOMPARE(lastMark(opened), std::make_pair(2, 0));
        QTest::keyClick(chart.get(), Qt::Key_Right);
        QTest::keyClick(chart.get(), Qt::Key_Return);
        QCOMPARE(lastMark(opened), std::make_pair(3, 0));
    }

    void theNearestLineIsOpened()
    {
        const auto chart = shown<ui::LineChart>(years(3));
        QSignalSpy opened(chart.get(), &ui::Chart::markActivated);
        for (int series = 0; series < 3; ++series) {
            const QPoint near = chart->pointOf(4, series).toPoint() - QPoint(0, 3);
            QTest::mouseMove(chart.get(), near);
            QCOMPARE(chart->spokenLines().size(), 4);
            QTest::mouseClick(chart.get(), Qt::LeftButton, {}, near);
            QCOMPARE(lastMark(opened), std::make_pair(4, series));
        }
        const ui::ChartTable table = chart->table();
        QCOMPARE(table.headings, (QStringList{u"Year"_s, u"Line 0"_s, u"Line 1"_s, u"Line 2"_s}));
        QCOMPARE(table.rows[4], (QVariantList{u"2022"_s, 1LL, 11LL, 21LL}));
    }

    void axesEndAtRoundNumbers_data()
    {
        QTest::addColumn<qint64>("largest");
        QTest::addColumn<double>("end");
        QTest::newRow("none") << 0LL << 1.0;
        QTest::newRow("one") << 1LL << 1.0;
        QTest::newRow("three") << 3LL << 3.0;
        QTest::newRow("58") << 58LL << 60.0;
        QTest::newRow("100") << 100LL << 100.0;
        QTest::newRow("1643") << 1643LL << 2000.0;
        QTest::newRow("millions") << 4'999'999LL << 6'000'000.0;
    }

    void axesEndAtRoundNumbers()
    {
        QFETCH(const qint64, largest);
        QFETCH(const double, end);
        const auto scale = ui::ValueScale::upTo(largest);
        QCOMPARE(scale.end, end);
        QVERIFY(scale.end >= double(largest));
        QVERIFY(scale.end / scale.step <= 5);
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
