// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rejectsexport.h"

#include "core/ingest/samplerecords.h"

#include <QSaveFile>

namespace globant::ingest {

using namespace Qt::StringLiterals;

QByteArray csvField(const QString& value)
{
    const bool quote = value.contains(u',') || value.contains(u'"') || value.contains(u'\n') || value.contains(u'\r') ||
                       value.startsWith(u' ') || value.endsWith(u' ');
    QString text = value;
    if (quote)
        text = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    return text.toUtf8();
}

QStringList splitRecord(const QString& record, char delimiter)
{
    const QByteArray text = record.toUtf8();
    const std::vector<SampleRecord> records = sampleRecords(text, delimiter, true, 1);
    if (records.empty())
        return {QString()};
    QStringList values;
    for (const QByteArray& value : records.front())
        values.append(QString::fromUtf8(value));
    return values;
}

RejectsExport::RejectsExport(const catalog::TableSchema& table, const Dialect& dialect, QIODevice& out)
    : m_table(table)
    , m_dialect(dialect)
    , m_out(out)
{
}

Result<void> RejectsExport::writeHeader()
{
    QStringList names;
    for (const catalog::Field& field : m_table.fields)
        names.append(field.name);
    return writeRecord(names << u"reject_line"_s << u"reject_field"_s << u"reject_code"_s << u"reject_message"_s);
}

Result<void> RejectsExport::write(const StoredReject& reject)
{
    const QStringList columns = splitRecord(reject.text, m_dialect.delimiter);
    QStringList values;
    for (int i = 0; i < m_table.fields.size(); ++i)
        values.append(columns.value(m_dialect.columnOfField.value(i, i)));
    if (columns.size() > m_dialect.columnCount)
        values.last() =
            (QStringList(values.last()) + columns.mid(m_dialect.columnCount)).join(QLatin1Char(m_dialect.delimiter));
    return writeRecord(values << QString::number(reject.line) << reject.field << reject.code << reject.message);
}

Result<void> RejectsExport::writeRecord(const QStringList& values)
{
    QByteArray line;
    for (const QString& value : values) {
        if (!line.isEmpty() || &value != &values.first())
            line += ',';
        line += csvField(value);
    }
    line += "\r\n";
    if (m_out.write(line) != line.size())
        return fail(ErrorCode::UnreadableFile, u"The rejected rows cannot be written: %1."_s.arg(m_out.errorString()));
    return {};
}

Result<qint64> exportRejects(const store::Connection& connection, const catalog::Catalog& catalog, qint64 importId,
                             const QString& path)
{
    const ImportLog log(connection);
    GLOBANT_TRY_VALUE(const ImportSummary summary, log.find(importId));
    const catalog::TableSchema* table = catalog.find(summary.table);
    if (table == nullptr)
        return fail(ErrorCode::NotFound, u"There is no table \"%1\"."_s.arg(summary.table));
    QSaveFile file(path);
    const auto cannotWrite = [&] {
        return fail(ErrorCode::UnreadableFile, u"\"%1\" cannot be written: %2."_s.arg(path, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite();
    RejectsExport out(*table, summary.dialect, file);
    GLOBANT_TRY(out.writeHeader());
    qint64 count = 0;
    GLOBANT_TRY(log.forEachReject(importId, [&](const StoredReject& reject) -> Result<void> {
        if (reject.retriedBy)
            return {};
        ++count;
        return out.write(reject);
    }));
    if (!file.commit())
        return cannotWrite();
    return count;
}

} // namespace globant::ingest
