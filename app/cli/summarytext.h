// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "core/ingest/importsummary.h"

namespace globant::cli {

// "70 missing_value, 2 bad_integer".
QString rejectedText(const ingest::RowCounts& counts);

// One import for people: a line of counts, and what to know beside it.
void printSummary(const Terminal& terminal, const ingest::ImportSummary& summary);

// The list of imports as a table.
void printSummaries(const Terminal& terminal, const QList<ingest::ImportSummary>& summaries);

} // namespace globant::cli
