// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/heatmapdata.h"

#include <algorithm>
#include <numeric>

namespace globant::ui {

namespace {

// Places of `indexes`, which are by total, in the order asked for.
QList<int> ordered(const QList<int>& indexes, HeatMapOrder order)
{
    QList<int> places(indexes.size());
    std::iota(places.begin(), places.end(), 0);
    if (order == HeatMapOrder::ByName)
        std::sort(places.begin(), places.end(), [&](int a, int b) { return indexes[a] < indexes[b]; });
    return places;
}

qint64 largestOf(const QList<qint64>& totals)
{
    return totals.isEmpty() ? 0 : *std::max_element(totals.begin(), totals.end());
}

} // namespace

HeatMapData::HeatMapData(QList<metrics::Named> departments, QList<metrics::Named> jobs, metrics::JobMatrix matrix)
    : m_departments(std::move(departments))
    , m_jobs(std::move(jobs))
    , m_matrix(std::move(matrix))
    , m_total(std::accumulate(m_matrix.rowTotals.begin(), m_matrix.rowTotals.end(), qint64(0)))
{
    setOrder(HeatMapOrder::ByTotal, HeatMapOrder::ByTotal);
}

void HeatMapData::setOrder(HeatMapOrder rows, HeatMapOrder columns)
{
    m_rows = ordered(m_matrix.departments, rows);
    m_columns = ordered(m_matrix.jobs, columns);
}

qint64 HeatMapData::value(HeatMapCell cell) const
{
    return m_matrix.values[m_rows[cell.row] * m_columns.size() + m_columns[cell.column]];
}

qint64 HeatMapData::largestRowTotal() const
{
    return largestOf(m_matrix.rowTotals);
}

qint64 HeatMapData::largestColumnTotal() const
{
    return largestOf(m_matrix.columnTotals);
}

std::optional<HeatMapCell> HeatMapData::find(qint64 departmentId, qint64 jobId) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (this->departmentId(row) == departmentId)
            for (int column = 0; column < columnCount(); ++column)
                if (this->jobId(column) == jobId)
                    return HeatMapCell{row, column};
    return std::nullopt;
}

} // namespace globant::ui
