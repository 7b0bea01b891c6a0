// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/avro/containerwriter.h"
#include "core/catalog/tableschema.h"
#include "core/store/statement.h"

#include <QVariantList>

namespace globant::interchange {

// Writes rows of one table in one format. Of one thread.
class RowWriter
{
public:
    RowWriter() = default;
    virtual ~RowWriter() = default;
    Q_DISABLE_COPY_MOVE(RowWriter)

    // The row that the statement stands on: the fields in schema order.
    virtual Result<void> add(const store::Statement& row) = 0;
    virtual Result<void> finish() = 0;
};

// Avro. `threads` as avro::ContainerWriter's.
class AvroRowWriter final : public RowWriter
{
public:
    static Result<std::unique_ptr<AvroRowWriter>> open(const catalog::TableSchema& table, avro::ByteSink sink,
                                                       avro::Codec codec, int threads = 0);
    Result<void> add(const store::Statement& row) override;
    // The same for values as QtSql gives them.
    Result<void> add(const QVariantList& values);
    Result<void> finish() override { return m_container->finish(); }

private:
    struct Column
    {
        bool isText;
        bool isOptional;
    };
    AvroRowWriter(const catalog::TableSchema& table, std::unique_ptr<avro::ContainerWriter> container);

    std::vector<Column> m_columns;
    std::unique_ptr<avro::ContainerWriter> m_container;
};

// CSV as RFC 4180 has it, in UTF-8 with a line of field names: an import reads the same values back. Texts are not
// guarded against being taken for formulas, for that would change them.
class CsvRowWriter final : public RowWriter
{
public:
    static Result<std::unique_ptr<CsvRowWriter>> open(const catalog::TableSchema& table, avro::ByteSink sink);
    Result<void> add(const store::Statement& row) override;
    Result<void> finish() override;

private:
    CsvRowWriter(const catalog::TableSchema& table, avro::ByteSink sink);
    Result<void> flush();

    const QList<catalog::Field> m_fields;
    const avro::ByteSink m_sink;
    QByteArray m_lines;
};

} // namespace globant::interchange
