// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/readers.h"

namespace globant::api {

Result<std::unique_ptr<Readers>> Readers::open(const store::Store& store, int count)
{
    auto readers = std::make_unique<Readers>();
    for (int i = 0; i < count; ++i) {
        GLOBANT_TRY_VALUE(auto thread, store.readerThread());
        readers->m_free.push_back(thread.get());
        readers->m_threads.push_back(std::move(thread));
    }
    return readers;
}

Readers::Loan::Loan(Readers& readers)
    : owner(readers)
{
    std::unique_lock lock(owner.m_mutex);
    owner.m_returned.wait(lock, [this] { return !owner.m_free.empty(); });
    thread = owner.m_free.back();
    owner.m_free.pop_back();
}

Readers::Loan::~Loan()
{
    {
        const std::scoped_lock lock(owner.m_mutex);
        owner.m_free.push_back(thread);
    }
    owner.m_returned.notify_one();
}

} // namespace globant::api
