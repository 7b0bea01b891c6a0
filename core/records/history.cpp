// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/history.h"

#include "core/store/purgedentries.h"
#include "core/store/sqlcipherdriver.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>

#include <limits>

namespace globant::records {

using namespace Qt::StringLiterals;

namespace {

const QString kFrom = u" FROM log l LEFT JOIN log r ON r.id = l.refers WHERE l.id < ?"_s;
const QString kFile = u"coalesce(l.detail ->> '$.file', r.detail ->> '$.file')"_s;

// The conditions that SQL checks; the name of a file is compared by us, as SQLite folds ASCII's case alone.
QString conditions(const HistoryFilter& filter, QVariantList& values)
{
    QString sql;
    if (!filter.kind.isEmpty()) {
        sql += u" AND l.kind = ?"_s;
        values.append(filter.kind);
    }
    if (!filter.account.isEmpty()) {
        sql += u" AND l.account = ?"_s;
        values.append(filter.account);
    }
    if (filter.fromMs != 0) {
        sql += u" AND l.at >= ?"_s;
        values.append(filter.fromMs);
    }
    if (!filter.file.isEmpty())
        sql += u" AND "_s + kFile + u" IS NOT NULL"_s;
    return sql;
}

bool passes(const HistoryFilter& filter, const QString& file)
{
    return filter.file.isEmpty() || file.contains(filter.file, Qt::CaseInsensitive);
}

std::optional<qint64> number(const QJsonObject& detail, QLatin1StringView name)
{
    const QJsonValue value = detail[name];
    return value.isDouble() ? std::optional<qint64>(value.toInteger()) : std::nullopt;
}

void readEdit(const QJsonObject& detail, HistoryEntry& entry)
{
    const QJsonArray inserted = detail["inserted"_L1].toArray();
    const QJsonArray updated = detail["updated"_L1].toArray();
    const QJsonArray deleted = detail["deleted"_L1].toArray();
    entry.added = inserted.size();
    entry.changed = updated.size();
    entry.removed = deleted.size();
    if (inserted.size() + updated.size() + deleted.size() != 1)
        return;
    for (const QJsonArray& keys : {inserted, updated, deleted}) {
        if (!keys.isEmpty())
            entry.onlyKey = keys.first().toInteger();
    }
}

void readBackup(const QJsonObject& detail, HistoryEntry& entry)
{
    entry.action = detail["action"_L1].toString();
    entry.scheduled = detail["scheduled"_L1].toBool();
    entry.fault = detail["message"_L1].toString();
    entry.bytes = number(detail, "bytes"_L1);
    entry.madeMs = number(detail, "made_at"_L1);
    entry.isOver = detail["over"_L1].toBool();
    if (detail.contains("seconds"_L1))
        entry.seconds = detail["seconds"_L1].toDouble();
}

void readDetail(const QJsonObject& detail, HistoryEntry& entry)
{
    entry.table = detail["table"_L1].toString();
    if (entry.kind == "edit"_L1) {
        readEdit(detail, entry);
    } else if (entry.kind == "undo"_L1) {
        entry.removed = number(detail, "removed"_L1);
        entry.changed = number(detail, "restored"_L1);
    } else if (entry.kind == "import"_L1) {
        entry.sha256 = detail["sha256"_L1].toString();
        entry.policy = detail["on_duplicate"_L1].toString();
        entry.seconds = detail["seconds"_L1].toDouble();
        entry.rowsRead = number(detail, "rows_read"_L1);
        entry.added = number(detail, "inserted"_L1);
        entry.changed = number(detail, "updated"_L1);
        entry.unchanged = number(detail, "unchanged"_L1);
        entry.skipped = number(detail, "skipped"_L1);
        entry.rejected = number(detail, "rejected"_L1);
    } else if (entry.kind == "login"_L1) {
        entry.method = detail["method"_L1].toString();
        entry.program = detail["program"_L1].toString();
        entry.wrongBefore = detail["wrong_before"_L1].toInteger();
    } else if (entry.kind == "export"_L1) {
        entry.exported = detail["what"_L1].toString();
        entry.format = detail["format"_L1].toString();
        entry.rowsOut = number(detail, "rows"_L1);
    } else if (entry.kind == "purge"_L1 || entry.kind == "forget"_L1) {
        entry.changed = number(detail, "rows"_L1);
        entry.rejectsLost = number(detail, "rejects"_L1);
        entry.imagesLost = number(detail, "images"_L1);
    } else if (entry.kind == "backup"_L1 || entry.kind == "selftest"_L1 || entry.kind == "restore"_L1) {
        readBackup(detail, entry);
    } else {
        entry.action = detail["action"_L1].toString();
        entry.subject = detail["account"_L1].toString();
    }
}

HistoryEntry entryAt(const QSqlQuery& row)
{
    HistoryEntry entry;
    entry.id = row.value(0).toLongLong();
    entry.kind = row.value(1).toString();
    entry.account = row.value(2).toString();
    entry.atMs = row.value(3).toLongLong();
    if (!row.value(4).isNull())
        entry.refers = row.value(4).toLongLong();
    entry.refersKind = row.value(6).toString();
    entry.file = row.value(7).toString();
    readDetail(QJsonDocument::fromJson(row.value(5).toString().toUtf8()).object(), entry);
    return entry;
}

Result<void> readToTheEnd(const QSqlQuery& rows)
{
    if (rows.lastError().isValid())
        return fail(store::queryError(rows.lastError(), u"Reading the log"_s));
    return {};
}

} // namespace

History::History(const store::Connection& connection)
    : m_connection(connection)
{
}

Result<QList<HistoryEntry>> History::entries(const HistoryFilter& filter, std::optional<qint64> before, int limit) const
{
    QVariantList values{before.value_or(std::numeric_limits<qint64>::max())};
    const QString where = conditions(filter, values);
    GLOBANT_TRY_VALUE(QSqlQuery rows,
                      m_connection.query(u"SELECT l.id, l.kind, l.account, l.at, l.refers, l.detail, r.kind, "_s +
                                             kFile + kFrom + where + u" ORDER BY l.id DESC"_s,
                                         values));
    QList<HistoryEntry> entries;
    while (entries.size() < limit && rows.next()) {
        if (passes(filter, rows.value(7).toString()))
            entries.append(entryAt(rows));
    }
    GLOBANT_TRY(readToTheEnd(rows));
    rows.finish();
    GLOBANT_TRY(fillInUndone(entries));
    GLOBANT_TRY(fillInPurged(entries));
    return entries;
}

Result<void> History::fillInUndone(QList<HistoryEntry>& entries) const
{
    if (entries.isEmpty())
        return {};
    GLOBANT_TRY_VALUE(QSqlQuery rows, m_connection.query(u"SELECT refers, id FROM log WHERE kind = 'undo' AND id > ?"_s,
                                                         {entries.last().id}));
    QHash<qint64, qint64> undos;
    while (rows.next())
        undos.insert(rows.value(0).toLongLong(), rows.value(1).toLongLong());
    GLOBANT_TRY(readToTheEnd(rows));
    for (HistoryEntry& entry : entries) {
        if (const auto undo = undos.constFind(entry.id); undo != undos.cend())
            entry.undoneBy = *undo;
    }
    return {};
}

Result<void> History::fillInPurged(QList<HistoryEntry>& entries) const
{
    if (entries.isEmpty())
        return {};
    GLOBANT_TRY_VALUE(const auto purged, store::PurgedEntries::read(m_connection));
    for (HistoryEntry& entry : entries) {
        entry.isBeyondUndo = purged.noUndo.contains(entry.id);
        entry.hasNoRejectsLeft = purged.noRejects.contains(entry.id);
    }
    return {};
}

Result<qint64> History::count(const HistoryFilter& filter) const
{
    QVariantList values{std::numeric_limits<qint64>::max()};
    const QString where = conditions(filter, values);
    if (filter.file.isEmpty()) {
        GLOBANT_TRY_VALUE(const QVariant count,
                          m_connection.value(u"SELECT count(*) FROM log l WHERE l.id < ?"_s + where, values));
        return count.toLongLong();
    }
    GLOBANT_TRY_VALUE(QSqlQuery rows, m_connection.query(u"SELECT "_s + kFile + kFrom + where, values));
    qint64 count = 0;
    while (rows.next())
        count += passes(filter, rows.value(0).toString()) ? 1 : 0;
    GLOBANT_TRY(readToTheEnd(rows));
    return count;
}

Result<QStringList> History::kinds() const
{
    return distinct(u"kind"_s);
}

Result<QStringList> History::accounts() const
{
    return distinct(u"account"_s);
}

Result<QStringList> History::distinct(const QString& column) const
{
    GLOBANT_TRY_VALUE(QSqlQuery rows, m_connection.query(u"SELECT DISTINCT %1 FROM log ORDER BY 1"_s.arg(column)));
    QStringList found;
    while (rows.next())
        found.append(rows.value(0).toString());
    GLOBANT_TRY(readToTheEnd(rows));
    return found;
}

} // namespace globant::records
