// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/batch.h"
#include "core/ingest/keyset.h"

#include <functional>
#include <memory>
#include <vector>

namespace globant::ingest {

// Turns chunks of one format into batches. Holds no state between chunks, so one parser serves any number of threads.
class ChunkParser
{
public:
    ChunkParser() = default;
    virtual ~ChunkParser() = default;
    Q_DISABLE_COPY_MOVE(ChunkParser)

    // `skipFirstRecord`: it is the header.
    virtual Batch parse(Chunk chunk, bool skipFirstRecord) const = 0;
};

// For each of a table's foreign keys, in order, the keys that the other table has.
using References = std::vector<std::shared_ptr<const KeySet>>;

// Makes the parser of a file once it is known what its rows may refer to, which outlives it.
using ParserFactory = std::function<std::unique_ptr<const ChunkParser>(const References& references)>;

} // namespace globant::ingest
