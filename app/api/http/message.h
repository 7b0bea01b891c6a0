// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QStringList>

#include <optional>
#include <utility>

namespace globant::api {

using Field = std::pair<QByteArray, QByteArray>;

// The head of a request, checked: what is here is safe to route by.
struct RequestHead
{
    QByteArray method;   // such as "GET"
    QByteArray target;   // as sent
    QStringList path;    // its segments, percent-decoded; none is empty, "." or ".."
    QByteArray query;    // behind the "?", still encoded
    QList<Field> fields; // names in lower case, in the order sent
    std::optional<qint64> contentLength;
    bool chunked = false;
    bool keepAlive = true; // may another request follow; never with HTTP/1.0
    bool expectContinue = false;

    bool hasBody() const { return chunked || contentLength.value_or(0) > 0; }
    // Null where there is none; those of one name joined by ", ".
    QByteArray field(QByteArrayView name) const;
};

// Who sent it.
struct Peer
{
    QHostAddress address;
    quint16 localPort = 0;
    bool encrypted = false;

    bool isThisMachine() const { return address.isLoopback(); }
};

// Whom limits by address are for: an IPv4 address, also where it came as IPv6, and of IPv6 the /64 that one subscriber
// has.
QHostAddress networkOf(const QHostAddress& address);

struct Response
{
    int status = 200;
    QList<Field> fields; // without Content-Length, Connection and Date, which the connection sets
    QByteArray body;
    bool close = false; // the connection ends with it

    void add(const QByteArray& name, const QByteArray& value) { fields.append(Field(name, value)); }
};

Response plainText(int status, const QByteArray& text);
// "Not Found"
QByteArray reasonOf(int status);

// The bytes of a response. `withBody`: false for HEAD, whose head tells of the body that GET would get.
QByteArray headOf(const Response& response, bool keepAlive);

} // namespace globant::api
