// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"

#include <atomic>

namespace globant::test {

// A clock that stands still until it is set.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(qint64 nowMs = 1'700'000'000'000)
        : m_nowMs(nowMs)
    {
    }

    qint64 nowMs() const override { return m_nowMs; }
    void set(qint64 nowMs) { m_nowMs = nowMs; }
    void advance(qint64 ms) { m_nowMs += ms; }

private:
    std::atomic<qint64> m_nowMs; // a server's threads look at it, too
};

} // namespace globant::test
