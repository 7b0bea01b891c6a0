// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/history.h"
#include "tests/support/resultchecks.h"
#include "tests/ui/dashboard/localdashboardof.h"
#include "tests/ui/openedworkspace.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/chartcard.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/reportsaver.h"
#include "ui/dashboard/reportwriter.h"
#include "ui/dashboard/viewmenu.h"

#include <QFileDialog>
#include <QMenu>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <numeric>
#include <stop_token>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace globant;

namespace {

constexpr double kPointsPerMm = 72 / 25.4;
constexpr double kMargin = 12 * kPointsPerMm; // the narrowest of a report

// Departments and jobs with names of many lengths, and hires of 2021 and 2022 that are many in some cells.
struct Sample
{
    int departments;
    int jobs;
    QString suffix = {}; // of all names
};

QString departmentName(int index)
{
    static const QStringList words{u"Support"_s,         u"Sales"_s,   u"Research and Development"_s,
                                   u"Human Resources"_s, u"Legal"_s,   u"Business Development"_s,
                                   u"Engineering"_s,     u"Training"_s};
    const QString word = words[index % words.size()];
    return index < words.size() ? word : u"%1 %2"_s.arg(word).arg(index / words.size() + 1);
}

QString jobName(int index)
{
    static const QStringList words{u"Analyst"_s, u"Database Administrator"_s, u"VP Quality Control"_s, u"Nurse"_s,
                                   u"Computer Systems Analyst"_s};
    return u"%1 %2"_s.arg(words[index % words.size()]).arg(index / words.size() + 1);
}

bool writeText(const QString& path, const QString& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0;
}

metrics::HireCube cubeOf(test::OpenedWorkspace& workspace, const Sample& sample)
{
    QString departments = u"id,department\n"_s;
    QString jobs = u"id,job\n"_s;
    QString hires = u"id,name,datetime,department_id,job_id\n"_s;
    for (int i = 0; i < sample.departments; ++i)
        departments += u"%1,%2\n"_s.arg(i + 1).arg(departmentName(i) + sample.suffix);
    for (int i = 0; i < sample.jobs; ++i)
        jobs += u"%1,%2\n"_s.arg(i + 1).arg(jobName(i) + sample.suffix);
    int id = 0;
    for (int department = 0; department < sample.departments; ++department)
        for (int job = 0; job < sample.jobs; ++job)
            for (int n = 0; n < (department * 7 + job * 3) % 5 + (job == 2 ? 20 - department % 20 : 0); ++n, ++id)
                hires += u"%1,Person,%2-%3-01T00:00:00Z,%4,%5\n"_s.arg(id + 1)
                             .arg(id % 3 == 0 ? 2021 : 2022)
                             .arg(id % 12 + 1, 2, 10, QLatin1Char('0'))
                             .arg(department + 1)
                             .arg(job + 1);
    const QTemporaryDir& folder = workspace.folder;
    const QStringList files{folder.filePath(u"departments.csv"_s), folder.filePath(u"jobs.csv"_s),
                            folder.filePath(u"employees.csv"_s)};
    if (!writeText(files[0], departments) || !writeText(files[1], jobs) || !writeText(files[2], hires))
        qFatal("no sample files");
    workspace.import(files);
    auto reader = workspace.session->store().reader();
    return metrics::HireCube::load(**reader).value();
}

// What a program of poppler's says; empty where there is none.
QString poppler(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished())
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

bool hasPoppler()
{
    return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty();
}

// The lines of the document, each with single spaces.
QStringList linesOf(const QString& path)
{
    QStringList lines;
    const QStringList all = poppler(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s}).split(u'\n');
    for (const QString& line : all)
        if (const QString text = line.simplified(); !text.isEmpty())
            lines.append(text);
    return lines;
}

struct Word
{
    QRectF place;
    QString text;
};

