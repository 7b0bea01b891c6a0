// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/hirecube.h"

#include "core/store/statement.h"

#include <QCollator>
#include <QHash>
#include <QScopeGuard>

#include <algorithm>
#include <numeric>
#include <tuple>

namespace globant::metrics {

using namespace Qt::StringLiterals;

namespace {

const QString kDoing = u"Reading the metrics"_s;

Failure damaged()
{
    return fail(ErrorCode::StoreDamaged,
                u"The counts of hires do not fit the other tables of the store. Check the workspace's integrity, or "
                u"restore a backup."_s);
}

void sortByName(QList<Named>& names)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::sort(names.begin(), names.end(), [&](const Named& a, const Named& b) {
        const int order = collator.compare(a.name, b.name);
        return order != 0 ? order < 0 : std::tie(a.name, a.id) < std::tie(b.name, b.id);
    });
}

Result<QList<Named>> readNames(const store::Connection& connection, const QString& sql)
{
    GLOBANT_TRY_VALUE(store::Statement rows, store::Statement::prepare(connection.handle(), sql, kDoing));
    QList<Named> names;
    for (;;) {
        GLOBANT_TRY_VALUE(const bool more, rows.step());
        if (!more)
            break;
        names.append({rows.integer(0), QString::fromUtf8(rows.text(1))});
    }
    sortByName(names);
    return names;
}

QHash<qint64, int> indexesById(const QList<Named>& names)
{
    QHash<qint64, int> indexes;
    indexes.reserve(names.size());
    for (int i = 0; i < names.size(); ++i)
        indexes.insert(names[i].id, i);
    return indexes;
}

// A flag for each of `names`: whether the filter lets it pass.
QList<bool> passing(const QList<Named>& names, const QSet<qint64>& ids)
{
    QList<bool> flags(names.size(), ids.isEmpty());
    if (!ids.isEmpty())
        for (int i = 0; i < names.size(); ++i)
            flags[i] = ids.contains(names[i].id);
    return flags;
}

std::array<bool, 12> passingMonths(const std::array<bool, 4>& quarters)
{
    std::array<bool, 12> months{};
    for (std::size_t month = 0; month < months.size(); ++month)
        months[month] = quarters[month / 3];
    return months;
}

// The indexes whose total is not 0, by total descending, then id.
QList<int> ranked(const QList<qint64>& totals, const QList<Named>& names)
{
    QList<int> indexes;
    for (int i = 0; i < totals.size(); ++i)
        if (totals[i] != 0)
            indexes.append(i);
    std::sort(indexes.begin(), indexes.end(),
              [&](int a, int b) { return totals[a] != totals[b] ? totals[a] > totals[b] : names[a].id < names[b].id; });
    return indexes;
}

// Which place each index has in `order`; -1 for those that are not in it.
QList<int> placesIn(const QList<int>& order, qsizetype size)
{
    QList<int> places(size, -1);
    for (int place = 0; place < order.size(); ++place)
        places[order[place]] = place;
    return places;
}

QList<qint64> pick(const QList<qint64>& totals, const QList<int>& indexes)
{
    QList<qint64> picked;
    picked.reserve(indexes.size());
    for (const int index : indexes)
        picked.append(totals[index]);
    return picked;
}

} // namespace

Result<HireCube> HireCube::load(const store::Connection& connection)
{
    if (connection.inTransaction())
        return read(connection);
    // One snapshot, as an import may commit between two statements.
    GLOBANT_TRY(connection.executeScript(u"BEGIN"_s));
    const auto end = qScopeGuard([&] { connection.rollback(); });
    return read(connection);
}

Result<HireCube> HireCube::read(const store::Connection& connection)
{
    HireCube cube;
    GLOBANT_TRY_VALUE(cube.m_departments, readNames(connection, u"SELECT id, department FROM departments"_s));
    GLOBANT_TRY_VALUE(cube.m_jobs, readNames(connection, u"SELECT id, job FROM jobs"_s));
    const QHash<qint64, int> departments = indexesById(cube.m_departments);
    const QHash<qint64, int> jobs = indexesById(cube.m_jobs);
    // The order of the rollup's key: nothing is sorted.
    const QString sql = u"SELECT year, department_id, job_id, month, hires FROM hire_counts ORDER BY 1, 2, 3, 4"_s;
    GLOBANT_TRY_VALUE(store::Statement rows, store::Statement::prepare(connection.handle(), sql, kDoing));
    for (;;) {
        GLOBANT_TRY_VALUE(const bool more, rows.step());
        if (!more)
            break;
        const HireCount count{int(rows.integer(0)), rows.integer(1), rows.integer(2), int(rows.integer(3)),
                              rows.integer(4)};
        if (!cube.append(departments, jobs, count))
            return damaged();
    }
    return cube;
}

Result<HireCube> HireCube::make(QList<Named> departments, QList<Named> jobs, const QList<HireCount>& counts)
{
    HireCube cube;
    cube.m_departments = std::move(departments);
    cube.m_jobs = std::move(jobs);
    sortByName(cube.m_departments);
    sortByName(cube.m_jobs);
    const Indexes departmentIndexes = indexesById(cube.m_departments);
    const Indexes jobIndexes = indexesById(cube.m_jobs);
    for (const HireCount& count : counts)
        if (!cube.append(departmentIndexes, jobIndexes, count))
            return damaged();
    return cube;
}

