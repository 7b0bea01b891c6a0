// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/http/httplistener.h"
#include "tests/api/testtls.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>
#include <QThreadPool>

#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace globant;
using namespace globant::api;
using namespace Qt::StringLiterals;

namespace {

// Answers from another thread with what it got: "METHOD body".
class Echo final : public BodySink
{
public:
    Echo(RequestHead head, QThreadPool& pool)
        : m_head(std::move(head))
        , m_pool(pool)
    {
    }
    std::optional<Response> take(QByteArrayView part) override
    {
        m_body += part;
        if (m_body.contains("stop"))
            return plainText(422, "stopped");
        return {};
    }
    void finish(const Reply& reply) override
    {
        const bool slow = m_head.path == QStringList{u"slow"_s};
        m_pool.start([slow, reply, text = m_head.method + ' ' + m_body] {
            if (slow)
                std::this_thread::sleep_for(std::chrono::milliseconds(300));
            reply(plainText(200, text));
            reply(plainText(500, "a second answer"));
        });
    }

private:
    RequestHead m_head;
    QThreadPool& m_pool;
    QByteArray m_body;
};

class EchoService final : public HttpService
{
public:
    Decision decide(const RequestHead& head, const Peer&) override
    {
        if (head.path == QStringList{u"denied"_s})
            return {plainText(401, "denied"), nullptr, 0};
        if (head.path == QStringList{u"large"_s})
            return {plainText(200, QByteArray(8'000'000, 'x')), nullptr, 0};
        ++decided;
        return {
            {}, std::make_unique<Echo>(head, pool), 1000, head.path == QStringList{u"known"_s} ? u"ana"_s : QString()};
    }
    Response refuse(const RequestHead&, int status, const QString&) override { return plainText(status, "refused"); }
    void answered(const RequestHead&, const Peer&, const QString&, const Response& response, qint64) override
    {
        statuses.append(response.status);
    }

    QThreadPool pool;
    QList<int> statuses;
    int decided = 0; // requests whose body is taken
};

const QByteArray kGet = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n";

} // namespace

class TestHttpListener : public QObject
{
    Q_OBJECT

    std::unique_ptr<EchoService> m_service;
    std::unique_ptr<HttpListener> m_listener;

    void listen(const HttpLimits& limits)
    {
        m_listener = std::make_unique<HttpListener>(*m_service, limits, test::tlsOfThisRun());
        QVERIFY(m_listener->start(QHostAddress::LocalHost, 0).has_value());
    }

    std::unique_ptr<QTcpSocket> connected() const
    {
        auto socket = std::make_unique<QSslSocket>();
        if (!test::tlsOfThisRun()) {
            socket->connectToHost(QHostAddress(QHostAddress::LocalHost).toString(), m_listener->serverPort());
            socket->waitForConnected(5000);
            return socket;
        }
        // The listener is of this thread, and needs its event loop to shake hands.
        socket->setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->connectToHostEncrypted(QHostAddress(QHostAddress::LocalHost).toString(), m_listener->serverPort());
        QElapsedTimer timer;
        timer.start();
        while (!socket->isEncrypted() && socket->state() != QAbstractSocket::UnconnectedState && timer.elapsed() < 1000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        return socket;
    }

    // All that comes until the server closes, or until `count` answers have begun.
    static QByteArray answers(QTcpSocket& socket, int count = 1000)
    {
        QByteArray all;
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 10'000) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            all += socket.readAll();
            if (socket.state() == QAbstractSocket::UnconnectedState)
                break;
            if (all.count("HTTP/1.1 ") - all.count("HTTP/1.1 100") >= count && all.contains("\r\n\r\n"))
                break;
        }
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_service = std::make_unique<EchoService>();
        listen({});
    }

    void cleanup()
    {
        m_service->pool.waitForDone();
        m_listener.reset();
        m_service.reset();
    }

