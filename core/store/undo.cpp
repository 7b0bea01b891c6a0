// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/undo.h"

#include "core/catalog/ddl.h"
#include "core/store/purgedentries.h"
#include "core/store/rollupcounts.h"
#include "core/store/sqlcipherdriver.h"
#include "core/store/statement.h"

#include <QJsonArray>
#include <QSet>
#include <QSqlQuery>

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

using catalog::quotedName;
using catalog::TableSchema;

constexpr int kMostNamed = 5;

// One run of undoEntry.
class Undo
{
public:
    Undo(const Connection& connection, const catalog::Catalog& catalog, const TableSchema& table, const LogEntry& entry)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_table(table)
        , m_id(entry.id)
        , m_isEdit(entry.kind == "edit"_L1)
        , m_subject((m_isEdit ? u"Edit %1"_s : u"Import %1"_s).arg(entry.id))
        , m_name(quotedName(table.name))
        , m_key(quotedName(table.fields[table.key].name))
        , m_written(u"entry_id = %1"_s.arg(entry.id))
        , m_images(u"(SELECT row_id FROM before_images WHERE entry_id = %1 AND table_name = '%2')"_s.arg(entry.id).arg(
              table.name))
    {
        // The few rows of an edit are found by their keys; those of an import by a look at every row.
        if (m_isEdit) {
            QStringList keys;
            for (const qint64 key : editedKeys(entry))
                keys.append(QString::number(key));
            m_written += u" AND %1 IN (%2)"_s.arg(m_key, keys.join(u", "_s));
        }
    }

    Result<void> requireUnchangedSince() const
    {
        // A row that an edit deleted may have been added and changed anew.
        const QString sameRows = u" OR (b.table_name = '%1' AND b.row_id IN %2)"_s.arg(m_table.name, m_images);
        GLOBANT_TRY(requireNoLater(u"SELECT l.id, l.kind, l.detail ->> '$.file', count(*) FROM before_images b "
                                   u"JOIN log l ON l.id = b.entry_id WHERE b.entry_id > %1 "
                                   u"AND (b.previous_entry = %1%2) GROUP BY l.id ORDER BY l.id DESC"_s.arg(
                                       QString::number(m_id), m_isEdit ? sameRows : QString())));
        if (!m_isEdit)
            return {};
        return requireNoLater(
            u"SELECT l.id, l.kind, l.detail ->> '$.file', count(*) FROM %1 t "
            u"JOIN log l ON l.id = t.entry_id WHERE t.%2 IN %3 AND t.entry_id <> %4 "
            u"GROUP BY l.id ORDER BY l.id DESC"_s.arg(m_name, m_key, m_images, QString::number(m_id)));
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
                        .arg(QString::number(reference.field), QString::number(m_id),
                             quotedName(parent.fields[parent.key].name), quotedName(parent.name))));
            if (!missing.isNull())
                return fail(
                    ErrorCode::Conflict,
                    u"%1 cannot be undone, because rows that would come back refer to %2 %3, which is gone. Add it first."_s
                        .arg(m_subject, parent.singular, missing.toString()));
        }
        return {};
    }

    // Whether every row of the table is one that an import inserted.
    Result<bool> wroteEverything() const
    {
        if (m_isEdit)
            return false;
        GLOBANT_TRY_VALUE(const QVariant others,
                          m_connection.value(u"SELECT 1 FROM %1 WHERE entry_id <> %2 LIMIT 1"_s.arg(m_name).arg(m_id)));
        GLOBANT_TRY_VALUE(const QVariant images,
                          m_connection.value(u"SELECT 1 FROM before_images WHERE entry_id = ? LIMIT 1"_s, {m_id}));
        return others.isNull() && images.isNull();
    }

    // What goes and what comes back, as changes of the rollup. `everything`: what wroteEverything() answered.
    Result<void> countRollup(bool everything) const
    {
        if (!m_table.rollup)
            return {};
        if (everything) {
            GLOBANT_TRY(m_connection.execute(u"DELETE FROM "_s + quotedName(m_table.rollup->name)));
            return {};
        }
        RollupCounts counts(m_table);
        QStringList columns;
        QStringList imageColumns;
        QList<int> fields = m_table.rollup->groupBy;
        fields.append(m_table.rollup->time);
        for (const int field : fields) {
            columns.append(quotedName(m_table.fields[field].name));
            imageColumns.append(u"image ->> %1"_s.arg(field));
        }
        GLOBANT_TRY(addAll(counts, u"SELECT %1 FROM %2 WHERE %3"_s.arg(columns.join(u", "_s), m_name, m_written), -1));
        GLOBANT_TRY(
            addAll(counts,
                   u"SELECT %1 FROM before_images WHERE entry_id = %2"_s.arg(imageColumns.join(u", "_s)).arg(m_id), 1));
        return counts.flush(m_connection);
    }

    Result<qint64> removeInserted(bool everything) const
    {
        // Without a WHERE, SQLite empties the table at once instead of row by row.
        if (everything)
            return m_connection.execute(u"DELETE FROM %1"_s.arg(m_name));
        return m_connection.execute(
            u"DELETE FROM %1 WHERE %2 AND %3 NOT IN %4"_s.arg(m_name, m_written, m_key, m_images));
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
                                                   QString::number(m_id), assignments.join(u", "_s))));
        GLOBANT_TRY(m_connection.execute(u"DELETE FROM before_images WHERE entry_id = ?"_s, {m_id}));
        return restored;
    }

