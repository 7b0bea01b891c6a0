// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace globant::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 1000;
constexpr qint64 kMostBytes = 1024 * 1024;

} // namespace

SingleInstance::SingleInstance(const QString& workspace, QObject* parent)
    : QObject(parent)
{
    const QByteArray hash =
        QCryptographicHash::hash(QDir(workspace).absolutePath().toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    m_name =
        QDir(folder.isEmpty() ? QDir::tempPath() : folder).filePath(u"globant-data-"_s + QString::fromLatin1(hash));
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

bool SingleInstance::handOver(const QStringList& files) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(kPatienceMs))
        return false;
    QByteArray message;
    QDataStream packer(&message, QIODevice::WriteOnly);
    packer << files;
    QDataStream stream(&socket);
    stream << message;
    return socket.waitForBytesWritten(kPatienceMs) && socket.waitForReadyRead(kPatienceMs);
}

void SingleInstance::listen()
{
    if (m_server.listen(m_name))
        return;
    // A socket that nobody answers on is what a crash left.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

void SingleInstance::receive()
{
    QLocalSocket* socket = m_server.nextPendingConnection();
    socket->setReadBufferSize(kMostBytes);
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        QDataStream stream(socket);
        stream.startTransaction();
        QByteArray message;
        stream >> message;
        if (!stream.commitTransaction())
            return;
        QStringList files;
        QDataStream unpacker(message);
        unpacker >> files;
        socket->write("k");
        socket->flush();
        Q_EMIT started(files);
    });
}

} // namespace globant::desktop
