// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/reporttable.h"

#include "ui/common/widgets.h"
#include "ui/dashboard/heatmappainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace globant::ui {

namespace {

constexpr double kMostName = mm(62);
constexpr double kPadding = mm(2.4); // between columns
constexpr double kMostStretch = mm(24);
constexpr double kMostCell = mm(10);
constexpr double kMostHeading = mm(44);
constexpr double kRounding = mm(0.5); // lest a text that just fits is broken
constexpr qsizetype kFewRows = 4;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(globant::ui::Report)
};

} // namespace

// Rows [firstRow, endRow) and columns [firstColumn, endColumn) of a table, beside its names.
class ReportTablePart final : public ReportBlock
{
public:
    ReportTablePart(const ReportTableLayout& layout, ReportTableLayout::Place first, qsizetype endRow,
                    qsizetype endColumn, double height)
        : m_layout(layout)
        , m_first(first)
        , m_endRow(endRow)
        , m_endColumn(endColumn)
        , m_height(height)
    {
    }

    double height(const ReportPaper&, double, double) const override { return m_height; }

    void paint(QPainter& painter, const ReportPaper& paper, const QRectF& area) const override
    {
        paintTitle(painter, paper, area);
        const double top = area.top() + m_layout.m_titleHeight + m_layout.m_gap;
        const double foot = top + m_layout.m_headingHeight;
        const QStringList& headings = m_layout.m_table.table.headings;
        ReportPaper::draw(painter, paper.smallBold, paper.colors.text, headings[0],
                          QRectF(area.left(), top, m_layout.m_columnWidths[0], foot - top - mm(1)),
                          Qt::AlignLeft | Qt::AlignBottom);
        double x = area.left() + m_layout.m_columnWidths[0];
        for (qsizetype column = m_first.column; column < m_endColumn; ++column) {
            const double width = m_layout.m_columnWidths[column];
            if (m_layout.m_upright)
                paper.drawUpright(painter, paper.smallBold, paper.colors.text, headings[column],
                                  QRectF(x, top, width, foot - top - mm(1)));
            else
                ReportPaper::draw(painter, paper.smallBold, paper.colors.text, headings[column],
                                  QRectF(x, top, width - kPadding / 2, foot - top - mm(1)),
                                  Qt::AlignRight | Qt::AlignBottom);
            x += width;
        }
        paper.drawLine(painter, paper.colors.muted, {area.left(), foot}, {x, foot});
        double y = foot;
        for (qsizetype row = m_first.row; row < m_endRow; ++row) {
            paintRow(painter, paper, row, {area.left(), y}, x);
            y += m_layout.m_rowHeights[row];
        }
    }

private:
    void paintTitle(QPainter& painter, const ReportPaper& paper, const QRectF& area) const
    {
        const qsizetype columns = m_layout.columnCount();
        QString title = m_layout.m_table.table.title;
        if (m_first.row > 0)
            title = Words::tr("%1 (continued)").arg(title);
        ReportPaper::draw(painter, paper.heading, paper.colors.text, title, area, Qt::AlignLeft | Qt::AlignTop);
        if (m_layout.m_groupEnds.size() < 2)
            return;
        // The last column has the totals, and is no department.
        const qsizetype last = std::min(m_endColumn - 1, columns - 2);
        const QString note =
            m_layout.m_table.columnsOf.arg(numberText(m_first.column), numberText(last), numberText(columns - 2));
        ReportPaper::draw(painter, paper.small, paper.colors.muted, note, area, Qt::AlignRight | Qt::AlignTop);
    }

    void paintRow(QPainter& painter, const ReportPaper& paper, qsizetype row, QPointF at, double right) const
    {
        const Colors& colors = paper.colors;
        const ReportTable& report = m_layout.m_table;
        const double height = m_layout.m_rowHeights[row];
        const bool total = row >= m_layout.rowCount() - report.totalRows;
        const bool firstTotal = row == m_layout.rowCount() - report.totalRows;
        const QFont& font = total ? paper.smallBold : paper.small;
        paper.drawLine(painter, firstTotal ? colors.muted : colors.line, at, {right, at.y()});
        const double nameWidth = m_layout.m_columnWidths[0] - kPadding;
        const double textHeight = paper.wrappedHeight(font, m_layout.cellText(row, 0), nameWidth);
        paper.drawWrapped(painter, font, colors.text, m_layout.cellText(row, 0),
                          QRectF(at.x(), at.y() + (height - textHeight) / 2, nameWidth, textHeight));
        double x = at.x() + m_layout.m_columnWidths[0];
        for (qsizetype column = m_first.column; column < m_endColumn; ++column) {
            const double width = m_layout.m_columnWidths[column];
            QColor color = colors.text;
            const bool sum = total || column == m_layout.columnCount() - 1;
            if (report.largest > 0 && !sum) {
                const auto look =
                    HeatMapColors::of(colors, report.table.rows[row][column].toLongLong(), report.largest);
                painter.fillRect(QRectF(x + mm(0.15), at.y() + mm(0.15), width - mm(0.3), height - mm(0.3)), look.fill);
                color = look.text;
            }
            const QFont& cellFont = report.largest > 0 && sum ? paper.smallBold : font;
            ReportPaper::draw(painter, cellFont, color, m_layout.cellText(row, column),
                              QRectF(x, at.y(), width - kPadding / 2, height), Qt::AlignRight | Qt::AlignVCenter);
            x += width;
        }
    }

