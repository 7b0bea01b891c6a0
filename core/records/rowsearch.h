// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/indexcache.h"

namespace globant::records {

// From where a text is looked for among the rows of a query.
struct RowSearch
{
    QString text;
    qint64 from = -1; // the row behind which (or before which) it begins, as the index numbers them; -1: none
    bool backwards = false;
};

// The number of the next row of which one text, or one name that it refers to, holds the search's text, whatever the
// case; beyond the last (or the first) it goes on at the other end. Nothing: no row has it. `index`: of this very
// filter and order. In the order of keys it ends at the first such row; in another it first finds all of them, in one
// reading of the table, which `cache` keeps for the next search. Over the query's connection, in its thread.
Result<std::optional<qint64>> findText(const store::Connection& connection, const catalog::Catalog& catalog,
                                       const RowQuery& query, const RowIndex& index, const RowSearch& search,
                                       IndexCache& cache, const ScanControl& control);

} // namespace globant::records