    void answersOneAfterTheOther()
    {
        const auto socket = connected();
        socket->write(kGet + "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nhi" +
                      "HEAD /a HTTP/1.1\r\nHost: h\r\n\r\n" +
                      "GET /a HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        const QByteArray all = answers(*socket);
        QCOMPARE(all.count("HTTP/1.1 200 OK"), 4);
        QVERIFY(all.indexOf("GET ") < all.indexOf("POST hi"));
        QVERIFY(!all.contains("HEAD ")); // told of, and not sent
        QVERIFY(all.contains("Content-Length: 5"));
        QCOMPARE(all.count("Connection: close"), 1);
        QVERIFY(!all.contains("a second answer"));
        QCOMPARE(m_service->statuses, (QList<int>{200, 200, 200, 200}));
    }

    // The second answer is ready while the first one's last byte is still told of.
    void answersAtOnceBehindAnAnswerThatCameLater()
    {
        const auto socket = connected();
        socket->write(kGet + "GET /denied HTTP/1.1\r\nHost: h\r\n\r\n" + kGet +
                      "GET /denied HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        QElapsedTimer timer;
        timer.start();
        const QByteArray all = answers(*socket);
        QCOMPARE(all.count("HTTP/1.1 200 OK"), 2);
        QCOMPARE(all.count("HTTP/1.1 401 "), 2);
        QVERIFY2(timer.elapsed() < 5000, "a connection hung");
    }

    void takesBodiesInChunksBehindContinue()
    {
        const auto socket = connected();
        socket->write("POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n");
        QTRY_VERIFY(socket->bytesAvailable() > 0);
        QVERIFY(socket->readAll().startsWith("HTTP/1.1 100 Continue\r\n\r\n"));
        socket->write("3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n");
        QVERIFY(answers(*socket, 1).contains("POST hello"));
    }

    void endsWhereTheBodyIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("denied at the head")
            << QByteArray("POST /denied HTTP/1.1\r\nHost: h\r\nContent-Length: 900\r\n\r\nx") << QByteArray(" 401 ");
        QTest::newRow("denied instead of 100")
            << QByteArray("POST /denied HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n")
            << QByteArray(" 401 ");
        QTest::newRow("stopped in the body")
            << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 900\r\n\r\nstop") << QByteArray(" 422 ");
        QTest::newRow("too large by its length")
            << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 1001\r\n\r\n") << QByteArray(" 413 ");
        QTest::newRow("too large in chunks")
            << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n" +
                          QByteArray(1001, 'x') + "\r\n")
            << QByteArray(" 413 ");
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << QByteArray(" 400 ");
        QTest::newRow("chunk line without end")
            << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1;" +
                          QByteArray(60'000, 'x'))
            << QByteArray(" 400 ");
    }

    void endsWhereTheBodyIsNotRead()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        HttpLimits limits;
        limits.lingerTime = std::chrono::milliseconds(200); // over TLS, the server leaves after that
        listen(limits);
        const auto socket = connected();
        socket->write(request + kGet); // what follows must never count as a request
        const QByteArray all = answers(*socket);
        QVERIFY2(all.startsWith("HTTP/1.1" + status), all.left(100).constData());
        QCOMPARE(all.count("HTTP/1.1"), 1);
        QVERIFY(all.contains("Connection: close"));
        QCOMPARE(m_service->statuses.size(), 1);
    }

    void answersWhoStillSends()
    {
        const auto socket = connected();
        socket->write("POST /denied HTTP/1.1\r\nHost: h\r\nContent-Length: 9000000\r\n\r\n" +
                      QByteArray(8'000'000, 'x'));
        QVERIFY(answers(*socket, 1).startsWith("HTTP/1.1 401 "));
    }

