// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/rowwriter.h"

#include "core/common/timestamp.h"
#include "core/interchange/tableschemajson.h"

#include <algorithm>

namespace globant::interchange {

using catalog::FieldType;

namespace {

constexpr qsizetype kLinesBytes = 64 * 1024;

// Branches of the union that stands for an optional field.
constexpr qint64 kNull = 0;
constexpr qint64 kValue = 1;

void appendCsvText(QByteArray& out, QByteArrayView text)
{
    const auto needsQuotes = [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; };
    if (std::none_of(text.begin(), text.end(), needsQuotes)) {
        out.append(text);
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

AvroRowWriter::AvroRowWriter(const catalog::TableSchema& table, std::unique_ptr<avro::ContainerWriter> container)
    : m_container(std::move(container))
{
    for (const catalog::Field& field : table.fields)
        m_columns.push_back({field.type == FieldType::String, !field.required});
}

Result<std::unique_ptr<AvroRowWriter>> AvroRowWriter::open(const catalog::TableSchema& table, avro::ByteSink sink,
                                                           avro::Codec codec, int threads)
{
    GLOBANT_TRY_VALUE(auto container, avro::ContainerWriter::open(std::move(sink), avroSchema(table), codec, threads));
    return std::unique_ptr<AvroRowWriter>(new AvroRowWriter(table, std::move(container)));
}

Result<void> AvroRowWriter::add(const store::Statement& row)
{
    std::string& out = m_container->row();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const Column& column = m_columns[i];
        if (column.isOptional) {
            const bool isNull = row.isNull(int(i));
            avro::appendLong(out, isNull ? kNull : kValue);
            if (isNull)
                continue;
        }
        if (column.isText) {
            const QByteArrayView text = row.text(int(i));
            avro::appendText(out, {text.data(), std::size_t(text.size())});
        } else {
            avro::appendLong(out, row.integer(int(i)));
        }
    }
    return m_container->endRow();
}

Result<void> AvroRowWriter::add(const QVariantList& values)
{
    std::string& out = m_container->row();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const Column& column = m_columns[i];
        const QVariant& value = values[qsizetype(i)];
        if (column.isOptional) {
            avro::appendLong(out, value.isNull() ? kNull : kValue);
            if (value.isNull())
                continue;
        }
        if (column.isText)
            avro::appendText(out, value.toString().toStdString());
        else
            avro::appendLong(out, value.toLongLong());
    }
    return m_container->endRow();
}

CsvRowWriter::CsvRowWriter(const catalog::TableSchema& table, avro::ByteSink sink)
    : m_fields(table.fields)
    , m_sink(std::move(sink))
{
    for (const catalog::Field& field : m_fields) {
        if (!m_lines.isEmpty())
            m_lines += ',';
        m_lines += field.name.toUtf8();
    }
    m_lines += "\r\n";
}

Result<std::unique_ptr<CsvRowWriter>> CsvRowWriter::open(const catalog::TableSchema& table, avro::ByteSink sink)
{
    return std::unique_ptr<CsvRowWriter>(new CsvRowWriter(table, std::move(sink)));
}

Result<void> CsvRowWriter::add(const store::Statement& row)
{
    for (int i = 0; i < m_fields.size(); ++i) {
        if (i > 0)
            m_lines += ',';
        if (row.isNull(i))
            continue;
        switch (m_fields[i].type) {
        case FieldType::String:
            appendCsvText(m_lines, row.text(i));
            break;
        case FieldType::DateTime:
            m_lines += formatTimestamp(row.integer(i)).toLatin1();
            break;
        case FieldType::Integer:
            m_lines += QByteArray::number(row.integer(i));
            break;
        }
    }
    m_lines += "\r\n";
    return m_lines.size() >= kLinesBytes ? flush() : Result<void>();
}

Result<void> CsvRowWriter::flush()
{
    GLOBANT_TRY(m_sink(m_lines));
    m_lines.resize(0);
    return {};
}

Result<void> CsvRowWriter::finish()
{
    return flush();
}

} // namespace globant::interchange
