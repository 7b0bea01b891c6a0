// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"
#include "core/ingest/preview.h"
#include "core/ingest/samplerecords.h"

#include <vector>

namespace globant::ingest {

// Fills in the preview's question about day and month, where one of its date columns leaves it open. Looks at the
// records from `first` on; preview.columnOfField is there.
void askForDates(FilePreview& preview, const std::vector<SampleRecord>& records, std::size_t first,
                 const catalog::TableSchema& table);

} // namespace globant::ingest