    // What is encrypted and not yet sent counts as not yet answered.
    void waitsForWhoReadsSlowly_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("last request") << QByteArray("Connection: close\r\n");
        QTest::newRow("kept alive") << QByteArray();
    }

    void waitsForWhoReadsSlowly()
    {
        QFETCH(QByteArray, fields);
        HttpLimits limits;
        limits.idleTime = limits.lingerTime = std::chrono::milliseconds(100);
        listen(limits);
        const auto socket = connected();
        socket->setReadBufferSize(100'000);
        socket->write("GET /large HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n");
        QTRY_VERIFY(!m_service->statuses.isEmpty());
        QTest::qWait(600); // far longer than an idle client is waited for
        QVERIFY(answers(*socket).size() > 8'000'000);
    }

    // A client that has said all (shutdown) still gets its answer, one that was long in the making too.
    void answersWhoHasStoppedSending_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("answer");
        const QByteArray body = "Content-Length: 5\r\n\r\nhello";
        QTest::newRow("quick") << kGet << QByteArray("GET ");
        QTest::newRow("at the head") << QByteArray("GET /denied HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray("denied");
        QTest::newRow("with a body") << "POST /a HTTP/1.1\r\nHost: h\r\n" + body << QByteArray("POST hello");
        QTest::newRow("slow") << "POST /slow HTTP/1.1\r\nHost: h\r\n" + body << QByteArray("POST hello");
        QTest::newRow("slow, the last") << "POST /slow HTTP/1.1\r\nHost: h\r\nConnection: close\r\n" + body
                                        << QByteArray("POST hello");
        QTest::newRow("two") << kGet + "POST /slow HTTP/1.1\r\nHost: h\r\n" + body << QByteArray("POST hello");
        QTest::newRow("large") << QByteArray("GET /large HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray(8'000'000, 'x');
    }

    void answersWhoHasStoppedSending()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, answer);
        const auto socket = connected();
        socket->setReadBufferSize(100'000);
        socket->write(request);
        QVERIFY(socket->flush());
        QCOMPARE(::shutdown(int(socket->socketDescriptor()), SHUT_WR), 0);
        const QByteArray all = answers(*socket);
        QVERIFY2(all.endsWith(answer), all.left(300).constData());
        QTRY_COMPARE(m_listener->connections(), 0);
    }

    // Nobody waits for what never comes.
    void forgetsWhoStopsWithinARequest()
    {
        for (const char* request : {"", "GET /a HT", "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nx"}) {
            const auto socket = connected();
            socket->write(request);
            socket->flush();
            QCoreApplication::processEvents();
            QCOMPARE(::shutdown(int(socket->socketDescriptor()), SHUT_WR), 0);
            QTRY_COMPARE(m_listener->connections(), 0);
        }
    }

    void takesAnAnswerThatIsReadSlowly()
    {
        const auto socket = connected();
        socket->setReadBufferSize(100'000);
        socket->write("GET /large HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        QCOMPARE(answers(*socket).size() > 8'000'000, true);
    }

    void dropsWhatIsTooSlow_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("idle") << QByteArray() << QByteArray();
        QTest::newRow("half a head") << QByteArray("GET /a HT") << QByteArray("HTTP/1.1 408 ");
        QTest::newRow("half a body") << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nx")
                                     << QByteArray("HTTP/1.1 408 ");
    }

    void dropsWhatIsTooSlow()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        HttpLimits limits;
        limits.headTime = limits.idleTime = limits.transferGrace = limits.lingerTime = std::chrono::milliseconds(100);
        listen(limits);
        const auto socket = connected();
        socket->write(request);
        const QByteArray all = answers(*socket);
        QVERIFY(all.startsWith(status));
        QCOMPARE(all.isEmpty(), status.isEmpty());
        QTRY_COMPARE(m_listener->connections(), 0);
    }

    void makesRoomByDroppingTheSlowest()
    {
        HttpLimits limits;
        limits.connections = limits.connectionsPerAddress = 20;
        listen(limits);
        std::vector<std::unique_ptr<QTcpSocket>> slow;
        for (int i = 0; i < 60; ++i) {
            slow.push_back(connected());
            if (!test::tlsOfThisRun()) // where a client that has not greeted yet is as slow
                slow.back()->write("GET /a HT");
            QCoreApplication::processEvents();
        }
        const auto good = connected();
        good->write(kGet);
        QVERIFY(answers(*good, 1).startsWith("HTTP/1.1 200"));
        QVERIFY(m_listener->connections() <= 20);
    }

    void makesRoomByDroppingStrangersBodies_data()
    {
        QTest::addColumn<QByteArray>("begun");
        QTest::newRow("bodies") << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nx");
        QTest::newRow("answers that are not read") << QByteArray("GET /large HTTP/1.1\r\nHost: h\r\n\r\n");
        QTest::newRow("answers that ended the connection") << QByteArray("hello\r\n\r\n");
    }

    void makesRoomByDroppingStrangersBodies()
    {
        QFETCH(QByteArray, begun);
        HttpLimits limits;
        limits.connections = limits.connectionsPerAddress = 20;
        listen(limits);
        std::vector<std::unique_ptr<QTcpSocket>> slow;
        for (int i = 0; i < 40; ++i) {
            slow.push_back(connected());
            slow.back()->setReadBufferSize(1);
            slow.back()->write(begun);
            slow.back()->flush();
            QTest::qWait(1);
        }
        const auto good = connected();
        good->write(kGet);
        QVERIFY(answers(*good, 1).startsWith("HTTP/1.1 200"));
        QVERIFY(m_listener->connections() <= 20);
    }

    // Those whose token is known are not sacrificed to strangers.
    void keepsTheBodiesOfThoseItKnows()
    {
        HttpLimits limits;
        limits.connections = limits.connectionsPerAddress = 2;
        listen(limits);
        std::vector<std::unique_ptr<QTcpSocket>> known;
        for (int i = 0; i < 2; ++i) {
            known.push_back(connected());
            known.back()->write("POST /known HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nh");
        }
        QTRY_COMPARE(m_service->decided, 2);
        const auto stranger = connected();
        stranger->write(kGet);
        QCOMPARE(answers(*stranger), QByteArray());
        known.front()->write("i");
        QVERIFY(answers(*known.front(), 1).contains("POST hi"));
    }

    void endsWhileItWaitsForDescriptors()
    {
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &usual), 0);
        QTcpSocket waiting; // to be accepted, which needs the event loop
        waiting.connectToHost(QHostAddress::LocalHost, m_listener->serverPort());
        QVERIFY(waiting.waitForConnected(5000));
        const rlimit few{64, usual.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0);
        std::vector<int> rest;
        for (int fd = ::dup(0); fd >= 0; fd = ::dup(0))
            rest.push_back(fd);
        QSignalSpy failed(m_listener.get(), &QTcpServer::acceptError);
        QElapsedTimer timer;
        timer.start();
        while (failed.isEmpty() && timer.elapsed() < 5000)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        for (const int fd : rest)
            ::close(fd);
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &usual), 0);
        QVERIFY(!failed.isEmpty());
        m_listener->finish();
        QTest::qWait(400); // it would have gone on accepting by now
        QVERIFY(!m_listener->isListening());
    }

    // Whoever is there is answered meanwhile; whoever waits to be accepted, afterwards.
    void goesOnAfterTheDescriptorsRanOut()
    {
        const auto there = connected();
        there->write(kGet);
        QVERIFY(answers(*there, 1).startsWith("HTTP/1.1 200"));
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &usual), 0);
        QTcpSocket waiting; // to be accepted, which needs the event loop
        waiting.connectToHost(QHostAddress::LocalHost, m_listener->serverPort());
        QVERIFY(waiting.waitForConnected(5000));
        const rlimit few{64, usual.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0);
        std::vector<int> rest;
        for (int fd = ::dup(0); fd >= 0; fd = ::dup(0))
            rest.push_back(fd);
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 300)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        const int accepted = m_listener->connections();
        there->write("GET /denied HTTP/1.1\r\nHost: h\r\n\r\n");
        const QByteArray meanwhile = answers(*there, 1);
        for (const int fd : rest)
            ::close(fd);
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &usual), 0);
        QCOMPARE(accepted, 1);
        QVERIFY(meanwhile.startsWith("HTTP/1.1 401"));

        waiting.write(kGet);
        if (!test::tlsOfThisRun())
            QVERIFY(answers(waiting, 1).startsWith("HTTP/1.1 200"));
        const auto good = connected();
        good->write(kGet);
        QVERIFY(answers(*good, 1).startsWith("HTTP/1.1 200"));
    }

    // However many come, some descriptors stay for files, and whoever is slowest gives way.
    void keepsTheLastDescriptorsForFiles()
    {
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &usual), 0);
        const rlimit few{128, usual.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0);
        std::vector<std::unique_ptr<QTcpSocket>> slow;
        for (int i = 0; i < 60; ++i) {
            slow.push_back(std::make_unique<QTcpSocket>());
            slow.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), m_listener->serverPort());
            slow.back()->waitForConnected(5000);
            if (!test::tlsOfThisRun()) // where a client that has not greeted yet is as slow
                slow.back()->write("GET /a HT");
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        }
        const auto good = connected();
        good->write(kGet);
        const QByteArray answer = answers(*good, 1);
        const int file = ::dup(0);
        const int there = m_listener->connections();
        ::close(file);
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &usual), 0);
        QVERIFY(answer.startsWith("HTTP/1.1 200"));
        QVERIFY(file >= 0);
        QVERIFY2(there > 10 && there < 60, qPrintable(QString::number(there)));
    }

    void clientsMayLeaveAnyTime()
    {
        const QByteArray request = "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello";
        for (qsizetype length = 0; length <= request.size(); ++length) {
            const auto socket = connected();
            socket->write(request.left(length));
            socket->waitForBytesWritten(1000);
            QCoreApplication::processEvents();
            socket->abort();
        }
        QTRY_COMPARE(m_listener->connections(), 0);
        const auto good = connected();
        good->write(kGet);
        QVERIFY(answers(*good, 1).startsWith("HTTP/1.1 200"));
    }

    void finishesWhatIsBegun()
    {
        const auto idle = connected();
        const auto busy = connected();
        busy->write("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
        QTRY_VERIFY(busy->bytesAvailable() > 0); // its head has been read
        QVERIFY(busy->readAll().startsWith("HTTP/1.1 100 Continue"));
        busy->write("h");
        QTRY_COMPARE(m_listener->connections(), 2);
        QSignalSpy finished(m_listener.get(), &HttpListener::finished);
        m_listener->finish();
        QCOMPARE(answers(*idle).size(), 0);
        busy->write("i");
        QVERIFY(answers(*busy).contains("POST hi"));
        QTRY_COMPARE(finished.size(), 1);
    }

    void saysWhenAnAddressIsTaken()
    {
        HttpListener second(*m_service, {});
        const auto taken = second.start(QHostAddress::LocalHost, m_listener->serverPort());
        QVERIFY(!taken.has_value());
        QVERIFY(taken.error().message.contains(QString::number(m_listener->serverPort())));
    }
};

QTEST_GUILESS_MAIN(TestHttpListener)
#include "tst_httplistener.moc"
