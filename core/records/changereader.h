// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"
#include "core/records/rowchange.h"
#include "core/store/connection.h"

#include <QMap>
#include <QVariant>

namespace globant::records {

// The values of a change as the store keeps them, by index of the field; without the key's.
using ChangeValues = QMap<int, QVariant>;

// A change with its values read.
struct ReadChange
{
    std::optional<qint64> key; // nothing: an insert, which gets the next free one
    ChangeValues values;       // an insert has all fields
};

// Reads the values of changes of one table by the rules of the import, references included. Over any connection, in its
// thread.
class ChangeReader
{
public:
    ChangeReader(const store::Connection& connection, const catalog::TableSchema& table);

    // Appends what is wrong with the values to `faults`, as of the change `index`. Usage for what is no value's fault:
    // fields that the table does not have, a row without its key, or another key for a row.
    Result<ReadChange> read(const RowChange& change, qsizetype index, QList<ChangeFault>& faults) const;

private:
    Result<void> requireKnownFields(const RowChange& change) const;
    Result<void> requireReference(int field, const QVariant& value, qsizetype index, QList<ChangeFault>& faults) const;

    const store::Connection& m_connection;
    const catalog::TableSchema& m_table;
};

} // namespace globant::records
