// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/floor.h"

#include "core/catalog/ddl.h"
#include "core/common/secretbytes.h"
#include "core/store/keyedfile.h"
#include "core/store/statement.h"
#include "tests/bench/floorfeed.h"
#include "tests/bench/stopwatch.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <sqlcipher/sqlite3.h>

#include <algorithm>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

const QString kDoing = u"Measuring the floor"_s;
constexpr qint64 kRowsAtOnce = 20'000; // about what a chunk of a file holds

Result<void> run(sqlite3* db, const QByteArray& sql)
{
    if (sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(store::sqliteError(db, kDoing));
    return {};
}

// The pragmas of core/store/keyedfile.cpp, but for those that the variant changes.
Result<store::SqliteHandle> create(const QString& path, const FloorVariant& variant)
{
    for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s})
        QFile::remove(path + suffix);
    // Once a process, as the store does it; a no where it has been done.
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(
        QFile::encodeName(path).constData(), &raw,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, nullptr);
    store::SqliteHandle db(raw);
    if (opened != SQLITE_OK)
        return fail(ErrorCode::Internal, u"\"%1\" cannot be made."_s.arg(path));
    const QByteArray pageBytes = QByteArray::number(variant.pageBytes);
    if (variant.encrypted)
        GLOBANT_TRY(run(raw, "PRAGMA cipher_log_level = NONE; PRAGMA key=\"x'" +
                                 SecretBytes::random(32).view().toByteArray().toHex() +
                                 "'\"; PRAGMA cipher_page_size=" + pageBytes +
                                 (variant.hmac ? "" : "; PRAGMA cipher_use_hmac=OFF")));
    else
        GLOBANT_TRY(run(raw, "PRAGMA page_size=" + pageBytes));
    GLOBANT_TRY(run(raw, "PRAGMA cipher_memory_security=OFF; PRAGMA temp_store=MEMORY; PRAGMA journal_mode=WAL; "
                         "PRAGMA synchronous=FULL; PRAGMA foreign_keys=OFF;" +
                             variant.pragmas));
    return db;
}

QByteArray tableSql(const catalog::TableSchema& table, const FloorVariant& variant)
{
    QString sql = catalog::createStatements(table).first();
    if (!variant.entryColumn)
        sql.remove(u", %1 INTEGER NOT NULL"_s.arg(catalog::quotedName(catalog::kEntryColumn.toString())));
    return sql.toUtf8();
}

// INSERT INTO `target` ..., from the feed or from `from`.
Result<store::Statement> prepareInsert(sqlite3* db, const FloorVariant& variant, const QString& target, bool withKey)
{
    const QString key = withKey ? u"id, "_s : QString();
    const QString entry = variant.entryColumn ? u", entry_id"_s : QString();
    const QString one = variant.entryColumn ? u", 1"_s : QString();
    const QString fields = u"name, hired_at, department_id, job_id"_s;
    const QString values = variant.feed == FloorVariant::Feed::Statement
                               ? u"VALUES (?, ?, ?, ?, ?%1)"_s.arg(one)
                               : u"SELECT %1%2%3 FROM %4"_s.arg(key, fields, one, QLatin1StringView(kFloorFeed));
    return store::Statement::prepare(
        db, u"INSERT OR ROLLBACK INTO %1 (%2%3%4) %5"_s.arg(target, key, fields, entry, values), kDoing);
}

Result<void> insertByStatement(const FloorRows& rows, store::Statement& insert)
{
    for (const FloorRows::Row& row : rows.rows) {
        insert.bind(0, row.id);
        insert.bindText(1, {rows.names.data() + row.name, qsizetype(row.nameBytes)});
        insert.bind(2, row.hiredAt);
        insert.bind(3, row.department);
        insert.bind(4, row.job);
        GLOBANT_TRY(insert.run());
    }
    return {};
}

// Seconds of the copying alone.
Result<double> insertImages(sqlite3* db, const catalog::TableSchema& table, const FloorVariant& variant,
                            FloorFeed& feed)
{
    GLOBANT_TRY(run(db, QByteArray(tableSql(table, variant)).replace("CREATE TABLE ", "CREATE TABLE image.")));
    GLOBANT_TRY_VALUE(auto fill, prepareInsert(db, variant, u"image.employees"_s, true));
    GLOBANT_TRY_VALUE(auto copy, store::Statement::prepare(
                                     db, u"INSERT INTO main.employees SELECT * FROM image.employees"_s, kDoing));
    double seconds = 0;
    const qint64 count = qint64(feed.rows->rows.size());
    for (feed.first = 0; feed.first < count; feed.first = feed.end) {
        feed.end = std::min(count, feed.first + kRowsAtOnce);
        GLOBANT_TRY(fill.run());
        const Stopwatch watch;
        GLOBANT_TRY(copy.run());
        seconds += watch.seconds();
        GLOBANT_TRY(run(db, "DELETE FROM image.employees"));
    }
    return seconds;
}

