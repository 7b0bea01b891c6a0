// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/restore.h"
#include "core/ingest/importsummary.h"
#include "ui/backups/openedbackup.h"
#include "ui/backups/restorechoice.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace globant::ui {

class BackupControl;
class WorkspaceSession;

// One restore at a time, in other threads. Cancelled when it goes.
class RestoreRun : public QObject
{
    Q_OBJECT

public:
    // Both outlive it.
    RestoreRun(WorkspaceSession& session, BackupControl& control, QObject* parent = nullptr);
    ~RestoreRun() override;

    void start(const OpenedBackup& backup, const RestoreChoice& choice);
    bool isRunning() const { return m_running; }
    void cancel();
    // Why this cannot be done now, as a sentence; empty where it can.
    static QString whyNot(const WorkspaceSession& session, RestoreTarget target);

Q_SIGNALS:
    // Of the step named, 0 to 100.
    void progress(const QString& step, int percent);
    // After a restore over the workspace, the session has served when this comes.
    void restoredToFolder(const QString& folder);
    void restoredOver();
    void restoredTable(const ingest::ImportSummary& summary);
    // Nothing was changed.
    void failed(const Error& error);

private:
    void toFolder(const OpenedBackup& backup, const QString& folder);
    void over(const OpenedBackup& backup);
    void oneTable(const OpenedBackup& backup, const RestoreChoice& choice);
    void giveUp(const Error& error);
    backup::RestoreCallback reporter();

    WorkspaceSession& m_session;
    BackupControl& m_control;
    bool m_running = false;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace globant::ui
