// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/rowquery.h"
#include "ui/data/rowedits.h"

class QAction;
class QPushButton;

namespace globant::ui {

class DataPage;
class Notice;

// What can be done to rows on the data page: add, change, delete, undo, redo; as actions with keys (Ins, F2 or Return,
// Del, Ctrl+Z, Ctrl+Shift+Z) and as buttons in its title row. Only where the account may write. Goes with the page.
class RowActions : public QObject
{
    Q_OBJECT

public:
    RowActions(WorkspaceSession& session, DataPage& page);
    RowEdits& edits() { return m_edits; }
    // Leaves the buttons out that only a wide page has room for; the menus have all of them.
    void setCompact(bool compact);
    QList<QAction*> rowActions() const; // add, change, delete
    QAction* forgetAction() const { return m_forget; }
    QList<QAction*> undoActions() const; // undo, redo

private:
    QPushButton* makeButton(QAction* action, const QString& text);
    void connectParts();
    void add();
    void change();
    void remove();
    // After a row was not deleted: who refers to it.
    void explain(const catalog::TableSchema& table, qint64 key, const QString& sentence);
    void removeThese(const catalog::TableSchema& table, const QList<records::Row>& rows);
    void updateActions();
    void updateUndo();
    void forget();
    void tell(const QString& text, bool canUndo);

    WorkspaceSession& m_session;
    DataPage& m_page;
    RowEdits m_edits;
    Notice* m_notice;
    QAction* m_add;
    QAction* m_change;
    QAction* m_delete;
    QAction* m_undo;
    QAction* m_redo;
    QAction* m_forget;
    QList<QPushButton*> m_dispensable; // buttons
    std::function<void()> m_offered;   // what the notice's button does
};

} // namespace globant::ui
