// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/ingest/importlog.h"

#include <QIODevice>

namespace globant::ingest {

// Writes the rejected rows of one import as CSV that a person corrects and that can be imported as it then is: UTF-8,
// commas, a header of the table's fields, then `reject_line`, `reject_field`, `reject_code`, `reject_message`, which an
// import ignores. Values stand in the columns in which they were read; those of a row with too many columns beyond the
// table's are joined into the last field, so that nothing of it is lost. With `table` and the summary's dialect.
class RejectsExport
{
public:
    RejectsExport(const catalog::TableSchema& table, const Dialect& dialect, QIODevice& out);

    // UnreadableFile where the device fails.
    Result<void> writeHeader();
    Result<void> write(const StoredReject& reject);

private:
    Result<void> writeRecord(const QStringList& values);

    const catalog::TableSchema& m_table;
    const Dialect& m_dialect;
    QIODevice& m_out;
};

// Writes the rejected rows of an import that still wait to the file `path`, in place of what it held, and answers how
// many there are. Over any connection, in its thread.
Result<qint64> exportRejects(const store::Connection& connection, const catalog::Catalog& catalog, qint64 importId,
                             const QString& path);

// One value as a CSV field: quoted where it must be (RFC 4180).
QByteArray csvField(const QString& value);

// The values of one record as the import reads them, quotes undone, spaces trimmed; a quote too many is an ordinary
// character.
QStringList splitRecord(const QString& record, char delimiter);

} // namespace globant::ingest
