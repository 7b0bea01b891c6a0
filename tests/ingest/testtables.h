// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/ingest/keyset.h"

#include <memory>
#include <vector>

namespace globant::ingest {

// One of the product's tables.
inline const catalog::TableSchema& testTable(const QString& name)
{
    static const auto catalog = catalog::Catalog::fromFolder(QStringLiteral(GLOBANT_SCHEMA_FOLDER));
    return *catalog.value().find(name);
}

// A table with optional fields of every type: notes(id, text?, seen?, weight?).
inline const catalog::TableSchema& optionalTable()
{
    static const auto table =
        catalog::parseTableSchema(R"({"x-name": "notes", "x-singular": "note", "primaryKey": "id", "fields": [
        {"name": "id", "type": "integer", "constraints": {"required": true}},
        {"name": "text", "type": "string", "constraints": {"maxLength": 5}},
        {"name": "seen", "type": "datetime"},
        {"name": "weight", "type": "integer", "constraints": {"minimum": -10}}]})",
                                  QStringLiteral("notes.json"));
    return *table;
}

using References = std::vector<std::shared_ptr<const KeySet>>;

// Departments and jobs 1 to 9.
inline const References& nineOfEach()
{
    static const auto nine = std::make_shared<const KeySet>(std::vector<qint64>{1, 2, 3, 4, 5, 6, 7, 8, 9});
    static const References references{nine, nine};
    return references;
}

} // namespace globant::ingest
