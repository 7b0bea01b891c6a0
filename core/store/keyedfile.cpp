// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/keyedfile.h"

#include "core/common/opensslthread.h"
#include "core/store/unchangingfile.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <cstring>
#include <string>
#include <sys/stat.h>

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

// sqlite3_key_v2 takes a raw key as the text x'<64 hex digits>', which spares the key derivation.
int applyRawKey(sqlite3* db, const SecretBytes& key)
{
    SecretBytes text(3 + 2 * key.size() + 1);
    char* out = reinterpret_cast<char*>(text.data());
    std::memcpy(out, "x'", 2);
    sodium_bin2hex(out + 2, 2 * key.size() + 1, key.data(), key.size());
    out[2 + 2 * key.size()] = '\'';
    return sqlite3_key_v2(db, "main", text.data(), int(3 + 2 * key.size()));
}

int run(sqlite3* db, const char* sql)
{
    return sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
}

bool hasCipher(sqlite3* db)
{
    bool found = false;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, "PRAGMA cipher_version", -1, &statement, nullptr) == SQLITE_OK)
        found = sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_bytes(statement, 0) > 0;
    sqlite3_finalize(statement);
    return found;
}

bool isPlainDatabase(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

Failure damaged(const QString& path)
{
    return fail(
        ErrorCode::StoreDamaged,
        u"\"%1\" does not open with this workspace's key: it is damaged, cut short, or belongs to another workspace. "
        "Restore it from a backup."_s.arg(path));
}

// In bytes. SQLite takes a file of 0 bytes, or of 1, for a new database.
constexpr qint64 kSmallestPage = 512;

// cipher_memory_security: inserts take twelve times as long with it; our own copies of the key are locked and wiped.
// temp_store: a temporary file would hold plain text.
constexpr char kReadingPragmas[] = "PRAGMA cipher_memory_security = OFF;"
                                   "PRAGMA temp_store = MEMORY;";
constexpr char kPragmas[] = "PRAGMA journal_mode = WAL;"
                            "PRAGMA synchronous = FULL;"
                            "PRAGMA foreign_keys = ON;";

} // namespace

void CloseSqlite::operator()(sqlite3* db) const
{
    sqlite3_close_v2(db);
}

Error sqliteError(int code, const QString& text, const QString& doing)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::StoreBusy, u"The workspace is busy with another change. Try again in a moment."_s};
    case SQLITE_FULL:
        return {
            ErrorCode::StoreFull,
            u"There is no space left for the workspace's store. Nothing of this step was kept; free some space and try again."_s};
    case SQLITE_IOERR:
        // Not every file system answers ENOSPC where SQLite looks for it.
        return {
            ErrorCode::StoreFull,
            u"%1 failed: the disk reported an error (%2). Nothing of this step was kept; check the disk and its free space."_s
                .arg(doing, text)};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return {
            ErrorCode::StoreDamaged,
            u"%1 failed: the store is damaged (%2). Run \"globant-data-cli check\", and restore a backup if it finds damage."_s
                .arg(doing, text)};
    case SQLITE_NOMEM:
        return {
            ErrorCode::Internal,
            u"%1 failed: there is not enough memory. Nothing of this step was kept; close other programs and try again."_s
                .arg(doing)};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, u"Cancelled. Nothing of this step was kept."_s};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Conflict, u"%1 failed: %2."_s.arg(doing, text)};
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {
            ErrorCode::StoreDamaged,
            u"%1 failed: the store's files cannot be opened for writing (%2). Check the folder's permissions."_s.arg(
                doing, text)};
    default:
        return {ErrorCode::Internal, u"%1 failed: %2."_s.arg(doing, text)};
    }
}

Error sqliteError(sqlite3* db, const QString& doing)
{
    return sqliteError(sqlite3_extended_errcode(db), QString::fromUtf8(sqlite3_errmsg(db)), doing);
}

