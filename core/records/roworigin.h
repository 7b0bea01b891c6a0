// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

namespace globant::records {

// What last wrote a row.
struct RowOrigin
{
    qint64 entry = 0; // in the log
    QString kind;     // "import", "undo", "edit" ...
    QString account;
    qint64 atMs = 0;
    QString file; // imports: the file's name
};

// NotFound for an entry that is not there. Over any connection, in its thread.
Result<RowOrigin> originOf(const store::Connection& connection, qint64 entry);

} // namespace globant::records
