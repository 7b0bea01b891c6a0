// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/records/changereader.h"
#include "core/store/connection.h"

#include <QVariant>

namespace globant::records {

// One run of RowEditor::apply, within its transaction: writes changes under one log entry, which the caller appends at
// the end.
class RowEdit
{
public:
    RowEdit(const store::Connection& connection, const catalog::Catalog& catalog, const catalog::TableSchema& table,
            qint64 entryId);

    // `read`: what the reader made of `change`.
    Result<void> apply(const RowChange& change, const ReadChange& read);

    // What was done so far; its id is the entry's, or 0 where nothing was changed.
    EditSummary summary() const;

private:
    struct Found
    {
        QVariantList values; // in schema order
        qint64 version = 0;
    };

    Result<void> insert(const ReadChange& row);
    Result<void> update(qint64 key, const ChangeValues& values, std::optional<qint64> version);
    Result<void> remove(qint64 key, std::optional<qint64> version);
    // NotFound, or Conflict where it has another version.
    Result<Found> find(qint64 key, std::optional<qint64> version) const;
    Result<qint64> nextKey() const;
    Result<void> keepImage(qint64 key, const Found& found) const;

    const store::Connection& m_connection;
    const catalog::Catalog& m_catalog;
    const catalog::TableSchema& m_table;
    const qint64 m_entryId;
    const QString m_name;
    const QString m_key;
    EditSummary m_summary;
};

} // namespace globant::records
