// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/hirerows.h"

#include <QDateTime>
#include <QTimeZone>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

// Milliseconds of the month's beginning in UTC; month 13 is the next January.
qint64 monthStart(int year, int month)
{
    const QDate day = QDate(year, 1, 1).addMonths(month - 1);
    return QDateTime(day, QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch();
}

QList<int> monthsOf(const metrics::CubeFilter& filter, const HireMark& mark)
{
    QList<int> months;
    for (int month = 1; month <= 12; ++month) {
        const int quarter = (month + 2) / 3;
        if (filter.quarters[std::size_t(quarter - 1)] && mark.quarter.value_or(quarter) == quarter &&
            mark.month.value_or(month) == month)
            months.append(month);
    }
    return months;
}

QList<qint64> chosen(const std::optional<qint64>& marked, const QSet<qint64>& filtered)
{
    if (marked)
        return {*marked};
    QList<qint64> ids(filtered.begin(), filtered.end());
    std::sort(ids.begin(), ids.end());
    return ids;
}

} // namespace

records::RowFilter rowsBehind(const metrics::CubeFilter& filter, const HireMark& mark)
{
    records::RowFilter rows;
    const auto addIds = [&rows](const QString& field, const QList<qint64>& ids) {
        if (ids.isEmpty())
            return;
        records::FieldCondition condition;
        condition.field = field;
        condition.anyOf = ids;
        rows.conditions.append(condition);
    };
    addIds(u"department_id"_s, chosen(mark.department, filter.departments));
    addIds(u"job_id"_s, chosen(mark.job, filter.jobs));

    records::FieldCondition when;
    when.field = u"hired_at"_s;
    const QList<int> months = monthsOf(filter, mark);
    const bool together = !months.isEmpty() && months.last() - months.first() + 1 == months.size();
    const std::optional<int> year = mark.year ? mark.year : filter.year;
    if (months.isEmpty()) { // the mark's months are filtered out: no row
        when.fromMs = 0;
        when.toMs = 0;
    } else if (year) {
        when.fromMs = monthStart(*year, together ? months.first() : 1);
        when.toMs = monthStart(*year, together ? months.last() + 1 : 13);
    }
    if (!months.isEmpty() && months.size() < 12 && !(year && together))
        when.months = months;
    if (when.fromMs || !when.months.isEmpty())
        rows.conditions.append(when);
    return rows;
}

} // namespace globant::ui
