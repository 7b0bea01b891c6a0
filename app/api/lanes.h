// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QThreadPool>

#include <array>
#include <atomic>
#include <functional>

namespace globant::api {

// What handlers wait behind: threads of their own for each, so that what is slow keeps nothing quick waiting.
enum class Lane {
    Quick,  // milliseconds
    Write,  // waits for the store's writer
    Search, // may look through a whole table
    Backup, // reads or writes a file as large as the store
};

// The threads that handlers run in. All functions may be called from any thread.
class Lanes
{
public:
    Lanes();

    // As many as may wait do so already.
    bool isFull(Lane lane) const;
    // A sentence for who is refused for that.
    static QString fullSentence(Lane lane);
    // The job counts until it calls ended().
    void start(Lane lane, std::function<void()> job);
    void ended(Lane lane) { --m_lanes[std::size_t(lane)].begun; }
    // False: not all were done in that time.
    bool waitForDone(std::chrono::milliseconds atMost);

    static constexpr int kThreads[] = {4, 2, 2, 1}; // of each lane; the store takes one write at a time, one prepares
    static constexpr int kSearches = kThreads[int(Lane::Search)];

private:
    static constexpr int kLanes = 4;
    struct One
    {
        QThreadPool pool;
        std::atomic_int begun = 0; // waiting, or running
    };
    std::array<One, kLanes> m_lanes;
};

} // namespace globant::api
