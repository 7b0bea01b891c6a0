// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/http/httplistener.h"
#include "tests/api/httpclient.h"
#include "tests/api/testtls.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QSslKey>
#include <QStandardPaths>
#include <QTest>

using namespace globant;
using namespace globant::api;
using namespace Qt::StringLiterals;

namespace {

class HelloService final : public HttpService
{
public:
    Decision decide(const RequestHead&, const Peer& peer) override
    {
        encrypted = peer.encrypted;
        ++requests;
        return {plainText(200, "hello"), nullptr, 0};
    }
    Response refuse(const RequestHead&, int status, const QString&) override
    {
        ++requests;
        return plainText(status, "refused");
    }
    void answered(const RequestHead&, const Peer&, const QString&, const Response&, qint64) override {}

    int requests = 0;
    bool encrypted = false;
};

const QByteArray kGet = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

// The first message of a client that can do TLS 1.2 and one cipher.
QByteArray clientHello()
{
    const QByteArray body = QByteArray("\x03\x03", 2) + QByteArray(32, 'r') + QByteArray("\0\0\x02\0\x2f\x01\0", 7);
    return QByteArray("\x16\x03\x01\0", 4) + char(body.size() + 4) + QByteArray("\x01\0\0", 3) + char(body.size()) +
           body;
}

} // namespace

// Clients that misbehave before there is anything encrypted. They run in the listener's thread.
class TestTlsHandshake : public QObject
{
    Q_OBJECT

    HelloService m_service;
    std::unique_ptr<HttpListener> m_listener;

    void listen(const HttpLimits& limits)
    {
        m_service.requests = 0;
        m_listener = std::make_unique<HttpListener>(m_service, limits, test::selfSigned());
        QVERIFY(m_listener->start(QHostAddress::LocalHost, 0).has_value());
    }

    static HttpLimits impatient()
    {
        HttpLimits limits;
        limits.headTime = limits.idleTime = limits.transferGrace = limits.lingerTime = std::chrono::milliseconds(300);
        return limits;
    }

    std::unique_ptr<QTcpSocket> connected() const
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress::LocalHost, m_listener->serverPort());
        socket->waitForConnected(5000);
        return socket;
    }

    // Everything up to the end of the connection.
    static QByteArray rest(QTcpSocket& socket)
    {
        QByteArray all;
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 10'000 && socket.state() != QAbstractSocket::UnconnectedState) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            all += socket.readAll();
        }
        return all;
    }

    // The milliseconds that a good client waits for its answer; -1 where none comes.
    qint64 goodClient() const
    {
        QElapsedTimer timer;
        timer.start();
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, m_listener->serverPort());
        socket.write(kGet);
        QByteArray all;
        while (timer.elapsed() < 10'000) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            all += socket.readAll();
            if (all.startsWith("HTTP/1.1 200") && all.endsWith("hello"))
                return timer.elapsed();
        }
        return -1;
    }

