// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"
#include "core/ingest/batch.h"
#include "core/ingest/chunkparser.h"
#include "core/ingest/dialect.h"
#include "core/ingest/keyset.h"

#include <memory>
#include <vector>

namespace globant::ingest {

// Turns chunks into batches: splits records into fields, trims spaces, converts and validates. Holds no state between
// chunks, so one parser serves any number of threads. The table, dialect and key sets must outlive it.
class RowParser final : public ChunkParser
{
public:
    // `references`: for each of table.foreignKeys, in order, the keys that the other table has.
    RowParser(const catalog::TableSchema& table, const Dialect& dialect,
              const std::vector<std::shared_ptr<const KeySet>>& references);

    // `skipFirstRecord`: it is the header; it counts as lines, not as a row. Empty lines are no rows.
    // A row is rejected for the first of: unterminated quote, bad encoding (malformed UTF-8, NUL), column count, a
    // missing value in any field, a value of the wrong type or out of range in any field, an unknown reference in any
    // field.
    Batch parse(Chunk chunk, bool skipFirstRecord) const override;

private:
    const catalog::TableSchema& m_table;
    const Dialect& m_dialect;
    const std::vector<std::shared_ptr<const KeySet>>& m_references;
};

} // namespace globant::ingest
