// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/operationdoc.h"
#include "app/api/route.h"
#include "app/api/services.h"

namespace globant::api {

class Uploads;

// The product's own API, /api/v1. `services` outlives the router.
void addRowsRoutes(Router& router, const Services& services); // tables too
void addImportsRoutes(Router& router, const Services& services, Uploads& uploads);
void addUploadsRoutes(Router& router, Uploads& uploads);
void addMetricsRoutes(Router& router, const Services& services);
void addBackupsRoutes(Router& router, const Services& services);
void addAccountsRoutes(Router& router, const Services& services); // me too

} // namespace globant::api
