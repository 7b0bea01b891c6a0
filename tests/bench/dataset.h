// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace globant::bench {

enum class Shape {
    Sorted,   // ids ascend, nothing is quoted: what an export usually looks like
    Shuffled, // ids in no order
    Faulty,   // 3.5 rows in a hundred cannot be taken, for changing reasons
    Quoted,   // every name in quotes, with a comma; some with quotes and line ends inside
    Wide,     // a header, and ten columns more that belong to no field
    Names,    // names of 180 bytes, in characters of three
};

QStringList shapeNames();
std::optional<Shape> shapeByName(const QString& name);

// Three CSV files, always the same for the same shape and number of rows.
struct Dataset
{
    QString departments;
    QString jobs;
    QString employees;
    Shape shape = Shape::Sorted;
    qint64 rows = 0;   // of employees, a header not counted
    qint64 faulty = 0; // of them, those that must be rejected
    qint64 bytes = 0;  // of employees
};

// Writes departments.csv (12 rows), jobs.csv (183) and hired_employees.csv into an existing folder. Employees have the
// ids 1 ... rows and were hired in 2021 to 2023.
Result<Dataset> generate(const QString& folder, qint64 rows, Shape shape);

} // namespace globant::bench
