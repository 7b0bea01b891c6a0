// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/avro/schema.h"
#include "core/catalog/tableschema.h"
#include "core/ingest/chunkparser.h"
#include "core/ingest/dialect.h"

namespace globant::ingest {

// The parser of an AvroSource's chunks: the rules of CSV files' rows, a row a line. Texts are read as those of CSV,
// numbers and moments as they are; a number with a fraction is no whole one. `dialect` from avroDialect. `keepText`:
// every row carries its text, for rejects that only the store can decide on. All references outlive the parsers and
// their batches.
ParserFactory avroParser(const avro::Schema& schema, const catalog::TableSchema& table, const Dialect& dialect,
                         bool keepText);

} // namespace globant::ingest
