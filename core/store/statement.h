// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QByteArrayView>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace globant::store {

// A prepared statement over SQLite's own interface, for paths that run millions of times; elsewhere Connection serves.
// Of the connection's thread; goes before the connection does. Parameters and columns count from 0.
class Statement
{
public:
    // Fails as the store's errors do; `doing` is for their sentence.
    static Result<Statement> prepare(sqlite3* db, const QString& sql, const QString& doing);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void bind(int parameter, qint64 value);
    // The bytes must stay where they are until the statement is reset.
    void bindText(int parameter, QByteArrayView utf8);
    void bindNull(int parameter);

    // True: stands on a row. False: done; the statement is reset.
    Result<bool> step();
    // Runs to the end and resets.
    Result<void> run();
    void reset();

    qint64 integer(int column) const;
    QByteArrayView text(int column) const; // valid until the next step or reset
    QByteArrayView blob(int column) const; // likewise
    bool isNull(int column) const;

private:
    Statement(sqlite3_stmt* statement, QString doing);
    sqlite3_stmt* m_statement = nullptr;
    QString m_doing;
};

} // namespace globant::store
