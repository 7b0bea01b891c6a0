// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/common/secretbytes.h"

#include <QString>

#include <memory>

struct sqlite3;

namespace globant::store {

// Of every store. Larger than SQLCipher's own 4096: an import writes a quarter of the pages, each with its IV, HMAC and
// system calls, and takes a seventh less time; an undo a quarter less. A page is what one changed row costs.
inline constexpr int kPageBytes = 16384;

// How long a connection waits for a lock, in milliseconds.
inline constexpr int kBusyTimeoutMs = 5000;

enum class OpenMode {
    Create,    // a new file; an existing one is an error
    ReadWrite, // an existing file
    QueryOnly, // opened for writing, so that a crashed WAL can be recovered, with PRAGMA query_only
};

struct CloseSqlite
{
    void operator()(sqlite3* db) const;
};
using SqliteHandle = std::unique_ptr<sqlite3, CloseSqlite>;

// Opens an SQLCipher database under a raw 256-bit key: the only place in the product where a database is keyed.
// Sets the pragmas that every connection needs (temp_store, WAL, synchronous=FULL, foreign_keys, busy_timeout).
// Fails with StoreDamaged for a file that is no database, of another key, truncated, or not encrypted; with StoreFull,
// StoreBusy or Internal otherwise. The handle is of the calling thread alone.
Result<SqliteHandle> openKeyedFile(const QString& path, const SecretBytes& key, OpenMode mode);

// The error that `db` reports now, as one of ours; `doing` completes "<doing> failed", for codes without a better
// sentence.
Error sqliteError(sqlite3* db, const QString& doing);

// The same for a result code alone, with SQLite's own text for it.
Error sqliteError(int code, const QString& text, const QString& doing);

} // namespace globant::store
