// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"
#include "core/common/secretbytes.h"
#include "core/ingest/bytesource.h"
#include "core/ingest/sha256.h"
#include "core/store/keyedfile.h"
#include "core/store/statement.h"

namespace globant::backup {

// The rows of one table of a backup as a CSV file would have them: UTF-8, a header of the fields' names, commas, texts
// in quotes, datetimes in UTC, in the order of the keys.
class TableRows final : public ingest::ByteSource
{
public:
    // `path` is the backup's. NotFound where it does not have the table, or lacks one of its fields.
    static Result<std::unique_ptr<ingest::ByteSource>> open(const QString& path, const SecretBytes& dataKey,
                                                            const catalog::TableSchema& table);

    Result<void> read(qsizetype count, QByteArray& out) override;
    bool atEnd() const override { return m_ended; }
    qint64 size() const override { return -1; }
    QByteArray sha256() const override { return m_ended ? m_hash.hex() : QByteArray(); }

private:
    TableRows(store::SqliteHandle db, store::Statement rows, const catalog::TableSchema& table);
    void appendRow();

    store::SqliteHandle m_db; // goes after m_rows
    store::Statement m_rows;
    const catalog::TableSchema& m_table;
    QByteArray m_waiting; // made, and not yet asked for
    ingest::Sha256 m_hash;
    bool m_rowsEnded = false;
    bool m_ended = false;
};

} // namespace globant::backup
