// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/chunkreader.h"
#include "core/ingest/preview.h"

namespace globant::ingest {

// previewFile for an Avro file, of which `reader` has read its sample and is of no use then.
Result<FilePreview> previewAvro(ChunkReader& reader, const QString& name, const catalog::TableSchema* table,
                                const DialectOptions& options, int rows);

} // namespace globant::ingest
