// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/importlog.h"

#include "core/store/log.h"
#include "core/store/sqlcipherdriver.h"

#include <QSet>
#include <QSqlError>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kSelectRejects =
    u"SELECT line, field, code, message, text, retried_by FROM rejects WHERE entry_id = ? ";

StoredReject rejectAt(const QSqlQuery& rows)
{
    StoredReject reject{rows.value(0).toLongLong(), rows.value(1).toString(), rows.value(2).toString(),
                        rows.value(3).toString(),   rows.value(4).toString(), std::nullopt};
    if (!rows.value(5).isNull())
        reject.retriedBy = rows.value(5).toLongLong();
    return reject;
}

} // namespace

QJsonObject rejectJson(const StoredReject& reject)
{
    QJsonObject json{{u"line"_s, reject.line},
                     {u"field"_s, reject.field.isEmpty() ? QJsonValue() : QJsonValue(reject.field)},
                     {u"code"_s, reject.code},
                     {u"message"_s, reject.message},
                     {u"text"_s, reject.text}};
    if (reject.retriedBy)
        json.insert(u"retried_by"_s, *reject.retriedBy);
    return json;
}

ImportLog::ImportLog(const store::Connection& connection)
    : m_connection(connection)
{
}

Result<QList<ImportSummary>> ImportLog::list() const
{
    GLOBANT_TRY_VALUE(const auto undos, store::readLogOfKind(m_connection, u"undo"_s));
    QSet<qint64> undone;
    for (const store::LogEntry& undo : undos)
        undone.insert(undo.refers.value_or(0));
    GLOBANT_TRY_VALUE(const auto entries, store::readLogOfKind(m_connection, u"import"_s));
    QList<ImportSummary> imports;
    for (const store::LogEntry& entry : entries) {
        GLOBANT_TRY_VALUE(ImportSummary summary, summaryFromLog(entry));
        if (undone.contains(summary.id))
            summary.status = u"undone"_s;
        imports.append(std::move(summary));
    }
    return imports;
}

Result<QList<ImportSummary>> ImportLog::newest(qint64 before, int limit) const
{
    GLOBANT_TRY_VALUE(QSqlQuery rows, m_connection.query(u"SELECT id FROM log WHERE kind = 'import' AND id < ?"
                                                         " ORDER BY id DESC LIMIT ?"_s,
                                                         {before, limit}));
    QList<ImportSummary> imports;
    while (rows.next()) {
        GLOBANT_TRY_VALUE(const store::LogEntry entry, store::readLog(m_connection, rows.value(0).toLongLong()));
        GLOBANT_TRY_VALUE(ImportSummary summary, summaryFromLog(entry));
        imports.append(std::move(summary));
    }
    if (rows.lastError().isValid())
        return fail(store::queryError(rows.lastError(), u"Reading the log of imports"_s));
    if (imports.isEmpty())
        return imports;
    GLOBANT_TRY_VALUE(QSqlQuery undos,
                      m_connection.query(u"SELECT refers FROM log WHERE kind = 'undo' AND refers BETWEEN ? AND ?"_s,
                                         {imports.last().id, imports.first().id}));
    QSet<qint64> undone;
    while (undos.next())
        undone.insert(undos.value(0).toLongLong());
    if (undos.lastError().isValid())
        return fail(store::queryError(undos.lastError(), u"Reading the log of imports"_s));
    for (ImportSummary& summary : imports)
        if (undone.contains(summary.id))
            summary.status = u"undone"_s;
    return imports;
}

Result<ImportSummary> ImportLog::find(qint64 importId) const
{
    auto entry = store::readLog(m_connection, importId);
    if (!entry)
        return fail(entry.error().code == ErrorCode::NotFound
                        ? Error{ErrorCode::NotFound,
                                u"There is no import %1. \"imports list\" shows those there are."_s.arg(importId)}
                        : entry.error());
    GLOBANT_TRY_VALUE(ImportSummary summary, summaryFromLog(*entry));
    GLOBANT_TRY_VALUE(const QVariant undo,
                      m_connection.value(u"SELECT 1 FROM log WHERE kind = 'undo' AND refers = ?"_s, {importId}));
    if (!undo.isNull())
        summary.status = u"undone"_s;
    return summary;
}

Result<void> ImportLog::forEachReject(qint64 importId,
                                      const std::function<Result<void>(const StoredReject&)>& each) const
{
    GLOBANT_TRY_VALUE(QSqlQuery rows, m_connection.query(kSelectRejects.toString() + u"ORDER BY line"_s, {importId}));
    while (rows.next())
        GLOBANT_TRY(each(rejectAt(rows)));
    if (rows.lastError().isValid())
        return fail(store::queryError(rows.lastError(), u"Reading rejected rows"_s));
    return {};
}

Result<QList<StoredReject>> ImportLog::rejects(qint64 importId, qint64 afterLine, int limit,
                                               qint64 mostCharacters) const
{
    GLOBANT_TRY_VALUE(QSqlQuery rows,
                      m_connection.query(kSelectRejects.toString() + u"AND line > ? ORDER BY line LIMIT ?"_s,
                                         {importId, afterLine, limit}));
    QList<StoredReject> rejects;
    qint64 characters = 0;
    while (characters < mostCharacters && rows.next()) {
        rejects.append(rejectAt(rows));
        characters += rejects.last().text.size();
    }
    if (rows.lastError().isValid())
        return fail(store::queryError(rows.lastError(), u"Reading rejected rows"_s));
    return rejects;
}

} // namespace globant::ingest
