// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/serveprocess.h"

#include <QTest>

using namespace Qt::StringLiterals;
using globant::test::CliRunner;
using globant::test::HttpAnswer;
using globant::test::kAnyPort;
using globant::test::Server;
using globant::test::Token;

namespace {

constexpr qsizetype kMiB = 1024 * 1024;
constexpr qsizetype kSent = 64 * kMiB;
constexpr qsizetype kPiece = 64 * 1024;
constexpr double kMostGrowth = 24; // MiB: below the limit of a body, and far below what is sent
constexpr int kWriteLimitMs = 20'000;

// MiB, of the process `id`.
double residentMemory(qint64 id)
{
    QFile status(u"/proc/%1/status"_s.arg(id));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

} // namespace

// Bodies that never end, or are larger than may be: `serve`, with its limit of 32 MiB, says 413 and keeps nothing of
// them. Its memory is looked at from outside, while they come.
class TestFlatMemory : public QObject
{
    Q_OBJECT

    std::unique_ptr<CliRunner> m_cli;
    std::unique_ptr<Server> m_server;
    QByteArray m_editor;

    // Sends `head`, and then `piece` again and again, whether there is an answer or not, until `kSent` or until the
    // server has closed. Answers what came, and the most memory that the server had meanwhile.
    std::pair<HttpAnswer, double> pour(const QByteArray& head, const QByteArray& first, const QByteArray& piece) const
    {
        QSslSocket socket;
        globant::test::connectTo(socket, m_server->ports.value(0), m_server->encrypted);
        socket.write(head + first);
        double most = 0;
        QByteArray answer;
        for (qsizetype sent = 0; sent < kSent && socket.state() == QAbstractSocket::ConnectedState;
             sent += piece.size()) {
            socket.write(piece);
            while (socket.bytesToWrite() > 0 && socket.waitForBytesWritten(kWriteLimitMs)) {
            }
            if (sent % kMiB < piece.size())
                most = std::max(most, residentMemory(m_server->id()));
            socket.waitForReadyRead(0);
            answer += socket.readAll();
        }
        while (!answer.contains("\r\n\r\n") && socket.waitForReadyRead(kWriteLimitMs))
            answer += socket.readAll();
        HttpAnswer read;
        read.head = answer.left(answer.indexOf("\r\n\r\n"));
        read.status = read.head.mid(9, 3).toInt();
        return {read, most};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cli = std::make_unique<CliRunner>();
        QCOMPARE(m_cli->init().status, 0);
        const Token token(
            m_cli->run({u"accounts"_s, u"token"_s, u"editor"_s, u"--role"_s, u"editor"_s, u"--json"_s}).object());
        m_editor = "Authorization: Bearer " + token.token + "\r\nX-User: " + token.userCode + "\r\n";
    }

    void init()
    {
        // Or what AddressSanitizer keeps of freed memory would count.
        qputenv("ASAN_OPTIONS", "quarantine_size_mb=1:" + qgetenv("ASAN_OPTIONS"));
        m_server = std::make_unique<Server>(*m_cli, kAnyPort);
        QCOMPARE(m_server->ports.size(), 1);
        // What every server has once it has taken a file.
        const QByteArray csv = QByteArray("1,Sales\n").repeated(int(kMiB / 8));
        QCOMPARE(m_server
                     ->request("POST", "/api/v1/imports?file=departments.csv&dry_run=true",
                               m_editor + "Content-Type: text/csv\r\n", csv)
                     .status,
                 200);
    }

    void cleanup()
    {
        m_server->terminate();
        QCOMPARE(m_server->ended(), 0);
        m_server.reset();
    }

    void staysFlat_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<bool>("known");
        QTest::addColumn<QByteArray>("length"); // empty: in chunks that never end
        QTest::addColumn<int>("status");
        const QByteArray csv = "Content-Type: text/csv\r\n";
        const QByteArray json = "Content-Type: application/json\r\n";
        const QByteArray form = "Content-Type: multipart/form-data; boundary=XyZ\r\n";
        const QByteArray part = "--XyZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"jobs.csv\"\r\n\r\n";
        const QByteArray import = "/api/v1/imports?file=departments.csv";
        const QByteArray tooMuch = QByteArray::number(qint64(4) * 1024 * kMiB);
        QTest::newRow("CSV without end") << import << csv << QByteArray() << QByteArray("1,Sales\n") << true
                                         << QByteArray() << 413;
        QTest::newRow("a form without end") << QByteArray("/globant-api/v1/upload") << form << part
                                            << QByteArray("1,Clerk\n") << true << QByteArray() << 413;
        QTest::newRow("one line without end")
            << import << csv << QByteArray("1,") << QByteArray("xxxxxxxx") << true << QByteArray() << 413;
        QTest::newRow("JSON without end") << QByteArray("/api/v1/tables/jobs/rows") << json << QByteArray("[")
                                          << QByteArray("{\"job\":1},") << true << QByteArray() << 413;
        QTest::newRow("of a stranger, without end")
            << import << csv << QByteArray() << QByteArray("1,Sales\n") << false << QByteArray() << 401;
        QTest::newRow("4 GiB by its length")
            << import << csv << QByteArray() << QByteArray("1,Sales\n") << true << tooMuch << 413;
        QTest::newRow("4 GiB of JSON by its length") << QByteArray("/api/v1/tables/jobs/rows") << json << QByteArray()
                                                     << QByteArray("[[[[[[[[") << true << tooMuch << 413;
    }

    void staysFlat()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, row);
        QFETCH(bool, known);
        QFETCH(QByteArray, length);
        QFETCH(int, status);
        const auto chunk = [](const QByteArray& bytes) {
            return bytes.isEmpty() ? QByteArray() : QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
        };
        const bool endless = length.isEmpty();
        const QByteArray piece = row.repeated(int(kPiece / row.size()));
        const QByteArray head =
            "POST " + target + " HTTP/1.1\r\nHost: localhost\r\n" + (known ? m_editor : QByteArray()) + type +
            (endless ? QByteArray("Transfer-Encoding: chunked") : "Content-Length: " + length) + "\r\n\r\n";
        const double before = residentMemory(m_server->id());
        QVERIFY(before > 1);
        const auto [answer, most] = pour(head, endless ? chunk(first) : first, endless ? chunk(piece) : piece);
        qInfo("%.1f MiB before, at most %.1f MiB", before, most);
        QVERIFY(most > 0);
        QVERIFY2(most - before < kMostGrowth, qPrintable(QString::number(most - before)));
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.field("Connection"), QByteArray("close"));
        QCOMPARE(m_server->request("GET", "/api/v1/tables/departments/rows", m_editor).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestFlatMemory)
#include "tst_flatmemory.moc"