namespace {

// Refuses what SQLite would take for a database of its own, or for a new one, and so write to.
Result<void> checkExistingFile(const QString& path)
{
    if (!QFile::exists(path))
        return fail(ErrorCode::StoreDamaged,
                    u"The store's file \"%1\" is missing. Restore it from a backup."_s.arg(path));
    if (isPlainDatabase(path))
        return fail(ErrorCode::StoreDamaged,
                    u"\"%1\" is not encrypted, so it is no store of this program's. It was left as it is."_s.arg(path));
    if (QFileInfo(path).size() < kSmallestPage)
        return damaged(path);
    return {};
}

// An empty file of mode 0600 whatever the umask; SQLite gives the WAL and its index the mode of the database file.
Result<void> createPrivateFile(const QString& path)
{
    if (QFile::exists(path))
        return fail(ErrorCode::Conflict, u"\"%1\" exists already."_s.arg(path));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(ErrorCode::StoreDamaged,
                    u"The store \"%1\" cannot be created: %2."_s.arg(path, file.errorString()));
    if (::fchmod(file.handle(), 0600) != 0)
        return fail(ErrorCode::Internal, u"\"%1\" cannot be made private."_s.arg(path));
    return {};
}

// Once a process, before SQLite's first use: without it, every allocation is counted under a mutex that all threads
// share.
void configureSqliteOnce()
{
    static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(done)
}

// `name` is what SQLite is given for `path`, `flags` say how.
Result<SqliteHandle> openAndUnlock(const QString& path, const QByteArray& name, int flags, const SecretBytes& key)
{
    configureSqliteOnce();
    sqlite3* raw = nullptr;
    const int opened =
        sqlite3_open_v2(name.constData(), &raw,
                        flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE, nullptr);
    SqliteHandle db(raw);
    if (opened != SQLITE_OK)
        return fail(raw != nullptr ? sqliteError(raw, u"Opening the store"_s)
                                   : Error{ErrorCode::Internal, u"There is not enough memory to open the store."_s});
    sqlite3_busy_timeout(raw, kBusyTimeoutMs);
    // SQLCipher reports a wrong key on standard error by itself otherwise; the caller gets a sentence instead.
    run(raw, "PRAGMA cipher_log_level = NONE");
    if (!hasCipher(raw))
        return fail(ErrorCode::Internal, u"This build's database engine does not encrypt; nothing was written."_s);
    if (applyRawKey(raw, key) != SQLITE_OK)
        return fail(sqliteError(raw, u"Unlocking the store"_s));
    const QByteArray pageSize = "PRAGMA cipher_page_size = " + QByteArray::number(kPageBytes);
    if (run(raw, pageSize.constData()) != SQLITE_OK)
        return fail(sqliteError(raw, u"Setting up the store"_s));
    const int read = run(raw, "SELECT count(*) FROM sqlite_master");
    if (read != SQLITE_OK) {
        // SQLITE_IOERR without more is SQLCipher's; those of the disk say which call failed.
        if ((read & 0xff) == SQLITE_NOTADB || (read & 0xff) == SQLITE_CORRUPT || read == SQLITE_IOERR ||
            read == SQLITE_IOERR_SHORT_READ)
            return damaged(path);
        return fail(sqliteError(raw, u"Reading the store"_s));
    }
    if (run(raw, kReadingPragmas) != SQLITE_OK)
        return fail(sqliteError(raw, u"Setting up the store"_s));
    return db;
}

Result<SqliteHandle> openFile(const QString& path, const SecretBytes& key, OpenMode mode)
{
    GLOBANT_TRY_VALUE(SqliteHandle db, openAndUnlock(path, QFile::encodeName(path), SQLITE_OPEN_READWRITE, key));
    sqlite3* const raw = db.get();
    if (run(raw, kPragmas) != SQLITE_OK)
        return fail(sqliteError(raw, u"Setting up the store"_s));
    // The writer alone checkpoints: a reader does so neither as it goes nor when it is the last to close.
    if (mode == OpenMode::QueryOnly &&
        (run(raw, "PRAGMA query_only = ON; PRAGMA wal_autocheckpoint = 0") != SQLITE_OK ||
         sqlite3_db_config(raw, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr) != SQLITE_OK))
        return fail(sqliteError(raw, u"Setting up the store"_s));
    return db;
}

} // namespace

Result<SqliteHandle> openKeyedFile(const QString& path, const SecretBytes& key, OpenMode mode)
{
    if (key.size() != std::size_t(kDataKeyBytes))
        return fail(ErrorCode::Internal, u"A store's key has %1 bytes."_s.arg(kDataKeyBytes));
    freeOpenSslWithThread();
    if (mode != OpenMode::Create) {
        GLOBANT_TRY(checkExistingFile(path));
        return openFile(path, key, mode);
    }
    GLOBANT_TRY(createPrivateFile(path));
    Result<SqliteHandle> created = openFile(path, key, mode);
    if (!created)
        QFile::remove(path);
    return created;
}

Result<SqliteHandle> openUnchangingFile(const QString& path, const SecretBytes& key)
{
    if (key.size() != std::size_t(kDataKeyBytes))
        return fail(ErrorCode::Internal, u"A store's key has %1 bytes."_s.arg(kDataKeyBytes));
    if (!QFile::exists(path))
        return fail(ErrorCode::UnreadableFile, u"There is no file \"%1\"."_s.arg(path));
    freeOpenSslWithThread();
    const QByteArray name = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath()).toEncoded() + "?immutable=1";
    return openAndUnlock(path, name, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, key);
}

} // namespace globant::store
