// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/tablerows.h"

#include "core/catalog/ddl.h"
#include "core/common/opensslthread.h"
#include "core/common/timestamp.h"
#include "core/store/unchangingfile.h"

namespace globant::backup {

using namespace Qt::StringLiterals;
using catalog::FieldType;

namespace {

const QString kDoing = u"Reading the backup"_s;

Result<QStringList> columnsOf(sqlite3* db, const QString& table)
{
    GLOBANT_TRY_VALUE(auto rows,
                      store::Statement::prepare(db, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table), kDoing));
    QStringList columns;
    for (;;) {
        GLOBANT_TRY_VALUE(const bool row, rows.step());
        if (!row)
            return columns;
        columns.append(QString::fromUtf8(rows.text(0)));
    }
}

void appendQuoted(QByteArray& out, QByteArrayView text)
{
    out += '"';
    for (const char character : text) {
        if (character == '"')
            out += '"';
        out += character;
    }
    out += '"';
}

} // namespace

TableRows::TableRows(store::SqliteHandle db, store::Statement rows, const catalog::TableSchema& table)
    : m_db(std::move(db))
    , m_rows(std::move(rows))
    , m_table(table)
{
    for (const catalog::Field& field : table.fields) {
        if (!m_waiting.isEmpty())
            m_waiting += ',';
        m_waiting += field.name.toUtf8();
    }
    m_waiting += '\n';
}

Result<std::unique_ptr<ingest::ByteSource>> TableRows::open(const QString& path, const SecretBytes& dataKey,
                                                            const catalog::TableSchema& table)
{
    GLOBANT_TRY_VALUE(auto db, store::openUnchangingFile(path, dataKey));
    GLOBANT_TRY_VALUE(const QStringList present, columnsOf(db.get(), table.name));
    if (present.isEmpty())
        return fail(ErrorCode::NotFound, u"The backup has no table \"%1\"."_s.arg(table.name));
    QStringList names;
    for (const catalog::Field& field : table.fields) {
        if (!present.contains(field.name))
            return fail(ErrorCode::NotFound,
                        u"The backup's table \"%1\" has no field \"%2\"."_s.arg(table.name, field.name));
        names.append(catalog::quotedName(field.name));
    }
    GLOBANT_TRY_VALUE(auto rows, store::Statement::prepare(
                                     db.get(),
                                     u"SELECT %1 FROM %2 ORDER BY %3"_s.arg(
                                         names.join(u", "_s), catalog::quotedName(table.name), names[table.key]),
                                     kDoing));
    std::unique_ptr<TableRows> source(new TableRows(std::move(db), std::move(rows), table));
    if (!source->m_hash.isGood())
        return fail(ErrorCode::Internal, u"OpenSSL offers no SHA-256."_s);
    return source;
}

void TableRows::appendRow()
{
    for (int i = 0; i < m_table.fields.size(); ++i) {
        if (i > 0)
            m_waiting += ',';
        if (m_rows.isNull(i))
            continue;
        switch (m_table.fields[i].type) {
        case FieldType::Integer:
            m_waiting += QByteArray::number(m_rows.integer(i));
            break;
        case FieldType::DateTime:
            m_waiting += formatTimestamp(m_rows.integer(i)).toLatin1();
            break;
        case FieldType::String:
            appendQuoted(m_waiting, m_rows.text(i));
            break;
        }
    }
    m_waiting += '\n';
}

Result<void> TableRows::read(qsizetype count, QByteArray& out)
{
    freeOpenSslWithThread();
    while (m_waiting.size() < count && !m_rowsEnded) {
        if (isCancelled())
            return fail(ErrorCode::Cancelled, u"Cancelled. Nothing of this step was kept."_s);
        GLOBANT_TRY_VALUE(const bool row, m_rows.step());
        if (row)
            appendRow();
        else
            m_rowsEnded = true;
    }
    const QByteArray taken = m_waiting.first(qMin(count, m_waiting.size()));
    m_waiting.remove(0, taken.size());
    m_hash.add(taken);
    out += taken;
    m_ended = m_rowsEnded && m_waiting.isEmpty();
    return {};
}

} // namespace globant::backup
