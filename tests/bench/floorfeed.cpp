// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/floorfeed.h"

#include "core/store/keyedfile.h"

#include <sqlcipher/sqlite3.h>

#include <new>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

struct Table : sqlite3_vtab
{
    const FloorFeed* feed = nullptr;
};

struct Cursor : sqlite3_vtab_cursor
{
    const FloorFeed* feed = nullptr;
    qint64 at = 0;
};

int connectTable(sqlite3* db, void* aux, int, const char* const*, sqlite3_vtab** out, char**)
{
    const int code = sqlite3_declare_vtab(db, "CREATE TABLE feed (id, name, hired_at, department_id, job_id)");
    if (code != SQLITE_OK)
        return code;
    auto* table = new (std::nothrow) Table;
    if (table == nullptr)
        return SQLITE_NOMEM;
    table->feed = static_cast<const FloorFeed*>(aux);
    *out = table;
    return SQLITE_OK;
}

int disconnectTable(sqlite3_vtab* table)
{
    delete static_cast<Table*>(table);
    return SQLITE_OK;
}

int bestIndex(sqlite3_vtab*, sqlite3_index_info* info)
{
    info->estimatedCost = 1e6;
    info->estimatedRows = 1000000;
    return SQLITE_OK;
}

int openCursor(sqlite3_vtab* table, sqlite3_vtab_cursor** out)
{
    auto* cursor = new (std::nothrow) Cursor;
    if (cursor == nullptr)
        return SQLITE_NOMEM;
    cursor->feed = static_cast<Table*>(table)->feed;
    *out = cursor;
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor* cursor)
{
    delete static_cast<Cursor*>(cursor);
    return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* base, int, const char*, int, sqlite3_value**)
{
    auto* cursor = static_cast<Cursor*>(base);
    cursor->at = cursor->feed->first;
    return SQLITE_OK;
}

int next(sqlite3_vtab_cursor* base)
{
    ++static_cast<Cursor*>(base)->at;
    return SQLITE_OK;
}

int isAtEnd(sqlite3_vtab_cursor* base)
{
    const auto* cursor = static_cast<Cursor*>(base);
    return cursor->at >= cursor->feed->end;
}

int column(sqlite3_vtab_cursor* base, sqlite3_context* context, int index)
{
    const auto* cursor = static_cast<Cursor*>(base);
    const FloorRows& rows = *cursor->feed->rows;
    const FloorRows::Row& row = rows.rows[std::size_t(cursor->at)];
    if (index == 1)
        sqlite3_result_text64(context, rows.names.data() + row.name, row.nameBytes, SQLITE_STATIC, SQLITE_UTF8);
    else
        sqlite3_result_int64(context, index == 0   ? row.id
                                      : index == 2 ? row.hiredAt
                                      : index == 3 ? row.department
                                                   : row.job);
    return SQLITE_OK;
}

int rowid(sqlite3_vtab_cursor* base, sqlite3_int64* out)
{
    *out = static_cast<Cursor*>(base)->at;
    return SQLITE_OK;
}

} // namespace

Result<void> registerFloorFeed(sqlite3* db, FloorFeed& feed)
{
    static const sqlite3_module module = [] {
        sqlite3_module m{};
        m.xConnect = connectTable;
        m.xDisconnect = disconnectTable;
        m.xBestIndex = bestIndex;
        m.xOpen = openCursor;
        m.xClose = closeCursor;
        m.xFilter = filter;
        m.xNext = next;
        m.xEof = isAtEnd;
        m.xColumn = column;
        m.xRowid = rowid;
        return m;
    }();
    if (sqlite3_create_module_v2(db, kFloorFeed, &module, &feed, nullptr) != SQLITE_OK)
        return fail(store::sqliteError(db, u"Measuring the floor"_s));
    return {};
}

} // namespace globant::bench
