// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace globant::metrics {

struct Named
{
    qint64 id = 0;
    QString name;
};

// So many hires of a department and a job in one month; ids, and months from 1.
struct HireCount
{
    int year = 0;
    qint64 department = 0;
    qint64 job = 0;
    int month = 0;
    qint64 hires = 0;
};

struct CubeFilter
{
    std::optional<int> year;  // none: all years
    QSet<qint64> departments; // ids; empty: all
    QSet<qint64> jobs;        // ids; empty: all
    std::array<bool, 4> quarters{true, true, true, true};

    friend bool operator==(const CubeFilter&, const CubeFilter&) = default;
};

struct DepartmentFigures
{
    int department = 0; // index into HireCube::departments()
    qint64 hires = 0;
    std::array<qint64, 4> quarters{};
    bool aboveMean = false;
};

struct HireFigures
{
    qint64 total = 0;
    // Under the same filter, the year before; none where that year has no hires at all in the data, or no year is
    // chosen.
    std::optional<qint64> previousTotal;
    std::array<qint64, 12> months{}, previousMonths{}; // January first
    std::array<qint64, 4> quarters{};
    std::optional<int> busiestQuarter; // 1 ... 4, the earliest of equals; none without hires
    // Those with hires, most first, then by id; those filtered out are not in it.
    QList<DepartmentFigures> departments;
    // Over the departments that hired anybody under the filter of year, jobs and quarters; a filter of departments does
    // not change it.
    double mean = 0;
    int departmentsAboveMean = 0; // of those in `departments`
    int departmentsHiring = 0;    // of those in `departments`
    // Each of HireCube::years() and its total under the filter without its year.
    QList<std::pair<int, qint64>> years;
    QList<std::array<qint64, 12>> monthsOfYears; // of each of `years`, January first
};

// Hires by department (rows) and job (columns): only those with hires, by total descending, then id.
struct JobMatrix
{
    QList<int> departments, jobs; // indexes into HireCube's
    QList<qint64> values;         // row by row
    QList<qint64> rowTotals, columnTotals;
    qint64 largest = 0; // of `values`
};

// The rollup of hires in memory, so that a filter costs a pass over plain arrays and no query. A value: copies share
// the arrays, and any thread may use one.
class HireCube
{
public:
    // Over any connection, in its thread; reads one state of the store.
    static Result<HireCube> load(const store::Connection& connection);
    // From its parts: names in any order, counts by year. StoreDamaged where a count fits no name or no month.
    static Result<HireCube> make(QList<Named> departments, QList<Named> jobs, const QList<HireCount>& counts);

    // Every one in the store, by name as the default locale orders names, then by id.
    const QList<Named>& departments() const { return m_departments; }
    const QList<Named>& jobs() const { return m_jobs; }
    const QList<int>& years() const { return m_years; } // ascending, those with hires

    HireFigures figures(const CubeFilter& filter) const;
    JobMatrix matrix(const CubeFilter& filter) const;
    // Calls `visit(const HireCount&)` for each count, by year.
    template <class Visit>
    void forEachCount(Visit visit) const
    {
        for (qsizetype year = 0; year < m_years.size(); ++year)
            for (qsizetype i = m_starts[year]; i < m_starts[year + 1]; ++i)
                visit(HireCount{m_years[year], m_departments[m_departmentOf[i]].id, m_jobs[m_jobOf[i]].id,
                                m_monthOf[i] + 1, m_hiresOf[i]});
    }

private:
    struct Passing
    {
        std::array<bool, 12> months{};
        QList<bool> jobs; // in the order of jobs()
    };

    static Result<HireCube> read(const store::Connection& connection);
    // Behind those that are there, whose years come first; false where it fits no name or no month.
    using Indexes = QHash<qint64, int>;
    bool append(const Indexes& departments, const Indexes& jobs, const HireCount& count);
    template <class Visit>
    void visitYear(qsizetype year, const Passing& passing, Visit visit) const;
    // `quarters`: each department's hires, whether it is `chosen` or not.
    void compareDepartments(const QList<std::array<qint64, 4>>& quarters, const QList<bool>& chosen,
                            HireFigures& figures) const;

    QList<Named> m_departments;
    QList<Named> m_jobs;
    QList<int> m_years;
    QList<qsizetype> m_starts{0}; // where each year's counts start, and where the last one's end
    // The counts, in parallel: indexes in place of ids, months from 0.
    QList<int> m_departmentOf;
    QList<int> m_jobOf;
    QList<quint8> m_monthOf;
    QList<qint64> m_hiresOf;
};

} // namespace globant::metrics
