// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/metricanswers.h"

namespace globant::api {

Response quartersAnswer(const Services& services, const metrics::MetricFilter& filter, Manner manner)
{
    const auto rows = services.readers.read(
        [&](const store::Connection& connection) { return metrics::hiresByQuarter(connection, filter); });
    return rows ? jsonAnswer(200, metrics::quartersJson(*rows, filter.year)) : problem(manner, rows.error());
}

Response hiredAnswer(const Services& services, const metrics::MetricFilter& filter, Manner manner)
{
    const auto rows = services.readers.read(
        [&](const store::Connection& connection) { return metrics::departmentsAboveMean(connection, filter); });
    return rows ? jsonAnswer(200, metrics::hiredJson(*rows, filter.year)) : problem(manner, rows.error());
}

} // namespace globant::api
