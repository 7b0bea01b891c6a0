// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/keyedfile.h"

#include <QSqlDriver>
#include <QSqlError>

#include <vector>

namespace globant::store {

class SqlCipherResult;

// Qt SQL over SQLCipher, for QSqlDatabase::addDatabase(QSqlDriver*, name): Qt's own QSQLITE plugin is built on a plain
// SQLite. The connection lives in the thread that opens it. handle() holds the sqlite3* for what Qt SQL does not offer.
// A name is one identifier: "a.b" is a table of that name, not table b of schema a.
class SqlCipherDriver final : public QSqlDriver
{
    Q_OBJECT

public:
    // The key is kept until the driver goes, in memory of libsodium's.
    SqlCipherDriver(SecretBytes key, OpenMode mode, QObject* parent = nullptr);
    ~SqlCipherDriver() override;

    // `path` is QSqlDatabase::databaseName(); user, password, host, port and options are not used.
    bool open(const QString& path, const QString& user, const QString& password, const QString& host, int port,
              const QString& options) override;
    // Queries that are still alive lose their statement and rows, and fail from then on.
    void close() override;

    // QuerySize is false, as SQLite learns the number of rows only by reading them.
    bool hasFeature(DriverFeature feature) const override;
    QSqlResult* createResult() const override;
    // BEGIN IMMEDIATE, so that a writer waits here rather than fails later; plain BEGIN where nothing can be written.
    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    // In the order of their names. SQLite's own sqlite_... tables are system tables.
    QStringList tables(QSql::TableType type) const override;
    // Empty for an unknown table. Generated columns are read-only fields; hidden ones of virtual tables are left out.
    QSqlRecord record(const QString& table) const override;
    QSqlIndex primaryIndex(const QString& table) const override;
    QString escapeIdentifier(const QString& identifier, IdentifierType type) const override;
    // A sqlite3*, owned by the driver; invalid while closed.
    QVariant handle() const override;

    sqlite3* database() const { return m_db.get(); }
    // Why the last open() failed, in our own terms.
    const Error& failure() const { return m_failure; }

private:
    friend class SqlCipherResult;
    bool runTransaction(const char* sql, const QString& doing);

    SecretBytes m_key;
    OpenMode m_mode;
    SqliteHandle m_db;
    Error m_failure;
    // Every result there is of this driver; each enters and leaves by itself, through the const driver that Qt hands
    // it.
    mutable std::vector<SqlCipherResult*> m_results;
};

// What `db` reports now, with SQLite's extended result code as nativeErrorCode().
QSqlError sqlError(sqlite3* db, const QString& doing, QSqlError::ErrorType type);

// What a failed query means, as one of ours: the SQLite code is in QSqlError::nativeErrorCode().
Error queryError(const QSqlError& error, const QString& doing);

} // namespace globant::store
