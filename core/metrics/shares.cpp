// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/shares.h"

#include <algorithm>
#include <numeric>

namespace globant::metrics {

QList<int> sharesInTenths(const QList<qint64>& counts)
{
    constexpr int kWhole = 1000;
    QList<int> shares(counts.size(), 0);
    const qint64 sum = std::accumulate(counts.begin(), counts.end(), qint64(0));
    if (sum <= 0)
        return shares;
    QList<qint64> remainders(counts.size());
    int missing = kWhole;
    for (int i = 0; i < counts.size(); ++i) {
        shares[i] = int(counts[i] * kWhole / sum);
        remainders[i] = counts[i] * kWhole % sum;
        missing -= shares[i];
    }
    QList<int> order(counts.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return remainders[a] > remainders[b]; });
    // Fewer are missing than there are remainders, as the remainders are each less than one share.
    for (int i = 0; i < missing; ++i)
        ++shares[order[i]];
    return shares;
}

} // namespace globant::metrics
