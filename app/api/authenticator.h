// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/http/message.h"
#include "app/api/route.h"
#include "core/accounts/token.h"
#include "core/common/clock.h"
#include "core/store/store.h"

#include <QHash>

namespace globant::api {

// Tells who a token belongs to. Of the server's thread. What the store answered holds until the store changes, at most
// half a second; so a token that is revoked, or expires, is void within that.
//
// Wrong tokens cost their address (networkOf): after a few it is told to wait, longer each time. A valid token never
// waits.
class Authenticator
{
public:
    // Both outlive it.
    static Result<std::unique_ptr<Authenticator>> create(store::Store& store, const Clock& clock);

    // `version`: the store's data version now. WrongPassword; Throttled, with `waitSeconds` set.
    Result<accounts::TokenHolder> holderOf(QByteArrayView token, const QHostAddress& from, qint64 version);
    int waitSeconds() const { return m_waitSeconds; }

private:
    struct Known
    {
        accounts::TokenHolder holder;
        qint64 version = 0;
        qint64 askedMs = 0;
        qint64 notedMs = 0; // when its last use was written down
    };
    struct Guesses
    {
        int wrong = 0;
        qint64 blockedUntilMs = 0;
        qint64 lastMs = 0;
    };

    Authenticator(store::Store& store, const Clock& clock);
    Failure countGuess(const QHostAddress& from, qint64 nowMs, Error error);
    void noteUse(QByteArrayView token, Known& known, qint64 nowMs);

    store::Store& m_store;
    const Clock& m_clock;
    std::unique_ptr<store::Connection> m_connection;
    QByteArray m_salt;                      // of the digests below, for this run of the program
    QHash<QByteArray, Known> m_known;       // by the token's digest
    QHash<QHostAddress, Guesses> m_guesses; // by networkOf()
    int m_waitSeconds = 0;
};

} // namespace globant::api
