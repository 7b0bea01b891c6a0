// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/retention.h"

#include "core/privacy/securedelete.h"
#include "core/store/connectionthread.h"
#include "core/store/log.h"
#include "core/store/purgedentries.h"
#include "core/store/settings.h"
#include "core/store/sqlcipherdriver.h"

#include <QSqlError>

#include <initializer_list>

namespace globant::privacy {

using namespace Qt::StringLiterals;
using store::kWorkspaceSettings;

namespace {

constexpr qint64 kDayMs = 86'400'000;
const QString kRejectsDays = u"retention.rejects_days"_s;
const QString kImagesDays = u"retention.images_days"_s;
const QString kAppliedAt = u"retention.applied_at"_s;

Result<std::optional<int>> readDays(const store::Connection& connection, const QString& name)
{
    GLOBANT_TRY_VALUE(const QJsonValue days, store::readSetting(connection, kWorkspaceSettings, name));
    return days.isDouble() && days.toInt() > 0 ? std::optional<int>(days.toInt()) : std::nullopt;
}

// `texts`: SQL, the columns that are text. The numbers of a row take about kNumbersBytes more.
Result<KeptRows> measure(const store::Connection& connection, const QString& table, const QStringList& texts)
{
    constexpr int kNumbersBytes = 12;
    QStringList lengths;
    for (const QString& text : texts)
        lengths.append(u"coalesce(length(CAST(%1 AS BLOB)), 0)"_s.arg(text));
    GLOBANT_TRY_VALUE(QSqlQuery sums, connection.query(u"SELECT count(*), sum(%1 + %2) FROM %3"_s.arg(
                                          lengths.join(u" + "_s), QString::number(kNumbersBytes), table)));
    KeptRows kept;
    if (sums.next()) {
        kept.rows = sums.value(0).toLongLong();
        kept.bytes = sums.value(1).toLongLong();
    }
    if (sums.lastError().isValid())
        return fail(store::queryError(sums.lastError(), u"Reading the store"_s));
    GLOBANT_TRY_VALUE(
        const QVariant oldest,
        connection.value(
            u"SELECT min(at) FROM log WHERE EXISTS (SELECT 1 FROM %1 WHERE entry_id = log.id)"_s.arg(table)));
    if (!oldest.isNull())
        kept.oldestMs = oldest.toLongLong();
    return kept;
}

Result<QList<qint64>> ids(const store::Connection& connection, const QString& sql, const QVariantList& values)
{
    GLOBANT_TRY_VALUE(QSqlQuery rows, connection.query(sql, values));
    QList<qint64> found;
    while (rows.next())
        found.append(rows.value(0).toLongLong());
    if (rows.lastError().isValid())
        return fail(store::queryError(rows.lastError(), u"Reading the store"_s));
    return found;
}

// The entries from before `beforeMs` of which `table` holds rows.
Result<QList<qint64>> oldEntries(const store::Connection& connection, const QString& table, qint64 beforeMs)
{
    return ids(connection,
               u"SELECT id FROM log WHERE at < ? AND EXISTS (SELECT 1 FROM %1 WHERE entry_id = log.id)"_s.arg(table),
               {beforeMs});
}

Result<qint64> deleteOf(const store::Connection& connection, const QString& table, const QList<qint64>& entries)
{
    qint64 deleted = 0;
    for (const qint64 entry : entries) {
        GLOBANT_TRY_VALUE(const qint64 rows,
                          connection.execute(u"DELETE FROM %1 WHERE entry_id = ?"_s.arg(table), {entry}));
        deleted += rows;
    }
    return deleted;
}

// Also the entries whose rows were changed by an entry that loses its before-images: nothing else tells of that change.
Result<QList<qint64>> withoutUndo(const store::Connection& connection, const QList<qint64>& entries)
{
    QSet<qint64> closed(entries.cbegin(), entries.cend());
    for (const qint64 entry : entries) {
        GLOBANT_TRY_VALUE(
            const QList<qint64> before,
            ids(connection, u"SELECT DISTINCT previous_entry FROM before_images WHERE entry_id = ?"_s, {entry}));
        closed.unite(QSet<qint64>(before.cbegin(), before.cend()));
    }
    return closed.values();
}

Result<Purged> purge(const store::Connection& connection, const Retention& retention, const QString& account,
                     qint64 nowMs)
{
    QList<qint64> rejectsOf;
    QList<qint64> imagesOf;
    if (retention.rejectsDays) {
        GLOBANT_TRY_VALUE(rejectsOf, oldEntries(connection, u"rejects"_s, nowMs - *retention.rejectsDays * kDayMs));
    }
    if (retention.imagesDays) {
        GLOBANT_TRY_VALUE(imagesOf, oldEntries(connection, u"before_images"_s, nowMs - *retention.imagesDays * kDayMs));
    }
    GLOBANT_TRY(store::writeSetting(connection, kWorkspaceSettings, kAppliedAt, nowMs));
    if (rejectsOf.isEmpty() && imagesOf.isEmpty())
        return Purged();
    GLOBANT_TRY_VALUE(const QList<qint64> closed, withoutUndo(connection, imagesOf));
    Purged purged;
    GLOBANT_TRY_VALUE(purged.rejects, deleteOf(connection, u"rejects"_s, rejectsOf));
    GLOBANT_TRY_VALUE(purged.images, deleteOf(connection, u"before_images"_s, imagesOf));
    QJsonObject detail{{u"rejects"_s, purged.rejects}, {u"images"_s, purged.images}};
    if (!rejectsOf.isEmpty())
        detail.insert(u"no_rejects"_s, store::IdRanges::fromIds(rejectsOf).toJson());
    if (!imagesOf.isEmpty())
        detail.insert(u"no_undo"_s, store::IdRanges::fromIds(closed).toJson());
    GLOBANT_TRY_VALUE(purged.id, store::appendLog(connection, {0, u"purge"_s, account, nowMs, std::nullopt, detail}));
    return purged;
}

} // namespace

Result<Retention> readRetention(const store::Connection& connection)
{
    Retention retention;
    GLOBANT_TRY_VALUE(retention.rejectsDays, readDays(connection, kRejectsDays));
    GLOBANT_TRY_VALUE(retention.imagesDays, readDays(connection, kImagesDays));
    return retention;
}

Result<void> writeRetention(const store::Connection& connection, const Actor& actor, const Retention& retention)
{
    GLOBANT_TRY(accounts::require(actor.role, accounts::Role::Administrator));
    for (const std::optional<int>& days : {retention.rejectsDays, retention.imagesDays}) {
        if (days && (*days < 1 || *days > kMostDays))
            return fail(
                ErrorCode::Usage,
                u"%1 is no number of days. Give one from 1 to %2, or keep them for ever."_s.arg(*days).arg(kMostDays));
    }
    const auto value = [](const std::optional<int>& days) { return days ? QJsonValue(*days) : QJsonValue(); };
    return store::inTransaction(connection, [&]() -> Result<void> {
        GLOBANT_TRY(store::writeSetting(connection, kWorkspaceSettings, kRejectsDays, value(retention.rejectsDays)));
        return store::writeSetting(connection, kWorkspaceSettings, kImagesDays, value(retention.imagesDays));
    });
}

Result<KeptNow> measureKept(const store::Connection& connection)
{
    KeptNow kept;
    GLOBANT_TRY_VALUE(kept.rejects,
                      measure(connection, u"rejects"_s, {u"field"_s, u"code"_s, u"message"_s, u"text"_s}));
    GLOBANT_TRY_VALUE(kept.images, measure(connection, u"before_images"_s, {u"table_name"_s, u"image"_s}));
    return kept;
}

Result<Purged> previewRetention(const store::Connection& connection, const Retention& retention, qint64 nowMs)
{
    const auto count = [&](const QString& table, std::optional<int> days) -> Result<qint64> {
        if (!days)
            return 0;
        GLOBANT_TRY_VALUE(
            const QVariant rows,
            connection.value(
                u"SELECT count(*) FROM %1 WHERE entry_id IN (SELECT id FROM log WHERE at < ?)"_s.arg(table),
                {nowMs - *days * kDayMs}));
        return rows.toLongLong();
    };
    Purged would;
    GLOBANT_TRY_VALUE(would.rejects, count(u"rejects"_s, retention.rejectsDays));
    GLOBANT_TRY_VALUE(would.images, count(u"before_images"_s, retention.imagesDays));
    return would;
}

Result<bool> isRetentionDue(const store::Connection& connection, qint64 nowMs)
{
    GLOBANT_TRY_VALUE(const Retention retention, readRetention(connection));
    if (retention == Retention())
        return false;
    GLOBANT_TRY_VALUE(const QJsonValue applied, store::readSetting(connection, kWorkspaceSettings, kAppliedAt));
    const qint64 sinceMs = nowMs - applied.toInteger();
    return sinceMs >= kDayMs || sinceMs < 0; // a clock set back must not put it off
}

Result<Purged> applyRetention(const store::Connection& connection, const Actor& actor, const Clock& clock)
{
    GLOBANT_TRY(accounts::require(actor.role, accounts::Role::Editor));
    GLOBANT_TRY(deleteSecurely(connection));
    GLOBANT_TRY_VALUE(const Purged purged, store::inTransaction(connection, [&]() -> Result<Purged> {
                          GLOBANT_TRY_VALUE(const Retention retention, readRetention(connection));
                          return purge(connection, retention, actor.account, clock.nowMs());
                      }));
    if (purged.id != 0)
        (void)store::checkpoint(connection); // what is committed is safe; closing the store tries again
    return purged;
}

} // namespace globant::privacy
