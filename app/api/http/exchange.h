// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/http/message.h"

#include <QByteArrayView>

#include <functional>
#include <memory>
#include <optional>

namespace globant::api {

// Answers one request: from any thread, once; what comes later, or after the client has left, is dropped.
class Reply
{
public:
    using Send = std::function<void(Response)>;
    explicit Reply(Send send)
        : m_send(std::make_shared<Send>(std::move(send)))
    {
    }
    void operator()(Response response) const { (*m_send)(std::move(response)); }

private:
    std::shared_ptr<Send> m_send;
};

// What takes the body of one request, part by part, in the server's thread; it must not block. It goes behind
// finish(), or when the request has ended before.
class BodySink
{
public:
    BodySink() = default;
    virtual ~BodySink() = default;
    Q_DISABLE_COPY_MOVE(BodySink)

    // An answer ends the request at once; the rest of the body is not read.
    virtual std::optional<Response> take(QByteArrayView part) = 0;
    // The body is complete; called once, also for a request without one.
    virtual void finish(const Reply& reply) = 0;
};

// What was decided at a request's head: an answer, or who takes its body.
struct Decision
{
    std::optional<Response> answer;
    std::unique_ptr<BodySink> sink;
    qint64 bodyLimit = 0; // in bytes, for `sink`
    QString account = {}; // who asks, for the access log
};

// What a listener serves. All in the server's thread.
class HttpService
{
public:
    HttpService() = default;
    virtual ~HttpService() = default;
    Q_DISABLE_COPY_MOVE(HttpService)

    virtual Decision decide(const RequestHead& head, const Peer& peer) = 0;
    // The answer to a request that is no HTTP, whose body is too large, or that took too long.
    // `head` has what could be read of it.
    virtual Response refuse(const RequestHead& head, int status, const QString& sentence) = 0;
    // The last to touch every answer, those to what is no HTTP included.
    virtual void complete(const RequestHead& head, Response& response)
    {
        Q_UNUSED(head)
        Q_UNUSED(response)
    }
    // For the access log.
    virtual void answered(const RequestHead& head, const Peer& peer, const QString& account, const Response& response,
                          qint64 milliseconds) = 0;
};

} // namespace globant::api
