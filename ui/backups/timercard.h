// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/usertimer.h"
#include "ui/common/widgets.h"

#include <optional>

class QLineEdit;

namespace globant::ui {

class WorkspaceSession;

// Backups while the window is closed: a timer of the person's systemd that runs the command line.
class TimerCard : public Card
{
    Q_OBJECT

public:
    // `session` outlives the card.
    explicit TimerCard(WorkspaceSession& session, QWidget* parent = nullptr);
    void refresh();

private:
    QLayout* makeFileRow();
    void chooseFile();
    void change(bool install);
    void take(const Result<backup::TimerState>& state);
    QString whyNotInstall() const;
    QString stateText() const;
    void showState();

    WorkspaceSession& m_session;
    QString m_program; // globant-data-cli; empty: not found
    std::optional<backup::TimerState> m_state;
    bool m_busy = false;
    QLabel* m_text;
    QLineEdit* m_passwordFile;
    QWidget* m_fileRow;
    Notice* m_notice;
    QPushButton* m_install;
    QPushButton* m_remove;
};

} // namespace globant::ui
