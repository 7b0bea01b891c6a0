// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/hirecharts.h"

#include "core/metrics/shares.h"
#include "ui/common/widgets.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostYearsByMonth = 8;
constexpr int kMostLines = 8;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(globant::ui::Chart)
};

QString decimal(double number)
{
    return QLocale().toString(number, 'f', 1);
}

// Of a department in a chart that has `otherwise` for those that are not told apart.
int lookOf(const HiresShown& shown, qint64 department, int otherwise)
{
    return shown.looks.value(department, otherwise);
}

BarContent byDepartment(const HiresShown& shown)
{
    BarContent content;
    content.categoryHeading = Texts::tr("Department");
    content.horizontal = true;
    content.emptyText = shown.emptyText();
    content.total = shown.figures.total;
    return content;
}

} // namespace

QString HiresShown::period() const
{
    return filter.year ? QString::number(*filter.year) : Texts::tr("all years");
}

QString HiresShown::emptyText() const
{
    return Texts::tr("No hires in %1 with these filters.").arg(period());
}

BarContent monthBars(const HiresShown& shown)
{
    const int year = shown.filter.year.value_or(0);
    const bool before = shown.figures.previousTotal.value_or(0) > 0;
    BarContent content;
    content.title = Texts::tr("Hires by month, %1").arg(year);
    content.categoryHeading = Texts::tr("Month");
    content.arrangement = BarContent::Arrangement::Before;
    content.emptyText = shown.emptyText();
    content.total = shown.figures.total;
    BarContent::Series now{QString::number(year), {}, 1};
    BarContent::Series last{QString::number(year - 1), {}, 0};
    const QLocale locale;
    for (int month = 1; month <= 12; ++month) {
        content.categories.append(locale.standaloneMonthName(month, QLocale::ShortFormat));
        content.shortCategories.append(locale.standaloneMonthName(month, QLocale::NarrowFormat));
        now.values.append(shown.figures.months[std::size_t(month - 1)]);
        last.values.append(shown.figures.previousMonths[std::size_t(month - 1)]);
        if (before)
            content.marks.append(HireMark{year - 1, {}, month, {}, {}});
        content.marks.append(HireMark{year, {}, month, {}, {}});
    }
    if (before)
        content.series.append(last);
    content.series.append(now);
    return content;
}

LineContent hiresOverTime(const HiresShown& shown)
{
    const QList<std::pair<int, qint64>>& years = shown.figures.years;
    const bool byMonth =
        years.size() <= kMostYearsByMonth && shown.filter.quarters == std::array<bool, 4>{true, true, true, true};
    const auto valuesOf = [byMonth](const metrics::HireFigures& figures) {
        QList<qint64> values;
        for (int i = 0; i < figures.years.size(); ++i) {
            if (byMonth)
                values.append(QList<qint64>(figures.monthsOfYears[i].begin(), figures.monthsOfYears[i].end()));
            else
                values.append(figures.years[i].second);
        }
        return values;
    };
    LineContent content;
    content.title = byMonth ? Texts::tr("Hires by month, all years") : Texts::tr("Hires by year");
    content.categoryHeading = byMonth ? Texts::tr("Month") : Texts::tr("Year");
    content.emptyText = shown.emptyText();
    content.total = shown.figures.total;
    QList<qint64> ids; // of the departments that have a line each
    if (shown.looks.size() >= 2 && shown.looks.size() <= kMostLines) {
        for (const metrics::DepartmentFigures& figures : shown.figures.departments) {
            const metrics::Named& department = shown.cube.departments()[figures.department];
            metrics::CubeFilter one = shown.filter;
            one.departments = {department.id};
            ids.append(department.id);
            content.series.append(
                {department.name, valuesOf(shown.cube.figures(one)), shown.looks.value(department.id)});
        }
    } else {
        content.series.append({Texts::tr("Hires"), valuesOf(shown.figures), look::accent});
    }
    // The data ends somewhere within its first and last year: nobody stopped hiring there.
    const QList<qint64> all = valuesOf(shown.figures);
    const auto some = [](qint64 value) { return value != 0; };
    const qsizetype first = std::ranges::find_if(all, some) - all.begin();
    const qsizetype end = std::find_if(all.rbegin(), all.rend(), some).base() - all.begin();
    for (LineContent::Series& series : content.series)
        series.values = series.values.mid(first, std::max(first, end) - first);
    const QLocale locale;
    for (qsizetype i = first; i < end; ++i) {
        const int year = years[byMonth ? i / 12 : i].first;
        const int month = byMonth ? int(i % 12) + 1 : 0;
        const QString yearName = QString::number(year);
        content.categories.append(
            byMonth ? u"%1 %2"_s.arg(locale.standaloneMonthName(month, QLocale::LongFormat), yearName) : yearName);
        if (content.spans.isEmpty() || content.spans.last().name != yearName)
            content.spans.append({int(i - first), 0, yearName});
        ++content.spans.last().count;
        for (int series = 0; series < content.series.size(); ++series) {
            HireMark mark{year, {}, byMonth ? std::optional(month) : std::nullopt, {}, {}};
            if (!ids.isEmpty())
                mark.department = ids[series];
            content.marks.append(mark);
        }
    }
    return content;
}