    const ReportTableLayout& m_layout;
    ReportTableLayout::Place m_first;
    qsizetype m_endRow;
    qsizetype m_endColumn;
    double m_height;
};

ReportTableLayout::ReportTableLayout(const ReportTable& table, const ReportPaper& paper, double width)
    : m_table(table)
{
    measure(paper, width);
}

QString ReportTableLayout::cellText(qsizetype row, qsizetype column) const
{
    const QVariant& cell = m_table.table.rows[row][column];
    return cell.typeId() == QMetaType::LongLong ? numberText(cell.toLongLong()) : cell.toString();
}

void ReportTableLayout::measure(const ReportPaper& paper, double width)
{
    m_gap = mm(2);
    m_titleHeight = paper.lineHeight(paper.heading);
    const double line = paper.lineHeight(paper.small);
    double widestHeading = 0;
    double uprightWidth = 0, levelWidth = 0;
    QList<double> upright, level;
    for (qsizetype column = 0; column < columnCount(); ++column) {
        double cells = 0;
        for (qsizetype row = 0; row < rowCount(); ++row)
            cells = std::max(cells, paper.textWidth(paper.smallBold, cellText(row, column)));
        const double heading = paper.textWidth(paper.smallBold, m_table.table.headings[column]);
        if (column == 0) {
            const double name = std::min(kMostName, std::max(cells, heading) + kRounding) + kPadding;
            upright.append(name);
            level.append(name);
        } else {
            widestHeading = std::max(widestHeading, heading);
            upright.append(std::max(cells + kPadding, line + mm(1)));
            level.append(std::max(cells, heading) + kPadding);
        }
        uprightWidth += upright.last();
        levelWidth += level.last();
    }
    m_upright = levelWidth > width;
    m_columnWidths = m_upright ? upright : level;
    m_headingHeight = (m_upright ? std::min(kMostHeading, widestHeading) : line) + mm(2);

    // Columns in even groups, each of which fits beside the names; one alone is taken as it is.
    const double room = width - m_columnWidths[0];
    const auto groups = std::max(1.0, std::ceil(((m_upright ? uprightWidth : levelWidth) - m_columnWidths[0]) / room));
    const double share =
        std::min(room, ((m_upright ? uprightWidth : levelWidth) - m_columnWidths[0]) / groups + m_columnWidths.last());
    double taken = 0;
    for (qsizetype column = 1; column < columnCount(); ++column) {
        if (taken > 0 && taken + m_columnWidths[column] > share) {
            m_groupEnds.append(column);
            taken = 0;
        }
        taken += m_columnWidths[column];
    }
    m_groupEnds.append(columnCount());
    // What is left of the page's width goes to the columns of figures, as far as it does them good.
    double widest = 0;
    qsizetype most = 1;
    for (qsizetype group = 0, first = 1; group < m_groupEnds.size(); first = m_groupEnds[group++]) {
        double sum = 0;
        for (qsizetype column = first; column < m_groupEnds[group]; ++column)
            sum += m_columnWidths[column];
        widest = std::max(widest, sum);
        most = std::max(most, m_groupEnds[group] - first);
    }
    const double more = std::max(0.0, room - widest) / double(most);
    for (qsizetype column = 1; column < columnCount(); ++column)
        m_columnWidths[column] = std::max(
            m_columnWidths[column], std::min(m_upright ? kMostCell : kMostStretch, m_columnWidths[column] + more));

    if (!m_upright)
        m_columnWidths[0] = width - std::accumulate(m_columnWidths.begin() + 1, m_columnWidths.end(), 0.0);

    for (qsizetype row = 0; row < rowCount(); ++row)
        m_rowHeights.append(paper.wrappedHeight(paper.smallBold, cellText(row, 0), m_columnWidths[0] - kPadding) +
                            mm(1.4));
}

double ReportTableLayout::headHeight() const
{
    return m_titleHeight + m_gap + m_headingHeight;
}

std::unique_ptr<ReportBlock> ReportTableLayout::take(Place& place, double height, bool atLeastOne) const
{
    double used = headHeight();
    qsizetype end = place.row;
    while (end < rowCount() && used + m_rowHeights[end] <= height)
        used += m_rowHeights[end++];
    // Totals do not stand alone on a page.
    if (end < rowCount() && end > rowCount() - m_table.totalRows - 1 && end > place.row + 1)
        while (end > place.row + 1 && end > rowCount() - m_table.totalRows - 1)
            used -= m_rowHeights[--end];
    if (atLeastOne && end == place.row && end < rowCount())
        used += m_rowHeights[end++];
    if (!atLeastOne && end - place.row < std::min(kFewRows, rowCount() - place.row))
        return nullptr;
    const qsizetype endColumn = *std::ranges::upper_bound(m_groupEnds, place.column);
    auto part = std::make_unique<ReportTablePart>(*this, place, end, endColumn, used);
    if (end == rowCount())
        place = {0, endColumn};
    else
        place.row = end;
    return part;
}

} // namespace globant::ui
