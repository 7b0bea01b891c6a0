// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statement.h"

#include "core/store/keyedfile.h"

#include <sqlcipher/sqlite3.h>

#include <utility>

namespace globant::store {

Statement::Statement(sqlite3_stmt* statement, QString doing)
    : m_statement(statement)
    , m_doing(std::move(doing))
{
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
    , m_doing(std::move(other.m_doing))
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_statement, other.m_statement);
    std::swap(m_doing, other.m_doing);
    return *this;
}

Result<Statement> Statement::prepare(sqlite3* db, const QString& sql, const QString& doing)
{
    sqlite3_stmt* statement = nullptr;
    const QByteArray text = sql.toUtf8();
    if (sqlite3_prepare_v3(db, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr) !=
        SQLITE_OK)
        return fail(sqliteError(db, doing));
    return Statement(statement, doing);
}

void Statement::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement, parameter + 1, value);
}

void Statement::bindText(int parameter, QByteArrayView utf8)
{
    // A null pointer would bind NULL; an empty text is not that.
    const char* bytes = utf8.isEmpty() ? "" : utf8.data();
    sqlite3_bind_text64(m_statement, parameter + 1, bytes, sqlite3_uint64(utf8.size()), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bindNull(int parameter)
{
    sqlite3_bind_null(m_statement, parameter + 1);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return false;
    }
    Error error = sqliteError(sqlite3_db_handle(m_statement), m_doing);
    sqlite3_reset(m_statement);
    return fail(std::move(error));
}

Result<void> Statement::run()
{
    for (;;) {
        GLOBANT_TRY_VALUE(const bool row, step());
        if (!row)
            return {};
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArrayView Statement::text(int column) const
{
    const unsigned char* bytes = sqlite3_column_text(m_statement, column);
    return {reinterpret_cast<const char*>(bytes), qsizetype(sqlite3_column_bytes(m_statement, column))};
}

QByteArrayView Statement::blob(int column) const
{
    const void* bytes = sqlite3_column_blob(m_statement, column);
    return {static_cast<const char*>(bytes), qsizetype(sqlite3_column_bytes(m_statement, column))};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

} // namespace globant::store
