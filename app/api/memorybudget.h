// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>

namespace globant::api {

// How much memory the bodies of all requests may take together. From any thread.
class MemoryBudget
{
public:
    explicit MemoryBudget(qint64 bytes)
        : m_free(bytes)
    {
    }
    // False: so much is not left, and nothing was taken.
    bool take(qint64 bytes)
    {
        qint64 left = m_free;
        while (left >= bytes)
            if (m_free.compare_exchange_weak(left, left - bytes))
                return true;
        return false;
    }
    void give(qint64 bytes) { m_free += bytes; }

private:
    std::atomic<qint64> m_free;
};

// What one request has of it, until the request is gone.
class MemoryShare
{
public:
    explicit MemoryShare(std::shared_ptr<MemoryBudget> budget)
        : m_budget(std::move(budget))
    {
    }
    ~MemoryShare() { m_budget->give(m_bytes); }
    Q_DISABLE_COPY_MOVE(MemoryShare)

    bool grow(qint64 bytes)
    {
        if (!m_budget->take(bytes))
            return false;
        m_bytes += bytes;
        return true;
    }

private:
    const std::shared_ptr<MemoryBudget> m_budget;
    qint64 m_bytes = 0;
};

} // namespace globant::api
