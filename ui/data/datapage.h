// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/roworigin.h"
#include "ui/common/page.h"
#include "ui/data/fieldfilter.h"
#include "ui/data/rowwindowmodel.h"

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;

namespace globant::ui {

class EmptyState;
class FilterHeader;
class Notice;
class RowActions;
class RowFooter;
class RowGrid;
class RowOutput;

// Each table as a grid over all its rows: filtered by column, ordered, searched, copied.
class DataPage : public Page
{
    Q_OBJECT

public:
    explicit DataPage(WorkspaceSession& session, QWidget* parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void refresh() override;
    QList<QAction*> menuActions() const override;

    // Opens exactly these rows; unknown tables are ignored. The table's order stays as it was.
    void showRows(const QString& table, const records::RowFilter& filter);

    const catalog::TableSchema& table() const { return *m_table; }
    const records::RowFilter& filter() const;
    RowWindowModel* model() const { return m_model; }
    RowGrid* grid() const { return m_grid; }
    RowOutput* output() const { return m_output; }
    // For buttons that act on rows, at the right of the title row, left of the search.
    QHBoxLayout* actions() const { return m_actions; }

Q_SIGNALS:
    void importRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTitleRow(class QVBoxLayout* layout);
    void buildFilterRow(QVBoxLayout* layout);
    void buildCard(QVBoxLayout* layout);
    void connectParts();
    void makeViewActions();
    void keepTabOrder();

    void chooseTable(const catalog::TableSchema& table);
    void ask();
    void reload();
    void askChoices();
    void setCondition(const QString& field, const std::optional<records::FieldCondition>& condition);
    void filterByCell(const QModelIndex& cell);
    void clearFilters();
    void orderBy(int column);
    void find(bool backwards);
    void takeFound(int row);
    void takeBackQuestion();
    void showOrder();
    QString progressText() const;
    void showState();
    void showCount();
    void showOrigin();
    void showFilter();
    void restorePlace();
    void placeOverlay();

    WorkspaceSession& m_session;
    const catalog::TableSchema* m_table;
    QHash<QString, RowQuestion> m_questions; // by table: each keeps its filter and order
    QHash<QString, QList<Choice>> m_choices; // by field of the table shown
    QHash<qint64, records::RowOrigin> m_origins;
    bool m_stale = true;
    bool m_searchedKey = false;
    std::optional<std::pair<int, int>> m_place; // where the scroll bar was, and the current row, until all are back

    QList<QAction*> m_viewActions;      // find, go to id, next, previous, clear filters
    RowActions* m_rowActions = nullptr; // where the account may write
    RowOutput* m_output = nullptr;
    RowWindowModel* m_model;
    QButtonGroup* m_tables;
    QHBoxLayout* m_actions;
    QLineEdit* m_find;
    QToolButton* m_more;
    Notice* m_notice;
    Notice* m_outputNotice;
    QWidget* m_filterRow;
    QLabel* m_filterText;
    QStackedWidget* m_stack;
    RowGrid* m_grid;
    FilterHeader* m_header;
    RowFooter* m_footer;
    EmptyState* m_noRows;
    EmptyState* m_noneFit;
};

} // namespace globant::ui
