// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/hiremetrics.h"

#include "core/metrics/quartersums.h"
#include "core/store/sqlcipherdriver.h"
#include "core/store/statement.h"

#include <QFile>
#include <QHash>
#include <QJsonObject>
#include <QScopeGuard>
#include <QSet>
#include <QSqlError>

#include <algorithm>
#include <tuple>
#include <vector>

namespace globant::metrics {

using namespace Qt::StringLiterals;

namespace {

const QString kDoing = u"Reading the metrics"_s;

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

// The names that some ids stand for.
struct RankedNames
{
    QStringList names;       // each once, in byte order of UTF-8
    QHash<qint64, int> rank; // index into `names`, by id; none: no such row, or another name than the one asked for
};

// `sql` answers the name of one id.
Result<RankedNames> rankNames(const store::Connection& connection, const QString& sql, const QSet<qint64>& ids,
                              const std::optional<QString>& only)
{
    GLOBANT_TRY_VALUE(auto lookup, store::Statement::prepare(connection.handle(), sql, kDoing));
    const QByteArray wanted = only.value_or(QString()).toUtf8();
    std::vector<std::pair<QByteArray, qint64>> found;
    for (const qint64 id : ids) {
        lookup.bind(0, id);
        GLOBANT_TRY_VALUE(const bool row, lookup.step());
        if (row && (!only || lookup.text(0) == wanted))
            found.emplace_back(lookup.text(0).toByteArray(), id);
        lookup.reset();
    }
    std::sort(found.begin(), found.end());
    RankedNames ranked;
    const QByteArray* last = nullptr;
    for (const auto& [name, id] : found) {
        if (last == nullptr || *last != name)
            ranked.names.append(QString::fromUtf8(name));
        ranked.rank.insert(id, int(ranked.names.size()) - 1);
        last = &name;
    }
    return ranked;
}

Result<QList<QuarterHires>> readQuarters(const store::Connection& connection, const MetricFilter& filter)
{
    GLOBANT_TRY_VALUE(const std::vector<QuarterSum> sums, quarterSums(connection, filter.year));
    QSet<qint64> departmentIds;
    QSet<qint64> jobIds;
    for (const QuarterSum& sum : sums) {
        departmentIds.insert(sum.department);
        jobIds.insert(sum.job);
    }
    GLOBANT_TRY_VALUE(
        const RankedNames departments,
        rankNames(connection, u"SELECT department FROM departments WHERE id = ?"_s, departmentIds, filter.department));
    GLOBANT_TRY_VALUE(const RankedNames jobs,
                      rankNames(connection, u"SELECT job FROM jobs WHERE id = ?"_s, jobIds, filter.job));

    struct Place
    {
        int department;
        int job;
        const QuarterSum* sum;
    };
    std::vector<Place> places;
    places.reserve(sums.size());
    for (const QuarterSum& sum : sums) {
        const int department = departments.rank.value(sum.department, -1);
        const int job = jobs.rank.value(sum.job, -1);
        if (department >= 0 && job >= 0)
            places.push_back({department, job, &sum});
    }
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        return std::tie(a.department, a.job) < std::tie(b.department, b.job);
    });
    QList<QuarterHires> rows;
    rows.reserve(qsizetype(places.size()));
    const Place* last = nullptr;
    for (const Place& place : places) {
        if (last == nullptr || last->department != place.department || last->job != place.job)
            rows.append({departments.names[place.department], jobs.names[place.job], {}});
        for (std::size_t quarter = 0; quarter < place.sum->hires.size(); ++quarter)
            rows.last().hires[quarter] += place.sum->hires[quarter];
        last = &place;
    }
    return rows;
}

} // namespace

Result<QList<QuarterHires>> hiresByQuarter(const store::Connection& connection, const MetricFilter& filter)
{
    if (connection.inTransaction())
        return readQuarters(connection, filter);
    // Counts and names of one moment.
    GLOBANT_TRY(connection.executeScript(u"BEGIN"_s));
    const auto end = qScopeGuard([&] { connection.rollback(); });
    return readQuarters(connection, filter);
}

Result<QList<DepartmentHires>> departmentsAboveMean(const store::Connection& connection, const MetricFilter& filter)
{
    static const QString sql = script(u"hired"_s);
    QSqlQuery row(connection.database());
    row.setForwardOnly(true);
    if (!row.prepare(sql))
        return fail(store::queryError(row.lastError(), kDoing));
    row.bindValue(u":year"_s, filter.year);
    row.bindValue(u":department"_s, filterValue(filter.department));
    if (!row.exec())
        return fail(store::queryError(row.lastError(), kDoing));
    QList<DepartmentHires> rows;
    while (row.next())
        rows.append({row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toLongLong()});
    if (row.lastError().isValid())
        return fail(store::queryError(row.lastError(), kDoing));
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
