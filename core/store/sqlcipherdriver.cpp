// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlcipherdriver.h"

#include "core/store/sqlcipherresult.h"
#include "core/store/sqlvalue.h"

#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>

#include <sqlcipher/sqlite3.h>

#include <algorithm>

Q_DECLARE_OPAQUE_POINTER(sqlite3*)
Q_DECLARE_METATYPE(sqlite3*)

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

// One column as PRAGMA table_xinfo describes it.
struct ColumnInfo
{
    QSqlField field;
    int keyPosition = 0; // from 1; 0 is no part of the primary key
};

// The name that an identifier stands for, which may come quoted.
QString tableName(const SqlCipherDriver& driver, const QString& identifier)
{
    if (!driver.isIdentifierEscaped(identifier, QSqlDriver::TableName))
        return identifier;
    return driver.stripDelimiters(identifier, QSqlDriver::TableName).replace(u"\"\""_s, u"\""_s);
}

QList<ColumnInfo> columnsOf(const SqlCipherDriver& driver, const QString& table)
{
    QList<ColumnInfo> columns;
    if (!driver.isOpen())
        return columns;
    QSqlQuery query(driver.createResult());
    query.setForwardOnly(true);
    const bool prepared = query.prepare(u"SELECT name, type, \"notnull\", dflt_value, pk, hidden, EXISTS "
                                        "(SELECT 1 FROM pragma_table_list(?1) WHERE wr) FROM pragma_table_xinfo(?1)"_s);
    query.addBindValue(table);
    if (!prepared || !query.exec())
        return columns;
    while (query.next()) {
        // https://www.sqlite.org/pragma.html#pragma_table_xinfo: 1 a hidden column of a virtual table, 2 and 3
        // generated
        const int hidden = query.value(5).toInt();
        if (hidden == 1)
            continue;
        const QString type = query.value(1).toString();
        ColumnInfo column{QSqlField(query.value(0).toString(), declaredType(type), table), query.value(4).toInt()};
        column.field.setRequiredStatus(query.value(2).toBool() ? QSqlField::Required : QSqlField::Optional);
        column.field.setDefaultValue(query.value(3));
        column.field.setReadOnly(hidden != 0);
        column.field.setGenerated(hidden == 0);
        column.field.setAutoValue(column.keyPosition == 1 && !query.value(6).toBool() &&
                                  type.compare("INTEGER"_L1, Qt::CaseInsensitive) == 0);
        columns.append(column);
    }
    // Only a key of one INTEGER column stands for the row number, which SQLite assigns.
    if (std::ranges::count_if(columns, [](const ColumnInfo& column) { return column.keyPosition > 0; }) > 1) {
        for (ColumnInfo& column : columns)
            column.field.setAutoValue(false);
    }
    return columns;
}

} // namespace

SqlCipherDriver::SqlCipherDriver(SecretBytes key, OpenMode mode, QObject* parent)
    : QSqlDriver(parent)
    , m_key(std::move(key))
    , m_mode(mode)
{
}

SqlCipherDriver::~SqlCipherDriver()
{
    SqlCipherDriver::close();
}

bool SqlCipherDriver::open(const QString& path, const QString&, const QString&, const QString&, int, const QString&)
{
    close();
    Result<SqliteHandle> opened = openKeyedFile(path, m_key, m_mode);
    if (!opened) {
        m_failure = std::move(opened.error());
        setLastError(QSqlError(m_failure.message, {}, QSqlError::ConnectionError));
        setOpenError(true);
        return false;
    }
    m_db = std::move(*opened);
    m_failure = {};
    setOpen(true);
    setOpenError(false);
    return true;
}

void SqlCipherDriver::close()
{
    for (SqlCipherResult* result : m_results)
        result->invalidate();
    m_db.reset();
    setOpen(false);
    setOpenError(false);
}

