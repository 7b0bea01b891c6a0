// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/http/requestparser.h"

#include <QTest>

using namespace globant::api;
using namespace Qt::StringLiterals;

namespace {

struct Parsed
{
    int status = 0; // of a refusal; 0: the request is complete; -1: it waits for more
    QByteArray body;
    qsizetype taken = 0;
    RequestHead head;
};

// Feeds the bytes in pieces of `step`, as a socket would: what was not taken comes again with more behind it.
Parsed parse(const QByteArray& bytes, qsizetype step)
{
    static const HttpLimits limits;
    RequestParser parser(limits);
    Parsed parsed;
    QByteArray buffer;
    for (qsizetype at = 0; at < bytes.size() && parser.state() != RequestParser::State::Complete; at += step) {
        buffer += bytes.mid(at, step);
        for (bool more = true; more && parser.state() != RequestParser::State::Complete;) {
            const auto fed = parser.feed(buffer, [&](QByteArrayView part) { parsed.body += part; });
            buffer.remove(0, fed.taken);
            parsed.taken += fed.taken;
            if (fed.refusal) {
                parsed.status = fed.refusal->status;
                return parsed;
            }
            more = fed.taken > 0;
        }
    }
    parsed.status = parser.state() == RequestParser::State::Complete ? 0 : -1;
    parsed.head = parser.head();
    return parsed;
}

QByteArray repeated(const QByteArray& text, int times)
{
    QByteArray all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

class TestRequestParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRequests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("keepAlive");
        const QStringList a{u"a"_s};
        QTest::newRow("get") << QByteArray("GET /a?b=%20c HTTP/1.1\r\nHost: h\r\n\r\n") << a << QByteArray("b=%20c")
                             << QByteArray() << true;
        QTest::newRow("root") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n\r\n") << QStringList() << QByteArray()
                              << QByteArray() << true;
        QTest::newRow("slash at the end, escapes")
            << QByteArray("GET /x%20y/%C3%A9/ HTTP/1.1\r\nHost: h\r\n\r\n") << QStringList{u"x y"_s, u"é"_s}
            << QByteArray() << QByteArray() << true;
        QTest::newRow("close") << QByteArray("GET /a HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n") << a
                               << QByteArray() << QByteArray() << false;
        QTest::newRow("1.0 that would go on") << QByteArray("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << a
                                              << QByteArray() << QByteArray() << false;
        QTest::newRow("1.0") << QByteArray("GET /a HTTP/1.0\r\n\r\n") << a << QByteArray() << QByteArray() << false;
        QTest::newRow("length") << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello") << a
                                << QByteArray() << QByteArray("hello") << true;
        QTest::newRow("length 0") << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n") << a
                                  << QByteArray() << QByteArray() << true;
        QTest::newRow("chunks") << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                                              "3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\nTrailer: t\r\n\r\n")
                                << a << QByteArray() << QByteArray("hello") << true;
        QTest::newRow("another method") << QByteArray("BREW /a HTTP/1.1\r\nHost: h\r\n\r\n") << a << QByteArray()
                                        << QByteArray() << true;
    }

