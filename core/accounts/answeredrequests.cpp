// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/answeredrequests.h"

namespace globant::accounts {

using namespace Qt::StringLiterals;

Result<std::optional<AnsweredRequest>> findAnswered(const store::Connection& connection, const QString& account,
                                                    const QString& key, qint64 nowMs)
{
    GLOBANT_TRY_VALUE(QSqlQuery row, connection.query(u"SELECT request, status, body FROM answered_requests"
                                                      " WHERE account = ? AND key = ? AND at > ?"_s,
                                                      {account, key, nowMs - kAnswersKeptMs}));
    if (!row.next())
        return std::optional<AnsweredRequest>();
    return std::optional(AnsweredRequest{row.value(0).toByteArray(), row.value(1).toInt(), row.value(2).toByteArray()});
}

Result<void> keepAnswered(const store::Connection& connection, const QString& account, const QString& key,
                          const AnsweredRequest& answered, qint64 nowMs)
{
    GLOBANT_TRY(connection.execute(u"DELETE FROM answered_requests WHERE at <= ?"_s, {nowMs - kAnswersKeptMs}));
    // A null array would be bound as NULL.
    const QByteArray body = answered.body.isNull() ? QByteArray("") : answered.body;
    GLOBANT_TRY(connection.execute(u"INSERT INTO answered_requests (account, key, request, at, status, body)"
                                   " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (account, key) DO UPDATE SET"
                                   " request = excluded.request, at = excluded.at, status = excluded.status,"
                                   " body = excluded.body"_s,
                                   {account, key, answered.request, nowMs, answered.status, body}));
    return {};
}

} // namespace globant::accounts
