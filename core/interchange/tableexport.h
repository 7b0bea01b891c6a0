// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/exportjob.h"

namespace globant::interchange {

// Writes one table to its file, or its parts, within the connection's transaction.
class TableExport
{
public:
    TableExport(const store::Connection& connection, const catalog::TableSchema& table, const ExportRequest& request,
                const ExportControl& control);

    // Behind the rows that `done` holds, all of this table. `finished` gets each file once it is there, whole; its
    // error ends the export.
    Result<void> run(const QList<ExportedFile>& done, const std::function<Result<void>(const ExportedFile&)>& finished);

private:
    struct Part;
    QString fileName(qsizetype part) const; // from 1
    Result<std::unique_ptr<Part>> openPart(qsizetype part) const;
    Result<void> report(const Part& part);

    const store::Connection& m_connection;
    const catalog::TableSchema& m_table;
    const ExportRequest& m_request;
    const ExportControl& m_control;
    qint64 m_rows = 0;
};

// The name of a part, such as "employees-00001.avro".
QString partName(const QString& table, qsizetype part);

} // namespace globant::interchange
