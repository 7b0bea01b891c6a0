// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <condition_variable>
#include <mutex>
#include <vector>

namespace globant::api {

// Connections that only read, for as many threads as want one: each is lent to one at a time. From any thread.
class Readers
{
public:
    // `store` outlives it.
    static Result<std::unique_ptr<Readers>> open(const store::Store& store, int count);

    // Runs `work`, a callable Result<T>(const store::Connection&), on a connection of its own, and waits for it.
    template <class Work>
    auto read(Work work) -> std::invoke_result_t<Work, const store::Connection&>
    {
        const Loan loan(*this);
        return loan.thread->runNow(std::move(work));
    }

private:
    struct Loan
    {
        explicit Loan(Readers& readers);
        ~Loan();
        Q_DISABLE_COPY_MOVE(Loan)
        Readers& owner;
        store::ConnectionThread* thread = nullptr;
    };

    std::vector<std::unique_ptr<store::ConnectionThread>> m_threads;
    std::mutex m_mutex;
    std::condition_variable m_returned;
    std::vector<store::ConnectionThread*> m_free; // guarded by m_mutex
};

} // namespace globant::api