bool SqlCipherDriver::hasFeature(DriverFeature feature) const
{
    switch (feature) {
    case Transactions:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case NamedPlaceholders:
    case PositionalPlaceholders:
    case LastInsertId:
    case SimpleLocking:
    case LowPrecisionNumbers:
    case FinishQuery:
        return true;
    case QuerySize:
    case BatchOperations:
    case EventNotifications:
    case MultipleResultSets:
    case CancelQuery:
        return false;
    }
    return false;
}

QSqlResult* SqlCipherDriver::createResult() const
{
    return new SqlCipherResult(this);
}

bool SqlCipherDriver::runTransaction(const char* sql, const QString& doing)
{
    if (!isOpen()) {
        setLastError(QSqlError(u"The connection is closed."_s, {}, QSqlError::TransactionError));
        return false;
    }
    if (sqlite3_exec(m_db.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK)
        return true;
    setLastError(sqlError(m_db.get(), doing, QSqlError::TransactionError));
    return false;
}

bool SqlCipherDriver::beginTransaction()
{
    return runTransaction(m_mode == OpenMode::QueryOnly ? "BEGIN" : "BEGIN IMMEDIATE",
                          u"The transaction cannot begin"_s);
}

bool SqlCipherDriver::commitTransaction()
{
    return runTransaction("COMMIT", u"The transaction cannot be committed"_s);
}

bool SqlCipherDriver::rollbackTransaction()
{
    return runTransaction("ROLLBACK", u"The transaction cannot be rolled back"_s);
}

QStringList SqlCipherDriver::tables(QSql::TableType type) const
{
    QStringList names;
    if (!isOpen())
        return names;
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    query.exec(u"SELECT name, type, lower(substr(name, 1, 7)) = 'sqlite_' FROM "
               "(SELECT name, type FROM sqlite_master UNION ALL SELECT name, type FROM sqlite_temp_master "
               "UNION ALL VALUES ('sqlite_master', 'table')) WHERE type IN ('table', 'view') ORDER BY name"_s);
    while (query.next()) {
        const bool view = query.value(1).toString() == "view"_L1;
        const bool system = query.value(2).toBool();
        const QSql::TableType kind = view ? QSql::Views : system ? QSql::SystemTables : QSql::Tables;
        if ((type & kind) != 0)
            names.append(query.value(0).toString());
    }
    return names;
}

QSqlRecord SqlCipherDriver::record(const QString& table) const
{
    QSqlRecord record;
    for (const ColumnInfo& column : columnsOf(*this, tableName(*this, table)))
        record.append(column.field);
    return record;
}

QSqlIndex SqlCipherDriver::primaryIndex(const QString& table) const
{
    const QString name = tableName(*this, table);
    QList<ColumnInfo> columns = columnsOf(*this, name);
    std::ranges::sort(columns, {}, &ColumnInfo::keyPosition);
    QSqlIndex index(name);
    for (const ColumnInfo& column : columns) {
        if (column.keyPosition > 0)
            index.append(column.field);
    }
    return index;
}

QString SqlCipherDriver::escapeIdentifier(const QString& identifier, IdentifierType) const
{
    return u'"' + QString(identifier).replace(u"\""_s, u"\"\""_s) + u'"';
}

QVariant SqlCipherDriver::handle() const
{
    return m_db ? QVariant::fromValue(m_db.get()) : QVariant();
}

QSqlError sqlError(sqlite3* db, const QString& doing, QSqlError::ErrorType type)
{
    return {doing, QString::fromUtf8(sqlite3_errmsg(db)), type, QString::number(sqlite3_extended_errcode(db))};
}

Error queryError(const QSqlError& error, const QString& doing)
{
    bool hasCode = false;
    const int code = error.nativeErrorCode().toInt(&hasCode);
    if (hasCode)
        return sqliteError(code, error.databaseText(), doing);
    return {ErrorCode::Internal, u"%1 failed: %2"_s.arg(doing, error.driverText())};
}

} // namespace globant::store
