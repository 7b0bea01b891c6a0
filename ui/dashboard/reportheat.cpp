// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets.h"
#include "ui/dashboard/heatmappainter.h"
#include "ui/dashboard/reportcharts.h"

#include <QPainter>

#include <algorithm>

namespace globant::ui {

namespace {

constexpr double kGap = mm(2);
constexpr double kMostName = mm(52);
constexpr double kMostRow = mm(5.6);
constexpr double kMostCell = mm(14);
constexpr double kMostHeading = mm(42);

} // namespace

double ReportHeatBlock::headHeight(const ReportPaper& paper) const
{
    const double note = m_heat.note.isEmpty() ? 0 : paper.lineHeight(paper.small);
    return reportTitleHeight(paper) + note + std::min(kMostHeading, paper.longest(paper.small, m_heat.columns)) +
           mm(1.5);
}

double ReportHeatBlock::height(const ReportPaper& paper, double, double most) const
{
    return std::min(most, headHeight(paper) + kMostRow * double(m_heat.rows.size()));
}

void ReportHeatBlock::paint(QPainter& painter, const ReportPaper& paper, const QRectF& area) const
{
    const Colors& colors = paper.colors;
    paintReportTitle(painter, paper, m_heat.title, area);
    if (!m_heat.note.isEmpty())
        ReportPaper::draw(painter, paper.small, colors.muted, m_heat.note,
                          area.adjusted(0, reportTitleHeight(paper) - mm(1), 0, 0), Qt::AlignLeft | Qt::AlignTop);
    const double nameWidth = std::min(kMostName, paper.longest(paper.body, m_heat.rows));
    const double left = area.left() + nameWidth + kGap;
    const double top = area.top() + headHeight(paper);
    const auto columns = m_heat.columns.size();
    const double cellWidth = std::min(kMostCell, (area.right() - left) / double(columns));
    const double cellHeight = (area.bottom() - top) / double(m_heat.rows.size());
    const double heading = std::min(kMostHeading, paper.longest(paper.small, m_heat.columns));
    for (qsizetype column = 0; column < columns; ++column)
        paper.drawUpright(painter, paper.small, colors.text, m_heat.columns[column],
                          QRectF(left + double(column) * cellWidth, top - heading - mm(1), cellWidth, heading));
    const bool tight = cellHeight < paper.lineHeight(paper.small);
    const QFont& font = tight ? paper.tiny : paper.small;
    for (qsizetype row = 0; row < m_heat.rows.size(); ++row) {
        const double y = top + double(row) * cellHeight;
        const QFont& nameFont = cellHeight < paper.lineHeight(paper.body) ? paper.tiny : paper.body;
        ReportPaper::draw(painter, nameFont, colors.text, paper.elided(nameFont, m_heat.rows[row], nameWidth),
                          QRectF(area.left(), y, nameWidth, cellHeight), Qt::AlignRight | Qt::AlignVCenter);
        for (qsizetype column = 0; column < columns; ++column) {
            const qint64 value = m_heat.values[row * columns + column];
            const QRectF cell(left + double(column) * cellWidth, y, cellWidth - mm(0.3), cellHeight - mm(0.3));
            const auto look = HeatMapColors::of(colors, value, m_heat.largest);
            painter.fillRect(cell, look.fill);
            const QString text = numberText(value);
            const QFont& fitting = paper.textWidth(font, text) < cell.width() ? font : paper.tiny;
            if (paper.textWidth(fitting, text) < cellWidth)
                ReportPaper::draw(painter, fitting, look.text, text, cell, Qt::AlignCenter);
        }
    }
}

} // namespace globant::ui
