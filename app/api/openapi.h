// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/route.h"
#include "core/catalog/catalog.h"

namespace globant::api {

// The OpenAPI 3.1 document of all routes that tell of themselves, with the tables' rows as components.
QJsonObject openApiDocument(const std::vector<Route>& routes, const catalog::Catalog& catalog, const QString& version);

// The same as a page for people, without scripts.
QByteArray openApiPage(const QJsonObject& document);

// GET /openapi.json and /docs, for everybody.
void addOpenApiRoutes(Router& router, const catalog::Catalog& catalog, const QString& version);

} // namespace globant::api
