// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storecopy.h"

#include "core/store/connectionthread.h"
#include "core/store/sqlcipherdriver.h"

#include <QSqlError>
#include <QtEndian>

#include <sodium.h>
#include <sqlcipher/sqlite3.h>

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHashAtOnce = 64 * 1024;

QString quoted(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

// Feeds values to a hash in pieces that are worth a call.
class ContentHash
{
public:
    ContentHash() { crypto_generichash_init(&m_state, nullptr, 0, crypto_generichash_BYTES); }

    void add(char kind, const void* bytes, qsizetype size)
    {
        char head[1 + sizeof(qint64)];
        head[0] = kind;
        qToLittleEndian(qint64(size), head + 1);
        m_buffer.append(head, sizeof head);
        m_buffer.append(static_cast<const char*>(bytes), size);
        if (m_buffer.size() >= kHashAtOnce)
            flush();
    }
    QByteArray result()
    {
        flush();
        QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
        crypto_generichash_final(&m_state, reinterpret_cast<unsigned char*>(hash.data()), std::size_t(hash.size()));
        return hash;
    }

private:
    void flush()
    {
        crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char*>(m_buffer.constData()),
                                  quint64(m_buffer.size()));
        m_buffer.resize(0);
    }

    crypto_generichash_state m_state;
    QByteArray m_buffer;
};

Result<qint64> hashTable(sqlite3* db, const QString& table, ContentHash& hash)
{
    sqlite3_stmt* raw = nullptr;
    const QByteArray sql = u"SELECT * FROM %1"_s.arg(quoted(table)).toUtf8();
    if (sqlite3_prepare_v2(db, sql.constData(), -1, &raw, nullptr) != SQLITE_OK)
        return fail(sqliteError(db, u"Reading the store"_s));
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> rows(raw, sqlite3_finalize);
    const int columns = sqlite3_column_count(raw);
    qint64 count = 0;
    int state = SQLITE_ROW;
    while ((state = sqlite3_step(raw)) == SQLITE_ROW) {
        ++count;
        for (int i = 0; i < columns; ++i) {
            const int type = sqlite3_column_type(raw, i);
            if (type == SQLITE_INTEGER) {
                const qint64 value = qToLittleEndian(qint64(sqlite3_column_int64(raw, i)));
                hash.add(char(type), &value, sizeof value);
            } else {
                const void* bytes = sqlite3_column_blob(raw, i); // a text's bytes too; a number's as text
                hash.add(char(type), bytes, sqlite3_column_bytes(raw, i));
            }
        }
    }
    if (state != SQLITE_DONE)
        return fail(sqliteError(db, u"Reading the store"_s));
    return count;
}

Result<void> copyPages(sqlite3* from, sqlite3* to, const CopyOptions& options)
{
    sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
    if (backup == nullptr)
        return fail(sqliteError(to, u"Copying the store"_s));
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
        return fail(sqliteError(to, u"Copying the store"_s));
    return {};
}

} // namespace

Result<StoreContent> readContent(const Connection& connection, bool hash)
{
    QStringList tables;
    GLOBANT_TRY_VALUE(QSqlQuery names,
                      connection.query(u"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"_s));
    while (names.next())
        tables.append(names.value(0).toString());
    if (names.lastError().isValid())
        return fail(queryError(names.lastError(), u"Reading the store"_s));
    StoreContent content;
    ContentHash all;
    for (const QString& table : std::as_const(tables)) {
        if (hash) {
            const QByteArray name = table.toUtf8();
            all.add('t', name.constData(), name.size());
            GLOBANT_TRY_VALUE(const qint64 count, hashTable(connection.handle(), table, all));
            content.rows.insert(table, count);
        } else {
            GLOBANT_TRY_VALUE(const QVariant count, connection.value(u"SELECT count(*) FROM %1"_s.arg(quoted(table))));
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
    GLOBANT_TRY_VALUE(const auto target, Connection::open(to, toKey, OpenMode::Create));
    GLOBANT_TRY_VALUE(const auto source, Connection::open(from, fromKey, OpenMode::QueryOnly));
    // One snapshot for the copy and what it is held against; without it, every write would begin the copy anew.
    GLOBANT_TRY(source->executeScript(u"BEGIN"_s));
    GLOBANT_TRY_VALUE(StoreContent content, readContent(*source, options.hash));
    GLOBANT_TRY(copyPages(source->handle(), target->handle(), options));
    source->rollback();
    GLOBANT_TRY(checkpoint(*target));
    return content;
}

Result<QString> faultOfCopy(const QString& path, const SecretBytes& key, const StoreContent& expected)
{
    GLOBANT_TRY_VALUE(const auto copy, Connection::open(path, key, OpenMode::QueryOnly));
    GLOBANT_TRY_VALUE(const QVariant page, copy->value(u"PRAGMA cipher_integrity_check"_s));
    if (page.isValid() && !page.isNull())
        return page.toString();
    GLOBANT_TRY_VALUE(const QVariant structure, copy->value(u"PRAGMA integrity_check(1)"_s));
    if (structure.toString() != u"ok"_s)
        return structure.toString();
    GLOBANT_TRY_VALUE(const StoreContent content, readContent(*copy, !expected.hash.isEmpty()));
    if (content.rows != expected.rows)
        return u"its tables have other numbers of rows"_s;
    if (content != expected)
        return u"its rows are not those of the store"_s;
    return QString();
}

} // namespace globant::store
