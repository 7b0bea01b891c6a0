// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlcipherresult.h"

#include "core/store/sqlcipherdriver.h"
#include "core/store/sqlvalue.h"

#include <QSqlField>

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <limits>

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

// Whether `sql` holds nothing that SQLite would run: spaces, semicolons and comments. A NUL ends a statement for
// SQLite, so what follows one would be cut off in silence.
bool isBlankSql(QByteArrayView sql)
{
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const QByteArrayView rest = sql.sliced(i);
        if (rest.startsWith("--")) {
            const qsizetype end = rest.indexOf('\n');
            if (end < 0)
                return true;
            i += end;
        } else if (rest.startsWith("/*")) {
            const qsizetype end = rest.sliced(2).indexOf("*/");
            if (end < 0)
                return true;
            i += end + 3;
        } else if (!QByteArrayView(" \t\r\n\f;").contains(sql[i])) {
            return false;
        }
    }
    return true;
}

} // namespace

void SqlCipherResult::FinalizeStatement::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

SqlCipherResult::SqlCipherResult(const SqlCipherDriver* driver)
    : QSqlResult(driver)
{
    driver->m_results.push_back(this);
}

SqlCipherResult::~SqlCipherResult()
{
    if (const SqlCipherDriver* owner = cipherDriver())
        std::erase(owner->m_results, this);
}

const SqlCipherDriver* SqlCipherResult::cipherDriver() const
{
    return static_cast<const SqlCipherDriver*>(driver());
}

void SqlCipherResult::invalidate()
{
    forgetRows();
    m_statement.reset();
    setAt(QSql::BeforeFirstRow);
    setActive(false);
}

bool SqlCipherResult::refuse(const QString& reason)
{
    setLastError(QSqlError(reason, {}, QSqlError::StatementError));
    return false;
}

void SqlCipherResult::forgetRows()
{
    sqlite3_reset(m_statement.get());
    m_rows.clear();
    m_record = {};
    m_lastInsertId = {};
    m_columns = 0;
    m_rowsRead = 0;
    m_rowsAffected = -1;
    m_atEnd = true;
    m_failed = false;
}

void SqlCipherResult::bindValue(int position, const QVariant& value, QSql::ParamType type)
{
    m_positions.insert(position);
    QSqlResult::bindValue(position, value, type);
}

void SqlCipherResult::bindValue(const QString& placeholder, const QVariant& value, QSql::ParamType type)
{
    m_named.insert(placeholder, value);
    QSqlResult::bindValue(placeholder, value, type);
}

bool SqlCipherResult::prepare(const QString&)
{
    return compile(lastQuery());
}

bool SqlCipherResult::compile(const QString& sql)
{
    invalidate();
    m_named.clear();
    m_positions.clear();
    sqlite3* db = driver() != nullptr ? cipherDriver()->database() : nullptr;
    if (db == nullptr)
        return refuse(u"The connection is closed."_s);

    const QByteArray utf8 = sql.toUtf8();
    if (utf8.size() >= std::numeric_limits<int>::max())
        return refuse(u"The statement is too long."_s);
    sqlite3_stmt* statement = nullptr;
    const char* tail = nullptr;
    const int code = sqlite3_prepare_v2(db, utf8.constData(), int(utf8.size()) + 1, &statement, &tail);
    m_statement.reset(statement);
    if (code != SQLITE_OK) {
        setLastError(sqlError(db, u"The statement cannot be prepared"_s, QSqlError::StatementError));
        return false;
    }
    const bool several = !isBlankSql(QByteArrayView(tail, utf8.constData() + utf8.size() - tail));
    if (several || statement == nullptr) {
        m_statement.reset();
        return refuse(several ? u"There is more than one statement; run them one by one."_s
                              : u"There is no statement."_s);
    }
    return true;
}

bool SqlCipherResult::reset(const QString& sql)
{
    return compile(sql) && exec();
}

bool SqlCipherResult::bindParameter(int index, const QVariant& value)
{
    const int code = bindVariant(m_statement.get(), index, value);
    if (code == SQLITE_OK)
        return true;
    setLastError(QSqlError(
        u"Parameter %1 cannot take its value of type %2"_s.arg(index).arg(QLatin1StringView(value.typeName())),
        QString::fromUtf8(sqlite3_errstr(code)), QSqlError::StatementError, QString::number(code)));
    return false;
}

