// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/http/limits.h"
#include "app/api/http/message.h"

#include <QByteArrayView>

#include <functional>
#include <memory>

namespace globant::api {

// Why a request is not taken; the connection ends with the answer, as nobody knows where the next one would begin.
struct Refusal
{
    int status = 400;
    QString sentence;
};

// One request of HTTP/1.1 or 1.0 (RFC 9112), as bytes come in. Stricter than the standard where two readers of one
// message might disagree on where it ends: lines end with CR LF and are not folded, lengths are given once and in
// digits, a length beside a transfer coding is refused, and so is any coding but "chunked".
//
// The grammar is Boost.Beast's; this is the only place that knows it.
class RequestParser
{
public:
    explicit RequestParser(const HttpLimits& limits);
    ~RequestParser();
    Q_DISABLE_COPY_MOVE(RequestParser)

    enum class State { Head, Body, Complete };

    // Takes what it can from the front of `bytes` and answers how much; what is left is to come again, with more behind
    // it. Stops behind the head, so that somebody can decide what becomes of the body, and behind the request.
    // `onBody` gets the parts of the body, decoded. A refusal is final.
    struct Fed
    {
        qsizetype taken = 0;
        std::optional<Refusal> refusal;
    };
    Fed feed(QByteArrayView bytes, const std::function<void(QByteArrayView)>& onBody);

    State state() const { return m_state; }
    // Behind the head.
    const RequestHead& head() const { return m_head; }

private:
    std::optional<Refusal> takeHead();

    struct Grammar;
    std::unique_ptr<Grammar> m_grammar;
    const HttpLimits& m_limits;
    State m_state = State::Head;
    RequestHead m_head;
};

// The segments of a target such as "/a/b%20c?d=e", and its query; a refusal for what could be taken for another path:
// another form of target, dots, control characters, a backslash, broken escapes, an empty segment within.
std::optional<Refusal> splitTarget(const QByteArray& target, QStringList& path, QByteArray& query);

} // namespace globant::api