private:
    // `later`: the id, kind, file and number of rows of each entry that changed rows of this one since.
    Result<void> requireNoLater(const QString& later) const
    {
        GLOBANT_TRY_VALUE(QSqlQuery rows, m_connection.query(later));
        QStringList named;
        while (rows.next()) {
            const QString file = rows.value(2).toString();
            named.append(u"%1 %2%3 (%4 rows)"_s.arg(rows.value(1).toString(), rows.value(0).toString(),
                                                    file.isEmpty() ? QString() : u" of %1"_s.arg(file),
                                                    rows.value(3).toString()));
        }
        if (rows.lastError().isValid())
            return fail(queryError(rows.lastError(), u"Reading the store"_s));
        if (named.isEmpty())
            return {};
        return fail(
            ErrorCode::Conflict,
            u"%1 cannot be undone, because rows of it were changed since, by %2. Undo those changes first."_s.arg(
                m_subject, named.join(u", "_s)));
    }

    Result<void> requireUnreferencedBy(const TableSchema& referring, const QString& field) const
    {
        GLOBANT_TRY_VALUE(
            QSqlQuery rows,
            m_connection.query(
                u"SELECT %1, count(*) FROM %2 WHERE %1 IN (SELECT %3 FROM %4 WHERE %5 AND %3 NOT IN %6) GROUP BY %1 LIMIT %7"_s
                    .arg(quotedName(field), quotedName(referring.name), m_key, m_name, m_written, m_images,
                         QString::number(kMostNamed + 1))));
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
            u"%1 cannot be undone, because rows of \"%2\" refer to rows that would go: %3 %4%5. Undo what brought those first."_s
                .arg(m_subject, referring.name, field, named.join(u", "_s), more ? u", and more"_s : QString()));
    }

    Result<void> addAll(RollupCounts& counts, const QString& sql, qint64 sign) const
    {
        GLOBANT_TRY_VALUE(auto rows, Statement::prepare(m_connection.handle(), sql, u"Undoing the change"_s));
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

    const Connection& m_connection;
    const catalog::Catalog& m_catalog;
    const TableSchema& m_table;
    const qint64 m_id;
    const bool m_isEdit;
    const QString m_subject; // "Import 7", to begin a sentence with
    const QString m_name;
    const QString m_key;
    QString m_written;      // SQL: what is true of a row that is as the entry wrote it
    const QString m_images; // SQL: the keys of the rows that the entry replaced or deleted
};

} // namespace

QString keepImageSql(const TableSchema& table, qint64 entryId)
{
    return u"INSERT OR ROLLBACK INTO before_images (entry_id, table_name, row_id, previous_entry, image) "
           "SELECT %1, '%2', %3, entry_id, json_array(%4) FROM %5 WHERE %3 = ?"_s.arg(
               QString::number(entryId), table.name, quotedName(table.fields[table.key].name),
               catalog::columnList(table), quotedName(table.name));
}

QList<qint64> editedKeys(const LogEntry& edit)
{
    QSet<qint64> keys;
    for (const QLatin1StringView what : {"inserted"_L1, "updated"_L1, "deleted"_L1}) {
        for (const QJsonValue& key : edit.detail[what].toArray())
            keys.insert(key.toInteger());
    }
    return keys.values();
}

Result<UndoneEntry> undoEntry(const Connection& connection, const catalog::Catalog& catalog, const LogEntry& entry,
                              const QString& account, qint64 nowMs)
{
    const QString subject = (entry.kind == "edit"_L1 ? u"Edit %1"_s : u"Import %1"_s).arg(entry.id);
    GLOBANT_TRY_VALUE(const QVariant undone,
                      connection.value(u"SELECT id FROM log WHERE kind = 'undo' AND refers = ?"_s, {entry.id}));
    if (!undone.isNull())
        return fail(ErrorCode::Conflict,
                    u"%1 was undone already (entry %2 of the log)."_s.arg(subject, undone.toString()));
    GLOBANT_TRY_VALUE(const PurgedEntries purged, PurgedEntries::read(connection));
    if (purged.noUndo.contains(entry.id))
        return fail(ErrorCode::Conflict,
                    u"%1 can no longer be undone: the earlier versions of rows that this takes were kept for a limited "
                    "time, and are deleted."_s.arg(subject));
    const QString name = entry.detail["table"_L1].toString();
    const TableSchema* table = catalog.find(name);
    if (table == nullptr)
        return fail(ErrorCode::NotFound,
                    u"%1 was into the table \"%2\", which this program does not know."_s.arg(subject, name));

    const Undo undo(connection, catalog, *table, entry);
    GLOBANT_TRY(undo.requireUnchangedSince());
    GLOBANT_TRY(undo.requireUnreferenced());
    GLOBANT_TRY(undo.requireParentsOfImages());
    GLOBANT_TRY_VALUE(const bool everything, undo.wroteEverything());
    GLOBANT_TRY(undo.countRollup(everything));
    UndoneEntry done{0, table->name, 0, 0};
    GLOBANT_TRY_VALUE(done.removed, undo.removeInserted(everything));
    GLOBANT_TRY_VALUE(done.restored, undo.restoreReplaced());
    const QJsonObject detail{{u"table"_s, table->name}, {u"removed"_s, done.removed}, {u"restored"_s, done.restored}};
    GLOBANT_TRY_VALUE(done.id, appendLog(connection, {0, u"undo"_s, account, nowMs, entry.id, detail}));
    return done;
}

} // namespace globant::store
