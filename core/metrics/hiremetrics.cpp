// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/hiremetrics.h"

#include "core/store/sqlcipherdriver.h"

#include <QFile>
#include <QJsonObject>
#include <QSqlError>

namespace globant::metrics {

using namespace Qt::StringLiterals;

namespace {

QString script(const QString& name)
{
    QFile file(u":/sql/%1.sql"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// SQL NULL where there is no filter; a null QString is the empty name.
QVariant filterValue(const std::optional<QString>& name)
{
    if (!name)
        return {};
    return name->isNull() ? u""_s : *name;
}

Result<QSqlQuery> runMetric(const store::Connection& connection, const QString& sql, const MetricFilter& filter)
{
    const QString doing = u"Reading the metrics"_s;
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return fail(store::queryError(query.lastError(), doing));
    query.bindValue(u":year"_s, filter.year);
    query.bindValue(u":department"_s, filterValue(filter.department));
    if (sql.contains(":job"_L1))
        query.bindValue(u":job"_s, filterValue(filter.job));
    if (!query.exec())
        return fail(store::queryError(query.lastError(), doing));
    return query;
}

} // namespace

Result<QList<QuarterHires>> hiresByQuarter(const store::Connection& connection, const MetricFilter& filter)
{
    static const QString sql = script(u"quarters"_s);
    GLOBANT_TRY_VALUE(QSqlQuery row, runMetric(connection, sql, filter));
    QList<QuarterHires> rows;
    while (row.next())
        rows.append({row.value(0).toString(),
                     row.value(1).toString(),
                     {row.value(2).toLongLong(), row.value(3).toLongLong(), row.value(4).toLongLong(),
                      row.value(5).toLongLong()}});
    if (row.lastError().isValid())
        return fail(store::queryError(row.lastError(), u"Reading the metrics"_s));
    return rows;
}

Result<QList<DepartmentHires>> departmentsAboveMean(const store::Connection& connection, const MetricFilter& filter)
{
    static const QString sql = script(u"hired"_s);
    GLOBANT_TRY_VALUE(QSqlQuery row, runMetric(connection, sql, filter));
    QList<DepartmentHires> rows;
    while (row.next())
        rows.append({row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toLongLong()});
    if (row.lastError().isValid())
        return fail(store::queryError(row.lastError(), u"Reading the metrics"_s));
    return rows;
}

QJsonArray quartersJson(const QList<QuarterHires>& rows, int year)
{
    QJsonArray array;
    for (const QuarterHires& row : rows)
        array.append(QJsonObject{{u"department"_s, row.department},
                                 {u"job"_s, row.job},
                                 {u"q_1"_s, row.hires[0]},
                                 {u"q_2"_s, row.hires[1]},
                                 {u"q_3"_s, row.hires[2]},
                                 {u"q_4"_s, row.hires[3]},
                                 {u"year"_s, QString::number(year)}});
    return array;
}

QJsonArray hiredJson(const QList<DepartmentHires>& rows, int year)
{
    QJsonArray array;
    for (const DepartmentHires& row : rows)
        array.append(QJsonObject{{u"id"_s, QString::number(row.id)},
                                 {u"department"_s, row.department},
                                 {u"hired"_s, row.hired},
                                 {u"year"_s, QString::number(year)}});
    return array;
}

} // namespace globant::metrics
