// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"
#include "core/store/connection.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace globant::records {

struct RowWindow
{
    std::optional<qint64> after; // rows with keys above this one
    qint64 limit = 100;          // at most this many
    // Field name and the value it must have, as text: integers in decimal, datetimes in ISO 8601.
    QList<std::pair<QString, QString>> where;
};

// A row with its version: the log entry that last wrote it.
struct StoredRow
{
    QJsonObject json; // as RowRepository::get answers it
    qint64 version = 0;
};

// Reads rows of one table in the order of their keys. A row is {"field": value, ...} with datetimes as ISO 8601 in UTC.
// Over any connection, in its thread.
class RowRepository
{
public:
    RowRepository(const store::Connection& connection, const catalog::TableSchema& table);

    // Usage for a field that the table does not have, or a value that is not of the field's type.
    Result<QList<QJsonObject>> list(const RowWindow& window) const;
    // NotFound where no row has the key.
    Result<QJsonObject> get(qint64 key) const;
    // The same with the version that a change can ask for (RowChange::version).
    Result<StoredRow> find(qint64 key) const;

private:
    const store::Connection& m_connection;
    const catalog::TableSchema& m_table;
};

} // namespace globant::records
