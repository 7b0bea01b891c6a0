// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytesource.h"
#include "core/ingest/importjob.h"

namespace globant::ingest {

// One file to import: CSV, or Avro where it begins as such a file does or is named so.
struct ImportRequest
{
    QString path;
    QString table; // empty: by the file's name
    DialectOptions dialect;
    DuplicatePolicy policy = DuplicatePolicy::Update;
    std::optional<qint64> corrects; // the import whose rejected rows this file corrects
    // Where there is one, it gives the bytes, and `path` is but their name. Kept as long as they are read.
    ByteSourceFactory source = {};
    bool mustBeAvro = false; // else that is made out
};

} // namespace globant::ingest
