// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/generations.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace globant::backup {

namespace {

// The newest of each of the last `count` periods, which `periodOf` numbers; `newestFirst` is of one zone's days.
template <class PeriodOf>
void keepNewestOfEach(const QList<std::pair<const Generation*, QDate>>& newestFirst, int count, PeriodOf periodOf,
                      QSet<const Generation*>& kept)
{
    QSet<qint64> seen;
    for (const auto& [backup, day] : newestFirst) {
        if (seen.size() >= count)
            return;
        const qint64 period = periodOf(day);
        if (!seen.contains(period)) {
            seen.insert(period);
            kept.insert(backup);
        }
    }
}

} // namespace

QStringList expiredGenerations(const QList<Generation>& backups, const Keep& keep, qint64 nowMs, const QTimeZone& zone)
{
    QList<std::pair<const Generation*, QDate>> counted;
    for (const Generation& backup : backups)
        if (backup.verified && backup.madeMs <= nowMs)
            counted.append({&backup, QDateTime::fromMSecsSinceEpoch(backup.madeMs, zone).date()});
    std::stable_sort(counted.begin(), counted.end(),
                     [](const auto& first, const auto& second) { return first.first->madeMs > second.first->madeMs; });

    QSet<const Generation*> kept;
    const qsizetype recent = std::min<qsizetype>(std::max(keep.recent, 1), counted.size());
    for (qsizetype i = 0; i < recent; ++i)
        kept.insert(counted[i].first);
    keepNewestOfEach(
        counted, keep.daily, [](QDate day) { return day.toJulianDay(); }, kept);
    // Julian day 0 was a Monday.
    keepNewestOfEach(
        counted, keep.weekly, [](QDate day) { return day.toJulianDay() / 7; }, kept);
    keepNewestOfEach(
        counted, keep.monthly, [](QDate day) { return day.year() * 12 + day.month(); }, kept);

    QStringList expired;
    for (auto each = counted.crbegin(); each != counted.crend(); ++each)
        if (each->first->removable && !kept.contains(each->first))
            expired.append(each->first->path);
    return expired;
}

} // namespace globant::backup
