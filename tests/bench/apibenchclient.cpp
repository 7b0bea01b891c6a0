// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/apibenchclient.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr timeval kPatience{120, 0};
constexpr int kAddressesInRow = 250;
constexpr in_addr_t kLoopback = 0x7f000001;

Failure broken(const QString& what)
{
    return fail(ErrorCode::Internal, u"The client could not %1: %2."_s.arg(what, qt_error_string(errno)));
}

sockaddr_in addressOf(in_addr_t address, quint16 port)
{
    sockaddr_in socketAddress = {};
    socketAddress.sin_family = AF_INET;
    socketAddress.sin_port = htons(port);
    socketAddress.sin_addr.s_addr = htonl(address);
    return socketAddress;
}

} // namespace

QByteArray Answer::field(const QByteArray& name) const
{
    for (const QByteArray& line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

Result<Client> Client::connectTo(quint16 port, int from)
{
    Client client(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (client.m_descriptor < 0)
        return broken(u"open a socket"_s);
    const int on = 1;
    ::setsockopt(client.m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::setsockopt(client.m_descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
    ::setsockopt(client.m_descriptor, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof kPatience);
    ::setsockopt(client.m_descriptor, SOL_SOCKET, SO_SNDTIMEO, &kPatience, sizeof kPatience);
    const auto source =
        addressOf(kLoopback + (in_addr_t(from / kAddressesInRow) << 8) + in_addr_t(from % kAddressesInRow), 0);
    const auto server = addressOf(kLoopback, port);
    if (::bind(client.m_descriptor, reinterpret_cast<const sockaddr*>(&source), sizeof source) != 0 ||
        ::connect(client.m_descriptor, reinterpret_cast<const sockaddr*>(&server), sizeof server) != 0)
        return broken(u"reach the server"_s);
    return client;
}

Client::Client(Client&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

Client::~Client()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<void> Client::send(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t sent = ::send(m_descriptor, bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0)
            return broken(u"send"_s);
        bytes = bytes.sliced(sent);
    }
    return {};
}

bool Client::poke(QByteArrayView bytes)
{
    const ssize_t sent = ::send(m_descriptor, bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    return sent >= 0 || errno == EAGAIN || errno == EINTR;
}

Result<Answer> Client::receive(bool hasBody)
{
    QByteArray bytes;
    qsizetype headEnd = -1;
    qsizetype wanted = -1;
    Answer answer;
    while (wanted < 0 || bytes.size() < wanted) {
        char buffer[64 * 1024];
        const ssize_t got = ::recv(m_descriptor, buffer, sizeof buffer, 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return broken(u"receive"_s);
        if (got == 0)
            return fail(ErrorCode::Internal, u"The server ended the connection without an answer."_s);
        bytes.append(buffer, got);
        if (headEnd >= 0 || (headEnd = bytes.indexOf("\r\n\r\n")) < 0)
            continue;
        answer.head = bytes.left(headEnd);
        answer.status = answer.head.mid(9, 3).toInt();
        const bool bodiless = !hasBody || answer.status == 204 || answer.status == 304;
        wanted = headEnd + 4 + (bodiless ? 0 : answer.field("Content-Length").toLongLong());
        bytes.reserve(wanted);
    }
    answer.body = bytes.mid(headEnd + 4);
    return answer;
}

Result<Answer> Client::request(const QByteArray& method, const QByteArray& target, const QByteArray& fields,
                               const QByteArray& body)
{
    return stream(method, target, fields, body.size(),
                  [&](qint64 offset, qint64) { return QByteArrayView(body).sliced(offset); });
}

Result<Answer> Client::stream(const QByteArray& method, const QByteArray& target, const QByteArray& fields,
                              qint64 bytes, const std::function<QByteArrayView(qint64, qint64)>& piece)
{
    QByteArray head = method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields;
    if (bytes > 0)
        head += "Content-Length: " + QByteArray::number(bytes) + "\r\n";
    GLOBANT_TRY(send(head + "\r\n"));
    for (qint64 offset = 0; offset < bytes;) {
        const QByteArrayView part = piece(offset, bytes - offset);
        GLOBANT_TRY(send(part));
        offset += part.size();
    }
    return receive(method != "HEAD");
}

} // namespace globant::bench
