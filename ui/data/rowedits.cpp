// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/rowedits.h"

#include "ui/common/localized.h"

#include <QUndoCommand>

namespace globant::ui {

// One edit on the stack. What the stack calls starts work that ends later; until then the command is busy.
class RowEdits::Command : public QUndoCommand
{
public:
    Command(RowEdits& edits, const catalog::TableSchema& ofTable, qint64 logEntry, const QString& text)
        : QUndoCommand(text)
        , table(ofTable)
        , entry(logEntry)
        , m_edits(edits)
    {
    }

    void undo() override { m_edits.undo(*this); }
    void redo() override
    {
        // Pushed when it was done already.
        if (std::exchange(m_first, false))
            return;
        m_edits.redo(*this);
    }

    const catalog::TableSchema& table;
    qint64 entry; // of the log, while it is done
    QList<records::RowChange> again;

private:
    RowEdits& m_edits;
    bool m_first = true;
};

RowEdits::RowEdits(WorkspaceSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &WorkspaceSession::nameForgotten, this, [this] { m_stack.clear(); });
}

void RowEdits::apply(QObject* context, const catalog::TableSchema& table, const QList<records::RowChange>& changes,
                     const QString& text, const Done& done)
{
    m_session.write(
        context,
        [&catalog = m_session.catalog(), &table, &clock = m_session.clock(), editor = editor(),
         changes](const store::Connection& connection) {
            return records::RowEditor(connection, catalog, table, editor, clock).apply(changes);
        },
        [this, &table, text, done](const Result<records::EditSummary>& summary) {
            if (summary && summary->id != 0) {
                m_stack.push(new Command(*this, table, summary->id, text));
                Q_EMIT m_session.dataChanged();
            }
            done(summary);
        });
}

void RowEdits::undo()
{
    if (!m_busy)
        m_stack.undo();
}

void RowEdits::redo()
{
    if (!m_busy)
        m_stack.redo();
}

void RowEdits::undo(Command& command)
{
    m_busy = true;
    // The command stays on the stack while this runs: nothing is pushed or cleared meanwhile but by a failure here.
    m_session.write(
        this,
        [&catalog = m_session.catalog(), &clock = m_session.clock(), editor = editor(),
         entry = command.entry](const store::Connection& connection) {
            return records::undoEdit(connection, catalog, editor, clock, entry);
        },
        [this, index = m_stack.index() - 1](const Result<records::UndoneEdit>& undone) {
            m_busy = false;
            if (!undone) {
                m_stack.clear();
                Q_EMIT failed(localized(undone.error()));
                return;
            }
            if (auto* done = const_cast<Command*>(static_cast<const Command*>(m_stack.command(index)))) {
                done->again = undone->redo;
                Q_EMIT m_session.dataChanged();
                Q_EMIT this->undone(done->text());
            }
        });
}

void RowEdits::redo(Command& command)
{
    m_busy = true;
    m_session.write(
        this,
        [&catalog = m_session.catalog(), &table = command.table, &clock = m_session.clock(), editor = editor(),
         changes = command.again](const store::Connection& connection) {
            return records::RowEditor(connection, catalog, table, editor, clock).apply(changes);
        },
        [this, index = m_stack.index()](const Result<records::EditSummary>& summary) {
            m_busy = false;
            if (!summary) {
                m_stack.clear();
                Q_EMIT failed(localized(summary.error()));
                return;
            }
            if (auto* done = const_cast<Command*>(static_cast<const Command*>(m_stack.command(index)))) {
                done->entry = summary->id;
                Q_EMIT m_session.dataChanged();
                Q_EMIT redone(done->text());
            }
        });
}

} // namespace globant::ui
