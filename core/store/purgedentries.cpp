// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/purgedentries.h"

#include "core/store/log.h"

#include <algorithm>

namespace globant::store {

using namespace Qt::StringLiterals;

IdRanges IdRanges::fromIds(QList<qint64> ids)
{
    std::sort(ids.begin(), ids.end());
    IdRanges ranges;
    for (const qint64 id : ids) {
        if (!ranges.m_ranges.isEmpty() && id <= ranges.m_ranges.last().second + 1)
            ranges.m_ranges.last().second = id;
        else
            ranges.m_ranges.append({id, id});
    }
    return ranges;
}

IdRanges IdRanges::fromJson(const QJsonArray& json)
{
    IdRanges ranges;
    for (const QJsonValue& range : json)
        ranges.m_ranges.append({range[0].toInteger(), range[1].toInteger()});
    return ranges;
}

QJsonArray IdRanges::toJson() const
{
    QJsonArray json;
    for (const auto& [first, last] : m_ranges)
        json.append(QJsonArray{first, last});
    return json;
}

bool IdRanges::contains(qint64 id) const
{
    return std::any_of(m_ranges.cbegin(), m_ranges.cend(),
                       [id](const auto& range) { return range.first <= id && id <= range.second; });
}

Result<PurgedEntries> PurgedEntries::read(const Connection& connection)
{
    GLOBANT_TRY_VALUE(const QList<LogEntry> purges, readLogOfKind(connection, u"purge"_s));
    PurgedEntries purged;
    for (const LogEntry& purge : purges) {
        purged.noUndo.add(IdRanges::fromJson(purge.detail["no_undo"_L1].toArray()));
        purged.noRejects.add(IdRanges::fromJson(purge.detail["no_rejects"_L1].toArray()));
    }
    return purged;
}

} // namespace globant::store
