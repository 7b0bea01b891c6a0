// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/chunkparser.h"
#include "core/ingest/chunkreader.h"
#include "core/ingest/rollupcounts.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace globant::ingest {

// One thread that reads and splits a file, a few that parse, and an ordered, bounded queue to the one that takes the
// batches. At most `workers * 2 + 3` batches exist at a time, so memory does not depend on the file's size.
class ParsePipeline
{
public:
    struct Parameters
    {
        ChunkSource& source;
        const ChunkParser& parser;
        const catalog::TableSchema& table;
        int workers = 1;
        bool skipFirstRecord = false;                // the file begins with a header
        const std::atomic_bool* cancelled = nullptr; // asked between batches and while waiting
    };

    explicit ParsePipeline(const Parameters& parameters);
    // Stops reading and joins the threads; what was not taken is dropped.
    ~ParsePipeline();
    Q_DISABLE_COPY_MOVE(ParsePipeline)

    // The next batch in file order; nothing at the end. Its lines count from Batch::chunk.firstLine, which is filled
    // in. Cancelled, or the source's error. From one thread.
    Result<std::optional<Batch>> next();

    // Gives a batch whose rows were all inserted to the workers, who count them into the rollup while the next is
    // written. Waits where they fall behind.
    void count(Batch batch);

    // Waits until all of count() is done, and answers the sum; an error where a worker could not count. After the last
    // next().
    Result<RollupCounts> takeCounts();

private:
    void readLoop();
    void workLoop(RollupCounts& counts);
    bool isCancelled() const;
    void stop(Error error);

    const Parameters m_parameters;
    const std::size_t m_limit;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Chunk> m_chunks;      // to be parsed
    std::deque<Batch> m_toCount;     // to be counted
    std::map<qint64, Batch> m_ready; // parsed, by sequence
    std::size_t m_inFlight = 0;      // chunks and batches between the reader and the taker, or being counted
    std::size_t m_counting = 0;      // handed to count() and not done
    qint64 m_chunkTotal = -1;        // known when the reader has come to the end
    qint64 m_nextSequence = 0;
    qint64 m_nextLine = 1;
    bool m_stopped = false;
    std::optional<Error> m_error;

    std::vector<RollupCounts> m_counts; // one a worker
    std::vector<std::thread> m_threads;
};

} // namespace globant::ingest
