// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/importsummary.h"
#include "ui/backups/backupcontrol.h"
#include "ui/backups/backupsstate.h"
#include "ui/backups/openedbackup.h"
#include "ui/common/page.h"
#include "ui/common/workspacesession.h"

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace globant::ui {

class BackupsModel;
class BackupsTable;
class Notice;
class RestorePanel;
class RestoreRun;
class SchedulePanel;
class StatusCard;
class UnlockForm;

// The backups of the workspace: how they stand, what there is, and the way back from each.
class BackupsPage : public Page
{
    Q_OBJECT

public:
    // Both outlive the page.
    BackupsPage(WorkspaceSession& session, BackupControl& control, QWidget* parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void refresh() override;
    QList<QAction*> menuActions() const override;

    BackupsModel* model() const { return m_model; }
    // Shows what there is to restore from a backup, wherever it is.
    void openFile(const QString& path);

private:
    static constexpr int kNoticeSeconds = 10;
    enum class Part { Overview, Unlock, Restore, Plan }; // of m_stack

    QWidget* buildOverview();
    QWidget* buildEmpty();
    QWidget* buildFoot();
    QWidget* buildJob();
    QPushButton* buttonOf(QAction* action, const QString& text, const QString& name);
    void makeActions();
    void connectParts();
    void connectRestore();
    QString whyNoBackup() const;

    void ask();
    void take(BackupsState state);
    void showState();
    void showJob();
    void showDetails();
    void showActions();
    const backup::BackupEntry* chosen() const;
    void showPart(Part part);
    // What came of something done; `action` is offered with it.
    void say(const QString& sentence, const QString& action = {}, std::function<void()> then = {});
    void complain(const Error& error);

    void create(const QString& path = {});
    void createElsewhere();
    void verify();
    void restore();
    void reveal();
    void chooseFile();
    void askToDelete();
    void deleteBackup(const QString& path);
    void takeTable(const ingest::ImportSummary& summary);
    void undoTable(qint64 importId);

    WorkspaceSession& m_session;
    BackupControl& m_control;
    BackupsState m_state;
    bool m_loaded = false;
    bool m_stale = true;
    int m_question = 0;
    QString m_chosen; // a path; stays chosen when the list is read anew
    std::function<void()> m_then;

    BackupsModel* m_model;
    RestoreRun* m_run;
    Notice* m_trouble; // stays until it is over
    Notice* m_notice;  // what came of something done
    QPushButton* m_create;
    QPushButton* m_openFile;
    QStackedWidget* m_stack;
    StatusCard* m_status;
    QWidget* m_overview = nullptr;
    QWidget* m_foot = nullptr;
    QStackedWidget* m_footLeft = nullptr; // what is chosen, or the job that runs
    QLabel* m_jobText = nullptr;
    QProgressBar* m_jobBar = nullptr;
    QPushButton* m_cancel = nullptr;
    QStackedWidget* m_rows = nullptr;
    BackupsTable* m_table = nullptr;
    QLabel* m_empty = nullptr;
    QPushButton* m_first = nullptr;
    QLabel* m_details = nullptr;
    UnlockForm* m_unlock;
    RestorePanel* m_restorePanel;
    SchedulePanel* m_schedule;
    QAction* m_createAction = nullptr;
    QAction* m_elsewhereAction = nullptr;
    QAction* m_openAction = nullptr;
    QAction* m_verifyAction = nullptr;
    QAction* m_restoreAction = nullptr;
    QAction* m_revealAction = nullptr;
    QAction* m_deleteAction = nullptr;
    QAction* m_proveAction = nullptr;
    QAction* m_planAction = nullptr;
};

} // namespace globant::ui
