// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rowconverter.h"

namespace globant::ingest {

using catalog::FieldType;

namespace {

constexpr FieldView kNoField;

std::string valueOf(const FieldView& field)
{
    return field.doubled ? unescaped(field) : std::string(field.view());
}

Reject rejected(int field, const catalog::FieldFault& fault)
{
    return {0, field, fault.code, fault.message, {}};
}

} // namespace

RowConverter::RowConverter(const catalog::TableSchema& table, const Dialect& dialect, const References& references)
    : m_table(table)
    , m_dateTimeFormat(dialect.dateTimeFormat)
    , m_columns(fieldColumns(table, dialect, references))
{
}

bool RowConverter::convert(std::span<const FieldView> fields, Cell* row, std::deque<std::string>& storage) const
{
    for (const Column& column : m_columns) {
        Cell& cell = *row++;
        const FieldView& field = column.index < 0 ? kNoField : fields[std::size_t(column.index)];
        if (field.length == 0) {
            if (column.rule.required)
                return false;
            cell.integer = 0;
            cell.length = Cell::nullLength;
            continue;
        }
        switch (column.rule.type) {
        case FieldType::Integer: {
            qint64 value = 0;
            if (!column.rule.readInteger(field.view(), value))
                return false;
            if (column.references != nullptr && !column.references->contains(value))
                return false;
            cell.integer = value;
            cell.length = 0;
            break;
        }
        case FieldType::DateTime: {
            const auto value = m_dateTimeFormat.read(field.view());
            if (!value)
                return false;
            cell.integer = *value;
            cell.length = 0;
            break;
        }
        case FieldType::String:
            if (!convertText(column, field, cell, storage))
                return false;
        }
    }
    return true;
}

bool RowConverter::convertText(const Column& column, const FieldView& field, Cell& cell,
                               std::deque<std::string>& storage) const
{
    std::string_view text = field.view();
    if (field.doubled)
        text = storage.emplace_back(unescaped(field));
    cell.text = text.data();
    cell.length = quint32(text.size());
    return column.rule.fits(text);
}

Reject RowConverter::whyRejected(std::span<const FieldView> fields) const
{
    const auto valueAt = [&](int field) {
        const int index = m_columns[std::size_t(field)].index;
        return index < 0 ? FieldView() : fields[std::size_t(index)];
    };
    const int count = int(m_columns.size());
    // Missing values first, then values that are none of their field's, then those that refer to nothing.
    for (const bool empty : {true, false}) {
        for (int i = 0; i < count; ++i) {
            if ((valueAt(i).length == 0) != empty)
                continue;
            if (const auto fault = faultAt(i, valueAt(i)))
                return rejected(i, *fault);
        }
    }
    for (int i = 0; i < count; ++i) {
        const KeySet* references = m_columns[std::size_t(i)].references;
        qint64 value = 0;
        if (references == nullptr || readWholeNumber(valueAt(i).view(), value) != NumberStatus::Good ||
            references->contains(value))
            continue;
        return rejected(i, catalog::unknownReference(*m_table.foreignKeyOf(i), value));
    }
    Q_UNREACHABLE();
}

std::optional<catalog::FieldFault> RowConverter::faultAt(int field, const FieldView& value) const
{
    const catalog::Field& schema = m_table.fields[field];
    auto fault = catalog::faultIn(schema, valueOf(value), m_dateTimeFormat);
    // convert() undoes doubled quotes in strings alone.
    if (!fault && value.doubled && schema.type != FieldType::String)
        fault = catalog::faultIn(schema, value.view(), m_dateTimeFormat);
    return fault;
}

} // namespace globant::ingest
