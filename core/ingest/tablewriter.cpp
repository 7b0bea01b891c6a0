// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/tablewriter.h"

#include "core/catalog/ddl.h"
#include "core/store/undo.h"

#include <array>
#include <cstring>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

// A row further ahead than this many is sought, a nearer one is stepped to: a step costs about a tenth of a seek.
constexpr int kStepsBeforeSeek = 8;

} // namespace

struct TableWriter::Statements
{
    store::Statement scan;   // rows from a key on: the fields in schema order, entry_id
    store::Statement insert; // the fields
    store::Statement update; // the fields; that of the key seeks the row
    store::Statement image;  // key
    store::Statement reject; // line, field, code, message, text
};

TableWriter::TableWriter(const store::Connection& connection, const catalog::TableSchema& table, qint64 entryId,
                         DuplicatePolicy policy)
    : m_connection(connection)
    , m_table(table)
    , m_entryId(entryId)
    , m_policy(policy)
    , m_rollup(table)
{
}

TableWriter::~TableWriter() = default;

Result<std::unique_ptr<TableWriter>> TableWriter::create(const store::Connection& connection,
                                                         const catalog::TableSchema& table, qint64 entryId,
                                                         DuplicatePolicy policy)
{
    std::unique_ptr<TableWriter> writer(new TableWriter(connection, table, entryId, policy));
    GLOBANT_TRY(writer->prepare());
    return writer;
}

Result<void> TableWriter::prepare()
{
    const QString table = catalog::quotedName(m_table.name);
    const QString key = catalog::quotedName(m_table.fields[m_table.key].name);
    const QString fields = catalog::columnList(m_table);
    const QString entry = QString::number(m_entryId);
    QStringList marks;
    QStringList assignments;
    for (int i = 0; i < m_table.fields.size(); ++i) {
        marks.append(u"?"_s);
        // An assigned key would make SQLite delete and insert the row.
        if (i != m_table.key)
            assignments.append(u"%1 = ?%2"_s.arg(catalog::quotedName(m_table.fields[i].name)).arg(i + 1));
    }
    assignments.append(u"entry_id = "_s + entry);
    const auto prepare = [&](const QString& sql) {
        return store::Statement::prepare(m_connection.handle(), sql, u"Importing rows into \"%1\""_s.arg(m_table.name));
    };
    GLOBANT_TRY_VALUE(auto scan,
                      prepare(u"SELECT %1, entry_id FROM %2 WHERE %3 >= ? ORDER BY %3"_s.arg(fields, table, key)));
    GLOBANT_TRY_VALUE(auto insert, prepare(u"INSERT OR ROLLBACK INTO %1 (%2, entry_id) VALUES (%3, %4)"_s.arg(
                                       table, fields, marks.join(u", "_s), entry)));
    GLOBANT_TRY_VALUE(auto update, prepare(u"UPDATE OR ROLLBACK %1 SET %2 WHERE %3 = ?%4"_s.arg(
                                       table, assignments.join(u", "_s), key, QString::number(m_table.key + 1))));
    GLOBANT_TRY_VALUE(auto image, prepare(store::keepImageSql(m_table, m_entryId)));
    GLOBANT_TRY_VALUE(
        auto reject,
        prepare(
            u"INSERT OR ROLLBACK INTO rejects (entry_id, line, field, code, message, text) VALUES (%1, ?, ?, ?, ?, ?)"_s
                .arg(entry)));
    m_statements.reset(
        new Statements{std::move(scan), std::move(insert), std::move(update), std::move(image), std::move(reject)});

    GLOBANT_TRY_VALUE(m_feed, RowFeed::create(m_connection, m_table, m_entryId));
    GLOBANT_TRY_VALUE(const QVariant last, m_connection.value(u"SELECT max(%1) FROM %2"_s.arg(key, table)));
    if (!last.isNull())
        m_maxKey = last.toLongLong();
    return {};
}

bool TableWriter::isAllNew(const Batch& batch) const
{
    return batch.ascending && (!m_maxKey || batch.minKey > *m_maxKey);
}

Result<bool> TableWriter::write(const Batch& batch)
{
    if (batch.rowCount() == 0)
        return false;
    if (isAllNew(batch)) {
        GLOBANT_TRY(m_feed->insert(batch, m_maxKey));
        m_counts.inserted += batch.rowCount();
        m_maxKey = batch.maxKey;
        return true;
    }
    for (qint64 row = 0; row < batch.rowCount(); ++row)
        GLOBANT_TRY(writeRow(batch, row));
    // The scan must not stay open: it would hold the table's pages between batches.
    m_statements->scan.reset();
    m_scanKey.reset();
    return false;
}

Result<void> TableWriter::writeRow(const Batch& batch, qint64 row)
{
    const Cell* cells = batch.row(row);
    const qint64 key = cells[m_table.key].integer;
    bool found = false;
    if (m_maxKey && key <= *m_maxKey) {
        GLOBANT_TRY_VALUE(found, find(key));
    }
    m_lastKey = key;
    if (!found)
        return insertRow(cells);
    if (m_policy == DuplicatePolicy::Reject)
        return rejectDuplicate(batch, row);
    if (m_policy == DuplicatePolicy::Skip) {
        ++m_counts.skipped;
        return {};
    }
    if (sameAsFound(cells)) {
        ++m_counts.unchanged;
        return {};
    }
    return replaceFound(cells);
}

