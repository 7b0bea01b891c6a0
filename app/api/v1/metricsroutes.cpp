// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/metricanswers.h"
#include "app/api/v1/jsonbody.h"
#include "app/api/v1/routes.h"
#include "core/metrics/cubejson.h"

namespace globant::api {

using namespace Qt::StringLiterals;
using accounts::Role;
using accounts::Scope;

namespace {

constexpr int kMostYear = 9999;

std::optional<Response> readFilter(const Request& request, bool withJob, metrics::MetricFilter& filter)
{
    QStringList known{u"year"_s, u"department"_s};
    if (withJob)
        known.append(u"job"_s);
    if (auto refusal = refuseUnknown(request, known))
        return refusal;
    if (!request.query.hasQueryItem(u"year"_s))
        return problem(Manner::Modern, 400, u"The parameter \"year\" is missing."_s);
    qint64 year = 0;
    if (auto refusal = readNumber(request, u"year"_s, 1, kMostYear, 0, year))
        return refusal;
    filter.year = int(year);
    const auto text = [&](const QString& name) {
        return request.query.hasQueryItem(name) ? std::optional(textOf(request, name)) : std::nullopt;
    };
    filter.department = text(u"department"_s);
    filter.job = text(u"job"_s);
    return {};
}

Response quarters(const Services& services, const Request& request)
{
    metrics::MetricFilter filter;
    if (auto refusal = readFilter(request, true, filter))
        return *refusal;
    return quartersAnswer(services, filter, Manner::Modern);
}

Response hired(const Services& services, const Request& request)
{
    metrics::MetricFilter filter;
    if (auto refusal = readFilter(request, false, filter))
        return *refusal;
    return hiredAnswer(services, filter, Manner::Modern);
}

Response cube(const Services& services, const Request& request)
{
    if (auto refusal = refuseUnknown(request, {}))
        return *refusal;
    const auto read =
        services.readers.read([](const store::Connection& connection) { return metrics::HireCube::load(connection); });
    return read ? jsonAnswer(200, metrics::cubeJson(*read)) : problem(Manner::Modern, read.error());
}

// As metrics::cubeJson() writes it.
QJsonObject cubeSchema()
{
    const QJsonObject names = arrayOf(objectOf({{u"id"_s, typed(u"integer"_s)}, {u"name"_s, typed(u"string"_s)}}));
    QJsonObject count = arrayOf(typed(u"integer"_s));
    count.insert(u"minItems"_s, 5);
    count.insert(u"maxItems"_s, 5);
    count.insert(u"description"_s, u"Year, id of the department, id of the job, month from 1, hires"_s);
    return objectOf({{u"departments"_s, names}, {u"jobs"_s, names}, {u"counts"_s, arrayOf(count)}});
}

} // namespace

void addMetricsRoutes(Router& router, const Services& services)
{
    const auto add = [&](const QString& name, OperationDoc doc, Response (*handler)(const Services&, const Request&)) {
        Route route{"GET", {u"api"_s, u"v1"_s, u"metrics"_s, name}, Role::Viewer, Scope::Read};
        route.cached = true;
        route.doc =
            doc.header(u"If-None-Match"_s, u"The ETag that is known already"_s).answers(304, u"As it was"_s).json();
        route.handler = [&services, handler](const Request& request) { return handler(services, request); };
        router.add(std::move(route));
    };
    const auto ofYear = [](OperationDoc doc) {
        return doc.query(u"year"_s, typed(u"integer"_s), true)
            .query(u"department"_s, typed(u"string"_s, u"Its exact name"_s));
    };
    add(u"quarters"_s,
        ofYear(OperationDoc(u"hiresByQuarter"_s, u"Metrics"_s, u"Hires by department, job and quarter"_s))
            .query(u"job"_s, typed(u"string"_s, u"Its exact name"_s))
            .answers(200, u"By department, then job"_s, arrayOf(schemaRef(u"QuarterHires"_s))),
        quarters);
    add(u"hired"_s,
        ofYear(OperationDoc(u"departmentsAboveMean"_s, u"Metrics"_s,
                            u"Departments that hired above the mean of the year"_s))
            .answers(200, u"Most hires first"_s, arrayOf(schemaRef(u"DepartmentHires"_s))),
        hired);
    add(u"cube"_s,
        OperationDoc(u"hireCounts"_s, u"Metrics"_s, u"All hires, by department, job and month"_s)
            .answers(200, u"The counts, by year; departments and jobs without hires too"_s, cubeSchema()),
        cube);
}

} // namespace globant::api
