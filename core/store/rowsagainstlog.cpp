// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rowsagainstlog.h"

#include "core/catalog/ddl.h"
#include "core/store/log.h"
#include "core/store/purgedentries.h"
#include "core/store/statement.h"

#include <QHash>
#include <QJsonArray>
#include <QScopeGuard>
#include <QSet>

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

const QString kDoing = u"Checking the store"_s;

// What the store holds of one entry.
struct Held
{
    qint64 rows = 0;      // that it wrote
    qint64 images = 0;    // of rows that it replaced or deleted
    qint64 takenOver = 0; // of rows that it wrote and a later entry replaced or deleted
    qint64 rejects = 0;
};
using HeldByEntry = QHash<qint64, Held>;

// Counts by the entry in column 0, without a sort of millions of rows.
Result<void> count(const Connection& connection, const QString& sql, qint64 Held::*counter, HeldByEntry& held)
{
    GLOBANT_TRY_VALUE(auto rows, Statement::prepare(connection.handle(), sql, kDoing));
    qint64 entry = 0;
    qint64 run = 0; // rows in succession have mostly one entry
    for (;;) {
        GLOBANT_TRY_VALUE(const bool row, rows.step());
        if (run > 0 && (!row || rows.integer(0) != entry)) {
            held[entry].*counter += run;
            run = 0;
        }
        if (!row)
            return {};
        entry = rows.integer(0);
        ++run;
    }
}

Result<HeldByEntry> heldOf(const Connection& connection, const catalog::TableSchema& table)
{
    HeldByEntry held;
    GLOBANT_TRY(count(connection, u"SELECT entry_id FROM "_s + catalog::quotedName(table.name), &Held::rows, held));
    const QString images = u"SELECT %1 FROM before_images WHERE table_name = '%2'"_s;
    GLOBANT_TRY(count(connection, images.arg(u"entry_id"_s, table.name), &Held::images, held));
    GLOBANT_TRY(count(connection, images.arg(u"previous_entry"_s, table.name), &Held::takenOver, held));
    return held;
}

// How many keys an edit names, or how many rows an import counts.
qint64 number(const QJsonValue& value)
{
    return value.isArray() ? value.toArray().size() : value.toInteger();
}

// An entry wrote what it inserted and what it replaced; of that, less what it deleted, each row is still its own or has
// an image that says so. What it replaced is not more than it updated or deleted, as it may have met its own rows
// again.
bool agrees(const LogEntry& entry, const Held& held, bool undone)
{
    if (undone)
        return held.rows == 0 && held.images == 0 && held.takenOver == 0;
    const qint64 inserted = number(entry.detail["inserted"_L1]);
    const qint64 deleted = number(entry.detail["deleted"_L1]);
    const qint64 changed = number(entry.detail["updated"_L1]) + deleted;
    return held.rows + held.takenOver == inserted + held.images - deleted && held.images <= changed &&
           (changed == 0 || inserted + held.images > 0);
}

Result<QList<LogEntry>> changes(const Connection& connection)
{
    GLOBANT_TRY_VALUE(QList<LogEntry> entries, readLogOfKind(connection, u"import"_s));
    GLOBANT_TRY_VALUE(const QList<LogEntry> edits, readLogOfKind(connection, u"edit"_s));
    entries.append(edits);
    return entries;
}

Result<QStringList> findings(const Connection& connection, const catalog::Catalog& catalog)
{
    GLOBANT_TRY_VALUE(const PurgedEntries purged, PurgedEntries::read(connection));
    GLOBANT_TRY_VALUE(const qint64 next, nextLogId(connection));
    GLOBANT_TRY_VALUE(const QList<LogEntry> undos, readLogOfKind(connection, u"undo"_s));
    QSet<qint64> undone;
    for (const LogEntry& undo : undos)
        undone.insert(undo.refers.value_or(0));
    GLOBANT_TRY_VALUE(const QList<LogEntry> entries, changes(connection));
    HeldByEntry rejects;
    GLOBANT_TRY(count(connection, u"SELECT entry_id FROM rejects"_s, &Held::rejects, rejects));

    QStringList found;
    for (const catalog::TableSchema& table : catalog.tables()) {
        GLOBANT_TRY_VALUE(const HeldByEntry held, heldOf(connection, table));
        for (const auto& [entry, what] : held.asKeyValueRange())
            if (entry >= next)
                found.append(
                    u"rows of \"%1\" are of entry %2, which the log does not have"_s.arg(table.name).arg(entry));
        for (const LogEntry& entry : entries)
            if (entry.detail["table"_L1] == table.name && !purged.noUndo.contains(entry.id) &&
                !agrees(entry, held.value(entry.id), undone.contains(entry.id)))
                found.append(
                    u"the rows of \"%1\" that entry %2 wrote are not those that the log tells of"_s.arg(table.name)
                        .arg(entry.id));
    }
    for (const LogEntry& entry : entries)
        if (entry.kind == "import"_L1 && !purged.noRejects.contains(entry.id) &&
            rejects.value(entry.id).rejects != number(entry.detail["rejected"_L1]))
            found.append(u"the rejected rows of entry %1 are not those that the log tells of"_s.arg(entry.id));
    return found;
}

} // namespace

Result<QStringList> rowsAgainstLog(const Connection& connection, const catalog::Catalog& catalog)
{
    if (connection.inTransaction())
        return findings(connection, catalog);
    GLOBANT_TRY(connection.executeScript(u"BEGIN"_s));
    const auto end = qScopeGuard([&] { connection.rollback(); });
    return findings(connection, catalog);
}

} // namespace globant::store
