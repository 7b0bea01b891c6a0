// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/route.h"
#include "app/api/services.h"

namespace globant::api {

struct OriginalOptions
{
    bool anonymousMetrics = false; // the metrics need no token, as in the original
    bool firstAccount = false;     // the first API account may be made without one, from this machine
};

// The routes of the services that this product replaces: gateway, data and authentication, with their statuses, field
// names and error texts. `services` outlives the router.
void addOriginalRoutes(Router& router, const Services& services, const OriginalOptions& options);

} // namespace globant::api
