// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/keyedfile.h"

namespace globant::store {

// Opens a store's file that nobody writes to while it is open, such as a backup's: read only, without locks, and
// without making files beside it. Bytes behind the store's own pages are allowed. What a write-ahead log beside it
// holds is not seen. Fails as openKeyedFile does; UnreadableFile for a file that is not there. For one thread at a
// time, which may change.
Result<SqliteHandle> openUnchangingFile(const QString& path, const SecretBytes& key);

} // namespace globant::store
