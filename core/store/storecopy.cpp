// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storecopy.h"

#include "core/common/opensslthread.h"
#include "core/store/statement.h"
#include "core/store/unchangingfile.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

#include <array>
#include <cstring>
#include <future>

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kBytesAtOnce = 1024 * 1024;
const QString kReading = u"Reading the store"_s;
const QString kCopying = u"Copying the store"_s;

QString quoted(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

Result<void> run(sqlite3* db, const char* sql, const QString& doing)
{
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(sqliteError(db, doing));
    return {};
}

// The first column of the first row; empty where there is none.
Result<QByteArray> textOf(sqlite3* db, const QString& sql)
{
    GLOBANT_TRY_VALUE(Statement statement, Statement::prepare(db, sql, kReading));
    GLOBANT_TRY_VALUE(const bool row, statement.step());
    return row ? statement.text(0).toByteArray() : QByteArray();
}

// Feeds values to a hash in pieces that are worth a call. Each value is its type, its length where the type does not
// say it, and its bytes, so that no two rows look alike.
class ContentHash
{
public:
    ContentHash() { crypto_generichash_init(&m_state, nullptr, 0, crypto_generichash_BYTES); }

    void addType(char type) { put(&type, 1); }
    void addNumber(char type, quint64 bits)
    {
        char bytes[1 + sizeof bits];
        bytes[0] = type;
        qToLittleEndian(bits, bytes + 1);
        put(bytes, sizeof bytes);
    }
    void addBytes(char type, const void* bytes, int size)
    {
        addNumber(type, quint64(size));
        if (size > 0)
            put(bytes, std::size_t(size));
    }
    QByteArray result()
    {
        flush();
        QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
        crypto_generichash_final(&m_state, reinterpret_cast<unsigned char*>(hash.data()), std::size_t(hash.size()));
        return hash;
    }

private:
    void put(const void* bytes, std::size_t size)
    {
        if (m_used + size > m_buffer.size()) {
            flush();
            if (size > m_buffer.size()) {
                crypto_generichash_update(&m_state, static_cast<const unsigned char*>(bytes), size);
                return;
            }
        }
        std::memcpy(m_buffer.data() + m_used, bytes, size);
        m_used += size;
    }
    void flush()
    {
        crypto_generichash_update(&m_state, m_buffer.data(), m_used);
        m_used = 0;
    }

    crypto_generichash_state m_state;
    std::array<unsigned char, 16 * 1024> m_buffer; // within a processor's nearest cache
    std::size_t m_used = 0;
};

void addValue(sqlite3_value* value, ContentHash& hash)
{
    const int type = sqlite3_value_type(value);
    switch (type) {
    case SQLITE_INTEGER:
        hash.addNumber(char(type), quint64(sqlite3_value_int64(value)));
        break;
    case SQLITE_FLOAT: {
        const double number = sqlite3_value_double(value);
        quint64 bits = 0;
        std::memcpy(&bits, &number, sizeof bits);
        hash.addNumber(char(type), bits);
        break;
    }
    case SQLITE_NULL:
        hash.addType(char(type));
        break;
    default: {
        const void* bytes = sqlite3_value_blob(value); // a text's bytes too
        hash.addBytes(char(type), bytes, sqlite3_value_bytes(value));
    }
    }
}

// What the rows of a query go into: an SQL function that is called for each, as handing them out one by one takes twice
// as long.
struct RowSink
{
    ContentHash* hash = nullptr;
    qint64 rows = 0;
};

void takeRow(sqlite3_context* context, int count, sqlite3_value** values)
{
    auto* const sink = static_cast<RowSink*>(sqlite3_user_data(context));
    ++sink->rows;
    for (int i = 0; i < count; ++i)
        addValue(values[i], *sink->hash);
}

void nothingToAnswer(sqlite3_context*) {}

Result<QStringList> columnsOf(sqlite3* db, const QString& table)
{
    GLOBANT_TRY_VALUE(
        Statement rows,
        Statement::prepare(
            db, u"SELECT name FROM pragma_table_info('%1')"_s.arg(QString(table).replace(u'\'', u"''"_s)), kReading));
    QStringList columns;
    for (;;) {
        GLOBANT_TRY_VALUE(const bool row, rows.step());
        if (!row)
            return columns;
        columns.append(quoted(QString::fromUtf8(rows.text(0))));
    }
}

Result<qint64> hashTable(sqlite3* db, const QString& table, ContentHash& hash)
{
    constexpr char kFunction[] = "globant_take_row";
    GLOBANT_TRY_VALUE(const QStringList columns, columnsOf(db, table));
    RowSink sink{&hash};
    if (sqlite3_create_function_v2(db, kFunction, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, &sink, nullptr, takeRow,
                                   nothingToAnswer, nullptr) != SQLITE_OK)
        return fail(sqliteError(db, kReading));
    // An aggregate takes the rows in the order of the scan, which is that of the key.
    const auto read =
        textOf(db, u"SELECT %1(%2) FROM %3"_s.arg(QLatin1StringView(kFunction), columns.join(u", "_s), quoted(table)));
    sqlite3_create_function_v2(db, kFunction, -1, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr, nullptr);
    GLOBANT_TRY(read);
    return sink.rows;
}

// Connections over one snapshot of a store: one for its pages, and where asked for one for its rows, which another
// thread may have.
struct Snapshot
{
    SqliteHandle pages;
    SqliteHandle rows;
};

Result<void> beginReading(sqlite3* db)
{
    return run(db, "BEGIN; SELECT 1 FROM sqlite_master LIMIT 1", kReading); // the reading takes the snapshot
}

// A store to which others write: both begin to read, and a third connection tells whether there was a commit between.
Result<Snapshot> openSnapshot(const QString& path, const SecretBytes& key, bool withRows)
{
    constexpr int kAttempts = 100;
    Snapshot snapshot;
    GLOBANT_TRY_VALUE(snapshot.pages, openKeyedFile(path, key, OpenMode::QueryOnly));
    if (!withRows) {
        GLOBANT_TRY(beginReading(snapshot.pages.get()));
        return snapshot;
    }
    GLOBANT_TRY_VALUE(snapshot.rows, openKeyedFile(path, key, OpenMode::QueryOnly));
    GLOBANT_TRY_VALUE(const SqliteHandle watcher, openKeyedFile(path, key, OpenMode::QueryOnly));
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        GLOBANT_TRY_VALUE(const QByteArray before, textOf(watcher.get(), u"PRAGMA data_version"_s));
        GLOBANT_TRY(beginReading(snapshot.pages.get()));
        GLOBANT_TRY(beginReading(snapshot.rows.get()));
        GLOBANT_TRY_VALUE(const QByteArray after, textOf(watcher.get(), u"PRAGMA data_version"_s));
        if (before == after)
            return snapshot;
        GLOBANT_TRY(run(snapshot.pages.get(), "ROLLBACK", kReading));
        GLOBANT_TRY(run(snapshot.rows.get(), "ROLLBACK", kReading));
    }
    return fail(ErrorCode::StoreBusy, u"The workspace is changed all the time. Try again in a moment."_s);
}

