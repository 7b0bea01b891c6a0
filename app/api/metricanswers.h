// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/answers.h"
#include "app/api/services.h"
#include "core/metrics/hiremetrics.h"

namespace globant::api {

// The two metrics, which the original routes and those of /api/v1 answer alike.
Response quartersAnswer(const Services& services, const metrics::MetricFilter& filter, Manner manner);
Response hiredAnswer(const Services& services, const metrics::MetricFilter& filter, Manner manner);

} // namespace globant::api
