// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace globant::ui {

class WorkspaceSession;

// Makes a new recovery code, after a question, and shows it once.
class RecoveryCodePanel : public QWidget
{
    Q_OBJECT

public:
    // `session` outlives the panel and can be written to.
    explicit RecoveryCodePanel(WorkspaceSession& session, QWidget* parent = nullptr);
    // Puts the question.
    void begin();

Q_SIGNALS:
    // The question was declined, or the code was shown and is forgotten.
    void finished();
    void failed(const QString& sentence);

private:
    void make();
    void end();

    WorkspaceSession& m_session;
    QLabel* m_text;
    QLabel* m_code;
    QPushButton* m_make;
    QPushButton* m_cancel;
    QPushButton* m_copy;
    QPushButton* m_done;
};

} // namespace globant::ui
