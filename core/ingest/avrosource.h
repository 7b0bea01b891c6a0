// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/avro/containerreader.h"
#include "core/ingest/chunkreader.h"
#include "core/ingest/dialect.h"
#include "core/ingest/samplerecords.h"

namespace globant::ingest {

// Whether a file is to be read as Avro: it begins as one, or is named so.
bool isAvro(QByteArrayView start, const QString& name);

// The rows of an Avro file as chunks of whole rows, still encoded, for an AvroRowParser.
class AvroSource final : public ChunkSource
{
public:
    // Reads the header. `name` stands for the file in sentences. Errors: those of avro::ContainerReader.
    static Result<std::unique_ptr<AvroSource>> open(ChunkReader::Released file, const QString& name);
    ~AvroSource() override;

    const avro::Schema& schema() const;
    qint64 fileSize() const; // -1: it has none
    // The values of the first rows as texts, at most `limit`. Before the first next().
    Result<std::vector<SampleRecord>> sample(std::size_t limit);

    Result<std::optional<Chunk>> next() override;
    QByteArray sha256() const override;
    void cancel() override;

private:
    struct Private;
    explicit AvroSource(std::unique_ptr<Private> p);
    Result<std::optional<avro::RowRun>> read();
    std::unique_ptr<Private> d;
};

// Which field of the file's rows holds which field of the table, by name and alias, in the terms of a CSV file whose
// columns are the fields: so a rejected row can be written as a line of CSV, corrected and retried. Of `options` the
// columns and the datetimes' format count, the latter for texts. UnusableFile: a required field is missing, or is of a
// type that it cannot be made from. AmbiguousFormat: dates as texts in day/month order. `problem`, where given, takes
// such an error, and the dialect says as much as could be made out.
Result<Dialect> avroDialect(AvroSource& source, const catalog::TableSchema& table, const DialectOptions& options,
                            std::optional<Error>* problem = nullptr);

} // namespace globant::ingest
