// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/data/rowedits.h"

class QPushButton;

namespace globant::ui {

class DataPage;
class Notice;

// What can be done to rows on the data page: add, change, delete, undo, redo; as buttons in its title row and keys
// (Ins, F2 or Return, Del, Ctrl+Z, Ctrl+Shift+Z). Only where the account may write. Goes with the page.
class RowActions : public QObject
{
    Q_OBJECT

public:
    RowActions(WorkspaceSession& session, DataPage& page);
    RowEdits& edits() { return m_edits; }

private:
    void add();
    void change();
    void remove();
    // After a row was not deleted: who refers to it.
    void explain(const catalog::TableSchema& table, qint64 key, const QString& sentence);
    void updateButtons();
    void tell(const QString& text, bool canUndo);

    WorkspaceSession& m_session;
    DataPage& m_page;
    RowEdits m_edits;
    Notice* m_notice;
    QPushButton* m_add;
    QPushButton* m_change;
    QPushButton* m_delete;
    std::function<void()> m_offered; // what the notice's button does
};

} // namespace globant::ui
