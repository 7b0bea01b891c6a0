// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/rotatekey.h"

#include "core/accounts/workspace.h"
#include "core/common/durablefile.h"
#include "core/store/connectionthread.h"
#include "core/store/sqlcipherdriver.h"

#include <QDir>
#include <QMap>
#include <QSqlError>

#include <sqlcipher/sqlite3.h>

namespace globant::accounts {

using namespace Qt::StringLiterals;
using security::KeySlots;
using store::Connection;
using store::OpenMode;

namespace {

using RowCounts = QMap<QString, qint64>;

Result<RowCounts> countRows(const Connection& connection)
{
    QStringList tables;
    GLOBANT_TRY_VALUE(QSqlQuery names, connection.query(u"SELECT name FROM sqlite_master WHERE type = 'table'"_s));
    while (names.next())
        tables.append(names.value(0).toString());
    if (names.lastError().isValid())
        return fail(store::queryError(names.lastError(), u"Reading the store"_s));
    RowCounts counts;
    for (QString table : tables) {
        table.replace(u'"', u"\"\""_s);
        GLOBANT_TRY_VALUE(const QVariant count, connection.value(u"SELECT count(*) FROM \"%1\""_s.arg(table)));
        counts.insert(table, count.toLongLong());
    }
    return counts;
}

Result<RowCounts> copyPages(const QString& from, const SecretBytes& fromKey, const QString& to,
                            const SecretBytes& toKey)
{
    GLOBANT_TRY_VALUE(const auto target, Connection::open(to, toKey, OpenMode::Create));
    GLOBANT_TRY_VALUE(const auto source, Connection::open(from, fromKey, OpenMode::QueryOnly));
    // One snapshot for the copy and the counts.
    GLOBANT_TRY(source->executeScript(u"BEGIN"_s));
    GLOBANT_TRY_VALUE(RowCounts counts, countRows(*source));
    sqlite3_backup* backup = sqlite3_backup_init(target->handle(), "main", source->handle(), "main");
    if (backup == nullptr)
        return fail(store::sqliteError(target->handle(), u"Copying the store"_s));
    sqlite3_backup_step(backup, -1);
    if (sqlite3_backup_finish(backup) != SQLITE_OK)
        return fail(store::sqliteError(target->handle(), u"Copying the store"_s));
    source->rollback();
    GLOBANT_TRY(store::checkpoint(*target));
    return counts;
}

Result<void> verify(const QString& path, const SecretBytes& key, const RowCounts& expected)
{
    const auto bad = [](const QString& why) {
        return fail(ErrorCode::StoreDamaged,
                    u"The copy of the store under the new key is not whole (%1). Nothing was changed; run "
                    "\"globant-data-cli check\" and try again."_s.arg(why));
    };
    GLOBANT_TRY_VALUE(const auto copy, Connection::open(path, key, OpenMode::QueryOnly));
    GLOBANT_TRY_VALUE(const QVariant page, copy->value(u"PRAGMA cipher_integrity_check"_s));
    if (page.isValid() && !page.isNull())
        return bad(page.toString());
    GLOBANT_TRY_VALUE(const QVariant structure, copy->value(u"PRAGMA integrity_check(1)"_s));
    if (structure.toString() != u"ok"_s)
        return bad(structure.toString());
    GLOBANT_TRY_VALUE(const RowCounts counts, countRows(*copy));
    if (counts != expected)
        return bad(u"its tables have other numbers of rows"_s);
    return {};
}

Result<void> applyAmendment(const QString& path, const SecretBytes& key,
                            const std::function<Result<void>(const Connection&)>& amend)
{
    if (!amend)
        return {};
    GLOBANT_TRY_VALUE(const auto copy, Connection::open(path, key, OpenMode::ReadWrite));
    GLOBANT_TRY(store::inTransaction(*copy, [&] { return amend(*copy); }));
    GLOBANT_TRY(store::checkpoint(*copy));
    return {};
}

} // namespace

Result<RotatedStore> rotateStore(const QString& folder, KeySlots keySlots, const SecretBytes& dataKey,
                                 const Connection& writer, const std::function<Result<void>(const Connection&)>& amend,
                                 const store::WorkspaceLock&, const RotationHook& hook)
{
    const auto step = [&](RotationStep done) -> Result<void> { return hook ? hook(done) : Result<void>(); };
    const QDir place(folder);
    const QString oldPath = place.filePath(keySlots.storeFile());
    GLOBANT_TRY_VALUE(SecretBytes newKey, keySlots.rotate(dataKey));
    const QString newPath = place.filePath(keySlots.storeFile());

    GLOBANT_TRY(store::checkpoint(writer)); // a reader's snapshot may keep it from ending; the copy reads the WAL too
    // Holds off every other writer until the new store is in force, or the attempt is over.
    GLOBANT_TRY(writer.begin());
    const auto prepareAndCopy = [&]() -> Result<void> {
        GLOBANT_TRY(removeStoreFiles(newPath));
        GLOBANT_TRY(step(RotationStep::Prepared));
        GLOBANT_TRY_VALUE(const RowCounts counts, copyPages(oldPath, dataKey, newPath, newKey));
        GLOBANT_TRY(step(RotationStep::Copied));
        GLOBANT_TRY(verify(newPath, newKey, counts));
        GLOBANT_TRY(step(RotationStep::Verified));
        GLOBANT_TRY(applyAmendment(newPath, newKey, amend));
        GLOBANT_TRY(step(RotationStep::Amended));
        GLOBANT_TRY(syncPath(newPath));
        GLOBANT_TRY(syncPath(folder));
        return step(RotationStep::Flushed);
    };
    if (auto copied = prepareAndCopy(); !copied) {
        writer.rollback();
        (void)removeStoreFiles(newPath); // else the next start removes it
        return fail(std::move(copied.error()));
    }
    auto committed = security::saveKeySlots(keySlots, keySlotsPath(folder));
    writer.rollback();
    if (!committed) {
        // The durable write may have failed after its rename only: what the file says now decides, and where it cannot
        // be read, both stores stay.
        const auto now = loadWorkspace(folder);
        if (!now || now->storeFile() != keySlots.storeFile()) {
            if (now)
                (void)removeStoreFiles(newPath);
            return fail(std::move(committed.error()));
        }
    }
    // From here on the new store is in force, whatever happens; the old one stays where its removal is not safe yet.
    if (committed && step(RotationStep::Committed))
        (void)removeStoreFiles(oldPath);
    return RotatedStore{newPath, std::move(newKey)};
}

} // namespace globant::accounts
