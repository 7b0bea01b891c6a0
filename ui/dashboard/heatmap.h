// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/heatmappainter.h"
#include "ui/dashboard/heatmaptexts.h"

#include <QAbstractScrollArea>

namespace globant::ui {

// Hires of departments (rows) and jobs (columns), each cell in a colour and in figures, with totals at the edges that
// stay in view. Only what is in view is drawn.
class HeatMap : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit HeatMap(QWidget* parent = nullptr);

    // Both lists by name, as a HireCube has them. The current cell stays on its department and job where they are
    // still there.
    void setData(const QList<metrics::Named>& departments, const QList<metrics::Named>& jobs,
                 metrics::JobMatrix matrix);
    void setEmptyText(const QString& text); // where there are no hires
    void setOrder(HeatMapOrder departments, HeatMapOrder jobs);

    const HeatMapData& data() const { return m_data; }
    const HeatMapLayout& layoutInView() const { return m_layout; }

    std::optional<HeatMapCell> currentCell() const; // none where it is empty
    void setCurrentCell(HeatMapCell cell);          // to the nearest there is, and scrolls to it

    // What there is to say about what is at a point of the viewport; empty: nothing.
    QString textAt(QPoint point) const { return heatMapText(m_data, m_layout, point); }

    // At which there is nothing to scroll to.
    QSize wholeSize() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cellActivated(int departmentIndex, int jobIndex); // into the lists given to setData()

protected:
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void changeData(HeatMapData data);
    void restyle();
    void relayout();
    void point(std::optional<QPoint> where);
    std::optional<HeatMapCell> cellAt(QPoint point) const;
    void activate(HeatMapCell cell);
    void tellCurrentCell();

    HeatMapData m_data;
    HeatMapTextSizes m_sizes;
    HeatMapLayout m_layout;
    HeatMapPainter m_painter;
    QString m_emptyText;
    HeatMapOrder m_rowOrder = HeatMapOrder::ByTotal;
    HeatMapOrder m_columnOrder = HeatMapOrder::ByTotal;
    HeatMapCell m_current;
    std::optional<HeatMapCell> m_pressed;
    std::optional<QPoint> m_pointer; // where it is in the viewport
    int m_pointedRow = -1;
    int m_pointedColumn = -1;
};

} // namespace globant::ui
