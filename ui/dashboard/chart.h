// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariantList>
#include <QWidget>

#include <algorithm>
#include <memory>
#include <optional>

class QPainter;

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

// One chart of the dashboard, whatever library draws it. Its object name says which one it is, for good.
class Chart : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual QString title() const = 0;
    virtual ChartTable table() const = 0;
    // Draws the chart from the painter's origin on, as large as `size`, in light colours and with nothing pointed at.
    void paint(QPainter& painter, QSize size) const;
    // The height at which every mark can be told from its neighbours.
    virtual int wantedHeight() const { return sizeHint().height(); }
    // The height that it has among other charts; where that is less, it scrolls.
    virtual int usualHeight() const { return std::min(wantedHeight(), kMostHeight); }

    // The size of a picture of it: as wide as it is now, or as it must be to leave nothing to scroll to.
    virtual QSize wholeSize() const { return {width(), std::max(height(), wantedHeight())}; }
    // What takes the keyboard, in reading order.
    virtual QList<QWidget*> stops() { return {this}; }

Q_SIGNALS:
    // wantedHeight() is another than it was, though the content is the same.
    void wantedHeightChanged();
    // The person wants the rows behind a mark.
    void markActivated(const HireMark& mark);
    // The keyboard's mark is here now, in the chart's own coordinates.
    void markMoved(const QRect& where);

protected:
    static constexpr int kMostHeight = 440;

    // Another one with the same content.
    virtual std::unique_ptr<Chart> copy() const = 0;
};

} // namespace globant::ui
