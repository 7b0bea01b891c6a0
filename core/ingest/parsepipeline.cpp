// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/parsepipeline.h"

#include <chrono>
#include <new>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

// How often a waiting thread looks whether it was cancelled.
constexpr std::chrono::milliseconds kCancelInterval(50);

} // namespace

ParsePipeline::ParsePipeline(const Parameters& parameters)
    : m_parameters(parameters)
    , m_limit(std::size_t(parameters.workers) * 2 + 2)
    , m_counts(std::size_t(parameters.workers), RollupCounts(parameters.table))
{
    m_threads.emplace_back([this] { readLoop(); });
    for (RollupCounts& counts : m_counts)
        m_threads.emplace_back([this, &counts] { workLoop(counts); });
}

ParsePipeline::~ParsePipeline()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
    m_parameters.source.cancel();
    for (std::thread& thread : m_threads)
        thread.join();
}

bool ParsePipeline::isCancelled() const
{
    return m_parameters.cancelled != nullptr && m_parameters.cancelled->load(std::memory_order_relaxed);
}

void ParsePipeline::stop(Error error)
{
    const std::lock_guard lock(m_mutex);
    if (!m_error)
        m_error = std::move(error);
    m_stopped = true;
    m_changed.notify_all();
}

void ParsePipeline::readLoop()
{
    try {
        for (qint64 sequence = 0;; ++sequence) {
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [&] { return m_stopped || m_inFlight < m_limit; });
                if (m_stopped)
                    return;
                ++m_inFlight;
            }
            auto chunk = m_parameters.source.next();
            if (!chunk)
                return stop(std::move(chunk.error()));
            const std::lock_guard lock(m_mutex);
            if (*chunk) {
                (*chunk)->sequence = sequence;
                m_chunks.push_back(std::move(**chunk));
            } else {
                --m_inFlight;
                m_chunkTotal = sequence;
            }
            m_changed.notify_all();
            if (m_chunkTotal >= 0)
                return;
        }
    } catch (const std::bad_alloc&) {
        stop({ErrorCode::Internal, u"There is not enough memory to read the file."_s});
    }
}

void ParsePipeline::workLoop(RollupCounts& counts)
{
    try {
        for (;;) {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [&] { return m_stopped || !m_chunks.empty() || !m_toCount.empty(); });
            if (m_stopped)
                return;
            if (!m_chunks.empty()) {
                Chunk chunk = std::move(m_chunks.front());
                m_chunks.pop_front();
                lock.unlock();
                const qint64 sequence = chunk.sequence;
                Batch batch =
                    m_parameters.parser.parse(std::move(chunk), m_parameters.skipFirstRecord && sequence == 0);
                lock.lock();
                m_ready.emplace(sequence, std::move(batch));
            } else {
                const Batch batch = std::move(m_toCount.front());
                m_toCount.pop_front();
                lock.unlock();
                counts.add(batch);
                lock.lock();
                --m_counting;
                --m_inFlight;
            }
            m_changed.notify_all();
        }
    } catch (const std::bad_alloc&) {
        stop({ErrorCode::Internal, u"There is not enough memory to read the file."_s});
    }
}

Result<std::optional<Batch>> ParsePipeline::next()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        if (isCancelled())
            return fail(ErrorCode::Cancelled, u"The import was cancelled; nothing of this file was imported."_s);
        if (m_error)
            return fail(*m_error);
        if (m_nextSequence == m_chunkTotal)
            return std::optional<Batch>();
        if (!m_ready.empty() && m_ready.begin()->first == m_nextSequence)
            break;
        m_changed.wait_for(lock, kCancelInterval);
    }
    Batch batch = std::move(m_ready.begin()->second);
    m_ready.erase(m_ready.begin());
    ++m_nextSequence;
    if (batch.chunk.firstLine == 0)
        batch.chunk.firstLine = m_nextLine;
    m_nextLine = batch.chunk.firstLine + batch.lineCount;
    --m_inFlight;
    m_changed.notify_all();
    return std::optional<Batch>(std::move(batch));
}

void ParsePipeline::count(Batch batch)
{
    if (!m_parameters.table.rollup)
        return;
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_stopped || m_toCount.size() < m_limit; });
    ++m_inFlight;
    ++m_counting;
    m_toCount.push_back(std::move(batch));
    m_changed.notify_all();
}

Result<RollupCounts> ParsePipeline::takeCounts()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_counting == 0 || m_stopped; });
    if (m_error)
        return fail(*m_error);
    RollupCounts sum(m_parameters.table);
    for (const RollupCounts& counts : m_counts)
        sum.merge(counts);
    return sum;
}

} // namespace globant::ingest
