// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/backupnotice.h"
#include "core/backup/backupthread.h"
#include "ui/backups/backupcontrol.h"

#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace globant::ui {
class WorkspaceSession;
}

namespace globant::desktop {

// The backups of the workspace that is open in the window: those that are due, in a thread of their own that leaves the
// processor to others, and those that a person asks for. A scheduled backup that fails is told through the desktop,
// too.
class BackupKeeper : public ui::BackupControl
{
    Q_OBJECT

public:
    // What else works in the store, such as the API.
    struct Others
    {
        std::function<void(std::function<void()> then)> stop;
        std::function<void()> resume;
    };
    // `session` outlives it.
    BackupKeeper(ui::WorkspaceSession& session, Others others, QObject* parent = nullptr);
    // Ends what runs: a backup that is cut off here is made at the next start. Waits up to a second or two for it.
    ~BackupKeeper() override;

    // Looks for what is due from `first` on. Where the workspace cannot be written to, nothing is done.
    void start(std::chrono::milliseconds first = std::chrono::seconds(10));

    Job job() const override;
    int percent() const override { return m_percent; }
    bool canCancel() const override { return m_job != Job::None; }
    void create(const QString& path) override;
    void verify(const QString& path) override;
    void prove() override;
    void cancel() override;
    void wake() override;
    void quieten(QObject* context, std::function<void()> then) override;
    void resume() override;

Q_SIGNALS:
    // Of scheduled backups, for the window to show beside its pages; empty: they go well.
    void troubled(const QString& sentence);
    // The person wants to see the backups.
    void chosen();

private:
    bool beginJob(Job job);
    template <class Work, class Then>
    void run(Work work, Then then);
    backup::RunContext context(const QString& cancelled);
    backup::ProgressCallback reporter(const QString& cancelled);
    void begin(std::chrono::milliseconds first);
    void takeCreated(const Result<backup::RunAnswer>& answer);
    void takeRun(const backup::RunAnswer& answer);
    void takeTest(const backup::SelfTestAnswer& answer);
    void takeScheduled(bool busy);

    ui::WorkspaceSession& m_session;
    Others m_others;
    Job m_job = Job::None; // of a person
    bool m_scheduled = false;
    int m_percent = -1;
    std::shared_ptr<std::atomic_bool> m_cancelled; // of the job
    std::unique_ptr<backup::BackupThread> m_thread;
    QTimer m_waking;
    BackupNotice m_notice;
    QThreadPool m_pool; // one thread
};

} // namespace globant::desktop
