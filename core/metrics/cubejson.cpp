// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/cubejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace globant::metrics {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumns = 5; // of a count

QJsonArray namesJson(const QList<Named>& names)
{
    QJsonArray array;
    for (const Named& named : names)
        array.append(QJsonObject{{u"id"_s, named.id}, {u"name"_s, named.name}});
    return array;
}

Failure unusable()
{
    return fail(ErrorCode::UnusableFile, u"These are no counts of hires."_s);
}

Result<QList<Named>> namesFrom(const QJsonValue& value)
{
    if (!value.isArray())
        return unusable();
    QList<Named> names;
    const QJsonArray array = value.toArray();
    names.reserve(array.size());
    for (const QJsonValue& one : array) {
        if (!one["id"_L1].isDouble() || !one["name"_L1].isString())
            return unusable();
        names.append({one["id"_L1].toInteger(), one["name"_L1].toString()});
    }
    return names;
}

Result<HireCount> countFrom(const QJsonArray& row)
{
    if (row.size() != kColumns)
        return unusable();
    for (const QJsonValue& value : row)
        if (!value.isDouble() || value.toInteger(-1) < 0)
            return unusable();
    const qint64 year = row[0].toInteger();
    const qint64 month = row[3].toInteger();
    if (year > std::numeric_limits<int>::max() || month > 12)
        return unusable();
    return HireCount{int(year), row[1].toInteger(), row[2].toInteger(), int(month), row[4].toInteger()};
}

} // namespace

QByteArray cubeJson(const HireCube& cube)
{
    // The counts are written by hand: as a tree of values, some hundred thousand of them would take hundreds of bytes
    // each.
    QByteArray json = QJsonDocument(QJsonObject{{u"departments"_s, namesJson(cube.departments())},
                                                {u"jobs"_s, namesJson(cube.jobs())}})
                          .toJson(QJsonDocument::Compact);
    json.chop(1);
    json += ",\"counts\":[";
    bool first = true;
    cube.forEachCount([&](const HireCount& count) {
        if (!std::exchange(first, false))
            json += ',';
        json += '[' + QByteArray::number(count.year) + ',' + QByteArray::number(count.department) + ',' +
                QByteArray::number(count.job) + ',' + QByteArray::number(count.month) + ',' +
                QByteArray::number(count.hires) + ']';
    });
    return json + "]}";
}

Result<HireCube> cubeFromJson(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject object = document.object();
    if (!object.value("counts"_L1).isArray())
        return unusable();
    GLOBANT_TRY_VALUE(QList<Named> departments, namesFrom(object.value("departments"_L1)));
    GLOBANT_TRY_VALUE(QList<Named> jobs, namesFrom(object.value("jobs"_L1)));
    const QJsonArray array = object.value("counts"_L1).toArray();
    QList<HireCount> counts;
    counts.reserve(array.size());
    for (const QJsonValue& row : array) {
        GLOBANT_TRY_VALUE(const HireCount count, countFrom(row.toArray()));
        counts.append(count);
    }
    auto cube = HireCube::make(std::move(departments), std::move(jobs), counts);
    if (!cube)
        return unusable();
    return cube;
}

} // namespace globant::metrics
