// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/rowexport.h"

#include "core/common/timestamp.h"
#include "core/interchange/outputfile.h"
#include "core/interchange/rowwriter.h"
#include "ui/common/csvcell.h"

#include <QSaveFile>

namespace globant::ui {

using namespace Qt::StringLiterals;
using records::Row;

namespace {

constexpr qsizetype kBufferBytes = 256 * 1024;
constexpr qint64 kWindow = records::RowIndex::kSampleStep; // rows read at a time

QByteArray cell(const catalog::Field& field, const QVariant& value)
{
    if (value.isNull())
        return {};
    switch (field.type) {
    case catalog::FieldType::String:
        return csvTextCell(value.toString());
    case catalog::FieldType::DateTime:
        return formatTimestamp(value.toLongLong()).toLatin1();
    case catalog::FieldType::Integer:
        break;
    }
    return QByteArray::number(value.toLongLong());
}

// The fields with a foreign key, whose names follow the fields themselves.
QList<int> namedFields(const catalog::TableSchema& table)
{
    QList<int> named;
    for (int field = 0; field < table.fields.size(); ++field)
        if (table.foreignKeyOf(field))
            named.append(field);
    return named;
}

QByteArray headerLine(const catalog::Catalog& catalog, const catalog::TableSchema& table)
{
    QByteArrayList names;
    for (const catalog::Field& field : table.fields)
        names.append(csvTextCell(field.name));
    for (const int field : namedFields(table)) {
        const catalog::TableSchema* const referred = catalog.find(table.foreignKeyOf(field)->table);
        names.append(csvTextCell(u"%1_name"_s.arg(referred ? referred->singular : table.fields[field].name)));
    }
    return names.join(',') + "\r\n";
}

QByteArray lineOf(const catalog::TableSchema& table, const QList<int>& named, const Row& row)
{
    QByteArrayList cells;
    for (int field = 0; field < table.fields.size(); ++field)
        cells.append(cell(table.fields[field], row.values[field]));
    for (const int field : named)
        cells.append(csvTextCell(row.names[field]));
    return cells.join(',') + "\r\n";
}

// The rows of a question in its order, without those that went meanwhile.
Result<void> forEachRow(const store::Connection& connection, const catalog::Catalog& catalog,
                        const RowQuestion& question, const records::RowIndex& index,
                        const records::ScanControl& control, const std::function<Result<void>(const Row&)>& each)
{
    const records::RowQuery query(connection, catalog, *question.table, question.filter, question.order,
                                  control.cancelled);
    for (qint64 first = 0; first < index.size(); first += kWindow) {
        if (control.isCancelled())
            return fail(ErrorCode::Cancelled, u"The export was cancelled; no file was written."_s);
        GLOBANT_TRY_VALUE(const QList<Row> rows, query.window(index, first, kWindow));
        for (const Row& row : rows) {
            if (row.present)
                GLOBANT_TRY(each(row));
        }
        control.tell(int(1000 * first / index.size()));
    }
    return {};
}

} // namespace

Result<qint64> exportRows(const store::Connection& connection, const catalog::Catalog& catalog,
                          const RowQuestion& question, const records::RowIndex& index, const QString& path,
                          const records::ScanControl& control)
{
    QSaveFile file(path);
    const auto cannotWrite = [&] {
        return fail(ErrorCode::UnreadableFile, u"\"%1\" cannot be written: %2."_s.arg(path, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite();
    const QList<int> named = namedFields(*question.table);
    QByteArray lines = headerLine(catalog, *question.table);
    qint64 written = 0;
    GLOBANT_TRY(forEachRow(connection, catalog, question, index, control, [&](const Row& row) -> Result<void> {
        lines += lineOf(*question.table, named, row);
        ++written;
        if (lines.size() < kBufferBytes)
            return {};
        if (file.write(lines) != lines.size())
            return cannotWrite();
        lines.clear();
        return {};
    }));
    if (file.write(lines) != lines.size() || !file.commit())
        return cannotWrite();
    return written;
}

Result<qint64> exportRowsAsAvro(const store::Connection& connection, const catalog::Catalog& catalog,
                                const RowQuestion& question, const records::RowIndex& index, const QString& path,
                                const records::ScanControl& control)
{
    GLOBANT_TRY_VALUE(const auto file, interchange::OutputFile::create(path));
    GLOBANT_TRY_VALUE(const auto rows, interchange::AvroRowWriter::open(
                                           *question.table, [&](QByteArrayView bytes) { return file->write(bytes); },
                                           avro::Codec::Deflate));
    qint64 written = 0;
    GLOBANT_TRY(forEachRow(connection, catalog, question, index, control, [&](const Row& row) {
        ++written;
        return rows->add(row.values);
    }));
    GLOBANT_TRY(rows->finish());
    GLOBANT_TRY(file->commit());
    return written;
}

bool isAvroName(const QString& path)
{
    return path.endsWith(u".avro"_s, Qt::CaseInsensitive);
}

} // namespace globant::ui
