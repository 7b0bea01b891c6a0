// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backups/openedbackup.h"
#include "ui/common/widgets.h"

#include <optional>

class QComboBox;

namespace globant::ui {

class PasswordField;
class WorkspaceSession;

// Asks for what opens a backup whose key this workspace does not have: a password of its day, or its recovery code.
class UnlockForm : public Card
{
    Q_OBJECT

public:
    // `session` outlives the form.
    explicit UnlockForm(WorkspaceSession& session, QWidget* parent = nullptr);

    // Begins with another file.
    void setFile(const backup::BackupFile& file);

Q_SIGNALS:
    void opened(const OpenedBackup& opened);
    void cancelled();

private:
    void layOut();
    void setByRecoveryCode(bool yes);
    void setBusy(bool busy);
    void check();
    void tryToOpen();

    WorkspaceSession& m_session;
    std::optional<backup::BackupFile> m_file;
    bool m_byRecoveryCode = false;
    bool m_busy = false;
    int m_question = 0;
    QLabel* m_about;
    QLabel* m_accountLabel;
    QComboBox* m_account;
    QLabel* m_secretLabel;
    PasswordField* m_secret;
    QLabel* m_capsLock;
    QPushButton* m_other;
    Notice* m_notice;
    QPushButton* m_open;
    QPushButton* m_cancel;
};

} // namespace globant::ui
