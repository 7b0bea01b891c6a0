// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interchange/avroworkspace.h"

#include "core/metrics/hiremetrics.h"

#include <QDir>

namespace globant::test {

using namespace Qt::StringLiterals;

QByteArray allTextEmployees()
{
    QByteArrayList fields;
    for (const char* name : {"id", "name", "datetime", "department_id", "job_id"})
        fields.append(avroField(name, "\"string\""));
    return avroRecord(fields.join(','));
}

QByteArray allTextRow(const QByteArrayList& values)
{
    QByteArray row;
    for (const QByteArray& value : values)
        row += avroText(value);
    return row;
}

Result<void> fill(ImportWorkspace& workspace, int employees)
{
    GLOBANT_TRY(workspace.importParents());
    QByteArray rows;
    for (int i = 1; i <= employees; ++i) {
        const QByteArray id = QByteArray::number(i * 3);
        const QByteArray name = i % 5 == 0   ? "\"Zoë, \"\"the second\"\"\nof her name\""
                                : i % 7 == 0 ? "=1+1 😀"
                                             : "Ana " + id;
        rows += id + ',' + name + ",20" + QByteArray::number(18 + i % 6) + "-0" + QByteArray::number(1 + i % 9) +
                "-03T04:05:06." + QByteArray::number(i % 1000).rightJustified(3, '0') + "Z," +
                QByteArray::number(1 + i % 3) + ',' + QByteArray::number(1 + i % 2) + '\n';
    }
    rows += "999999999,Ada,0001-01-01,1,1\n";
    GLOBANT_TRY_VALUE(const auto summary, workspace.import(workspace.file(u"employees.csv"_s, rows)));
    if (summary.counts.rejected > 0)
        return fail(ErrorCode::Internal, u"The test's rows are not as they should be."_s);
    return {};
}

QStringList tableRows(const ImportWorkspace& workspace)
{
    return workspace.rows(u"SELECT * FROM (SELECT id, department FROM departments ORDER BY id)"_s) +
           workspace.rows(u"SELECT * FROM (SELECT id, job FROM jobs ORDER BY id)"_s) +
           workspace.rows(u"SELECT id, name, hired_at, department_id, job_id FROM employees ORDER BY id"_s);
}

QStringList metrics(ImportWorkspace& workspace, int year)
{
    QStringList lines;
    const auto reader = workspace.store().reader();
    if (!reader)
        return lines;
    const auto quarters = metrics::hiresByQuarter(**reader, {year, {}, {}});
    const auto hired = metrics::departmentsAboveMean(**reader, {year, {}, {}});
    if (!quarters || !hired)
        return lines;
    for (const auto& row : *quarters)
        lines.append(u"%1|%2|%3|%4|%5|%6"_s.arg(row.department, row.job)
                         .arg(row.hires[0])
                         .arg(row.hires[1])
                         .arg(row.hires[2])
                         .arg(row.hires[3]));
    for (const auto& row : *hired)
        lines.append(u"%1|%2|%3"_s.arg(row.id).arg(row.department).arg(row.hired));
    return lines;
}

Result<interchange::ExportReport> exportTo(ImportWorkspace& workspace, const interchange::ExportRequest& request,
                                           const interchange::ExportControl& control)
{
    return interchange::exportAs(u"ada"_s, workspace.store(), request, control, workspace.clock());
}

QStringList filesIn(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

} // namespace globant::test
