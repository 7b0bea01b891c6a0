// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/keyedfile.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <memory>

namespace globant::store {

// One open connection to a store, of the thread that opened it; closes itself and leaves Qt's registry when destroyed.
class Connection
{
public:
    static Result<std::unique_ptr<Connection>> open(const QString& path, const SecretBytes& key, OpenMode mode);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    sqlite3* handle() const;
    QSqlDatabase database() const;

    // Runs one statement with positional values; the query stands before its first row.
    Result<QSqlQuery> query(const QString& sql, const QVariantList& values = {}) const;
    // Runs one statement for its effect; answers the number of rows affected.
    Result<qint64> execute(const QString& sql, const QVariantList& values = {}) const;
    // Runs any number of statements.
    Result<void> executeScript(const QString& sql) const;
    // The first column of the first row; a null QVariant where there is no row.
    Result<QVariant> value(const QString& sql, const QVariantList& values = {}) const;

    Result<void> begin() const; // BEGIN IMMEDIATE
    Result<void> commit() const;
    void rollback() const; // no error where no transaction is open
    bool inTransaction() const;

private:
    explicit Connection(QString name);
    QString m_name;
};

// BEGIN IMMEDIATE ... COMMIT around `work` (a callable without arguments that returns a Result); ROLLBACK when it
// fails.
template <class Work>
auto inTransaction(const Connection& connection, Work&& work) -> decltype(work())
{
    if (auto begun = connection.begin(); !begun)
        return fail(std::move(begun.error()));
    auto result = work();
    if (!result) {
        connection.rollback();
        return result;
    }
    if (auto committed = connection.commit(); !committed) {
        connection.rollback();
        return fail(std::move(committed.error()));
    }
    return result;
}

} // namespace globant::store
