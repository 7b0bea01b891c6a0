// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/fieldvalue.h"
#include "core/ingest/chunkparser.h"
#include "core/ingest/dialect.h"

#include <vector>

namespace globant::ingest {

// Where a field's value comes from, and what it has to be.
struct FieldColumn
{
    int index; // in the record, -1: none
    catalog::FieldRule rule;
    const KeySet* references; // null: refers to nothing
};

// One for each field of the table. A table that is referred to and has no keys in `references`, which outlive the
// answer, counts as empty.
std::vector<FieldColumn> fieldColumns(const catalog::TableSchema& table, const Dialect& dialect,
                                      const References& references);

} // namespace globant::ingest
