// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/roweditor.h"
#include "ui/common/workspacesession.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace globant::ui {

class Notice;
class RowEdits;

// Adds or changes one row: a form made from the table's schema, which checks values as an import does while they are
// typed. References are chosen from a list that can be searched. To be shown with open(); deletes itself.
class RecordForm : public QDialog
{
    Q_OBJECT

public:
    // A row to be changed, as RowRepository::find has it; none: a new one. References outlive the form.
    RecordForm(WorkspaceSession& session, RowEdits& edits, const catalog::TableSchema& table,
               const std::optional<records::FieldTexts>& row, QWidget* parent);

    QWidget* editorOf(const QString& field) const;

Q_SIGNALS:
    void saved(const QString& text);

private:
    QWidget* makeEditor(int field);
    void fillReferences(int field);
    QString textOf(int field) const;
    void setTextOf(int field, const QString& text);
    // What is wrong with a value, for somebody who sees the field's title beside it; empty: nothing.
    QString faultOf(int field) const;
    QString referenceFault(int field, const QString& text) const;
    void check();
    void save();
    QString rowName() const;

    WorkspaceSession& m_session;
    RowEdits& m_edits;
    const catalog::TableSchema& m_table;
    const bool m_isNew;
    records::FieldTexts m_before;
    QList<QWidget*> m_editors;
    QList<QLabel*> m_faults;
    QList<bool> m_touched;
    QList<bool> m_complete; // a reference: all that it may refer to can be chosen
    Notice* m_notice;
    QPushButton* m_save;
    bool m_busy = false;
};

} // namespace globant::ui
