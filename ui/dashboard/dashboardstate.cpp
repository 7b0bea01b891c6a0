// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardstate.h"

#include <QJsonArray>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

QJsonArray idsToJson(const QSet<qint64>& ids)
{
    QList<qint64> sorted(ids.cbegin(), ids.cend());
    std::ranges::sort(sorted);
    QJsonArray array;
    for (const qint64 id : std::as_const(sorted))
        array.append(id);
    return array;
}

QSet<qint64> idsFromJson(const QJsonValue& value)
{
    QSet<qint64> ids;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& id : array)
        if (id.isDouble())
            ids.insert(id.toInteger());
    return ids;
}

} // namespace

QJsonObject toJson(const DashboardState& state)
{
    QJsonArray quarters;
    for (int quarter = 1; quarter <= 4; ++quarter)
        if (state.filter.quarters[std::size_t(quarter - 1)])
            quarters.append(quarter);
    QJsonObject json{{u"departments"_s, idsToJson(state.filter.departments)},
                     {u"jobs"_s, idsToJson(state.filter.jobs)},
                     {u"quarters"_s, quarters},
                     {u"only_above_mean"_s, state.onlyAboveMean},
                     {u"as_table"_s, QJsonArray::fromStringList(state.asTable)}};
    if (!state.latestYear)
        json.insert(u"year"_s, state.filter.year ? QJsonValue(*state.filter.year) : QJsonValue(QJsonValue::Null));
    return json;
}

DashboardState dashboardStateFromJson(const QJsonObject& json)
{
    DashboardState state;
    const QJsonValue year = json.value(u"year"_s);
    if (year.isDouble())
        state.filter.year = year.toInt();
    state.latestYear = !year.isDouble() && !year.isNull();
    state.filter.departments = idsFromJson(json.value(u"departments"_s));
    state.filter.jobs = idsFromJson(json.value(u"jobs"_s));
    const QJsonArray quarters = json.value(u"quarters"_s).toArray();
    if (!quarters.isEmpty())
        for (int quarter = 1; quarter <= 4; ++quarter)
            state.filter.quarters[std::size_t(quarter - 1)] = quarters.contains(QJsonValue(quarter));
    state.onlyAboveMean = json.value(u"only_above_mean"_s).toBool();
    const QJsonArray tables = json.value(u"as_table"_s).toArray();
    for (const QJsonValue& name : tables)
        if (name.isString())
            state.asTable.append(name.toString());
    return state;
}

} // namespace globant::ui