Result<Snapshot> openUnchanging(const QString& path, const SecretBytes& key, bool withRows)
{
    Snapshot snapshot;
    GLOBANT_TRY_VALUE(snapshot.pages, openUnchangingFile(path, key));
    if (withRows) {
        GLOBANT_TRY_VALUE(snapshot.rows, openUnchangingFile(path, key));
    }
    return snapshot;
}

Result<void> copyPages(sqlite3* from, sqlite3* to, const CopyOptions& options)
{
    sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
    if (backup == nullptr)
        return fail(sqliteError(to, kCopying));
    Result<void> paused;
    int state = SQLITE_OK;
    while (state == SQLITE_OK && paused) {
        state = sqlite3_backup_step(backup, options.pagesAtOnce);
        if (state == SQLITE_OK && options.pause) {
            const int total = sqlite3_backup_pagecount(backup);
            paused = options.pause(total - sqlite3_backup_remaining(backup), total);
        }
    }
    const int finished = sqlite3_backup_finish(backup);
    GLOBANT_TRY(paused);
    if (finished != SQLITE_OK)
        return fail(sqliteError(to, kCopying));
    return {};
}

// Whether all that `db` sees, in its snapshot, is in the store's file, and will stay there: with an empty write-ahead
// log, SQLite holds a lock that keeps everybody from writing into that file until the snapshot ends (WAL_READ_LOCK(0));
// and a log that the snapshot needs cannot be emptied.
bool isAllInFile(sqlite3* db)
{
    return QFileInfo(QFile::decodeName(sqlite3_filename_wal(sqlite3_db_filename(db, "main")))).size() == 0;
}

