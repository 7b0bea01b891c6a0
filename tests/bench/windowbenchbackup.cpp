// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/windowbenchbackup.h"

#include "app/desktop/backupkeeper.h"
#include "app/desktop/workarea.h"
#include "tests/bench/heartbeat.h"
#include "tests/bench/windowbenchstage.h"
#include "ui/backups/backupspage.h"
#include "ui/dashboard/dashboardpage.h"

#include <QComboBox>
#include <QDir>
#include <QScopeGuard>

namespace globant::bench {

using namespace Qt::StringLiterals;
using Job = ui::BackupControl::Job;

namespace {

constexpr int kBackupLimitMs = 600'000;
constexpr int kIdleMs = 2000;

// How a backup that runs in the window has ended.
class BackupWatch
{
public:
    explicit BackupWatch(desktop::BackupKeeper& keeper)
    {
        QObject::connect(&keeper, &ui::BackupControl::created, &m_context, [this] { m_made = true; });
        QObject::connect(&keeper, &ui::BackupControl::changed, &m_context, [this] { ++m_changes; });
        QObject::connect(&keeper, &ui::BackupControl::failed, &m_context,
                         [this](const Error& error) { m_error = error; });
    }
    bool hasEnded() const { return m_made || m_error; }
    // The self-test follows the first backup by itself.
    bool wasTested() const { return m_error || m_changes > 1; }
    Result<void> result() const { return m_error ? Result<void>(fail(*m_error)) : Result<void>(); }

private:
    QObject m_context;
    bool m_made = false;
    int m_changes = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<Samples> measureBackup(const QString& folder)
{
    Stage stage(folder, u"workspace"_s);
    GLOBANT_TRY(stage.logIn());
    GLOBANT_TRY(stage.open());
    desktop::WorkArea& area = stage.workArea();
    auto* dashboard = area.findChild<ui::DashboardPage*>();
    GLOBANT_TRY(runUntil([&] { return !dashboard->cube().years().isEmpty(); }, u"dashboard"_s));
    area.showPage(int(area.pages().indexOf(area.findChild<ui::BackupsPage*>())));
    settle();
    const QString backups = QDir(folder).filePath(u"workspace/backups"_s);
    const auto removeAll = qScopeGuard([&] { QDir(backups).removeRecursively(); });

    Samples samples;
    {
        Heartbeat heartbeat;
        QElapsedTimer timer;
        timer.start();
        GLOBANT_TRY(runUntil([&] { return timer.hasExpired(kIdleMs); }, u"idle window"_s));
        samples[u"backup_idle_gap_ms"_s] = {heartbeat.longestGap()};
    }
    {
        const BackupWatch watch(area.backups());
        Heartbeat heartbeat;
        QElapsedTimer timer;
        timer.start();
        area.backups().create({});
        GLOBANT_TRY(runUntil([&] { return watch.hasEnded(); }, u"end of the backup"_s, kBackupLimitMs));
        GLOBANT_TRY(watch.result());
        samples[u"backup_s"_s] = {double(timer.elapsed()) / 1e3};
        samples[u"backup_gap_ms"_s] = {heartbeat.longestGap()};
        GLOBANT_TRY(runUntil([&] { return watch.wasTested(); }, u"end of the self-test"_s, kBackupLimitMs));
        samples[u"selftest_gap_ms"_s] = {heartbeat.longestGap()};
    }
    area.showPage(int(area.pages().indexOf(dashboard)));
    settle();
    auto* years = dashboard->findChild<QComboBox*>();
    if (years == nullptr || years->count() < 2)
        return fail(ErrorCode::Internal, u"The dashboard's filters were not found."_s);
    const BackupWatch watch(area.backups());
    area.backups().create({});
    while (!watch.hasEnded()) {
        const Painted painted =
            paintAfter([&] { years->setCurrentIndex((years->currentIndex() + 1) % years->count()); });
        samples[u"backup_filter_ms"_s].append(painted.lastMs);
    }
    GLOBANT_TRY(watch.result());
    return samples;
}

} // namespace globant::bench
