// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"

namespace globant::interchange {

// The Avro schema of a table's rows, as JSON: a record globant.data.<table>, integers as long, moments as long with the
// logical type timestamp-millis, fields that are not required as unions with null, the catalog's aliases.
QByteArray avroSchema(const catalog::TableSchema& table);

// The table as a Frictionless Table Schema: without what only this program understands.
QJsonObject frictionlessSchema(const catalog::TableSchema& table);

} // namespace globant::interchange
