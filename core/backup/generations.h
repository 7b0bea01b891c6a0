// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTimeZone>

namespace globant::backup {

// How many backups stay: the newest `recent`, and the newest one of each of the last days, weeks (from Monday) and
// months that have any. One backup may serve for several. Each 0 to kMostKept.
struct Keep
{
    int recent = 3;
    int daily = 7;
    int weekly = 4;
    int monthly = 6;

    friend bool operator==(const Keep&, const Keep&) = default;
};

inline constexpr int kMostKept = 1000;

// A backup as the rule sees it.
struct Generation
{
    QString path;
    qint64 madeMs = 0;      // since 1970-01-01 UTC
    bool verified = false;  // it can be opened, and was whole when last looked at
    bool removable = false; // the schedule of this workspace made it
};

// The paths that the rule removes, oldest first. Days are those of `zone`. Never named are: what is not removable; what
// is not verified (it counts for nothing, and may be all that is left of something); the newest verified one; and what
// was made after `nowMs`, by a clock that was wrong, which counts for nothing either.
QStringList expiredGenerations(const QList<Generation>& backups, const Keep& keep, qint64 nowMs, const QTimeZone& zone);

} // namespace globant::backup
