// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/undo.h"

#include "core/catalog/ddl.h"
#include "core/ingest/importsummary.h"
#include "core/ingest/rollupcounts.h"
#include "core/store/statement.h"

#include <QSqlQuery>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

using catalog::quotedName;
using catalog::TableSchema;

constexpr int kMostNamed = 5;

// One run of undoImport.
class Undo
{
public:
    Undo(const store::Connection& connection, const catalog::Catalog& catalog, const TableSchema& table,
         qint64 importId)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_table(table)
        , m_importId(importId)
        , m_name(quotedName(table.name))
        , m_key(quotedName(table.fields[table.key].name))
        , m_images(u"(SELECT row_id FROM before_images WHERE entry_id = %1 AND table_name = '%2')"_s.arg(importId).arg(
              table.name))
    {
    }

    Result<void> requireUnchangedSince() const
    {
        GLOBANT_TRY_VALUE(QSqlQuery rows,
                          m_connection.query(u"SELECT l.id, l.kind, l.detail ->> '$.file', count(*) FROM before_images "
                                             u"b JOIN log l ON l.id = b.entry_id "
                                             "WHERE b.previous_entry = ? GROUP BY l.id ORDER BY l.id DESC"_s,
                                             {m_importId}));
        QStringList later;
        while (rows.next()) {
            const QString file = rows.value(2).toString();
            later.append(u"%1 %2%3 (%4 rows)"_s.arg(rows.value(1).toString(), rows.value(0).toString(),
                                                    file.isEmpty() ? QString() : u" of "_s + file,
                                                    rows.value(3).toString()));
        }
        if (later.isEmpty())
            return {};
        return fail(ErrorCode::Conflict,
                    u"Import %1 cannot be undone, because rows of it were changed since, by %2. Undo those changes first."_s.arg(
                        QString::number(m_importId), later.join(u", "_s)));
    }

    Result<void> requireUnreferenced() const
    {
        for (const TableSchema* referring : m_catalog.referringTo(m_table.name)) {
            for (const catalog::ForeignKey& reference : referring->foreignKeys) {
                if (reference.table == m_table.name)
                    GLOBANT_TRY(requireUnreferencedBy(*referring, referring->fields[reference.field].name));
            }
        }
        return {};
    }

    // The rows that would come back must find what they refer to.
    Result<void> requireParentsOfImages() const
    {
        for (const catalog::ForeignKey& reference : m_table.foreignKeys) {
            const TableSchema& parent = *m_catalog.find(reference.table);
            GLOBANT_TRY_VALUE(
                const QVariant missing,
                m_connection.value(
                    u"SELECT image ->> %1 FROM before_images WHERE entry_id = %2 AND image ->> %1 NOT IN (SELECT %3 FROM %4) LIMIT 1"_s
                        .arg(QString::number(reference.field), QString::number(m_importId),
                             quotedName(parent.fields[parent.key].name), quotedName(parent.name))));
            if (!missing.isNull())
                return fail(
                    ErrorCode::Conflict,
                    u"Import %1 cannot be undone, because rows that would come back refer to %2 %3, which is gone. Add it first."_s
                        .arg(QString::number(m_importId), parent.singular, missing.toString()));
        }
        return {};
    }

    // What goes and what comes back, as changes of the rollup.
    Result<void> countRollup() const
    {
        if (!m_table.rollup)
            return {};
        RollupCounts counts(m_table);
        QStringList columns;
        QStringList imageColumns;
        QList<int> fields = m_table.rollup->groupBy;
        fields.append(m_table.rollup->time);
        for (const int field : fields) {
            columns.append(quotedName(m_table.fields[field].name));
            imageColumns.append(u"image ->> %1"_s.arg(field));
        }
        GLOBANT_TRY(addAll(
            counts, u"SELECT %1 FROM %2 WHERE entry_id = %3"_s.arg(columns.join(u", "_s), m_name).arg(m_importId), -1));
        GLOBANT_TRY(addAll(
            counts,
            u"SELECT %1 FROM before_images WHERE entry_id = %2"_s.arg(imageColumns.join(u", "_s)).arg(m_importId), 1));
        return counts.flush(m_connection);
    }

    Result<qint64> removeInserted() const
    {
        GLOBANT_TRY_VALUE(
            const QVariant others,
            m_connection.value(u"SELECT 1 FROM %1 WHERE entry_id <> %2 LIMIT 1"_s.arg(m_name).arg(m_importId)));
        GLOBANT_TRY_VALUE(
            const QVariant images,
            m_connection.value(u"SELECT 1 FROM before_images WHERE entry_id = ? LIMIT 1"_s, {m_importId}));
        // Without a WHERE, SQLite empties the table at once instead of row by row.
        if (others.isNull() && images.isNull())
            return m_connection.execute(u"DELETE FROM %1"_s.arg(m_name));
        return m_connection.execute(
            u"DELETE FROM %1 WHERE entry_id = %2 AND %3 NOT IN %4"_s.arg(m_name).arg(m_importId).arg(m_key, m_images));
    }

