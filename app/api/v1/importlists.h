// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/route.h"
#include "app/api/services.h"
#include "core/ingest/importsummary.h"

namespace globant::api {

// What there is to read about imports.
Response listImports(const Services& services, const Request& request);
Response getImport(const Services& services, const Request& request);
// A page of rejected rows, as JSON or as the CSV that can be corrected and sent back.
Response listRejects(const Services& services, const Request& request);

// The import that the path names. NotFound.
Result<ingest::ImportSummary> findImport(const Services& services, const Request& request);

} // namespace globant::api