Result<bool> TableWriter::find(qint64 key)
{
    store::Statement& scan = m_statements->scan;
    // What the scan shows of a row that was written since is not to be relied on.
    bool seek = m_lastKey == key || !m_scanKey || *m_scanKey > key;
    if (seek && m_scanKey && *m_scanKey > key && m_lastKey && *m_lastKey < key)
        return false; // between the row before and the row that the scan stands on, there is none
    for (int steps = 0; !seek && *m_scanKey < key; ++steps) {
        if (steps == kStepsBeforeSeek) {
            seek = true;
            break;
        }
        GLOBANT_TRY_VALUE(const bool more, scan.step());
        if (!more) {
            m_scanKey.reset();
            return false;
        }
        m_scanKey = scan.integer(m_table.key);
    }
    if (seek) {
        scan.reset();
        scan.bind(0, key);
        GLOBANT_TRY_VALUE(const bool more, scan.step());
        if (!more) {
            m_scanKey.reset();
            return false;
        }
        m_scanKey = scan.integer(m_table.key);
    }
    return *m_scanKey == key;
}

bool TableWriter::sameAsFound(const Cell* cells) const
{
    const store::Statement& scan = m_statements->scan;
    for (int i = 0; i < m_table.fields.size(); ++i) {
        const Cell& cell = cells[i];
        const bool isNull = cell.length == Cell::nullLength;
        if (!m_table.fields[i].required && (isNull || scan.isNull(i))) {
            if (isNull != scan.isNull(i))
                return false;
        } else if (m_table.fields[i].type == catalog::FieldType::String) {
            const QByteArrayView stored = scan.text(i);
            if (stored.size() != qsizetype(cell.length) || std::memcmp(stored.data(), cell.text, cell.length) != 0)
                return false;
        } else if (scan.integer(i) != cell.integer) {
            return false;
        }
    }
    return true;
}

void TableWriter::bindCells(store::Statement& statement, const Cell* cells) const
{
    for (int i = 0; i < m_table.fields.size(); ++i) {
        if (cells[i].length == Cell::nullLength)
            statement.bindNull(i);
        else if (m_table.fields[i].type == catalog::FieldType::String)
            statement.bindText(i, {cells[i].text, qsizetype(cells[i].length)});
        else
            statement.bind(i, cells[i].integer);
    }
}

Result<void> TableWriter::replaceFound(const Cell* cells)
{
    const store::Statement& scan = m_statements->scan;
    if (m_table.rollup) {
        std::array<qint64, 2> groups{};
        for (int i = 0; i < m_table.rollup->groupBy.size(); ++i)
            groups[std::size_t(i)] = scan.integer(m_table.rollup->groupBy[i]);
        m_rollup.add(groups, scan.integer(m_table.rollup->time), -1);
        m_rollup.add(cells, 1);
    }
    const qint64 key = cells[m_table.key].integer;
    const bool writtenByThisImport = scan.integer(int(m_table.fields.size())) == m_entryId;
    if (!writtenByThisImport) {
        m_statements->image.bind(0, key);
        GLOBANT_TRY(m_statements->image.run());
    }
    store::Statement& update = m_statements->update;
    bindCells(update, cells);
    GLOBANT_TRY(update.run());
    ++m_counts.updated;
    return {};
}

Result<void> TableWriter::insertRow(const Cell* cells)
{
    bindCells(m_statements->insert, cells);
    GLOBANT_TRY(m_statements->insert.run());
    m_rollup.add(cells, 1);
    ++m_counts.inserted;
    const qint64 key = cells[m_table.key].integer;
    if (!m_maxKey || key > *m_maxKey)
        m_maxKey = key;
    return {};
}

Result<void> TableWriter::rejectDuplicate(const Batch& batch, qint64 row)
{
    const RowOrigin& origin = batch.origins[std::size_t(row)];
    const qint64 key = batch.row(row)[m_table.key].integer;
    const QString& field = m_table.fields[m_table.key].name;
    return reject({{origin.line, m_table.key, RejectCode::DuplicateKey,
                    u"Another row has the %1 %2 already."_s.arg(field).arg(key),
                    batch.chunk.bytes.mid(qsizetype(origin.offset), qsizetype(origin.length))}},
                  batch.chunk.firstLine);
}

Result<void> TableWriter::reject(const std::vector<Reject>& rejects, qint64 firstLine)
{
    store::Statement& statement = m_statements->reject;
    for (const Reject& rejected : rejects) {
        const catalog::ForeignKey* reference = m_table.foreignKeyOf(rejected.field);
        const QString code = rejectName(rejected.code, reference != nullptr ? reference->rejectCode : QString());
        const QByteArray field = rejected.field >= 0 ? m_table.fields[rejected.field].name.toUtf8() : QByteArray();
        const QByteArray codeBytes = code.toUtf8();
        const QByteArray message = rejected.message.toUtf8();
        statement.bind(0, firstLine + rejected.line);
        if (rejected.field >= 0)
            statement.bindText(1, field);
        else
            statement.bindNull(1);
        statement.bindText(2, codeBytes);
        statement.bindText(3, message);
        statement.bindText(4, rejected.text);
        GLOBANT_TRY(statement.run());
        ++m_counts.rejected;
        ++m_counts.rejectedByCode[code];
    }
    return {};
}

} // namespace globant::ingest
