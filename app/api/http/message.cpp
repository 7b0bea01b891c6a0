// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/http/message.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace globant::api {

using namespace Qt::StringLiterals;

QByteArray RequestHead::field(QByteArrayView name) const
{
    QByteArray joined;
    for (const auto& [key, value] : fields) {
        if (key != name)
            continue;
        joined = joined.isNull() ? QByteArray("", 0) + value : joined + ", " + value;
    }
    return joined;
}

QHostAddress networkOf(const QHostAddress& address)
{
    bool isIpv4 = false;
    if (const quint32 ipv4 = address.toIPv4Address(&isIpv4); isIpv4)
        return QHostAddress(ipv4);
    Q_IPV6ADDR bytes = address.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes);
}

Response plainText(int status, const QByteArray& text)
{
    return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, text, false};
}

QByteArray reasonOf(int status)
{
    switch (status) {
    case 100:
        return "Continue";
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 207:
        return "Multi-Status";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 411:
        return "Length Required";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 422:
        return "Unprocessable Content";
    case 423:
        return "Locked";
    case 428:
        return "Precondition Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 460:
        return "Checksum Mismatch"; // tus 1.0
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    case 507:
        return "Insufficient Storage";
    default:
        return "Unknown";
    }
}

namespace {

// RFC 9110, 5.6.7; made once a second.
QByteArray httpDate()
{
    static thread_local qint64 second = 0;
    static thread_local QByteArray text;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (now.toSecsSinceEpoch() != second) {
        second = now.toSecsSinceEpoch();
        text = QLocale::c().toString(now, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
    }
    return text;
}

} // namespace

QByteArray headOf(const Response& response, bool keepAlive)
{
    QByteArray head;
    head.reserve(512);
    head += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonOf(response.status) + "\r\n";
    for (const auto& [name, value] : response.fields)
        head += name + ": " + value + "\r\n";
    if (response.status != 204 && response.status != 304 && response.status >= 200)
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    head += "Date: " + httpDate() + "\r\n";
    if (!keepAlive)
        head += "Connection: close\r\n";
    head += "\r\n";
    return head;
}

} // namespace globant::api
