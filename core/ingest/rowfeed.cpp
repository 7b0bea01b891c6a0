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
    qint64 first = 0; // row of the batch
    qint64 end = 0;   // row after the last
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
        const Source* source = cursor->source;
        cursor->left = source->end - source->first;
        cursor->row = cursor->left > 0 ? source->batch->row(source->first) : nullptr;
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

// A run of keys shorter than this is not worth a statement of its own.
constexpr qint64 kShortestRun = 16;

// The row after the run of keys that count up by one from row `first` on.
template <class KeyOf>
qint64 endOfRun(qint64 first, qint64 rows, const KeyOf& keyOf)
{
    qint64 end = first + 1;
    while (end < rows && keyOf(end) == keyOf(end - 1) + 1)
        ++end;
    return end;
}

} // namespace

RowFeed::RowFeed(const store::Connection& connection, const catalog::TableSchema& table)
    : m_connection(connection)
    , m_key(table.key)
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
    const auto prepare = [&](bool withKey) -> Result<std::unique_ptr<store::Statement>> {
        QStringList names;
        QStringList values;
        for (int i = 0; i < table.fields.size(); ++i) {
            if (i == table.key && !withKey)
                continue;
            names.append(catalog::quotedName(table.fields[i].name));
            values.append(u"c%1"_s.arg(i));
        }
        names.append(catalog::quotedName(catalog::kEntryColumn.toString()));
        values.append(QString::number(entryId));
        // OR ROLLBACK spares the statement journal, which would be kept in memory.
        const QString sql = u"INSERT OR ROLLBACK INTO %1 (%2) SELECT %3 FROM %4"_s.arg(
            catalog::quotedName(table.name), names.join(u", "_s), values.join(u", "_s), QLatin1StringView(kModuleName));
        GLOBANT_TRY_VALUE(auto insert,
                          store::Statement::prepare(db, sql, u"Importing rows into \"%1\""_s.arg(table.name)));
        return std::make_unique<store::Statement>(std::move(insert));
    };
    GLOBANT_TRY_VALUE(feed->m_insert, prepare(true));
    GLOBANT_TRY_VALUE(feed->m_insertNext, prepare(false));
    return feed;
}

RowFeed::~RowFeed()
{
    m_insert.reset();
    m_insertNext.reset();
    sqlite3_create_module_v2(m_connection.handle(), kModuleName, nullptr, nullptr, nullptr);
}

Result<void> RowFeed::insert(const Batch& batch, std::optional<qint64> maxKey)
{
    const qint64 rows = batch.rowCount();
    const auto key = [&](qint64 row) { return keyOf(batch, row); };
    qint64 written = 0; // rows
    for (qint64 first = 0; first < rows;) {
        const qint64 end = endOfRun(first, rows, key);
        if (end - first >= kShortestRun) {
            // The key before the run's must be the largest in the table: the row that has it goes in with its key.
            const qint64 largest = first > 0 ? key(first - 1) : maxKey.value_or(0);
            const qint64 next = key(first) == largest + 1 ? first : first + 1;
            GLOBANT_TRY(insertRows(*m_insert, batch, written, next));
            GLOBANT_TRY(insertRows(*m_insertNext, batch, next, end));
            if (sqlite3_last_insert_rowid(m_connection.handle()) != key(end - 1))
                return fail(ErrorCode::Internal, u"The store gave out other keys than the file's; nothing was kept."_s);
            written = end;
        }
        first = end;
    }
    return insertRows(*m_insert, batch, written, rows);
}

Result<void> RowFeed::insertRows(store::Statement& insert, const Batch& batch, qint64 first, qint64 end)
{
    if (first == end)
        return {};
    m_source->batch = &batch;
    m_source->first = first;
    m_source->end = end;
    auto inserted = insert.run();
    m_source->batch = nullptr;
    m_source->end = m_source->first;
    return inserted;
}

} // namespace globant::ingest
