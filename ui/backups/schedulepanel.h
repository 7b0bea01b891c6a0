// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backups/backupsstate.h"
#include "ui/common/widgets.h"

namespace globant::ui {

class ScheduleForm;
class TimerCard;
class WorkspaceSession;

// The schedule to be changed, with what will come of it.
class SchedulePanel : public QWidget
{
    Q_OBJECT

public:
    // `session` outlives the panel.
    explicit SchedulePanel(WorkspaceSession& session, QWidget* parent = nullptr);

    void setSchedule(const backup::Schedule& schedule);
    // Why this account cannot change it; empty where it can.
    static QString whyNot(const WorkspaceSession& session);

Q_SIGNALS:
    void saved();
    void backRequested();

private:
    void layOut();
    void showPreview();
    void showFreeSpace(const QString& folder);
    void save();

    WorkspaceSession& m_session;
    ScheduleForm* m_form;
    QLabel* m_preview;
    TimerCard* m_timer;
    Notice* m_notice;
    QPushButton* m_back;
    QPushButton* m_save;
    int m_question = 0;
};

} // namespace globant::ui
