// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <optional>

namespace globant::accounts {

// What was answered to a request that its client may send again.
struct AnsweredRequest
{
    QByteArray request; // a hash of what was asked for
    int status = 0;     // of HTTP
    QByteArray body;    // with fields, as who keeps it wants
};

inline constexpr qint64 kAnswersKeptMs = 24 * 3'600'000LL;

// The answer under the account's key, no older than kAnswersKeptMs. Over any connection.
Result<std::optional<AnsweredRequest>> findAnswered(const store::Connection& connection, const QString& account,
                                                    const QString& key, qint64 nowMs);

// Keeps an answer, in the place of an earlier one under its key, and forgets those that are too old. Inside a
// transaction of the writer's: that of the work, so that a crash leaves both or neither.
Result<void> keepAnswered(const store::Connection& connection, const QString& account, const QString& key,
                          const AnsweredRequest& answered, qint64 nowMs);

} // namespace globant::accounts