bool HireCube::append(const Indexes& departments, const Indexes& jobs, const HireCount& count)
{
    const int department = departments.value(count.department, -1);
    const int job = jobs.value(count.job, -1);
    if (department < 0 || job < 0 || count.month < 1 || count.month > 12)
        return false;
    if (m_years.isEmpty() || m_years.last() != count.year) {
        if (!m_years.isEmpty() && m_years.last() > count.year)
            return false;
        m_years.append(count.year);
        m_starts.append(m_starts.last());
    }
    ++m_starts.last();
    m_departmentOf.append(department);
    m_jobOf.append(job);
    m_monthOf.append(quint8(count.month - 1));
    m_hiresOf.append(count.hires);
    return true;
}

// Calls `visit(department, job, month, hires)` for the counts of the year at `year` in years() that pass.
template <class Visit>
void HireCube::visitYear(qsizetype year, const Passing& passing, Visit visit) const
{
    const int* departments = m_departmentOf.constData();
    const int* jobs = m_jobOf.constData();
    const quint8* months = m_monthOf.constData();
    const qint64* hires = m_hiresOf.constData();
    const bool* jobPasses = passing.jobs.constData();
    for (qsizetype i = m_starts[year]; i < m_starts[year + 1]; ++i)
        if (passing.months[months[i]] && jobPasses[jobs[i]])
            visit(departments[i], jobs[i], months[i], hires[i]);
}

HireFigures HireCube::figures(const CubeFilter& filter) const
{
    const Passing pass{passingMonths(filter.quarters), passing(m_jobs, filter.jobs)};
    const QList<bool> chosen = passing(m_departments, filter.departments);
    const bool* isChosen = chosen.constData();

    HireFigures figures;
    QList<std::array<qint64, 4>> quarters(m_departments.size(), {0, 0, 0, 0});
    std::array<qint64, 4>* quartersOf = quarters.data();
    for (qsizetype i = 0; i < m_years.size(); ++i) {
        const int year = m_years[i];
        const bool counted = !filter.year || *filter.year == year;
        std::array<qint64, 12> months{};
        visitYear(i, pass, [&](int department, int, quint8 month, qint64 hires) {
            if (counted)
                quartersOf[department][month / 3] += hires;
            months[month] += isChosen[department] ? hires : 0;
        });
        const qint64 total = std::accumulate(months.begin(), months.end(), qint64(0));
        if (counted) {
            figures.total += total;
            for (std::size_t month = 0; month < months.size(); ++month)
                figures.months[month] += months[month];
        } else if (*filter.year - 1 == year) {
            figures.previousTotal = total;
            figures.previousMonths = months;
        }
        figures.years.append({year, total});
        figures.monthsOfYears.append(months);
    }

    for (std::size_t month = 0; month < figures.months.size(); ++month)
        figures.quarters[month / 3] += figures.months[month];
    if (figures.total > 0)
        figures.busiestQuarter =
            int(std::max_element(figures.quarters.begin(), figures.quarters.end()) - figures.quarters.begin()) + 1;
    compareDepartments(quarters, chosen, figures);
    return figures;
}

void HireCube::compareDepartments(const QList<std::array<qint64, 4>>& quarters, const QList<bool>& chosen,
                                  HireFigures& figures) const
{
    QList<qint64> totals;
    totals.reserve(quarters.size());
    for (const auto& four : quarters)
        totals.append(std::accumulate(four.begin(), four.end(), qint64(0)));
    const QList<int> hiring = ranked(totals, m_departments);
    const qint64 all = std::accumulate(totals.begin(), totals.end(), qint64(0));
    if (!hiring.isEmpty())
        figures.mean = double(all) / double(hiring.size());
    for (const int department : hiring) {
        if (!chosen[department])
            continue;
        // In whole numbers, so that a count that equals the mean is never above it.
        const bool above = totals[department] * hiring.size() > all;
        figures.departments.append({department, totals[department], quarters[department], above});
        figures.departmentsAboveMean += above ? 1 : 0;
    }
    figures.departmentsHiring = int(figures.departments.size());
}

JobMatrix HireCube::matrix(const CubeFilter& filter) const
{
    const Passing pass{passingMonths(filter.quarters), passing(m_jobs, filter.jobs)};
    const QList<bool> chosen = passing(m_departments, filter.departments);
    const auto visit = [&](auto add) {
        for (qsizetype i = 0; i < m_years.size(); ++i)
            if (!filter.year || *filter.year == m_years[i])
                visitYear(i, pass, [&](int department, int job, quint8, qint64 hires) {
                    if (chosen[department])
                        add(department, job, hires);
                });
    };
    QList<qint64> ofDepartment(m_departments.size(), 0);
    QList<qint64> ofJob(m_jobs.size(), 0);
    visit([&, rows = ofDepartment.data(), columns = ofJob.data()](int department, int job, qint64 hires) {
        rows[department] += hires;
        columns[job] += hires;
    });

    JobMatrix matrix;
    matrix.departments = ranked(ofDepartment, m_departments);
    matrix.jobs = ranked(ofJob, m_jobs);
    matrix.rowTotals = pick(ofDepartment, matrix.departments);
    matrix.columnTotals = pick(ofJob, matrix.jobs);
    const QList<int> rowOf = placesIn(matrix.departments, m_departments.size());
    const QList<int> columnOf = placesIn(matrix.jobs, m_jobs.size());
    matrix.values.resize(matrix.departments.size() * matrix.jobs.size());
    qint64* values = matrix.values.data();
    visit([&](int department, int job, qint64 hires) {
        values[rowOf[department] * matrix.jobs.size() + columnOf[job]] += hires;
    });
    for (const qint64 value : matrix.values)
        matrix.largest = std::max(matrix.largest, value);
    return matrix;
}

} // namespace globant::metrics
