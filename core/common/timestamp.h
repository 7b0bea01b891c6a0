// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace globant {

// ISO 8601 in UTC with a Z, seconds precision; milliseconds are added only where they are not zero:
// "2026-01-31T09:00:00Z", "2026-01-31T09:00:00.250Z". `ms` counts from 1970-01-01 UTC.
QString formatTimestamp(qint64 ms);

} // namespace globant
