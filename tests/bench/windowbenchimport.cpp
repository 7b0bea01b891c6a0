// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/windowbenchimport.h"

#include "app/desktop/workarea.h"
#include "tests/bench/heartbeat.h"
#include "tests/bench/windowbenchstage.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/import/importpage.h"

#include <QDir>
#include <QPushButton>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostRows = 2'000'000;
constexpr int kImportLimitMs = 600'000;

QPushButton* importButton(const ui::ImportPage& page)
{
    const auto buttons = page.findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (button->isVisible() && button->text().remove(u'&').startsWith(u"Import 3 "_s))
            return button;
    }
    return nullptr;
}

} // namespace

Result<Samples> measureImport(const QString& folder, qint64 rows)
{
    rows = std::min(rows, kMostRows);
    GLOBANT_TRY(makeEmptyStage(folder, rows));
    Stage stage(folder, u"empty"_s);
    GLOBANT_TRY(stage.logIn());
    GLOBANT_TRY(stage.open());
    settle();
    auto* page = stage.workArea().findChild<ui::ImportPage*>();
    const QDir files(QDir(folder).filePath(u"files"_s));
    Samples samples;
    Heartbeat heartbeat;
    stage.workArea().addFiles({files.filePath(u"departments.csv"_s), files.filePath(u"jobs.csv"_s),
                               files.filePath(u"hired_employees.csv"_s)});
    GLOBANT_TRY(runUntil(
        [&] {
            const QPushButton* button = importButton(*page);
            return button != nullptr && button->isEnabled();
        },
        u"import that can be begun"_s, kImportLimitMs));
    samples[u"preview_gap_ms"_s] = {heartbeat.longestGap()};
    QElapsedTimer timer;
    timer.start();
    importButton(*page)->click();
    GLOBANT_TRY(runUntil([&] { return !page->isBusy(); }, u"end of the import"_s, kImportLimitMs));
    samples[u"import_s"_s] = {double(timer.elapsed()) / 1e3};
    settle();
    samples[u"import_gap_ms"_s] = {heartbeat.longestGap()};

    auto* dashboard = stage.workArea().findChild<ui::DashboardPage*>();
    stage.workArea().showPage(int(stage.workArea().pages().indexOf(dashboard)));
    GLOBANT_TRY(runUntil([&] { return !dashboard->cube().years().isEmpty(); }, u"dashboard after the import"_s));
    qint64 hires = 0;
    for (const auto& [year, inYear] : dashboard->figures().years)
        hires += inYear;
    if (hires != rows)
        return fail(ErrorCode::Internal,
                    u"%1 rows were to be imported, and there are %2 hires."_s.arg(rows).arg(hires));
    return samples;
}

} // namespace globant::bench
