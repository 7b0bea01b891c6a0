// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace globant::bench {

// Beats in the event loop, and keeps the longest time between two beats.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_clock.start();
        m_timer.start(kBeatMs);
    }

    // Milliseconds, since it was last asked.
    double longestGap()
    {
        beat();
        return double(std::exchange(m_longest, 0)) / 1e6;
    }

private:
    void beat() { m_longest = std::max(m_longest, m_clock.nsecsElapsed() - kBeatMs * 1'000'000LL), m_clock.restart(); }

    static constexpr int kBeatMs = 2;

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

} // namespace globant::bench
