// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backups/openedbackup.h"
#include "ui/backups/restorechoice.h"
#include "ui/common/widgets.h"

#include <optional>

class QComboBox;
class QLineEdit;
class QProgressBar;
class QRadioButton;

namespace globant::ui {

class RestoreComparison;
class RestoreRun;
class WorkspaceSession;

// Asks what is to become of a backup: a workspace of its own, this workspace, or one table of it; and says first what
// each would change.
class RestorePanel : public QWidget
{
    Q_OBJECT

public:
    // Both outlive the panel.
    RestorePanel(WorkspaceSession& session, RestoreRun& run, QWidget* parent = nullptr);

    void setBackup(const OpenedBackup& backup);
    const std::optional<OpenedBackup>& backup() const { return m_backup; }
    // Of the restore that runs; it has ended with end().
    void showProgress(const QString& step, int percent);
    void end();
    // Where a restore was not done: the sentence, and how to go on from here.
    void showFailure(const Error& error);
    RestoreChoice choice() const;

Q_SIGNALS:
    void backRequested();

private:
    struct Option
    {
        QRadioButton* button;
        QLabel* about;
        QWidget* more; // shown while it is chosen
    };

    void layOut();
    Option addOption(class QVBoxLayout* column, const QString& title, const QString& name, QWidget* more);
    QWidget* makeFolderRow();
    QWidget* makeTableRow();
    QWidget* makeButtons();
    QWidget* makeProgress();
    QString momentText() const;
    void offer();
    void showChoice();
    void countRows();
    void chooseFolder();
    void start();

    WorkspaceSession& m_session;
    RestoreRun& m_run;
    std::optional<OpenedBackup> m_backup;
    int m_question = 0;

    Card* m_card;
    QLabel* m_about;
    QLineEdit* m_folder;
    QComboBox* m_table;
    QComboBox* m_policy;
    RestoreComparison* m_comparison;
    QWidget* m_choices;
    Option m_toFolder;
    Option m_over;
    Option m_oneTable;
    Notice* m_notice;
    QLabel* m_step;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    QWidget* m_progress;
    QPushButton* m_back;
    QPushButton* m_restore;
};

} // namespace globant::ui