bool SqlCipherResult::bindAll()
{
    sqlite3_stmt* statement = m_statement.get();
    const int needed = sqlite3_bind_parameter_count(statement);
    sqlite3_clear_bindings(statement);
    if (bindingSyntax() == PositionalBinding) {
        if (m_positions.size() != needed || std::ranges::any_of(m_positions, [needed](int at) { return at >= needed; }))
            return refuse(
                u"%1 values are bound, but the statement has %2 parameters."_s.arg(boundValueCount()).arg(needed));
        for (int i = 0; i < needed; ++i) {
            if (!bindParameter(i + 1, boundValue(i)))
                return false;
        }
        return true;
    }
    for (auto it = m_named.cbegin(); it != m_named.cend(); ++it) {
        if (sqlite3_bind_parameter_index(statement, it.key().toUtf8().constData()) == 0)
            return refuse(u"The statement has no parameter \"%1\"."_s.arg(it.key()));
    }
    for (int i = 1; i <= needed; ++i) {
        const auto value = m_named.constFind(QString::fromUtf8(sqlite3_bind_parameter_name(statement, i)));
        if (value == m_named.cend())
            return refuse(u"No value is bound to parameter %1 of the statement."_s.arg(i));
        if (!bindParameter(i, *value))
            return false;
    }
    return true;
}

bool SqlCipherResult::exec()
{
    forgetRows();
    setAt(QSql::BeforeFirstRow);
    setActive(false);
    if (!m_statement)
        return refuse(u"No statement is prepared, or the connection was closed since."_s);
    if (!bindAll())
        return false;

    sqlite3* db = cipherDriver()->database();
    const bool writes = sqlite3_stmt_readonly(m_statement.get()) == 0;
    const sqlite3_int64 changesBefore = sqlite3_total_changes64(db);
    m_keepOneRow = isForwardOnly() && !writes;
    m_atEnd = false;
    if (readRow() || !m_failed)
        describeColumns();
    while (writes && readRow()) {
    }
    if (m_failed)
        return false;

    // SQLite's own counter keeps its value through statements that change nothing, such as DDL.
    const bool changed = sqlite3_total_changes64(db) != changesBefore;
    m_rowsAffected = changed ? int(std::min<sqlite3_int64>(sqlite3_changes64(db), std::numeric_limits<int>::max())) : 0;
    if (changed && sqlite3_last_insert_rowid(db) != 0)
        m_lastInsertId = qlonglong(sqlite3_last_insert_rowid(db));
    setSelect(m_columns > 0);
    setActive(true);
    return true;
}

void SqlCipherResult::describeColumns()
{
    // Not before the first step: that is where SQLite prepares anew after a change of the schema.
    m_columns = sqlite3_column_count(m_statement.get());
    for (int i = 0; i < m_columns; ++i) {
        QMetaType type = declaredType(QString::fromUtf8(sqlite3_column_decltype(m_statement.get(), i)));
        if (!type.isValid() && m_rowsRead > 0)
            type = m_rows.at(i).metaType();
        m_record.append(QSqlField(QString::fromUtf8(sqlite3_column_name(m_statement.get(), i)), type));
    }
}

bool SqlCipherResult::readRow()
{
    if (m_atEnd)
        return false;
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW) {
        if (m_keepOneRow)
            m_rows.clear();
        const int columns = sqlite3_data_count(m_statement.get());
        for (int i = 0; i < columns; ++i)
            m_rows.append(readColumn(m_statement.get(), i, numericalPrecisionPolicy()));
        ++m_rowsRead;
        return true;
    }
    m_atEnd = true;
    m_failed = code != SQLITE_DONE;
    if (m_failed)
        setLastError(sqlError(cipherDriver()->database(), u"The statement failed"_s, QSqlError::StatementError));
    // At once, since a read statement holds its snapshot, and so the WAL, until it is reset.
    sqlite3_reset(m_statement.get());
    return false;
}

QVariant SqlCipherResult::data(int column)
{
    if (column < 0 || column >= m_columns || at() < 0 || m_rows.isEmpty())
        return {};
    const qsizetype row = m_keepOneRow ? 0 : at();
    return m_rows.value(row * m_columns + column);
}

bool SqlCipherResult::isNull(int column)
{
    return data(column).isNull();
}

bool SqlCipherResult::fetch(int row)
{
    if (row < 0 || (m_keepOneRow && row < m_rowsRead - 1))
        return false;
    while (m_rowsRead <= row) {
        if (!readRow())
            return false;
    }
    setAt(row);
    return true;
}

bool SqlCipherResult::fetchFirst()
{
    return fetch(0);
}

bool SqlCipherResult::fetchLast()
{
    while (readRow()) {
    }
    return !m_failed && fetch(m_rowsRead - 1);
}

int SqlCipherResult::size()
{
    return -1;
}

int SqlCipherResult::numRowsAffected()
{
    return m_rowsAffected;
}

QSqlRecord SqlCipherResult::record() const
{
    return isActive() && isSelect() ? m_record : QSqlRecord();
}

QVariant SqlCipherResult::lastInsertId() const
{
    return isActive() ? m_lastInsertId : QVariant();
}

void SqlCipherResult::detachFromResultSet()
{
    const auto affected = m_rowsAffected;
    forgetRows();
    m_rowsAffected = affected;
}

} // namespace globant::store
