// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/hirecube.h"

#include <optional>

namespace globant::ui {

// A cell's place as it is shown: rows and columns count from 0 in the order in force.
struct HeatMapCell
{
    int row = 0;
    int column = 0;

    bool operator==(const HeatMapCell&) const = default;
};

enum class HeatMapOrder { ByTotal, ByName };

// What a heat map shows, in the order in which it shows it.
class HeatMapData
{
public:
    HeatMapData() = default;
    // Both lists by name, as a HireCube has them; the matrix refers to them.
    HeatMapData(QList<metrics::Named> departments, QList<metrics::Named> jobs, metrics::JobMatrix matrix);

    void setOrder(HeatMapOrder rows, HeatMapOrder columns);

    bool isEmpty() const { return m_rows.isEmpty() || m_columns.isEmpty(); }
    int rowCount() const { return int(m_rows.size()); }
    int columnCount() const { return int(m_columns.size()); }

    qint64 value(HeatMapCell cell) const;
    qint64 rowTotal(int row) const { return m_matrix.rowTotals[m_rows[row]]; }
    qint64 columnTotal(int column) const { return m_matrix.columnTotals[m_columns[column]]; }
    qint64 total() const { return m_total; }
    qint64 largest() const { return m_matrix.largest; }
    qint64 largestRowTotal() const;
    qint64 largestColumnTotal() const;

    int department(int row) const { return m_matrix.departments[m_rows[row]]; } // index into the lists given
    int job(int column) const { return m_matrix.jobs[m_columns[column]]; }
    const QString& rowName(int row) const { return m_departments[department(row)].name; }
    const QString& columnName(int column) const { return m_jobs[job(column)].name; }

    // Where a department and a job are shown, by their ids.
    std::optional<HeatMapCell> find(qint64 departmentId, qint64 jobId) const;
    qint64 departmentId(int row) const { return m_departments[department(row)].id; }
    qint64 jobId(int column) const { return m_jobs[job(column)].id; }

private:
    QList<metrics::Named> m_departments;
    QList<metrics::Named> m_jobs;
    metrics::JobMatrix m_matrix;
    QList<int> m_rows;    // of the matrix, in the order shown
    QList<int> m_columns; // likewise
    qint64 m_total = 0;
};

} // namespace globant::ui
