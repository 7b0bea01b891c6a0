// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/importrequest.h"

namespace globant::ingest {

// A file that was opened and made out: CSV or Avro, its table, and which of its columns holds which field.
struct PreparedFile
{
    QString path;
    const catalog::TableSchema* table = nullptr;
    Dialect dialect;
    DuplicatePolicy policy = DuplicatePolicy::Update;
    std::optional<qint64> corrects;
    ByteSourceFactory source; // outlives the chunks
    std::unique_ptr<ChunkSource> chunks;
    qint64 totalBytes = -1; // -1: the file does not say
    ParserFactory parser;   // refers to the chunks' source; none for CSV
};

// The catalog must outlive the answer, and so must the flag of `control`.
Result<PreparedFile> prepareFile(const ImportRequest& request, const catalog::Catalog& catalog,
                                 const ImportControl& control);

} // namespace globant::ingest
