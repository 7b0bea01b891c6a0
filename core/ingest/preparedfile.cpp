// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/preparedfile.h"

#include "core/ingest/avrorowparser.h"
#include "core/ingest/avrosource.h"

#include <QFileInfo>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

Result<const catalog::TableSchema*> tableOf(const ImportRequest& request, const catalog::Catalog& catalog)
{
    const catalog::TableSchema* table =
        request.table.isEmpty() ? catalog.tableForFile(request.path) : catalog.find(request.table);
    if (table != nullptr)
        return table;
    if (!request.table.isEmpty())
        return fail(ErrorCode::Usage,
                    u"There is no table \"%1\". There are: %2."_s.arg(request.table, catalog.names().join(u", "_s)));
    QStringList patterns;
    for (const catalog::TableSchema& known : catalog.tables())
        patterns.append(known.filePattern);
    return fail(
        ErrorCode::Usage,
        u"The name of \"%1\" does not say which table it holds: it should contain one of %2. Name the table (--table)."_s
            .arg(QFileInfo(request.path).fileName(), patterns.join(u", "_s)));
}

Result<void> open(PreparedFile& file, const ImportRequest& request, const ImportControl& control)
{
    const QString name = QFileInfo(request.path).fileName();
    std::unique_ptr<ChunkReader> reader;
    if (file.source) {
        GLOBANT_TRY_VALUE(auto bytes, file.source());
        reader = ChunkReader::over(std::move(bytes), name);
    } else {
        GLOBANT_TRY_VALUE(reader, ChunkReader::open(request.path));
    }
    reader->cancelWhen(control.cancelled);
    GLOBANT_TRY_VALUE(const QByteArray sample, reader->sample());
    file.totalBytes = reader->fileSize();
    const auto named = [&](const Error& error) { return fail(error.code, u"\"%1\": %2"_s.arg(name, error.message)); };
    if (request.mustBeAvro || isAvro(sample, name)) {
        GLOBANT_TRY_VALUE(auto avro, AvroSource::open(reader->release(), name));
        auto dialect = avroDialect(*avro, *file.table, request.dialect);
        if (!dialect)
            return named(dialect.error());
        file.dialect = std::move(*dialect);
        file.parser = avroParser(avro->schema(), *file.table, file.dialect, file.policy == DuplicatePolicy::Reject);
        file.chunks = std::move(avro);
        return {};
    }
    auto dialect = detectDialect(sample, reader->sampleIsWhole(), *file.table, request.dialect);
    if (!dialect)
        return named(dialect.error());
    file.dialect = std::move(*dialect);
    reader->configure(file.dialect.encoding, file.dialect.delimiter);
    file.chunks = std::move(reader);
    return {};
}

} // namespace

Result<PreparedFile> prepareFile(const ImportRequest& request, const catalog::Catalog& catalog,
                                 const ImportControl& control)
{
    PreparedFile file;
    file.path = request.path;
    GLOBANT_TRY_VALUE(file.table, tableOf(request, catalog));
    file.source = request.source;
    file.policy = request.policy;
    file.corrects = request.corrects;
    GLOBANT_TRY(open(file, request, control));
    return file;
}

} // namespace globant::ingest
