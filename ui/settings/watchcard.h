// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets.h"
#include "ui/settings/watchcontrol.h"

#include <optional>

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace globant::ui {

class WatchedFiles;
class WorkspaceSession;

// A folder whose files are imported as they arrive: on or off, which one, and what became of the last files. For who
// may import; others read why not.
class WatchCard : public Card
{
    Q_OBJECT

public:
    // Both outlive the card.
    WatchCard(WorkspaceSession& session, WatchControl& control, QWidget* parent = nullptr);
    void refresh();

private:
    QWidget* makeForm();
    void chooseFolder();
    void toggle(bool on);
    void showState();
    void keep(bool on);
    QString whyNot() const;

    WorkspaceSession& m_session;
    WatchControl& m_control;
    bool m_loaded = false;
    std::optional<bool> m_asked; // what the person has just asked for: on or off

    QCheckBox* m_switch;
    QLabel* m_state;
    Notice* m_notice;
    QLineEdit* m_folder;
    QPushButton* m_choose;
    QPushButton* m_open;
    QSpinBox* m_settle;
    QLabel* m_formNote;
    WatchedFiles* m_files;
};

} // namespace globant::ui
