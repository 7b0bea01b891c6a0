// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariantList>
#include <QWidget>

#include <optional>

namespace globant::ui {

// The same figures as a chart, for people who read tables and for export. Cells are qint64, double or QString.
struct ChartTable
{
    QString title;
    QStringList headings;
    QList<QVariantList> rows;
};

// What a mark of a chart stands for, beside the filter that the whole dashboard is under.
struct HireMark
{
    std::optional<int> year;
    std::optional<int> quarter; // 1 ... 4
    std::optional<int> month;   // 1 ... 12
    std::optional<qint64> department;
    std::optional<qint64> job;
};

// One chart of the dashboard, whatever library draws it.
class Chart : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual ChartTable table() const = 0;

Q_SIGNALS:
    // The person wants the rows behind a mark.
    void markActivated(const HireMark& mark);
};

} // namespace globant::ui
