// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/avrorowconverter.h"

#include "core/common/civil.h"
#include "core/ingest/avrotext.h"

#include <cstring>

namespace globant::ingest {

using namespace Qt::StringLiterals;
using catalog::FieldType;
using Kind = avro::Value::Kind;

namespace {

const avro::Value kNoValue;

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

bool isMissing(const avro::Value& value)
{
    return value.kind == Kind::None || value.kind == Kind::Unread ||
           (value.kind == Kind::Text && trimmed(value.view()).empty());
}

bool isGoodText(std::string_view text)
{
    return std::memchr(text.data(), '\0', text.size()) == nullptr &&
           isValidUtf8(QByteArrayView(text.data(), qsizetype(text.size())));
}

bool isOfCalendar(qint64 ms)
{
    return ms >= kFirstMs && ms <= kLastMs;
}

} // namespace

AvroRowConverter::AvroRowConverter(const catalog::TableSchema& table, const Dialect& dialect,
                                   const References& references)
    : m_table(table)
    , m_dateTimeFormat(dialect.dateTimeFormat)
    , m_columns(fieldColumns(table, dialect, references))
{
}

const avro::Value& AvroRowConverter::valueOf(const Column& column, const std::vector<avro::Value>& values) const
{
    return column.index < 0 ? kNoValue : values[std::size_t(column.index)];
}

bool AvroRowConverter::convert(const std::vector<avro::Value>& values, Cell* row,
                               std::deque<std::string>& storage) const
{
    for (const Column& column : m_columns) {
        Cell& cell = *row++;
        const avro::Value& value = valueOf(column, values);
        if (isMissing(value)) {
            if (column.rule.required)
                return false;
            cell.integer = 0;
            cell.length = Cell::nullLength;
            continue;
        }
        cell.length = 0;
        const bool good = column.rule.type == FieldType::Integer    ? convertInteger(column, value, cell)
                          : column.rule.type == FieldType::DateTime ? convertDateTime(value, cell)
                                                                    : convertText(column, value, cell, storage);
        if (!good)
            return false;
    }
    return true;
}

bool AvroRowConverter::convertInteger(const Column& column, const avro::Value& value, Cell& cell) const
{
    qint64 number = 0;
    if (value.kind == Kind::Integer) {
        number = value.integer;
    } else if (value.kind == Kind::Real) {
        const auto whole = wholeNumberOf(value.real);
        if (!whole)
            return false;
        number = *whole;
    } else if (value.kind != Kind::Text || !column.rule.readInteger(trimmed(value.view()), number)) {
        return false;
    }
    cell.integer = number;
    return number >= column.rule.minimum && (column.references == nullptr || column.references->contains(number));
}

bool AvroRowConverter::convertDateTime(const avro::Value& value, Cell& cell) const
{
    if (value.kind == Kind::DateTime) {
        cell.integer = value.integer;
        return isOfCalendar(value.integer);
    }
    if (value.kind != Kind::Text)
        return false;
    const auto ms = m_dateTimeFormat.read(trimmed(value.view()));
    cell.integer = ms.value_or(0);
    return ms.has_value();
}

bool AvroRowConverter::convertText(const Column& column, const avro::Value& value, Cell& cell,
                                   std::deque<std::string>& storage)
{
    std::string_view text;
    if (value.kind == Kind::Text) {
        text = trimmed(value.view());
        if (!isGoodText(text))
            return false;
    } else {
        text = storage.emplace_back(avroText(value).toStdString());
    }
    cell.text = text.data();
    cell.length = quint32(text.size());
    return column.rule.fits(text);
}

Reject AvroRowConverter::whyRejected(const std::vector<avro::Value>& values) const
{
    const int count = int(m_columns.size());
    const auto rejected = [](int field, const catalog::FieldFault& fault) {
        return Reject{0, field, fault.code, fault.message, {}};
    };
    for (int i = 0; i < count; ++i) {
        const avro::Value& value = valueOf(m_columns[std::size_t(i)], values);
        if (value.kind == Kind::Text && !isGoodText(value.view()))
            return {0,
                    i,
                    RejectCode::BadEncoding,
                    u"The value of %1 has bytes that are no text."_s.arg(m_table.fields[i].name),
                    {}};
    }
    for (const bool missing : {true, false}) {
        for (int i = 0; i < count; ++i) {
            const avro::Value& value = valueOf(m_columns[std::size_t(i)], values);
            if (isMissing(value) != missing)
                continue;
            if (const auto fault = faultAt(i, value))
                return rejected(i, *fault);
        }
    }
    for (int i = 0; i < count; ++i) {
        const Column& column = m_columns[std::size_t(i)];
        Cell cell{{0}, 0};
        Column free = column;
        free.references = nullptr;
        if (column.references != nullptr && !isMissing(valueOf(column, values)) &&
            convertInteger(free, valueOf(column, values), cell) && !column.references->contains(cell.integer))
            return rejected(i, catalog::unknownReference(*m_table.foreignKeyOf(i), cell.integer));
    }
    Q_UNREACHABLE();
}

std::optional<catalog::FieldFault> AvroRowConverter::faultAt(int field, const avro::Value& value) const
{
    const catalog::Field& schema = m_table.fields[field];
    if (isMissing(value))
        return catalog::faultIn(schema, {}, m_dateTimeFormat);
    if (schema.type == FieldType::DateTime && value.kind == Kind::DateTime) {
        if (isOfCalendar(value.integer))
            return std::nullopt;
        return catalog::FieldFault{RejectCode::BadDateTime,
                                   u"The value of %1 is not within the years 1 to 9999."_s.arg(schema.name)};
    }
    const std::string text = avroText(value).toStdString();
    return catalog::faultIn(schema, trimmed(text), m_dateTimeFormat);
}

} // namespace globant::ingest
