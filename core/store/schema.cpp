// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/catalog/ddl.h"
#include "core/store/sqlcipherdriver.h"

#include <QDir>
#include <QFile>
#include <QSqlError>

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

// In order of their numbers; the first is 0001.
QStringList migrationFiles()
{
    QStringList files;
    const QDir folder(u":/sql"_s);
    for (const QString& name : folder.entryList({u"[0-9][0-9][0-9][0-9]-*.sql"_s}, QDir::Files, QDir::Name))
        files.append(folder.filePath(name));
    return files;
}

Result<int> versionOf(const Connection& connection)
{
    GLOBANT_TRY_VALUE(const QVariant version, connection.value(u"PRAGMA user_version"_s));
    if (version.toInt() > currentVersion())
        return fail(
            ErrorCode::StoreNewer,
            u"This workspace was written by a newer version of Globant Data (its format is %1, this program knows %2). "
            "Install the newer version; nothing was changed."_s.arg(version.toInt())
                .arg(currentVersion()));
    return version.toInt();
}

Result<void> applyMigration(const Connection& connection, const QString& file, int number)
{
    QFile script(file);
    if (!script.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, u"The migration \"%1\" is missing from this program."_s.arg(file));
    return inTransaction(connection, [&]() -> Result<void> {
        GLOBANT_TRY(connection.executeScript(QString::fromUtf8(script.readAll())));
        return connection.executeScript(u"PRAGMA user_version = %1"_s.arg(number));
    });
}

Result<QStringList> columnsOf(const Connection& connection, const QString& table)
{
    QStringList columns;
    GLOBANT_TRY_VALUE(QSqlQuery rows,
                      connection.query(u"SELECT name FROM pragma_table_info(?) ORDER BY cid"_s, {table}));
    while (rows.next())
        columns.append(rows.value(0).toString());
    if (rows.lastError().isValid())
        return fail(queryError(rows.lastError(), u"Reading the store"_s));
    return columns;
}

Result<void> ensureTable(const Connection& connection, const catalog::TableSchema& table)
{
    GLOBANT_TRY_VALUE(const QStringList present, columnsOf(connection, table.name));
    QStringList wanted;
    for (const catalog::Field& field : table.fields)
        wanted.append(field.name);
    wanted.append(catalog::kEntryColumn.toString());
    if (present == wanted)
        return {};
    if (!present.isEmpty())
        return fail(
            ErrorCode::StoreDamaged,
            u"The table \"%1\" of this workspace has the columns %2, and this program expects %3. "
            "Use the program version that made it."_s.arg(table.name, present.join(u", "_s), wanted.join(u", "_s)));
    return inTransaction(connection, [&]() -> Result<void> {
        for (const QString& statement : catalog::createStatements(table))
            GLOBANT_TRY(connection.executeScript(statement));
        return {};
    });
}

} // namespace

int currentVersion()
{
    return int(migrationFiles().size());
}

Result<void> migrate(const Connection& connection, const catalog::Catalog& catalog)
{
    GLOBANT_TRY_VALUE(const int version, versionOf(connection));
    const QStringList files = migrationFiles();
    for (int number = version + 1; number <= files.size(); ++number)
        GLOBANT_TRY(applyMigration(connection, files[number - 1], number));
    for (const catalog::TableSchema& table : catalog.tables())
        GLOBANT_TRY(ensureTable(connection, table));
    return {};
}

Result<void> requireCurrent(const Connection& connection)
{
    GLOBANT_TRY_VALUE(const int version, versionOf(connection));
    if (version < currentVersion())
        return fail(
            ErrorCode::Conflict,
            u"This workspace was written by an older version of Globant Data. Open it once for writing to bring it up to date."_s);
    return {};
}

} // namespace globant::store
