// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/common/result.h"

#include <QByteArrayList>
#include <QList>

#include <optional>

struct sqlite3;

namespace globant::records {

// What one field of a row must be. The parts that are set must fit the field's type, and all of them hold.
struct FieldCondition
{
    QString field;
    QString contains = {};             // texts: holds this, whatever the case (of all letters, not of ASCII ones only)
    QList<qint64> anyOf = {};          // integers and references: is one of these
    std::optional<qint64> fromMs = {}; // datetimes: at this moment or later; ms since 1970-01-01 UTC
    std::optional<qint64> toMs = {};   // datetimes: before this moment
    QList<int> months = {};            // datetimes: in one of these months (1 ... 12) of whichever year, in UTC

    bool operator==(const FieldCondition&) const = default;
};

// Rows that meet all conditions. Default-made: every row.
struct RowFilter
{
    QList<FieldCondition> conditions;
    // One of the row's texts, or of the names that it refers to, holds this, whatever the case. Empty: any row.
    QString anyText = {};

    bool isEmpty() const { return conditions.isEmpty() && anyText.isEmpty(); }
    const FieldCondition* of(const QString& field) const; // the first; null: none
    bool operator==(const RowFilter&) const = default;
};

// The field of a table that stands for a row in words: its first text. -1: it has none.
int nameField(const catalog::TableSchema& table);

// A filter in SQL over the table as `t`: parameters ?1, ?2 ... are `texts`.
struct FilterSql
{
    QString where; // "1" for every row
    QByteArrayList texts;
};

// Usage for a field that the table does not have, or a condition that does not fit its type.
Result<FilterSql> filterSql(const catalog::Catalog& catalog, const catalog::TableSchema& table,
                            const RowFilter& filter);

// Gives a connection the function holds(text, folded) that filterSql() uses. May be called again.
Result<void> addFilterFunctions(sqlite3* db);

} // namespace globant::records
