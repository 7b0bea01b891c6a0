// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/colors.h"
#include "ui/dashboard/heatmaplayout.h"

#include <QFont>
#include <QHash>
#include <QStaticText>

class QPainter;

namespace globant::ui {

// A cell's fill, and a text colour of at least 4.5:1 on it.
struct HeatMapColors
{
    static HeatMapColors of(const Colors& colors, qint64 value, qint64 largest);

    QColor fill;
    QColor text;
};

// The words around the cells.
struct HeatMapLabels
{
    QString total;
    QString largest; // the cell of the most hires, for the legend
};

// What is pointed at or current: -1 where no row or column is.
struct HeatMapMarks
{
    int row = -1;
    int column = -1;
    std::optional<HeatMapCell> focus; // ringed
};

// Draws the cells that are in view, and what stands around them. Keeps how each value looks until it is told that
// palette, font or data changed.
class HeatMapPainter
{
public:
    void reset(const QPalette& palette, const QFont& font);
    QFont boldFont() const { return m_bold; } // of totals and of what is marked

    void paint(QPainter& painter, const HeatMapData& data, const HeatMapLayout& layout, const HeatMapMarks& marks,
               const HeatMapLabels& labels);
    void paintEmpty(QPainter& painter, const QRect& area, const QString& text) const;

private:
    struct Look
    {
        HeatMapColors colors;
        QStaticText text;
        int halfWidth = 0; // of the text
        int halfHeight = 0;
    };

    const Look& look(qint64 value, qint64 largest);
    void paintCells(QPainter& painter, const HeatMapData& data, const HeatMapLayout& layout, const HeatMapMarks& marks);
    void paintRows(QPainter& painter, const HeatMapData& data, const HeatMapLayout& layout, const HeatMapMarks& marks);
    void paintColumns(QPainter& painter, const HeatMapData& data, const HeatMapLayout& layout,
                      const HeatMapMarks& marks);
    void paintTotalLabels(QPainter& painter, const HeatMapData& data, const HeatMapLayout& layout,
                          const HeatMapLabels& labels);
    void paintLegend(QPainter& painter, const HeatMapLayout& layout, const HeatMapLabels& labels) const;
    void paintFocus(QPainter& painter, const HeatMapLayout& layout, HeatMapCell cell) const;
    void setMarked(QPainter& painter, bool marked) const;

    Colors m_colors;
    QFont m_font;
    QFont m_bold;
    QHash<qint64, Look> m_looks;
};

} // namespace globant::ui
