// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/forget.h"
#include "ui/common/widgets.h"

#include <QDialog>

class QLineEdit;

namespace globant::ui {

class WorkspaceSession;

// Finds where a person's name stands, says what removing it means, and removes it. For administrators.
class ForgetDialog : public QDialog
{
    Q_OBJECT

public:
    // `session` outlives the dialog.
    explicit ForgetDialog(WorkspaceSession& session, const QString& name, QWidget* parent = nullptr);

    // Shows one over `parent`'s window, where whyNot() is empty; it goes by itself. A `name` is looked for at once.
    static void open(WorkspaceSession& session, QWidget* parent, const QString& name);
    using QDialog::open;
    // Why nobody can be forgotten now, as a sentence; empty: somebody can.
    static QString whyNot(const WorkspaceSession& session);

    void find();

private:
    void layOut();
    void clearFindings();
    void showTraces(const privacy::NameTraces& traces);
    void remove();
    void showOutcome(const Result<privacy::Forgotten>& forgotten);
    void setBusy(bool busy);
    void showNotice(Notice::Kind kind, const QString& sentence, const QString& action = {});
    void fit();

    WorkspaceSession& m_session;
    QLineEdit* m_name;
    QPushButton* m_find;
    Notice* m_notice;
    QLabel* m_found;
    QLabel* m_first;
    QLabel* m_about;
    QPushButton* m_remove;
    QPushButton* m_close;
    QString m_foundName; // whose traces are shown, or are to be removed once more
    int m_question = 0;
};

} // namespace globant::ui
