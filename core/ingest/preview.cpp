// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/preview.h"

#include "core/ingest/avropreview.h"
#include "core/ingest/avrosource.h"
#include "core/ingest/headermatch.h"
#include "core/ingest/previewdates.h"
#include "core/ingest/samplerecords.h"

#include <QFileInfo>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kSampledRecords = 1000; // as many as detectDialect looks at
constexpr int kUsualFields = 3;

QStringList texts(const SampleRecord& record)
{
    QStringList texts;
    for (const QByteArray& value : record)
        texts.append(QString::fromUtf8(value));
    return texts;
}

void takeDialect(FilePreview& preview, const Dialect& dialect)
{
    preview.encoding = dialect.encoding;
    preview.delimiter = dialect.delimiter;
    preview.header = dialect.header;
    preview.columnCount = qMax(preview.columnCount, dialect.columnCount);
    preview.columnNames = dialect.columnNames;
    preview.columnOfField = dialect.columnOfField;
}

// For a file that lacks columns, so that a person can say which holds what.
void guessMapping(FilePreview& preview, const std::vector<SampleRecord>& records, const catalog::TableSchema& table,
                  const DialectOptions& options)
{
    QList<int> given(table.fields.size(), -1);
    for (int field = 0; field < table.fields.size(); ++field) {
        const int column = options.columnOf.value(table.fields[field].name, -1);
        given[field] = column < preview.columnCount ? column : -1;
    }
    const QStringList first = records.empty() ? QStringList() : texts(records.front());
    const HeaderMatch match = matchHeader(first, table, given);
    preview.header = options.header.value_or(match.matchedByName > 0);
    preview.columnOfField = preview.header ? match.columnOfField : given;
    for (int field = 0; !preview.header && field < table.fields.size(); ++field) {
        if (given[field] < 0 && field < preview.columnCount && !given.contains(field))
            preview.columnOfField[field] = field;
    }
    if (preview.header)
        preview.columnNames = first;
}

void fit(FilePreview& preview, QByteArrayView sample, bool complete, const std::vector<SampleRecord>& records,
         const catalog::TableSchema& table, const DialectOptions& options)
{
    auto dialect = detectDialect(sample, complete, table, options);
    if (!dialect) {
        preview.problem = dialect.error();
        if (dialect.error().code == ErrorCode::AmbiguousFormat) {
            // Any format will do to have the columns made out.
            DialectOptions answered = options;
            answered.dateTimeFormat = u"dd/MM/yyyy"_s;
            dialect = detectDialect(sample, complete, table, answered);
        }
    }
    if (dialect)
        takeDialect(preview, *dialect);
    else
        guessMapping(preview, records, table, options);
    askForDates(preview, records, preview.header ? 1 : 0, table);
}

} // namespace

Result<FilePreview> previewFile(const QString& path, const catalog::TableSchema* table, const DialectOptions& options,
                                int rows, const std::atomic_bool* cancelled)
{
    GLOBANT_TRY_VALUE(const auto reader, ChunkReader::open(path));
    reader->cancelWhen(cancelled);
    GLOBANT_TRY_VALUE(const QByteArray sample, reader->sample());
    if (isAvro(sample, path))
        return previewAvro(*reader, QFileInfo(path).fileName(), table, options, rows);
    const bool complete = reader->sampleIsWhole();

    FilePreview preview;
    preview.bytes = reader->fileSize();
    preview.encoding = options.encoding.value_or(detectEncoding(sample));
    QByteArray text;
    Decoder(preview.encoding).decode(sample, complete, text);
    if (const QString why = whyBinary(sample, text); !why.isEmpty()) {
        preview.problem = Error{ErrorCode::UnusableFile, why};
        return preview;
    }
    preview.delimiter = options.delimiter.value_or(
        detectDelimiter(text, complete, table != nullptr ? int(table->fields.size()) : kUsualFields));
    const std::vector<SampleRecord> records = sampleRecords(text, preview.delimiter, complete, kSampledRecords);
    preview.columnCount = usualColumnCount(records);
    preview.header = options.header.value_or(false);
    if (table != nullptr)
        fit(preview, sample, complete, records, *table, options);
    for (std::size_t i = preview.header ? 1 : 0; i < records.size() && preview.rows.size() < rows; ++i)
        preview.rows.append(texts(records[i]));
    return preview;
}

} // namespace globant::ingest