    void readsRequests()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, path);
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, body);
        QFETCH(bool, keepAlive);
        for (qsizetype step = 1; step <= bytes.size(); ++step) {
            const Parsed parsed = parse(bytes, step);
            QCOMPARE(parsed.status, 0);
            QCOMPARE(parsed.taken, bytes.size());
            QCOMPARE(parsed.head.path, path);
            QCOMPARE(parsed.head.query, query);
            QCOMPARE(parsed.body, body);
            QCOMPARE(parsed.head.keepAlive, keepAlive);
        }
        // What stands behind a request is the next one's.
        const Parsed first = parse(bytes + "GET /next HTTP/1.1\r\n", bytes.size() + 20);
        QCOMPARE(first.status, 0);
        QCOMPARE(first.taken, bytes.size());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto head = [](const QByteArray& fields, const QByteArray& body = {}) {
            return QByteArray("POST /a HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n" + body);
        };
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << 400;
        QTest::newRow("TLS to a plain port") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11) << 400;
        QTest::newRow("lone LF") << QByteArray("GET /a HTTP/1.1\nHost: h\n\n") << 400;
        QTest::newRow("lone LF between fields") << head("A: b\nC: d\r\n") << 400;
        QTest::newRow("NUL in a value") << head(QByteArray("A: b\0c\r\n", 8)) << 400;
        QTest::newRow("NUL in the target") << QByteArray("GET /a\0b HTTP/1.1\r\nHost: h\r\n\r\n", 30) << 400;
        QTest::newRow("space before the colon") << head("A : b\r\n") << 400;
        QTest::newRow("lone CR in a value") << head("A: b\rC: d\r\n") << 400;
        QTest::newRow("lone CR at the end of a line") << head("A: b\r\r\n") << 400;
        QTest::newRow("folded value") << head("A: b\r\n c\r\n") << 400;
        QTest::newRow("folded transfer coding") << head("Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n") << 400;
        QTest::newRow("folded length") << head("Content-Length:\r\n\t5\r\n", "hello") << 400;
        QTest::newRow("space before the first field") << QByteArray("GET /a HTTP/1.1\r\n Host: h\r\n\r\n") << 400;
        QTest::newRow("vertical tab around a length") << head("Content-Length: \v5\r\n", "hello") << 400;
        QTest::newRow("coding in quotes") << head("Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n") << 501;
        QTest::newRow("chunk of hexadecimal with a prefix")
            << head("Transfer-Encoding: chunked\r\n", "0x1\r\nx\r\n0\r\n\r\n") << 400;
        QTest::newRow("lone LF behind a chunk's size")
            << head("Transfer-Encoding: chunked\r\n", "1\nx\r\n0\r\n\r\n") << 400;
        QTest::newRow("no colon") << head("A\r\n") << 400;
        QTest::newRow("HTTP/2.0") << QByteArray("GET /a HTTP/2.0\r\nHost: h\r\n\r\n") << 505;
        QTest::newRow("HTTP/0.9") << QByteArray("GET /a\r\n\r\n") << 400;
        QTest::newRow("no Host") << QByteArray("GET /a HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two Hosts") << head("Host: i\r\n") << 400;
        QTest::newRow("negative length") << head("Content-Length: -1\r\n") << 400;
        QTest::newRow("signed length") << head("Content-Length: +1\r\n", "x") << 400;
        QTest::newRow("hexadecimal length") << head("Content-Length: 0x1\r\n", "x") << 400;
        QTest::newRow("no length") << head("Content-Length:\r\n") << 400;
        QTest::newRow("huge length") << head("Content-Length: 99999999999999999999999\r\n") << 400;
        QTest::newRow("two lengths") << head("Content-Length: 1\r\nContent-Length: 2\r\n", "xx") << 400;
        QTest::newRow("the same length twice") << head("Content-Length: 1\r\nContent-Length: 1\r\n", "x") << 400;
        QTest::newRow("list of lengths") << head("Content-Length: 1, 1\r\n", "x") << 400;
        QTest::newRow("length, then chunked")
            << head("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n") << 400;
        QTest::newRow("chunked, then length")
            << head("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n") << 400;
        QTest::newRow("chunked twice") << head("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                                               "0\r\n\r\n")
                                       << 400;
        QTest::newRow("gzip, chunked") << head("Transfer-Encoding: gzip, chunked\r\n") << 501;
        QTest::newRow("identity") << head("Transfer-Encoding: identity\r\n") << 501;
        QTest::newRow("chunked and something") << head("Transfer-Encoding: chunked, x\r\n") << 501;
        QTest::newRow("chunked in 1.0") << QByteArray("POST /a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                                        << 400;
        QTest::newRow("chunk of no number") << head("Transfer-Encoding: chunked\r\n", "g\r\nx\r\n") << 400;
        QTest::newRow("negative chunk") << head("Transfer-Encoding: chunked\r\n", "-1\r\nx\r\n") << 400;
        QTest::newRow("chunk longer than it says")
            << head("Transfer-Encoding: chunked\r\n", "1\r\nxx\r\n0\r\n\r\n") << 400;
        QTest::newRow("chunk of 2^64") << head("Transfer-Encoding: chunked\r\n", "10000000000000000\r\nx\r\n") << 400;
        QTest::newRow("another expectation") << head("Expect: tea\r\n") << 417;
        QTest::newRow("101 fields") << head(repeated("A: b\r\n", 100)) << 431;
        QTest::newRow("a field of 20,000 bytes") << head("A: " + QByteArray(20'000, 'x') + "\r\n") << 431;
        QTest::newRow("a target of 20,000 bytes")
            << QByteArray("GET /" + QByteArray(20'000, 'x') + " HTTP/1.1\r\nHost: h\r\n\r\n") << 431;
        for (const char* target : {"http://h/a", "h:80",   "a",    "*a",    "/../a",  "/a/../b",   "/a/./b",
                                   "/%2e%2e/a",  "/%2E/a", "//a",  "/a//b", "/a%0ab", "/a%0d%0aX", "/a%00b",
                                   "/a\\b",      "/a%5cb", "/%zz", "/%4",   "/%",     "/%ff",      "/%c0%ae"})
            QTest::newRow(target) << QByteArray("GET " + QByteArray(target) + " HTTP/1.1\r\nHost: h\r\n\r\n") << 400;
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        for (const qsizetype step : {qsizetype(1), qsizetype(7), bytes.size()})
            QCOMPARE(parse(bytes, step).status, status);
    }

    void waitsForMore_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("half a line") << QByteArray("GET /a HT");
        QTest::newRow("no blank line") << QByteArray("GET /a HTTP/1.1\r\nHost: h\r\n");
        QTest::newRow("half a body") << QByteArray("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhel");
        QTest::newRow("no last chunk") << QByteArray(
            "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n");
    }

    void waitsForMore()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(parse(bytes, 1).status, -1);
        QCOMPARE(parse(bytes, bytes.size()).status, -1);
    }

    void joinsFieldsOfOneName()
    {
        const Parsed parsed = parse("GET /a HTTP/1.1\r\nHost: h\r\nAccept: a\r\nX: \r\nACCEPT: b\r\n\r\n", 1000);
        QCOMPARE(parsed.head.field("accept"), QByteArray("a, b"));
        QVERIFY(!parsed.head.field("x").isNull());
        QVERIFY(parsed.head.field("y").isNull());
    }
};

QTEST_GUILESS_MAIN(TestRequestParser)
#include "tst_requestparser.moc"
