// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/avropreview.h"

#include "core/ingest/avrosource.h"
#include "core/ingest/previewdates.h"

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kSampledRows = 1000;

} // namespace

Result<FilePreview> previewAvro(ChunkReader& reader, const QString& name, const catalog::TableSchema* table,
                                const DialectOptions& options, int rows)
{
    FilePreview preview;
    preview.isAvro = true;
    preview.header = true;
    preview.bytes = reader.fileSize();
    // What is wrong with the file is something to show beside it.
    const auto withProblem = [&](Error& error) -> Result<FilePreview> {
        if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::UnreadableFile)
            return fail(std::move(error));
        preview.problem = std::move(error);
        return preview;
    };
    auto source = AvroSource::open(reader.release(), name);
    if (!source)
        return withProblem(source.error());
    const avro::Schema& schema = (*source)->schema();
    preview.columnNames = schema.row().names;
    preview.columnCount = int(preview.columnNames.size());
    for (const int type : schema.row().parts)
        preview.columnTypes.append(avro::typeText(schema, type));
    auto records = (*source)->sample(kSampledRows);
    if (!records)
        return withProblem(records.error());
    for (std::size_t i = 0; i < records->size() && preview.rows.size() < rows; ++i) {
        QStringList texts;
        for (const QByteArray& value : (*records)[i])
            texts.append(QString::fromUtf8(value));
        preview.rows.append(texts);
    }
    if (table == nullptr)
        return preview;
    auto dialect = avroDialect(**source, *table, options, &preview.problem);
    if (!dialect)
        return withProblem(dialect.error());
    preview.columnOfField = dialect->columnOfField;
    askForDates(preview, *records, 0, *table);
    return preview;
}

} // namespace globant::ingest
