// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/roweditor.h"
#include "ui/common/workspacesession.h"

#include <QUndoStack>

namespace globant::ui {

// The edits that a person makes in the window, each with its way back. What is undone and done again goes through the
// store like any edit, so it may fail, when somebody else changed the row meanwhile: then the history is forgotten.
class RowEdits : public QObject
{
    Q_OBJECT

public:
    // `session` outlives this.
    explicit RowEdits(WorkspaceSession& session, QObject* parent = nullptr);

    // `text` says what the changes do, such as "Add employee 7". `done` gets the error, or nothing, in the main thread
    // unless `context` is gone.
    using Done = std::function<void(const Result<records::EditSummary>&)>;
    void apply(QObject* context, const catalog::TableSchema& table, const QList<records::RowChange>& changes,
               const QString& text, const Done& done);
    // To look at and to clear; go back and forth by the two below.
    QUndoStack& stack() { return m_stack; }
    // Nothing happens while one of them is on its way.
    void undo();
    void redo();

Q_SIGNALS:
    // An undo or redo ended.
    void undone(const QString& text);
    void redone(const QString& text);
    void failed(const QString& sentence);

private:
    class Command;
    records::Editor editor() const { return {m_session.account(), m_session.role()}; }
    void undo(Command& command);
    void redo(Command& command);

    WorkspaceSession& m_session;
    QUndoStack m_stack;
    bool m_busy = false; // with an undo or redo
};

} // namespace globant::ui
