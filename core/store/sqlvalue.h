// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QVariant>
#include <QtSql/qtsqlglobal.h>

struct sqlite3_stmt;

namespace globant::store {

// Qt's values in SQLite's storage classes, and back.

// Binds a copy of `value` to the parameter `index`, from 1: null QString, QByteArray and dates as NULL, dates and times
// as ISO 8601 text, a QDateTime in UTC. Answers SQLite's result code: SQLITE_MISMATCH for a value that no storage class
// holds, such as a quint64 above the largest qint64.
int bindVariant(sqlite3_stmt* statement, int index, const QVariant& value);

// A value of the current row by its own storage class: qlonglong, QString, QByteArray, an invalid QVariant for NULL,
// and double, or what `policy` asks for in its place.
QVariant readColumn(sqlite3_stmt* statement, int column, QSql::NumericalPrecisionPolicy policy);

// The field type that a column's declared type stands for, by SQLite's rules of affinity
// (https://www.sqlite.org/datatype3.html, 3.1), with bool, date and time types told apart from other NUMERIC ones.
// Unknown for an empty name: such a column, or an expression, may hold anything.
QMetaType declaredType(const QString& name);

} // namespace globant::store
