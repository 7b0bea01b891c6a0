// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/clock.h"

#include <QDateTime>

namespace globant {

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace globant
