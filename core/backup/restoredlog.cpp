// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/restoredlog.h"

#include "core/store/connectionthread.h"
#include "core/store/schema.h"
#include "core/store/sqlcipherdriver.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlRecord>

namespace globant::backup {

using namespace Qt::StringLiterals;

namespace {

Result<void> copyRows(const store::Connection& from, const store::Connection& to, const QString& table)
{
    GLOBANT_TRY_VALUE(QSqlQuery rows, from.query(u"SELECT * FROM "_s + table));
    const int columns = rows.record().count();
    QStringList names;
    for (int i = 0; i < columns; ++i)
        names.append(rows.record().fieldName(i));
    const QString insert = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, names.join(u", "_s),
                                                                    QStringList(columns, u"?"_s).join(u", "_s));
    while (rows.next()) {
        QVariantList values;
        for (int i = 0; i < columns; ++i)
            values.append(rows.value(i));
        GLOBANT_TRY(to.execute(insert, values));
    }
    if (rows.lastError().isValid())
        return fail(store::queryError(rows.lastError(), u"Reading the store"_s));
    return {};
}

} // namespace

Result<void> bringUpToDate(const QString& path, const SecretBytes& dataKey)
{
    GLOBANT_TRY_VALUE(const catalog::Catalog catalog, catalog::Catalog::builtIn());
    GLOBANT_TRY_VALUE(const auto connection, store::Connection::open(path, dataKey, store::OpenMode::ReadWrite));
    GLOBANT_TRY(store::migrate(*connection, catalog));
    GLOBANT_TRY(store::checkpoint(*connection));
    return {};
}

store::LogEntry restoreEntry(const BackupFile& file, const Manifest& manifest, const QString& account, qint64 nowMs)
{
    store::LogEntry entry;
    entry.kind = u"restore"_s;
    entry.account = account;
    entry.atMs = nowMs;
    entry.detail = {{u"file"_s, QFileInfo(file.path).fileName()},
                    {u"made_at"_s, manifest.createdMs},
                    {u"made_by"_s, manifest.account},
                    {u"last_entry"_s, manifest.logEntry}};
    return entry;
}

void addReplaced(store::LogEntry& entry, const Manifest& replaced, const QString& safetyName)
{
    entry.detail.insert(u"over"_s, true);
    entry.detail.insert(u"replaced_entry"_s, replaced.logEntry);
    entry.detail.insert(u"replaced_hash"_s, QString::fromLatin1(replaced.logHash.toHex()));
    entry.detail.insert(u"safety"_s, safetyName);
}

Result<void> noteRestore(const QString& path, const SecretBytes& dataKey, const store::LogEntry& entry)
{
    GLOBANT_TRY_VALUE(const auto connection, store::Connection::open(path, dataKey, store::OpenMode::ReadWrite));
    GLOBANT_TRY(store::inTransaction(*connection, [&] { return store::appendLog(*connection, entry); }));
    GLOBANT_TRY(store::checkpoint(*connection));
    return {};
}

Result<void> keepAccess(const store::Connection& now, const store::Connection& restored)
{
    // Those that refer to others go first and come last.
    for (const QString& table : {u"tokens"_s, u"accounts"_s, u"secrets"_s, u"settings"_s})
        GLOBANT_TRY(restored.execute(u"DELETE FROM "_s + table));
    for (const QString& table : {u"accounts"_s, u"tokens"_s, u"secrets"_s, u"settings"_s})
        GLOBANT_TRY(copyRows(now, restored, table));
    return {};
}

} // namespace globant::backup
