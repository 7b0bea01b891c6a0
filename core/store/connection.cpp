// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/connection.h"

#include "core/store/sqlcipherdriver.h"

#include <QSqlError>

#include <sqlcipher/sqlite3.h>

#include <atomic>

namespace globant::store {

using namespace Qt::StringLiterals;

Connection::Connection(QString name)
    : m_name(std::move(name))
{
}

Connection::~Connection()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, const SecretBytes& key, OpenMode mode)
{
    static std::atomic<quint64> serial = 0;
    const QString name = u"store-%1"_s.arg(++serial);
    auto* driver = new SqlCipherDriver(key.clone(), mode); // owned by Qt's registry from addDatabase on
    // Destroyed after `database`, as a connection leaves the registry cleanly only without other references to it.
    std::unique_ptr<Connection> connection(new Connection(name));
    QSqlDatabase database = QSqlDatabase::addDatabase(driver, name);
    database.setDatabaseName(path);
    if (!database.open())
        return fail(driver->failure());
    return connection;
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

sqlite3* Connection::handle() const
{
    return static_cast<SqlCipherDriver*>(database().driver())->database();
}

Result<QSqlQuery> Connection::query(const QString& sql, const QVariantList& values) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return fail(queryError(query.lastError(), u"Reading the store"_s));
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec())
        return fail(queryError(query.lastError(), u"Using the store"_s));
    return query;
}

Result<qint64> Connection::execute(const QString& sql, const QVariantList& values) const
{
    sqlite3* db = handle();
    const qint64 before = sqlite3_total_changes64(db);
    GLOBANT_TRY_VALUE(const QSqlQuery done, query(sql, values));
    // SQLite's counter of the last statement keeps its value through statements that change nothing, such as DDL.
    return sqlite3_total_changes64(db) == before ? qint64(0) : qint64(sqlite3_changes64(db));
}

Result<void> Connection::executeScript(const QString& sql) const
{
    if (sqlite3_exec(handle(), sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(sqliteError(handle(), u"Changing the store"_s));
    return {};
}

Result<QVariant> Connection::value(const QString& sql, const QVariantList& values) const
{
    GLOBANT_TRY_VALUE(QSqlQuery rows, query(sql, values));
    if (!rows.next()) {
        if (rows.lastError().isValid())
            return fail(queryError(rows.lastError(), u"Reading the store"_s));
        return QVariant();
    }
    return rows.value(0);
}

Result<void> Connection::begin() const
{
    return executeScript(u"BEGIN IMMEDIATE"_s);
}

Result<void> Connection::commit() const
{
    return executeScript(u"COMMIT"_s);
}

void Connection::rollback() const
{
    if (inTransaction())
        sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(handle()) == 0;
}

} // namespace globant::store