BarContent departmentsAgainstMean(const HiresShown& shown)
{
    BarContent content = byDepartment(shown);
    content.title = Texts::tr("Departments against the mean, %1").arg(shown.period());
    if (shown.figures.departmentsHiring > 0) {
        content.mean = shown.figures.mean;
        content.meanText = Texts::tr("mean %1").arg(decimal(shown.figures.mean));
    }
    BarContent::Series hires{Texts::tr("Hires"), {}, 1};
    for (const metrics::DepartmentFigures& figures : shown.figures.departments) {
        if (shown.onlyAboveMean && !figures.aboveMean)
            continue;
        const metrics::Named& department = shown.cube.departments()[figures.department];
        content.categories.append(department.name);
        content.looks.append(lookOf(shown, department.id, figures.aboveMean ? look::accent : look::rest));
        content.labels.append(numberText(figures.hires));
        content.marks.append(HireMark{{}, {}, {}, department.id, {}});
        hires.values.append(figures.hires);
    }
    if (shown.onlyAboveMean && shown.figures.departmentsHiring > 0)
        content.emptyText = Texts::tr("No department is above the mean.");
    content.series.append(hires);
    return content;
}

BarContent departmentShares(const HiresShown& shown)
{
    BarContent content = byDepartment(shown);
    content.title = Texts::tr("Share by department, %1").arg(shown.period());
    content.shareHeading = Texts::tr("Share (%)");
    BarContent::Series hires{Texts::tr("Hires"), {}, 1};
    for (const metrics::DepartmentFigures& figures : shown.figures.departments) {
        const metrics::Named& department = shown.cube.departments()[figures.department];
        content.categories.append(department.name);
        content.looks.append(lookOf(shown, department.id, look::accent));
        content.marks.append(HireMark{{}, {}, {}, department.id, {}});
        hires.values.append(figures.hires);
    }
    const QList<int> tenths = metrics::sharesInTenths(hires.values);
    for (const int share : tenths) {
        content.shares.append(share / 10.0);
        content.labels.append(Texts::tr("%1 %").arg(decimal(share / 10.0)));
    }
    content.series.append(hires);
    return content;
}

BarContent quartersOfDepartments(const HiresShown& shown)
{
    BarContent content = byDepartment(shown);
    content.title = Texts::tr("Hires by quarter and department, %1").arg(shown.period());
    for (int quarter = 0; quarter < 4; ++quarter)
        content.series.append({Texts::tr("Q%1").arg(quarter + 1), {}, 0.1 + 0.3 * quarter});
    for (const metrics::DepartmentFigures& figures : shown.figures.departments) {
        const metrics::Named& department = shown.cube.departments()[figures.department];
        content.categories.append(department.name);
        content.looks.append(lookOf(shown, department.id, look::accent));
        content.labels.append(numberText(figures.hires));
        for (int quarter = 0; quarter < 4; ++quarter) {
            content.series[quarter].values.append(figures.quarters[std::size_t(quarter)]);
            content.marks.append(HireMark{{}, quarter + 1, {}, department.id, {}});
        }
    }
    return content;
}

void DepartmentLooks::choose(const QSet<qint64>& departments)
{
    if (departments.size() < 2) {
        m_looks.clear();
        return;
    }
    m_looks.removeIf([&](const auto& look) { return !departments.contains(look.key()); });
    QList<qint64> sorted(departments.begin(), departments.end());
    std::ranges::sort(sorted);
    QSet<int> taken;
    for (const int look : std::as_const(m_looks))
        taken.insert(look);
    int next = 0;
    for (const qint64 department : std::as_const(sorted)) {
        if (m_looks.contains(department))
            continue;
        while (taken.contains(next))
            ++next;
        taken.insert(next);
        m_looks.insert(department, next);
    }
}

} // namespace globant::ui