    Result<qint64> restoreReplaced() const
    {
        QStringList values;
        QStringList assignments;
        for (int i = 0; i < m_table.fields.size(); ++i) {
            const QString name = quotedName(m_table.fields[i].name);
            values.append(u"image ->> %1"_s.arg(i));
            assignments.append(u"%1 = excluded.%1"_s.arg(name));
        }
        // WHERE true: without it, ON would be read as that of a join (https://www.sqlite.org/lang_upsert.html).
        GLOBANT_TRY_VALUE(const qint64 restored,
                          m_connection.execute(u"INSERT INTO %1 (%2, entry_id) SELECT %3, previous_entry FROM "
                                               u"before_images WHERE entry_id = %4 AND true "
                                               "ON CONFLICT DO UPDATE SET %5, entry_id = excluded.entry_id"_s.arg(
                                                   m_name, catalog::columnList(m_table), values.join(u", "_s),
                                                   QString::number(m_importId), assignments.join(u", "_s))));
        GLOBANT_TRY(m_connection.execute(u"DELETE FROM before_images WHERE entry_id = ?"_s, {m_importId}));
        GLOBANT_TRY(m_connection.execute(u"UPDATE rejects SET retried_by = NULL WHERE retried_by = ?"_s, {m_importId}));
        return restored;
    }

private:
    Result<void> requireUnreferencedBy(const TableSchema& referring, const QString& field) const
    {
        GLOBANT_TRY_VALUE(
            QSqlQuery rows,
            m_connection.query(
                u"SELECT %1, count(*) FROM %2 WHERE %1 IN (SELECT %3 FROM %4 WHERE entry_id = %5 AND %3 NOT IN %6) GROUP BY %1 LIMIT %7"_s
                    .arg(quotedName(field), quotedName(referring.name), m_key, m_name, QString::number(m_importId),
                         m_images, QString::number(kMostNamed + 1))));
        QStringList named;
        bool more = false;
        while (rows.next()) {
            more = named.size() == kMostNamed;
            if (!more)
                named.append(u"%1 (%2 rows)"_s.arg(rows.value(0).toString(), rows.value(1).toString()));
        }
        if (named.isEmpty())
            return {};
        return fail(
            ErrorCode::Conflict,
            u"Import %1 cannot be undone, because rows of \"%2\" refer to rows that would go: %3 %4%5. Undo the import of those first."_s
                .arg(QString::number(m_importId), referring.name, field, named.join(u", "_s),
                     more ? u", and more"_s : QString()));
    }

    Result<void> addAll(RollupCounts& counts, const QString& sql, qint64 sign) const
    {
        GLOBANT_TRY_VALUE(auto rows, store::Statement::prepare(m_connection.handle(), sql, u"Undoing the import"_s));
        const int groupCount = int(m_table.rollup->groupBy.size());
        for (;;) {
            GLOBANT_TRY_VALUE(const bool row, rows.step());
            if (!row)
                return {};
            std::array<qint64, 2> groups{};
            for (int i = 0; i < groupCount; ++i)
                groups[std::size_t(i)] = rows.integer(i);
            counts.add(groups, rows.integer(groupCount), sign);
        }
    }

    const store::Connection& m_connection;
    const catalog::Catalog& m_catalog;
    const TableSchema& m_table;
    const qint64 m_importId;
    const QString m_name;
    const QString m_key;
    const QString m_images; // the keys of the rows that the import replaced
};

} // namespace

Result<UndoSummary> undoImport(const store::Connection& connection, const catalog::Catalog& catalog, qint64 importId,
                               const QString& user, qint64 nowMs)
{
    GLOBANT_TRY_VALUE(const store::LogEntry entry, store::readLog(connection, importId));
    GLOBANT_TRY_VALUE(const ImportSummary import, summaryFromLog(entry));
    GLOBANT_TRY_VALUE(const QVariant undone,
                      connection.value(u"SELECT id FROM log WHERE kind = 'undo' AND refers = ?"_s, {importId}));
    if (!undone.isNull())
        return fail(ErrorCode::Conflict,
                    u"Import %1 was undone already (entry %2 of the log)."_s.arg(importId).arg(undone.toLongLong()));
    const TableSchema* table = catalog.find(import.table);
    if (table == nullptr)
        return fail(ErrorCode::NotFound,
                    u"Import %1 was into the table \"%2\", which this program does not know."_s.arg(importId).arg(
                        import.table));

    const Undo undo(connection, catalog, *table, importId);
    GLOBANT_TRY(undo.requireUnchangedSince());
    GLOBANT_TRY(undo.requireUnreferenced());
    GLOBANT_TRY(undo.requireParentsOfImages());
    GLOBANT_TRY(undo.countRollup());
    UndoSummary summary{0, importId, table->name, 0, 0};
    GLOBANT_TRY_VALUE(summary.removed, undo.removeInserted());
    GLOBANT_TRY_VALUE(summary.restored, undo.restoreReplaced());
    const QJsonObject detail{
        {u"table"_s, table->name}, {u"removed"_s, summary.removed}, {u"restored"_s, summary.restored}};
    GLOBANT_TRY_VALUE(summary.id, store::appendLog(connection, {0, u"undo"_s, user, nowMs, importId, detail}));
    return summary;
}

} // namespace globant::ingest
