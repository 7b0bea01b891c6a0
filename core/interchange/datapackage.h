// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/exportjob.h"

namespace globant::interchange {

inline constexpr QLatin1StringView kDataPackageName("datapackage.json");

// A Frictionless Tabular Data Package (https://specs.frictionlessdata.io/tabular-data-package/) over CSV files that
// stand beside it: where each is, its size and hash, its dialect and its schema.
QJsonObject dataPackage(const catalog::Catalog& catalog, const QList<ExportedFile>& files, qint64 nowMs);

} // namespace globant::interchange