Result<double> insertFed(sqlite3* db, const FloorVariant& variant, FloorFeed& feed)
{
    const bool ownKeys = variant.feed == FloorVariant::Feed::OwnKeys;
    GLOBANT_TRY_VALUE(auto insert, prepareInsert(db, variant, u"main.employees"_s, ownKeys));
    const Stopwatch watch;
    const qint64 count = qint64(feed.rows->rows.size());
    for (feed.first = 0; feed.first < count; feed.first = feed.end) {
        feed.end = std::min(count, feed.first + kRowsAtOnce);
        GLOBANT_TRY(insert.run());
    }
    return watch.seconds();
}

Result<double> insertRows(sqlite3* db, const FloorRows& rows, const catalog::TableSchema& table,
                          const FloorVariant& variant)
{
    FloorFeed feed{&rows};
    GLOBANT_TRY(registerFloorFeed(db, feed));
    switch (variant.feed) {
    case FloorVariant::Feed::Images:
        return insertImages(db, table, variant, feed);
    case FloorVariant::Feed::Statement: {
        GLOBANT_TRY_VALUE(auto insert, prepareInsert(db, variant, u"main.employees"_s, true));
        const Stopwatch watch;
        GLOBANT_TRY(insertByStatement(rows, insert));
        return watch.seconds();
    }
    case FloorVariant::Feed::GivenOut:
    case FloorVariant::Feed::OwnKeys:
        return insertFed(db, variant, feed);
    }
    return fail(ErrorCode::Internal, kDoing);
}

} // namespace

Result<FloorRows> readFloorRows(const store::Connection& connection)
{
    FloorRows read;
    GLOBANT_TRY_VALUE(const QVariant count, connection.value(u"SELECT count(*) FROM employees"_s));
    read.rows.reserve(std::size_t(count.toLongLong()));
    GLOBANT_TRY_VALUE(auto rows,
                      store::Statement::prepare(
                          connection.handle(),
                          u"SELECT id, hired_at, department_id, job_id, name FROM employees ORDER BY id"_s, kDoing));
    for (;;) {
        GLOBANT_TRY_VALUE(const bool row, rows.step());
        if (!row)
            return read;
        const QByteArrayView name = rows.text(4);
        read.rows.push_back({rows.integer(0), rows.integer(1), read.names.size(), quint32(name.size()),
                             qint32(rows.integer(2)), qint32(rows.integer(3))});
        read.names.append(name.data(), std::size_t(name.size()));
    }
}

const std::vector<FloorVariant>& floorVariants()
{
    using Feed = FloorVariant::Feed;
    static const std::vector<FloorVariant> variants = {
        {u"as_import"_s, u"as the import writes"_s},
        {u"own_keys"_s, u"each row with its key"_s, Feed::OwnKeys},
        {u"statement"_s, u"a bound statement a row"_s, Feed::Statement},
        {u"images"_s, u"records copied from ready images"_s, Feed::Images},
        {u"no_entry"_s, u"without the import's column"_s, Feed::GivenOut, {}, 16384, true, true, false},
        {u"page_4k"_s, u"pages of 4 KiB"_s, Feed::GivenOut, {}, 4096},
        {u"page_64k"_s, u"pages of 64 KiB"_s, Feed::GivenOut, {}, 65536},
        {u"cache_64m"_s, u"page cache of 64 MB"_s, Feed::GivenOut, "PRAGMA cache_size=-64000;"},
        {u"exclusive"_s, u"locked for one connection"_s, Feed::GivenOut, "PRAGMA locking_mode=EXCLUSIVE;"},
        {u"plain"_s, u"not encrypted"_s, Feed::GivenOut, {}, 16384, false},
        {u"no_hmac"_s, u"encrypted, no HMAC"_s, Feed::GivenOut, {}, 16384, true, false},
        {u"no_journal"_s, u"no write-ahead log, no sync"_s, Feed::GivenOut,
         "PRAGMA journal_mode=DELETE; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"},
    };
    return variants;
}

Result<double> insertFloor(const FloorRows& rows, const catalog::TableSchema& table, const FloorVariant& variant,
                           const QString& folder)
{
    const QString path = QDir(folder).filePath(u"floor.db"_s);
    double seconds = 0;
    {
        GLOBANT_TRY_VALUE(const store::SqliteHandle db, create(path, variant));
        GLOBANT_TRY(run(db.get(), tableSql(table, variant)));
        if (variant.feed == FloorVariant::Feed::Images)
            GLOBANT_TRY(run(db.get(), "ATTACH ':memory:' AS image KEY ''"));
        GLOBANT_TRY(run(db.get(), "BEGIN IMMEDIATE"));
        GLOBANT_TRY_VALUE(seconds, insertRows(db.get(), rows, table, variant));
        const Stopwatch end;
        GLOBANT_TRY(run(db.get(), "COMMIT"));
        GLOBANT_TRY(run(db.get(), "PRAGMA main.wal_checkpoint(TRUNCATE)"));
        seconds += end.seconds();
        GLOBANT_TRY_VALUE(
            auto count, store::Statement::prepare(db.get(), u"SELECT count(*), max(id) FROM main.employees"_s, kDoing));
        GLOBANT_TRY(count.step());
        if (count.integer(0) != qint64(rows.rows.size()))
            return fail(
                ErrorCode::Internal,
                u"%1: %2 of %3 rows are there."_s.arg(variant.title).arg(count.integer(0)).arg(rows.rows.size()));
    }
    QFile::remove(path);
    return seconds;
}

} // namespace globant::bench
