// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace globant::metrics {

// Each count's share of their sum in tenths of a per cent, rounded so that all of them add up to 1000 (by largest
// remainders, the earlier of equals first). Zeros where the sum is 0. No count is negative.
QList<int> sharesInTenths(const QList<qint64>& counts);

} // namespace globant::metrics
