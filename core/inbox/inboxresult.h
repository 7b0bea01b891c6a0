// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/error.h"
#include "core/ingest/importsummary.h"

#include <optional>

namespace globant::inbox {

// What became of one file; exactly one of `summary` and `error` is there.
struct InboxResult
{
    QString file;    // its name as it arrived
    qint64 atMs = 0; // since 1970-01-01 UTC
    std::optional<ingest::ImportSummary> summary;
    std::optional<Error> error;
    QString movedTo; // path; empty where somebody has replaced or removed the file after it was read
    QString beside;  // path of its rejected rows, or of what says why it failed; empty where there is none
};

// As `import --json` has it, with "moved_to", and "rejects_file" or "error_file" where there is one.
QJsonObject resultJson(const InboxResult& result);

} // namespace globant::inbox