private Q_SLOTS:
    void init() { listen({}); }
    void cleanup() { m_listener.reset(); }

    void isTrustedByWhoeverTrustsTheCertificate_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("knowsIt");
        QTest::newRow("address") << u"127.0.0.1"_s << true;
        QTest::newRow("name") << u"localhost"_s << true;
        QTest::newRow("stranger") << u"127.0.0.1"_s << false;
    }

    void isTrustedByWhoeverTrustsTheCertificate()
    {
        QFETCH(QString, host);
        QFETCH(bool, knowsIt);
        QSslSocket socket;
        QSslConfiguration client = QSslConfiguration::defaultConfiguration();
        client.setCaCertificates(knowsIt ? QList{test::selfSigned().localCertificate()} : QList<QSslCertificate>());
        client.setPeerVerifyMode(QSslSocket::VerifyPeer);
        socket.setSslConfiguration(client);
        socket.setPeerVerifyName(host);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, m_listener->serverPort());
        socket.write(kGet);
        QTRY_VERIFY(socket.bytesAvailable() > 0 || socket.state() == QAbstractSocket::UnconnectedState);
        QCOMPARE(socket.readAll().startsWith("HTTP/1.1 200"), knowsIt);
        QCOMPARE(m_service.requests, knowsIt ? 1 : 0);
        if (knowsIt) {
            QVERIFY(m_service.encrypted);
            QVERIFY(socket.sessionProtocol() == QSsl::TlsV1_3);
        }
    }

    void refusesOldVersions_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("spoken");
        QTest::newRow("TLS 1.0") << u"-tls1"_s << false;
        QTest::newRow("TLS 1.1") << u"-tls1_1"_s << false;
        QTest::newRow("TLS 1.2") << u"-tls1_2"_s << true;
        QTest::newRow("TLS 1.3") << u"-tls1_3"_s << true;
    }

    void refusesOldVersions()
    {
        QFETCH(QString, version);
        QFETCH(bool, spoken);
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QSKIP("there is no openssl tool");
        QProcess client;
        client.start(u"openssl"_s, {u"s_client"_s, u"-connect"_s, u"127.0.0.1:%1"_s.arg(m_listener->serverPort()),
                                    version, u"-cipher"_s, u"ALL:@SECLEVEL=0"_s});
        client.closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), QProcess::NotRunning, 10'000);
        QCOMPARE(client.exitCode() == 0, spoken);
        QTRY_COMPARE(m_listener->connections(), 0);
    }

    void dropsWhoSpeaksNoTls_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("HTTP") << kGet;
        QTest::newRow("garbage") << QByteArray(100'000, '\xff');
        QTest::newRow("records without end")
            << QByteArray("\x16\x03\x01\x40\x00\x01\xff\xff\xff", 9) + QByteArray(2'000'000, '\x16');
    }

    void dropsWhoSpeaksNoTls()
    {
        QFETCH(QByteArray, bytes);
        const auto socket = connected();
        socket->write(bytes);
        const QByteArray answer = rest(*socket);
        QVERIFY(!answer.contains("HTTP/1.1 200"));
        QCOMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        QTRY_COMPARE(m_listener->connections(), 0);
        QCOMPARE(m_service.requests, 0);
        QVERIFY(goodClient() >= 0);
    }

    void dropsWhoDoesNotFinish_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("drop");
        QTest::newRow("says nothing") << QByteArray() << false;
        QTest::newRow("half a message") << clientHello().left(20) << false;
        QTest::newRow("a byte at a time") << clientHello().left(40) << true;
    }

    void dropsWhoDoesNotFinish()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, drop);
        listen(impatient());
        const auto socket = connected();
        if (!drop)
            socket->write(bytes);
        QElapsedTimer timer;
        timer.start();
        qsizetype sent = 0;
        while (socket->state() == QAbstractSocket::ConnectedState && timer.elapsed() < 10'000) {
            if (drop && sent < bytes.size() && timer.elapsed() > 50 * sent)
                socket->write(bytes.mid(sent++, 1));
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        }
        QCOMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        QVERIFY2(timer.elapsed() < 1500, "a client may not keep a connection by sending a little");
        QTRY_COMPARE(m_listener->connections(), 0);
        QCOMPARE(m_service.requests, 0);
    }

    void clientsMayLeaveAnyTime()
    {
        const QByteArray hello = clientHello();
        for (qsizetype length = 0; length <= hello.size(); ++length) {
            const auto socket = connected();
            socket->write(hello.left(length));
            socket->waitForBytesWritten(1000);
            QCoreApplication::processEvents();
            socket->abort();
        }
        // A real client, in every state that the turns of the event loop let it reach.
        for (int turns = 0; turns < 30; ++turns) {
            QSslSocket socket;
            socket.setPeerVerifyMode(QSslSocket::VerifyNone);
            socket.connectToHostEncrypted(u"127.0.0.1"_s, m_listener->serverPort());
            socket.write(kGet);
            for (int i = 0; i < turns; ++i)
                QCoreApplication::processEvents();
            socket.abort();
        }
        QTRY_COMPARE(m_listener->connections(), 0);
        QVERIFY(goodClient() >= 0);
    }

    void answersBesideStalledHandshakes()
    {
        constexpr int stalledClients = 100;
        std::vector<std::unique_ptr<QTcpSocket>> stalled;
        for (int i = 0; i < stalledClients; ++i) {
            stalled.push_back(connected());
            stalled.back()->write(clientHello().left(i % 2 == 0 ? 0 : 30));
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(m_listener->connections(), stalledClients);
        qint64 slowest = 0;
        for (int i = 0; i < 20; ++i) {
            const qint64 waited = goodClient();
            QVERIFY(waited >= 0);
            slowest = std::max(slowest, waited);
        }
        qInfo("slowest of 20 good clients beside %d stalled handshakes: %lld ms", stalledClients, slowest);
        QVERIFY(slowest < 1000);
    }

    void stalledHandshakesGiveWay()
    {
        HttpLimits limits;
        limits.connections = limits.connectionsPerAddress = 20;
        listen(limits);
        std::vector<std::unique_ptr<QTcpSocket>> stalled;
        for (int i = 0; i < 60; ++i) {
            stalled.push_back(connected());
            QCoreApplication::processEvents();
        }
        QVERIFY(goodClient() >= 0);
        QVERIFY(m_listener->connections() <= 20);
    }
};

QTEST_GUILESS_MAIN(TestTlsHandshake)
#include "tst_tlshandshake.moc"
