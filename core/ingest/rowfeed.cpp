// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rowfeed.h"

#include "core/catalog/ddl.h"

#include <sqlcipher/sqlite3.h>

#include <new>
#include <vector>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

constexpr char kModuleName[] = "import_feed";

} // namespace

// What the virtual table reads; SQLite hands it to every cursor.
struct RowFeed::Source
{
    std::vector<bool> isText; // for each column
    QByteArray declaration;   // CREATE TABLE text for sqlite3_declare_vtab
    const Batch* batch = nullptr;
};

namespace {

template <class Source>
struct FeedTable : sqlite3_vtab
{
    const Source* source = nullptr;
};

template <class Source>
struct FeedCursor : sqlite3_vtab_cursor
{
    const Source* source = nullptr;
    const Cell* row = nullptr;
    qint64 left = 0; // rows, the current one counted
};

template <class Source>
struct Feed
{
    using Table = FeedTable<Source>;
    using Cursor = FeedCursor<Source>;

    static int connect(sqlite3* db, void* aux, int, const char* const*, sqlite3_vtab** out, char**)
    {
        const auto* source = static_cast<const Source*>(aux);
        const int code = sqlite3_declare_vtab(db, source->declaration.constData());
        if (code != SQLITE_OK)
            return code;
        auto* table = new (std::nothrow) Table;
        if (table == nullptr)
            return SQLITE_NOMEM;
        table->source = source;
        *out = table;
        return SQLITE_OK;
    }

    static int disconnect(sqlite3_vtab* table)
    {
        delete static_cast<Table*>(table);
        return SQLITE_OK;
    }

    static int bestIndex(sqlite3_vtab*, sqlite3_index_info* info)
    {
        info->estimatedCost = 1e6;
        info->estimatedRows = 1000000;
        return SQLITE_OK;
    }

    static int open(sqlite3_vtab* table, sqlite3_vtab_cursor** out)
    {
        auto* cursor = new (std::nothrow) Cursor;
        if (cursor == nullptr)
            return SQLITE_NOMEM;
        cursor->source = static_cast<Table*>(table)->source;
        *out = cursor;
        return SQLITE_OK;
    }

    static int close(sqlite3_vtab_cursor* cursor)
    {
        delete static_cast<Cursor*>(cursor);
        return SQLITE_OK;
    }

    static int filter(sqlite3_vtab_cursor* base, int, const char*, int, sqlite3_value**)
    {
        auto* cursor = static_cast<Cursor*>(base);
        const Batch* batch = cursor->source->batch;
        cursor->row = batch != nullptr ? batch->cells.data() : nullptr;
        cursor->left = batch != nullptr ? batch->rowCount() : 0;
        return SQLITE_OK;
    }

    static int next(sqlite3_vtab_cursor* base)
    {
        auto* cursor = static_cast<Cursor*>(base);
        cursor->row += cursor->source->isText.size();
        --cursor->left;
        return SQLITE_OK;
    }

    static int eof(sqlite3_vtab_cursor* base) { return static_cast<Cursor*>(base)->left <= 0; }

    static int column(sqlite3_vtab_cursor* base, sqlite3_context* context, int index)
    {
        const auto* cursor = static_cast<Cursor*>(base);
        const Cell& cell = cursor->row[index];
        if (cell.length == Cell::nullLength)
            sqlite3_result_null(context);
        else if (cursor->source->isText[std::size_t(index)])
            sqlite3_result_text64(context, cell.text, cell.length, SQLITE_STATIC, SQLITE_UTF8);
        else
            sqlite3_result_int64(context, cell.integer);
        return SQLITE_OK;
    }

    static int rowid(sqlite3_vtab_cursor* base, sqlite3_int64* out)
    {
        *out = static_cast<Cursor*>(base)->left;
        return SQLITE_OK;
    }

    // Without xCreate: the table exists on its own name in every schema (an eponymous-only virtual table).
    static const sqlite3_module* module()
    {
        static const sqlite3_module methods = [] {
            sqlite3_module m{};
            m.xConnect = connect;
            m.xDisconnect = disconnect;
            m.xBestIndex = bestIndex;
            m.xOpen = open;
            m.xClose = close;
            m.xFilter = filter;
            m.xNext = next;
            m.xEof = eof;
            m.xColumn = column;
            m.xRowid = rowid;
            return m;
        }();
        return &methods;
    }
};

} // namespace

RowFeed::RowFeed(const store::Connection& connection, const catalog::TableSchema& table)
    : m_connection(connection)
    , m_source(new Source)
{
    QStringList columns;
    for (int i = 0; i < table.fields.size(); ++i) {
        m_source->isText.push_back(table.fields[i].type == catalog::FieldType::String);
        columns.append(u"c%1"_s.arg(i));
    }
    m_source->declaration = u"CREATE TABLE feed (%1)"_s.arg(columns.join(u", "_s)).toUtf8();
}

Result<std::unique_ptr<RowFeed>> RowFeed::create(const store::Connection& connection, const catalog::TableSchema& table,
                                                 qint64 entryId)
{
    std::unique_ptr<RowFeed> feed(new RowFeed(connection, table));
    sqlite3* db = connection.handle();
    if (sqlite3_create_module_v2(db, kModuleName, Feed<Source>::module(), feed->m_source.get(), nullptr) != SQLITE_OK)
        return fail(store::sqliteError(db, u"Preparing the import"_s));
    QStringList columns;
    for (int i = 0; i < table.fields.size(); ++i)
        columns.append(u"c%1"_s.arg(i));
    // OR ROLLBACK spares the statement journal, which would be kept in memory.
    const QString sql = u"INSERT OR ROLLBACK INTO %1 (%2, %3) SELECT %4, %5 FROM %6"_s.arg(
        catalog::quotedName(table.name), catalog::columnList(table),
        catalog::quotedName(catalog::kEntryColumn.toString()), columns.join(u", "_s), QString::number(entryId),
        QLatin1StringView(kModuleName));
    GLOBANT_TRY_VALUE(auto insert, store::Statement::prepare(db, sql, u"Importing rows into \"%1\""_s.arg(table.name)));
    feed->m_insert = std::make_unique<store::Statement>(std::move(insert));
    return feed;
}

RowFeed::~RowFeed()
{
    m_insert.reset();
    sqlite3_create_module_v2(m_connection.handle(), kModuleName, nullptr, nullptr, nullptr);
}

Result<void> RowFeed::insert(const Batch& batch)
{
    m_source->batch = &batch;
    auto inserted = m_insert->run();
    m_source->batch = nullptr;
    return inserted;
}

} // namespace globant::ingest
