// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/remote/remoteclient.h"

#include <QTimer>

namespace globant::desktop {

// How long a broken connection is tried again, and how often.
struct Persistence
{
    std::chrono::milliseconds first{500};
    std::chrono::milliseconds longest{5'000};
    std::chrono::milliseconds inAll{60'000};
};

// Pauses between tries, each longer than the one before, until too much time has passed since the last success.
class Retries
{
public:
    explicit Retries(Persistence persistence)
        : m_persistence(persistence)
        , m_next(persistence.first)
    {
    }
    void succeeded();
    // How long to wait before the next try; none: give up.
    std::optional<std::chrono::milliseconds> next();

private:
    Persistence m_persistence;
    std::chrono::milliseconds m_next;
    std::chrono::milliseconds m_waited{0};
};

// One POST under an Idempotency-Key, sent again until an answer comes: the server does it once. Main thread.
class KeyedPost : public QObject
{
    Q_OBJECT

public:
    enum class State { Sending, Sent, Waiting };

    KeyedPost(RemoteClient& client, RemoteRequest request, const QByteArray& key, Persistence persistence,
              QObject* parent);

    void start() { send(); }
    // The whole request may have reached the server.
    bool mayBeDone() const { return m_mayBeDone; }
    // Ends it without a word, where it cannot have reached the server.
    void abort();
    static QByteArray newKey();

Q_SIGNALS:
    void stateChanged(globant::desktop::KeyedPost::State state);
    void progressed(qint64 sent);
    // The last one has a failure only where it was given up.
    void finished(const globant::desktop::RemoteAnswer& answer);

private:
    void send();
    void take(const RemoteAnswer& answer);
    void setState(State state);

    RemoteClient& m_client;
    RemoteRequest m_request;
    Retries m_retries;
    RemoteClient::Call m_call;
    QTimer m_pause;
    std::optional<State> m_state;
    bool m_mayBeDone = false;
};

} // namespace globant::desktop
