// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/avropreview.h"

#include "core/ingest/avrosource.h"
#include "core/ingest/dateorder.h"

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kSampledRows = 1000;

void askForDates(FilePreview& preview, const std::vector<SampleRecord>& records, const catalog::TableSchema& table)
{
    for (int field = 0; field < table.fields.size(); ++field) {
        const int column = preview.columnOfField.value(field, -1);
        if (table.fields[field].type != catalog::FieldType::DateTime || column < 0)
            continue;
        QList<QByteArray> values;
        for (const SampleRecord& record : records)
            values.append(record.value(column));
        const auto question = dateOrderQuestion(values);
        if (!question)
            continue;
        preview.dateExample = question->example;
        if (!question->dayFirst.isEmpty())
            preview.dateTimeFormats = {question->dayFirst, question->monthFirst};
        return;
    }
}

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
    askForDates(preview, *records, *table);
    return preview;
}

} // namespace globant::ingest
