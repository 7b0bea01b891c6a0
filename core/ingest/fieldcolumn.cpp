// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/fieldcolumn.h"

namespace globant::ingest {

namespace {
const KeySet kNoKeys;
}

std::vector<FieldColumn> fieldColumns(const catalog::TableSchema& table, const Dialect& dialect,
                                      const References& references)
{
    std::vector<FieldColumn> columns;
    for (int i = 0; i < table.fields.size(); ++i)
        columns.push_back({dialect.columnOfField[i], catalog::FieldRule(table.fields[i]), nullptr});
    for (int i = 0; i < table.foreignKeys.size(); ++i) {
        const auto known = std::size_t(i) < references.size() ? references[std::size_t(i)].get() : nullptr;
        columns[std::size_t(table.foreignKeys[i].field)].references = known != nullptr ? known : &kNoKeys;
    }
    return columns;
}

} // namespace globant::ingest
