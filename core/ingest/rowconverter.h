// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/fieldvalue.h"
#include "core/ingest/batch.h"
#include "core/ingest/fieldcolumn.h"
#include "core/ingest/fieldsplitter.h"

#include <deque>
#include <memory>
#include <span>
#include <vector>

namespace globant::ingest {

// Turns the fields of one record into the cells of one row, or tells why it cannot be one. The arguments of the
// constructor must outlive it.
class RowConverter
{
public:
    RowConverter(const catalog::TableSchema& table, const Dialect& dialect, const References& references);

    // Fills `row`, one cell for each field of the table; strings point into the record or into `storage`. False: the
    // row must be rejected, `row` is unspecified, and whyRejected() tells the reason. `fields`: as many as the dialect
    // has columns.
    bool convert(std::span<const FieldView> fields, Cell* row, std::deque<std::string>& storage) const;

    // The field, code and message of a row that convert() refused.
    Reject whyRejected(std::span<const FieldView> fields) const;

private:
    using Column = FieldColumn;

    bool convertText(const Column& column, const FieldView& field, Cell& cell, std::deque<std::string>& storage) const;
    std::optional<catalog::FieldFault> faultAt(int field, const FieldView& value) const;

    const catalog::TableSchema& m_table;
    const DateTimeFormat& m_dateTimeFormat;
    std::vector<Column> m_columns;
};

} // namespace globant::ingest
