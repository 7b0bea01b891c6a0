// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QSqlRecord>
#include <QSqlResult>
#include <QVariant>

#include <memory>

struct sqlite3_stmt;

namespace globant::store {

class SqlCipherDriver;

// One statement of a SqlCipherDriver, and its rows.
// Values are converted as sqlvalue.h says; every parameter needs a value, and every value a parameter.
// Rows are read as they are asked for and kept, so that seeking back works; a forward-only query keeps one. The rows of
// a statement that writes (RETURNING) are all read at once, so that its transaction does not stay open.
class SqlCipherResult final : public QSqlResult
{
public:
    explicit SqlCipherResult(const SqlCipherDriver* driver);
    ~SqlCipherResult() override;
    Q_DISABLE_COPY_MOVE(SqlCipherResult)

    // For the driver, when its connection closes: drops the statement and its rows.
    void invalidate();

protected:
    using QSqlResult::bindValue;
    void bindValue(int position, const QVariant& value, QSql::ParamType type) override;
    void bindValue(const QString& placeholder, const QVariant& value, QSql::ParamType type) override;
    // Compiles lastQuery(): what Qt hands over has each ? rewritten into a name of its own, which spoils ?1.
    bool prepare(const QString& rewritten) override;
    bool exec() override;
    bool reset(const QString& sql) override;
    QVariant data(int column) override;
    bool isNull(int column) override;
    bool fetch(int row) override;
    bool fetchFirst() override;
    bool fetchLast() override;
    int size() override;
    int numRowsAffected() override;
    QSqlRecord record() const override;
    // Invalid where the statement changed no row; that of an earlier INSERT after an UPDATE or DELETE.
    QVariant lastInsertId() const override;
    void detachFromResultSet() override;

private:
    struct FinalizeStatement
    {
        void operator()(sqlite3_stmt* statement) const;
    };

    const SqlCipherDriver* cipherDriver() const;
    bool compile(const QString& sql);
    bool refuse(const QString& reason);
    bool bindAll();
    bool bindParameter(int index, const QVariant& value);
    bool readRow();
    void describeColumns();
    void forgetRows();

    std::unique_ptr<sqlite3_stmt, FinalizeStatement> m_statement;
    QHash<QString, QVariant> m_named; // bound by name since prepare()
    QSet<int> m_positions;            // bound by position since prepare()
    QVariantList m_rows;              // m_columns values a row
    QSqlRecord m_record;
    QVariant m_lastInsertId;
    int m_columns = 0;
    int m_rowsRead = 0;
    int m_rowsAffected = -1;
    bool m_keepOneRow = false; // m_rows holds the last row read alone
    bool m_atEnd = true;       // nothing more to step through; the statement is reset
    bool m_failed = false;     // a step failed
};

} // namespace globant::store
