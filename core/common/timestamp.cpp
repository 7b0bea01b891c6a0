// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/timestamp.h"

#include <QDateTime>

namespace globant {

QString formatTimestamp(qint64 ms)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    return time.toString(ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

} // namespace globant
