// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/chart.h"

#include <functional>

class QAction;
class QHBoxLayout;
class QMenu;
class QScrollArea;
class QStackedWidget;
class QTableWidget;
class QToolButton;

namespace globant::ui {

// A chart on a card, with its table twin and a menu to save, copy and export either. A chart that is higher than a
// screen scrolls.
class ChartCard : public Card
{
    Q_OBJECT

public:
    // Takes ownership of the chart.
    explicit ChartCard(Chart* chart, QWidget* parent = nullptr);
    Chart* chart() const { return m_chart; }
    // Takes what the chart shows now: title, height, table.
    void update();
    // A control of what the chart shows, in a row of its own below the title; takes ownership.
    void addChoice(QWidget* widget);
    // What takes the keyboard, in reading order.
    QList<QWidget*> stops() const;

    bool asTable() const;
    void setAsTable(bool yes);
    void openMenu();
    QMenu* menu() const { return m_menu; }
    QToolButton* menuButton() const { return m_menuButton; }

Q_SIGNALS:
    void asTableChanged();
    void failed(const QString& sentence);
    // The chart was written to a file, or copied (`fileName` is empty then), as WorkspaceSession::logExport() takes it.
    void exported(const QString& format, qint64 rows, const QString& fileName);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fitHeight();
    void showTable(bool yes);
    void fillTable();
    void savePictureAs();
    void exportAs();
    void copy();
    void saveAs(const QString& filter, const QString& suffix, std::function<Result<void>(const QString&)> write);

    Chart* m_chart;
    QScrollArea* m_scroll;
    QStackedWidget* m_stack;
    QTableWidget* m_table;
    QMenu* m_menu;
    QAction* m_asTable;
    QToolButton* m_menuButton;
};

} // namespace globant::ui
