// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/lanes.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <limits>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

// At once, those that run among them; what is quick is as many as there are connections.
constexpr int kMost[] = {std::numeric_limits<int>::max(), 32, 16, 4};

} // namespace

Lanes::Lanes()
{
    for (std::size_t i = 0; i < m_lanes.size(); ++i)
        m_lanes[i].pool.setMaxThreadCount(kThreads[i]);
}

bool Lanes::isFull(Lane lane) const
{
    return m_lanes[std::size_t(lane)].begun >= kMost[std::size_t(lane)];
}

QString Lanes::fullSentence(Lane lane)
{
    switch (lane) {
    case Lane::Search:
        return u"Too many searches wait already. Try again."_s;
    case Lane::Backup:
        return u"Too many backups wait already. Try again when they are done."_s;
    case Lane::Quick:
    case Lane::Write:
        break;
    }
    return u"Too many changes wait already. Try again."_s;
}

void Lanes::start(Lane lane, std::function<void()> job)
{
    One& one = m_lanes[std::size_t(lane)];
    ++one.begun;
    one.pool.start(std::move(job));
}

bool Lanes::waitForDone(std::chrono::milliseconds atMost)
{
    const QDeadlineTimer deadline(atMost);
    return std::ranges::all_of(m_lanes, [&](One& one) { return one.pool.waitForDone(int(deadline.remainingTime())); });
}

} // namespace globant::api
