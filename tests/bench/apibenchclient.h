// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

namespace globant::bench {

struct Answer
{
    int status = 0;
    QByteArray head;
    QByteArray body;

    // Null where there is none.
    QByteArray field(const QByteArray& name) const;
    QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
};

// One connection to a server on this machine that waits for each answer, at most two minutes. It has no buffers that
// would count as the server's time. Of one thread.
class Client
{
public:
    // `from`: the number of this machine's address that it comes from, 127.0.<from / 250>.<from % 250 + 1>.
    static Result<Client> connectTo(quint16 port, int from = 0);
    Client(Client&& other) noexcept;
    Client& operator=(Client&&) = delete;
    Client(const Client&) = delete;
    ~Client();

    // `fields`: whole lines.
    Result<Answer> request(const QByteArray& method, const QByteArray& target, const QByteArray& fields = {},
                           const QByteArray& body = {});
    // A body of so many bytes, in pieces as `piece` fills them.
    Result<Answer> stream(const QByteArray& method, const QByteArray& target, const QByteArray& fields, qint64 bytes,
                          const std::function<QByteArrayView(qint64 offset, qint64 atMost)>& piece);
    // Sends them and does not wait. False: the server has ended the connection.
    bool poke(QByteArrayView bytes);

private:
    explicit Client(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    Result<void> send(QByteArrayView bytes);
    Result<Answer> receive(bool hasBody);

    int m_descriptor;
};

} // namespace globant::bench
