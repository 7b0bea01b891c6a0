// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rowedit.h"

#include "core/catalog/ddl.h"
#include "core/records/references.h"
#include "core/store/sqlcipherdriver.h"
#include "core/store/undo.h"

#include <limits>

namespace globant::records {

using namespace Qt::StringLiterals;

RowEdit::RowEdit(const store::Connection& connection, const catalog::Catalog& catalog,
                 const catalog::TableSchema& table, qint64 entryId)
    : m_connection(connection)
    , m_catalog(catalog)
    , m_table(table)
    , m_entryId(entryId)
    , m_name(catalog::quotedName(table.name))
    , m_key(catalog::quotedName(table.fields[table.key].name))
{
    m_summary.table = table.name;
}

EditSummary RowEdit::summary() const
{
    EditSummary summary = m_summary;
    const bool changed = !summary.inserted.isEmpty() || !summary.updated.isEmpty() || !summary.deleted.isEmpty();
    summary.id = changed ? m_entryId : 0;
    return summary;
}

Result<void> RowEdit::apply(const RowChange& change, const ReadChange& read)
{
    switch (change.kind) {
    case RowChange::Kind::Insert:
        return insert(read);
    case RowChange::Kind::Update:
        return update(*read.key, read.values, change.version);
    case RowChange::Kind::Delete:
        return remove(*read.key, change.version);
    }
    Q_UNREACHABLE();
}

Result<void> RowEdit::insert(const ReadChange& row)
{
    qint64 key = 0;
    if (row.key) {
        key = *row.key;
        GLOBANT_TRY_VALUE(const QVariant taken,
                          m_connection.value(u"SELECT 1 FROM %1 WHERE %2 = ?"_s.arg(m_name, m_key), {key}));
        if (!taken.isNull())
            return fail(ErrorCode::Conflict, u"Another row of \"%1\" has the %2 %3 already."_s.arg(
                                                 m_table.name, m_table.fields[m_table.key].name, QString::number(key)));
    } else {
        GLOBANT_TRY_VALUE(key, nextKey());
    }
    QVariantList values;
    QStringList marks;
    for (int i = 0; i < m_table.fields.size(); ++i) {
        values.append(i == m_table.key ? QVariant(key) : row.values.value(i));
        marks.append(u"?"_s);
    }
    GLOBANT_TRY(
        m_connection.execute(u"INSERT INTO %1 (%2, entry_id) VALUES (%3, %4)"_s.arg(
                                 m_name, catalog::columnList(m_table), marks.join(u", "_s), QString::number(m_entryId)),
                             values));
    m_summary.keys.append(key);
    m_summary.inserted.append(key);
    return {};
}

Result<void> RowEdit::update(qint64 key, const ChangeValues& values, std::optional<qint64> version)
{
    GLOBANT_TRY_VALUE(const Found found, find(key, version));
    QStringList assignments;
    QVariantList bound;
    for (const auto& [field, value] : values.asKeyValueRange()) {
        const QVariant& before = found.values[field];
        if (value.isNull() ? before.isNull() : value == before)
            continue;
        assignments.append(catalog::quotedName(m_table.fields[field].name) + u" = ?"_s);
        bound.append(value);
    }
    if (!assignments.isEmpty()) {
        GLOBANT_TRY(keepImage(key, found));
        GLOBANT_TRY(m_connection.execute(
            u"UPDATE %1 SET %2, entry_id = ? WHERE %3 = ?"_s.arg(m_name, assignments.join(u", "_s), m_key),
            bound << m_entryId << key));
        m_summary.updated.append(key);
    }
    m_summary.keys.append(key); // last: what failed leaves nothing here
    return {};
}

Result<void> RowEdit::remove(qint64 key, std::optional<qint64> version)
{
    GLOBANT_TRY_VALUE(const Found found, find(key, version));
    GLOBANT_TRY_VALUE(const QList<Reference> references, referencesTo(m_connection, m_catalog, m_table, key));
    if (!references.isEmpty())
        return fail(ErrorCode::Conflict, u"The %1 %2 cannot be deleted, because %3."_s.arg(
                                             m_table.singular, QString::number(key), referencesText(references)));
    GLOBANT_TRY(keepImage(key, found));
    GLOBANT_TRY(m_connection.execute(u"DELETE FROM %1 WHERE %2 = ?"_s.arg(m_name, m_key), {key}));
    m_summary.keys.append(key);
    m_summary.deleted.append(key);
    return {};
}

Result<RowEdit::Found> RowEdit::find(qint64 key, std::optional<qint64> version) const
{
    GLOBANT_TRY_VALUE(QSqlQuery row, m_connection.query(u"SELECT %1, entry_id FROM %2 WHERE %3 = ?"_s.arg(
                                                            catalog::columnList(m_table), m_name, m_key),
                                                        {key}));
    const QString& keyName = m_table.fields[m_table.key].name;
    if (!row.next()) {
        if (row.lastError().isValid())
            return fail(store::queryError(row.lastError(), u"Reading the row"_s));
        return fail(ErrorCode::NotFound,
                    u"\"%1\" has no row with the %2 %3."_s.arg(m_table.name, keyName, QString::number(key)));
    }
    Found found;
    for (int i = 0; i < m_table.fields.size(); ++i)
        found.values.append(row.value(i));
    found.version = row.value(int(m_table.fields.size())).toLongLong();
    if (version && *version != found.version)
        return fail(ErrorCode::Conflict,
                    u"The row of \"%1\" with the %2 %3 was changed since it was read. Read it again first."_s.arg(
                        m_table.name, keyName, QString::number(key)));
    return found;
}

Result<qint64> RowEdit::nextKey() const
{
    GLOBANT_TRY_VALUE(const QVariant last, m_connection.value(u"SELECT max(%1) FROM %2"_s.arg(m_key, m_name)));
    const qint64 first = std::max<qint64>(1, m_table.fields[m_table.key].minimum.value_or(1));
    if (last.isNull())
        return first;
    if (last.toLongLong() == std::numeric_limits<qint64>::max())
        return fail(ErrorCode::Conflict, u"There is no free %1 above %2. Say which one the row is to have."_s.arg(
                                             m_table.fields[m_table.key].name, last.toString()));
    return std::max(first, last.toLongLong() + 1);
}

Result<void> RowEdit::keepImage(qint64 key, const Found& found) const
{
    // What this edit itself wrote is nothing to come back to.
    if (found.version == m_entryId)
        return {};
    GLOBANT_TRY(m_connection.execute(store::keepImageSql(m_table, m_entryId), {key}));
    return {};
}

} // namespace globant::records
