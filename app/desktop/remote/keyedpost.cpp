// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote/keyedpost.h"

#include <QNetworkReply>
#include <QUuid>

#include <algorithm>

namespace globant::desktop {

using namespace std::chrono_literals;

namespace {

constexpr auto kImportPatience = 10min; // an import says nothing until it is done

// The answers that ask to come again: the request with this key still runs, or there is no room for it now.
bool asksToWait(const RemoteAnswer& answer)
{
    return !answer.failure && (answer.status == 409 || answer.status == 429 || answer.status == 503) &&
           !answer.field("retry-after").isEmpty();
}

} // namespace

void Retries::succeeded()
{
    m_next = m_persistence.first;
    m_waited = 0ms;
}

std::optional<std::chrono::milliseconds> Retries::next()
{
    if (m_waited >= m_persistence.inAll)
        return {};
    const std::chrono::milliseconds pause = m_next;
    m_waited += pause;
    m_next = std::min(m_persistence.longest, m_next * 2);
    return pause;
}

KeyedPost::KeyedPost(RemoteClient& client, RemoteRequest request, const QByteArray& key, Persistence persistence,
                     QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_request(std::move(request))
    , m_retries(persistence)
{
    m_request.method = "POST";
    m_request.patience = kImportPatience;
    m_request.fields.emplaceBack("Idempotency-Key", key);
    m_request.fields.emplaceBack("Content-Type", "text/csv");
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &KeyedPost::send);
}

QByteArray KeyedPost::newKey()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

void KeyedPost::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void KeyedPost::send()
{
    const qint64 size = m_request.body.size();
    if (size == 0) {
        m_mayBeDone = true;
        setState(State::Sent);
    } else if (!m_mayBeDone) {
        setState(State::Sending);
    }
    m_call = m_client.send(
        m_request, this, [this](const RemoteAnswer& answer) { take(answer); },
        [this, size](qint64 sent) {
            if (sent <= 0)
                return;
            Q_EMIT progressed(sent);
            if (sent < size)
                return;
            m_mayBeDone = true;
            setState(State::Sent);
        });
}

void KeyedPost::take(const RemoteAnswer& answer)
{
    const bool broken = answer.failure == RemoteFailure::Unreachable;
    if (broken || asksToWait(answer)) {
        if (!broken && answer.status == 409)
            m_retries.succeeded(); // it runs: however long that takes
        if (const auto pause = m_retries.next()) {
            m_pause.start(*pause);
            setState(broken ? State::Waiting : State::Sent); // who hears of it may abort
            return;
        }
    }
    Q_EMIT finished(answer);
}

void KeyedPost::abort()
{
    m_pause.stop();
    disconnect(this, &KeyedPost::finished, nullptr, nullptr);
    RemoteClient::cancel(m_call);
}

} // namespace globant::desktop
