// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace globant::catalog {
struct TableSchema;
}

namespace globant::ui {

class FilterHeader;
class RowWindowModel;

// The grid of a table: a filter below each column's title, bars where rows have not come yet, widths that are kept.
class RowGrid : public QTableView
{
    Q_OBJECT

public:
    explicit RowGrid(RowWindowModel* model, QWidget* parent = nullptr);

    FilterHeader* filterHeader() const { return m_header; }
    // Another table's columns, as wide as the person made them, or so that all can be seen.
    void setTable(const catalog::TableSchema& table);
    qint64 selectedCount() const;
    void goTo(int row);
    // What the menu of a row offers; they belong to somebody else. nullptr separates.
    void setRowActions(const QList<QAction*>& actions) { m_rowActions = actions; }

Q_SIGNALS:
    // Only rows that have the current cell's value.
    void filterByCellRequested(const QModelIndex& cell);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void keepWidths(int resized);
    void fitWidths();

    RowWindowModel* m_model;
    FilterHeader* m_header;
    QList<QAction*> m_rowActions;
    const catalog::TableSchema* m_table = nullptr;
    bool m_isFitting = false; // what is resized is no choice of the person's
};

} // namespace globant::ui
