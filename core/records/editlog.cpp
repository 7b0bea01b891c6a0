// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/editlog.h"

#include <QJsonArray>
#include <QSet>

namespace globant::records {

using namespace Qt::StringLiterals;

namespace {

QJsonArray toJson(const QList<qint64>& keys)
{
    QJsonArray array;
    for (const qint64 key : keys)
        array.append(key);
    return array;
}

QList<qint64> fromJson(const QJsonValue& value)
{
    QList<qint64> keys;
    for (const QJsonValue& key : value.toArray())
        keys.append(key.toInteger());
    return keys;
}

LoggedEdit editFromLog(const store::LogEntry& entry)
{
    LoggedEdit edit;
    edit.summary.id = entry.id;
    edit.summary.table = entry.detail["table"_L1].toString();
    edit.summary.inserted = fromJson(entry.detail["inserted"_L1]);
    edit.summary.updated = fromJson(entry.detail["updated"_L1]);
    edit.summary.deleted = fromJson(entry.detail["deleted"_L1]);
    edit.account = entry.account;
    edit.atMs = entry.atMs;
    return edit;
}

} // namespace

store::LogEntry editToLog(const EditSummary& edit, const QString& account, qint64 atMs)
{
    const QJsonObject detail{{u"table"_s, edit.table},
                             {u"inserted"_s, toJson(edit.inserted)},
                             {u"updated"_s, toJson(edit.updated)},
                             {u"deleted"_s, toJson(edit.deleted)}};
    return {0, u"edit"_s, account, atMs, std::nullopt, detail};
}

EditLog::EditLog(const store::Connection& connection)
    : m_connection(connection)
{
}

Result<QList<LoggedEdit>> EditLog::list() const
{
    GLOBANT_TRY_VALUE(const auto undos, store::readLogOfKind(m_connection, u"undo"_s));
    QSet<qint64> undone;
    for (const store::LogEntry& undo : undos)
        undone.insert(undo.refers.value_or(0));
    GLOBANT_TRY_VALUE(const auto entries, store::readLogOfKind(m_connection, u"edit"_s));
    QList<LoggedEdit> edits;
    for (const store::LogEntry& entry : entries) {
        edits.append(editFromLog(entry));
        edits.last().undone = undone.contains(entry.id);
    }
    return edits;
}

Result<LoggedEdit> EditLog::find(qint64 editId) const
{
    GLOBANT_TRY_VALUE(const store::LogEntry entry, store::readLog(m_connection, editId));
    if (entry.kind != "edit"_L1)
        return fail(ErrorCode::NotFound, u"Entry %1 of the log is no edit."_s.arg(editId));
    LoggedEdit edit = editFromLog(entry);
    GLOBANT_TRY_VALUE(const QVariant undo,
                      m_connection.value(u"SELECT 1 FROM log WHERE kind = 'undo' AND refers = ?"_s, {editId}));
    edit.undone = !undo.isNull();
    return edit;
}

} // namespace globant::records
