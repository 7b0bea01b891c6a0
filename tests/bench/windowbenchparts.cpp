// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/windowbenchparts.h"

#include "app/desktop/workarea.h"
#include "tests/bench/windowbenchbackup.h"
#include "tests/bench/windowbenchimport.h"
#include "tests/bench/windowbenchstage.h"
#include "tests/bench/windowbenchstart.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/data/datapage.h"
#include "ui/data/rowgrid.h"
#include "ui/data/rowwindowmodel.h"

#include <QComboBox>
#include <QFile>
#include <QScrollBar>
#include <QToolButton>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

Failure wrongCount(const QString& what, qint64 expected, qint64 found)
{
    return fail(ErrorCode::Internal, u"%1: %2 were expected, and there are %3."_s.arg(what).arg(expected).arg(found));
}

// MiB, of /proc/self/status.
double memory(QByteArrayView name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size() + 1).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

// Opens the window and waits for the dashboard; answers when its figures were there.
Result<Painted> openDashboard(Stage& stage, qint64 rows)
{
    GLOBANT_TRY(stage.logIn());
    auto& application = *StageApplication::instance();
    application.forgetPaint();
    const qint64 began = application.clock().nsecsElapsed();
    GLOBANT_TRY(stage.open());
    auto* page = stage.workArea().findChild<ui::DashboardPage*>();
    qint64 filled = 0;
    QObject::connect(page, &ui::DashboardPage::updated, page, [&] {
        if (filled == 0)
            filled = application.clock().nsecsElapsed();
    });
    GLOBANT_TRY(runUntil([&] { return filled > 0 && page->cube().years().size() > 0; }, u"dashboard"_s));
    settle();
    const Painted opened{double(filled - began) / 1e6, double(application.lastPaint() - began) / 1e6};
    page->disconnect(page);
    page->setState({}); // the workspace keeps what a measurement before has chosen
    settle();
    qint64 hires = 0;
    for (const auto& [year, inYear] : page->figures().years)
        hires += inYear;
    if (hires != rows)
        return wrongCount(u"Hires on the dashboard"_s, rows, hires);
    return opened;
}

Result<Samples> measureDashboard(const QString& folder, qint64 rows)
{
    Stage stage(folder, u"workspace"_s);
    GLOBANT_TRY_VALUE(const Painted opened, openDashboard(stage, rows));
    return Samples{{u"dashboard_filled_ms"_s, {opened.firstMs}}, {u"dashboard_painted_ms"_s, {opened.lastMs}}};
}

Result<Samples> measureFilter(const QString& folder, PartSize size)
{
    Stage stage(folder, u"workspace"_s);
    GLOBANT_TRY(openDashboard(stage, size.rows));
    auto* page = stage.workArea().findChild<ui::DashboardPage*>();
    auto* years = page->findChild<QComboBox*>();
    QList<QToolButton*> quarters;
    const auto buttons = page->findChildren<QToolButton*>();
    for (QToolButton* button : buttons) {
        if (button->isCheckable() && button->text().startsWith(u'Q'))
            quarters.append(button);
    }
    if (years == nullptr || years->count() < 2 || quarters.size() != 4)
        return fail(ErrorCode::Internal, u"The dashboard's filters were not found."_s);
    Samples samples;
    for (int change = 0; change < size.changes; ++change) {
        const Painted painted = paintAfter([&] {
            if (change % 2 == 0)
                years->setCurrentIndex((years->currentIndex() + 1) % years->count());
            else
                quarters[change / 2 % 4]->click();
        });
        samples[u"filter_ms"_s].append(painted.lastMs);
    }
    return samples;
}

Result<Samples> measureScroll(const QString& folder, PartSize size)
{
    Stage stage(folder, u"workspace"_s);
    GLOBANT_TRY(openDashboard(stage, size.rows));
    desktop::WorkArea& area = stage.workArea();
    auto* page = area.findChild<ui::DataPage*>();
    auto& application = *StageApplication::instance();
    const qint64 began = application.clock().nsecsElapsed();
    area.showPage(int(area.pages().indexOf(page)));
    GLOBANT_TRY(
        runUntil([&] { return page->model()->state() == ui::RowWindowModel::State::Ready; }, u"numbered rows"_s));
    Samples samples;
    samples[u"grid_ready_ms"_s] = {double(application.clock().nsecsElapsed() - began) / 1e6};
    if (page->model()->rowCount() != size.rows)
        return wrongCount(u"Rows in the grid"_s, size.rows, page->model()->rowCount());
    settle();
    QScrollBar* bar = page->grid()->verticalScrollBar();
    for (int step = 0; step < size.changes * 3 / 2; ++step) {
        const int from = bar->value();
        int to = 0;
        if (step % 3 == 0)
            to = from + 3; // a notch of the wheel
        else if (step % 3 == 1)
            to = from + bar->pageStep();
        else
            to = int((qint64(step) * 7'919 * 104'729) % std::max(1, bar->maximum())); // dragged far away
        const Painted painted = paintAfter([&] { bar->setValue(to); });
        if (bar->value() == from)
            continue;
        samples[u"scroll_ms"_s].append(painted.firstMs);
        samples[u"scroll_filled_ms"_s].append(painted.lastMs);
    }
    return samples;
}

Result<Samples> measureMemory(const QString& folder, qint64 rows)
{
    Stage stage(folder, u"workspace"_s);
    GLOBANT_TRY(openDashboard(stage, rows));
    Samples samples;
    samples[u"idle_rss_mib"_s] = {memory("VmRSS:")};
    samples[u"idle_anon_mib"_s] = {memory("RssAnon:")};
    desktop::WorkArea& area = stage.workArea();
    auto* page = area.findChild<ui::DataPage*>();
    area.showPage(int(area.pages().indexOf(page)));
    GLOBANT_TRY(
        runUntil([&] { return page->model()->state() == ui::RowWindowModel::State::Ready; }, u"numbered rows"_s));
    settle();
    samples[u"data_rss_mib"_s] = {memory("VmRSS:")};
    samples[u"data_anon_mib"_s] = {memory("RssAnon:")};
    samples[u"data_peak_mib"_s] = {memory("VmHWM:")};
    return samples;
}

} // namespace

QStringList partNames()
{
    return {u"start"_s, u"dashboard"_s, u"filter"_s, u"scroll"_s, u"import"_s, u"backup"_s, u"memory"_s};
}

Result<Samples> measurePart(const QString& part, const QString& folder, PartSize size)
{
    if (part == "start"_L1)
        return measureStart(folder);
    if (part == "dashboard"_L1)
        return measureDashboard(folder, size.rows);
    if (part == "filter"_L1)
        return measureFilter(folder, size);
    if (part == "scroll"_L1)
        return measureScroll(folder, size);
    if (part == "import"_L1)
        return measureImport(folder, size.rows);
    if (part == "backup"_L1)
        return measureBackup(folder);
    if (part == "memory"_L1)
        return measureMemory(folder, size.rows);
    return fail(ErrorCode::Usage, u"There is no measurement “%1”."_s.arg(part));
}

} // namespace globant::bench
