// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QJsonArray>
#include <QList>

namespace globant::store {

// A set of ids, as ranges: [[3, 7], [9, 9]] in JSON.
class IdRanges
{
public:
    static IdRanges fromIds(QList<qint64> ids);
    static IdRanges fromJson(const QJsonArray& json);
    QJsonArray toJson() const;
    void add(const IdRanges& more) { m_ranges += more.m_ranges; }
    bool contains(qint64 id) const;

private:
    QList<std::pair<qint64, qint64>> m_ranges; // first and last
};

// What is missing by now of older entries, because it was deleted for its age; the log's entries of the kind "purge"
// tell it, as "no_undo" and "no_rejects".
struct PurgedEntries
{
    IdRanges noUndo;    // these cannot be undone: before-images of theirs, or of later changes to their rows, are gone
    IdRanges noRejects; // the rejected rows of these are gone

    // Over any connection.
    static Result<PurgedEntries> read(const Connection& connection);
};

} // namespace globant::store