// The words of each page, and the pages' size, in points.
QList<QList<Word>> wordsOf(const QString& path, QSizeF& size)
{
    static const QRegularExpression pageTag(u"<page width=\"([0-9.]+)\" height=\"([0-9.]+)\""_s);
    static const QRegularExpression wordTag(
        u"<word xMin=\"([-0-9.]+)\" yMin=\"([-0-9.]+)\" xMax=\"([-0-9.]+)\" yMax=\"([-0-9.]+)\">(.*)</word>"_s);
    QList<QList<Word>> pages;
    const QStringList lines = poppler(u"pdftotext"_s, {u"-bbox"_s, path, u"-"_s}).split(u'\n');
    for (const QString& line : lines) {
        if (const auto page = pageTag.match(line); page.hasMatch()) {
            size = {page.captured(1).toDouble(), page.captured(2).toDouble()};
            pages.append(QList<Word>());
        } else if (const auto word = wordTag.match(line); word.hasMatch()) {
            const QPointF topLeft(word.captured(1).toDouble(), word.captured(2).toDouble());
            const QPointF bottomRight(word.captured(3).toDouble(), word.captured(4).toDouble());
            pages.last().append({QRectF(topLeft, bottomRight), word.captured(5)});
        }
    }
    return pages;
}

// Two words on top of each other, beyond what their line height has of air.
QString collision(const QList<Word>& words)
{
    const auto core = [](const QRectF& place) {
        const double dx = place.width() * 0.2;
        const double dy = place.height() * 0.25;
        return place.adjusted(dx, dy, -dx, -dy);
    };
    for (qsizetype i = 0; i < words.size(); ++i)
        for (qsizetype j = i + 1; j < words.size(); ++j)
            if (core(words[i].place).intersects(core(words[j].place)))
                return u"\"%1\" and \"%2\""_s.arg(words[i].text, words[j].text);
    return {};
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::OpenedWorkspace> m_workspace;

    QString path(const QString& name) const { return m_workspace->folder.filePath(name); }

    ui::ReportRequest request(const metrics::HireCube& cube) const
    {
        return {cube, {}, false, {}, u"ana"_s, QDateTime(QDate(2026, 11, 23), QTime(15, 4))};
    }

    // "what format file" of each export in the log.
    QStringList exportsNoted() const
    {
        const auto reader = m_workspace->session->store().reader();
        records::HistoryFilter exports;
        exports.kind = u"export"_s;
        QStringList noted;
        const auto entries = records::History(**reader).entries(exports, {}, 100).value();
        for (const records::HistoryEntry& entry : entries)
            noted.append(u"%1 %2 %3"_s.arg(entry.exported, entry.format, entry.file));
        return noted;
    }

private Q_SLOTS:
    void init() { m_workspace = std::make_unique<test::OpenedWorkspace>(); }
    void cleanup() { m_workspace.reset(); }

    void paperFollowsTheLocale_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<int>("size");
        QTest::newRow("Spain") << u"es_ES"_s << int(QPageSize::A4);
        QTest::newRow("Colombia") << u"es_CO"_s << int(QPageSize::Letter);
        QTest::newRow("United States") << u"en_US"_s << int(QPageSize::Letter);
        QTest::newRow("United Kingdom") << u"en_GB"_s << int(QPageSize::A4);
    }

    void paperFollowsTheLocale()
    {
        QFETCH(const QString, locale);
        QFETCH(const int, size);
        QCOMPARE(int(ui::paperOf(QLocale(locale))), size);
    }

    void filtersAreSaidInWords()
    {
        ui::ReportRequest asked = request(cubeOf(*m_workspace, {12, 6}));
        asked.filter.year = 2021;
        ui::Report report = ui::makeReport(asked);
        QCOMPARE(report.title, u"Hires 2021"_s);
        QCOMPARE(report.about[0].second, u"2021"_s);
        QCOMPARE(report.about[1].second, u"all"_s);
        asked.filter.quarters = {true, false, true, false};
        asked.filter.departments = {1, 2};
        asked.filter.jobs = {1, 2, 3, 4, 5, 6};
        asked.filter.year.reset();
        report = ui::makeReport(asked);
        QCOMPARE(report.about[0].second, u"All years, 2021 to 2022, Q1, Q3"_s);
        QCOMPARE(report.about[1].second, u"Sales, Support"_s);
        QVERIFY(!report.about[2].second.contains(u"more"_s));
        asked.filter.departments = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        report = ui::makeReport(asked);
        QVERIFY(report.about[1].second.endsWith(u" and 2 more"_s));
        // Quarters that are filtered out are no columns of noughts.
        QVERIFY(!report.tables[1].table.headings.contains(u"Q2"_s));
        QVERIFY(report.tables[1].table.headings.contains(u"Q3"_s));
    }

    void figuresAreThoseOfTheCube()
    {
        ui::ReportRequest asked = request(cubeOf(*m_workspace, {12, 30}));
        asked.filter.year = 2022;
        const ui::Report report = ui::makeReport(asked);
        const metrics::HireFigures figures = asked.cube.figures(asked.filter);
        QVERIFY(!report.trend);
        const QList<qint64>& months = report.months->series.last().values;
        QCOMPARE(std::accumulate(months.begin(), months.end(), qint64(0)), figures.total);
        QCOMPARE(report.months->series.size(), 2);
        for (const ui::ReportBars& bars : report.departments) {
            QVERIFY(bars.note.isEmpty());
            QCOMPARE(bars.content.categories.size(), 12);
            for (qsizetype i = 0; i < 12; ++i) {
                qint64 sum = 0;
                for (const ui::BarContent::Series& series : bars.content.series)
                    sum += series.values[i];
                QCOMPARE(sum, figures.departments[i].hires);
            }
        }
        for (const ui::ReportTable& table : report.tables)
            for (const QVariantList& row : table.table.rows)
                QCOMPARE(row.size(), table.table.headings.size());
        QVariantList total = report.tables[1].table.rows.last();
        QCOMPARE(total.takeLast().toLongLong(), figures.total);
        asked.onlyAboveMean = true;
        QCOMPARE(ui::makeReport(asked).departments[0].content.categories.size(), figures.departmentsAboveMean);
        asked.filter.quarters = {false, true, true, false};
        QCOMPARE(ui::makeReport(asked).departments[2].content.series.size(), 2);
    }

    void chartsHaveAsMuchAsAPageHolds()
    {
        ui::ReportRequest asked = request(cubeOf(*m_workspace, {70, 30}));
        asked.filter.year = 2022;
        const ui::Report report = ui::makeReport(asked);
        for (const ui::ReportBars& bars : report.departments) {
            QCOMPARE(bars.content.categories.size(), 60);
            QVERIFY(bars.note.contains(u"60 departments with the most hires, of 70"_s));
        }
        QCOMPARE(report.heat.values.size(), report.heat.rows.size() * report.heat.columns.size());
        QVERIFY(report.heat.note.contains(u"60 departments and the 22 jobs"_s));
        QCOMPARE(report.tables[0].table.rows.size(), 70 + report.tables[0].totalRows);
        QCOMPARE(report.tables[1].table.rows.size(), 30 + report.tables[1].totalRows);
    }

    void documents_data()
    {
        QTest::addColumn<int>("departments");
        QTest::addColumn<int>("jobs");
        QTest::addColumn<int>("year");
        QTest::addColumn<bool>("none"); // no hire passes
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("chosen");     // departments of the filter; 0: all
        QTest::addColumn<QString>("suffix"); // of all names
        const int a4 = QPageSize::A4;
        QTest::newRow("many-jobs") << 12 << 183 << 2022 << false << a4 << 0 << QString();
        QTest::newRow("many-departments") << 60 << 40 << 2022 << false << a4 << 0 << QString();
        QTest::newRow("all-years") << 12 << 20 << 0 << false << a4 << 0 << QString();
        QTest::newRow("three-chosen") << 12 << 20 << 0 << false << a4 << 3 << QString();
        QTest::newRow("ten-chosen") << 12 << 20 << 0 << false << a4 << 10 << QString();
        QTest::newRow("letter") << 12 << 20 << 2021 << false << int(QPageSize::Letter) << 0 << QString();
        QTest::newRow("one") << 1 << 2 << 2022 << false << a4 << 0 << QString();
        QTest::newRow("empty") << 12 << 20 << 2021 << true << a4 << 0 << QString();
        QTest::newRow("too-many-departments") << 200 << 12 << 2022 << false << a4 << 0 << QString();
        QTest::newRow("long-names") << 12 << 20 << 2022 << false << a4 << 0
                                    << u" of the northern and the southern regions with all their islands and "_s +
                                           QString(60, u'W');
    }

    void documents()
    {
        if (!hasPoppler())
            QSKIP("pdftotext is not installed");
        QFETCH(const int, departments);
        QFETCH(const int, jobs);
        QFETCH(const int, year);
        QFETCH(const bool, none);
        QFETCH(const int, size);
        QFETCH(const int, chosen);
        QFETCH(const QString, suffix);
        ui::ReportRequest asked = request(cubeOf(*m_workspace, {departments, jobs, suffix}));
        if (year != 0)
            asked.filter.year = year;
        if (none)
            asked.filter.jobs = {999};
        for (int department = 1; department <= chosen; ++department) {
            asked.filter.departments.insert(department);
            asked.looks.insert(department, department - 1);
        }
        const ui::Report report = ui::makeReport(asked);
        QCOMPARE(report.emptyText.isEmpty(), !none);
        QString folder = qEnvironmentVariable("GLOBANT_SCREENSHOTS");
        if (folder.isEmpty())
            folder = m_workspace->folder.path();
        const QString file = u"%1/%2.pdf"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag()));
        const auto pages = ui::writeReport(report, QFont(), QPageSize::PageSizeId(size), file);
        QVERIFY_RESULT(pages);

        const QString info = poppler(u"pdfinfo"_s, {file});
        QVERIFY(info.contains(QRegularExpression(u"Pages: +%1\n"_s.arg(*pages))));
        QVERIFY(info.contains(QRegularExpression(u"Title: +%1\n"_s.arg(report.title))));
        QVERIFY(info.contains(QRegularExpression(u"Creator: +Globant Data"_s)));
        QVERIFY(info.contains(size == QPageSize::A4 ? u"(A4)"_s : u"(letter)"_s));

        QSizeF paper;
        const auto words = wordsOf(file, paper);
        QCOMPARE(words.size(), *pages);
        for (int page = 0; page < words.size(); ++page) {
            for (const Word& word : words[page])
                QVERIFY2(QRectF(QPointF(), paper)
                             .adjusted(kMargin, kMargin, -kMargin, -kMargin)
                             .adjusted(-1, -1, 1, 1)
                             .contains(word.place),
                         qPrintable(u"page %1: \"%2\""_s.arg(page + 1).arg(word.text)));
            const QString collided = collision(words[page]);
            QVERIFY2(collided.isEmpty(), qPrintable(u"page %1: %2"_s.arg(page + 1).arg(collided)));
        }

        const QStringList lines = linesOf(file);
        QCOMPARE(lines.filter(QRegularExpression(u"Page \\d+ of %1$"_s.arg(*pages))).size(), *pages);
        for (const ui::FigureText& figure : report.figures)
            QVERIFY2(!lines.filter(figure.figure).isEmpty(), qPrintable(figure.figure));
        if (none) {
            QVERIFY(lines.contains(report.emptyText));
            return;
        }
        if (!suffix.isEmpty())
            return; // names are broken into lines
        // Every row of the tables is there, as a whole where they are not split by columns.
        for (const ui::ReportTable& table : report.tables) {
            const bool whole =
                lines.filter(QRegularExpression(u"Departments 1 to"_s)).isEmpty() || table.columnsOf.isEmpty();
            for (const QVariantList& row : table.table.rows) {
                QStringList cells;
                for (const QVariant& cell : row)
                    if (!cell.toString().isEmpty())
                        cells.append(cell.typeId() == QMetaType::LongLong ? ui::numberText(cell.toLongLong())
                                                                          : cell.toString());
                const QString wanted = cells.join(u' ');
                const bool found =
                    whole ? lines.contains(wanted) : std::ranges::any_of(lines, [&](const QString& line) {
                        return line.startsWith(cells.first() + u' ') && line.endsWith(u' ' + cells.last());
                    });
                QVERIFY2(found, qPrintable(wanted));
            }
        }
    }

    void aFailureLeavesNoFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("limit"); // of a file's bytes; 0: none
        QTest::newRow("no folder") << u"none/report.pdf"_s << 0;
        QTest::newRow("no space") << u"report.pdf"_s << 2000;
    }

    void aFailureLeavesNoFile()
    {
        QFETCH(const QString, name);
        QFETCH(const int, limit);
        const ui::Report report = ui::makeReport(request(cubeOf(*m_workspace, {3, 3})));
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, SIG_IGN);
        if (limit > 0) {
            const rlimit small{rlim_t(limit), before.rlim_max};
            setrlimit(RLIMIT_FSIZE, &small);
        }
        const auto written = ui::writeReport(report, QFont(), QPageSize::A4, path(name));
        setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY_FAILED(written, limit > 0 ? ErrorCode::StoreFull : ErrorCode::Internal);
        QVERIFY(written.error().message.contains(u"report.pdf"_s));
        QVERIFY(!QFile::exists(path(name)));
        QCOMPARE(QDir(m_workspace->folder.path()).entryList({u"report*"_s}), QStringList());
    }

    void aCancelledReportLeavesNoFile()
    {
        const ui::Report report = ui::makeReport(request(cubeOf(*m_workspace, {3, 3})));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY_FAILED(ui::writeReport(report, QFont(), QPageSize::A4, path(u"report.pdf"_s), stop.get_token()),
                       ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(path(u"report.pdf"_s)));
    }

    void aReportIsWrittenBesideTheWindowAndNoted()
    {
        ui::ReportRequest asked = request(cubeOf(*m_workspace, {12, 20}));
        QWidget window;
        ui::ReportSaver saver(test::localDashboardOf(*m_workspace->session), window);
        QSignalSpy saved(&saver, &ui::ReportSaver::saved);
        QSignalSpy failed(&saver, &ui::ReportSaver::failed);
        saver.save(asked, path(u"none/a.pdf"_s));
        QVERIFY(saver.isBusy());
        QVERIFY(failed.wait());
        QVERIFY(!saver.isBusy());
        QCOMPARE(saved.count(), 0);
        QCOMPARE(exportsNoted(), QStringList());
        saver.save(asked, path(u"a.pdf"_s));
        QVERIFY(saved.wait());
        QVERIFY(saved.last()[1].toInt() > 1);
        QVERIFY(QFile::exists(path(u"a.pdf"_s)));
        QTRY_COMPARE(exportsNoted(), QStringList{u"report pdf a.pdf"_s});
    }

    void theMenuAsksForAFile()
    {
        cubeOf(*m_workspace, {5, 5});
        ui::DashboardPage page(test::localDashboardOf(*m_workspace->session));
        page.show();
        page.refresh();
        QTRY_VERIFY(!page.cube().years().isEmpty());
        auto* menu = page.findChild<ui::ViewMenu*>();
        menu->findChild<QAction*>(u"saveReport"_s)->trigger();
        auto* dialog = page.findChild<QFileDialog*>();
        QVERIFY(dialog);
        QCOMPARE(QFileInfo(dialog->selectedFiles().first()).fileName(), u"Hires 2022.pdf"_s);
        Q_EMIT dialog->fileSelected(path(u"chosen.pdf"_s));
        dialog->reject();
        QVERIFY(menu->notice()->text().contains(u"chosen.pdf"_s));
        QTRY_VERIFY(menu->notice()->text().contains(u"saved"_s));
        QVERIFY(QFile::exists(path(u"chosen.pdf"_s)));
        QVERIFY(menu->findChild<QAction*>(u"saveReport"_s)->isEnabled());
    }

    void copiesOfChartsAreNoted()
    {
        cubeOf(*m_workspace, {5, 5});
        ui::DashboardPage page(test::localDashboardOf(*m_workspace->session));
        page.show();
        page.refresh();
        QTRY_VERIFY(!page.cube().years().isEmpty());
        const auto actions = page.chartCards().first()->menu()->actions();
        for (QAction* action : actions)
            if (action->text().contains(u"opy"_s))
                action->trigger();
        QTRY_COMPARE(exportsNoted(), QStringList{u"chart picture "_s});
    }
};

QTEST_MAIN(TestReport)
#include "tst_report.moc"
