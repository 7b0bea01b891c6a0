// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/avro/rowdecoder.h"
#include "core/catalog/fieldvalue.h"
#include "core/ingest/fieldcolumn.h"

namespace globant::ingest {

// RowConverter's counterpart for Avro: turns the values of one row into cells, or tells why it cannot. The table and
// the references must outlive it.
class AvroRowConverter
{
public:
    AvroRowConverter(const catalog::TableSchema& table, const Dialect& dialect, const References& references);

    // Fills `row`, one cell for each field of the table; strings point where the values' do, or into `storage`. False:
    // the row must be rejected, and `row` is unspecified.
    bool convert(const std::vector<avro::Value>& values, Cell* row, std::deque<std::string>& storage) const;

    // The field, code and message of a row that convert() refused, found in the order of RowParser.
    Reject whyRejected(const std::vector<avro::Value>& values) const;

private:
    using Column = FieldColumn;

    bool convertInteger(const Column& column, const avro::Value& value, Cell& cell) const;
    bool convertDateTime(const avro::Value& value, Cell& cell) const;
    static bool convertText(const Column& column, const avro::Value& value, Cell& cell,
                            std::deque<std::string>& storage);
    const avro::Value& valueOf(const Column& column, const std::vector<avro::Value>& values) const;
    std::optional<catalog::FieldFault> faultAt(int field, const avro::Value& value) const;

    const catalog::TableSchema& m_table;
    const DateTimeFormat m_dateTimeFormat;
    std::vector<Column> m_columns;
};

} // namespace globant::ingest
