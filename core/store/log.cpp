// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/log.h"

#include "core/store/sqlcipherdriver.h"

#include <QJsonDocument>
#include <QSqlError>

#include <sodium.h>

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHashBytes = crypto_generichash_BYTES;

// The columns that the hash covers, as stored.
struct StoredEntry
{
    qint64 id = 0;
    QString kind;
    QString account;
    qint64 atMs = 0;
    std::optional<qint64> refers;
    QByteArray detail;
};

void hashPart(crypto_generichash_state& state, const QByteArray& part)
{
    unsigned char length[8];
    for (int i = 0; i < 8; ++i)
        length[i] = static_cast<unsigned char>(quint64(part.size()) >> (8 * i));
    crypto_generichash_update(&state, length, sizeof length);
    crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.constData()), quint64(part.size()));
}

QByteArray hashOf(const QByteArray& previous, const StoredEntry& entry)
{
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, std::size_t(kHashBytes));
    hashPart(state, previous);
    hashPart(state, QByteArray::number(entry.id));
    hashPart(state, entry.kind.toUtf8());
    hashPart(state, entry.account.toUtf8());
    hashPart(state, QByteArray::number(entry.atMs));
    hashPart(state, entry.refers ? QByteArray::number(*entry.refers) : QByteArray());
    hashPart(state, entry.detail);
    QByteArray hash(kHashBytes, '\0');
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(hash.data()), std::size_t(kHashBytes));
    return hash;
}

constexpr QStringView kColumns = u"SELECT id, kind, account, at, refers, detail, previous, hash FROM log";

StoredEntry storedEntry(const QSqlQuery& row)
{
    return {row.value(0).toLongLong(),
            row.value(1).toString(),
            row.value(2).toString(),
            row.value(3).toLongLong(),
            row.value(4).isNull() ? std::nullopt : std::optional<qint64>(row.value(4).toLongLong()),
            row.value(5).toString().toUtf8()};
}

// Why the rows ended before the last one, where they did.
Result<void> readToTheEnd(const QSqlQuery& rows)
{
    if (rows.lastError().isValid())
        return fail(queryError(rows.lastError(), u"Reading the log"_s));
    return {};
}

LogEntry logEntry(const QSqlQuery& row)
{
    const StoredEntry stored = storedEntry(row);
    return {stored.id,   stored.kind,   stored.account,
            stored.atMs, stored.refers, QJsonDocument::fromJson(stored.detail).object()};
}

} // namespace

Result<qint64> nextLogId(const Connection& connection)
{
    GLOBANT_TRY_VALUE(const QVariant last, connection.value(u"SELECT max(id) FROM log"_s));
    return last.toLongLong() + 1;
}

Result<qint64> appendLog(const Connection& connection, const LogEntry& entry)
{
    GLOBANT_TRY_VALUE(QSqlQuery last, connection.query(u"SELECT id, hash FROM log ORDER BY id DESC LIMIT 1"_s));
    StoredEntry stored{1,          entry.kind,   entry.account,
                       entry.atMs, entry.refers, QJsonDocument(entry.detail).toJson(QJsonDocument::Compact)};
    QByteArray previous(kHashBytes, '\0');
    if (last.next()) {
        stored.id = last.value(0).toLongLong() + 1;
        previous = last.value(1).toByteArray();
    }
    GLOBANT_TRY(readToTheEnd(last));
    last.finish();
    GLOBANT_TRY(connection.execute(
        u"INSERT INTO log (id, kind, account, at, refers, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {stored.id, stored.kind, stored.account, stored.atMs, stored.refers ? QVariant(*stored.refers) : QVariant(),
         QString::fromUtf8(stored.detail), previous, hashOf(previous, stored)}));
    return stored.id;
}

Result<LogEntry> readLog(const Connection& connection, qint64 id)
{
    GLOBANT_TRY_VALUE(QSqlQuery row, connection.query(kColumns.toString() + u" WHERE id = ?"_s, {id}));
    if (!row.next()) {
        GLOBANT_TRY(readToTheEnd(row));
        return fail(ErrorCode::NotFound, u"The log has no entry %1."_s.arg(id));
    }
    return logEntry(row);
}

Result<QList<LogEntry>> readLogOfKind(const Connection& connection, const QString& kind)
{
    GLOBANT_TRY_VALUE(QSqlQuery rows, connection.query(kColumns.toString() + u" WHERE kind = ? ORDER BY id"_s, {kind}));
    QList<LogEntry> entries;
    while (rows.next())
        entries.append(logEntry(rows));
    GLOBANT_TRY(readToTheEnd(rows));
    return entries;
}

Result<QString> verifyLog(const Connection& connection)
{
    GLOBANT_TRY_VALUE(QSqlQuery rows, connection.query(kColumns.toString() + u" ORDER BY id"_s));
    QByteArray previous(kHashBytes, '\0');
    qint64 expected = 1;
    while (rows.next()) {
        const StoredEntry entry = storedEntry(rows);
        if (entry.id != expected)
            return u"Entry %1 of the log is missing."_s.arg(expected);
        if (rows.value(6).toByteArray() != previous || rows.value(7).toByteArray() != hashOf(previous, entry))
            return u"Entry %1 of the log was changed after it was written."_s.arg(entry.id);
        previous = rows.value(7).toByteArray();
        ++expected;
    }
    GLOBANT_TRY(readToTheEnd(rows));
    return QString();
}

} // namespace globant::store
