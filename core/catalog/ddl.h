// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"

namespace globant::catalog {

// The column beside a table's own fields that holds the log entry (log.id) which last wrote the row.
inline constexpr QStringView kEntryColumn = u"entry_id";

// The column that counts, in a rollup.
inline constexpr QStringView kRollupCount = u"hires";

// An SQL identifier in double quotes, quotes doubled.
QString quotedName(const QString& name);

// `"id", "name", ...`: all fields in schema order, without entry_id.
QString columnList(const TableSchema& table);

// SQLite: the month (1 ... 12, UTC) of a column of datetimes.
QString monthSql(const QString& column);

// The rollup's key columns, quoted, in their order: year, the fields of groupBy, month. Only with a rollup.
QStringList rollupColumns(const TableSchema& table);

// SQLite: CREATE TABLE (STRICT) for the table, and for its rollup with the triggers that keep it through single-row
// edits.
QStringList createStatements(const TableSchema& table);

// SQLite: SELECT of the rollup's rows as a recount of the table would give them, in the order of rollupColumns, the
// count last.
QString rollupRecount(const TableSchema& table);

} // namespace globant::catalog
