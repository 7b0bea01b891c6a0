// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/route.h"
#include "app/api/services.h"

#include <QSet>

#include <mutex>

namespace globant::api {

// Requests with an Idempotency-Key: sent again within a day, such a request gets the answer that it got, and is not
// done twice; so does one that is sent while the first still runs, told to wait. Another request under the same key is
// refused. The answer is kept in the transaction of the work (Request::keepAnswer), so a crash leaves both or neither.
// From any thread.
class Idempotency
{
public:
    // `services` outlives it.
    explicit Idempotency(const Services& services)
        : m_services(services)
    {
    }

    // Calls `handler` where the request was not answered before. Answers that ask to try again are not kept.
    Response answer(const Request& request, const std::function<Response(const Request&)>& handler);

private:
    class Running;

    const Services& m_services;
    std::mutex m_mutex;
    QSet<QString> m_running; // account and key; guarded by m_mutex
};

} // namespace globant::api