// The file's own bytes, encrypted as they are, through the descriptor that SQLite has: to close another one would take
// SQLite's locks on the file away, as they are those of the process (fcntl(2)).
Result<void> copyBytes(sqlite3* from, const QString& to, const CopyOptions& options)
{
    sqlite3_file* file = nullptr;
    sqlite3_int64 size = 0;
    if (sqlite3_file_control(from, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || file == nullptr ||
        file->pMethods == nullptr || file->pMethods->xFileSize(file, &size) != SQLITE_OK)
        return fail(sqliteError(from, kCopying));
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return fail(ErrorCode::StoreFull, u"\"%1\" cannot be written: %2."_s.arg(to, target.errorString()));
    QByteArray buffer;
    for (qint64 at = 0; at < size; at += buffer.size()) {
        buffer.resize(qMin<qint64>(kBytesAtOnce, size - at));
        if (file->pMethods->xRead(file, buffer.data(), int(buffer.size()), at) != SQLITE_OK)
            return fail(ErrorCode::StoreDamaged, u"%1 failed: its file cannot be read."_s.arg(kCopying));
        options.sameBytes(buffer);
        if (target.write(buffer) != buffer.size())
            return fail(ErrorCode::StoreFull, u"\"%1\" cannot be written: %2. Free some space and try again."_s.arg(
                                                  to, target.errorString()));
        if (options.pause && options.pagesAtOnce > 0)
            GLOBANT_TRY(options.pause(int((at + buffer.size()) / kPageBytes), int(size / kPageBytes)));
    }
    return {};
}

// Reads the content in a thread of its own; `db` is that thread's until the answer is taken.
std::future<Result<StoreContent>> readContentBeside(sqlite3* db, bool hash)
{
    return std::async(std::launch::async, [db, hash] {
        freeOpenSslWithThread();
        return readContent(db, hash);
    });
}

// What is wrong with the pages and how they hang together.
Result<QString> faultOfPages(sqlite3* db)
{
    GLOBANT_TRY_VALUE(const QByteArray page, textOf(db, u"PRAGMA cipher_integrity_check"_s));
    if (!page.isEmpty())
        return QString::fromUtf8(page);
    GLOBANT_TRY_VALUE(const QByteArray structure, textOf(db, u"PRAGMA integrity_check(1)"_s));
    return structure == "ok" ? QString() : QString::fromUtf8(structure);
}

} // namespace

Result<StoreContent> readContent(sqlite3* db, bool hash)
{
    QStringList tables;
    GLOBANT_TRY_VALUE(
        Statement names,
        Statement::prepare(db, u"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"_s, kReading));
    for (;;) {
        GLOBANT_TRY_VALUE(const bool row, names.step());
        if (!row)
            break;
        tables.append(QString::fromUtf8(names.text(0)));
    }
    StoreContent content;
    ContentHash all;
    for (const QString& table : std::as_const(tables)) {
        if (hash) {
            const QByteArray name = table.toUtf8();
            all.addBytes('t', name.constData(), int(name.size()));
            GLOBANT_TRY_VALUE(const qint64 count, hashTable(db, table, all));
            content.rows.insert(table, count);
        } else {
            GLOBANT_TRY_VALUE(const QByteArray count, textOf(db, u"SELECT count(*) FROM %1"_s.arg(quoted(table))));
            content.rows.insert(table, count.toLongLong());
        }
    }
    if (hash)
        content.hash = all.result();
    return content;
}

Result<StoreContent> copyStore(const QString& from, const SecretBytes& fromKey, const QString& to,
                               const SecretBytes& toKey, const CopyOptions& options)
{
    GLOBANT_TRY_VALUE(SqliteHandle target, openKeyedFile(to, toKey, OpenMode::Create));
    // Written once, straight into its file: nobody reads it before it is whole.
    GLOBANT_TRY(run(target.get(), "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", kCopying));
    const bool values = options.content == ContentOf::Values;
    GLOBANT_TRY_VALUE(const Snapshot source,
                      options.unchanging ? openUnchanging(from, fromKey, values) : openSnapshot(from, fromKey, values));
    if (options.sameBytes && fromKey == toKey && !options.unchanging && isAllInFile(source.pages.get())) {
        target.reset();
        GLOBANT_TRY(copyBytes(source.pages.get(), to, options));
        return StoreContent();
    }
    std::future<Result<StoreContent>> content;
    if (values)
        content = readContentBeside(source.rows.get(), true);
    const auto copied = copyPages(source.pages.get(), target.get(), options);
    if (!copied && values)
        sqlite3_interrupt(source.rows.get());
    auto read = values ? content.get() : Result<StoreContent>(StoreContent());
    GLOBANT_TRY(copied);
    return options.content == ContentOf::Counts ? readContent(source.pages.get(), false) : read;
}

Result<ExaminedCopy> examineCopy(const QString& path, const SecretBytes& key, ContentOf content)
{
    GLOBANT_TRY_VALUE(const SqliteHandle pages, openUnchangingFile(path, key));
    GLOBANT_TRY_VALUE(const SqliteHandle rows, openUnchangingFile(path, key));
    auto reading = readContentBeside(rows.get(), content == ContentOf::Values);
    auto fault = faultOfPages(pages.get());
    const bool whole = fault && fault->isEmpty();
    if (!whole)
        sqlite3_interrupt(rows.get());
    auto read = reading.get();
    GLOBANT_TRY(fault);
    if (!whole)
        return ExaminedCopy{*fault, {}};
    GLOBANT_TRY(read);
    return ExaminedCopy{{}, std::move(*read)};
}

Result<QString> faultOfCopy(const QString& path, const SecretBytes& key, const StoreContent& expected)
{
    GLOBANT_TRY_VALUE(const ExaminedCopy found,
                      examineCopy(path, key, expected.hash.isEmpty() ? ContentOf::Counts : ContentOf::Values));
    if (!found.fault.isEmpty())
        return found.fault;
    if (found.content.rows != expected.rows)
        return u"its tables have other numbers of rows"_s;
    if (found.content != expected)
        return u"its rows are not those of the store"_s;
    return QString();
}

} // namespace globant::store
