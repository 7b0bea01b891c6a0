// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/tableexport.h"

#include "core/catalog/ddl.h"
#include "core/interchange/outputfile.h"
#include "core/interchange/rowwriter.h"

#include <QDir>

namespace globant::interchange {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kRowsBetweenLooks = 4096;

} // namespace

// A file being written.
struct TableExport::Part
{
    std::unique_ptr<OutputFile> out; // outlives the writer
    std::unique_ptr<RowWriter> writer;
    ExportedFile file;
};

QString partName(const QString& table, qsizetype part)
{
    return u"%1-%2.avro"_s.arg(table).arg(part, 5, 10, QLatin1Char('0'));
}

TableExport::TableExport(const store::Connection& connection, const catalog::TableSchema& table,
                         const ExportRequest& request, const ExportControl& control)
    : m_connection(connection)
    , m_table(table)
    , m_request(request)
    , m_control(control)
{
}

QString TableExport::fileName(qsizetype part) const
{
    if (m_request.format == ExportFormat::Csv)
        return m_table.name + u".csv"_s;
    return m_request.rowsPerPart > 0 ? partName(m_table.name, part) : m_table.name + u".avro"_s;
}

Result<std::unique_ptr<TableExport::Part>> TableExport::openPart(qsizetype part) const
{
    auto opened = std::make_unique<Part>();
    opened->file.table = m_table.name;
    opened->file.file = fileName(part);
    GLOBANT_TRY_VALUE(opened->out, OutputFile::create(QDir(m_request.folder).filePath(opened->file.file)));
    const auto sink = [out = opened->out.get()](QByteArrayView bytes) { return out->write(bytes); };
    if (m_request.format == ExportFormat::Csv) {
        GLOBANT_TRY_VALUE(opened->writer, CsvRowWriter::open(m_table, sink));
    } else {
        GLOBANT_TRY_VALUE(opened->writer, AvroRowWriter::open(m_table, sink, m_request.codec, m_control.threads));
    }
    return opened;
}

Result<void> TableExport::run(const QList<ExportedFile>& done,
                              const std::function<Result<void>(const ExportedFile&)>& finished)
{
    const bool inParts = m_request.rowsPerPart > 0;
    if (!done.isEmpty() && (!inParts || done.last().rows < m_request.rowsPerPart))
        return {}; // nothing followed
    const QString key = catalog::quotedName(m_table.fields[m_table.key].name);
    const QString behind = done.isEmpty() ? QString() : u" WHERE %1 > %2"_s.arg(key).arg(done.last().lastKey);
    GLOBANT_TRY_VALUE(auto rows, store::Statement::prepare(
                                     m_connection.handle(),
                                     u"SELECT %1 FROM %2%3 ORDER BY %4"_s.arg(
                                         catalog::columnList(m_table), catalog::quotedName(m_table.name), behind, key),
                                     u"Exporting \"%1\""_s.arg(m_table.name)));
    qsizetype number = done.size();
    std::unique_ptr<Part> part;
    const auto finish = [&]() -> Result<void> {
        GLOBANT_TRY(part->writer->finish());
        GLOBANT_TRY(part->out->commit());
        part->file.bytes = part->out->size();
        part->file.sha256 = part->out->sha256();
        GLOBANT_TRY(finished(part->file));
        part.reset();
        return {};
    };
    for (;;) {
        GLOBANT_TRY_VALUE(const bool more, rows.step());
        if (!more)
            break;
        if (!part) {
            GLOBANT_TRY_VALUE(part, openPart(++number));
        }
        GLOBANT_TRY(part->writer->add(rows));
        ++part->file.rows;
        if (++m_rows % kRowsBetweenLooks == 0)
            GLOBANT_TRY(report(*part));
        if (part->file.rows == m_request.rowsPerPart) {
            part->file.lastKey = rows.integer(m_table.key);
            GLOBANT_TRY(finish());
        }
    }
    // A table without rows is a file without rows.
    if (!part && number == 0) {
        GLOBANT_TRY_VALUE(part, openPart(1));
    }
    return part ? finish() : Result<void>();
}

Result<void> TableExport::report(const Part& part)
{
    if (m_control.cancelled != nullptr && m_control.cancelled->load(std::memory_order_relaxed))
        return fail(ErrorCode::Cancelled, u"The export was cancelled."_s);
    if (m_control.progress)
        m_control.progress({m_table.name, m_rows, part.out->size(), 0});
    return {};
}

} // namespace globant::interchange
