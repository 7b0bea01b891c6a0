// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/chart.h"

#include <functional>

class QStackedWidget;
class QTableWidget;
class QToolButton;

namespace globant::ui {

// A chart on a card, with its table twin and a menu to save, copy and export either.
class ChartCard : public Card
{
    Q_OBJECT

public:
    // Takes ownership of the chart.
    explicit ChartCard(Chart* chart, QWidget* parent = nullptr);
    Chart* chart() const { return m_chart; }
    // Title of the card; the table twin is filled again where it is shown.
    void update(const QString& title);

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    void showTable(bool yes);
    void fillTable();
    void savePictureAs();
    void exportAs();
    void copy();
    void saveAs(const QString& filter, const QString& suffix, std::function<Result<void>(const QString&)> write);

    Chart* m_chart;
    QStackedWidget* m_stack;
    QTableWidget* m_table;
    QToolButton* m_menuButton;
};

} // namespace globant::ui
