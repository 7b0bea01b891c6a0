// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslSocket>

namespace globant::test {

// What a client got.
struct HttpAnswer
{
    int status = 0; // 0: no answer
    QByteArray head;
    QByteArray body;

    QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(body).array(); }
    QByteArray field(const QByteArray& name) const
    {
        for (const QByteArray& line : head.split('\n')) {
            const qsizetype colon = line.indexOf(':');
            if (line.left(colon).trimmed().toLower() == name.toLower())
                return line.mid(colon + 1).trimmed();
        }
        return {};
    }
};

// Reads one answer; `bodiless`: its head alone.
inline HttpAnswer readAnswer(QTcpSocket& socket, bool bodiless = false)
{
    QByteArray all;
    HttpAnswer answer;
    while (true) {
        const qsizetype end = all.indexOf("\r\n\r\n");
        if (end >= 0) {
            answer.head = all.left(end);
            answer.body = all.mid(end + 4);
            answer.status = answer.head.mid(9, 3).toInt();
            if (bodiless || answer.status == 204 || answer.status == 304 ||
                answer.body.size() >= answer.field("Content-Length").toLongLong())
                return answer;
        }
        if (socket.bytesAvailable() == 0 && !socket.waitForReadyRead(10'000))
            return answer;
        all += socket.readAll();
    }
}

// Connects to a server that runs in another thread or process; whose certificate it has does not matter.
inline void connectTo(QSslSocket& socket, quint16 port, bool encrypted)
{
    if (encrypted) {
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        socket.waitForEncrypted(5000);
    } else {
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        socket.waitForConnected(5000);
    }
}

// Sends bytes over a connection of their own and reads one answer.
inline HttpAnswer exchange(quint16 port, const QByteArray& bytes, bool encrypted)
{
    QSslSocket socket;
    connectTo(socket, port, encrypted);
    socket.write(bytes);
    return readAnswer(socket, bytes.startsWith("HEAD"));
}

inline QByteArray requestText(const QByteArray& method, const QByteArray& target, const QByteArray& fields = {},
                              const QByteArray& body = {})
{
    QByteArray bytes = method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields;
    if (!body.isEmpty())
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes + "\r\n" + body;
}

// A form with one file: its fields of the head, and the body.
inline std::pair<QByteArray, QByteArray> formWith(const QByteArray& field, const QByteArray& fileName,
                                                  const QByteArray& content)
{
    return {"Content-Type: multipart/form-data; boundary=XyZ\r\n",
            "--XyZ\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName +
                "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--XyZ--\r\n"};
}

} // namespace globant::test
